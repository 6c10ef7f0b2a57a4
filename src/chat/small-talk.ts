// What people say that no article could answer -> what kind of small talk it is.
import { readCorpusQuestion } from "../answers/question/corpus-question.ts";
import { QUESTION_WORDS } from "../answers/question/question.ts";
import { pronounKind } from "../text/pronouns.ts";
import { isStopWord } from "../text/stopwords.ts";
import { wordsOf } from "../text/words.ts";
import { asksForMore, briefingAskedFor, storyAskedFor, summaryAskedFor } from "./asks-for-news.ts";
import { isAllNews } from "./brief-wanted.ts";
import { withoutEmoji } from "./emoji.ts";

/** Politeness; a word by the way; doubt in what was said; a question about the bot itself; "undo", "stop". */
export type SmallTalk = "polite" | "aside" | "doubt" | "about-bot" | "take-back";

/**
 * smallTalk("Thanks a lot!") -> "polite", smallTalk("ok") -> "aside", smallTalk("Are you sure?") -> "doubt", smallTalk("What can you
 * do?") -> "about-bot"; null for what says more: "Are you sure that the ferry sank?" asks about the ferry.
 */
export function smallTalk(text: string): SmallTalk | null {
  const straight = withoutEmoji(text.trim()).replaceAll("’", "'");
  // A thumb up is as good as "ok".
  if (straight === "" && text.trim() !== "") return "aside";
  return KINDS.find(([, pattern]) => pattern.test(straight))?.[0] ?? ofSmallWords(straight) ?? ofBot(straight);
}

/** "ok thanks bye", "good morning, wirecopy": a few words that are all small talk. */
function ofSmallWords(text: string): SmallTalk | null {
  const words = wordsOf(text).map(({ folded }) => folded);
  const isSmall = words.length <= MOST_SMALL_WORDS && words.every((word) => SMALL_WORDS.has(word) || isPolite(word));
  if (!isSmall || text.includes("?")) return null;
  const greets = (word: string, at: number) =>
    isPolite(word) && (!DAY_PARTS.has(word) || /^(?:good)?$/.test(words[at - 1] ?? ""));
  return words.some(greets) ? "polite" : words.some((word) => OPENS_ASIDE.has(word)) ? "aside" : null;
}

const MOST_SMALL_WORDS = 8;
/** "morning!" and "good morning" greet, "this morning" tells when. */
const DAY_PARTS = new Set(["morning", "afternoon", "evening"]);
const POLITE_WORDS = new Set([...DAY_PARTS, ..."hi hello hey thanks thank thx ty cheers bye goodbye".split(" ")]);
const isPolite = (word: string) => POLITE_WORDS.has(word);
const OPENS_ASIDE = new Set(
  "ok okay yes yeah yep no nope well oh ah lol haha hahaha cool great nice perfect awesome fine sure bot".split(" "),
);
const SMALL_WORDS = new Set([
  ...OPENS_ASIDE,
  ..."wirecopy bad good you very much so a lot that this it is was helps helped help for the your all again please there everyone team".split(
    " ",
  ),
]);

/**
 * "What languages do you speak?", "where do you live?": said to the bot, and with no word of the news. "Do you know when?" asks when,
 * and "what do you have on it?" of what "it" is.
 */
function ofBot(text: string): SmallTalk | null {
  const asked = text.replace(ASKS_TO_TELL, "");
  const words = wordsOf(asked).map(({ folded }) => folded);
  const you = words.findIndex((word) => /^you(?:rs?|rself)?$/.test(word));
  const isOfBot = words.every((word) => isStopWord(word) || WORDS_OF_BOT.has(word));
  if (you < 0 || !isOfBot || words.some(pointsAway) || words.slice(you).some((word) => QUESTION_WORDS.has(word)))
    return null;
  const says = words.some((word) => WORDS_OF_BOT.has(word) && !ASKED_OF_NEWS.has(word)) || IS_OR_DOES.test(asked);
  const asksForNews =
    asksForMore(text) ||
    storyAskedFor(text) !== null ||
    briefingAskedFor(text) !== null ||
    isAllNews(summaryAskedFor(text) ?? "");
  return says && !asksForNews && readCorpusQuestion(text, []) === null ? "about-bot" : null;
}

