// A text -> whether it is plainly not in English, the one language that questions and sentences are read in.

/** Common in English and, as they are written, words of no other language that news is much written in. */
const ENGLISH = new Set(
  "the and that with from which their this these those were have has been they his its would".split(" "),
);

/** Common in others, and with a small letter none of English: "Los Angeles" is. */
const OTHER = new Set(
  "le la les des du et est une der das und nicht ist el los del una que il di che och att het een niet para não dos".split(
    " ",
  ),
);
/** Of 10,519 stretches of 15 words of English reports none had so many of them and none of the others. */
const ENOUGH_OTHERS = 3;

/** The beginning tells. */
const READ = 1_500;
/** Fewer words may have none of them by chance. */
const FEWEST_WORDS = 30;
/** Of 1,130 English reports none had less than one such word in 39; eight other languages had none in 40. */
const LEAST_SHARE = 1 / 66;

/** Sure where it says yes: what is too short to tell is taken for English. */
export function isOtherLanguage(text: string): boolean {
  const beginning = text.slice(0, READ);
  const letters = beginning.match(/\p{L}/gu)?.length ?? 0;
  if (letters >= FEWEST_WORDS && (beginning.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 < letters) return true;
  const words = beginning.match(/[\p{L}\p{M}]+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word.toLowerCase())).length;
  if (english === 0 && words.filter((word) => OTHER.has(word)).length >= ENOUGH_OTHERS) return true;
  return words.length >= FEWEST_WORDS && english < words.length * LEAST_SHARE;
}
