// "Where?" and the best run of words -> whether it can be a place at all, and the words that make one of "bin": "in a bin".
import { overlaps, type Span } from "../../text/span.ts";
import { spanFit } from "../sentences/type-fit.ts";
import type { ReadSentence, ReadWord } from "../words/reading.ts";
import { partOfSpeech, senseOf } from "../words/word-senses.ts";

/**
 * Figures, and persons that stand in no place: "Anna Roy" alone. What has no name may be one: "the waiting room"; and so may what is
 * named after somebody: "at Anna Roy's".
 */
export function isNoPlace(sentence: ReadSentence, span: Span): boolean {
  if (spanFit({ wanted: "place", measures: null }, sentence, span) >= 0) return false;
  const isPerson = sentence.names.some((name) => name.kind === "person" && overlaps(name, span));
  return sentence.figures.some((figure) => overlaps(figure, span)) || (isPerson && leadOf(sentence, span) === null);
}

/** A name tells where by itself, other words with their preposition. */
export function placeAsTold(sentence: ReadSentence, { start, end }: Span): Span {
  const isNamed = sentence.names.some((name) => overlaps(name, { start, end }));
  return {
    start: isNamed ? start : (leadOf(sentence, { start, end }) ?? innerLead(sentence, { start, end }) ?? start),
    end,
  };
}

/** Where "in" of "jogger in the river" begins behind "by a", and "under" of "asleep under his bed"; a museum across the road is a place itself. */
function innerLead({ words }: ReadSentence, { start, end }: Span): number | null {
  const first = words.find((word) => word.start >= start);
  const within = words.find((word) => word.start > start && word.end < end && LOCATING.has(word.form.folded));
  if (first === undefined || within === undefined) return null;
  const isDoer = prepositionBefore(words, start)?.form.folded === "by";
  return isDoer || partOfSpeech(senseOf(first.form.stem)) < NOUN ? within.start : null;
}

/** 0 and 1 are adjectives and adverbs. */
const NOUN = 2;

/** Where "in the" before it begins. */
function leadOf({ words }: ReadSentence, { start }: Span): number | null {
  const preposition = prepositionBefore(words, start);
  return preposition !== undefined && LOCATING.has(preposition.form.folded) ? preposition.start : null;
}

/** The word before, without "the". */
function prepositionBefore(words: readonly ReadWord[], start: number): ReadWord | undefined {
  const before = words.filter((word) => word.end <= start);
  const last = before.at(-1);
  return last !== undefined && DETERMINERS.has(last.form.folded) ? before.at(-2) : last;
}

const DETERMINERS = new Set("the a an his her its their this that".split(" "));
const LOCATING = new Set(
  "in at on under beneath inside behind near among off outside beside between from to into along onto across around".split(
    " ",
  ),
);
