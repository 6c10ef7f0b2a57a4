// A short answer that is one of several names in a row -> the whole row: "Australia" -> "Australia, India and Indonesia".
import type { Span } from "../../text/span.ts";
import type { ReadSentence } from "../words/reading.ts";

/** What stands between the names of one row. */
const BETWEEN = /^(?:, (?:and |or )?|,? (?:and|or|&) )(?:the )?$/;

/** The span with the names that stand beside it in the sentence, parted by commas and "and"; itself where none do. */
export function wholeList(text: string, { names }: ReadSentence, span: Span): Span {
  let { start, end } = span;
  for (const name of names) if (name.start > end && BETWEEN.test(text.slice(end, name.start))) end = name.end;
  for (const name of names.toReversed())
    if (name.end < start && BETWEEN.test(text.slice(name.end, start))) start = name.start;
  return { start, end };
}
