// The one table of commands: help, completion, the README and slash commands are written from it.
import { nearest } from "../text/nearest.ts";
import { type CommandInfo, exampleAt, helpAt } from "./command-info.ts";
import { FEED_COMMAND } from "./feed-command.ts";
import { INTEREST_COMMANDS } from "./interest-commands.ts";
import { SCHEDULE_COMMAND } from "./schedule-command.ts";
import { WORKSPACE_COMMANDS } from "./workspace-commands.ts";

export const COMMANDS = [
  {
    name: "brief",
    aliases: ["briefing", "news"],
    arguments: "[topic] [since]",
    fields: [
      { name: "topic", help: "Words or a name it should be about", required: false, complete: "topics" },
      {
        name: "since",
        help: "How far back: 24h, yesterday, Tuesday, 18 September, August",
        required: false,
        lead: "since",
      },
    ],
    help: "The stories that matter, each in the words of several outlets",
    example: "brief iraq since Monday",
    where: "everywhere",
  },
  {
    name: "ask",
    aliases: [],
    arguments: "<question>",
    fields: [{ name: "question", help: "Your question about the news", required: true }],
    help: "The sentence that answers, or an honest no; the word ask may be left out",
    example: "ask who chaired the paris conference?",
    where: "everywhere",
  },
  {
    name: "story",
    aliases: ["stories"],
    arguments: "<words or number>",
    fields: [
      {
        name: "words",
        help: "Words of the story, or its number in the last briefing",
        required: true,
        complete: "stories",
      },
    ],
    help: "One story in full: its quotes in order of time, differing figures, time line",
    example: "story scottish referendum",
    where: "everywhere",
  },
  {
    name: "summarize",
    aliases: ["summarise", "summary", "tldr"],
    arguments: "<link, number or words>",
    fields: [
      {
        name: "article",
        help: "A link, the number of a story, or words of the article; then: in 2 sentences, in 100 words",
        required: true,
        complete: "stories",
      },
    ],
    help: "The key sentences of one article: one I hold, or the page behind a link",
    example: "summarize alibaba shares in 2 sentences",
    where: "everywhere",
  },
  {
    name: "search",
    aliases: ["find"],
    arguments: "<words>",
    fields: [{ name: "words", help: "Words that the articles must have", required: true }],
    help: "Articles that have these words, best first",
    example: "search ebola troops",
    where: "everywhere",
  },
  FEED_COMMAND,
  SCHEDULE_COMMAND,
  ...INTEREST_COMMANDS,
  {
    name: "status",
    aliases: [],
    arguments: "",
    fields: [],
    help: "What I have read, what is wrong and what to do",
    example: "status",
    where: "everywhere",
  },
  {
    name: "help",
    aliases: ["commands"],
    arguments: "[command]",
    fields: [{ name: "command", help: "A command to explain", required: false }],
    help: "The commands, or one of them with an example",
    example: "help brief",
    where: "everywhere",
  },
  {
    name: "more",
    aliases: ["next"],
    arguments: "",
    fields: [],
    help: "What the last briefing, answer, story or search had no room for; again for the next part",
    example: "more",
    where: "prompt",
  },
  {
    name: "sources",
    aliases: ["source"],
    arguments: "[number]",
    fields: [{ name: "number", help: "The number of a story", required: false }],
    help: "The articles behind the last answer, or behind one story of the last briefing",
    example: "sources 2",
    where: "prompt",
  },
  {
    name: "why",
    aliases: ["explain"],
    arguments: "[number]",
    fields: [],
    help: "Why each story of a briefing or the sentence of an answer was chosen, and what was left out; of one story by its number",
    example: "why 2",
    where: "prompt",
  },
  {
    name: "earlier",
    aliases: ["previous"],
    arguments: "",
    fields: [],
    help: "The briefing before the last one here",
    example: "earlier",
    where: "prompt",
  },
  ...WORKSPACE_COMMANDS,
  {
    name: "quit",
    aliases: ["exit", "bye"],
    arguments: "",
    fields: [],
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

/** Every word that starts a command at the prompt, for completion. */
export function commandWords(): string[] {
  return offeredAt("prompt").map((command) => command.name);
}

/** The commands that help names at the prompt, or in a chat. */
export function offeredAt(surface: "prompt" | "chat"): CommandInfo[] {
  return COMMANDS.filter(({ where }) => where === "everywhere" || where === surface);
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

/** The commands of a prompt or a chat as a Markdown table, for the README. */
export function commandTable(surface: "prompt" | "chat"): string {
  const rows = offeredAt(surface).map(
    (command) =>
      `| \`${`${command.name} ${command.arguments}`.trim()}\` | ${helpAt(command, surface)} | \`${exampleAt(command, surface)}\` |`,
  );
  return ["| command | what comes back | example |", "| --- | --- | --- |", ...rows].join("\n");
}

const byWord = new Map<string, CommandName>(
  COMMANDS.flatMap((command) => [command.name, ...command.aliases].map((word) => [word, command.name] as const)),
);
