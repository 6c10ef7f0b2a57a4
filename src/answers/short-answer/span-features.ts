// A question and a run of words in a sentence -> the features by which it is judged as the short answer.

import { isPlace } from "../words/same-things.ts";
import { hashOf, TIME, type WordForm } from "../words/word-forms.ts";
import type { SpanCandidate } from "./span-candidates.ts";
import type { SpanGround, SpanQuestion } from "./span-ground.ts";
import type { SpanBuckets } from "./span-model.ts";
import { figurePart, namePart, partOf, partsOf } from "./span-parts.ts";

/** The templates of features, numbered: trained weights go by these numbers. */
const FEATURE = {
  first: 1,
  previous: 2,
  markBefore: 3,
  cutsLeft: 4,
  previousTwo: 5,
  repeatsFirst: 6,
  afterFocus: 7,
  opensSentence: 8,
  last: 9,
  lastEnds: 10,
  next: 11,
  markAfter: 12,
  cutsRight: 13,
  repeatsLast: 14,
  focusLastEnds: 15,
  endsWithFocus: 16,
  beforeFocus: 17,
  endsSentence: 18,
  figure: 19,
  name: 20,
  shape: 21,
  words: 22,
  repeats: 23,
  before: 24,
  after: 25,
  gap: 26,
  side: 27,
  near: 28,
  keyPlace: 29,
  lastPlace: 30,
  subjectKeyPlace: 31,
  objectKeyPlace: 32,
  subjectLastPlace: 33,
  objectLastPlace: 34,
  classes: 35,
  holds: 36,
  holdsVerb: 37,
  holdsComma: 38,
  holdsQuotationMark: 39,
  quotedWhole: 40,
  country: 41,
  likeFocus: 42,
  time: 43,
  senseFirst: 44,
  senseLast: 45,
  sensePrevious: 46,
  senseNext: 47,
  focusSense: 48,
  focusStemSense: 49,
  partsLeft: 50,
  partsRight: 51,
  parts: 52,
  partOf: 53,
  counted: 54,
} as const;

/** Stands for the word or mark that is not there at the edge of a sentence. */
const EDGE = hashOf("^");

/** Features of a run's beginning, its end and both together are apart, because the first two are shared by many runs. */
export function startFeatures(question: SpanQuestion, ground: SpanGround, first: number, to: SpanBuckets): void {
  const { words, marks, between, weights } = ground;
  const word = words[first]!.form;
  const before = first < 1 ? undefined : words[first - 1]!.form;
  const second = first < 2 ? undefined : words[first - 2]!.form;
  to.headed(FEATURE.first, word.hash);
  to.headed(FEATURE.previous, before?.hash ?? EDGE);
  to.headed(FEATURE.markBefore, first === 0 ? EDGE : marks[first]!);
  if (before && between[first] === "") to.headed(FEATURE.cutsLeft, 100 * before.wordClass + word.wordClass);
  if (before && second) to.headed(FEATURE.previousTwo, Math.imul(second.hash, 31) + before.hash);
  if (weights[first]! > 0) to.typed(FEATURE.repeatsFirst);
  if (question.focus !== null && before?.stem === question.focus) to.typed(FEATURE.afterFocus);
  if (first === 0) to.typed(FEATURE.opensSentence);
  to.headed(FEATURE.senseFirst, senseAt(word));
  to.typed(FEATURE.sensePrevious, before === undefined ? -1 : senseAt(before));
  to.typed(FEATURE.partsLeft, Math.imul(before?.part ?? EDGE, 31) + word.part);
}

/** The class of a word, apart for capitals. */
function senseAt({ sense, letter }: WordForm): number {
  return sense.main + 64 * letter;
}

