// A text -> whether it is plainly not in English, the one language that questions and sentences are read in.

import { isStopWord } from "./stopwords.ts";

/** Common in English and, as they are written, words of no other language that news is much written in. */
const ENGLISH = new Set(
  "the and that with from which their this these those were have has been they his its would".split(" "),
);

/** Common in others, and with a small letter none of English: "Los Angeles" is. */
const OTHER = new Set(
  [
    "le la les des du et est une der das und nicht ist el los del una que il di che och att het een niet para não dos",
    "mit auf von sich auch dem ein wird og på ett som się nie jest bir bu için hogy nem és",
    "yang dan untuk dengan dari ini ang mga",
  ]
    .join(" ")
    .split(" "),
);
/** What stands between the parts of a name, with those of OTHER: "Marina del Rey", "Corte de los Reyes". */
const BETWEEN = ["de", "von", "van", "den", "da", "do", "y", "e", "di", "sur", ...OTHER].join("|");
const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{M}'’-]*`;
const NAME = new RegExp(`${CAPITALISED}(?: (?:(?:${BETWEEN}) ){1,3}${CAPITALISED})+`, "gu");

/**
 * So many foreign words at least, and of all words: fewer are a saying, a dish or half a name. Of 38,000 stretches of 15, 40
 * or 250 words of English reports none had so many and hardly one of English.
 */
const [FEWEST_OTHERS, OTHERS_SHARE] = [3, 1 / 20];
/** Of 1,130 English reports none had less than one such word in 39; eight other languages had none in 40. */
const LEAST_SHARE = 1 / 66;

/** The beginning tells. */
const READ = 1_500;
/** Fewer letters may be a name. */
const FEWEST_LETTERS = 30;

/**
 * Whether most of its letters are none of ours, or it has foreign words and hardly one of English: results and bulletins
 * have few of English too. What is too short to tell is taken for English.
 */
export function isOtherLanguage(text: string): boolean {
  const beginning = text.slice(0, READ);
  const letters = beginning.match(/\p{L}/gu)?.length ?? 0;
  if (letters >= FEWEST_LETTERS && (beginning.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 < letters) return true;
  const words = wordsIn(beginning);
  const english = words.filter((word) => ENGLISH.has(word.toLowerCase())).length;
  if (english > 0 && english >= words.length * LEAST_SHARE) return false;
  const others = wordsIn(beginning.replace(NAME, " ")).filter(isForeign).length;
  return others >= FEWEST_OTHERS && others >= words.length * OTHERS_SHARE;
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** One of OTHER, or one with an accent that is no name. */
function isForeign(word: string): boolean {
  return OTHER.has(word) || ACCENTED.test(word);
}

const ACCENTED = /^(?=\p{Ll})\p{ASCII}*\P{ASCII}/u;

/**
 * The same of a question, which is short: true where its letters are none of ours, or two of its words or more are foreign and
 * fewer are English. "What does die Welt say?" asks in English.
 */
export function isForeignQuestion(text: string): boolean {
  const words = wordsIn(text);
  const letters = words.join("");
  if (letters.length > 2 && (letters.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 < letters.length) return true;
  const foreign = words.filter((word) => FOREIGN_ASKING.has(word.toLowerCase()) || isForeign(word)).length;
  const english = words.filter((word) => isStopWord(word.toLowerCase())).length;
  return foreign >= FEWEST_ASKING && foreign > english;
}

const FEWEST_ASKING = 2;

/** What questions are asked with in the languages of OTHER, where it is no word of English. */
const FOREIGN_ASKING = new Set(
  `wer wie wo wann warum wieviel wieviele welche welcher welches quién quiénes qué cuándo cuánto cuántos dónde cómo qui quel quelle
  quand où comment pourquoi combien chi quando dove perché cosa quem onde quanto hoeveel waar wanneer waarom hvem hvor når
  varför hur kto gdzie kiedy kim nerede`.split(/\s+/),
);
