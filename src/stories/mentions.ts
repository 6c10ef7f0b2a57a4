// A story -> the figures its outlets mention, each with what it counts and what is said of it.
import type { Article } from "../corpus/article.ts";
import { type Quote, quote, quoteText, sentencesOf } from "../corpus/passage.ts";
import { type Figure, figuresIn } from "../text/figures.ts";
import type { Span } from "../text/span.ts";
import { stem } from "../text/stem.ts";
import { termsOf, wordsOf } from "../text/words.ts";
import { CLAUSE_END, claimOf, type Narrowing, narrowingOf } from "./narrowing.ts";
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
  /** Stems of what is claimed, without the figure and what it counts, and without who says so. */
  readonly sentence: ReadonlySet<string>;
  /** Capitalised words of the sentence after its first one, folded. */
  readonly names: ReadonlySet<string>;
  /** The name before the figure, folded: the party that "had 48 percent of the vote, enough for 62 seats". */
  readonly owner: ReadonlySet<string>;
  /** Words that narrow the figure down: a place, a month, a side, "another". */
  readonly narrowed: Narrowing;
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

/** Those of one article. */
export function mentionsOf(article: Article): Mention[] {
  const voice = article.outlet ?? article.id;
  return sentencesOf(article)
    .slice(0, MOST_SENTENCES)
    .flatMap((span) => {
      const text = article.text.slice(span.start, span.end);
      if (text.length > MOST_SENTENCE_CHARACTERS) return [];
      const figures = figuresIn(text).filter((figure) => !isWhole(text, figure));
      const mentions = figures.flatMap((figure) => {
        const subject = subjectOf(figure, text);
        if (
          subject === null ||
          (figure.kind === "money" && OFFERED.test(text)) ||
          NOT_OF_THE_EVENT.test(withoutBeginnings(text, figure))
        )
          return [];
        return [toMention({ figure, text, subject, voice, quote: quote(article, span) })];
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

/** Of offers there are as many as there are bidders. */
const OFFERED = /\b(?:propos|offer|bid)\w*\b/i;

/** "A 1998 quake", "two years ago", "since spring", "if": what was before or might be is not what the story tells. */
const NOT_OF_THE_EVENT =
  /\b(?:1[5-9]\d\d|20\d\d)\b|\b(?:last|previous|past) (?:year|month|decade|century|season|week)s?\b|\b(?:years?|months|decades|weeks) (?:ago|earlier|before)\b|\bsince (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day)|\b(?:history|if|average|typically|usually)\b/i;

/** The sentence without its "since the first version went online in 2009": such a figure is of today all the same. */
function withoutBeginnings(text: string, { start, end }: Span): string {
  return text.replace(BEGINNING, (part, at: number) => (at < end && start < at + part.length ? part : ""));
}

const BEGINNING =
  /, (?:which|who|whose|as) [^,;]{0,120}|\bsince (?:the|it|its|they) [^,;.]{0,80}?\b(?:19|20)\d\d\b|\p{Ll}est\b[^,;.]{0,60}? since (?:19|20)\d\d\b/giu;

/** "61 of 121 seats", "the 121-seat parliament": the size of the whole, which is no news. */
function isWhole(text: string, { start, end }: Span): boolean {
  return text[end] === "-" || /\d of (?:the |its |their )?$/.test(text.slice(Math.max(0, start - NEAR), start));
}

/** What is counted, or null when the figure is not to be compared: years, ranks, ages, lengths of time, "dozens", a part. */
function subjectOf(figure: Figure, text: string): string | null {
  const { kind, unit, counts, start, end } = figure;
  if (kind === "date") return unit === "month-day" || unit === "day" ? "date" : null;
  if (kind === "ordinal" || VAGUE.test(text.slice(start, end)) || figure.high === 1) return null;
  const whole = kind === "count" ? WHOLE_OF_PART.exec(text.slice(end, end + NEAR))?.[1] : undefined;
  if (whole !== undefined && counts !== SEAT) return `${OF_WHOLE}${whole}`;
  if (
    ((kind === "count" || kind === "money") && PART.test(text.slice(end, end + NEAR))) ||
    AGE.test(text.slice(start, end + 5))
  )
    return null;
  if (kind === "count" && PART_OF_NUMBER.test(text.slice(end)) && counts !== SEAT) return null;
  if (kind === "money" || kind === "percent") return `${kind} ${unit ?? ""}`;
  if (unit !== null)
    return (SPANS_OF_TIME.has(unit) && !PRISON.test(text)) || unit.startsWith("degree") ? null : `measure ${unit}`;
  if (counts === null) return isToll(text, figure) ? `count ${PEOPLE}` : UNNAMED;
  const noun = standIn(counts);
  if (figure.countsToo !== null) return `count ${[noun, standIn(figure.countsToo.noun)].sort().join(" and ")}`;
  return `count ${HAPPENINGS.has(noun) ? PEOPLE : noun}`;
}

/** "The death toll has risen to" 212. */
const TOLL =
  /\b(?:death toll|toll|number of (?:dead|deaths))\b[^,;.\d]{0,60}? (?:to|at|of|is|was|reached|passed|exceeded) $/i;
/** "claimed 14 lives": the dead, told by another word. */
const LOSES = /\b(?:claim|cost|lost|took|taken)\w* (?:[\p{Ll}]+ ){0,3}$/iu;

function isToll(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  return TOLL.test(before) || (LIVES.test(text.slice(end)) && LOSES.test(before));
}

/** The subject of a bare number: it is not compared, but makes its neighbours unclear. */
const UNNAMED = "";
/** Characters after or before a figure that say it is a part or the whole. */
const NEAR = 30;
const VAGUE = /\b(?:dozens|scores|hundreds|thousands|millions|billions|tens)\b/i;
const PART =
  /^ (?:(?:members|more|others|people|victims|dead) )?of (?:the|their|its|his|her|our|those|these|them|which|whom)\b/iu;
/** "Ten of the 21 councillors": parts of one whole are compared. */
const OF_WHOLE = "count of ";
const WHOLE_OF_PART = /^ of (?:the |its |their )?(\d{1,6})\b(?![.,]\d|:)/u;
/** "30 of 32 areas" is how far something has come; only of seats it is the result. */
const PART_OF_NUMBER = /^(?: \p{L}+)? of (?:the |its |their )?\d/u;
const SEAT = stem("seats");
const AGE = /years?[ -]old/i;
const SPANS_OF_TIME = new Set(["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"]);
const PRISON = /\b(?:prison|jail(?:ed)?|imprisoned|bars)\b/i;

function toMention(parts: { figure: Figure; text: string; subject: string; voice: string; quote: Quote }): Mention {
  const { figure, text, subject, voice } = parts;
  const end = Math.max(figure.end, figure.countedSpan?.end ?? 0);
  const claim = claimOf(text, figure);
  const around = `${text.slice(claim.start, figure.start)} ${text.slice(end, claim.end)}`;
  const context = new Set(figure.context.map(standIn));
  const noun = figure.counts === null ? null : standIn(figure.counts);
  const happening = noun !== null && HAPPENINGS.has(noun) ? noun : isPaid(text, figure) ? COST : toldOf(text, figure);
  if (noun !== null) context.delete(noun);
  if (happening !== null) context.add(happening);
  const told = new Set(happening === null ? [] : [happening]);
  const names = new Set(Array.from(text.matchAll(NAME), ([name]) => name.toLowerCase()));
  return {
    figure,
    quote: parts.quote,
    voice,
    subject,
    context,
    told,
    sentence: new Set(
      termsOf(around.replaceAll(PER_CENT, "percent")).flatMap((term) => (/\d/.test(term) ? [] : [standIn(term)])),
    ),
    names,
    owner: ownerOf(text, figure),
    narrowed: narrowingOf(text, figure),
  };
}

/** "built for $52m", "the cost of repairs at $3 million": what is told of such an amount is that it is the cost. */
function isPaid(text: string, { kind, start }: Figure): boolean {
  return kind === "money" && MADE_FOR.test(text.slice(0, start));
}

const COST = standIn(stem("cost"));
const MADE_FOR =
  /\b(?:built|rebuilt|made|restored|repaired|renovated|produced|staged) (?:\p{L}+ ){0,4}for (?:\p{Ll}+ ){0,2}$|\bcosts? of (?:\p{L}+ ){1,6}(?:at|be|is|was) (?:\p{Ll}+ ){0,2}$/u;

/**
 * What happens to the counted: of all words that tell such a thing in the figure's claim, the nearest. "Around 30 countries and
 * organisations attended the summit" -> "attend". A noun with its article is rather the occasion: "arrested at the rally".
 */
function toldOf(text: string, figure: Figure): string | null {
  const claim = claimOf(text, figure);
  const end = Math.max(figure.end, figure.countedSpan?.end ?? 0);
  let nearest: { word: string; distance: number } | null = null;
  let before = "";
  for (const { start, folded } of wordsOf(text.slice(claim.start, claim.end))) {
    const at = claim.start + start;
    const word = standIn(stem(folded));
    const outside = at < figure.start || at >= end;
    if (outside && isTold(word)) {
      const between = at < figure.start ? text.slice(at + folded.length, figure.start) : text.slice(end, at);
      const distance = distanceOf(between) + (ARTICLES.has(before) ? OCCASION : 0);
      if (distance < (nearest?.distance ?? FAR)) nearest = { word, distance };
    }
    before = folded;
  }
  return nearest?.word ?? null;
}

/** In words; the end of a clause and another figure count for several. */
function distanceOf(between: string): number {
  const words = between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const clauses = between.split(CLAUSE_END).length - 1;
  return words + CLAUSE * clauses + (/\d/.test(between) ? FAR : 0);
}

const ARTICLES = new Set(["the", "a", "an", "this", "its", "their", "of", "at", "during", "over"]);
const [OCCASION, CLAUSE, FAR] = [4, 3, 12];

/** A capitalised word with a word before it in its sentence; days of the week name nothing. */
const NAME =
  /(?<=[\p{L}\p{N},] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}[\p{L}]+/gu;

const PER_CENT = /per cent\b/g;

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

/** The figure with all it counts as written: "more than 20 nations". */
export function shownSpan({ figure, subject, quote }: Mention): Span {
  const { start } = quote;
  const { countedSpan, countsToo } = figure;
  const near = countedSpan !== null && countedSpan.start - figure.end <= 3;
  const counted = near ? Math.max(figure.end, countsToo?.end ?? countedSpan.end) : figure.end;
  const whole = subject.startsWith(OF_WHOLE) ? WHOLE_OF_PART.exec(quoteText(quote).slice(figure.end)) : null;
  const end = Math.max(counted, figure.end + (whole?.[0].length ?? 0));
  const rate = RATE.exec(quoteText(quote).slice(end))?.[0].length ?? 0;
  return { start: start + figure.start, end: start + end + rate };
}

const LIVES = /^ lives\b/;
const RATE = /^ (?:(?:an|per) hour|lives)\b/;