export function endFeatures(
  { focus, focusSense }: SpanQuestion,
  ground: SpanGround,
  last: number,
  to: SpanBuckets,
): void {
  const { words, marks, between, weights } = ground;
  const word = words[last]!.form;
  const after = words[last + 1]?.form;
  to.headed(FEATURE.last, word.hash);
  to.headed(FEATURE.lastEnds, word.lastThree);
  to.headed(FEATURE.next, after?.hash ?? EDGE);
  to.headed(FEATURE.markAfter, after === undefined ? EDGE : marks[last + 1]!);
  if (after && between[last + 1] === "") to.headed(FEATURE.cutsRight, 100 * word.wordClass + after.wordClass);
  if (weights[last]! > 0) to.typed(FEATURE.repeatsLast);
  if (focus !== null) {
    to.typed(FEATURE.focusLastEnds, Math.imul(hashOf(focus), 31) + word.lastTwo);
    if (word.stem === focus) to.typed(FEATURE.endsWithFocus);
    if (after?.stem === focus) to.typed(FEATURE.beforeFocus);
  }
  if (after === undefined) to.typed(FEATURE.endsSentence);
  to.headed(FEATURE.senseLast, senseAt(word));
  to.typed(FEATURE.senseNext, after === undefined ? -1 : senseAt(after));
  to.typed(FEATURE.partsRight, Math.imul(after?.part ?? EDGE, 31) + word.part);
  if (focusSense !== null) {
    to.typed(FEATURE.focusSense, 4096 * focusSense + word.sense.noun + 64 * word.letter);
    to.typed(FEATURE.focusStemSense, Math.imul(hashOf(focus!), 31) + word.sense.noun + 64 * word.letter);
  }
}

export function spanFeatures(
  question: SpanQuestion,
  ground: SpanGround,
  candidate: SpanCandidate,
  to: SpanBuckets,
): void {
  const { first, last } = candidate;
  const { words } = ground;
  figureOrName(question, ground, candidate, to);
  to.headed(FEATURE.shape, 4 * words[first]!.form.letter + (first === last ? 3 : words[last]!.form.letter));
  to.typed(FEATURE.words, bucket(last - first + 1, LENGTHS));
  repeated(ground, candidate, to);
  distances(ground, candidate, to);
  order(question, ground, candidate, to);
  inside(question, ground, candidate, to);
  if (words[first]!.form.wordClass === TIME || words[last]!.form.wordClass === TIME) to.headed(FEATURE.time, 1);
}

const LENGTHS = [1, 2, 3, 4, 5, 7, 9];

function figureOrName(
  { focus }: SpanQuestion,
  ground: SpanGround,
  { start, end }: SpanCandidate,
  to: SpanBuckets,
): void {
  const { figures, names } = ground;
  const figure = figures.find((each) => each.start < end && each.end > start);
  const name = names.find((each) => each.start < end && each.end > start);
  if (figure !== undefined) {
    to.headed(FEATURE.figure, 8 * KINDS.indexOf(figure.kind) + figurePart(figure, start, end));
    to.headed(FEATURE.partOf, partOf(ground, figure));
    to.headed(FEATURE.counted, focus === null || figure.counts === null ? 0 : figure.counts === focus ? 1 : 2);
  } else
    to.headed(FEATURE.name, name === undefined ? 0 : 8 * NAME_KINDS.indexOf(name.kind) + namePart(name, start, end));
}

const NAME_KINDS: readonly SpanGround["names"][number]["kind"][] = ["person", "place", "organisation", "other"];
const KINDS: readonly SpanGround["figures"][number]["kind"][] = ["count", "money", "percent", "date", "ordinal"];

function repeated({ weights }: SpanGround, { first, last }: SpanCandidate, to: SpanBuckets): void {
  const size = last - first + 1;
  let same = 0;
  for (let i = first; i <= last; i++) if (weights[i]! > 0) same++;
  if (same > 0) to.typed(FEATURE.repeats, same === size ? 2 : same * 2 >= size ? 1 : 0);
}

