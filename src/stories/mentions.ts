// A story -> the figures its outlets mention, each with what it counts and what is said of it.
import { type Article, voiceOf } from "../corpus/article.ts";
import { type Quote, quote, quoteText, sentencesOf } from "../corpus/passage.ts";
import { type Figure, figuresIn } from "../text/figures.ts";
import type { Span } from "../text/span.ts";
import { stem } from "../text/stem.ts";
import { termsOf, wordsOf } from "../text/words.ts";
import { isWorthSo } from "./amount-of.ts";
import { isInAside } from "./asides.ts";
import { tellsOfExitPoll } from "./exit-poll.ts";
import { isFarApart } from "./figure-relation.ts";
import { inOneUnit } from "./measures.ts";
import { claimOf, isAdded, type Narrowing, narrowingOf } from "./narrowing.ts";
import { isOfTheEvent } from "./of-the-event.ts";
import { isRival } from "./only-figure.ts";
import { standIn, standInsOf } from "./same-words.ts";
import type { Story } from "./story.ts";
import {
  AGE_SUBJECT,
  isHappening,
  isVague,
  OF_WHOLE,
  PEOPLE_SUBJECT,
  subjectOf,
  tollOf,
  UNNAMED,
  WHOLE_OF_PART,
} from "./subject.ts";
import { toldOf } from "./telling.ts";
import { befallenOf, isPartOfMany, withNouns } from "./unsaid-noun.ts";
import { type Counter, counterOf, isRecount } from "./who-counted.ts";
import { nameOfAge, SOMEBODY_OF } from "./whose-age.ts";
import { subjectBefore } from "./whose-figure.ts";

/** A figure in its sentence. All stems are stand-ins for words alike. */
export type Mention = {
  readonly figure: Figure;
  readonly quote: Quote;
  /** Who says so: an outlet, or one text when no outlet is known. Two mentions of one voice are no difference. */
  readonly voice: string;
  /** What is counted or measured: "count nation", "money usd". Only equal ones are compared. */
  readonly subject: string;
  /** People, by whatever noun, of whom is told what befalls whoever is there. */
  readonly isOfAnyone: boolean;
  /** People of whom is told what befalls them, perhaps by a noun for what they do. */
  readonly isByRole: boolean;
  /** Stems near the figure. */
  readonly context: ReadonlySet<string>;
  /** Those of the context that say what happens to the counted; of an age, whose it is. */
  readonly told: ReadonlySet<string>;
  /** What may be told as well: who was taken to hospital was hurt. */
  readonly perhaps: ReadonlySet<string>;
  /** What is told is told so near that it is surely told of the figure. */
  readonly isToldNear: boolean;
  /** Stems of what is claimed, without the figure and what it counts, and without who says so. */
  readonly sentence: ReadonlySet<string>;
  /** Capitalised words of the sentence after its first one, folded. */
  readonly names: ReadonlySet<string>;
  /** Those of what is claimed, without who says so. */
  readonly claimNames: ReadonlySet<string>;
  /** Stems of all capitalised words. */
  readonly capitals: ReadonlySet<string>;
  /** The name before the figure, folded: the party that "had 48 percent of the vote, enough for 62 seats". */
  readonly owner: ReadonlySet<string>;
  /** Words that narrow the figure down: a place, a month, a side, "another". */
  readonly narrowed: Narrowing;
  /** Who counted, where that is said: a crowd has two sizes. */
  readonly counter: Counter | null;
  /** Of an age whose it is, by name, where that is said. */
  readonly person: string | null;
  /** It only repeats with another figure what was counted before: "Organisers spoke of 35,000." */
  readonly isRecount: boolean;
  /** Its report is of an exit poll: shares and seats are a guess. */
  readonly isOfExitPoll: boolean;
  /** The article gives no other figure that might be of the same. */
  readonly isOnly: boolean;
};

