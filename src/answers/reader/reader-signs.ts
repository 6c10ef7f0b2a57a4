// The words of a question and of a sentence -> what the reader is shown of each: signs, its vector, and a few numbers.
import { backgroundIdf, MAX_BACKGROUND_IDF } from "../../text/background-idf.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { STOP_WORDS, stopWordPlace } from "../../text/stopwords.ts";
import { alike } from "../../text/word-vectors.ts";
import type { AnswerKind, Question } from "../answer.ts";
import type { Asked } from "../question/asked.ts";
import { spanFit } from "../sentences/type-fit.ts";
import type { SpanGround, SpanQuestion } from "../short-answer/span-ground.ts";
import { type ReadWord, readWords } from "../words/reading.ts";

/** Of each word: rows of the table of signs, `signsEach` a word; where its vector is; NUMBERS numbers, about 0..1. */
export type Shown = {
  readonly count: number;
  readonly signsEach: number;
  readonly signs: Int16Array;
  readonly vectors: Int16Array;
  readonly numbers: Float64Array;
  /** Its place among the question's stems; -1 for other words. */
  readonly places: Int8Array;
};

/** How many values each sign of a word in a sentence can have. */
const IN_SENTENCE = {
  stopWord: STOP_WORDS + 1,
  sense: 46,
  noun: 46,
  letter: 6,
  wordClass: 16,
  figure: 11,
  name: 9,
  markBefore: 7,
  markAfter: 7,
  asked: 4,
  place: 5,
  likeFocus: 7,
  ending: 64,
  fit: 4,
  key: 3,
} as const;

/** And of a word of the question: nothing that tells capitals, which many leave out. */
const IN_QUESTION = { stopWord: STOP_WORDS + 1, sense: 46, role: 7, wanted: 12, ending: 64 } as const;

export const SENTENCE_SIGNS = total(IN_SENTENCE);
export const QUESTION_SIGNS = total(IN_QUESTION);
/** The word's share of the question; how like the likest word of the question it is; how rare it is. */
export const NUMBERS = 3;

const KINDS: readonly AnswerKind[] = [
  "person",
  "organisation",
  "place",
  "date",
  "count",
  "amount",
  "reason",
  "quotation",
  "yes-no",
  "definition",
  "list",
  "thing",
];

/** In the table of how kinds of answers are fitted: a row for each kind, a number for missed, in doubt and fitted. */
export const [KIND_ROWS, FITS] = [KINDS.length, 3];

export function kindPlace(kind: AnswerKind): number {
  return KINDS.indexOf(kind);
}

/** A longer question is told at length before it asks: its end is shown. */
const MOST_WORDS = 40;

export function shownQuestion({ askedAs, wanted, focus }: Question, asked: Asked, { key, last }: SpanQuestion): Shown {
  const words = readWords(askedAs, { start: 0, end: askedAs.length }).slice(-MOST_WORDS);
  return shownWords(asked, words, IN_QUESTION, ({ form }, i) => ({
    sign: {
      stopWord: 1 + stopWordPlace(form.folded),
      sense: form.sense.main,
      role:
        form.stem === focus
          ? 1
          : form.stem === key
            ? 2
            : form.stem === last
              ? 3
              : i < 2
                ? 4 + i
                : i === words.length - 1
                  ? 6
                  : 0,
      wanted: kindPlace(wanted),
      ending: form.stop ? 0 : form.lastTwo & 63,
    },
    like: 0,
  }));
}

const FIGURES: readonly SpanGround["figures"][number]["kind"][] = ["count", "money", "percent", "date", "ordinal"];
const NAMES: readonly SpanGround["names"][number]["kind"][] = ["person", "place", "organisation", "other"];

