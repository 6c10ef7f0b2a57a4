// A question and a sentence -> what runs of words in it are judged by, worked out once for all of them.
import type { Figure } from "../../text/figures.ts";
import { alike, vectorPlace } from "../../text/word-vectors.ts";
import type { AnswerKind } from "../answer.ts";
import type { Measure } from "../question/measure.ts";
import type { ReadName, ReadSentence, ReadWord } from "../words/reading.ts";
import { standIns } from "../words/stand-ins.ts";
import { hashOf } from "../words/word-forms.ts";

/** What of a question its short answer is judged by. */
export type SpanQuestion = {
  readonly wanted: AnswerKind;
  readonly measures: readonly Measure[] | null;
  /** The question word with the word after it: "how old", "what be", "which countri". */
  readonly head: string;
  readonly focus: string | null;
  /** WordNet's class of that noun. */
  readonly focusSense: number | null;
  /** Stem -> share by rarity. */
  readonly weights: ReadonlyMap<string, number>;
  /** True when "did" or its like follows the question word: what is asked for is the verb's object. */
  readonly object: boolean;
  /** True when it asks what is to be, or is by now: "will cost". */
  readonly ahead: boolean;
  /** The stem of what the figure is to be given for one of; null where nothing such is asked. */
  readonly per: string | null;
  /** True when it asks what was before it changed: "at first", "originally". */
  readonly earlier: boolean;
  /** True when it asks how many somebody has, or there are. */
  readonly having: boolean;
  /** The first topic word after the question word and what it asks about, mostly the verb; and the last one. */
  readonly key: string | null;
  readonly last: string | null;
};

/** Offsets are into the article's text; places count the sentence's words. */
export type SpanGround = {
  readonly words: readonly ReadWord[];
  readonly figures: readonly Figure[];
  readonly noughts: readonly Figure[];
  readonly names: readonly ReadName[];
  /** What stands between word i-1 and word i, without spaces: "", ",", "-"; also before the first and after the last. */
  readonly between: readonly string[];
  /** The same as numbers. */
  readonly marks: Int32Array;
  /** Each word's share of the question; 0 for words that are not in it. */
  readonly weights: Float64Array;
  /** Places of the words that are. */
  readonly repeated: readonly number[];
  /** Places of the question's verb, or else of words that may stand for it, and of its last word; null when it has none. */
  readonly key: readonly number[] | null;
  readonly last: readonly number[] | null;
  /** How like the noun asked about each word is; null when the question asks about none. */
  readonly likeFocus: readonly number[] | null;
};

/** Beyond this a sentence is a list or a table: its beginning is looked at. */
const MAX_SENTENCE_WORDS = 120;

export function spanGround(question: SpanQuestion, text: string, sentence: ReadSentence): SpanGround {
  const words = sentence.words.slice(0, MAX_SENTENCE_WORDS);
  const end = words.at(-1)?.end ?? sentence.start;
  const edges = [sentence.start, ...words.map((word) => word.end)];
  const between = edges.map((edge, i) => withoutSpaces(text, edge, words[i]?.start ?? sentence.end));
  const weights = new Float64Array(words.map(({ form }) => question.weights.get(form.stem) ?? 0));
  const places = words.map((_, i) => i);
  const placesOf = (stem: string | null) => (stem === null ? null : places.filter((i) => words[i]!.form.stem === stem));
  const { focus, key, last } = question;
  const keyPlaces = placesOf(key);
  const vector = focus === null ? -1 : vectorPlace(focus);
  return {
    words,
    figures: sentence.figures.filter((figure) => figure.end <= end),
    noughts: sentence.noughts,
    names: sentence.names.filter((name) => name.end <= end),
    between,
    marks: new Int32Array(between.map(hashOf)),
    weights,
    repeated: places.filter((i) => weights[i]! > 0),
    key: keyPlaces?.length === 0 ? placesLike(key!, words) : keyPlaces,
    last: placesOf(last),
    likeFocus: focus === null ? null : words.map(({ form }) => (form.stem === focus ? 1 : alike(vector, form.vector))),
  };
}

function withoutSpaces(text: string, start: number, end: number): string {
  const isOneSpace = end === start + 1 && text.charCodeAt(start) === 32;
  return isOneSpace ? "" : text.slice(start, end).replace(/\s+/g, "");
}

function placesLike(stem: string, words: readonly ReadWord[]): number[] {
  const { asked } = standIns(stem);
  return words.flatMap(({ form }, i) => (form.kin.some((number) => asked.includes(number)) ? [i] : []));
}
