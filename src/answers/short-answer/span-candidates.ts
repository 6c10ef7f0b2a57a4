// A sentence -> the runs of words that could be a short answer.
import type { Figure } from "../../text/figures.ts";
import type { Span } from "../../text/span.ts";
import type { ReadWord } from "../words/reading.ts";
import type { SpanGround } from "./span-ground.ts";

/** Words `first` to `last`, both included, of the sentence; `start` and `end` are offsets into the article's text. */
export type SpanCandidate = Span & { readonly first: number; readonly last: number };

/** Answers are short; a longer run is the sentence itself. */
const MAX_WORDS = 12;

/**
 * All runs of at most 12 words that begin and end with a topic word (or a figure's first word), do not cut a figure or a
 * hyphenated word in two and do not cross a full stop, colon, semicolon or dash but one inside a figure or name: "Sept. 19".
 */
export function spanCandidates({ words, between, figures, names }: SpanGround): SpanCandidate[] {
  const figureAt = words.map((word) => figures.find((figure) => word.start < figure.end && word.end > figure.start));
  const joined = between.map((mark, i) => i > 0 && mark !== "" && /^[-‐‑/&]$/.test(mark));
  const opens = words.map((word, i) => !joined[i] && isEdge(word, figureAt[i], i > 0 ? figureAt[i - 1] : undefined));
  const closes = words.map((word, i) => !joined[i + 1] && isEdge(word, figureAt[i], figureAt[i + 1]));
  const whole = [...figures, ...names];
  const isInside = (i: number) => whole.some(({ start, end }) => start <= words[i - 1]!.start && end >= words[i]!.end);
  const breaks = between.map(
    (mark, i) => mark !== "" && BREAKS.test(mark) && !(i > 0 && i < words.length && isInside(i)),
  );
  const candidates: SpanCandidate[] = [];
  for (let first = 0; first < words.length; first++) {
    if (!opens[first]) continue;
    for (let last = first; last < Math.min(words.length, first + MAX_WORDS); last++) {
      if (last > first && breaks[last]) break;
      if (!closes[last]) continue;
      candidates.push({
        first,
        last,
        start: Math.min(words[first]!.start, figureAt[first]?.start ?? Infinity),
        end: Math.max(words[last]!.end, figureAt[last]?.end ?? 0),
      });
    }
  }
  return candidates;
}

/** Between two words of one answer stand commas and quotation marks at most. */
const BREAKS = /[.:;!?()[\]–—]|--/;

/** True where a figure is not cut from its word outside, and elsewhere for topic words. */
function isEdge({ form }: ReadWord, figure: Figure | undefined, outside: Figure | undefined): boolean {
  return figure !== undefined ? outside !== figure : !form.stop;
}
