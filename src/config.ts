// The environment -> Config, reporting every wrong setting at once.
import { isTimeZone } from "./time.ts";

export type Config = {
  /** Folder of the database and the prompt's history. */
  readonly dataFolder: string;
  /** Folder of articles to look at instead of one's own; null when not set. */
  readonly seedsFolder: string | null;
  /** IANA zone that times are shown in. */
  readonly timeZone: string;
  /** "host:port" on private networks that may be fetched. */
  readonly allow: ReadonlySet<string>;
};

/** One setting: written to .env.example and the README from here. */
type Setting = {
  readonly name: string;
  readonly example: string;
  readonly meaning: string;
  readonly problem: (value: string) => string | null;
};

export const SETTINGS: readonly Setting[] = [
  {
    name: "WIRECOPY_DATA",
    example: "data",
    meaning: "Folder of the database and the prompt's history; made when it is missing.",
    problem: () => null,
  },
  {
    name: "WIRECOPY_SEEDS",
    example: "seeds",
    meaning: "Folder of articles to look at instead of the ones you added.",
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
    name: "WIRECOPY_ALLOW",
    example: "wiki.lan:8080, 10.0.0.7:80",
    meaning: "Hosts on private networks that feeds and pages may be fetched from, each with its port.",
    problem: (value) => readAllow(value).problem,
  },
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
  if (problems.length > 0) throw new ConfigError(problems.join("\n"));
  return {
    dataFolder: value("WIRECOPY_DATA") ?? "data",
    seedsFolder: value("WIRECOPY_SEEDS"),
    timeZone: value("WIRECOPY_TIMEZONE") ?? Intl.DateTimeFormat().resolvedOptions().timeZone ?? "UTC",
    allow: readAllow(value("WIRECOPY_ALLOW") ?? "").allow,
  };
}

/** "wiki.lan:8080, 10.0.0.7:80" -> its hosts and ports, written as URLs write them; `problem` names the first wrong one. */
export function readAllow(text: string): { readonly allow: ReadonlySet<string>; readonly problem: string | null } {
  const allow = new Set<string>();
  for (const pair of text.split(/[\s,]+/).filter((each) => each !== "")) {
    const [, host, port] = /^([^/?#@\\]+):(\d{1,5})$/.exec(pair) ?? [];
    const hostname = host && URL.parse(`http://${host}:${port}`)?.hostname.replace(/\.$/, "");
    if (!hostname) return { allow, problem: `"${pair}" is not a host and a port. Write it like "wiki.lan:8080".` };
    allow.add(`${hostname}:${Number(port)}`);
  }
  return { allow, problem: null };
}

/** The text of .env.example: every setting, with a working value and a sentence. */
export function envExample(): string {
  const entries = SETTINGS.map(({ name, example, meaning }) => `# ${meaning}\n# ${name}=${example}\n`);
  return `# Every setting is optional. Copy this file to .env and take the "# " off the lines you want.\n\n${entries.join("\n")}`;
}
