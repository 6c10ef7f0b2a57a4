// Text -> its runs of a few words as numbers: what two texts share of them tells whether one copies the other.

/** Five words in a row seldom stand in two texts that were written apart. */
const RUN_WORDS = 5;

/**
 * Every different run of five words, as one number of 32 bits other than 0 each: two of a million runs meeting by chance
 * change no share. Letters and digits count, whatever their case.
 */
export function wordRuns(text: string): Int32Array {
  const words = wordHashes(text.toLowerCase());
  const runs = new Int32Array(Math.max(0, words.length - RUN_WORDS + 1));
  const known = tableFor(runs.length);
  let count = 0;
  for (let first = 0; first < runs.length; first++) {
    let run = FNV_BASIS;
    for (let i = first; i < first + RUN_WORDS; i++) run = Math.imul(run ^ words[i]!, FNV_PRIME);
    const place = placeIn(known, run || 1);
    if (known[place] !== 0) continue;
    known[place] = run || 1;
    runs[count++] = run || 1;
  }
  return runs.subarray(0, count);
}

/** A hash table with open addressing for so many numbers; 0 is a free place. */
export function tableFor(count: number): Int32Array {
  return new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 1)));
}

/** Where a number other than 0 stands in the table, or the free place where it would. */
export function placeIn(table: Int32Array, number: number): number {
  const mask = table.length - 1;
  let place = (number ^ (number >>> 15)) & mask;
  while (table[place] !== 0 && table[place] !== number) place = (place + 1) & mask;
  return place;
}

/** FNV-1a, the hash of Fowler, Noll and Vo, over UTF-16 code units. */
const [FNV_BASIS, FNV_PRIME] = [0x811c9dc5, 0x01000193];

function wordHashes(text: string): number[] {
  const words: number[] = [];
  let hash = FNV_BASIS;
  let isInWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128 ? isAsciiWord(code) : isWordPart(text, i)) {
      hash = Math.imul(hash ^ code, FNV_PRIME);
      isInWord = true;
    } else if (isInWord) {
      words.push(hash);
      hash = FNV_BASIS;
      isInWord = false;
    }
  }
  if (isInWord) words.push(hash);
  return words;
}

/** A letter of lower case or a digit. */
function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** The same beyond ASCII, for either half of a character that has two. */
function isWordPart(text: string, i: number): boolean {
  const isSecondHalf = (text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;
  return /^[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(isSecondHalf ? i - 1 : i)!));
}
