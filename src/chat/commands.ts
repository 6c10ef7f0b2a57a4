// The one table of commands: help, completion, the README and later slash commands are written from it.
import { nearest } from "../text/nearest.ts";

export type CommandInfo = {
  readonly name: string;
  readonly aliases: readonly string[];
  /** As shown in help: `<must>` and `[may]`; empty when there are none. */
  readonly arguments: string;
  /** The same one by one, for platforms that have a field for each. */
  readonly fields: readonly Field[];
  /** One line, a sentence without its full stop. */
  readonly help: string;
  readonly example: string;
  /** Offered "everywhere", only at a "prompt" (a chat has buttons for it), or only in a "chat". */
  readonly where: "everywhere" | "prompt" | "chat";
  /** Its second words, each for "anyone" or for those who "manage" the place; absent when it takes none. */
  readonly subcommands?: readonly Subcommand[];
};

export type Subcommand = Pick<CommandInfo, "name" | "arguments" | "fields" | "help"> & {
  readonly who: "anyone" | "manager";
};

/** One thing to fill in. `lead` is put before what was filled in, unless it is there: "since" before "yesterday". */
export type Field = {
  readonly name: string;
  readonly help: string;
  readonly required: boolean;
  /** What of ours may complete it while it is typed. */
  readonly complete?: Completion;
  readonly lead?: string;
};

/** What can be offered while someone types. */
export type Completion = "topics" | "stories" | "feeds";

/** brief + topic "iraq" + since "Monday" -> "brief iraq since Monday": what one would type. */
export function typedWords(words: readonly string[], fields: readonly Field[], given: FieldValues): string {
  const filled = fields.flatMap(({ name, lead }) => {
    const value = given[name]?.trim() ?? "";
    if (value === "") return [];
    return lead === undefined || value.toLowerCase().startsWith(`${lead} `) ? [value] : [`${lead} ${value}`];
  });
  return [...words, ...filled].join(" ");
}

/** What someone filled in, by the field's name. */
export type FieldValues = Readonly<Record<string, string | undefined>>;

