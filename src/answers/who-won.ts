// "Who won?" and "By how much?" -> whether a sentence tells who lost, or a figure that is nobody's lead.
import { overlaps } from "../text/span.ts";
import type { Question } from "./answer.ts";
import { askingPart } from "./question.ts";
import type { Candidate } from "./select.ts";

/** "Who won the election?" is not answered by who conceded, nor "Who won the final?" by who was beaten. */
export function namesLoser({ askedAs }: Question, { article, sentence, span }: Candidate): boolean {
  if (span === null || !ASKS_WINNER.test(askingPart(askedAs))) return false;
  return (
    LOST.test(article.text.slice(span.end, sentence.end)) || BEATEN.test(article.text.slice(sentence.start, span.start))
  );
}

const ASKS_WINNER =
  /\bwho(?:['’]s)? (?:has |had |have |is |was |will |would )?(?:won|wins?|winning|the winner|triumphed)\b/i;
/** After an apposition at most. */
const LOST =
  /^(?:,[^,]*,|,)? (?:(?:has|had|have|was|were|also|then) )*(?:conceded|admitted defeat|accepted defeat|congratulated|lost|beaten|defeated by)\b/;
const BEATEN =
  /\b(?:beat|beats|beating|defeated|defeats|defeating|thrashed|edged|ousted|overcame)(?: (?:the|a|an|its|his|her|[\p{L}-]+))? $/u;

/** "Who won the final? By how much?" is not answered by its spectators, nor by what they won by on average. */
export function isNoLead({ wanted, askedAs }: Question, { article, sentence, span }: Candidate): boolean {
  if (span === null || (wanted !== "amount" && wanted !== "count")) return false;
  if (!BY_HOW_MUCH.test(askingPart(askedAs)) || !OF_WIN.test(askedAs)) return false;
  const figure = sentence.figures.find((each) => overlaps(each, span));
  const start = Math.min(span.start, figure?.start ?? span.start);
  const [before, own] = [article.text.slice(sentence.start, start), article.text.slice(start, sentence.end)];
  return AVERAGE.test(before + article.text.slice(start, span.end)) || !(LEADS_TO_LEAD.test(before) || LEAD.test(own));
}

const BY_HOW_MUCH = /\bby how (?:much|many|large|big)\b/i;
const OF_WIN = /\b(?:wins?|won|winning|beat|beats|beaten|lose|lost|loses|defeat\w*|final|election|match|race)\b/i;
const AVERAGE = /\baverage\b/i;
const LEADS_TO_LEAD =
  /\b(?:by|margin of|majority of|lead of|only|just)(?: (?:only|just|about|some|almost|nearly|more than|a|the))* $/i;
/** "37 points", "86 votes", "two seconds ahead" */
const LEAD =
  /^\S+(?: \S+)? (?:points?|goals?|votes?|seconds?|minutes?|seats?|lengths?|metres?|runs?|wickets?|strokes?|shots?|ahead|clear)\b/i;