/** What is told is the rest: of the bot, "can you tell me how you work?", or of the news, "do you know who paid?" */
const ASKS_TO_TELL =
  /^(?:(?:and|so|but|hi|hello|hey|please|ok|okay)[\s,]+)*(?:(?:(?:can|could|would|will) you )?(?:please )?(?:tell|explain to|remind) (?:me|us)|do you (?:happen to )?know)\b[\s,:]*(?=\S*[\p{L}\p{N}])/iu;

/** "her", "this": what was spoken of before. */
function pointsAway(word: string): boolean {
  return pronounKind(word) !== null || /^(?:this|that|these|those)$/.test(word);
}

/** "Have you more to tell?" asks for news; "are you there?" and "what else can you do?" have no other word, and do not. */
const ASKED_OF_NEWS = new Set("tell know say ask read have news article articles".split(" "));
const IS_OR_DOES = /\b(?:are you|you are|you're|you do)\b/i;

const WORDS_OF_BOT = new Set(
  `accurate age ai alive answer answers article articles ask bias biased born choose creator data english free
  french german hear human keep know language languages learn learned lie like live love made make mistake mistakes model
  money name neutral news often old opinion opinions own owner owns paid pays private question questions read real reliable remember safe save
  select sleep smart source sources spanish speak store stupid summarise summarize tell think train trained translate trust
  understand update updated updates use using work works wrong`.split(/\s+/),
);

const GREETING = "(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: there| wirecopy)?";

const POLITE = new RegExp(
  `^(?:${[
    GREETING,
    "(?:(?:ok|okay|great)[\\s,.!]+)?(?:(?:many |much )?thanks(?: (?:a lot|so much|again))?|thank (?:you|u)(?: (?:very|so) much| again)?|thx|thanx|tnx|ty|cheers|much appreciated)(?: wirecopy)?",
    `(?:${GREETING}[\\s,.!]+)?how(?: are you(?: doing)?(?: today)?|(?: is|'s) (?:it|everything) going|(?: are|'re) things(?: going)?(?: today)?)`,
  ].join("|")})[\\s,.!?]*$`,
  "i",
);

const FELT = "(?:good|great|bad|sad|big|old|happy|terrible|awful|wonderful|fantastic|excellent|amazing)";

const ASIDE = new RegExp(
  `^(?:(?:oh|ah|well|and|no|yes|ok|okay),? )?(?:${[
    "o+k+|okay|k|(?:all )?right|alright|fine|sure|yes|yeah|yep|no|nope|nah|maybe|well|sorry",
    "(?:very |so |that is |that's |this is )?(?:cool|great|nice|good|perfect|amazing|excellent|funny|sad|interesting)(?: (?:one|job|work|bot|answer))?",
    `(?:(?:that's|that is|this is|it's|what) )?(?:very |such |really )?${FELT} news(?: (?:to me|everyone|team))?|(?:that's|that is|this is|it's) news(?: to (?:me|us))?`,
    "lol|lmao|(?:ha){1,9}h?|h+m+|u+h*m+|o+h+|a+h+|w+o+w+|oops",
    "bad (?:bot|answer)|(?:tell (?:me|us) a joke|sing (?:me )?a song|i(?:'m| am) (?:so )?bored)",
    "start over|reset|restart|(?:a )?new (?:topic|question|subject)|(?:go )?back(?: to (?:the|that) (?:list|briefing|start|beginning|top|stories|headlines))?|again",
    "never ?mind(?: (?:that|it|this))?|nvm|forget (?:it|that|about it)|i see|got it|understood|no (?:problem|worries|matter)|you(?:'re| are) welcome",
    "i (?:really )?(?:love|like|hate) (?:you|it|this|that|wirecopy)",
    "good ?(?:night|bye)|see you(?: later| soon| tomorrow)?",
  ].join("|")})[\\s,.!?)(:;-]*$`,
  "i",
);

const TAKE_BACK =
  /^(?:(?:no|wait|oops|sorry|please),? )?(?:stop|cancel|undo|revert|take (?:it|that) back)(?: (?:that|it|this|the last one))?(?:,? please)?[\s,.!?]*$/i;

const DOUBT = new RegExp(
  `^(?:(?:no|sorry|but|hmm+|well|hey|oh|ok|okay|wait|actually|really)[\\s,.!?]+)*(?:${[
    "(?:are|r) (?:you|u) (?:really |quite |absolutely |so )?(?:sure|certain|serious|kidding(?: me)?|joking)(?: (?:about|of) (?:that|this|it))?",
    "really|seriously|wrong|incorrect|false|untrue|nonsense|rubbish",
    "(?:you are|you're|you were|u r|that is|that's|that was|this is|it is|it's|that answer is|your answer is) (?:not |just |so |simply |completely |all |all quite )*(?:wrong|incorrect|mistaken|false|untrue|right|true|correct|nonsense|rubbish|a lie|lying)",
    "is (?:that|this|it) (?:really |even |actually )?(?:so|right|true|correct|wrong|certain)",
    "(?:that|this|it) (?:isn't|is not|wasn't|can't be|cannot be|can not be|doesn't sound|does not sound) (?:right|true|correct)",
    "not (?:true|right|correct)",
    "i (?:don't|do not|can't|cannot) believe (?:you|it|that|this)",
    "i doubt (?:it|that|this)",
    "not (?:that|this|those|these)(?: one)?",
    "(?:that's|that is|it's|it is|this is|that was) not (?:it|that|what i (?:asked|meant|mean|wanted)(?: for)?)",
    "i (?:didn't|did not|don't) (?:mean|ask for|want) (?:that|this|it)",
    "how (?:sure|certain) are you",
    "what do you mean(?: by (?:that|this|it))?|what does (?:that|this|it) mean",
    "i (?:don't|do not|didn't) (?:understand|get (?:it|that|this))",
    "(?:that|this|it) (?:makes no sense|(?:doesn't|does not) (?:make sense|help|answer (?:my|the) question))",
    "(?:that's|that is) no answer|why should i (?:trust|believe) (?:you|it|that|this)",
    "how do you know(?: (?:that|this|it))?",
    "can i (?:trust|believe) (?:you|it|that|this)",
  ].join("|")})[\\s,.!?]*$`,
  "i",
);

const ABOUT_BOT = new RegExp(
  `^(?:(?:hi|hello|hey|and|so|but)[\\s,]+)?(?:${[
    "(?:who|what) (?:exactly )?are you(?: exactly)?",
    "who (?:made|built|wrote|created) you",
    "what(?:'s| is) (?:your name|wirecopy|this(?: bot)?)",
    "what (?:can|do) you (?:actually )?do(?: for (?:me|us))?",
    "what are you (?:for|able to do)",
    "what(?:'s| is)? (?:the )?(?:time|date|day|weather)(?: (?:is it|like|today|now|right now|here))*",
    "is (?:this|it|wirecopy)(?: bot)? (?:free|open source|an? bot|ai|an? ai)",
    "what (?:can|could|should|may|do) (?:i|we) (?:ask|say|type|write|do)(?: (?:you|here|(?:with|in) (?:you|this|here)))?",
    "what do you (?:think|make) (?:of|about) (?:it|this|that|these|those|him|her|them)",
    "tell (?:me|us) about (?:yourself|you)",
    "how (?:can|could) you help(?: me| us)?",
    "how (?:do|does) (?:you|wirecopy|this(?: bot)?|it all) work",
    "how (?:do|can) (?:i|we) use (?:you|wirecopy|this(?: bot)?)",
    "are you (?:an? )?(?:ai|bot|robot|human|person|machine|llm|language model|chat ?gpt|real)(?: or (?:an? )?(?:ai|bot|robot|human|person|machine))?",
    "(?:do|are) you (?:use|using) (?:an? )?(?:ai|llm|language model|chat ?gpt)",
    "(?:(?:can|could|would) you )?(?:please )?translate (?:that|this|it|these|them)(?: (?:in)?to \\S+)?(?: please)?",
  ].join("|")})[\\s?.!]*$`,
  "i",
);

/** The first that fits counts. */
const KINDS: readonly (readonly [SmallTalk, RegExp])[] = [
  ["polite", POLITE],
  ["about-bot", ABOUT_BOT],
  ["doubt", DOUBT],
  ["take-back", TAKE_BACK],
  ["aside", ASIDE],
];
