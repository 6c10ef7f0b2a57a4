// "What's new in Ukraine?" -> what to brief on: a question that one sentence cannot answer asks for a briefing or a story.
import { MONTH_NAMES, WEEKDAY_NAMES } from "../text/calendar.ts";
import { UNITS } from "../text/figure-numbers.ts";
import { isStopWord } from "../text/stopwords.ts";

/**
 * What stands after `brief` for a question that asks for news: briefingAskedFor("Any news on Ebola this week?") ->
 * "Ebola this week", "what happened today?" -> "today"; null for every other question, as "What happened in Paris?".
 */
export function briefingAskedFor(text: string): string | null {
  const asks = text.trim().endsWith("?");
  const wanted =
    firstFound(text, ASKS_FOR_NEWS) ?? (asks ? firstFound(text, ASK_WITH_MARK) : null) ?? topicBefore(text);
  return wanted === null || isNoTopic(wanted) ? null : wanted;
}

/** "it", "that", "who won": what only the talk tells, or a question of its own. */
export function isNoTopic(words: string): boolean {
  return IS_NO_TOPIC.test(words) || ASKS_WITHIN.test(words);
}

/** "Where's that from?", "give me the link": where what was said last stands. */
export function asksForSources(text: string): boolean {
  return firstFound(text, ASKS_FOR_SOURCES) !== null;
}

/** What stands after `story`: storyAskedFor("Tell me more about story 2") -> "2"; null where no number is asked for. */
export function storyAskedFor(text: string): string | null {
  return firstFound(text, ASKS_FOR_STORY);
}

/** What stands after `summarize`: summaryAskedFor("Can you sum up the ferry strike?") -> "the ferry strike". */
export function summaryAskedFor(text: string): string | null {
  return firstFound(text, ASKS_FOR_SUMMARY);
}

/** "Tell me more", "go on": of what was said last. */
export function asksForMore(text: string): boolean {
  return firstFound(text, ASKS_FOR_MORE) !== null;
}

/** bareWords("Keep me posted on Ebola, please!") -> "Keep me posted on Ebola"; takes time in proportion to the text's length. */
export function bareWords(text: string): string {
  const words = text.trim().replaceAll("’", "'");
  let end = words.length;
  while (end > 0 && MARKS.has(words[end - 1]!)) end--;
  return words.slice(0, end).replace(/(?<![\s,])[\s,]+please$/i, "");
}

const MARKS = new Set(" ?.!");

/** What the first pattern that is there finds, a topic and when, "" where it finds nothing further; null when none is there. */
function firstFound(text: string, patterns: readonly RegExp[]): string | null {
  const asked = openedBare(text);
  for (const pattern of patterns) {
    const found = pattern.exec(asked);
    const said = found === null ? null : saidIn(found);
    if (said !== null) return said.filter((words) => words !== undefined).join(" ");
  }
  return null;
}

/** The words that were found, and of what stands behind them the topic and the period; null where that is something else. */
function saidIn(found: RegExpExecArray): readonly (string | undefined)[] | null {
  const { tail } = found.groups ?? {};
  if (tail === undefined) return found.slice(1);
  const topic = TOPIC.exec(tail);
  return topic === null ? null : [...found.slice(1, -1), ...topic.slice(1)];
}

function openedBare(text: string): string {
  return bareWords(text).replace(GREETS, "").replace(IS_TOLD, "");
}

/**
 * "who chaired the conference" is a question of its own, and whose resignation "his resignation" is only the talk tells. Small
 * letters: WHO and IT are topics.
 */
const IS_NO_TOPIC =
  /^(?:who|whom|whose|what|why|how|when|where|whether|which|if|it|its|they|them|their|he|him|his|she|hers?|your?|that|these|those|this(?! (?:morning|week|month|year)\b))\b/;

/** "The question of who pays", "the summit: who signed". */
const ASKS_WITHIN = /(?:\bof|:) (?:who|whom|whose|what|why|how|when|where|whether)\b/;

/** "Hey, what's new?" */
const GREETS =
  /^(?:(?:hi|hello|hey|yo|hm+|um+|oh|ah|ok|okay|so|well|now|wait|just|right|great|cool|thanks|thank you|good (?:morning|afternoon|evening))(?: there| wirecopy)?[\s,!.]+){1,2}(?=\S)/i;

