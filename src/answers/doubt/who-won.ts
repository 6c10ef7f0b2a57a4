// "Who won?" and "By how much?" -> whether a sentence tells who lost, or a figure that is nobody's lead.
import { overlaps } from "../../text/span.ts";
import type { Question } from "../answer.ts";
import { isPeople } from "../question/measure.ts";
import { askingPart } from "../question/question.ts";
import type { Candidate } from "../sentences/select.ts";
import { isPersonStem } from "../words/noun-forms.ts";

/** "Who won the election?" is not answered by who conceded, nor "Who won the final?" by who was beaten. */
export function namesLoser({ askedAs }: Question, { article, sentence, span }: Candidate): boolean {
  if (span === null || !ASKS_WINNER.test(askingPart(askedAs))) return false;
  const after = article.text.slice(span.end, sentence.end);
  return !WON_AFTER.test(after) && (LOST.test(after) || BEATEN.test(article.text.slice(sentence.start, span.start)));
}

const ASKS_WINNER =
  /\bwho(?:['’]s)? (?:has |had |have |is |was |will |would )?(?:won|wins?|winning|the winner|triumphed)\b/i;
/** After an apposition at most. */
const LOST =
  /^(?:,[^,]*,|,)? (?:(?:has|had|have|was|were|also|then) )*(?:conceded|admitted defeat|accepted defeat|congratulated(?! (?:his|her|their|its)\b)|lost|beaten|defeated by)\b/;
/** "Kolb lost the lead but won the race." */
const WON_AFTER = /\b(?:but|wins?|won|takes?|took)\b/;
const BEATEN =
  /\b(?:beat|beats|beating|defeated|defeats|defeating|thrashed|edged|ousted|overcame)(?: (?:the|a|an|its|his|her|[\p{L}-]+))? $/u;

/** "Who won the final? By how much?" is not answered by its spectators, nor by what they won by on average. */
export function isNoLead({ wanted, askedAs }: Question, { article, sentence, span }: Candidate): boolean {
  if (span === null || (wanted !== "amount" && wanted !== "count")) return false;
  if (!BY_HOW_MUCH.test(askingPart(askedAs)) || !OF_WIN.test(askedAs)) return false;
  const counted = sentence.figures.find((each) => overlaps(each, span))?.counts ?? null;
  const isOfPeople = counted !== null && (isPeople(counted) || isPersonStem(counted));
  return isOfPeople || AVERAGE.test(article.text.slice(sentence.start, span.end));
}

const BY_HOW_MUCH = /\bby how (?:much|large|big)\b/i;
const OF_WIN = /\b(?:wins?|won|winning|beat|beats|beaten|loses?|lost|defeat\w*)\b/i;
const AVERAGE = /\baverage\b/i;
