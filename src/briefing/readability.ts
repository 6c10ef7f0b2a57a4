// A sentence -> whether a reader can take it without the text around it.
import { type Span, spaceBit } from "../text/span.ts";
import { isFurniture } from "./furniture.ts";
import {
  beginsWithPerson,
  isBareMeasure,
  isBareQuotation,
  isOfThem,
  isOneMore,
  namesEnough,
  namesMany,
  pointedAt,
  speaksOfPerson,
  unnamedObject,
  withoutQuotations,
} from "./leaning.ts";
import { SIGN, signsIn } from "./word-signs.ts";

/** Words separated by white space; shorter sentences say too little, longer ones, a quotation of several sentences too, are not read to their end. */
export const FEWEST_WORDS = 6;
const MOST_WORDS = 80;
/** No word of news is that long on average; it also bounds what the rules below have to look at. */
const MOST_CHARACTERS = 12 * MOST_WORDS;

/** Long enough to say something and short enough to be read as one quote; `words` as countWords gives them. */
export function hasFitLength(text: string, words: number): boolean {
  return words >= FEWEST_WORDS && isBearable(text, words);
}

/** False for what is no sentence of news at all, or only part of one. */
export function isWhole(text: string): boolean {
  return !UNFIT.some((isUnfit) => isUnfit(text));
}

/**
 * True when quoting `before` first gives `text` what it leans on: who speaks, who "he" is, of what something is a part.
 * `signs` are those of its words, where they are known.
 */
export function supports(before: string, text: string, signs = signsIn(text)): boolean {
  if (beginsWithPerson(text) && !speaksOfPerson(before)) return false;
  if ((signs & SIGN.them) !== 0 && isOfThem(text) && !namesMany(before)) return false;
  if ((signs & SIGN.pronoun) !== 0 && !tellsObject(before, text)) return false;
  if ((signs & SIGN.opener) !== 0 && !namesEnough(before, text)) return false;
  if ((signs & SIGN.demonstrative) !== 0 && !(pointedAt(text)?.test(before) ?? true)) return false;
  if ((signs & SIGN.ordinal) !== 0 && isOneMore(text) && !namesMany(before)) return false;
  if ((signs & SIGN.there) !== 0 && isBareMeasure(text)) return false;
  return !isBareQuotation(text) || (/["“][^"“”]{20,}["”]/.test(before) && !isBareQuotation(before));
}

/** Of whom "them" or "him" is said. */
function tellsObject(before: string, text: string): boolean {
  const kind = unnamedObject(withoutQuotations(text));
  return kind === null || (kind === "plural" ? namesMany(before) : speaksOfPerson(before));
}

/** Short enough to be read as one quote. */
export function isBearable(text: string, words: number): boolean {
  return text.length <= MOST_CHARACTERS && words <= MOST_WORDS;
}

/** Words separated by white space, of all of a text or a stretch of it: countWords("a  b-c") -> 2. */
export function countWords(text: string, { start, end }: Span = { start: 0, end: text.length }): number {
  let words = 0;
  let before = 1;
  for (let at = start; at < end; at++) {
    const space = spaceBit(text.charCodeAt(at));
    words += before & ~space;
    before = space;
  }
  return words;
}

const UNFIT: readonly ((text: string) => boolean)[] = [
  // It has no end mark.
  (text) => !/[.!?…]["”'’)\]]*$/.test(endOf(text)),
  // It begins in the middle.
  (text) => /^["“'‘([]*(?:\p{Ll}(?!\p{Lu})|[^\p{L}\p{N}"“'‘([$£€¥])/u.test(text),
  // "Which also means more rain.": the rest of it is in the sentence before.
  (text) => /^["“]?Which\b[^?]*$/.test(text),
  // "While another said nothing.": what goes on meanwhile is in another sentence, too.
  isClauseAlone,
  hasHalfPair,
  // It breaks off, asks or exclaims.
  (text) => /(?:\.{2}|…)\.*["”'’)\]]*$|[?!]["”'’)\]]*$/.test(endOf(text)),
  // A letter that did not survive a conversion: "classi?ed", or the replacement character.
  (text) => /\p{L}\?\p{L}|\ufffd/u.test(text),
  isFurniture,
  // It is of a transcript.
  (text) => /^[A-Z][A-Z .,'’-]+(?:\([^)]*\))?:|^[QA][.:] |^[A-Z]\w+:/.test(text),
  speaksOfWriterOrReader,
  isTableOrHeading,
];

/** A comma parts the clause from what it goes with, in front of a closing quotation mark as well. */
function isClauseAlone(text: string): boolean {
  return /^(?:While|Although|Whereas)\b[^,;:—–]*$/.test(withoutQuotations(text)) && !/,["”]/.test(text);
}

/** Room for an end mark of three points and what closes after it. */
function endOf(text: string): string {
  return text.slice(-6);
}

/** A mark that closes before it opens, or stays open, has its other half in another sentence. */
function hasHalfPair(text: string): boolean {
  if (!/["“”()[\]]/.test(text)) return false;
  const open = { '"': 0, "“": 0, "(": 0, "[": 0 };
  for (const [mark] of text.matchAll(/["“”()[\]]/g)) {
    if (mark === '"') open[mark] = 1 - open[mark];
    else if (mark === "“" || mark === "(" || mark === "[") open[mark]++;
    else if (--open[OPENING[mark]!] < 0) return true;
  }
  return Object.values(open).some((count) => count !== 0);
}

const OPENING: Readonly<Record<string, "“" | "(" | "[">> = { "”": "“", ")": "(", "]": "[" };

/** Outside of quotation marks nobody says who "I" is; "US", "World War I", a coal mine and our solar system are none of these. */
function speaksOfWriterOrReader(text: string): boolean {
  return /\b(?:I(?!I|[.,]| of\b| and II\b)(?:['’]\w+)?|[Mm](?:e|y|yself)|(?:of|is|was|than) mine(?=[,.;:]|\s(?:in|from|at|who|was|is|and|said|says|told)\b)|[Ww]e(?:['’]\w+)?|us|[Oo]ur(?:s|selves)?(?! (?:solar system|galaxy|sun|planet)\b)|[Yy]ou(?:['’]\w+|rs?|rsel\w+)?)\b/.test(
    withoutQuotations(text),
  );
}

/** More than a third of the words in capitals, or less than two thirds of them words at all. */
function isTableOrHeading(text: string): boolean {
  const words = text.match(/\S+/g) ?? [];
  const isInCapitals = (word: string) => /\p{Lu}{2}/u.test(word) && !/\p{Ll}/u.test(word);
  const capitals = /\p{Lu}{2}/u.test(text) ? words.filter(isInCapitals).length : 0;
  // Most begin with a letter, and no pattern has to look for one.
  const telling = words.filter((word) => /^[a-zA-Z]/.test(word) || /\p{L}/u.test(word)).length;
  return capitals > words.length / 3 || telling < (words.length * 2) / 3;
}
