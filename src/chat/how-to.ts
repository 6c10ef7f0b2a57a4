// "How do I add a feed?", "unsubscribe", "add feed bbc.co.uk" -> the command that is looked for, or typed in another order.
import { isStopWord } from "../text/stopwords.ts";
import { bareWords } from "./asks-for-news.ts";
import { COMMANDS, type CommandName, commandNamed } from "./commands.ts";
import { FEED_ACTIONS } from "./feeds.ts";
import { SCHEDULE_ACTIONS } from "./schedules.ts";
import { knownAction } from "./second-word.ts";

/**
 * howToDo("How do I get a briefing every morning?") -> "schedule"; null for a question that is not about oneself, in which nothing
 * that can be done here is named, or in which anything else is: "How do I get data on the flood?"
 */
export function howToDo(text: string): CommandName | null {
  const asked = ASKS_HOW.exec(text);
  if (asked === null) return null;
  const rest = text.slice(asked[0].length);
  if (OF_ANYTHING.test(rest)) return commandNamed(rest.split(/\s/, 1)[0]!);
  const isOfOneself = !/^how to $/i.test(asked[1]!);
  if (isOfOneself && SEARCHES.test(rest)) return "search";
  const words = wordsIn(rest);
  const done = DONE_BY.find(([, named]) => words.some((word) => named.has(word)))?.[0] ?? null;
  const isAll = words.every(
    (word) => DONE_WITH.has(word) || isStopWord(word) || DONE_BY.some(([, named]) => named.has(word)),
  );
  if (isAll) return done;
  return isOfOneself && HIDES.test(rest) ? (done ?? "mute") : null;
}

/** Addresses and numbers say nothing of what is meant. */
function wordsIn(text: string): string[] {
  const bare = text.toLowerCase().replace(ADDRESS, " ");
  return bare.split(/[^\p{L}-]+/u).filter((word) => word !== "");
}

const ADDRESS = /\S*(?:\w\.\w{2}|:\/\/)\S*/g;

/** What the reader does; how "you" or "we" do it is asked of the news as well. */
const ASKS_HOW =
  /^(?:and |so |but |please )?((?:how (?:do|can|could|would|should) i|how to|where (?:do|can) i|(?:can|could|may) i(?= (?:change|set|add|remove|delete|mute|unmute|follow|hide|turn off|unsubscribe|filter|pause)\b)) )/i;

/** These are done here alone, to whatever is named. */
const OF_ANYTHING = /^(?:follow (?!up\b)|(?:unfollow|mute|unmute|summari[sz]e) )/i;

/** How it is done is asked of the news as well: "how to search for survivors". */
const SEARCHES = /^search for /i;

/** News that one does not want to read: mice are got rid of elsewhere. */
const HIDES =
  /^(?:hide|block|exclude|ignore|leave out|filter out|get rid of|turn off|stop (?:seeing|getting|reading)|not (?:see|get)|(?:see|get) (?:less|fewer|no)) (?:of )?(?:(?:all|any|the) )?(?:(?:news|stories|articles) (?:about|on|of) [^\s,;:?.!]+(?: [^\s,;:?.!]+)?|(?:[^\s,;:?.!]+ ){1,2}(?:news|stories|articles|feed))[?.!\s]*$/i;

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
    ["mute", "mute unmute"],
    ["follow", "follow unfollow interests"],
    ["filter", "filter filters"],
    ["summarize", "summarize summarise summary link"],
    ["search", "search"],
    ["ask", "ask question questions"],
    ["brief", "brief briefing briefings headlines"],
  ] as const
).map(([name, words]) => [name, new Set(words.split(" "))] as const);

/** What else is said where it is told what to do. */
const DONE_WITH = new Set(
  `add article articles bot cancel change channel clear create day delete disable edit evening export get give hide hour import list
  make manage message messages new news newsletter night pause receive remove resume rid see send set show something start stop story stories time
  topic topics turn update updates use view week wirecopy words`.split(/\s+/),
);

/** "unsubscribe", "stop sending me this", "can you send me news every morning?": what comes by itself, and how that is changed. */
export function isOfSchedules(text: string): boolean {
  if (ASKS_OWN.test(text)) return true;
  if (text.endsWith("?") && !ASKS_BOT.test(text)) return false;
  const stopped = STOPS.exec(text);
  return (
    COMES_BY_ITSELF.test(text) ||
    BRIEFING_AT.test(text) ||
    (stopped !== null && wordsIn(text.slice(stopped[0].length)).every(isOfSending))
  );
}

