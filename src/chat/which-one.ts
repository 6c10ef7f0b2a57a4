// "the second one", "number 2", "2" -> which of the things just numbered is meant.
import { UNITS } from "../text/figure-numbers.ts";
import { ORDINAL_WORDS } from "../text/figure-ordinals.ts";

/** Its number, counted from 1; the last of them; the one after what was opened last; of two the one that was not. */
export type Which = number | "last" | "next" | "other";

/** whichOne("Tell me about the second one") -> 2; null for words that name something themselves, as "the second test". */
export function whichOne(text: string): Which | null {
  const asked = text
    .trim()
    .replace(/[\s?.!]+$/, "")
    .replace(/^(?:(?:ok|okay|and|now|so|then|please)[\s,]+)+/i, "")
    .replace(/[\s,]+please$/i, "");
  const { ordinal, number } = WHICH.exec(asked)?.groups ?? {};
  if (ordinal !== undefined) return ordinalNumber(ordinal.toLowerCase());
  if (number === undefined) return null;
  return numberIn(number.toLowerCase());
}

/** Null for all but a number, by itself or after "story" or "number": its words are to be looked up. */
export function numberAlone(words: string): number | null {
  const digits = /^(?:(?:the )?(?:story|number) )?#?(\d{1,3})$/i.exec(words)?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 10);
}

/** "the third one" -> 3; null for a number alone, which is a story's first of all, and for words. */
export function orderAlone(words: string): Which | null {
  return numberAlone(words) === null ? whichOne(words) : null;
}

/**
 * "and the second?" and "what about 100?" may as well ask the last question once more, of another place or figure; "and the second
 * one?" may not. What stands behind "and".
 */
export function perhapsAsksOn(text: string): string | null {
  return ASKS_ON.exec(text.trim())?.[1] ?? null;
}

const ORDINALS = ORDINAL_WORDS.slice(1, 11);
const ORDINAL = `${ORDINALS.join("|")}|\\d{1,2}(?:st|nd|rd|th)|last`;
const NUMBERS = UNITS.slice(1, 11);

const OPEN = [
  "(?:can|could|would) you (?:please )?",
  "(?:let me |i want to |i'd like to )?(?:open|show|read|see|expand|explain|pick|take|give|bring)(?: (?:me|us))? ",
  "tell (?:me|us) (?:more )?(?:about|on) ",
  "(?:more|details) (?:about|on|of|from) ",
  "(?:what|how) about ",
].join("|");
const THING = "(?:one|story|article|item|result|hit|headline|piece)";

/** "the second" and "second one", but not "second" alone, which is a measure of time, nor "one" alone. */
const WHICH = new RegExp(
  `^(?:${OPEN}){0,3}(?:${[
    `(?:the )(?<ordinal>${ORDINAL}|next)(?: ${THING})?`,
    `(?<ordinal>${ORDINAL}|next) ${THING}`,
    `the (?<ordinal>other) ${THING}`,
    `(?:the )?(?:number|no\\.?|nr\\.?|item|article|result|hit|headline) #?(?<number>\\d{1,3}|${NUMBERS.join("|")})`,
    "#?(?<number>\\d{1,3})",
  ].join("|")})$`,
  "i",
);

const ASKS_ON = new RegExp(`^(?:and|(?:and )?(?:what|how) about)\\s+((?:the )(?:${ORDINAL})|\\d{1,3})[\\s?.!]*$`, "i");

function ordinalNumber(word: string): Which {
  if (word === "last" || word === "next" || word === "other") return word;
  return ORDINALS.indexOf(word) + 1 || Number.parseInt(word, 10);
}

function numberIn(word: string): number {
  return NUMBERS.indexOf(word) + 1 || Number.parseInt(word, 10);
}