/** Long reports and large stories are read this far; figures of the event stand early and in many voices. */
const MOST_SENTENCES = 80;
const MOST_VOICES = 40;
const MOST_SENTENCE_CHARACTERS = 600;

/** All figures worth comparing, in order of time and place. */
export function mentionsIn(story: Story): Mention[] {
  return articlesRead(story).flatMap(mentionsOf);
}

/** Of each voice its first article. */
export function articlesRead({ voices }: Story): Article[] {
  return voices.slice(0, MOST_VOICES).flatMap(([article]) => article ?? []);
}

/** Those of one article. */
export function mentionsOf(article: Article): Mention[] {
  const { sentences, recounted } = figuresTold(article);
  const all = sentences.flatMap(({ mentions }) => mentions);
  const clear = sentences.flatMap(({ text, mentions }) => {
    const ofTheEvent = mentions.filter(({ figure, person }) => person !== null || isOfTheEvent(text, figure, article));
    return ofTheEvent.filter((mention) => isClear(mention, ofTheEvent, text));
  });
  const isOfExitPoll = tellsOfExitPoll(article);
  return clear.map((mention) => ({
    ...(mention.isRecount || recounted.has(mention) ? asMarch(mention) : mention),
    isOfExitPoll,
    isOnly: !all.some((other) => isRival(mention, other)),
  }));
}

type FiguresTold = {
  readonly sentences: readonly { readonly text: string; readonly mentions: readonly Mention[] }[];
  /** Those that a later one counts again. */
  readonly recounted: ReadonlySet<Mention>;
};

/** The figures of each sentence of an article, in their order. */
function figuresTold(article: Article): FiguresTold {
  const voice = voiceOf(article);
  const recounted = new Set<Mention>();
  let before: Mention | null = null;
  const sentences = sentencesOf(article)
    .slice(0, MOST_SENTENCES)
    .flatMap((span) => {
      const text = article.text.slice(span.start, span.end);
      if (text.length > MOST_SENTENCE_CHARACTERS) return [];
      const mentions: Mention[] = [];
      for (const figure of withNouns(figuresIn(text), text)) {
        const parts = { figure, text, voice, quote: quote(article, span) };
        const subject = subjectOf(figure, text);
        if (subject === null) {
          // "Tens of thousands marched" is no figure to compare, and yet what "Police counted 22,000" counts again.
          if (figure.kind === "count" && isVague(figure, text))
            before = toMention({ ...parts, subject: PEOPLE_SUBJECT });
          continue;
        }
        const read = toMention({ ...parts, subject });
        // "900 of the 7,400 jobs are in Lund": of what is so said of a part nothing else is known.
        const mention = isPartOfMany(figure, text) && read.told.size === 0 ? { ...read, subject: UNNAMED } : read;
        const recount: Mention | null = before !== null && isRecount(text, figure) ? asRecount(mention, before) : null;
        if (recount !== null) recounted.add(before!);
        before = recount ?? mention;
        mentions.push(before);
      }
      return [{ text, mentions }];
    });
  return { sentences, recounted };
}

/** What was counted before, counted again; null where it is not that. */
function asRecount(mention: Mention, before: Mention): Mention | null {
  const isNear = mention.quote.start - before.quote.end < NEXT_SENTENCE;
  if (!isNear || mention.subject !== UNNAMED || !before.subject.startsWith(PEOPLE_SUBJECT)) return null;
  const { figure, quote, voice, counter } = mention;
  return { ...before, figure, quote, voice, counter, isRecount: true };
}

/** What is counted twice is a crowd, whether it "came" or "turned out". */
function asMarch(mention: Mention): Mention {
  return mention.told.size > 0 ? mention : { ...mention, told: MARCH };
}

const MARCH = standInsOf("march");

/** Characters between one sentence and the next. */
const NEXT_SENTENCE = 10;

