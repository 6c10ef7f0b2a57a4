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
  if (wanted !== "yes-no" || !ASKS_DONE.test(part) || ASKS_WHAT_IS_MEANT.test(part)) return false;
  const act = actOf(question);
  if (act === null || DECIDES.test(article.text.slice(sentence.start, sentence.end))) return false;
  const { words } = sentence;
  const told = words.flatMap(({ form }, i) => (form.stem === act || mayStandFor(act, form.stem) ? [i] : []));
  return told.length > 0 && told.every((place) => isLedAhead(words, place));
}

const ASKS_DONE = /^(?:and |so |but )?(?:did|has|have|had|was|were)\b/i;
const ASKS_WHAT_IS_MEANT =
  /\b(?:would|will|could|might|may|if|whether|should|plan\w*|want\w*|expect\w*|ask\w*|to be|going to|consider\w*|agree\w*|say|said|promise\w*|threat\w*|tr(?:y|ied)|able|allow\w*|ever|mean\w*|know|aware)\b/i;
const DECIDES =
  /\b(?:not|never|no|none|nobody|without|yet|still|refus\w+|declin\w+|reject\w+|fail\w+|ruled out|cancel\w+|den(?:ied|ies)|call\w* off|did|done|unclear|unknown|unsure|postpon\w+|delay\w+|put off|decid\w+|later|go on|every|often|always)\b|n['’]t\b/i;

/** A word that leads ahead, with no other verb between: "may be paid", "is expected to run", "to be asked whether it was". */
function isLedAhead(words: readonly ReadWord[], place: number): boolean {
  const before = words.slice(Math.max(0, place - WITHIN), place).map(({ form }) => form.folded);
  const lead = before.findLastIndex((word) => MODAL.has(word) || word === "to");
  if (lead < 0 || before.slice(lead + 1).some((word) => PAST.has(word))) return false;
  return before[lead] !== "to" || before.slice(Math.max(0, lead - 3), lead).some((word) => MEANT.test(word));
}

const WITHIN = 6;
const MODAL = new Set("will would shall should could might may must whether if unless".split(" "));
const PAST = new Set("was were had did has have who which that and after".split(" "));
const MEANT =
  /^(?:plan(?:s|ned|ning)?|wants?|wanted|hop(?:es?|ed|ing)|aims?|intends?|expect(?:s|ed)?|due|set|tries|try|trying|tried|seeks?|sought|ask(?:s|ed)?|urge[sd]?|call(?:s|ed)|threaten(?:s|ed)|likely|happy|ready|willing|needs?|wish(?:es)?|demand(?:s|ed)?|plans|bid|attempt|push|consider(?:s|ing)?|is|are|way)$/;
