// "How much does Vexo pay the city?" -> whether a sentence tells what somebody else pays, or what Vexo is paid.
import { namesIn } from "../../text/names.ts";
import { sameName } from "../../text/same-name.ts";
import type { Question } from "../answer.ts";
import { askingPart } from "../question/question.ts";
import { TYPE_FIT } from "../sentences/close-features.ts";
import { type Candidate, ledBy, NEAR_BEST } from "../sentences/select.ts";

/**
 * Where the best sentence has payer and payee changed about, or pays somebody of whom nothing is asked, the best near it that does not
 * and names who pays comes first; the same candidates for other questions.
 */
export function payerFirst(question: Question, candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates;
  if (best === undefined || !paysOtherwise(question, best)) return candidates;
  const { payer, payee } = payingIn(askingPart(question.askedAs))!;
  const asked = payer ?? payee;
  const own = candidates.find(
    (each) =>
      each.span !== null &&
      each.score >= best.score - NEAR_BEST &&
      each.features[TYPE_FIT]! > 0 &&
      !paysOtherwise(question, each) &&
      each.sentence.names.some(({ folded }) => asked !== null && sameName(folded, asked)),
  );
  return ledBy(candidates, own);
}

/** True only where it is seen, by names right before and after "pay". */
export function paysOtherwise({ wanted, askedAs }: Question, { article, sentence, span }: Candidate): boolean {
  if ((wanted !== "amount" && wanted !== "count") || span === null) return false;
  const asked = payingIn(askingPart(askedAs));
  const told = payingIn(article.text.slice(sentence.start, span.start));
  if (asked === null || told === null || (asked.payer === null && asked.payee === null)) return false;
  const isOne = (a: string | null, b: string | null) => a !== null && b !== null && sameName(a, b);
  if (isOne(asked.payer, told.payee) || isOne(asked.payee, told.payer)) return true;
  if (told.payee === null) return false;
  return asked.payee === null ? asked.isFor : !isOne(asked.payee, told.payee);
}

type Paying = { readonly payer: string | null; readonly payee: string | null; readonly isFor: boolean };

/** The names before and right after its last "pay"; null for a text without. */
function payingIn(text: string): Paying | null {
  const pay = [...text.matchAll(PAY)].at(-1);
  if (pay === undefined) return null;
  const after = pay.index + pay[0].length;
  const names = namesIn(text);
  const isOfClause = (between: string) => HELPING.test(between) || !PARTS.test(between);
  const payer = names.findLast(({ end }) => end <= pay.index && isOfClause(text.slice(end, pay.index)));
  const payee = names.find((name) => name.start >= after && /^ (?:the )?$/.test(text.slice(after, name.start)));
  return { payer: payer?.folded ?? null, payee: payee?.folded ?? null, isFor: /^[^,;]* for\b/.test(text.slice(after)) };
}

const PAY = /\b(?:pays?|paid|paying)\b/gi;
/** "The operator, Vexo, will also pay" */
const HELPING = /^,? (?:(?:will|would|must|has|had|have|is|was|to|also|now|could|may|might|should|still) )*$/;
/** What stands before these is of another clause: "If Almer declines, it must pay". */
const PARTS = /[,;:“”"]|\b(?:it|they|he|she|that|which|who)\b/i;
