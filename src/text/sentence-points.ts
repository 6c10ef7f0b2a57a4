// A single point -> whether it ends a sentence or belongs to an abbreviation, an initial, a label or a time.
import {
  AFTER_TIME,
  BEFORE_NUMBER,
  CALENDAR,
  GLUED,
  LETTERED,
  NAME_ENDS,
  STARTERS,
  STATES,
  TITLES,
} from "./abbreviations.ts";
import { isBlankCode, isDigitCode, isLowerCode, isWordCode } from "./characters.ts";
import type { Place } from "./sentence-marks.ts";

/** Longer runs of letters are no abbreviations; looking no further keeps a line of 5 MB linear. */
const LONGEST_WORD = 24;

/** Whether the point at `point` ends the sentence from `start`, given that what follows may begin one. */
export function pointEnds(text: string, start: number, point: number, { end, next, first }: Place): boolean {
  const word = wordBefore(text, start, point);
  const key = word.toLowerCase();
  const isQuoted = end > point + 1 && text[point + 1] !== ")" && text[point + 1] !== "]";
  if (isLabel(text, start, point)) return false;
  if (isDigitCode(text.charCodeAt(first))) {
    return isQuoted || !(takesNumber(word, key) || (text[next] === "(" && isAbbreviation(word, key)));
  }
  if (isTitle(word, key) || GLUED.has(key) || isDateline(text, start, point, next)) return false;
  if (isQuoted) return true;
  if (isLetter(word)) return initialEnds(text, start, point, word, first);
  if (key === "a.m" || key === "p.m") return timeEnds(text, start, point, first);
  if (!isAbbreviation(word, key)) return true;
  return !"(–—-".includes(text[next]!) && (first > next || isStarter(text, start, point, first));
}

/** The letters before `point` and after `start`, with inner points and apostrophes: "U.S", "Inc", "a.m". */
export function wordBefore(text: string, start: number, point: number): string {
  const least = Math.max(start, point - LONGEST_WORD);
  let i = point;
  while (i > least && isInWord(text.charCodeAt(i - 1))) i--;
  return text.slice(i, point);
}

/** Letters, digits, points, both apostrophes, the degree sign of "N°". */
function isInWord(code: number): boolean {
  return isWordCode(code) || code === 46 || code === 39 || code === 0x2019 || code === 0xb0;
}

/** The word at `at`, lower case, up to an apostrophe: "I'm" -> "i"; "" when there is none. */
export function wordAfter(text: string, at: number): string {
  let i = at;
  while (i < at + LONGEST_WORD && isWordCode(text.charCodeAt(i))) i++;
  return text.slice(at, i).toLowerCase();
}

/** "No. 5", "p. 55", "Sept. 15", "U.S. 66". */
function takesNumber(word: string, key: string): boolean {
  if (
    BEFORE_NUMBER.has(key) ||
    isTitle(word, key) ||
    GLUED.has(key) ||
    (CALENDAR.has(key) && !isLowerCode(word.charCodeAt(0)))
  )
    return true;
  return isLetter(word) || isInitialism(word);
}

/** "Mr", "Lt", "Gov"; in small letters "ft" and the like are other words. `key` is the word in small letters. */
export function isTitle(word: string, key: string = word.toLowerCase()): boolean {
  return !isLowerCode(word.charCodeAt(0)) && TITLES.has(key);
}

/** True for a word in small letters that is shortened: "approx", "vs", "no". */
export function isKnownAbbreviation(word: string): boolean {
  return GLUED.has(word) || NAME_ENDS.has(word) || BEFORE_NUMBER.has(word);
}

/** "Inc", "U.S", "Calif", "Ltd", and capitalised words that cannot be spoken, such as "Bhd". */
function isAbbreviation(word: string, key: string): boolean {
  if (NAME_ENDS.has(key) || isInitialism(word)) return true;
  if (isLowerCode(word.charCodeAt(0))) return false;
  return STATES.has(key) || CALENDAR.has(key) || /^[A-Z][bcdfghjklmnpqrstvwxz]{1,4}$/.test(word);
}

/** One that takes two places is beyond the scripts that news is read in, but it is one. */
function isLetter(word: string): boolean {
  return word.length <= 2 && /^\p{L}$/u.test(word);
}

/** One or two letters between points: "U.S", "J.R.R", "Ph.D". */
function isInitialism(word: string): boolean {
  return word.includes(".") && /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u.test(word);
}

/** "Jonas E. Smith" goes on; "you and I. Did you", "vitamin C. The" and "Plan B. Congress" end. */
function initialEnds(text: string, start: number, point: number, word: string, first: number): boolean {
  if (STARTERS.has(wordAfter(text, first)) || isLowerCode(word.charCodeAt(0))) return true;
  let before = point - 1;
  while (isBlankCode(text.charCodeAt(before - 1))) before--;
  return LETTERED.has(wordBefore(text, start, before).toLowerCase());
}

/** "JACKSON, Miss. — The mayor": a place in capitals before a dash. */
function isDateline(text: string, start: number, point: number, next: number): boolean {
  return (
    "–—-".includes(text[next]!) &&
    /^\p{Lu}{3,}.{0,30}, \p{Lu}\p{L}+$/u.test(text.slice(start, Math.min(point, start + 60)))
  );
}

/** "8 a.m. Monday" goes on, as does "At 5 a.m. Mr. Smith", where nothing has been said yet. */
function timeEnds(text: string, start: number, point: number, first: number): boolean {
  if (AFTER_TIME.has(wordAfter(text, first))) return false;
  return !/^(?:at|by|on|around|about|before|after|until|since|from|just|shortly)\s+\S+(?:\s+\S+){0,2}$/i.test(
    text.slice(start, Math.min(point, start + 60)),
  );
}

/** Whether the word at `first` begins a sentence: no name does, and in a headline every word has a capital. */
function isStarter(text: string, start: number, point: number, first: number): boolean {
  return STARTERS.has(wordAfter(text, first)) && !isHeadline(text, start, point, first);
}

/** Characters looked at on either side to see whether all longer words have capitals. */
const HEADLINE_REACH = 60;

function isHeadline(text: string, start: number, point: number, first: number): boolean {
  const before = text.slice(Math.max(start, point - HEADLINE_REACH), point).match(/\b\p{L}{4,}/gu);
  const after = text.slice(first, first + HEADLINE_REACH).match(/\b\p{L}{4,}/gu);
  return [before, after].every((words) => words?.every((word) => !isLowerCode(word.charCodeAt(0))) ?? false);
}

/** The number or letter of a list item at the sentence's start: "1. The first item", "a. Here". */
function isLabel(text: string, start: number, point: number): boolean {
  return point - start < 10 && /^[•⁃("'“‘\s]*(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})\)?$/.test(text.slice(start, point));
}