/** topicSubscribed("subscribe to Ebola") -> "Ebola"; null where nothing is named but what is sent, or when: "subscribe to the briefing". */
export function topicSubscribed(text: string): string | null {
  if (text.endsWith("?") && !ASKS_BOT.test(text)) return null;
  const found = SUBSCRIBES_TO.exec(bareWords(text));
  const topic = found?.slice(1).find((words) => words !== undefined);
  return topic === undefined || NAMES_PERIOD.test(topic) || wordsIn(topic).every(isOfSending) ? null : topic;
}

/** "Every morning" and "Iraq daily at 8", after `brief`: not what there is now. "The talks daily" may be a paper's name. */
export function isRegular(words: string): boolean {
  return REGULAR.test(words);
}

function isOfSending(word: string): boolean {
  return isStopWord(word) || DONE_WITH.has(word) || DONE_BY.some(([, named]) => named.has(word));
}

const ASKS_BOT = /^(?:(?:can|could|will|would) you|(?:can|could|may) (?:i|we) (?:get|have|receive)) /i;
const ASKS_OWN =
  /^(?:what (?:am i|are we) subscribed to|(?:what|which) briefings? (?:do (?:i|we) (?:get|have|receive)|come here))[\s?.!]*$/i;
const TO_BOT = "^(?:please )?(?:(?:can|could|will|would) you (?:please )?)?";
const SENT = "(?:news|headlines|briefings?|stories|summary|summaries|digest|updates?|this|these|it|them)";
const PERIOD = "(?:daily|hourly|weekly|(?:every|each) (?:morning|evening|night|hour|week|\\w*day))";
/** "at 8, please": nothing that would make another sentence of it. */
const AND_WHEN =
  "(?:[\\s,]+(?:at|from|by|around|on|here|please|noon|morning|evening|\\d[\\d:.]*|(?:\\d+)?[ap]\\.?m\\.?))*[\\s.!?]*$";
const AT = "(?: (?:at|for|by|from|around) \\d[\\d:.]*(?: ?[ap]\\.?m\\.?)?)";
const REGULAR = new RegExp(`^${PERIOD}${AND_WHEN}|\\s${PERIOD}${AT}[\\s.!?]*$`, "i");
const SET_UP = `(?:${TO_BOT.slice(1)}(?:schedule|set up|create|make|start|arrange|send|post|give) (?:me |us )?|i(?:'d like| would like| want| need) (?:to (?:get|have|receive) )?|(?:can|could|may) (?:i|we) (?:get|have|receive) )?(?:an? |the |my )?`;
const ITSELF = "(?:news|headlines|(?:news )?briefings?|digest|updates?|summary)";
const ON_TOPIC = "(?: (?:on|about) \\S+(?: \\S+){0,4}?)?";
/** "A daily briefing at 8 on Iraq", "updates on the storm every hour". */
const BRIEFING_AT = new RegExp(
  `^${SET_UP}(?:(?:daily|hourly|weekly|morning|evening|nightly) ${ITSELF}${ON_TOPIC}${AT}${ON_TOPIC}[\\s.!?]*$|${ITSELF}${ON_TOPIC}${AT}? ${PERIOD}${AND_WHEN})`,
  "i",
);
/** "Stop sending arms" says it to others. */
const STOPS = new RegExp(
  `${TO_BOT}(?:stop|quit) (?:sending|posting|messaging)(?: (?:me|us|this|these|here)\\b|(?=[.!]*$))`,
  "i",
);
const COMES_BY_ITSELF = new RegExp(
  `${TO_BOT}(?:(?:(?:un)?subscribe(?: me| us)?(?: (?:to|for|from) \\S+(?: \\S+){0,2}| \\S+)?|no more briefings?)[.!]*$|(?:send|post|give) (?:me|us) (?:\\S+ ){0,3}${SENT} (?:.* )?${PERIOD}${AND_WHEN}|i(?:'d like| would like| want| need) to (?:hear|read|be (?:told|briefed|informed)) (?:about|of|on) (?!(?:who|what|why|how|when|where|whether)\\b)\\S+(?: \\S+){0,4}? ${PERIOD}${AND_WHEN})`,
  "i",
);

const SUBSCRIBES_TO = new RegExp(
  `${TO_BOT}subscribe(?: me| us)? (?:(?:to|for) (?:${SENT} (?:on|about|of) )?(\\S+(?: \\S+){0,2})|(?!(?:me|us)$)(\\S+))$`,
  "i",
);

