// The program at a shell prompt: arguments -> one command of the table -> exit status.

import packageJson from "../../package.json" with { type: "json" };
import { commandNamed as commandAtPrompt } from "../chat/commands.ts";
import { ConfigError, calledAt, readConfig } from "../config.ts";
import { RequestError, StoreError, UsageError } from "../problem.ts";
import { nearest } from "../text/nearest.ts";
import { shorten } from "../text/shorten.ts";
import { add } from "./add.ts";
import { articles } from "./articles.ts";
import { ask } from "./ask.ts";
import { backup, restore } from "./backup.ts";
import { batch } from "./batch.ts";
import { brief } from "./brief.ts";
import { type Command, commandHelp, type Io, readArguments } from "./command.ts";
import { discord } from "./discord.ts";
import { feeds } from "./feeds.ts";
import { move } from "./move.ts";
import { oneLine } from "./open.ts";
import { remove } from "./remove.ts";
import { replay } from "./replay.ts";
import { run } from "./run.ts";
import { schedule } from "./schedule.ts";
import { search } from "./search.ts";
import { status } from "./status.ts";
import { story } from "./story.ts";
import { summarize } from "./summarize.ts";
import { verify } from "./verify.ts";

/** Everything one can type after "wirecopy"; help and the README's table are written from it. */
export const CLI_COMMANDS: readonly Command[] = [
  run,
  brief,
  ask,
  story,
  summarize,
  search,
  add,
  articles,
  remove,
  feeds,
  schedule,
  status,
  verify,
  replay,
  backup,
  restore,
  move,
  batch,
  discord,
];

/**
 * Runs the program and returns its exit status: 0 done, 1 the request failed or found a fault, 2 used wrongly.
 * A fault of ours (anything but the errors of problem.ts) is thrown on.
 */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  try {
    const [first, ...rest] = args;
    if (first === "--help" || first === "-h" || first === "help") return printHelp(rest[0], io);
    if (first === "--version") return printVersion(io);
    const named = first !== undefined && !first.startsWith("-");
    return await runCommand(named ? commandNamed(first) : run, named ? rest : args, io);
  } catch (error) {
    return report(error, io);
  }
}

/** The overview that "wirecopy --help" prints. */
function overview(): string {
  const width = Math.max(...CLI_COMMANDS.map((command) => label(command).length)) + 2;
  const lines = CLI_COMMANDS.map((command) => `  ${label(command).padEnd(width)}${command.summary.split("\n")[0]}`);
  return `Wirecopy briefs you on the news and answers questions, in words copied from articles it can point to.

Usage: wirecopy [command] [options]

${lines.join("\n")}

Every command explains itself: wirecopy brief --help
`;
}

async function runCommand(command: Command, args: readonly string[], io: Io): Promise<number> {
  const call = readArguments(command, args);
  if (call.has("help")) {
    io.stdout.write(asCalled(command === run ? overview() : commandHelp(command), io));
    return 0;
  }
  const config = readConfig(io.env);
  const dataFolder = call.option("data") ?? config.dataFolder;
  return await command.run({ ...call, io, config: { ...config, dataFolder } });
}

function commandNamed(name: string): Command {
  const command = CLI_COMMANDS.find((candidate) => candidate.name === name) ?? alsoCalled(name);
  if (command) return command;
  if (/\s/.test(name.trim())) throw new UsageError(`To ask that, write: wirecopy ask "${name.trim()}"`);
  const close = nearest(
    name,
    CLI_COMMANDS.map((candidate) => candidate.name),
  );
  throw new UsageError(
    `There is no command "${shorten(name, LONGEST_SHOWN)}".${close ? ` Did you mean "wirecopy ${close}"?` : ' See "wirecopy --help".'}`,
  );
}

/** What was typed is said again, but not endlessly. */
const LONGEST_SHOWN = 60;

/** What goes by another name at the prompt goes by it here too: "news", "summary", "feed". */
function alsoCalled(name: string): Command | undefined {
  const meant = commandAtPrompt(name);
  return CLI_COMMANDS.find((candidate) => meant !== null && commandAtPrompt(candidate.name) === meant);
}

/** Our commands in a text of ours as one types them where the program was started. */
function asCalled(text: string, { env }: Io): string {
  return text.replace(NAMED, calledAt(env));
}

/** "wirecopy" before one of its commands, an option, or at the end of an example; no path and no name of a database. */
const NAMED = new RegExp(
  `(?<![\\w/.:-])wirecopy(?= (?:${CLI_COMMANDS.map(({ name }) => name).join("|")}|--help|\\[command\\])|$)`,
  "gm",
);

function printHelp(about: string | undefined, io: Io): number {
  io.stdout.write(asCalled(about === undefined ? overview() : commandHelp(commandNamed(about)), io));
  return 0;
}

function printVersion(io: Io): number {
  io.stdout.write(`${packageJson.version}\n`);
  return 0;
}

/** One clear line for everything that is not a fault of ours. */
function report(error: unknown, io: Io): number {
  const expected = error instanceof RequestError || error instanceof StoreError;
  const usage = error instanceof UsageError || error instanceof ConfigError;
  if (!expected && !usage) throw error;
  const told = asCalled((error as Error).message, io);
  for (const line of told.split("\n")) io.stderr.write(`${oneLine(line)}\n`);
  return usage ? 2 : 1;
}

function label({ name, usage }: Command): string {
  return usage ? `${name} ${usage}` : name;
}
