// A story -> the figures its outlets mention, each with what it counts and what is said of it.
import type { Article } from "../corpus/article.ts";
import { type Quote, quote, sentencesOf } from "../corpus/passage.ts";
import { type Figure, figuresIn } from "../text/figures.ts";
import type { Span } from "../text/span.ts";
import { stem } from "../text/stem.ts";
import { termsOf, wordsOf } from "../text/words.ts";
import { isTold, standIn } from "./same-words.ts";
import type { Story } from "./story.ts";

/** A figure in its sentence. All stems are stand-ins for words alike. */
export type Mention = {
  readonly figure: Figure;
  readonly quote: Quote;
  /** Who says so: an outlet, or one text when no outlet is known. Two mentions of one voice are no difference. */
  readonly voice: string;
  /** What is counted or measured: "count nation", "money usd". Only equal ones are compared. */
  readonly subject: string;
  /** Stems near the figure. */
  readonly context: ReadonlySet<string>;
  /** Those of the context that say what happens to the counted. */
  readonly told: ReadonlySet<string>;
  /** Stems of the whole sentence. */
  readonly sentence: ReadonlySet<string>;
  /** Capitalised words of the sentence after its first one, folded. */
  readonly names: ReadonlySet<string>;
  /** The name before the figure, folded: the party that "had 48 percent of the vote, enough for 62 seats". */
  readonly owner: ReadonlySet<string>;
  /** Words that narrow the figure down: a place, a month, a side, "another". */
  readonly narrowed: Narrowing;
};

export type Narrowing = {
  readonly places: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
};

/** Long reports and large stories are read this far; figures of the event stand early and in many voices. */
const MOST_SENTENCES = 80;
const MOST_VOICES = 40;
const MOST_SENTENCE_CHARACTERS = 600;

/** Nouns that say themselves what happened to people: "45 deaths" are 45 people dead. */
const HAPPENINGS = new Set(
  ["death", "fatality", "injury", "arrest", "casualty", "dead"].map((word) => standIn(stem(word))),
);
const PEOPLE = standIn(stem("people"));

/** All figures worth comparing, in order of time and place. */
export function mentionsIn(story: Story): Mention[] {
  return story.voices.slice(0, MOST_VOICES).flatMap(([article]) => (article ? mentionsOf(article) : []));
}

function mentionsOf(article: Article): Mention[] {
  const voice = article.outlet ?? article.id;
  return sentencesOf(article)
    .slice(0, MOST_SENTENCES)
    .flatMap((span) => {
      const text = article.text.slice(span.start, span.end);
      if (text.length > MOST_SENTENCE_CHARACTERS) return [];
      const sentence = new Set(termsOf(text).map(standIn));
      const figures = figuresIn(text).filter((figure) => !isWhole(text, figure));
      const mentions = figures.flatMap((figure) => {
        const subject = subjectOf(figure, text);
        if (subject === null || NOT_OF_THE_EVENT.test(withoutBeginnings(text, figure))) return [];
        return [toMention({ figure, text, subject, sentence, voice, quote: quote(article, span) })];
      });
      return mentions.filter((mention) => isClear(mention, mentions));
    });
}

/** Of two figures of one kind in a sentence nobody can tell which is which, unless different things are told of them. */
function isClear(mention: Mention, mentions: readonly Mention[]): boolean {
  return (
    mentions.every(
      (other) =>
        other === mention ||
        other.figure.kind !== mention.figure.kind ||
        (other.subject !== mention.subject && other.subject !== UNNAMED) ||
        (mention.told.size > 0 && other.told.size > 0 && mention.told.isDisjointFrom(other.told)),
    ) && mention.subject !== UNNAMED
  );
}

/** "A 1998 quake", "two years ago", "since spring", "if": what was before or might be is not what the story tells. */
const NOT_OF_THE_EVENT =
  /\b(?:1[5-9]\d\d|20\d\d)\b|\b(?:last|previous|past) (?:year|month|decade|century|season|week)s?\b|\b(?:years?|months|decades|weeks) (?:ago|earlier|before)\b|\bsince (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day)|\b(?:history|if|average|typically|usually)\b/i;

/** The sentence without its "since the first version went online in 2009": such a figure is of today all the same. */
function withoutBeginnings(text: string, { start, end }: Span): string {
  return text.replace(BEGINNING, (part, at: number) => (at < end && start < at + part.length ? part : ""));
}

const BEGINNING =
  /\bsince (?:the|it|its|they) [^,;.]{0,80}?\b(?:19|20)\d\d\b|\p{Ll}est\b[^,;.]{0,60}? since (?:19|20)\d\d\b/giu;

/** "61 of 121 seats", "the 121-seat parliament": the size of the whole, which is no news. */
function isWhole(text: string, { start, end }: Span): boolean {
  return text[end] === "-" || /\d of (?:the |its |their )?$/.test(text.slice(Math.max(0, start - NEAR), start));
}

/** What is counted, or null when the figure is not to be compared: dates, ranks, ages, lengths of time, "dozens", a part. */
function subjectOf(figure: Figure, text: string): string | null {
  const { kind, unit, counts, start, end } = figure;
  if (kind === "date" || kind === "ordinal" || VAGUE.test(text.slice(start, end)) || figure.high === 1) return null;
  if ((kind === "count" && PART.test(text.slice(end, end + NEAR))) || AGE.test(text.slice(start, end + 5))) return null;
  if (kind === "count" && PART_OF_NUMBER.test(text.slice(end)) && counts !== SEAT) return null;
  if (kind === "money" || kind === "percent") return `${kind} ${unit ?? ""}`;
  if (unit !== null)
    return (SPANS_OF_TIME.has(unit) && !PRISON.test(text)) || unit === "degree" ? null : `measure ${unit}`;
  if (counts === null) return UNNAMED;
  const noun = standIn(counts);
  return `count ${HAPPENINGS.has(noun) ? PEOPLE : noun}`;
}

