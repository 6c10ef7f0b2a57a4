// Text -> sentences with exact offsets.
import { type Span, trimSpan } from "./span.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** splitSentences("It rose 3.5%. Shares fell.") -> spans of "It rose 3.5%." and "Shares fell."; a line break ends a sentence. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const span = trimSpan(text, { start: index, end: index + segment.length });
    if (span.start < span.end) spans.push(span);
  }
  return spans;
}
