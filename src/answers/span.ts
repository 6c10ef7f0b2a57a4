// A sentence -> the few words in it that answer the question.
import { figuresIn } from "../text/figures.ts";
import { namesIn } from "../text/names.ts";
import type { Span } from "../text/span.ts";
import type { Question } from "./answer.ts";
import type { ReadSentence } from "./reading.ts";
import { representative } from "./same-things.ts";

/** The short answer as a span of the same text as the sentence's, or null: for "yes-no" the sentence itself decides. */
export function shortAnswer(question: Question, text: string, sentence: ReadSentence): Span | null {
  if (question.wanted === "yes-no") return null;
  const asked = new Set(question.terms.map(representative));
  const own = text.slice(sentence.start, sentence.end);
  const figures = figuresIn(own);
  const names = namesIn(own);
  const wantsFigure = question.wanted === "count" || question.wanted === "amount";
  const wantsDate = question.wanted === "date";
  const spans: Span[] = wantsFigure
    ? figures
        .filter((figure) => figure.kind !== "date")
        .map((figure) => ({ start: figure.start, end: figure.countedSpan?.end ?? figure.end }))
    : wantsDate
      ? figures.filter((figure) => figure.kind === "date")
      : names;
  const absolute = spans.map(({ start, end }) => ({ start: start + sentence.start, end: end + sentence.start }));
  return absolute.find((span) => !sentence.words.some((word) => within(word, span) && asked.has(word.stem))) ?? null;
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
