// "How many of the men?" and the figure of all of them -> the figure of those that are asked about.
import type { Figure } from "../../text/figures.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Question } from "../answer.ts";
import { askingPart } from "../question/question.ts";
import type { ReadSentence } from "../words/reading.ts";
import { representative } from "../words/same-things.ts";
import { mayStandFor } from "../words/stand-ins.ts";

/**
 * 38 where the run is the 116 of "Of the 116 men, 38 have the severe form.", two of "two of his five questions", 57 of "416
 * people, of whom 57 were alive", where a part is asked for, or what is told of the part alone; else null.
 */
export function partMeant(question: Question, text: string, sentence: ReadSentence, span: Span): Span | null {
  const held = sentence.figures.filter((figure) => overlaps(figure, span));
  const [whole] = held;
  if (whole === undefined || held.length > 1 || !isNumber(whole)) return null;
  const found = partOf(text, sentence, whole);
  if (found === null || ASKS_ALL.test(askingPart(question.askedAs))) return null;
  const { part, own, all } = found;
  const asked = wordsAsked(question, whole);
  const [ofPart, ofAll] = [howMany(asked, sentence, own), howMany(asked, sentence, all)];
  const isOfPart = OF_SOME.test(askingPart(question.askedAs)) || ofPart > ofAll;
  return isOfPart || (found.isLed && ofAll === 0) ? { start: part.start, end: part.end } : null;
}

const OF_SOME = /\bhow many of\b/i;
const ASKS_ALL =
  /\bhow many (?:\S+ ){1,4}(?:are there|were there|does|do|has|have)\b|\b(?:in all|in total|altogether)\b/i;

/** The part's figure, and what is told of the part and of all; `isLed` where "of" comes before the whole. */
type Part = {
  readonly part: Figure;
  readonly own: readonly Span[];
  readonly all: readonly Span[];
  readonly isLed: boolean;
};

function partOf(text: string, { start, end, figures }: ReadSentence, whole: Figure): Part | null {
  const numbers = figures.filter((figure) => isNumber(figure) && figure.low <= whole.low);
  const before = numbers.findLast((figure) => figure.end <= whole.start);
  if (
    before !== undefined &&
    !ROUGHLY.test(text.slice(before.start, before.end)) &&
    OF.test(text.slice(before.end, whole.start))
  ) {
    // "of the 16 million who served": what is said behind the noun is said of all.
    const isOfAll = RELATIVE.test(text.slice(whole.end, end));
    const behind = { start: whole.end, end };
    const own = [{ start, end: before.start }, ...(isOfAll ? [] : [behind])];
    const all = [whole, ...(isOfAll ? [behind] : [])];
    return { part: before, own, all, isLed: false };
  }
  const after = numbers.find((figure) => figure.start >= whole.end);
  if (after === undefined) return null;
  const between = text.slice(whole.end, after.start);
  const all = [{ start: whole.start, end: after.start }];
  const own = [{ start: after.end, end: endOfClause(text, after.end, end) }];
  if (LED.test(text.slice(start, whole.start)) && !STOPS.test(between)) return { part: after, own, all, isLed: true };
  const isOfWhom = OF_WHOM.test(between) || (JOINS.test(between) && OF_THEM.test(text.slice(after.end, end)));
  return isOfWhom ? { part: after, own, all, isLed: false } : null;
}

function isNumber({ kind, unit }: Figure): boolean {
  return kind === "count" && unit === null;
}

/** "two of his five", "11 of Germany's 16", "three out of eight" */
const OF = /^ (?:out )?of (?:his|her|its|their|the|these|those|our|my|all|\p{Lu}\p{L}+['’]s?)? ?$/u;
const RELATIVE = /^ (?:[\p{L}-]+ ){0,3}(?:that|which|who|whom)\b/u;
/** "scores of 5.3 million people" */
const ROUGHLY = /^(?:scores|dozens|hundreds|thousands|millions)$/i;
const LED = /(?:^|[,;:—–] )["“]?of (?:(?:the|its|his|her|their|these|those|all|some|about|around|an estimated) )*$/i;
const STOPS = /[;.]/;
const OF_WHOM = /(?:,|and|;) of (?:whom|which|these|them)(?: [\p{L}’'-]+){0,5} $/u;
const JOINS = /(?:,|and|;|that) $/;
const OF_THEM = /^ of (?:whom|which|these|those|them)\b/;

function endOfClause(text: string, from: number, end: number): number {
  const mark = text.slice(from, end).search(/[,;]/);
  return mark < 0 ? end : from + mark;
}

/** The question's stems without what is counted, which is of both. */
function wordsAsked({ terms, focus }: Question, { counts }: Figure): ReadonlySet<string> {
  const counted = [focus, counts].flatMap((noun) => (noun === null ? [] : representative(noun)));
  return new Set(terms.map(representative)).difference(new Set(counted));
}

/** How many words of these places are asked, or may stand for one that is. */
function howMany(asked: ReadonlySet<string>, { words }: ReadSentence, places: readonly Span[]): number {
  const told = words.filter((word) => places.some((place) => word.start >= place.start && word.end <= place.end));
  return told.filter(({ form }) => [...asked].some((each) => each === form.stem || mayStandFor(each, form.stem)))
    .length;
}
