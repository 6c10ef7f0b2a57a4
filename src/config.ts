// The environment -> Config, reporting every wrong setting at once.
import { listOf, readAllow, SETTINGS } from "./environment.ts";
import { parseDuration } from "./time.ts";

export type Config = {
  /** Folder of the database and the prompt's history. */
  readonly dataFolder: string;
  /** Address of the PostgreSQL database that takes the place of the one in the data folder; null when not set. */
  readonly databaseUrl: string | null;
  /** Folder of articles to look at instead of one's own; null when not set. */
  readonly seedsFolder: string | null;
  /** Articles published longer ago are removed; null: none are. */
  readonly keepMs: number | null;
  /** OPML list of feeds that are read for everyone; null when not set. */
  readonly feedList: string | null;
  /** IANA zone that times are shown in. */
  readonly timeZone: string;
  /** Where the host has said so, that of a time of day which stands in a file without one; null: such a time is not read. */
  readonly fileZone: string | null;
  /** "host:port" on private networks that may be fetched. */
  readonly allow: ReadonlySet<string>;
  /** Null when neither a bot token nor an app to install is set. */
  readonly slack: SlackConfig | null;
  readonly discord: DiscordConfig | null;
  /** People who may manage everything: "slack:U1", "discord:60". */
  readonly admins: ReadonlySet<string>;
  readonly logLevel: "quiet" | "info" | "debug";
  /** Where Slack's requests come in when it is not by socket. */
  readonly port: number;
  /** Key that tokens of installed workspaces are sealed with; null: several workspaces cannot be installed. */
  readonly key: string | null;
  /** What Wirecopy is called by at the shell it was started from: "npx wirecopy", "npm start --" or "wirecopy". */
  readonly called: string;
  /** Every value that must never be written anywhere. */
  readonly secrets: readonly string[];
};

export type SlackConfig = {
  readonly botToken: string | null;
  /** For Socket Mode. */
  readonly appToken: string | null;
  /** For HTTP. */
  readonly signingSecret: string | null;
  readonly clientId: string | null;
  readonly clientSecret: string | null;
  readonly apiUrl: string | null;
};

export type DiscordConfig = { readonly token: string; readonly apiUrl: string | null };

const DEFAULT_PORT = 3000;
const SECRET_NAMES = [
  "SLACK_BOT_TOKEN",
  "SLACK_APP_TOKEN",
  "SLACK_SIGNING_SECRET",
  "SLACK_CLIENT_SECRET",
  "DISCORD_TOKEN",
  "WIRECOPY_KEY",
  "DATABASE_URL",
];

/** The settings that stand in the environment but are wrong; `message` has one line for each. */
export class ConfigError extends Error {}

/** Reads the settings; an empty one counts as not set. Throws one ConfigError that names every wrong setting. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const value = (name: string) => env[name]?.trim() || null;
  const problems = SETTINGS.flatMap(({ name, problem }) => {
    const text = value(name);
    const why = text === null ? null : problem(text);
    return why === null ? [] : [`${name}: ${why}`];
  });
  problems.push(...missingOfSlack(value));
  if (problems.length > 0) throw new ConfigError(problems.join("\n"));
  return {
    dataFolder: value("WIRECOPY_DATA") ?? "data",
    databaseUrl: value("DATABASE_URL"),
    seedsFolder: value("WIRECOPY_SEEDS"),
    keepMs: parseDuration(value("WIRECOPY_KEEP") ?? ""),
    feedList: value("WIRECOPY_FEEDS"),
    timeZone: value("WIRECOPY_TIMEZONE") ?? Intl.DateTimeFormat().resolvedOptions().timeZone ?? "UTC",
    fileZone: value("WIRECOPY_TIMEZONE"),
    allow: readAllow(value("WIRECOPY_ALLOW") ?? "").allow,
    slack: slackConfig(value),
    discord: discordConfig(value),
    admins: new Set(listOf(value("WIRECOPY_ADMINS") ?? "")),
    logLevel: (value("WIRECOPY_LOG") ?? "info") as Config["logLevel"],
    port: Number(value("PORT") ?? DEFAULT_PORT),
    key: value("WIRECOPY_KEY"),
    called: calledAt(env),
    secrets: [...SECRET_NAMES.flatMap((name) => value(name) ?? []), ...passwordsIn(value("DATABASE_URL"))],
  };
}

/** What one types before a command: npm leaves in the environment how it was called, and outside of npm it is on the PATH. */
export function calledAt(env: Readonly<Record<string, string | undefined>>): string {
  if (env.npm_lifecycle_event === "start") return "npm start --";
  return env.npm_command === undefined ? "wirecopy" : "npx wirecopy";
}

type Value = (name: string) => string | null;

/** Slack takes two settings at least: a half of it would start and never be joined. */
function missingOfSlack(value: Value): string[] {
  const has = (name: string) => value(name) !== null;
  const way = has("SLACK_APP_TOKEN") || has("SLACK_SIGNING_SECRET");
  if (has("SLACK_BOT_TOKEN")) {
    return way ? [] : ["SLACK_APP_TOKEN: missing beside SLACK_BOT_TOKEN; or SLACK_SIGNING_SECRET, for HTTP."];
  }
  if (has("SLACK_CLIENT_ID")) {
    const missing = ["SLACK_SIGNING_SECRET", "SLACK_CLIENT_SECRET", "WIRECOPY_KEY"].filter((name) => !has(name));
    return missing.map((name) => `${name}: missing beside SLACK_CLIENT_ID.`);
  }
  return way ? ["SLACK_BOT_TOKEN: missing; it begins with xoxb- and stands under “Install App”."] : [];
}

function slackConfig(value: Value): SlackConfig | null {
  const [botToken, clientId] = [value("SLACK_BOT_TOKEN"), value("SLACK_CLIENT_ID")];
  if (botToken === null && clientId === null) return null;
  return {
    botToken,
    appToken: value("SLACK_APP_TOKEN"),
    signingSecret: value("SLACK_SIGNING_SECRET"),
    clientId,
    clientSecret: value("SLACK_CLIENT_SECRET"),
    apiUrl: value("SLACK_API_URL"),
  };
}

function discordConfig(value: Value): DiscordConfig | null {
  const token = value("DISCORD_TOKEN");
  return token === null ? null : { token, apiUrl: value("DISCORD_API_URL") };
}

/** As it is written in the address and as it is meant. */
function passwordsIn(url: string | null): string[] {
  const { password = "", search = "" } = (url === null ? null : URL.parse(url)) ?? {};
  const asked = [...search.matchAll(/[?&]password=([^&]*)/g)].map(([, value]) => value!);
  const written = [password, ...asked].filter((each) => each !== "");
  return [...new Set(written.flatMap((each) => [each, decoded(each), decoded(each.replaceAll("+", " "))]))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
