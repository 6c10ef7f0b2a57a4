// The best run of words in the first sentence -> the short answer that is shown.
import type { Span } from "../text/span.ts";
import type { Question } from "./answer.ts";
import type { ReadSentence } from "./reading.ts";
import type { Candidate } from "./select.ts";
import { wholeList } from "./whole-list.ts";

/**
 * None to a question that a whole sentence decides, or that the outlet answers; where several are asked for, the names
 * beside it as well, and of one name nothing that follows it: "Hollande and his Iraqi" -> "Hollande".
 */
export function shortAnswer(
  { wanted, several, ofCorpus }: Question,
  { article, sentence, span }: Candidate,
): Span | null {
  if (span === null || wanted === "yes-no" || ofCorpus === "teller") return null;
  if (several) return wholeList(article.text, sentence, span);
  const end = wanted === "person" ? nameEnd(sentence, span) : null;
  return { start: span.start, end: end ?? span.end };
}

/** Where the one person's name in the span ends; null when it holds none, or several. */
function nameEnd({ names }: ReadSentence, { start, end }: Span): number | null {
  const inside = names.filter((name) => name.kind === "person" && name.start >= start && name.end <= end);
  return inside.length === 1 ? inside[0]!.end : null;
}
