// A word as it is written -> what is known of it; worked out once and shared by all places where it stands.
import { isWeekday, monthIndex } from "../../text/calendar.ts";
import { stem } from "../../text/stem.ts";
import { isStopWord } from "../../text/stopwords.ts";
import { vectorPlace } from "../../text/word-vectors.ts";
import { eachWord, foldWord } from "../../text/words.ts";
import { WrittenWords } from "../../text/written-words.ts";
import { representative } from "./same-things.ts";
import { standIns } from "./stand-ins.ts";
import { wordGroups } from "./word-groups.ts";
import { partOfSpeech, type Sense, senseOf } from "./word-senses.ts";

export type WordForm = {
  readonly folded: string;
  /** Stands for all words of the same thing. */
  readonly stem: string;
  readonly stop: boolean;
  /** Where its stem's vector is; -1 for stems without one. */
  readonly vector: number;
  /** The numbers of what it may stand for. */
  readonly kin: readonly number[];
  /** The groups of WordNet. */
  readonly akin: readonly number[];
  /** Numbers for the folded word and its last three and two letters: features are made from them. */
  readonly hash: number;
  readonly lastThree: number;
  readonly lastTwo: number;
  /** Of its first letter: 0 small, 1 capital, 2 digit. */
  readonly letter: 0 | 1 | 2;
  /** A rough part of speech, by number: stop word, weekday or month, capital, digit, or the ending. */
  readonly wordClass: number;
  /** It ends in "ed" or "ing". */
  readonly endsLikeVerb: boolean;
  /** WordNet's class of its stem. */
  readonly sense: Sense;
  /** Stop words are told apart, other words by part of speech and ending: runs of these are the shape of a phrase. */
  readonly part: number;
};

/** News of a week is written in some 60,000 forms. */
const MOST_FORMS = 50_000;

/** Longer words are rare, and not worth remembering. */
const LONGEST_KNOWN = 40;

let knownWords = new WrittenWords();
/** Of each known word by its number. */
let knownForms: WordForm[] = [];

/** The form of the word that stands at a place of a text: of "Killings" folded "killings", stem "kill", letter 1. */
export function formAt(text: string, start: number, end: number): WordForm {
  if (end - start > LONGEST_KNOWN) return makeForm(text.slice(start, end));
  if (knownForms.length === MOST_FORMS) [knownWords, knownForms] = [new WrittenWords(), []];
  const number = knownWords.enter(text, start, end);
  if (number === knownForms.length) knownForms.push(makeForm(knownWords.word(number)));
  return knownForms[number]!;
}

/** The forms of a text's words in order. */
export function formsIn(text: string): WordForm[] {
  const forms: WordForm[] = [];
  eachWord(text, (start, end) => forms.push(formAt(text, start, end)));
  return forms;
}

function makeForm(written: string): WordForm {
  const folded = foldWord(written);
  const stop = isStopWord(folded);
  const letter = letterClass(written.charAt(0));
  const stemmed = representative(stem(folded));
  const sense = senseOf(stemmed);
  return {
    folded,
    stem: stemmed,
    stop,
    vector: vectorPlace(stemmed),
    kin: stop ? NO_GROUPS : standIns(stemmed).told,
    akin: stop ? NO_GROUPS : wordGroups(stemmed),
    hash: hashOf(folded),
    lastThree: hashOf(folded.slice(-3)),
    lastTwo: hashOf(folded.slice(-2)),
    letter,
    wordClass: stop ? 0 : letter > 0 ? (isTime(folded) ? TIME : letter) : ending(folded),
    endsLikeVerb: folded.endsWith("ed") || folded.endsWith("ing"),
    sense,
    part: stop
      ? hashOf(folded)
      : 100 * letter + 20 * partOfSpeech(sense) + ENDINGS.findIndex((each) => folded.endsWith(each)),
  };
}

const NO_GROUPS: readonly number[] = [];

function isTime(folded: string): boolean {
  return isWeekday(folded) || monthIndex(folded) !== undefined;
}

/** The word class of weekdays and months. */
export const TIME = 3;

function ending(folded: string): number {
  return TIME + 1 + ENDINGS.findIndex((each) => folded.endsWith(each));
}

const ENDINGS = ["ed", "ing", "ly", "al", "ic", "ive", "ous", "ful", "ble", "s", ""];

function letterClass(letter: string): 0 | 1 | 2 {
  return /\d/.test(letter) ? 2 : letter !== letter.toLowerCase() ? 1 : 0;
}

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
