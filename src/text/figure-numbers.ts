// Written numbers -> their value: "2.5 billion", "two dozen", "three hundred and six", "20m".
import { foldedAt, joinsAt, type Token, touchesPrevious } from "./figure-tokens.ts";

/** `end` is the token after it; `plain` means bare digits such as 370 or 2014, which may be a name's or a year's. */
export type NumberRead = {
  readonly value: number;
  readonly end: number;
  readonly plain: boolean;
  readonly scaled: boolean;
};

/** The words for 0 to 19, in order. */
export const UNITS: readonly string[] =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
seventeen eighteen nineteen".split(" ");
export const TENS: readonly string[] = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Value of a number word below a hundred. */
const SMALL = new Map([
  ...UNITS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, 20 + 10 * i] as const),
]);

const SCALES = new Map(
  Object.entries({
    dozen: 12,
    hundred: 100,
    thousand: 1e3,
    lakh: 1e5,
    million: 1e6,
    crore: 1e7,
    billion: 1e9,
    trillion: 1e12,
  }),
);

/** Scales that newspapers write against the digits: "€20m", "$3bn". */
const SHORT_SCALES = new Map(Object.entries({ k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, b: 1e9, bn: 1e9, tn: 1e12 }));

/** Digits as English writes them, with commas by threes (by twos in India) or none. */
const DIGITS = /^(?:\d{1,3}(?:,\d{2,3})*,\d{3}|\d+)(?:\.\d+)?$/;

/** 12 of "twelve", 20 of "twenty"; undefined for all that is no number word below a hundred. */
export function valueOfWord(word: string): number | undefined {
  return SMALL.get(word);
}

/** Reads the number that begins at token `i`, or null. */
export function readNumber(tokens: readonly Token[], i: number): NumberRead | null {
  const token = tokens[i];
  if (token?.kind === "number") return readDigits(tokens, i);
  if (token?.kind === "word") return readWords(tokens, i);
  return null;
}

/** True for a word that is a number of its own: "twelve", "dozen". */
export function isNumberWord(word: string): boolean {
  return SMALL.has(word) || SCALES.has(word);
}

function readDigits(tokens: readonly Token[], i: number): NumberRead | null {
  const { text } = tokens[i]!;
  if (!DIGITS.test(text)) return null;
  const value = Number(text.replaceAll(",", ""));
  const short = touchesPrevious(tokens, i + 1) ? SHORT_SCALES.get(foldedAt(tokens, i + 1)) : undefined;
  if (short) return { value: clean(value * short), end: i + 2, plain: false, scaled: true };
  const scaled = readScales(tokens, i + 1, value);
  if (scaled) return scaled;
  return { value, end: i + 1, plain: /^\d+$/.test(text), scaled: false };
}

/** "two hundred and six", "a dozen", "half a million": sums of a small number times its scales. */
function readWords(tokens: readonly Token[], i: number): NumberRead | null {
  const first = foldedAt(tokens, i);
  if (first === "half" && /^an?$/.test(foldedAt(tokens, i + 1))) return readScales(tokens, i + 2, 0.5);
  if (first === "a") return readScales(tokens, i + 1, 1);
  const small = readSmall(tokens, i);
  if (!small) return null;
  const half = halfEnd(tokens, small.end);
  if (half !== null) {
    const value = small.value + 0.5;
    return readScales(tokens, half, value) ?? { ...small, value, end: half };
  }
  return readScales(tokens, small.end, small.value) ?? small;
}

/** Where "and a half" ends, also in "four-and-a-half"; null where something else stands there. */
function halfEnd(tokens: readonly Token[], i: number): number | null {
  let at = i;
  for (const word of ["and", "a", "half"]) {
    if (joinsAt(tokens, at)) at++;
    if (foldedAt(tokens, at++) !== word) return null;
  }
  return at;
}

/** "twenty", "twenty-six", "twenty six". */
function readSmall(tokens: readonly Token[], i: number): NumberRead | null {
  const value = SMALL.get(foldedAt(tokens, i));
  if (value === undefined) return null;
  const next = joinsAt(tokens, i + 1) ? i + 2 : i + 1;
  const unit = SMALL.get(foldedAt(tokens, next)) ?? 0;
  if (value >= 20 && unit >= 1 && unit <= 9) return { value: value + unit, end: next + 1, plain: false, scaled: false };
  return { value, end: i + 1, plain: false, scaled: false };
}

/** Scales after a number: "2.5 billion", "six hundred and ten thousand"; null when no scale follows. */
function readScales(tokens: readonly Token[], i: number, value: number): NumberRead | null {
  let total = 0;
  let group = value;
  let at = i;
  for (;;) {
    const here = joinsAt(tokens, at) ? at + 1 : at;
    const scale = SCALES.get(foldedAt(tokens, here));
    if (scale === undefined) break;
    if (scale >= 1000) {
      total += group * scale;
      group = 0;
    } else group *= scale;
    at = here + 1;
    const rest = readSmall(tokens, foldedAt(tokens, at) === "and" ? at + 1 : at);
    if (!rest || tokens[i - 1]?.kind === "number") continue;
    group += rest.value;
    at = rest.end;
  }
  if (at === i) return null;
  return { value: clean(total + group), end: at, plain: false, scaled: true };
}

/** 2.3 * 1e9 and the like leave dust in the last bits; amounts are equal when they are written alike. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
