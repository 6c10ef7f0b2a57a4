// The environment -> Config, reporting every wrong setting at once.
import { DAY_MS, isTimeZone, parseDuration } from "./time.ts";

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

/** One setting: written to .env.example and the README from here. */
type Setting = {
  readonly name: string;
  readonly example: string;
  readonly meaning: string;
  readonly problem: (value: string) => string | null;
};

/** By what they are about, in the order in which one would look at them. */
const GROUPS: readonly { readonly about: string; readonly settings: readonly Setting[] }[] = [
  {
    about: "The bot",
    settings: [
      {
        name: "WIRECOPY_FEEDS",
        example: "seeds/feeds.opml",
        meaning: "OPML list of feeds that the bot reads for everyone; new ones on it are added at each start.",
        problem: () => null,
      },
      {
        name: "WIRECOPY_TIMEZONE",
        example: "Europe/Paris",
        meaning: "Time zone that times are shown in; without it, this machine's own.",
        problem: (value) =>
          isTimeZone(value) ? null : `"${value}" is not a time zone. Write it like "Europe/Paris" or "UTC".`,
      },
      {
        name: "WIRECOPY_ADMINS",
        example: "slack:U024BE7LH, discord:80351110224678912",
        meaning:
          "People who may change settings, feeds and schedules wherever they are, besides those who manage the place.",
        problem: (value) => {
          const wrong = listOf(value).find((each) => !/^(?:slack|discord):\w+$/.test(each));
          return wrong === undefined ? null : `"${wrong}" is not a person. Write it like "slack:U024BE7LH".`;
        },
      },
      {
        name: "WIRECOPY_DATA",
        example: "data",
        meaning: "Folder of the database and the prompt's history; made when it is missing. Without it: data.",
        problem: () => null,
      },
      {
        name: "DATABASE_URL",
        example: "postgres://wirecopy:password@localhost/wirecopy",
        meaning:
          "PostgreSQL database (15 or later) in place of the one in WIRECOPY_DATA: several processes can share it.",
        problem: databaseProblem,
      },
      {
        name: "WIRECOPY_SEEDS",
        example: "seeds",
        meaning: "Folder of articles to look at instead of the ones you added.",
        problem: () => null,
      },
      {
        name: "WIRECOPY_KEEP",
        example: "26w",
        meaning:
          "How long articles are kept after they were published, at least 2w; what was quoted stays for verify. Without it: for ever.",
        problem: (value) => {
          if ((parseDuration(value) ?? 0) >= SHORTEST_KEPT_MS) return null;
          return `"${value}" is not two weeks or more. Write it like "26w" or "365d".`;
        },
      },
      {
        name: "WIRECOPY_ALLOW",
        example: "wiki.lan:8080, 10.0.0.7:80",
        meaning: "Hosts on private networks that feeds and pages may be fetched from, each with its port.",
        problem: (value) => readAllow(value).problem,
      },
      {
        name: "WIRECOPY_LOG",
        example: "info",
        meaning:
          "How much is written on stderr while the bot runs: quiet (only faults), info or debug. Without it: info.",
        problem: (value) => (isLogLevel(value) ? null : `"${value}" is none of quiet, info and debug.`),
      },
    ],
  },
  {
    about: "Slack",
    settings: [
      {
        name: "SLACK_BOT_TOKEN",
        example: "xoxb-...",
        meaning: "Slack's token of the bot, from “Install App”; it begins with xoxb-.",
        problem: (value) =>
          value.startsWith("xapp-") ? "That is an app-level token: it belongs in SLACK_APP_TOKEN." : null,
      },
      {
        name: "SLACK_APP_TOKEN",
        example: "xapp-...",
        meaning:
          "Slack's app-level token with connections:write, from “Basic Information”: events come by socket, no public address is needed.",
        problem: (value) => (value.startsWith("xoxb-") ? "That is a bot token: it belongs in SLACK_BOT_TOKEN." : null),
      },
      {
        name: "SLACK_SIGNING_SECRET",
        example: "8f742231b10e8888abcd99yyyzzz85a5",
        meaning:
          "Slack's signing secret, from “Basic Information”: without an app-level token events come by HTTP on PORT.",
        problem: () => null,
      },
      {
        name: "PORT",
        example: "3000",
        meaning: "Port for Slack's HTTP requests. Without it: 3000.",
        problem: (value) =>
          /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? null : `"${value}" is not a port. Write it like "3000".`,
      },
      {
        name: "SLACK_CLIENT_ID",
        example: "1234.5678",
        meaning: "With SLACK_CLIENT_SECRET and WIRECOPY_KEY: several Slack teams can install the bot.",
        problem: () => null,
      },
      {
        name: "SLACK_CLIENT_SECRET",
        example: "abc123",
        meaning: "Belongs to SLACK_CLIENT_ID.",
        problem: () => null,
      },
      {
        name: "WIRECOPY_KEY",
        example: "a long random text",
        meaning:
          "Key that tokens of installed Slack teams are sealed with; keep it, without it they must install again.",
        problem: (value) => (value.length < SHORTEST_KEY ? `A key has at least ${SHORTEST_KEY} characters.` : null),
      },
      {
        name: "SLACK_API_URL",
        example: "http://127.0.0.1:4001/api/",
        meaning: "Another address of Slack's API, for trying the bot without Slack.",
        problem: addressProblem,
      },
    ],
  },
  {
    about: "Discord",
    settings: [
      {
        name: "DISCORD_TOKEN",
        example: "MTIz...",
        meaning: "Discord's token of the bot, from “Bot”, “Reset Token”.",
        problem: () => null,
      },
      {
        name: "DISCORD_API_URL",
        example: "http://127.0.0.1:4002/api",
        meaning: "Another address of Discord's API, for trying the bot without Discord.",
        problem: addressProblem,
      },
    ],
  },
];

