// "How many died?" and a figure in the sentence -> whether it counts those to whom something else happened: the injured.
import { standIn, standInsOf } from "../../stories/same-words.ts";
import { toldOf } from "../../stories/telling.ts";
import { figuresIn } from "../../text/figures.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Question } from "../answer.ts";
import type { Candidate } from "../sentences/select.ts";

/** What happens to people, of which one is not another: who is hurt has not died. */
const FATES = standInsOf("kill injure miss arrest rescue evacuate trap infect vaccinate homeless survive aboard");

/**
 * The nine of "The toll has risen to nine, and 27 people were injured" where the run is 27 and it is asked how many died; null
 * where the sentence counts no dead. The run itself where the question names several fates, or none, or nothing tells what
 * happened to those whom it counts.
 */
export function ofAskedFate(
  { wanted, terms, focus }: Question,
  { article, sentence }: Candidate,
  run: Span,
): Span | null {
  if (wanted !== "count") return run;
  const asked = new Set([...terms, ...(focus === null ? [] : [focus])].map(standIn).filter((word) => FATES.has(word)));
  if (asked.size !== 1) return run;
  const text = article.text.slice(sentence.start, sentence.end);
  const counted = figuresIn(text)
    .filter(({ kind }) => kind === "count")
    .map((figure) => ({ ...figure, told: toldOf(text, figure)?.word ?? "" }));
  const own = counted.find((each) => overlaps(each, moved(run, -sentence.start)));
  if (own === undefined || !FATES.has(own.told) || asked.has(own.told)) return run;
  const meant = counted.filter(({ told }) => asked.has(told));
  return meant.length === 1 ? moved(meant[0]!, sentence.start) : null;
}

/** True where the best run counts those to whom something else happened. */
export function isOfOtherFate(question: Question, candidate: Candidate): boolean {
  const { span } = candidate;
  return span !== null && ofAskedFate(question, candidate, span) !== span;
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
