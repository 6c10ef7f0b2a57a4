// A short answer -> whether it is plainly of another kind than the one asked for: "third" to "how old".
import type { Figure } from "../text/figures.ts";
import type { Span } from "../text/span.ts";
import { stem } from "../text/stem.ts";
import type { Question } from "./answer.ts";
import { nounLikeness } from "./figure-choice.ts";
import { TIME_UNITS } from "./measure.ts";
import type { ReadSentence } from "./reading.ts";
import { spanFit } from "./type-fit.ts";

/**
 * True only where it is seen: words that may stand for a time or a number ("early summer", "half the voters") pass, a place
 * must be one, and what is measured must be measured so.
 */
export function isOfWrongKind(question: Question, sentence: ReadSentence, span: Span): boolean {
  const held = sentence.figures.filter(({ start, end }) => start < span.end && end > span.start);
  const fits = spanFit(question, sentence, span) > 0;
  switch (question.wanted) {
    case "place":
      return spanFit(question, sentence, span) < 0;
    case "date":
      return !fits && held.some((figure) => !mayTellWhen(figure, sentence));
    case "count":
      return held.length > 0 && held.every((figure) => isNoCount(figure, question, sentence));
    case "amount":
      return !fits && isNoAmount(question, sentence, span, held);
    default:
      return false;
  }
}

/** "11 years ago", "in two weeks", "the 19th century", "around 660" of so many years before Christ; no "11 years" alone. */
function mayTellWhen(figure: Figure, { words }: ReadSentence): boolean {
  const { kind, unit, counts, start, end } = figure;
  if (kind === "date") return true;
  const lead = words.filter((word) => word.end <= start).slice(-2);
  const before = lead.at(-1)?.form.folded ?? "";
  if (kind === "ordinal") {
    return (counts !== null && TIME_STEMS.has(counts)) || lead.some(({ form }) => AT_EVENT.has(form.folded));
  }
  if (kind !== "count" || counts !== null) return false;
  const after = words.find((word) => word.start >= end)?.form.folded ?? "";
  return unit === null || (TIME_UNITS.has(unit) && (REACHED_IN.has(before) || FROM_NOW.has(after)));
}

/** "before the second call" */
const AT_EVENT = new Set("before after during until till since".split(" "));
const REACHED_IN = new Set("in within".split(" "));
/** Words after a time that make it a point in time. */
export const FROM_NOW: ReadonlySet<string> = new Set("ago later earlier".split(" "));

/** "How many troops" asks for no "third" and for no tonnes; "how many tonnes" does. */
function isNoCount({ kind, unit, start, end }: Figure, { focus }: Question, { words }: ReadSentence): boolean {
  if (kind === "date" || kind === "ordinal") return true;
  const own = words.filter((word) => word.start < end && word.end > start);
  return (
    kind === "count" &&
    unit !== null &&
    focus !== null &&
    own.every(({ form }) => nounLikeness(focus, form.stem) < LIKE_UNIT)
  );
}

/** "How many days" is answered in weeks, too. */
const LIKE_UNIT = 0.3;

/** No figure measured so: any other is wrong, and to "how old" and "how much did it cost" whatever is none. */
function isNoAmount(
  { measures, focus }: Question,
  sentence: ReadSentence,
  span: Span,
  held: readonly Figure[],
): boolean {
  if (measures === null) return held.length > 0 && held.every(({ kind }) => kind === "ordinal");
  if (measures.includes("time") && mayTellHowLong(sentence, span)) return false;
  const isFree = sentence.words.some(
    ({ start, end, form }) => start < span.end && end > span.start && FREE.has(form.folded),
  );
  if (measures.includes("money") && (isFree || held.some(mayBeMoney))) return false;
  return held.length > 0 || (focus === null && measures.some((measure) => measure === "age" || measure === "money"));
}

const FREE = new Set("free nothing".split(" "));

/** "15 crowns": not every currency is known. */
function mayBeMoney({ kind, unit }: Figure): boolean {
  return kind === "count" && unit === null;
}

/** "several years", "week-long", "until Sept. 22". */
function mayTellHowLong({ words, figures }: ReadSentence, span: Span): boolean {
  const isInside = ({ start, end }: Span) => start < span.end && end > span.start;
  return (
    figures.some((figure) => figure.kind === "date" && isInside(figure)) ||
    words.some((word) => isInside(word) && word.form.folded.split("-").some((part) => TIME_STEMS.has(stem(part))))
  );
}

const TIME_STEMS: ReadonlySet<string> = new Set([...TIME_UNITS].map(stem));