export const SETTINGS: readonly Setting[] = GROUPS.flatMap(({ settings }) => settings);

/** Briefings look back a week at what is running and what was corrected. */
const SHORTEST_KEPT_MS = 14 * DAY_MS;
const SHORTEST_KEY = 16;
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
    allow: readAllow(value("WIRECOPY_ALLOW") ?? "").allow,
    slack: slackConfig(value),
    discord: discordConfig(value),
    admins: new Set(listOf(value("WIRECOPY_ADMINS") ?? "")),
    logLevel: (value("WIRECOPY_LOG") ?? "info") as Config["logLevel"],
    port: Number(value("PORT") ?? DEFAULT_PORT),
    key: value("WIRECOPY_KEY"),
    secrets: [...SECRET_NAMES.flatMap((name) => value(name) ?? []), ...passwordsIn(value("DATABASE_URL"))],
  };
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

function listOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((each) => each !== "");
}

function isLogLevel(text: string): boolean {
  return text === "quiet" || text === "info" || text === "debug";
}

function addressProblem(text: string): string | null {
  return /^https?:/.test(URL.parse(text)?.protocol ?? "") ? null : `"${text}" is not an address.`;
}

/** What is wrong with an address of a database, in words that do not repeat the password in it; null: nothing. */
export function databaseProblem(text: string): string | null {
  const url = URL.parse(text);
  if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol)) {
    return 'It is not an address of PostgreSQL. Write it like "postgres://user:password@host/database".';
  }
  // Then what was meant as a password is read, and would be told, as the name of the database.
  if (`${url.pathname}${url.search}${url.hash}`.includes("@")) {
    return "It has a @ behind the host. In the password write / as %2F, ? as %3F, # as %23 and @ as %40.";
  }
  return null;
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

/** "wiki.lan:8080, 10.0.0.7:80" -> its hosts and ports, written as URLs write them; `problem` names the first wrong one. */
export function readAllow(text: string): { readonly allow: ReadonlySet<string>; readonly problem: string | null } {
  const allow = new Set<string>();
  for (const pair of listOf(text)) {
    const [, host, port] = /^([^/?#@\\]+):(\d{1,5})$/.exec(pair) ?? [];
    const hostname = host && URL.parse(`http://${host}:${port}`)?.hostname.replace(/\.$/, "");
    if (!hostname) return { allow, problem: `"${pair}" is not a host and a port. Write it like "wiki.lan:8080".` };
    allow.add(`${hostname}:${Number(port)}`);
  }
  return { allow, problem: null };
}

/** The text of .env.example: every setting, with a working value and a sentence. */
export function envExample(): string {
  const groups = GROUPS.map(({ about, settings }) => {
    const entries = settings.map(({ name, example, meaning }) => `# ${meaning}\n# ${name}=${example}\n`);
    return `#\n# ${about}\n#\n\n${entries.join("\n")}`;
  });
  return `${HOW_TO_USE}\n\n${groups.join("\n")}`;
}

const HOW_TO_USE = `# Every setting is optional. Copy this file to .env and take the "# " off the lines you want.
# What is written here is an example, not what holds without it. README.md says which ones Slack and Discord need.`;
