// A word -> whether news usually writes it with a small letter, so that a capital at a sentence's start says nothing.
import weights from "./small-words.weights.json" with { type: "json" };

const beforeNames = new Set(weights.alsoBeforeNames.split(" "));
const otherwise = new Set(weights.otherwise.split(" "));

/** isSmallWord("leaders") -> true, isSmallWord("germany") -> false; for folded words. */
export function isSmallWord(folded: string): boolean {
  return beforeNames.has(folded) || otherwise.has(folded);
}

/** True for words that keep their small letter before a name: "former" Bush, but not "state" Department. */
export function isSmallBeforeName(folded: string): boolean {
  return beforeNames.has(folded);
}
