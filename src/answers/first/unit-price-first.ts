// The best sentences of a question for a price per share -> one that gives it before one with a price for all.
import { overlaps, type Span } from "../../text/span.ts";
import type { Question } from "../answer.ts";
import type { Asked } from "../question/asked.ts";
import { isPerUnit, unitAsked } from "../question/unit-price.ts";
import { covered } from "../sentences/cover.ts";
import { type Candidate, ledBy, NEAR_BEST } from "../sentences/select.ts";
import type { ReadSentence } from "../words/reading.ts";

/** Where the best sentence gives no figure for one of them, the best near it that does and has as many of the names asked about comes first. */
export function unitPriceFirst(
  question: Question,
  { names }: Asked,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const [best] = candidates;
  if (best === undefined || !lacksUnit(question, best)) return candidates;
  const own = candidates.find(
    (each) =>
      each.score >= best.score - NEAR_BEST &&
      hasUnit(question, each) &&
      covered(names, each.mask) >= covered(names, best.mask),
  );
  return ledBy(candidates, own);
}

/**
 * True where a figure for one is asked and the sentence gives none for one of anything: "each", "apiece", "a box" and a share are
 * said of one, in whatever words.
 */
export function isForAll(question: Question, candidate: Candidate): boolean {
  if (!lacksUnit(question, candidate)) return false;
  const { article, sentence } = candidate;
  const held = sentence.figures.filter((figure) => overlaps(figure, candidate.span!));
  return (
    !held.some((figure) => saysEach(article.text, sentence, figure)) &&
    !held.some(({ kind, end }) => kind === "percent" || OF_ONE.test(article.text.slice(end, sentence.end)))
  );
}

/** With no other sum between: "£32,000, or £80 each" says it of the £80. */
function saysEach(text: string, { start, end, figures }: ReadSentence, figure: Span): boolean {
  const sums = figures.filter(({ kind }) => kind === "money" || kind === "percent");
  const from = sums.findLast((each) => each.end <= figure.start)?.end ?? start;
  const to = sums.find((each) => each.start >= figure.end)?.start ?? end;
  return EACH.test(text.slice(from, to));
}

const EACH = /\b(?:each|every|apiece|per|a head)\b/i;
const OF_ONE = /^ an? \p{Ll}/u;

/** True where a figure for one is asked and the short answer is another. */
function lacksUnit(question: Question, candidate: Candidate): boolean {
  const unit = unitAsked(question);
  return (
    unit !== null && candidate.span !== null && candidate.sentence.figures.length > 0 && !hasUnit(question, candidate)
  );
}

function hasUnit(question: Question, { span, sentence }: Candidate): boolean {
  const unit = unitAsked(question);
  if (unit === null || span === null) return false;
  return sentence.figures.some((figure) => overlaps(figure, span) && isPerUnit(sentence, figure, unit));
}
