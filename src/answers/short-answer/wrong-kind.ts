// A short answer -> whether it is plainly of another kind than the one asked for: "third" to "how old".
import type { Figure } from "../../text/figures.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { stem } from "../../text/stem.ts";
import type { Question } from "../answer.ts";
import { isPeople, type Measure, momentAround, OLDEST, TIME_UNITS } from "../question/measure.ts";
import { spanFit } from "../sentences/type-fit.ts";
import { kindOfNoun } from "../words/kind-nouns.ts";
import type { ReadSentence, ReadWord } from "../words/reading.ts";
import { representative } from "../words/same-things.ts";
import { nounLikeness } from "./figure-choice.ts";
import { isNoPlace } from "./whereabouts.ts";

/**
 * True only where it is seen: words that may stand for a time, a number or a place ("early summer", "half the voters", "the waiting
 * room") pass, and of figures only those are left out that cannot be what is asked.
 */
export function isOfWrongKind(question: Question, sentence: ReadSentence, span: Span): boolean {
  const held = sentence.figures.filter((figure) => overlaps(figure, span));
  const fit = spanFit(question, sentence, span);
  switch (question.wanted) {
    case "place":
      return isNoPlace(sentence, span);
    case "date":
      return fit <= 0 && held.length > 0 && !held.some((figure) => mayTellWhen(figure, sentence));
    case "count":
      return held.length > 0 && held.every((figure) => isNoCount(figure, question, sentence));
    case "amount":
      return (fit <= 0 && isNoAmount(question, sentence, span, held)) || isOnlyAge(question, sentence, held);
    default:
      return false;
  }
}

/** "11 years ago", "in two weeks", "the 19th century", "around 660" of so many years before Christ; no "11 years" alone. */
function mayTellWhen(figure: Figure, { words }: ReadSentence): boolean {
  const { kind, unit, counts, start, end } = figure;
  if (kind === "date") return true;
  if (kind === "ordinal") {
    const lead = words.filter((word) => word.end <= start).slice(-2);
    return (counts !== null && PERIOD_STEMS.has(counts)) || lead.some(({ form }) => AT_EVENT.has(form.folded));
  }
  if (kind !== "count") return false;
  if (unit === null) return counts === null;
  const moment = momentAround(words, figure);
  return TIME_UNITS.has(unit) && (moment.start < start || moment.end > end);
}

/** "before the second call" */
const AT_EVENT = new Set("before after during until till since".split(" "));

/** "How many troops" asks for no "third" and for no tonnes; "how many tonnes" does, and "how many titles" for a "fourth title". */
function isNoCount(figure: Figure, { focus }: Question, { words }: ReadSentence): boolean {
  const { kind, unit } = figure;
  if (kind === "date") return true;
  if (kind === "ordinal") {
    const after = words.filter(({ start }) => start >= figure.end).slice(0, ORDERED_WITHIN);
    return focus === null || !after.some(({ form }) => form.stem === representative(focus));
  }
  const own = words.filter((word) => overlaps(word, figure));
  return (
    kind === "count" &&
    unit !== null &&
    focus !== null &&
    own.every(({ form }) => nounLikeness(focus, form.stem) < LIKE_UNIT)
  );
}

/** "his fourth straight Wimbledon men's singles title" */
const ORDERED_WITHIN = 6;

/** "How many days" is answered in weeks, too. */
const LIKE_UNIT = 0.3;

/** Figures none of which can be it; to "how old" and "how much did it cost" also words that are no amount at all. */
function isNoAmount(question: Question, sentence: ReadSentence, span: Span, held: readonly Figure[]): boolean {
  const { measures, focus } = question;
  if (measures === null) return held.length > 0 && held.every(({ kind }) => kind === "ordinal");
  const own = sentence.words.filter((word) => overlaps(word, span));
  if (measures.some((measure) => isSaidInWords(measure, own))) return false;
  const isNot = (figure: Figure) => measures.every((measure) => isPlainlyOther(measure, figure, sentence, question));
  if (held.length > 0) return held.every(isNot);
  return focus === null && measures.some((measure) => measure === "age" || measure === "money");
}

/** "A 60-year-old" does not tell how long. */
function isOnlyAge({ measures }: Question, { words }: ReadSentence, held: readonly Figure[]): boolean {
  const isAge = (figure: Figure) =>
    words.some((word) => overlaps(word, figure) && /(?:^|-)olds?$/.test(word.form.folded));
  return measures !== null && !measures.includes("age") && held.length > 0 && held.every(isAge);
}

/** "her fifties", "free", "several years". */
function isSaidInWords(measure: Measure, words: readonly ReadWord[]): boolean {
  const has = (said: RegExp) => words.some(({ form }) => said.test(form.folded));
  if (measure === "age") return has(AGE_WORD);
  if (measure === "money") return has(MONEY_WORD);
  return measure === "time" && words.some(({ form }) => form.folded.split("-").some((part) => isTimeWord(part)));
}