/** How far the question's words are: the nearest before and after, and all by rarity. */
function distances({ repeated, weights }: SpanGround, { first, last }: SpanCandidate, to: SpanBuckets): void {
  let before = FAR;
  let after = FAR;
  let near = 0;
  let total = 0;
  for (const i of repeated) {
    if (i >= first && i <= last) continue;
    const gap = i < first ? first - i : i - last;
    if (i < first) before = Math.min(before, gap);
    else after = Math.min(after, gap);
    total += weights[i]!;
    near += weights[i]! / gap;
  }
  to.typed(FEATURE.before, bucket(before, GAPS));
  to.typed(FEATURE.after, bucket(after, GAPS));
  to.typed(FEATURE.gap, bucket(Math.min(before, after), GAPS));
  to.typed(FEATURE.side, (before === FAR ? 0 : 1) + (after === FAR ? 0 : 2));
  to.typed(FEATURE.near, total === 0 ? 99 : bucket(Math.round((10 * near) / total), TENTHS));
}

const FAR = 99;
const GAPS = [1, 2, 3, 4, 6, 9, 14, 50];
const TENTHS = [0, 1, 2, 3, 4, 5, 7];

/** On which side of the question's verb, and of its last word, the candidate stands, and how far. */
function order({ object }: SpanQuestion, { key, last }: SpanGround, candidate: SpanCandidate, to: SpanBuckets): void {
  if (key !== null) {
    const place = placeBeside(key, candidate);
    to.typed(FEATURE.keyPlace, place);
    to.typed(object ? FEATURE.objectKeyPlace : FEATURE.subjectKeyPlace, place);
  }
  if (last !== null) {
    const place = placeBeside(last, candidate);
    to.typed(FEATURE.lastPlace, place);
    to.typed(object ? FEATURE.objectLastPlace : FEATURE.subjectLastPlace, place);
  }
}

/** 0 where none is, 1 inside the run, else odd and even numbers for the run being right and left of the nearest. */
function placeBeside(places: readonly number[], { first, last }: SpanCandidate): number {
  let nearest = FAR;
  for (const i of places) {
    const gap = i < first ? first - i : i > last ? last - i : 0;
    if (Math.abs(gap) < Math.abs(nearest)) nearest = gap;
  }
  if (nearest === FAR) return 0;
  return nearest === 0 ? 1 : 2 * bucket(Math.abs(nearest), STEPS) + (nearest > 0 ? 3 : 2);
}

const STEPS = [1, 2, 3, 5, 9];

function inside(
  { wanted, focus }: SpanQuestion,
  { words, between, likeFocus }: SpanGround,
  { first, last }: SpanCandidate,
  to: SpanBuckets,
): void {
  to.typed(FEATURE.parts, partsOf(words, first, last));
  to.typed(FEATURE.classes, 100 * words[first]!.form.wordClass + words[last]!.form.wordClass);
  for (let i = first + 1; i <= last; i++) {
    const { form } = words[i]!;
    if (i < last && form.stop) to.typed(FEATURE.holds, form.hash);
    if (i < last && !form.stop && form.endsLikeVerb) to.typed(FEATURE.holdsVerb);
    if (between[i] === "") continue;
    if (between[i]!.includes(",")) to.typed(FEATURE.holdsComma);
    if (/["“”]/.test(between[i]!)) to.typed(FEATURE.holdsQuotationMark);
  }
  if (between[first] !== "" && /["“]$/.test(between[first]!) && /^[,.]?["”]/.test(between[last + 1]!))
    to.typed(FEATURE.quotedWhole);
  if (wanted === "place" && first === last && isPlace(words[first]!.form.stem)) to.typed(FEATURE.country);
  if (focus !== null) to.typed(FEATURE.likeFocus, bucket(Math.floor(likest(likeFocus!, first, last) * 10), TENTHS));
}

/** "Which sport": words that are used like "sport". */
function likest(likeFocus: readonly number[], first: number, last: number): number {
  let best = 0;
  for (let i = first; i <= last; i++) best = Math.max(best, likeFocus[i]!);
  return best;
}

/** How many of the edges a value is beyond. */
function bucket(value: number, edges: readonly number[]): number {
  let i = 0;
  while (i < edges.length && value > edges[i]!) i++;
  return i;
}
