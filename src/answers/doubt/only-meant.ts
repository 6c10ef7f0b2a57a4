// "How much was paid?" -> whether a sentence tells only what somebody wants, or what may be paid.
import type { Span } from "../../text/span.ts";
import type { Question } from "../answer.ts";
import { actOf } from "../question/act.ts";
import { askingPart } from "../question/question.ts";
import type { Candidate } from "../sentences/select.ts";
import type { ReadSentence } from "../words/reading.ts";

/**
 * "How much did the patients receive?" is not answered by "Each should receive 1,500 dollars.". What will be paid may answer it: of
 * a deal just announced it is asked so.
 */
export function isOnlyMeant(question: Question, { article, sentence, span }: Candidate): boolean {
  const { wanted, askedAs } = question;
  if ((wanted !== "count" && wanted !== "amount") || span === null) return false;
  const part = askingPart(askedAs);
  if (!(ASKS_WHAT_WAS.test(part) || (ENDED.test(part) && !OF_NOW.test(part))) || ASKS_WHAT_IS_MEANT.test(part))
    return false;
  const before = article.text.slice(sentence.start, span.start);
  return WANTED.test(before) || EXPECTED.test(before) || wouldHappen(question, sentence, span);
}

/** "140 people would lose their work" */
function wouldHappen(question: Question, { words }: ReadSentence, span: Span): boolean {
  const after = words.filter(({ start }) => start >= span.end);
  const would = after.findIndex(({ form }) => WOULD.has(form.folded));
  const act = actOf(question);
  return act !== null && would >= 0 && would <= MOST_BETWEEN && after[would + 1]?.form.stem === act;
}

const WOULD = new Set("would could might may".split(" "));
const MOST_BETWEEN = 4;

const ASKS_WHAT_WAS = /\b(?:did|was|were)\b/i;
const ENDED = /\b(?:died|lost|fell|fled|won|got|took|left|came|went|paid|\p{L}{3,}ed)\b/iu;
const OF_NOW = /\b(?:is|are|do|does|has|have|had|will|can)\b/i;
const ASKS_WHAT_IS_MEANT =
  /\b(?:would|could|should|may|might|must|will|expect|want|ask|demand|plan|offer|claim|propos|hope|allow|threat|seek|sought|sue|suppos|originally|request|warn|fear|need|announce|pledg|forecast|predict|promise|estimate|highest|most|at least|up to)\w*|\bto be\b|\b(?:was|were) (?:\S+ ){0,4}to\b/i;

/** What leads to the figure, with no other verb and no comma between: "be fined", but not "arrive in time rescued". */
const LEADS = String.raw`(?:(?!\b(?:was|were|had|did|who|which|that|when|where|it|they|he|she|we|\p{Ll}+ing|(?<!\bbe )\p{Ll}{2,}[^e]ed)\b)[^,;:“”]){0,60}$`;
const WANTED = new RegExp(String.raw`\b(?:would|should|might|may|wants?|demands?|asks? for|seeks?)\b${LEADS}`, "u");
/** "expects some" */
const EXPECTED =
  /\b(?:expects?|expected|hopes? for|aims? for|reckons? with) (?:(?:about|around|some|up to|at least|more than|almost|nearly|a|an|another) )*$/;
