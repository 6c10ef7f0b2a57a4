// What someone typed -> the command they mean.
import { correctionIn } from "../answers/follow-up/put-right.ts";
import { isListed, readCorpusQuestion } from "../answers/question/corpus-question.ts";
import { asksForMore, asksForSources, briefingAskedFor, storyAskedFor, summaryAskedFor } from "./asks-for-news.ts";
import { wishAskedFor } from "./asks-for-wish.ts";
import { briefWanted, isAllNews } from "./brief-wanted.ts";
import { type CommandName, commandNamed, nearestCommand } from "./commands.ts";
import { withoutEmoji } from "./emoji.ts";
import { FEED_ACTIONS, type FeedAction } from "./feeds.ts";
import { howToDo, inOrder, isOfSchedules, topicSubscribed } from "./how-to.ts";
import { type Length, lengthAlone, readLength } from "./length.ts";
import { SCHEDULE_ACTIONS, type ScheduleAction } from "./schedules.ts";
import { knownAction, meantAction, saysWhatToDo } from "./second-word.ts";
import { readSince, type Since } from "./since.ts";
import { smallTalk } from "./small-talk.ts";
import { orderAlone, type Which, whichOne } from "./which-one.ts";
import { countryAlone, wordsMeant, wordsSought } from "./words-meant.ts";

/** Says what is wanted more of or none of, or takes that back. */
export type Wish = "follow" | "unfollow" | "mute" | "unmute";

export type Command =
  /** `understood` is the command itself in words, where other words were taken for it; `isOfLength`: a length was named as well. */
  | {
      readonly kind: "brief";
      readonly topic: string | null;
      readonly since: Since | null;
      readonly understood?: string;
      readonly isOfLength?: true;
      /** How many stories are wanted; absent: as many as always here. */
      readonly stories?: number;
    }
  /** `instead` is the help that the words may have been meant for, where a command's name stands before them. */
  | { readonly kind: "ask"; readonly question: string; readonly instead?: { about: CommandName; unread: string } }
  /** `words` may be a number: the story of the last briefing. */
  | { readonly kind: "story"; readonly words: string }
  /** One of what was numbered last: a story of a briefing, an article of a search or of an answer. `text` is what was typed. */
  | { readonly kind: "open"; readonly which: Which; readonly text: string }
  /** `wanted` is a link, the number of a story, or words of an article; `isOver`: more was wanted than there is. */
  | { readonly kind: "summarize"; readonly wanted: string; readonly length?: Length; readonly isOver?: true }
  | { readonly kind: "search"; readonly words: string }
  | { readonly kind: "status" }
  /** `unread` is what could not be read, when that is why help comes: a period, a length, or a second word. */
  | { readonly kind: "help"; readonly about: CommandName | null; readonly unread: string | null }
  | { readonly kind: "more" }
  /** `story` is the number of a story in the last briefing; null: all that was just said. */
  | { readonly kind: "sources"; readonly story: number | null }
  /** `asked`: the words, where they may as well ask on after an answer: "why?" */
  | { readonly kind: "why"; readonly story: number | null; readonly asked?: string }
  | { readonly kind: "earlier" }
  | { readonly kind: "feed"; readonly action: FeedAction; readonly words: string }
  | { readonly kind: "schedule"; readonly action: ScheduleAction; readonly words: string }
  /** Without words: shows what is followed and muted. `now`: tell a new story at once. */
  | { readonly kind: "follow"; readonly words: string; readonly now: boolean }
  | { readonly kind: "unfollow" | "mute" | "unmute"; readonly words: string }
  /** Somebody cares for the words, or does not: `wish` is what one may type, or schedule as well, and nothing is changed. */
  | { readonly kind: "remark"; readonly wish: "follow" | "mute" | "subscribe"; readonly words: string }
  | { readonly kind: "filter"; readonly action: FilterAction; readonly words: string }
  /** `name` null: show them. */
  | { readonly kind: "settings"; readonly name: string | null; readonly value: string }
  | { readonly kind: "delete-my-data"; readonly whose: "me" | "all" | null; readonly sure: boolean }
  | { readonly kind: "quit" }
  | { readonly kind: "unknown"; readonly text: string; readonly nearest: CommandName | null };