/** The subject of a bare number: it is not compared, but makes its neighbours unclear. */
const UNNAMED = "";
const VAGUE = /\b(?:dozens|scores|hundreds|thousands|millions|billions|tens)\b/i;
const PART =
  /^ (?:(?:members|more|others|people|victims|dead) )?of (?:the|their|its|his|her|our|those|these|them|which|whom)\b/iu;
/** "30 of 32 areas" is how far something has come; only of seats it is the result. */
const PART_OF_NUMBER = /^(?: \p{L}+)? of (?:the |its |their )?\d/u;
const SEAT = stem("seats");
const AGE = /years?[ -]old/i;
const SPANS_OF_TIME = new Set(["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"]);
const PRISON = /\b(?:prison|jail|bars)\b/i;

function toMention(parts: {
  figure: Figure;
  text: string;
  subject: string;
  sentence: ReadonlySet<string>;
  voice: string;
  quote: Quote;
}): Mention {
  const { figure, text, subject, sentence, voice } = parts;
  const context = new Set(figure.context.map(standIn));
  if (figure.counts !== null && HAPPENINGS.has(standIn(figure.counts))) context.add(standIn(figure.counts));
  const noun = figure.counts === null ? null : standIn(figure.counts);
  if (noun !== null && !HAPPENINGS.has(noun)) context.delete(noun);
  if (![...context].some(isTold)) for (const stem of toldFurtherOff(text, figure)) context.add(stem);
  const told = new Set([...context].filter(isTold));
  const names = new Set(Array.from(text.matchAll(NAME), ([name]) => name.toLowerCase()));
  return {
    figure,
    quote: parts.quote,
    voice,
    subject,
    context,
    told,
    sentence,
    names,
    owner: ownerOf(text, figure),
    narrowed: narrowingOf(text, figure),
  };
}

/** "Around 30 countries and organisations attended": what is told beyond the words near the figure, in its clause. */
function toldFurtherOff(text: string, figure: Figure): string[] {
  const { start, end } = figure;
  const before = text.slice(0, start).split(CLAUSE_END).at(-1)!;
  const [after] = text.slice(end).split(CLAUSE_END, 1);
  const alike = figuresIn(`${before}${text.slice(start, end)}${after}`).filter(
    ({ kind, unit }) => kind === figure.kind && unit === figure.unit,
  );
  return alike.length > 1 ? [] : termsOf(`${before} ${after}`).map(standIn).filter(isTold);
}

const CLAUSE_END = /[,;:—–“”"()]| (?:which|who|that|while|when|after|before|because|as) /;

/** A capitalised word with a word before it in its sentence; days of the week name nothing. */
const NAME = /(?<=[\p{L}\p{N},] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}[\p{L}]+/gu;

function ownerOf(text: string, { start }: Figure): ReadonlySet<string> {
  const run = text.slice(0, start).match(NAMES)?.at(-1) ?? "";
  return new Set(
    run
      .toLowerCase()
      .split(" ")
      .filter((word) => word !== "" && !OF_MANY_NAMES.has(word)),
  );
}

const NAMES = /(?<=\p{L},? )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/gu;
const OF_MANY_NAMES = new Set(["party", "union", "group", "mr", "mrs", "ms", "president", "minister"]);

function narrowingOf(text: string, { start, end, countedSpan }: Figure): Narrowing {
  const [after] = text.slice(end, (countedSpan?.end ?? end) + NEAR).split(/[,;:]/, 1);
  const near = `${text.slice(Math.max(0, start - NEAR), start)} ${after}`.replaceAll(PER_CENT, " ");
  return {
    places: new Set(Array.from(text.matchAll(PLACE), (match) => match[1]!.toLowerCase())),
    months: new Set(Array.from(text.matchAll(MONTH), (match) => match[0].toLowerCase())),
    others: new Set(wordsOf(near).flatMap(({ folded }) => (NARROWS.has(folded) ? [folded] : []))),
  };
}

/** Nothing is told per hundred by "48.1 per cent". */
const PER_CENT = / per cent\b/g;

/** Characters around a figure in which a word narrows it down. */
const NEAR = 30;

const PLACE =
  /\b(?:in|at|near|outside|off|(?:city|town|village|province|county|state|district|island|port|suburb|camp) of) (?:the )?(?:\p{Ll}+ )?((?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}\p{L}+)/gu;
const MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** Beside one of these a figure is of a part, of another thing or of another time. */
const NARROWS = new Set(
  "against another other others further additional separate first second third new more north south east west northern southern eastern western each per average daily weekly monthly yearly annually including among neighbouring neighboring nearby elsewhere alone those need needs needed required".split(
    " ",
  ),
);

/** The figure with its noun as written: "more than 20 nations". */
export function shownSpan({ figure, quote: { start } }: Mention): Span {
  const { countedSpan } = figure;
  const near = countedSpan !== null && countedSpan.start - figure.end <= 3;
  return { start: start + figure.start, end: start + (near ? Math.max(figure.end, countedSpan.end) : figure.end) };
}