/** "Tell me what's new", "show me the news": the rest says what. */
const IS_TOLD =
  /^(?:(?:can|could|would) you )?(?:please )?(?:tell|show) (?:me|us) (?=what(?:'?s| )|(?:the )?(?:news|headlines|latest|top) )/i;

const WEEKDAYS = WEEKDAY_NAMES.join("|");
const WHAT_IS = "what(?:'?s| else is| is| are| has been)";
/** "Good" and the like are no topic. */
const NEWS =
  "(?:(?:good|bad|other|more|big|breaking|recent|new|real|important|interesting|world|international) )?(?:news|headlines|highlights|top stories)";
const ON = "(?:about|on|of|from|in|at|with|for|around|regarding|concerning)";
const WHEN = `(?:today|yesterday|last night|this (?:morning|afternoon|evening)|(?:on|last) (?:${WEEKDAYS})|(?:this|last|over the) weekend|(?:this|last) (?:week|month)|(?:(?:in|over|during) )?the (?:last|past) (?:\\d+ )?(?:days?|weeks?|months?|hours?)|since .+|(?:in|during) (?:${MONTH_NAMES.join("|")}))`;
/** A topic with or without a period, or a period alone; all news is of now. */
const TOPIC = new RegExp(
  `^(?:(?: right)? now| (?:of|for) (?:the|this) (?:day|hour|morning|moment)| (${WHEN})| ${ON} (.+))?$`,
  "i",
);
/** What `TOPIC` reads, apart from the many patterns that end with it: all are made ready before the first question is read. */
const TAIL = "(?<tail>(?: .+)?)";

const COUNT = `(?:\\d{1,2}|${UNITS.slice(1, 11).join("|")})`;
const PLEASE = "(?:(?:can|could|would) you )?(?:please )?";
const GIVE = `(?:${PLEASE}(?:give|get|show|send) (?:me|us)|(?:can|could|may) (?:I|we) (?:have|get|see)|(?:I|we)(?:'d| would)? (?:want|need|like))`;
const BRIEFING =
  "(?:(?:quick|short|brief|daily|morning|evening) )?(?:news )?(?:briefing|summary|overview|round-?up|rundown|recap|digest)";
const TELL_ABOUT = `${PLEASE}tell (?:me|us) (?:more |something )?about`;

/** Whole questions only: "what is new about the bridge's design" has its topic, "what is new york" is none of them. */
const ASKS_FOR_NEWS: readonly RegExp[] = [
  `${WHAT_IS} (?:new|up|happening|going on)${TAIL}`,
  `${WHAT_IS} (?:important|big)(?: (?:right )?now| (${WHEN}))?`,
  `what (?:should (?:I|we)|do (?:I|we) need to) know${TAIL}`,
  `${WHAT_IS} (?:the )?(?:latest|newest)(?: ${NEWS})?${TAIL}`,
  `${WHAT_IS} (?:in )?the ${NEWS}${TAIL}`,
  `(?:(?:(?:is|are) there|got|(?:do|have) you(?: have| got)?) )?(?:any|some) ${NEWS}${TAIL}`,
  `(?:(?:is|are) there )?any(?:thing)? new${TAIL}`,
  `(?:(?:is|are) there )?any updates?${TAIL}`,
  `(?:the )?latest(?: ${NEWS})?${TAIL}`,
  `${PLEASE}(?:tell|give) (?:me|us) (?:the |some )?(?:latest|${NEWS})(?: ${NEWS})?${TAIL}`,
  `${GIVE} (?:the |some |all |today's )*(?:latest |top )?(?:(${COUNT} (?:stories|headlines))|${NEWS}|stories)${TAIL}`,
  `what(?:'s| is| are) the (?:most important|biggest|main|top|lead) (?:story|stories|news|headlines?)${TAIL}`,
  `(?:(?:${GIVE}|show) (?:everything|all)|(?:everything|all) (?:there is|you have|you know)|everything(?! .* (?:is|are|was|were|has|have|had|will|should)\\b)) (?:about|on) ([^,;]+)`,
  `${GIVE} (?:an? |the |my )?${BRIEFING}(?: of (?:the |all |today's )*${NEWS})?${TAIL}`,
  `(?:(?:the|my|today's) )?(?:daily|morning|evening|news) (?:briefing|digest|headlines|summary)${TAIL}`,
  `(?:list|show)(?: (?:me|us))? (?:all )?(?:of )?(?:the )?(?:stories|headlines|articles|news)${TAIL}`,
  `(?:the )?(yesterday|${WEEKDAYS})'s ${NEWS}`,
  "(?:(?:is there|(?:do|have) you(?: have| got)?|got) )?any(?:thing| word)(?: else)? (?:on|about|regarding|concerning) (.+)",
  "what (?:else )?(?:do you have|have you(?: got)?) (?:on|about) (.+)",
  "(?:(?:is there )?any )?follow[- ]?ups? (?:on|to) (.+)",
  `${TELL_ABOUT} (.+)`,
  "(?:and )?more (?:about|on) (?!.* than )(.+)",
  `${PLEASE}(?:brief|update|fill|catch|bring) (?:me|us)(?: in| up(?: to (?:speed|date))?)?(?: (?:quickly|briefly|please))?(?: (?:about|on) (.+))?`,
  `(?:(?:(?:is|are) there|is) )?any(?:thing|one)? (?:interesting|important|big|breaking|happening|going on|I should know)${TAIL}`,
  `what (?:did|have|has) (?:I|we) miss(?:ed)?${TAIL}`,
  `(?:did|have) (?:I|we) miss(?:ed)? (?:anything|something|much)${TAIL}`,
  `(?:the )?(?:breaking |latest |top |today's |main |biggest )?(?:(${COUNT} (?:stories|headlines))|headlines|stories|news)${TAIL}`,
  `what (?:has |have |'s )?happened(?: (${WHEN}))`,
].map(wholly);

/** "Nothing on France?" asks for whatever there is; without its mark it tells something. */
const ASK_WITH_MARK = ["(?:some|no)(?:thing| word| news)(?: else)? (?:on|about|of|from|regarding|concerning) (.+)"].map(
  wholly,
);

/** topicBefore("any sports news today") -> "sports today"; null where only a kind of news stands there, as in "good news". */
function topicBefore(text: string): string | null {
  const [, topic, tail = ""] = NEWS_OF.exec(openedBare(text)) ?? [];
  const when = TOPIC.exec(tail)?.[1];
  if (topic === undefined || (tail !== "" && when === undefined)) return null;
  if (topic.split(" ").some((word) => isStopWord(word) || KINDS_OF_NEWS.has(word.toLowerCase()))) return null;
  return [OUTLETS.test(topic) ? `${topic} news` : topic, ...(when === undefined ? [] : [when])].join(" ");
}

/** "Sky News" is written like a name. */
const NEWS_OF = new RegExp(
  `^(?:${GIVE} )?(?:(?:(?:is|are) there )?any |the latest |latest |some |the )?([^\\s,;:'"?!]+(?: [^\\s,;:'"?!]+)?) (?-i:news|headlines)( .+)?$`,
  "i",
);

/** Names that go on with "News", in whatever letters. */
const OUTLETS = /^(?:abc|bbc|cbc|cbs|euro|fox|gb|google|hacker|itv|nbc|pbs|sky|sputnik|yahoo)$/i;

const KINDS_OF_NEWS = new Set(
  `amazing awful bad best better big biggest break breaking brilliant daily enough evening excellent exciting fake false fantastic front good
  great happy hard hear heard horrible hot huge important incredible interesting latest less local lovely main make makes making more morning
  new nice nightly old other own positive print read reading real recent sad same shocking soft spread spreading such surprising sweet
  terrible top tragic watch watching weird welcome wonderful worse worst worrying yesterday's today's tomorrow's`.split(
    /\s+/,
  ),
);

const NUMBERED = "(?:the )?story #?(\\d{1,2})";
const ASKS_FOR_STORY = [
  `${TELL_ABOUT} ${NUMBERED}`,
  `(?:and )?(?:more|details) (?:about|on|of|from) ${NUMBERED}`,
  `${PLEASE}(?:open|show|read|see|expand)(?: me)?(?: more (?:about|on|of))? ${NUMBERED}`,
].map(wholly);

const ASKS_FOR_SUMMARY = [
  `${PLEASE}(?:summari[sz]e|sum up) (.+)`,
  `${GIVE} (?:an? |the )?(?:(?:quick|short|brief) )?summary of (.+)`,
].map(wholly);

const ASKS_FOR_SOURCES = [
  "where(?:'s| is| does| did) (?:that|this|all this)(?: come)? from",
  "where did you (?:get|find|read|see) (?:that|this|it)(?: from)?",
  `(?:${GIVE} |show |(?:do you have|have you got|got|is there) )?(?:(?:the|a|an|any|your|its) )?(?:links?|sources?|url)(?: (?:to|for|of) (?:that|this|it|(?:the|that|this) (?:article|story|report)))?`,
  "(?:where|when) (?:was|is) (?:that|this)(?: (?:article|story|report))? (?:from|published|printed|written|posted|reported)",
  "who (?:wrote|published|printed|posted) (?:that|this)(?: (?:article|story|report))?",
  "how (?:fresh|old|recent|new) is (?:that|this)(?: (?:article|story|report|news))?",
  `(?:${GIVE} |read (?:me )?)?the (?:full|whole|entire|original) (?:article|story|text|report|thing)`,
  "(?:where )?(?:can|could|do) (?:I|we) (?:read|find|see|get) (?:(?:all|more) of )?(?:it|this|that|the (?:full|whole|entire|original) (?:article|story|text|report|thing))",
  "what(?:'s| is| are) (?:the|your) sources? (?:for|of) (?:that|this|it)",
].map(wholly);

const ASKS_FOR_MORE = [
  `${PLEASE}(?:tell|give|show)(?: me| us)? (?:some )?more(?: of (?:those|these|them))?`,
  "(?:and )?(?:some )?more(?: of (?:those|these|them))?",
  "(?:please )?(?:go on|continue|keep going)",
  "(?:ok(?:ay)?,? )?and(?: then)?|what then",
  "(?:and )?(?:what|anything|something) else",
].map(wholly);

function wholly(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, "i");
}