/**
 * Reads one line. `/brief` and `brief` are the same; text that is no command is a question when it ends with "?",
 * begins with a question word or has three words, else unknown with the nearest command.
 */
export function parseCommand(text: string): Command {
  const typed = unmarked(text.trim().slice(0, LONGEST_LINE));
  const command = readLine(withoutPlease(withoutName(withoutEmoji(typed) || typed)));
  return command.kind === "unknown" ? { ...command, text: typed } : command;
}

/** "`brief iraq`" and "**brief iraq**": what is set apart as a whole is meant as it is without. */
function unmarked(text: string): string {
  return /^(```|`|\*\*|\*|__|_|~~)\s*(?![`*_~\s])([^`*~]*[^`*_~\s])\s*\1$/.exec(text)?.[2] ?? text;
}

/** "/wirecopy brief", "Wirecopy, who won?": a command as Slack or a shell has it, or the bot spoken to by its name. */
function withoutName(line: string): string {
  const {
    mark = "",
    comma,
    rest,
  } = /^(?:npx )?(?<mark>[/@]?)wirecopy(?<comma>[,:]?)(?:\s+(?<rest>\S[\s\S]*))?$/i.exec(line)?.groups ?? {};
  if (comma === undefined) return line;
  if (rest === undefined) return mark === "" ? line : "help";
  const isSpokenTo = mark !== "" || comma !== "" || commandNamed(firstWord(rest)[0]) !== null;
  return isSpokenTo ? rest : line;
}

function readLine(typed: string): Command {
  const slashed = typed.startsWith("/");
  const bare = typed.replace(/^\//, "");
  const reordered = inOrder(bare);
  const command = (reordered === null ? null : commandIn(reordered, slashed)) ?? commandIn(bare, slashed);
  // What is asked is asked as it was typed.
  if (command === null) return freeText(typed, firstWord(bare)[0], slashed);
  return slashed ? command : perhapsAsked(command, firstWord(bare)[1], typed);
}

function commandIn(line: string, slashed: boolean): Command | null {
  const [opening, rest] = firstWord(line);
  const first = rest === "" ? withoutMarks(opening) : opening.replace(/[:,]$/, "");
  const name = commandNamed(first);
  return name === null ? null : commandOf(name, first, rest, slashed);
}

/** "help!" is the command; "why?" may ask on. */
function withoutMarks(word: string): string {
  const bare = word.replace(/[:,.!?]+$/, "");
  return /^why$/i.test(bare) && word.endsWith("?") ? word : bare;
}

/** "please brief me on Iraq" and "brief iraq, please" are commands as they are without; "please" in a question is left. */
function withoutPlease(line: string): string {
  const asked = line.replace(/^please,?\s+(?=\S)/i, "");
  const [first] = firstWord(asked);
  const name = commandNamed(first.replace(/[:,]$/, ""));
  return name !== null && POLITE.has(name) ? asked.replace(/[\s,]+please[.!]*$/i, "") : line;
}

/** What is asked for with words of one's own; of others "please" may be meant. */
const POLITE: ReadonlySet<CommandName> = new Set([
  "brief",
  "story",
  "summarize",
  "help",
  "more",
  "earlier",
  "status",
  "follow",
  "unfollow",
  "mute",
  "unmute",
]);

/** "feed prices rise", "schedule conflict delays vote": what names no number or address is perhaps no command. */
function perhapsAsked(command: Command, rest: string, line: string): Command {
  if (command.kind !== "help" || command.about === null || command.unread === null) return command;
  const { about, unread } = command;
  const isSentence = /\s/.test(rest) && !/[\d/]|\w\.\w{2}/.test(rest) && !saysWhatToDo(unread) && ALSO_NOUNS.has(about);
  return isSentence ? { kind: "ask", question: line, instead: { about, unread } } : command;
}

/** Headlines begin with these words; hardly any does with "filter". */
const ALSO_NOUNS: ReadonlySet<CommandName> = new Set(["feed", "schedule"]);

const FILTER_ACTIONS = ["show", "include", "exclude", "remove", "clear"] as const;

export type FilterAction = (typeof FILTER_ACTIONS)[number];

/** A question fits in a tenth of this; a pasted page is not worth reading to its end. */
const LONGEST_LINE = 4_000;

/** Null when the words after a name that takes none show that it was no command: "why did it close". */
function commandOf(name: CommandName, first: string, rest: string, slashed: boolean): Command | null {
  switch (name) {
    case "brief":
      // "brief me on why the talks failed" is a question.
      return ON_A_QUESTION.test(rest) ? null : briefWanted(rest);
    case "ask":
      return { kind: "ask", question: rest };
    case "story": {
      const which = orderAlone(rest);
      return which === null ? { kind: "story", words: wordsMeant(rest) } : { kind: "open", which, text: rest };
    }
    case "summarize":
      return summary(rest);
    case "search":
      return { kind: "search", words: wordsSought(rest) };
    case "help":
      return help(rest, slashed);
    case "sources":
      return /^(?:(?:of )?(?:story )?#?\d{1,4})?$/i.test(rest) ? { kind: "sources", story: numberIn(rest) } : null;
    case "why": {
      // "explain the second one" is "explain 2"
      const order = orderAlone(rest);
      if (typeof order === "number" && /^the /i.test(rest)) return { kind: "why", story: order };
      return /^(?:this|these|that|(?:story )?#?\d{1,3})?\??$/i.test(rest)
        ? { kind: "why", story: numberIn(rest) }
        : null;
    }
    case "feed":
      return withAction(name, rest, FEED_ACTIONS, (action, words) => ({ kind: name, action, words }));
    case "schedule": {
      const when = rest.replace(BRIEFING_SCHEDULED, "$1 ");
      if (OPENS_WITH_TIME.test(when)) return { kind: name, action: "add", words: when };
      return withAction(name, rest, SCHEDULE_ACTIONS, (action, words) => ({ kind: name, action, words }));
    }
    case "filter":
      return withAction(name, rest, FILTER_ACTIONS, (action, words) => ({ kind: name, action, words }));
    case "follow":
    case "unfollow":
    case "mute":
    case "unmute":
      return wish(name, first, rest);
    case "settings":
      return settings(rest, slashed);
    case "delete-my-data":
      return deletion(rest);
    case "status":
    case "more":
    case "earlier":
    case "quit":
      return rest === "" || slashed ? { kind: name } : null;
    default:
      return name satisfies never;
  }
}

const ON_A_QUESTION = /^(?:me|us) (?:on|about) (?:who|whom|whose|what|why|how|when|where|whether)\b/i;

/** "schedule a daily briefing at 8": what else is there to schedule. */
const BRIEFING_SCHEDULED =
  /^(?:an? |the |my )?(daily|hourly|weekdays?|weekends?|every \w+) (?:news )?(?:briefings?|news|headlines|digest|summary) (?=at\b|\d)/i;

/** "schedule weekdays 08:00" has one added; a number alone may be that of one. */
const OPENS_WITH_TIME =
  /^(?:(?:daily|hourly|weekdays?|weekends?|every|\d{1,2}:\d\d|\d{1,2} ?[ap]m)(?=[\s,]|$)|(?:mon|tue|wed|thu|fri|sat|sun)\w*,? (?:\w+,? )*\d)/i;

/** Of all news it is a briefing; a length alone is of what was said last. */
function summary(rest: string): Command {
  const { wanted, length, unread, isOver } = readLength(rest);
  const { topic, unread: noPeriod } = readSince(wanted);
  if (noPeriod === null && (topic === "" ? wanted !== "" : isAllNews(topic))) return understoodAs(rest);
  if (unread !== null) return { kind: "help", about: "summarize", unread };
  const meant = wanted === "" && length !== null ? "that" : wordsMeant(wanted);
  return { kind: "summarize", wanted: meant, ...(length && { length }), ...(isOver && { isOver }) };
}

/**
 * "any news on the ferry?" is the command "brief the ferry", "tell me about story 2" is "story 2", "the second one" opens it, "tell me
 * more" is "more"; null for all other questions.
 */
function newsAskedFor(question: string): Command | null {
  if (asksForMore(question)) return { kind: "more" };
  if (asksForSources(question)) return { kind: "sources", story: null };
  if (ASKS_WHY.test(question)) return { kind: "why", story: null, asked: question };
  const shorter = lengthAlone(question);
  if (shorter !== null) return { kind: "summarize", wanted: "that", length: shorter };
  const story = storyAskedFor(question);
  if (story !== null) return { kind: "story", words: story };
  const which = whichOne(question);
  if (which !== null) return { kind: "open", which, text: question };
  const summarized = summaryAskedFor(question);
  if (summarized !== null) return summary(summarized);
  const wanted = briefingAskedFor(question);
  const command = wanted === null ? null : understoodAs(countryAlone(wanted), wanted);
  return command?.kind === "brief" ? command : null;
}

/** Of a briefing or a story there is nothing else that this could ask. */
const ASKS_WHY = /^(?:(?:and|but|so|ok(?:ay)?)[\s,]+)?why\s*\?+$/i;

/** A briefing that other words were taken for says so. */
function understoodAs(wanted: string, words = wanted): Command {
  const command = briefWanted(wanted);
  return command.kind === "brief" ? { understood: `brief ${words}`.trim(), ...command } : command;
}

/**
 * "add bbc.co.uk" -> the action "add" with "bbc.co.uk"; nothing means the first action, which shows what there is. Null for a
 * question, "schedule of the cup final"; other words that are no action are said to be none, "filter whale out".
 */
function withAction<A extends string>(
  name: CommandName,
  rest: string,
  actions: readonly [A, ...A[]],
  make: (action: A, words: string) => Command,
): Command | null {
  const [second, words] = firstWord(rest);
  const action = second === "" ? actions[0] : meantAction(second, actions);
  if (action !== null) return make(action, words);
  const isQuestion = (rest.endsWith("?") || GOES_ON.has(second.toLowerCase())) && !saysWhatToDo(second);
  return isQuestion ? null : { kind: "help", about: name, unread: second };
}

/** A name followed by these is a word of a sentence. */
const GOES_ON = new Set("a an and as at by for from in is of on or that the to was with".split(" "));

/**
 * "follow ebola", "follow list", and "interests remove ebola" for who looks for one's interests. Null for a question, and for
 * another name of the list with words that do not say what to do: "topics of the conference". After the command's own name
 * all else is wished for, even "drop in prices": whether "remove" is an action there is for who knows what is held.
 */
function wish(name: Wish, typed: string, rest: string): Command | null {
  if (/^(?:list|show)$/i.test(rest)) return wished(name, "");
  if (!typed.toLowerCase().endsWith(name) && rest !== "") return listedWish(name, rest);
  return rest.endsWith("?") || FOLLOWS_OTHERWISE.test(rest) ? null : wished(name, rest.trim());
}

/** "Follow up on the flood" asks for what came of it, and "follow me on Twitter" is said to others. */
const FOLLOWS_OTHERWISE = /^(?:up(?: (?:on|with|to)\b|$)|me (?:on|at|to|back)\b)/i;

function listedWish(name: Wish, rest: string): Command | null {
  const [second, words] = firstWord(rest);
  // "topics new york" names one.
  const action = /^new$/i.test(second) ? null : knownAction(second, WISH_ACTIONS);
  if (action === "list" && words === "") return wished(name, "");
  if (action === "add" && words !== "") return wished(name, words);
  if (action === "remove" && words !== "") return { kind: UNDONE_BY[name], words };
  return null;
}

const WISH_ACTIONS = ["list", "add", "remove"] as const;

/** What takes a wish back. */
export const UNDONE_BY = { follow: "unfollow", unfollow: "unfollow", mute: "unmute", unmute: "unmute" } as const;

function wished(name: Wish, rest: string): Command {
  if (name !== "follow") return { kind: name, words: countryAlone(rest) };
  const [, words, now] = /^(.*?)(\s+now)?$/is.exec(rest)!;
  return { kind: name, words: countryAlone(words!), now: now !== undefined };
}

function firstWord(text: string): [first: string, rest: string] {
  const [, first, rest] = /^(\S*)\s*([\s\S]*)$/.exec(text.trim())!;
  return [first!, rest!];
}

/** "settings of the piano?" is a question. */
function settings(rest: string, slashed: boolean): Command | null {
  const [name = "", ...value] = rest.split(/\s+/).filter(Boolean);
  const isLong = value.length > (/^(?:time)?zone$/i.test(name) ? MOST_OF_A_CITY : 1);
  if (!slashed && (rest.endsWith("?") || isLong)) return null;
  const shown = name === "" || knownAction(name, ["show"]) !== null;
  return { kind: "settings", name: shown ? null : name.toLowerCase(), value: value.join(" ") };
}

/** "new york", "ho chi minh" */
const MOST_OF_A_CITY = 3;

/** Only the very words: nobody deletes by saying "me yes, not all". */
function deletion(rest: string): Command {
  const [, whose, sure] = /^(me|all)(?:\s+(yes))?$/i.exec(rest.trim()) ?? [];
  const meant = whose === undefined ? null : (whose.toLowerCase() as "me" | "all");
  return { kind: "delete-my-data", whose: meant, sure: sure !== undefined };
}

function help(rest: string, slashed: boolean): Command | null {
  if (/^(?:me|us)[.!]*$/i.test(rest)) return { kind: "help", about: null, unread: null };
  const about = commandNamed(rest.replace(/^\//, ""));
  // "help breif" means a command, one word that is none; "help me with the ferry" is more than that.
  const isOne = /^\S+$/.test(rest) && !rest.endsWith("?");
  const nearest = about === null && isOne ? nearestCommand(rest) : null;
  if (nearest !== null) return { kind: "help", about: nearest, unread: null };
  if (about === null && isOne && !slashed) return { kind: "unknown", text: rest, nearest: null };
  return about || rest === "" || slashed ? { kind: "help", about, unread: null } : null;
}

/** "List the articles of yesterday", "show me everything from the North Post": no briefing. */
function asksForList(line: string): boolean {
  const kind = readCorpusQuestion(line, [])?.kind ?? null;
  return isListed(kind) && kind !== "outlets";
}

function numberIn(text: string): number | null {
  const digits = /\d+/.exec(text);
  return digits ? Number.parseInt(digits[0], 10) : null;
}

function freeText(line: string, first: string, slashed: boolean): Command {
  if (smallTalk(line) !== null) return { kind: "unknown", text: line, nearest: null };
  if (!slashed && asksForList(line)) return { kind: "ask", question: line };
  const about = slashed ? null : howToDo(line);
  if (about !== null) return { kind: "help", about, unread: null };
  const subscribed = slashed ? null : topicSubscribed(line);
  if (subscribed !== null) return { kind: "remark", wish: "subscribe", words: countryAlone(subscribed) };
  if (!slashed && isOfSchedules(line)) return { kind: "schedule", action: "list", words: "" };
  const asked = slashed ? null : (newsAskedFor(line) ?? wishAskedFor(line));
  if (asked !== null) return asked;
  if (!/\p{L}/u.test(line)) return { kind: "unknown", text: line, nearest: null };
  const question =
    correctionIn(line) !== null ||
    line.endsWith("?") ||
    QUESTION_WORDS.has(first.toLowerCase().replace(/['’].*$/, "")) ||
    line.split(/\s+/, 3).length === 3;
  if (!question || slashed) return { kind: "unknown", text: line, nearest: nearestCommand(first) };
  const swapped = commandWithSwappedLetters(first);
  return swapped ? { kind: "unknown", text: line, nearest: swapped } : { kind: "ask", question: line };
}

/** In a whole sentence only this counts as a mistyped command: "breif" is no word, while "sorry" (for "story") is. */
function commandWithSwappedLetters(word: string): CommandName | null {
  if (commandNamed(word) !== null) return null;
  const letters = (text: string) => text.toLowerCase().split("").sort().join("");
  const nearest = nearestCommand(word);
  return nearest !== null && letters(nearest) === letters(word) ? nearest : null;
}

/** Words a question may begin with: asking words, and verbs put before their subject. */
const QUESTION_WORDS = new Set(
  `who whom whose what which when where why how is are was were am do does did has have had can could will would shall
  should may might must`.split(/\s+/),
);