const NAMES_PERIOD = new RegExp(`\\b${PERIOD}\\b`, "i");

/**
 * inOrder("add the feed bbc.co.uk") -> "feed add bbc.co.uk", inOrder("remove the BBC feed") -> "feed remove BBC", inOrder("delete my data") -> "delete-my-data"; null for other words, as
 * "remove the filter bubble": behind a command in words of one's own stands an address, a number, a time or nothing.
 */
export function inOrder(line: string): string | null {
  const subscribed = SUBSCRIBES.exec(line)?.[1];
  if (subscribed !== undefined) return `schedule add ${subscribed}`;
  const apart = HYPHENATED.find(({ words }) => words.test(line));
  if (apart !== undefined) return line.replace(apart.words, apart.name);
  const [, setting, value] = SETS.exec(line) ?? [];
  if (setting !== undefined && value !== undefined) return `settings ${setting.replace(/\s/g, "")} ${value}`;
  const feed = REMOVES_FEED.exec(line)
    ?.slice(1)
    .find((name) => name !== undefined);
  if (feed !== undefined && !feed.split(" ").some(isStopWord)) return `feed remove ${feed}`;
  const [, action, named, rest] = /^(\S+) (?:me )?(?:(?:a|an|the|my|this|all|all the) )?(\S+)(.*)$/is.exec(line) ?? [];
  const name = named === undefined ? null : commandNamed(named);
  const actions = name === null ? undefined : ACTIONS[name];
  const isAction = actions !== undefined && !ALSO_OTHERWISE.test(action!) && knownAction(action!, actions) !== null;
  const isCommand = isAction && !line.endsWith("?") && NAMES_ONE.test(rest!.trim());
  return isCommand ? `${name} ${action} ${rest!.trim()}`.trim() : null;
}

const EACH = "(?:daily|weekdays?|weekends?|every (?:day|weekday|morning)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)";
/** "subscribe daily 8:00", "subscribe me to weekdays 08:00 ebola", "subscribe daily at 8" */
const SUBSCRIBES = new RegExp(
  `^subscribe (?:me )?(?:to )?(?:at )?((?:${EACH}\\b.*?|)\\d{1,2}(?::\\d\\d| ?[ap]m).*|${EACH}(?: at)? \\d{1,2}(?: (?:on|about) .+)?)(?<!\\?)$`,
  "i",
);

/** "Remove feed bbc", "delete the BBC News feed": nothing else has feeds that anyone would ask me to remove. */
const REMOVES_FEED =
  /^(?:remove|delete|get rid of|unsubscribe from) (?:the |my )?(?:feed ([^\s,;:?]+(?: [^\s,;:?]+){0,2}?)|([^\s,;:?]+(?: [^\s,;:?]+){0,2}?) feed)[.!]*$/i;

/** An address, a number, a time, what stands between marks, or nothing. */
const NAMES_ONE =
  /^(?:$|#?\d|\S*(?:\w\.\w{2}|:\/\/)|["“/].*["”/]$|(?:daily|hourly|weekdays?|weekends?|every|mon|tue|wed|thu|fri|sat|sun)\b.*\d)/i;

/** A command's name in words of its own. */
const HYPHENATED = COMMANDS.flatMap(({ name }) =>
  name.includes("-")
    ? {
        name,
        words: new RegExp(`^${name.replaceAll("-", "[ _]")}(?=(?: me| all)?(?: yes| now|,? please)?[.!]*$)`, "i"),
      }
    : [],
);

/** Values that these have; a zone is any place. */
const SETS =
  /^(?:set|change) (?:the |my )?(?=(?:time ?)?zone (?:to |\S+$)|answers (?:to )?(?:private|public)$|stories (?:to )?\d+$|empty-day (?:to )?(?:say|silent)$)(zone|time ?zone|answers|stories|empty-day) (?:to |is )?(.+)$/i;

const ACTIONS: Partial<Record<CommandName, readonly [string, ...string[]]>> = {
  feed: FEED_ACTIONS,
  schedule: SCHEDULE_ACTIONS,
  filter: ["show", "clear", "remove"],
  settings: ["show"],
};

/** "New feed prices", "next schedule", "no filter": words of other sentences as well. */
const ALSO_OTHERWISE = /^(?:new|next|no|only|full|import|export|test|drop|hide|block|without)$/i;
