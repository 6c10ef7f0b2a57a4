// A question and a run of words in a sentence -> the features by which it is judged as the short answer.
import type { AnswerKind } from "./answer.ts";
import { isPlace } from "./same-things.ts";
import type { SpanCandidate, SpanGround } from "./span-candidates.ts";
import { alike } from "./word-vectors.ts";

/** What of a question its short answer is judged by. */
export type SpanQuestion = {
  readonly wanted: AnswerKind;
  /** The question word with the word after it: "how old", "what be", "which countri". */
  readonly head: string;
  readonly focus: string | null;
  /** Stem -> share by rarity. */
  readonly weights: ReadonlyMap<string, number>;
  /** True when "did" or its like follows the question word: what is asked for is the verb's object. */
  readonly object: boolean;
  /** The first topic word after the question word and what it asks about, mostly the verb; and the last one. */
  readonly key: string | null;
  readonly last: string | null;
};

/**
 * Features are names that hold or don't. Those of a run's beginning, of its end and of both together are apart, because
 * the first two are shared by many runs. Each is given plain and together with the kind of answer wanted, some also with
 * the question's first words.
 */
export function startFeatures(question: SpanQuestion, { text, words, between }: SpanGround, first: number): string[] {
  const features: string[] = [];
  const { typed, headed } = emitters(question, features);
  const [word, before, second] = [words[first]!, words[first - 1], words[first - 2]];
  headed(`first ${word.folded}`);
  headed(`previous ${before?.folded ?? "^"}`);
  headed(`mark before ${first === 0 ? "^" : between[first]}`);
  if (before && between[first] === "") headed(`cuts left ${wordClass(text, before)}${wordClass(text, word)}`);
  if (before && second) headed(`previous two ${second.folded} ${before.folded}`);
  if (question.weights.has(word.stem)) typed("repeats first");
  if (question.focus !== null && before?.stem === question.focus) typed("after focus");
  if (first === 0) typed("opens sentence");
  return features;
}

export function endFeatures(question: SpanQuestion, { text, words, between }: SpanGround, last: number): string[] {
  const features: string[] = [];
  const { typed, headed } = emitters(question, features);
  const [word, after] = [words[last]!, words[last + 1]];
  headed(`last ${word.folded}`);
  headed(`last ends ${word.folded.slice(-3)}`);
  headed(`next ${after?.folded ?? "$"}`);
  headed(`mark after ${after === undefined ? "$" : between[last + 1]}`);
  if (after && between[last + 1] === "") headed(`cuts right ${wordClass(text, word)}${wordClass(text, after)}`);
  if (question.weights.has(word.stem)) typed("repeats last");
  if (question.focus !== null) {
    typed(`focus ${question.focus} last ends ${word.folded.slice(-2)}`);
    if (word.stem === question.focus) typed("ends with focus");
    if (after?.stem === question.focus) typed("before focus");
  }
  if (after === undefined) typed("ends sentence");
  return features;
}

export function spanFeatures(question: SpanQuestion, ground: SpanGround, candidate: SpanCandidate): string[] {
  const features: string[] = [];
  const { typed, headed } = emitters(question, features);
  headed(`kind ${kindOf(ground, candidate)}`);
  headed(`shape ${shapeOf(ground, candidate)}`);
  typed(`words ${bucket(candidate.last - candidate.first + 1, [1, 2, 3, 4, 5, 7, 9])}`);
  repeated(question, ground, candidate, typed);
  distances(question, ground, candidate, typed);
  order(question, ground, candidate, typed);
  inside(question, ground, candidate, typed);
  return features;
}

type Emit = (feature: string) => void;

function emitters({ wanted, head }: SpanQuestion, features: string[]): { typed: Emit; headed: Emit } {
  return {
    typed: (feature) => void features.push(feature, `${wanted}|${feature}`),
    headed: (feature) => void features.push(feature, `${wanted}|${feature}`, `${head}|${feature}`),
  };
}

function kindOf({ figures, names }: SpanGround, { start, end }: SpanCandidate): string {
  const figure = figures.find((each) => each.start < end && each.end > start);
  if (figure !== undefined) return `${figure.kind} ${figurePart(figure, start, end)}`;
  const name = names.find((each) => each.start < end && each.end > start);
  if (name === undefined) return "none";
  if (name.start === start && name.end === end) return "name whole";
  if (name.start < start || name.end > end) return "name cut";
  return name.start === start ? "name begins" : name.end === end ? "name ends" : "name inside";
}

function figurePart(figure: SpanGround["figures"][number], start: number, end: number): string {
  if (figure.start === start && figure.end === end) return "whole";
  if (figure.start === start && figure.countedSpan?.end === end) return "counted";
  return figure.start === start ? "begins" : figure.end === end ? "ends" : "inside";
}

/** Of the first and the last word: "A" a capital, "9" a digit, else "a". */
function shapeOf({ text, words }: SpanGround, { first, last }: SpanCandidate): string {
  const ends = first === last ? [first] : [first, last];
  return ends.map((i) => letterClass(text.charAt(words[i]!.start))).join("");
}

