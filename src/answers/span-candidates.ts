// A sentence -> the runs of words that could be a short answer.
import { type Figure, figuresIn } from "../text/figures.ts";
import { type Name, namesIn } from "../text/names.ts";
import type { Span } from "../text/span.ts";
import type { ReadSentence, ReadWord } from "./reading.ts";

/** Words `first` to `last`, both included, of the sentence; `start` and `end` are offsets into the article's text. */
export type SpanCandidate = Span & { readonly first: number; readonly last: number };

/** A sentence with what its spans are made from; offsets of figures and names are into the article's text. */
export type SpanGround = {
  readonly text: string;
  readonly words: readonly ReadWord[];
  readonly figures: readonly Figure[];
  readonly names: readonly Name[];
  /** What stands between word i-1 and word i, without spaces: "", ",", "-"; at the ends of the sentence ".". */
  readonly between: readonly string[];
  readonly start: number;
  readonly end: number;
};

/** Answers are short; a longer run is the sentence itself. */
const MAX_WORDS = 12;
/** Beyond this a sentence is a list or a table: its beginning is looked at. */
const MAX_SENTENCE_WORDS = 120;

export function spanGround(text: string, sentence: ReadSentence): SpanGround {
  const words = sentence.words.slice(0, MAX_SENTENCE_WORDS);
  const own = text.slice(sentence.start, words.at(-1)?.end ?? sentence.start);
  const shift = <T extends Span>(span: T): T => ({
    ...span,
    start: span.start + sentence.start,
    end: span.end + sentence.start,
  });
  const edges = [sentence.start, ...words.map((word) => word.end)];
  return {
    text,
    words,
    figures: figuresIn(own).map(shift),
    names: namesIn(own).map(shift),
    between: [
      ...words.map((word, i) => text.slice(edges[i], word.start).replace(/\s+/g, "")),
      text.slice(edges.at(-1), sentence.end).replace(/\s+/g, ""),
    ],
    start: sentence.start,
    end: sentence.end,
  };
}

/**
 * All runs of at most 12 words that begin and end with a topic word (or a figure's first word), do not cut a figure or a
 * hyphenated word in two and do not cross a full stop, colon, semicolon or dash.
 */
export function spanCandidates(ground: SpanGround): SpanCandidate[] {
  const { words, between, figures } = ground;
  const figureAt = words.map((word) => figures.find((figure) => word.start < figure.end && word.end > figure.start));
  const candidates: SpanCandidate[] = [];
  for (let first = 0; first < words.length; first++) {
    if (!opens(words, figureAt, between, first)) continue;
    for (let last = first; last < Math.min(words.length, first + MAX_WORDS); last++) {
      if (last > first && BREAKS.test(between[last]!)) break;
      if (!closes(words, figureAt, between, last)) continue;
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

type FigureAt = readonly (Figure | undefined)[];

function opens(words: readonly ReadWord[], figureAt: FigureAt, between: readonly string[], i: number): boolean {
  if (joined(between[i]!, i)) return false;
  const figure = figureAt[i];
  return figure !== undefined ? figureAt[i - 1] !== figure : !words[i]!.stop;
}

function closes(words: readonly ReadWord[], figureAt: FigureAt, between: readonly string[], i: number): boolean {
  if (joined(between[i + 1]!, i + 1)) return false;
  const figure = figureAt[i];
  return figure !== undefined ? figureAt[i + 1] !== figure : !words[i]!.stop;
}

function joined(mark: string, i: number): boolean {
  return i > 0 && /^[-‐‑/&]$|^-/.test(mark) && mark.length === 1;
}