export function shownSentence(question: Question, asked: Asked, ground: SpanGround): Shown {
  const { words, figures, names, between, likeFocus, key, last } = ground;
  return shownWords(asked, words, IN_SENTENCE, (word, i) => {
    const { form } = word;
    const figure = overlapping(figures, word);
    const name = overlapping(names, word);
    const place = asked.places.get(form.stem);
    return {
      sign: {
        stopWord: 1 + stopWordPlace(form.folded),
        sense: form.sense.main,
        noun: form.sense.noun,
        letter: form.letter + (i === 0 ? 3 : 0),
        wordClass: form.wordClass,
        figure: figure === undefined ? 0 : 1 + 2 * FIGURES.indexOf(figure.kind) + (word.start > figure.start ? 1 : 0),
        name: name === undefined ? 0 : 1 + 2 * NAMES.indexOf(name.kind) + (word.start > name.start ? 1 : 0),
        markBefore: markClass(between[i]!),
        markAfter: markClass(between[i + 1]!),
        asked: form.stop ? 0 : place !== undefined ? 1 : isAkin(asked, word) ? 2 : 3,
        place: i < 2 ? i : i === words.length - 1 ? 4 : i < words.length / 2 ? 2 : 3,
        likeFocus: likeFocus === null ? 0 : 1 + Math.max(0, Math.min(5, Math.floor(6 * likeFocus[i]!))),
        ending: form.stop ? 0 : form.lastTwo & 63,
        fit: figure === undefined && name === undefined ? 0 : 2 + spanFit(question, ground, word),
        key: key?.includes(i) ? 1 : last?.includes(i) ? 2 : 0,
      },
      like: form.stop ? 0 : place !== undefined ? 1 : likest(asked, word),
    };
  });
}

function overlapping<T extends Span>(spans: readonly T[], word: Span): T | undefined {
  for (const span of spans) if (overlaps(span, word)) return span;
  return undefined;
}

function shownWords<Name extends string>(
  asked: Asked,
  words: readonly ReadWord[],
  sizes: Readonly<Record<Name, number>>,
  show: (word: ReadWord, i: number) => { readonly sign: Readonly<Record<Name, number>>; readonly like: number },
): Shown {
  const names = Object.keys(sizes) as Name[];
  const count = words.length;
  const shown = {
    count,
    signsEach: names.length,
    signs: new Int16Array(count * names.length),
    vectors: new Int16Array(count),
    numbers: new Float64Array(count * NUMBERS),
    places: new Int8Array(count),
  };
  words.forEach((word, i) => {
    const { vector, stop, stem } = word.form;
    shown.vectors[i] = vector;
    shown.places[i] = stop ? -1 : (asked.places.get(stem) ?? -1);
    const { sign, like } = show(word, i);
    for (let k = 0, row = 0; k < names.length; k++) {
      const size = sizes[names[k]!];
      shown.signs[i * names.length + k] = row + Math.min(size - 1, sign[names[k]!]);
      row += size;
    }
    const place = shown.places[i]!;
    shown.numbers[i * NUMBERS] = place < 0 ? 0 : asked.weights[place]!;
    shown.numbers[i * NUMBERS + 1] = like;
    shown.numbers[i * NUMBERS + 2] = backgroundIdf(stem) / MAX_BACKGROUND_IDF;
  });
  return shown;
}

function total(sizes: Readonly<Record<string, number>>): number {
  return Object.values(sizes).reduce((sum, size) => sum + size, 0);
}

/** What stands between two words, without spaces: nothing, quotation marks, brackets or dashes, commas, stops, hyphens. */
function markClass(mark: string): number {
  if (mark === "") return 0;
  const at = MARKS.findIndex((each) => each.test(mark));
  return at < 0 ? 1 + MARKS.length : 1 + at;
}

const MARKS = [/["“”]/, /[()[\]–—]|--/, /,/, /[:;.!?]/, /^[-‐‑/&]$/];

function isAkin({ kin, akin }: Asked, { form }: ReadWord): boolean {
  return form.kin.some((number) => kin.has(number)) || form.akin.some((group) => akin.has(group));
}

function likest({ vectors }: Asked, { form }: ReadWord): number {
  let best = 0;
  if (form.vector >= 0) for (const vector of vectors) best = Math.max(best, alike(vector, form.vector));
  return best;
}
