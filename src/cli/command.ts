// What a command at the shell prompt is: its words, its options, its help, and how its arguments are read.
import { parseArgs } from "node:util";
import type { LocalTime, View } from "../chat/dates.ts";
import { asGiven, say } from "../chat/our-words.ts";
import { knownAction } from "../chat/second-word.ts";
import type { Config } from "../config.ts";
import { UsageError } from "../problem.ts";
import { nearest } from "../text/nearest.ts";
import { type Clock, type EpochMs, parseIsoTime } from "../time.ts";

/** Everything outside: streams, settings and clock, so that a test can stand in for each. */
export type Io = {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
};

/** One option: `value` names what it takes ("DIR"); without it the option is a switch. */
export type Option = { readonly name: string; readonly value?: string; readonly help: string };

export type Call = {
  readonly config: Config;
  readonly io: Io;
  readonly words: readonly string[];
  /** The option's value, or null when it was not given. */
  readonly option: (name: string) => string | null;
  readonly has: (name: string) => boolean;
};

export type Command = {
  readonly name: string;
  readonly summary: string;
  /** The arguments after the name: "[topic]". */
  readonly usage: string;
  readonly example: string;
  readonly options: readonly Option[];
  /** Fewest and most words after the name. */
  readonly words: readonly [number, number];
  /** Does it, and returns the exit status: 0 done, 1 failed or found a fault. */
  readonly run: (call: Call) => Promise<number>;
};

/** How a result can be printed. */
const FORMS = ["text", "json", "slack", "discord"] as const;

export type Form = (typeof FORMS)[number];

export const DATA_OPTION: Option = {
  name: "data",
  value: "DIR",
  help: "folder of the database (default: WIRECOPY_DATA or ./data)",
};
const HELP_OPTION: Option = { name: "help", help: "show this help" };
export const JSON_OPTION: Option = { name: "json", help: "print the result as JSON" };
export const AS_OPTION: Option = {
  name: "as",
  value: FORMS.join("|"),
  help: "how to print the result (default: text); slack and discord: the body that would be posted",
};
export const AT_OPTION: Option = {
  name: "at",
  value: "TIME",
  help: "speak from this moment, such as 2014-09-16T08:00Z: later articles are not seen",
};

/** Reads a command's own arguments. Throws UsageError for an unknown option (naming the nearest), a missing value or too few or many words. */
export function readArguments(command: Command, args: readonly string[]): Pick<Call, "words" | "option" | "has"> {
  const options = allOptions(command);
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      options.map(({ name, value }) => {
        const type = value ? ("string" as const) : ("boolean" as const);
        return [name, name === "help" ? { type, short: "h" } : { type }] as const;
      }),
    ),
  });
  for (const token of tokens) {
    if (token.kind === "option")
      checkOption(
        command,
        token.rawName,
        options.find(({ name }) => name === token.name),
        token.value,
      );
  }
  const given = (name: string) => values[name];
  if (!given("help")) checkWords(command, positionals);
  return {
    words: positionals,
    option: (name) => (typeof given(name) === "string" ? (given(name) as string) : null),
    has: (name) => given(name) === true,
  };
}

/** Replies at a shell name the next command as it is typed there. */
export function shellView({ config }: Call, view: LocalTime): View {
  return { ...view, prefix: say`${asGiven(config.called)} ` };
}

/** The action that a second word names, "delete" as well as "remove". Throws UsageError, naming the nearest, for any other. */
export function actionNamed<A extends string>(command: string, word: string, actions: readonly [A, ...A[]]): A {
  const action = knownAction(word, actions);
  if (action !== null) return action;
  const close = nearest(word, actions);
  const hint = close ? `Did you mean "wirecopy ${command} ${close}"?` : `It knows ${actions.join(", ")}.`;
  throw new UsageError(`"wirecopy ${command}" does not know "${word}". ${hint}`);
}

/** The help of one command, with an example. */
export function commandHelp(command: Command): string {
  const label = ({ name, value }: Option) => `  --${name}${value ? ` ${value}` : ""}`;
  const width = Math.max(...allOptions(command).map((option) => label(option).length)) + 2;
  const lines = allOptions(command).map((option) => `${label(option).padEnd(width)}${option.help}`);
  const usage = `wirecopy ${command.name}${command.usage ? ` ${command.usage}` : ""} [options]`;
  return `${command.summary}\n\nUsage: ${usage}\n\n${lines.join("\n")}\n\nExample: ${command.example}\n`;
}

/** --as and --json together: which form the result is printed in. */
export function outputForm(call: Call): Form {
  if (call.has("json")) return "json";
  const given = call.option("as") ?? "text";
  const form = FORMS.find((each) => each === given);
  if (form) return form;
  throw new UsageError(`--as takes text, json, slack or discord, not "${given}".`);
}

/** --at as a moment; null when not given. */
export function momentOption(call: Call): EpochMs | null {
  const text = call.option("at");
  if (text === null) return null;
  const moment = parseIsoTime(text);
  if (!moment) throw new UsageError(`--at "${text}" is not a time. Write it like 2014-09-16T08:00Z or 2014-09-16.`);
  return moment.at;
}

/** An option such as --stories 5 as a whole number from 1 to `most`; `fallback` when not given. */
export function countOption(call: Call, name: string, fallback: number, most: number): number {
  const text = call.option(name);
  if (text === null) return fallback;
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > most)
    throw new UsageError(`--${name} takes a whole number from 1 to ${most}, not "${text}".`);
  return count;
}

function allOptions(command: Command): readonly Option[] {
  return [...command.options, HELP_OPTION];
}

function checkOption(command: Command, typed: string, option: Option | undefined, value: string | undefined): void {
  if (!option) {
    const close = nearest(
      typed.replace(/^-+/, ""),
      allOptions(command).map(({ name }) => name),
    );
    const words = command.words[1] > 0 ? ' Words that begin with a dash go after "--".' : "";
    const hint = close ? ` Did you mean --${close}?` : ` See "wirecopy ${command.name} --help".${words}`;
    throw new UsageError(`"wirecopy ${command.name}" has no option ${typed}.${hint}`);
  }
  if (option.value && !value) throw new UsageError(`--${option.name} needs a value: --${option.name} ${option.value}.`);
  if (!option.value && value !== undefined) throw new UsageError(`--${option.name} takes no value.`);
}

function checkWords(command: Command, words: readonly string[]): void {
  const [fewest, most] = command.words;
  const help = `Write it like: ${command.example}`;
  // "" says nothing.
  if (words.filter((word) => word.trim() !== "").length < fewest)
    throw new UsageError(`"wirecopy ${command.name}" needs ${command.usage}. ${help}`);
  if (words.length > most)
    throw new UsageError(
      `"wirecopy ${command.name}" takes ${command.usage || "no words"}; put words that belong together in quotation marks. ${help}`,
    );
}
