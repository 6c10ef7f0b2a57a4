// "Did the schools open?" -> whether a sentence tells only that they will, should or are to.
import type { Question } from "../answer.ts";
import { actOf } from "../question/act.ts";
import { askingPart } from "../question/question.ts";
import type { Candidate } from "../sentences/select.ts";
import type { ReadWord } from "../words/reading.ts";
import { mayStandFor } from "../words/stand-ins.ts";

/** What is not done, or not known, answers; so does what was done after it was said ("and did so"). */
export function isOnlyAhead(question: Question, { article, sentence }: Candidate): boolean {
  const { wanted, askedAs } = question;
  const part = askingPart(askedAs);
  if (wanted !== "yes-no" || !ASKS_DONE.test(part) || ASKS_OF_INTENT.test(part)) return false;
  const act = actOf(question);
  if (act === null || DECIDES.test(article.text.slice(sentence.start, sentence.end))) return false;
  const { words } = sentence;
  const told = words.flatMap(({ form }, i) => (form.stem === act || mayStandFor(act, form.stem) ? [i] : []));
  return told.length > 0 && told.every((place) => isLedAhead(article.text, words, place));
}

const ASKS_DONE = /^(?:and |so |but )?(?:did|has|have|had|was|were)\b/i;
/** As small words: of "in May" and of Will Hay nothing is asked ahead. */
const ASKS_OF_INTENT =
  /\b(?:would|will|could|might|may|if|whether|should|(?<!\b(?:the|an?|its|his|her|their) )plan(?:s|n\w*)?|want\w*|expect\w*|ask\w*|to be|going to|consider\w*|agree\w*|say|said|promise\w*|threat\w*|tr(?:y|ied)|able|allow\w*|ever|mean\w*|know|aware)\b/;
const DECIDES =
  /\b(?:not|never|no|none|nobody|without|yet|still|refus\w+|declin\w+|reject\w+|fail\w+|ruled out|cancel\w+|den(?:ied|ies)|call\w* off|did|done|unclear|unknown|unsure|postpon\w+|delay\w+|put off|decid\w+|later|go on|every|often|always|and (?:it|he|she|they) (?:has|have))\b|n['’]t\b/i;

/**
 * A word that leads ahead, with no mark, verb or noun between: "may soon be paid", "is expected to run", "to be asked whether it was".
 * No month and no name: "On 3 May the firm sold its shop.", "Will Hay opened the fair."
 */
function isLedAhead(text: string, words: readonly ReadWord[], place: number): boolean {
  const before = words.slice(Math.max(0, place - WITHIN), place);
  const lead = before.findLastIndex(
    ({ form }) => form.letter === 0 && (LEADING.has(form.folded) || form.folded === "to"),
  );
  const leading = before[lead];
  if (leading === undefined || MARK.test(text.slice(leading.end, words[place]!.start))) return false;
  const between = before.slice(lead + 1).map(({ form }) => form);
  if (between.some(({ folded }) => PAST.has(folded))) return false;
  if (ASKING.has(leading.form.folded)) return true;
  if (between.some(({ stop, folded }) => !stop && !folded.endsWith("ly"))) return false;
  return (
    leading.form.folded !== "to" ||
    before.slice(Math.max(0, lead - 3), lead).some(({ form }) => MEANT.test(form.folded))
  );
}

const WITHIN = 6;
const MARK = /[,;:–—]/;
/** What they lead to has a subject of its own: "whether the test is passed". */
const ASKING = new Set("whether if unless".split(" "));
const LEADING = new Set([..."will would shall should could might may must".split(" "), ...ASKING]);
const PAST = new Set("was were had did has have having who which that and after".split(" "));
const MEANT =
  /^(?:plan(?:s|ned|ning)?|wants?|wanted|hop(?:es?|ed|ing)|aims?|intends?|expect(?:s|ed)?|due|set|tries|try|trying|tried|seeks?|sought|ask(?:s|ed)?|urge[sd]?|call(?:s|ed)|threaten(?:s|ed)|likely|happy|ready|willing|needs?|wish(?:es)?|demand(?:s|ed)?|plans|bid|attempt|push|consider(?:s|ing)?|is|are|way)$/;
