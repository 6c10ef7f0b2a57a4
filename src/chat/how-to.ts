// "How do I add a feed?", "unsubscribe", "add feed bbc.co.uk" -> the command that is looked for, or typed in another order.
import { COMMANDS, type CommandName, commandNamed } from "./commands.ts";
import { FEED_ACTIONS } from "./feeds.ts";
import { SCHEDULE_ACTIONS } from "./schedules.ts";
import { knownAction } from "./second-word.ts";

/**
 * howToDo("How do I get a briefing every morning?") -> "schedule"; null for a question that is not about oneself, or in which
 * nothing that can be done here is named.
 */
export function howToDo(text: string): CommandName | null {
  if (!ASKS_HOW.test(text)) return null;
  const words = text.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  return DONE_BY.find(([, named]) => words.some((word) => named.has(word)))?.[0] ?? null;
}

/** What the reader does; how "you" do it is asked of the news as well. */
const ASKS_HOW =
  /^(?:and |so |but |please )?(?:how (?:do|can|could|would|should) (?:i|we)|how to|where (?:do|can) (?:i|we)) /i;

/** The first that is named counts: a briefing every morning is a schedule's. */
const DONE_BY: readonly (readonly [CommandName, ReadonlySet<string>])[] = (
  [
    ["delete-my-data", "delete-my-data data"],
    ["settings", "setting settings zone timezone"],
    [
      "schedule",
      "schedule schedules scheduled subscribe unsubscribe daily weekly weekdays morning every automatically",
    ],
    ["feed", "feed feeds rss atom opml site sites website websites outlet outlets"],
    ["mute", "mute unmute hide block"],
    ["follow", "follow unfollow interests"],
    ["filter", "filter filters"],
    ["summarize", "summarize summarise summary link"],
    ["search", "search find"],
    ["ask", "ask question questions"],
    ["brief", "brief briefing briefings headlines"],
  ] as const
).map(([name, words]) => [name, new Set(words.split(" "))] as const);

/** "unsubscribe", "stop sending me this", "can you send me news every morning?": what comes by itself, and how that is changed. */
export function isOfSchedules(text: string): boolean {
  return COMES_BY_ITSELF.test(text) && (!text.endsWith("?") || ASKS_BOT.test(text));
}

const ASKS_BOT = /^(?:can|could|will|would) you /i;
const COMES_BY_ITSELF =
  /^(?:please |(?:can|could|will|would) you (?:please )?)?(?:(?:(?:un)?subscribe(?: me)?|no more briefings?)[.!]*$|(?:stop|quit) (?:sending|posting|messaging)\b|(?:send|post|give) (?:me|us) .*\b(?:daily|hourly|weekly|(?:every|each) (?:morning|evening|night|hour|week|\w*day))\b)/i;

/** inOrder("add the feed bbc.co.uk") -> "feed add bbc.co.uk", inOrder("delete my data") -> "delete-my-data"; null for other words. */
export function inOrder(line: string): string | null {
  const apart = HYPHENATED.find(({ words }) => words.test(line));
  if (apart !== undefined) return line.replace(apart.words, apart.name);
  const [, setting, value] = SETS.exec(line) ?? [];
  if (setting !== undefined && value !== undefined) return `settings ${setting.replace(/\s/g, "")} ${value}`;
  const [, action, named, rest] = /^(\S+) (?:me )?(?:(?:a|an|the|my|this|all|all the) )?(\S+)(.*)$/is.exec(line) ?? [];
  const name = named === undefined ? null : commandNamed(named);
  const actions = name === null ? undefined : ACTIONS[name];
  const isAction = actions !== undefined && !ALSO_OTHERWISE.test(action!) && knownAction(action!, actions) !== null;
  return isAction && !line.endsWith("?") ? `${name} ${action} ${rest!.trim()}`.trim() : null;
}

/** A command's name in words of its own. */
const HYPHENATED = COMMANDS.flatMap(({ name }) =>
  name.includes("-") ? { name, words: new RegExp(`^${name.replaceAll("-", "[ _]")}\\b`, "i") } : [],
);

const SETS = /^(?:set|change) (?:the |my )?(zone|time ?zone|answers|stories|empty-day) (?:to |is )?(.+)$/i;

const ACTIONS: Partial<Record<CommandName, readonly [string, ...string[]]>> = {
  feed: FEED_ACTIONS,
  schedule: SCHEDULE_ACTIONS,
  filter: ["show", "clear", "remove"],
  settings: ["show"],
};

/** "New feed prices", "next schedule", "no filter": words of other sentences as well. */
const ALSO_OTHERWISE = /^(?:new|next|no|only|full|import|export|test|drop|hide|block|without)$/i;