function letterClass(letter: string): string {
  return /\d/.test(letter) ? "9" : letter !== letter.toLowerCase() ? "A" : "a";
}

function repeated({ weights }: SpanQuestion, { words }: SpanGround, { first, last }: SpanCandidate, typed: Emit): void {
  const size = last - first + 1;
  let same = 0;
  for (let i = first; i <= last; i++) if (weights.has(words[i]!.stem)) same++;
  if (same > 0) typed(`repeats ${same === size ? "all" : same * 2 >= size ? "half" : "some"}`);
}

/** How far the question's words are: the nearest before and after, and all by rarity. */
function distances(
  { weights }: SpanQuestion,
  { words }: SpanGround,
  { first, last }: SpanCandidate,
  typed: Emit,
): void {
  let [before, after, near, total] = [FAR, FAR, 0, 0];
  words.forEach((word, i) => {
    const weight = weights.get(word.stem);
    if (weight === undefined || (i >= first && i <= last)) return;
    const gap = i < first ? first - i : i - last;
    if (i < first) before = Math.min(before, gap);
    else after = Math.min(after, gap);
    total += weight;
    near += weight / gap;
  });
  typed(`before ${bucket(before, GAPS)}`);
  typed(`after ${bucket(after, GAPS)}`);
  typed(`gap ${bucket(Math.min(before, after), GAPS)}`);
  typed(`side ${before === FAR ? (after === FAR ? "none" : "left") : after === FAR ? "right" : "between"}`);
  typed(`near ${total === 0 ? "none" : bucket(Math.round((10 * near) / total), [0, 1, 2, 3, 4, 5, 7])}`);
}

const FAR = 99;
const GAPS = [1, 2, 3, 4, 6, 9, 14, 50];

/** On which side of the question's verb, and of its last word, the candidate stands, and how far. */
function order({ object, key, last }: SpanQuestion, ground: SpanGround, candidate: SpanCandidate, typed: Emit): void {
  for (const [name, stem] of [
    ["key", key],
    ["end", last],
  ] as const) {
    if (stem === null) continue;
    const place = placeBeside(stem, ground, candidate);
    typed(`${name} ${place}`);
    typed(`${object ? "object" : "subject"} ${name} ${place}`);
  }
}

function placeBeside(stem: string, { words }: SpanGround, { first, last }: SpanCandidate): string {
  let nearest = FAR;
  words.forEach((word, i) => {
    if (word.stem !== stem) return;
    const gap = i < first ? first - i : i > last ? last - i : 0;
    if (Math.abs(gap) < Math.abs(nearest)) nearest = gap;
  });
  if (nearest === FAR) return "absent";
  return nearest === 0 ? "inside" : `${nearest > 0 ? "right" : "left"} ${bucket(Math.abs(nearest), [1, 2, 3, 5, 9])}`;
}

function inside(
  { wanted, focus }: SpanQuestion,
  ground: SpanGround,
  { first, last }: SpanCandidate,
  typed: Emit,
): void {
  const { text, words, between } = ground;
  typed(`first class ${wordClass(text, words[first]!)} last class ${wordClass(text, words[last]!)}`);
  for (let i = first + 1; i <= last; i++) {
    const word = words[i]!;
    if (i < last && word.stop) typed(`holds ${word.folded}`);
    if (i < last && !word.stop && /(?:ed|ing)$/.test(word.folded)) typed("holds verb");
    if (between[i]!.includes(",")) typed("holds comma");
    if (/["“”]/.test(between[i]!)) typed("holds quotation mark");
  }
  if (/["“]$/.test(between[first]!) && /^[,.]?["”]/.test(between[last + 1]!)) typed("quoted whole");
  if (wanted === "place" && first === last && isPlace(words[first]!.stem)) typed("country");
  if (focus !== null) typed(`like focus ${likeFocus(focus, ground, first, last)}`);
}

/** "Which sport": words that are used like "sport". */
function likeFocus(focus: string, { words }: SpanGround, first: number, last: number): string {
  let best = 0;
  for (let i = first; i <= last; i++) best = Math.max(best, alike(focus, words[i]!.stem));
  return bucket(Math.floor(best * 10), [2, 4, 5, 6, 7, 9]);
}

type Word = SpanGround["words"][number];

/** A rough part of speech: stop word, capital, digit, or the ending. */
function wordClass(text: string, word: Word): string {
  if (word.stop) return "s";
  const letter = letterClass(text.charAt(word.start));
  return letter === "a" ? (/(?:ed|ing|ly|s|al|ic|ive|ous|ful|ble)$/.exec(word.folded)?.[0] ?? "a") : letter;
}

function bucket(value: number, edges: readonly number[]): string {
  const edge = edges.find((each) => value <= each);
  return edge === undefined ? "more" : String(edge);
}
