// The one table of commands: help, completion, the README and later slash commands are written from it.
import { nearest } from "../text/nearest.ts";

export type CommandInfo = {
  readonly name: string;
  readonly aliases: readonly string[];
  /** As shown in help: `<must>` and `[may]`; empty when there are none. */
  readonly arguments: string;
  /** One line, a sentence without its full stop. */
  readonly help: string;
  readonly example: string;
  /** "everywhere", or only at a "prompt", where chat platforms have buttons instead. */
  readonly where: "everywhere" | "prompt";
};

export const COMMANDS = [
  {
    name: "brief",
    aliases: ["briefing", "news"],
    arguments: "[topic] [since]",
    help: "The stories that matter, each in the words of several outlets",
    example: "brief paris since yesterday",
    where: "everywhere",
  },
  {
    name: "ask",
    aliases: [],
    arguments: "<question>",
    help: "The sentence that answers, or an honest no; the word ask may be left out",
    example: "ask who chaired the conference?",
    where: "everywhere",
  },
  {
    name: "story",
    aliases: ["stories"],
    arguments: "<words or number>",
    help: "One story in full: its quotes in order of time, differing figures, time line",
    example: "story harbour bridge",
    where: "everywhere",
  },
  {
    name: "summarize",
    aliases: ["summarise", "summary", "tldr"],
    arguments: "<link, number or words>",
    help: "The key sentences of one article that I hold",
    example: "summarize ferry strike",
    where: "everywhere",
  },
  {
    name: "search",
    aliases: ["find"],
    arguments: "<words>",
    help: "Articles that have these words, best first",
    example: "search rudder failure",
    where: "everywhere",
  },
  {
    name: "status",
    aliases: [],
    arguments: "",
    help: "What I have read, what is wrong and what to do",
    example: "status",
    where: "everywhere",
  },
  {
    name: "help",
    aliases: ["commands"],
    arguments: "[command]",
    help: "The commands, or one of them with an example",
    example: "help brief",
    where: "everywhere",
  },
  {
    name: "more",
    aliases: ["next"],
    arguments: "",
    help: "What the last briefing or answer had no room for",
    example: "more",
    where: "prompt",
  },
  {
    name: "sources",
    aliases: ["source"],
    arguments: "[number]",
    help: "The articles behind the last answer, or behind one story of the last briefing",
    example: "sources 2",
    where: "prompt",
  },
  {
    name: "why",
    aliases: [],
    arguments: "[this]",
    help: "Why each story or sentence was chosen, and what was left out",
    example: "why",
    where: "prompt",
  },
  {
    name: "quit",
    aliases: ["exit", "bye"],
    arguments: "",
    help: "Leave",
    example: "quit",
    where: "prompt",
  },
] as const satisfies readonly CommandInfo[];

export type CommandName = (typeof COMMANDS)[number]["name"];

/** The command of that name or alias, in any case; null when there is none. */
export function commandNamed(word: string): CommandName | null {
  return byWord.get(word.toLowerCase()) ?? null;
}

/** Every word that starts a command, for completion. */
export function commandWords(): string[] {
  return COMMANDS.map((command) => command.name);
}

export function infoOf(name: CommandName): CommandInfo {
  return COMMANDS.find((command) => command.name === name)!;
}

/** The command that a mistyped word is nearest to, or null: nearestCommand("breif") -> "brief". */
export function nearestCommand(word: string): CommandName | null {
  const alike = [...byWord.keys()].filter((known) => Math.abs(known.length - word.length) <= MOST_EDITS);
  const known = nearest(word, alike);
  return known === null ? null : commandNamed(known);
}

/** No command is so long that more mistakes could still mean it; spares comparing every long word with every command. */
const MOST_EDITS = 3;

/** The commands as a Markdown table, for the README. */
export function commandTable(): string {
  const rows = COMMANDS.map(
    (command) => `| \`${`${command.name} ${command.arguments}`.trim()}\` | ${command.help} | \`${command.example}\` |`,
  );
  return ["| command | what comes back | example |", "| --- | --- | --- |", ...rows].join("\n");
}

const byWord = new Map<string, CommandName>(
  COMMANDS.flatMap((command) => [command.name, ...command.aliases].map((word) => [word, command.name] as const)),
);