const AGE_WORD =
  /^(?:(?:\w+-)?(?:teens?|teenage[dr]?s?|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\d0s)|birthday)$/;
const MONEY_WORD = /^(?:free|nothing|half|double|twice|hundreds|thousands|millions|billions|trillions)$/;

function isTimeWord(word: string): boolean {
  return TIME_STEMS.has(stem(word));
}

/** True for what nobody would give for it: tonnes for an age. What may be the answer in other words passes. */
function isPlainlyOther(measure: Measure, figure: Figure, sentence: ReadSentence, question: Question): boolean {
  const { kind, unit } = figure;
  if (kind === "date") return measure !== "time";
  if (kind === "ordinal") return !(measure === "age" && figure.counts === BIRTHDAY);
  switch (measure) {
    case "age":
      return !isLedAge(figure, sentence);
    case "people":
      return kind !== "count" || unit !== null || countsNoPeople(figure, sentence);
    case "money":
      return kind === "percent"
        ? !CHANGES.test(question.askedAs) && !OF_MUCH.test(question.askedAs)
        : unit !== null && unit !== POUND && !isShortMillion(figure, sentence);
    case "share":
      return kind === "count" && unit !== null;
    default:
      return isOtherMeasure(measure, figure);
  }
}

const BIRTHDAY = stem("birthday");

/** "was 57", "died at 57", "Roy (57)" */
function isLedAge({ kind, unit, counts, low, start, end }: Figure, { words }: ReadSentence): boolean {
  if (kind !== "count" || unit !== null || counts !== null || low <= 0 || low > OLDEST) return false;
  const before = words.findLast((word) => word.end <= start);
  const after = words.filter((word) => word.start >= end).map(({ form }) => form.folded);
  if (OF_HOUR.test(after.slice(0, 3).join(" "))) return false;
  return before !== undefined && (LEADS_TO_AGE.has(before.form.folded) || followsMark(start, before));
}

/** "at about four in the morning" */
const OF_HOUR = /^(?:in the (?:morning|afternoon|evening)|at night|o'clock|[ap]\.?m\.?)(?: |$)/;

const LEADS_TO_AGE = new Set("is was be been are were then at turned turns turning aged age of just only".split(" "));

/** "Roy (57)", "Roy, 57", "Roy Jr., 57" */
function followsMark(start: number, { end }: ReadWord): boolean {
  return start >= end + ", ".length && start <= end + "., ".length;
}

/** "28" in "106 votes to 28" is votes; "a town of 900" is people. */
function countsNoPeople({ counts, start }: Figure, { figures }: ReadSentence): boolean {
  const noun = counts ?? figures.findLast((before) => before.end <= start && before.counts !== null)?.counts ?? null;
  return noun !== null && !isPeople(noun) && kindOfNoun(noun) !== "person";
}

/** A price that rises does so by 5 percent, too. */
const CHANGES =
  /\b(?:rises?|rose|risen|rising|raised?|falls?|fell|fallen|grows?|grew|grown|go(?:ne)? (?:up|down)|went (?:up|down)|increased?|decreased?|declined?|drop(?:ped)?|cut|climb(?:ed)?|jump(?:ed)?|surged?|soar(?:ed)?|plunged?|slump(?:ed)?|tumbled?|gain(?:ed)?|lose|lost|changed?|lower(?:ed)?|reduced?|slashed?|shrink|shrank|shrunk|slip(?:ped)?|dip(?:ped)?)\b/i;

/** "How much of the cost will be refunded?" */
const OF_MUCH = /\bhow much (?:of|more|less|extra)\b/i;
/** "450 pounds" is read as a weight. */
const POUND = "pound";

/** "40m" is read as metres. */
function isShortMillion(figure: Figure, { words }: ReadSentence): boolean {
  return figure.unit === "m" && words.some((word) => overlaps(word, figure) && /\dm$/.test(word.form.folded));
}

/** Of lengths, speeds and the like: shares and money are right to "high", "fast", "far" and "deep", "10 minutes" to "far". */
function isOtherMeasure(measure: Measure, { kind, unit, counts }: Figure): boolean {
  if (kind !== "count") return !FIGURATIVE.has(measure);
  if (unit !== null) return !(TIME_UNITS.has(unit) && IN_TIME.has(measure));
  return counts !== null && (isPeople(counts) || kindOfNoun(counts) === "person" || measure === "temperature");
}

const FIGURATIVE: ReadonlySet<Measure> = new Set(["height", "speed", "distance", "depth", "weight"]);
const IN_TIME: ReadonlySet<Measure> = new Set(["distance", "speed", "time"]);

const TIME_STEMS: ReadonlySet<string> = new Set([...TIME_UNITS].map(stem));
const PERIOD_STEMS: ReadonlySet<string> = new Set([
  ...TIME_STEMS,
  ...["half", "quarter", "term", "season", "semester", "period"].map(stem),
]);