/**
 * Of two figures of one kind in a sentence nobody can tell which is which, unless different things are told of them or the
 * other only says how many came to it: "two more bodies were found, and the toll stands at nine".
 */
function isClear(mention: Mention, mentions: readonly Mention[], text: string): boolean {
  return (
    mentions.every(
      (other) =>
        other === mention ||
        areOfTwoCrowds(mention, other) ||
        isConverted(text, mention, other) ||
        (isAdded(other.narrowed) && !isAdded(mention.narrowed)) ||
        other.figure.kind !== mention.figure.kind ||
        other.isRecount ||
        mention.isRecount ||
        (mention.person !== null && other.person !== mention.person) ||
        (other.subject === UNNAMED && isInAside(text, other.figure, mention.figure)) ||
        (other.subject !== mention.subject && other.subject !== UNNAMED) ||
        (mention.told.size > 0 && other.told.size > 0 && mention.told.isDisjointFrom(other.told)),
    ) && mention.subject !== UNNAMED
  );
}

/** "43 were killed, pushing the toll above 680": no other report's 43 is taken for that. */
function areOfTwoCrowds(one: Mention, other: Mention): boolean {
  return one.subject === PEOPLE_SUBJECT && other.subject === PEOPLE_SUBJECT && isFarApart(one.figure, other.figure);
}