export const COMMANDS = [
  {
    name: "brief",
    aliases: ["briefing", "news"],
    arguments: "[topic] [since]",
    fields: [
      { name: "topic", help: "Words or a name it should be about", required: false, complete: "topics" },
      { name: "since", help: "How far back: 24h, yesterday, Tuesday, 18 September", required: false, lead: "since" },
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
        help: "A link, the number of a story, or words of the article",
        required: true,
        complete: "stories",
      },
    ],
    help: "The key sentences of one article: one I hold, or the page behind a link",
    example: "summarize alibaba shares",
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
  {
    name: "feed",
    aliases: ["feeds"],
    arguments: "[what to do]",
    fields: [],
    help: "The feeds that are read here: add one or just a site, see how they are doing",
    example: "feed add bbc.co.uk/news",
    where: "everywhere",
    subcommands: [
      { name: "list", arguments: "", fields: [], help: "The feeds that are read here", who: "anyone" },
      {
        name: "add",
        arguments: "<address>",
        fields: [{ name: "address", help: "Of a feed, or of a site whose feed is looked for", required: true }],
        help: "Read one more feed",
        who: "manager",
      },
      {
        name: "remove",
        arguments: "<number or address>",
        fields: [{ name: "feed", help: "Its number in the list, or its address", required: true, complete: "feeds" }],
        help: "Read a feed no more",
        who: "manager",
      },
      {
        name: "health",
        arguments: "",
        fields: [],
        help: "How the feeds are doing, those that fail first",
        who: "anyone",
      },
      {
        name: "refresh",
        arguments: "[number]",
        fields: [
          { name: "feed", help: "Its number in the list; all when left out", required: false, complete: "feeds" },
        ],
        help: "Read now",
        who: "manager",
      },
      {
        name: "full",
        arguments: "<number> <on or off>",
        fields: [
          { name: "feed", help: "Its number in the list", required: true, complete: "feeds" },
          { name: "wanted", help: "on or off", required: true },
        ],
        help: "Read the page behind each item",
        who: "manager",
      },
      {
        name: "import",
        arguments: "<address>",
        fields: [{ name: "address", help: "Of an OPML list, or several addresses of feeds", required: true }],
        help: "Add the feeds of an OPML list",
        who: "manager",
      },
      { name: "export", arguments: "", fields: [], help: "The addresses of all feeds", who: "anyone" },
    ],
  },
  {
    name: "schedule",
    aliases: ["schedules"],
    arguments: "[what to do]",
    fields: [],
    help: "Briefings that come here by themselves",
    example: "schedule add weekdays 08:00 Europe/Paris",
    where: "everywhere",
    subcommands: [
      { name: "list", arguments: "", fields: [], help: "The briefings that come by themselves", who: "anyone" },
      {
        name: "add",
        arguments: "<when> [topic] [in a thread]",
        fields: [
          { name: "when", help: "Such as: weekdays 08:00 Europe/Paris, daily 7:30, mon,thu 6pm", required: true },
          { name: "topic", help: "Words or a name they should be about", required: false, complete: "topics" },
          {
            name: "thread",
            help: "on: only the headlines in the channel, the stories in a thread",
            required: false,
            lead: "in a thread",
          },
        ],
        help: "Have a briefing come here",
        who: "manager",
      },
      {
        name: "thread",
        arguments: "<number> <on or off>",
        fields: [
          { name: "number", help: "Its number in the list", required: true },
          {
            name: "wanted",
            help: "on: the stories in a thread below the headlines; off: all in the channel",
            required: true,
          },
        ],
        help: "Only the headlines in the channel, or all",
        who: "manager",
      },
      {
        name: "pause",
        arguments: "<number>",
        fields: [{ name: "number", help: "Its number in the list", required: true }],
        help: "Let one rest",
        who: "manager",
      },
      {
        name: "resume",
        arguments: "<number>",
        fields: [{ name: "number", help: "Its number in the list", required: true }],
        help: "Let one go on",
        who: "manager",
      },
      {
        name: "remove",
        arguments: "<number>",
        fields: [{ name: "number", help: "Its number in the list", required: true }],
        help: "Have one no more",
        who: "manager",
      },
      {
        name: "test",
        arguments: "[number]",
        fields: [{ name: "number", help: "Its number in the list", required: false }],
        help: "See it as it would come now",
        who: "anyone",
      },
      {
        name: "next",
        arguments: "<number>",
        fields: [{ name: "number", help: "Its number in the list", required: true }],
        help: "When it comes next",
        who: "anyone",
      },
    ],
  },
  {
    name: "follow",
    aliases: ["follows", "following", "interest", "interests", "topic", "topics"],
    arguments: "<words> [now]",
    fields: [
      {
        name: "words",
        help: "Words or a name; shows what is followed when left out",
        required: false,
        complete: "topics",
      },
      { name: "now", help: "now: tell a new story of several outlets at once", required: false },
    ],
    help: "More of it here: its stories count for more; alone, what is followed",
    example: "follow ebola now",
    where: "everywhere",
  },
  {
    name: "unfollow",
    aliases: [],
    arguments: "<words>",
    fields: [{ name: "words", help: "Words or a name", required: true, complete: "topics" }],
    help: "No longer more of it",
    example: "unfollow ebola",
    where: "everywhere",
  },
  {
    name: "mute",
    aliases: ["mutes", "muted"],
    arguments: "<words>",
    fields: [{ name: "words", help: "Words or a name", required: true, complete: "topics" }],
    help: "None of it here",
    example: "mute football",
    where: "everywhere",
  },
  {
    name: "unmute",
    aliases: [],
    arguments: "<words>",
    fields: [{ name: "words", help: "Words or a name", required: true, complete: "topics" }],
    help: "No longer none of it",
    example: "unmute football",
    where: "everywhere",
  },
  {
    name: "filter",
    aliases: ["filters"],
    arguments: "[what to do]",
    fields: [],
    help: "Which articles pass here, by words or patterns",
    example: "filter exclude /foot ?ball/",
    where: "everywhere",
    subcommands: [
      { name: "show", arguments: "", fields: [], help: "The filters, and what passes", who: "anyone" },
      {
        name: "include",
        arguments: "<words or /pattern/>",
        fields: [{ name: "pattern", help: "Words, or a pattern between slashes: /foot ?ball/", required: true }],
        help: "Only articles that match",
        who: "manager",
      },
      {
        name: "exclude",
        arguments: "<words or /pattern/>",
        fields: [{ name: "pattern", help: "Words, or a pattern between slashes: /foot ?ball/", required: true }],
        help: "No article that matches",
        who: "manager",
      },
      {
        name: "remove",
        arguments: "<words or /pattern/>",
        fields: [{ name: "pattern", help: "As it stands among the filters", required: true }],
        help: "Take one filter back",
        who: "manager",
      },
      { name: "clear", arguments: "", fields: [], help: "Take all filters back", who: "manager" },
    ],
  },
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
    help: "What the last briefing or answer had no room for",
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
    aliases: [],
    arguments: "[this]",
    fields: [],
    help: "Why each story or sentence was chosen, and what was left out",
    example: "why",
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
  {
    name: "settings",
    aliases: ["setting"],
    arguments: "[name value]",
    fields: [],
    help: "How I answer here: time zone, privately or for all, stories, days without news",
    example: "settings zone Europe/Paris",
    where: "chat",
    subcommands: [
      { name: "show", arguments: "", fields: [], help: "The settings as they are", who: "anyone" },
      {
        name: "zone",
        arguments: "<time zone>",
        fields: [{ name: "zone", help: "Such as Europe/Paris", required: true }],
        help: "The time zone that times are shown in",
        who: "manager",
      },
      {
        name: "answers",
        arguments: "<private or public>",
        fields: [{ name: "who", help: "private: only who asked sees it; public: the channel", required: true }],
        help: "Who sees the answer to a command",
        who: "manager",
      },
      {
        name: "stories",
        arguments: "<1 to 10>",
        fields: [{ name: "count", help: "From 1 to 10", required: true }],
        help: "How many stories a briefing has",
        who: "manager",
      },
      {
        name: "empty-day",
        arguments: "<say or silent>",
        fields: [
          { name: "what", help: "say: one line that there is nothing new; silent: no briefing", required: true },
        ],
        help: "What comes by itself on a day without news",
        who: "manager",
      },
    ],
  },
  {
    name: "delete-my-data",
    aliases: ["forget-me"],
    arguments: "[me or all] [yes]",
    fields: [],
    help: "Remove what I keep about you, or about all of this workspace",
    example: "delete-my-data me yes",
    where: "everywhere",
    subcommands: [
      {
        name: "me",
        arguments: "[yes]",
        fields: [{ name: "sure", help: "yes", required: false }],
        help: "What I keep about you",
        who: "anyone",
      },
      {
        name: "all",
        arguments: "[yes]",
        fields: [{ name: "sure", help: "yes", required: false }],
        help: "Everything I keep about this workspace",
        who: "manager",
      },
    ],
  },
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
    (command) => `| \`${`${command.name} ${command.arguments}`.trim()}\` | ${command.help} | \`${command.example}\` |`,
  );
  return ["| command | what comes back | example |", "| --- | --- | --- |", ...rows].join("\n");
}

const byWord = new Map<string, CommandName>(
  COMMANDS.flatMap((command) => [command.name, ...command.aliases].map((word) => [word, command.name] as const)),
);
