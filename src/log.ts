// What the host should know -> lines without secrets and without people's words. [io at its edge: `write`]
import { randomBytes } from "node:crypto";
import type { Clock } from "./time.ts";

export type LogLevel = "quiet" | "info" | "debug";

export type Facts = Readonly<Record<string, string | number | boolean | null>>;

export type Log = {
  info(what: string, facts?: Facts): void;
  debug(what: string, facts?: Facts): void;
  /** Logs what went wrong while doing something, without the hidden words; returns a short id that is safe to show. */
  fault(doing: string, error: unknown, hidden?: readonly string[]): string;
};

/** `secrets` are never written, whatever the line; "quiet" writes faults only. */
export function createLog(options: {
  readonly write: (line: string) => void;
  readonly clock: Clock;
  readonly level: LogLevel;
  readonly secrets: readonly string[];
}): Log {
  const { clock, level } = options;
  const secrets = options.secrets.filter((secret) => secret.length >= SHORTEST_SECRET);
  const line = (kind: string, what: string, facts: Facts) => {
    const told = Object.entries(facts).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
    const text = [new Date(clock()).toISOString(), kind, what, ...told].join(" ");
    options.write(`${without(text, secrets, "[secret]").slice(0, LONGEST_LINE)}\n`);
  };
  return {
    info: (what, facts = {}) => {
      if (level !== "quiet") line("info", what, facts);
    },
    debug: (what, facts = {}) => {
      if (level === "debug") line("debug", what, facts);
    },
    fault: (doing, error, hidden = []) => {
      const id = randomBytes(3).toString("hex");
      line("fault", doing, { id, ...withoutWords(factsOf(error, level), hidden) });
      return id;
    },
  };
}

/** Anything shorter could be part of an ordinary word. */
const SHORTEST_SECRET = 8;
/** Where our own code was, not all of Node's. */
const LONGEST_STACK = 6;
const LONGEST_LINE = 4_000;

function factsOf(error: unknown, level: LogLevel): Facts {
  if (!(error instanceof Error)) return { error: String(error) };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? "").split("\n").filter((row) => /^\s+at /.test(row));
  return {
    error: `${error.name}: ${error.message}`,
    ...(typeof code === "string" ? { code } : {}),
    ...(error.cause instanceof Error ? { cause: `${error.cause.name}: ${error.cause.message}` } : {}),
    ...(level === "debug"
      ? {
          at: frames
            .slice(0, LONGEST_STACK)
            .map((row) => row.trim())
            .join("; "),
        }
      : {}),
  };
}

/** Only what the error says can hold somebody's words. */
function withoutWords(facts: Facts, hidden: readonly string[]): Facts {
  const words = hidden.filter((each) => each.trim().length >= SHORTEST_WORDS);
  const told = Object.entries(facts).map(([name, value]) => {
    return [name, typeof value === "string" ? without(value, words, "[words]") : value] as const;
  });
  return Object.fromEntries(told);
}

/** Anything shorter says nothing of anyone, and stands in every sentence. */
const SHORTEST_WORDS = 3;

/** As they were given and as they stand in JSON. */
function without(text: string, words: readonly string[], instead: string): string {
  return words
    .filter((word) => word.trim() !== "")
    .flatMap((word) => [word, JSON.stringify(word).slice(1, -1), encodeURIComponent(word.toWellFormed())])
    .reduce((line, word) => line.replaceAll(word, instead), text);
}
