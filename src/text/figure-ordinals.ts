// Ordinals ("third", "44th") and vague crowds ("dozens of") -> numbers.
import { foldedAt, joinsAt, type Token, touchesPrevious } from "./figure-tokens.ts";

/** "zeroth" to "twentieth". */
export const ORDINAL_WORDS: readonly string[] =
  `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth`.split(/\s+/);
const ORDINALS = new Map(ORDINAL_WORDS.map((word, i) => [word, i] as const));

const TENS = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, 20 + 10 * i] as const),
);

/** What a crowd in round words can mean, so that "dozens" and "26" do not contradict each other. */
const CROWDS = new Map(
  Object.entries({
    dozens: [20, 99],
    scores: [40, 199],
    hundreds: [200, 999],
    thousands: [2e3, 999_999],
    millions: [2e6, 999e6],
    billions: [2e9, 999e9],
  } as const),
);

/** Reads "third", "44th" or "twenty-first" at token `i`, or null. */
export function readOrdinal(tokens: readonly Token[], i: number): { value: number; end: number } | null {
  const token = tokens[i]!;
  if (token.kind === "number") {
    const suffixed =
      touchesPrevious(tokens, i + 1) && /^(?:st|nd|rd|th)$/.test(foldedAt(tokens, i + 1)) && /^\d+$/.test(token.text);
    return suffixed ? { value: Number(token.text), end: i + 2 } : null;
  }
  const word = ORDINALS.get(token.folded);
  if (word) return { value: word, end: i + 1 };
  const tens = TENS.get(token.folded);
  const unit = tens && joinsAt(tokens, i + 1) && ORDINALS.get(foldedAt(tokens, i + 2));
  return tens && unit && unit < 10 ? { value: tens + unit, end: i + 3 } : null;
}

/** Reads "dozens", "hundreds", "tens of thousands", "hundreds of thousands" before "of", or null. */
export function readCrowd(tokens: readonly Token[], i: number): { low: number; high: number; end: number } | null {
  const first = foldedAt(tokens, i);
  const tensOf = first === "tens" || first === "hundreds";
  if (tensOf && foldedAt(tokens, i + 1) === "of" && /^(?:thousands|millions)$/.test(foldedAt(tokens, i + 2))) {
    const scale = (first === "tens" ? 10 : 100) * (foldedAt(tokens, i + 2) === "thousands" ? 1e3 : 1e6);
    return { low: 2 * scale, high: 10 * scale - 1, end: i + 3 };
  }
  const crowd = CROWDS.get(first);
  return crowd && foldedAt(tokens, i + 1) === "of" ? { low: crowd[0], high: crowd[1], end: i + 1 } : null;
}
