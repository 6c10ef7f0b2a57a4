// The settings of the environment: each with what it means, an example, and what may be wrong with what stands there.
import { DAY_MS, isTimeZone, parseDuration } from "./time.ts";

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
        meaning:
          "Time zone that times are shown in, and of those that stand in your files without one. Not set: shown in this machine's zone, and a time in a file without a zone is left out.",
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
          value.startsWith("xapp-")
            ? "That is an app-level token: it belongs in SLACK_APP_TOKEN."
            : placeholderProblem(value, "xoxb-"),
      },
      {
        name: "SLACK_APP_TOKEN",
        example: "xapp-...",
        meaning:
          "Slack's app-level token with connections:write, from “Basic Information”: events come by socket, no public address is needed.",
        problem: (value) =>
          value.startsWith("xoxb-")
            ? "That is a bot token: it belongs in SLACK_BOT_TOKEN."
            : placeholderProblem(value, "xapp-"),
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
        problem: (value) => placeholderProblem(value, null),
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

/** "a, b c" -> ["a", "b", "c"]. */
export function listOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((each) => each !== "");
}

function isLogLevel(text: string): boolean {
  return text === "quiet" || text === "info" || text === "debug";
}

/** What the README has in the token's place; `beginning` is how a real one begins, where that is known. */
function placeholderProblem(value: string, beginning: string | null): string | null {
  if (!/\.{3}|…/.test(value)) return null;
  const real = beginning === null ? "" : `, which begins with ${beginning}`;
  return `That only stands for a token, as in an example: put your own in its place${real}.`;
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
