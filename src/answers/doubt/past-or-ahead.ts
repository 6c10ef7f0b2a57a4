// A question when, and the words that would answer it -> whether these tell of what is past where it is asked what will be, or the other way.
import type { Article } from "../../corpus/article.ts";
import type { Figure } from "../../text/figures.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { DAY_MS, type EpochMs } from "../../time.ts";
import type { Question } from "../answer.ts";
import { askingPart } from "../question/question.ts";
import type { Candidate } from "../sentences/select.ts";
import type { ReadSentence, ReadWord } from "../words/reading.ts";
import { TIME } from "../words/word-forms.ts";

/**
 * "When will the probe arrive?" is not answered by "It was launched on 5 November last year.", nor "When did the line open?" by "It
 * will reopen on 4 July.", unless that was written before 4 July and it is asked after it.
 */
export function isOnOtherSide(question: Question, { article, sentence, span }: Candidate): boolean {
  if (question.wanted !== "date" || span === null) return false;
  const part = askingPart(question.askedAs);
  if (ASKS_BOUND.test(part)) return false;
  if (ASKS_AHEAD.test(part)) return isPast(question, article, sentence, span) && !AHEAD.test(textOf(article, sentence));
  if (!ASKS_BACK.test(part) || WAS_TO_BE.test(part)) return false;
  return isAhead(article, sentence, span) && !hasCome(question, article, sentence, span);
}

/** Not what comes again: "When is her birthday?", "When do whales migrate?" */
const ASKS_AHEAD = /\bwhen(?:['’]ll| will| shall|(?:['’]s| is| does)\b(?!.*\b(?:birthday|anniversary|day)\b))\b/i;
const ASKS_BACK = /\bwhen (?:did|was|were|had|has|have)\b/i;
/** "Since when is it legal?", "When do the lists date from?" */
const ASKS_BOUND = /\b(?:since|until|till|from|by) when\b|\bfrom\W*$/i;
/** "When was it originally to open?", "When did they say it will open?" */
const WAS_TO_BE =
  /\b(?:to be|supposed|originally|initially|expected|planned|scheduled|due|meant|set|moved|deadline|date|say|said|announced?|promised?|pledged?|will|would)\b|\b(?:was|were) (?:\S+ ){1,4}to\b/i;

const AHEAD_VERB = String.raw`(?:will|shall|would|(?:is|are|be) (?:\p{Ll}+ )?to|(?:wants?|plans?|hopes?|aims?|intends?|expects?|expected|due|scheduled|set|likely) to)`;
const AHEAD = new RegExp(String.raw`\b${AHEAD_VERB}\b|['’]ll\b`, "u");
/** With few words between: "will reopen on", "is expected to reach its peak at". */
const LEADS_AHEAD = new RegExp(
  String.raw`\b${AHEAD_VERB}(?: (?!(?:was|were|had|did|has|have|said|who|which|that)\b)[\p{L}\d’'-]+){1,6} ?$`,
  "u",
);

function isPast({ askedAt }: Question, article: Article, sentence: ReadSentence, span: Span): boolean {
  const written = article.publishedAt?.at ?? askedAt;
  const dates = datesIn(sentence, span);
  const whole = dates.filter(isWhole);
  if (written !== null && whole.length > 0) return whole.every(({ high }) => high < written - DAY_MS);
  const start = Math.max(sentence.start, span.start - "last ".length);
  const around = article.text.slice(start, Math.min(sentence.end, span.end + " ago".length));
  if (SAID_PAST.test(around)) return true;
  // Written in May, "3 June" is the next one.
  const isNext = written !== null && dates.some((date) => endOf(date, written) - written < A_YEAR / 2);
  return !isNext && LEADS_BACK.test(article.text.slice(sentence.start, span.start));
}

/** What is called or agreed is to come: "called a strike on Monday". What is turned, as an age, comes again. */
const ARRANGED =
  "(?:turned|scheduled|expected|planned|projected|slated|announced|called|arranged|approved|fixed|told|agreed|set|decided|moved|ordered|booked|promised|confirmed|proposed)";
/** "fell to his death on": nothing but words that are no verb between. */
const LEADS_BACK = new RegExp(
  String.raw`(?<!\b(?:is|are|be|been|being|currently|now|only|as|to) )\b(?:was|were|had|did|fell|died|went|came|took|left|won|lost|began|broke|met|made|gave|got|hit|struck|sent|sold|bought|paid|led|ran|rose|became|(?!${ARRANGED}\b)\p{Ll}{2,}ed)\b(?: (?!(?:will|is|are|would|who|which|that|and|by|\p{Ll}+ing|${ARRANGED})\b)[\p{L}\d’'-]+){0,7}(?<! (?:to|until|till|for)) ?$`,
  "u",
);
const SAID_PAST = /\b(?:yesterday|ago)\b|\blast (?:year|month|week|night|spring|summer|autumn|winter)\b/i;

function isAhead(article: Article, sentence: ReadSentence, span: Span): boolean {
  const isTime = (word: ReadWord) => word.form.wordClass === TIME;
  const dates = datesIn(sentence, span);
  const own = sentence.words.filter((word) => overlaps(word, span));
  if (dates.length === 0 && !own.some(isTime)) return false;
  if (LEADS_AHEAD.test(article.text.slice(sentence.start, span.start))) return true;
  const written = article.publishedAt?.at;
  if (written === undefined || dates.length === 0) return false;
  // Another time beside it may be that of what is asked.
  const isAlone = !sentence.words.some((word) => isTime(word) && !dates.some((date) => overlaps(date, word)));
  const all = sentence.figures.filter(({ kind }) => kind === "date");
  return isAlone && all.every((date) => isWhole(date) && date.low > written);
}

/** Whether it is asked after the day that was to come when it was written. */
function hasCome({ askedAt }: Question, { publishedAt }: Article, sentence: ReadSentence, span: Span): boolean {
  if (askedAt === null || publishedAt === null) return false;
  const dates = datesIn(sentence, span);
  const last =
    dates.length === 0 ? publishedAt.at + A_YEAR : Math.max(...dates.map((date) => endOf(date, publishedAt.at)));
  const isWeekday =
    dates.length === 0 && sentence.words.some(({ form, ...at }) => overlaps(at, span) && form.folded.endsWith("day"));
  return askedAt > (isWeekday ? publishedAt.at + A_WEEK : last);
}

const A_WEEK = 7 * DAY_MS;
const A_YEAR = 366 * DAY_MS;

/** When the date is over; of "4 July" the next one. */
function endOf(date: Figure, written: EpochMs): EpochMs {
  if (isWhole(date)) return date.high;
  const [day, from] = [new Date(date.high), new Date(written)];
  const inYear = (year: number) => Date.UTC(year, day.getUTCMonth(), day.getUTCDate() + 1) - 1;
  const next = inYear(from.getUTCFullYear());
  return next < written ? inYear(from.getUTCFullYear() + 1) : next;
}

function datesIn({ figures }: ReadSentence, span: Span): readonly Figure[] {
  return figures.filter((figure) => figure.kind === "date" && overlaps(figure, span));
}

/** With its year. */
function isWhole({ unit }: Figure): boolean {
  return unit !== "month-day";
}

function textOf({ text }: Article, { start, end }: Span): string {
  return text.slice(start, end);
}
