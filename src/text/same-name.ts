// Two names -> whether they are spellings of one: "Fouad Massoum" and "Fuad Masum", "Kerry" and "John Kerry".
import levenshtein from "natural/lib/natural/distance/levenshtein_distance.js";

/** Small words that come and go between spellings: "Haider al-Abadi" and "Haidar Abadi". */
const PARTICLES = new Set("al el bin ibn de del della di da van von der den le la the of".split(" "));

/**
 * Whether two folded names (as namesIn gives them) can be one: the same words; a surname and a full name that ends in it;
 * first and last name that sound alike; an initialism and the name it stands for. Symmetric.
 */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = [wordsOfName(a), wordsOfName(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (short.length === 0) return false;
  if (short.length === 1) return isSurnameOf(short[0]!, long) || isInitialism(short[0]!, long);
  return soundAlike(short.at(-1)!, long.at(-1)!) && firstNamesAgree(short[0]!, long[0]!);
}

function wordsOfName(folded: string): string[] {
  return folded
    .replaceAll(".", "")
    .split(" ")
    .filter((word) => word !== "" && !PARTICLES.has(word));
}

/** A single word must be spelled nearly alike: Johnson is not Johnston. */
function isSurnameOf(word: string, name: readonly string[]): boolean {
  return sound(word) === sound(name.at(-1)!);
}

/** "us" for "united states"; two letters at least. */
function isInitialism(word: string, name: readonly string[]): boolean {
  return name.length >= 2 && word === name.map((part) => part[0]).join("");
}

/** "j" for "john", "fouad" for "fuad". */
function firstNamesAgree(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return soundAlike(a, b);
}

/** From this length on one differing letter is more often a spelling than another name. */
const LONG_ENOUGH_TO_DIFFER = 5;

function soundAlike(a: string, b: string): boolean {
  const [left, right] = [sound(a), sound(b)];
  if (left === right) return true;
  if (left[0] !== right[0] || Math.min(left.length, right.length) < LONG_ENOUGH_TO_DIFFER) return false;
  return levenshtein.DamerauLevenshteinDistance(left, right, { restricted: true }) <= 1;
}

/** What is left of a word when spellings of the same sounds are one: "massoum" and "masum" -> "masum". */
function sound(word: string): string {
  return word
    .slice(0, LONGEST_WORD)
    .replace(/kh|ck|q|c(?=[^eiyh]|$)/g, "k")
    .replace(/ph/g, "f")
    .replace(/ou|oo/g, "u")
    .replace(/ee|ie|y/g, "i")
    .replace(/(.)\1+/g, "$1");
}

/** No name's word is longer; comparing no more keeps every pair cheap. */
const LONGEST_WORD = 40;