/** "640 metres (2,100 feet)": one length twice. */
function isConverted(text: string, one: Mention, other: Mention): boolean {
  const [first, second] = one.figure.start < other.figure.start ? [one, other] : [other, one];
  return (
    one.subject === other.subject &&
    one.subject.startsWith("measure") &&
    one.figure.unit !== other.figure.unit &&
    /^ \($/.test(text.slice(first.figure.end, second.figure.start))
  );
}

/** "45,000 customers have no electricity": so many homes. "It employed 1,600 people": so many workers. */
function impliedBy(happening: string | null, noun: string | null): string | null {
  if (happening === POWER && noun === CUSTOMER) return HOMES_SUBJECT;
  return happening === EMPLOY && noun === PEOPLE ? WORKERS_SUBJECT : null;
}

const [POWER, CUSTOMER] = [standIn(stem("power")), standIn(stem("customers"))];
const [EMPLOY, PEOPLE] = [standIn(stem("employ")), standIn(stem("people"))];
const HOMES_SUBJECT = `count ${standIn(stem("homes"))}`;
const WORKERS_SUBJECT = `count ${standIn(stem("workers"))}`;

const NOTHING: ReadonlySet<string> = new Set();

/** In words; further off, what is told may be told of something else. */
const NEAR_TELLING = 3;

function toMention(parts: { figure: Figure; text: string; subject: string; voice: string; quote: Quote }): Mention {
  const { figure, text, subject, voice } = parts;
  const end = Math.max(figure.end, figure.countedSpan?.end ?? 0);
  const claim = claimOf(text, figure);
  const around = `${text.slice(claim.start, figure.start)} ${text.slice(end, claim.end)}`;
  const context = new Set(figure.context.map(standIn).filter((word) => !OF_COUNTING.has(word)));
  const noun = figure.counts === null ? null : standIn(figure.counts);
  const isToldByNoun = noun !== null && isHappening(figure, text) && befallenOf(figure, text) === null;
  const telling = isToldByNoun ? { word: noun, distance: 0 } : toldOf(text, figure);
  const happening = telling?.word ?? null;
  const isToldNear = telling !== null && telling.distance <= NEAR_TELLING;
  const befalls = happening !== null && isToldNear && BEFALLS_ALL.has(happening);
  const isOfPeople = subject === PEOPLE_SUBJECT || (noun !== null && ANYONE.has(noun));
  const isOfAnyone = befalls && !isSummand(text, figure) && isOfPeople;
  const isHit =
    happening !== null &&
    ((isToldNear && (BEFALLS_ALL.has(happening) || BEFALLS_SOME.has(happening))) || COMES.has(happening));
  const isByRole = isHit && !isSummand(text, figure) && (isOfPeople || (noun !== null && BY_ROLE.has(noun)));
  if (noun !== null) context.delete(noun);
  const isAge = subject === AGE_SUBJECT;
  // What is no person and is missing may have been stolen.
  const mayBeStolen = happening === MISSING && noun !== null && !isOfPeople ? [STOLEN] : [];
  const tellings = happening === null ? [] : [happening, ...mayBeStolen];
  if (!isAge) for (const each of tellings) context.add(each);
  const told = new Set(isAge ? sexOf(text, figure) : tellings);
  const said = text.slice(claim.start, claim.end);
  const names = (part: string) => new Set(Array.from(part.matchAll(NAME), ([name]) => name.toLowerCase()));
  return {
    figure: inOneUnit(figure, text),
    quote: parts.quote,
    voice,
    subject: impliedBy(happening, noun) ?? subject,
    isOfAnyone,
    isByRole,
    context,
    told,
    perhaps: isWorthSo(text, figure) ? WORTH : happening === HOSPITAL ? HURT : NOTHING,
    isToldNear,
    sentence: new Set([
      ...(noun !== null && happening === noun ? [noun] : []),
      ...termsOf(around.replaceAll(PER_CENT, "percent")).flatMap((term) => (/\d/.test(term) ? [] : [standIn(term)])),
    ]),
    names: names(text),
    claimNames: names(said),
    capitals: new Set(
      wordsOf(text).flatMap(({ start, folded }) => (/\p{Lu}/u.test(text[start]!) ? standIn(stem(folded)) : [])),
    ),
    owner: ownerOf(text, figure),
    narrowed: tollOf(text, figure) === null ? narrowingOf(text, figure) : ofAnyDay(narrowingOf(text, figure)),
    counter: counterOf(text, figure),
    person: isAge ? personOf(text, figure, parts.quote) : null,
    isRecount: false,
    isOfExitPoll: false,
    isOnly: false,
  };
}

/** A toll is of all days: of those who died on Sunday it is "now 9", as they said on Monday. */
function ofAnyDay(narrowed: Narrowing): Narrowing {
  return { ...narrowed, months: new Set(), days: new Set() };
}

/** Those who were there: "19 passengers were hurt" and "23 people were hurt" are told of the same, not so "19 soldiers". */
const ANYONE = standInsOf(
  "guest passenger tourist visitor spectator fan villager miner pilgrim worshipper climber hiker skier worker man men migrant suspect",
);
/** Those who may be the same as such and be called by what they do; where each report has no others. */
const BY_ROLE = standInsOf(
  "mechanic fitter driver cook pensioner customer shopper diner holidaymaker camper labourer engineer sailor fisherman fishermen farmer patient student pupil goer clubber reveller commuter rider cyclist motorist runner swimmer inmate prisoner hooligan rioter teacher nurse competitor athlete player tenant voter walker skater surfer angler caller activist campaigner protester marcher",
);
const WORTH = standInsOf("worth");
const [MISSING, STOLEN] = [standIn(stem("missing")), standIn(stem("stolen"))];

/** What befalls whoever is there; of "300 passengers met" nobody else is told. */
const BEFALLS_ALL = standInsOf("kill injure rescue evacuate trap homeless sicken arrest");
/** And what befalls several kinds of people in one story, each in its number. */
const BEFALLS_SOME = standInsOf("hospital infect layoff walkout vaccinate sign steal escape");
/** Of a crowd all that is told is that they came. */
const COMES = standInsOf("march attend");
/** Who is taken to hospital is most often hurt, but not all who are hurt are taken there. */
const HOSPITAL = standIn(stem("hospital"));
const HURT = standInsOf("injure");

/** "Police counted 12,000" and "organisers spoke of 30,000": nothing is said of the crowd. */
const OF_COUNTING = standInsOf("police organiser organizer count counted speak spoke estimate estimated union");

/** "Nine policemen and 15 fans were hurt": neither is all of them. */
function isSummand(text: string, { start, end, countedSpan }: Figure): boolean {
  const after = text.slice(Math.max(end, countedSpan?.end ?? 0));
  return /(?:\p{Ll}s|men|people) and $/u.test(text.slice(0, start)) || /^ and (?:an?|one|two|three|\d+) /.test(after);
}

/** "The 62-year-old stands accused": whom the sentence before is about. */
function personOf(text: string, figure: Figure, quote: Quote): string | null {
  const name = nameOfAge(text, figure);
  if (name !== null || !/^The $/.test(text.slice(0, figure.start))) return name;
  const before = subjectBefore(quote);
  return before.length === 0 ? null : before.join(" ");
}

/** What is told of an age is whose it is: "a 34-year-old woman" and "a 37-year-old man" are two people. */
function sexOf(text: string, { start, end }: Figure): string[] {
  const before = SOMEBODY_OF.exec(text.slice(0, start))?.[0] ?? "";
  const said = `${before} ${AFTER_AGE.exec(text.slice(end))?.[0] ?? ""}`;
  return SEXES.flatMap((words, sex) => (words.test(said) ? [`sex ${sex}`] : []));
}

const AFTER_AGE = /^[ -](?:\p{Ll}+ )?\p{Ll}+/u;
const SEXES = [
  /\b(?:man|boy|father|son|brother|husband|grandfather)\b/,
  /\b(?:woman|girl|mother|daughter|sister|wife|grandmother)\b/,
];

/** A capitalised word with a word before it in its sentence; days of the week name nothing. */
const NAME =
  /(?<=[\p{L}\p{N},] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}[\p{L}]+/gu;

const PER_CENT = /per cent\b/g;

function ownerOf(text: string, { start }: Figure): ReadonlySet<string> {
  const before = text.slice(0, start);
  const runs = Array.from(before.matchAll(NAMES));
  // "Vera Malin was elected mayor of Tarnow with 54 percent": hers.
  const isPlace = ({ index }: RegExpExecArray) => / (?:in|of|at|for) (?:the )?$/.test(before.slice(0, index));
  const run = (runs.findLast((each) => !isPlace(each)) ?? runs.at(-1))?.[0] ?? "";
  return new Set(
    run
      .toLowerCase()
      .split(" ")
      .filter((word) => word !== "" && !OF_MANY_NAMES.has(word)),
  );
}

const NAMES = /(?<=\p{L},? )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/gu;
const OF_MANY_NAMES = new Set(["party", "union", "group", "mr", "mrs", "ms", "president", "minister"]);

/** The figure with all it counts as written: "more than 20 nations". */
export function shownText(mention: Mention): string {
  const { start, end } = shownSpan(mention);
  return mention.quote.article.text.slice(start, end);
}

function shownSpan({ figure, subject, quote }: Mention): Span {
  const { start } = quote;
  const { countedSpan, countsToo } = figure;
  const between = countedSpan === null ? "" : quoteText(quote).slice(figure.end, countedSpan.start);
  const near = countedSpan !== null && (between.length <= 3 || OF_ITS.test(between));
  const counted = near ? Math.max(figure.end, countsToo?.end ?? countedSpan.end) : figure.end;
  const whole = subject.startsWith(OF_WHOLE) ? WHOLE_OF_PART.exec(quoteText(quote).slice(figure.end)) : null;
  const end = Math.max(counted, figure.end + (whole?.[0].length ?? 0));
  const rate = RATE.exec(quoteText(quote).slice(end))?.[0].length ?? 0;
  return { start: start + figure.start, end: start + end + rate };
}

const RATE = /^ (?:(?:an|per) hour|lives|ago)\b/;
/** "Five of its carriages". */
const OF_ITS = /^ of (?:his|her|its|their) $/;
