// A question -> the word that says what happened or is so: "hurt" in "How many people were hurt at the match?".
import type { Question } from "../answer.ts";
import { readWords } from "../words/reading.ts";
import { TIME, type WordForm } from "../words/word-forms.ts";
import { partOfSpeech } from "../words/word-senses.ts";
import type { Asked } from "./asked.ts";
import { askingPart, QUESTION_WORDS } from "./question.ts";

/** Its place among the question's stems; null where none is seen. */
export function actPlace(question: Question, { places }: Asked): number | null {
  const act = actOf(question);
  return act === null ? null : (places.get(act) ?? null);
}

/**
 * The act's stem, null where none is seen. It stands before what is said about its place and time. After a helping verb its
 * subject comes first: "did the hackers demand". Without one it is the first that looks like a verb: "Who closed the bridge".
 */
export function actOf({ askedAs, focus }: Pick<Question, "askedAs" | "focus">): string | null {
  const part = askingPart(askedAs);
  const forms = readWords(part, { start: 0, end: part.length }).map(({ form }) => form);
  const asking = forms.findIndex(({ folded }) => QUESTION_WORDS.has(folded));
  const helping = forms.findIndex(({ folded }, i) => i > asking && HELPING.has(folded));
  const after = forms.slice(Math.max(asking, helping) + 1);
  const said = beforePrepositions(after).filter((form) => mayBeAct(form) && form.stem !== focus);
  const acts = helping < 0 || BE.has(forms[helping]!.folded) || said.length < 2 ? said : said.slice(1);
  return (acts.find(looksLikeVerb) ?? acts.at(-1))?.stem ?? null;
}

/** The words up to the first preposition that follows a topic word. */
function beforePrepositions(forms: readonly WordForm[]): readonly WordForm[] {
  const end = forms.findIndex(({ folded }, i) => PREPOSITIONS.has(folded) && forms.slice(0, i).some(mayBeAct));
  return end < 0 ? forms : forms.slice(0, end);
}

function mayBeAct({ stop, letter, wordClass, folded }: WordForm): boolean {
  return !stop && letter === 0 && wordClass !== TIME && !TIMES.has(folded);
}

function looksLikeVerb({ endsLikeVerb, sense }: WordForm): boolean {
  return endsLikeVerb || partOfSpeech(sense) === VERB;
}

const VERB = 3;
const BE = new Set("is are was were been be".split(" "));
const HELPING = new Set(
  "did do does is are was were will would has have had can could should must may might".split(" "),
);
const PREPOSITIONS = new Set(
  "of in on at by for from to with into over after before during since about against under near between through".split(
    " ",
  ),
);
const TIMES = new Set(
  "last next this year years month months week weeks day days today yesterday tomorrow night morning now ago already yet still first ever so far".split(
    " ",
  ),
);
