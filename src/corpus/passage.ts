// An article's sentences, and quotes: the atoms of everything we say.
import { datelineLength } from "../text/dateline.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import type { Article } from "./article.ts";
import { LONGEST_QUOTATION, mayBeQuoted, withWholeQuotations } from "./quotation.ts";

/** A stretch of an article's text: `article.text.slice(start, end)`. */
export type Sentence = Span & {
  /** Place among the article's sentences, from 0. */
  readonly index: number;
  /** Number of the paragraph it stands in, from 0. */
  readonly paragraph: number;
};

/** A sentence, title or part of one together with its article. Made only by `quote`. */
export type Quote = Span & { readonly article: Article; readonly brand: "Quote" };

/** The body's sentences in order; the title is not one of them. */
export function sentencesOf(article: Article): Sentence[] {
  return sentencesBetween(article.text, article.bodyStart, article.text.length);
}

function sentencesBetween(text: string, from: number, to: number): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let reached = from;
  for (const span of splitSentences(text.slice(from, to))) {
    const start = span.start + from;
    if (sentences.length > 0 && text.slice(reached, start).includes("\n")) paragraph++;
    reached = span.end + from;
    sentences.push({ start, end: reached, index: sentences.length, paragraph });
  }
  return sentences;
}

/** Those of the paragraph around a stretch as far as a quotation that it is part of may reach: splitting it all again takes long. */
function sentencesAround({ text, bodyStart }: Article, { start, end }: Span): Sentence[] {
  const above = Math.max(bodyStart, start - REACH);
  const below = Math.min(text.length, end + REACH);
  const emptyAbove = text.slice(above, start).lastIndexOf("\n\n");
  const emptyBelow = text.slice(end, below).indexOf("\n\n");
  const from = emptyAbove < 0 ? above : above + emptyAbove;
  const sentences = sentencesBetween(text, from, emptyBelow < 0 ? below : end + emptyBelow);
  // The first may have begun above.
  return emptyAbove < 0 && above > bodyStart ? sentences.slice(1) : sentences;
}

/** Twice as far, so that where a sentence begins is known by the time that it counts. */
const REACH = 2 * LONGEST_QUOTATION;

/** The only way to make a quote. Throws RangeError when the span is empty or outside the article. */
export function quote(article: Article, { start, end }: Span): Quote {
  if (!(start >= 0 && start < end && end <= article.text.length)) {
    throw new RangeError(`No quote from ${start} to ${end} in article ${article.id} of length ${article.text.length}.`);
  }
  return { article, start, end } as Quote;
}

/**
 * Sentences as a quote: with all of a quotation that they begin or end in, and without a dateline unless `kept`, such as the
 * answer to a question, stands in it.
 */
export function sentenceQuote(article: Article, sentences: Span, kept: Span | null = null): Quote {
  const { text } = article;
  const { start, end } = mayBeQuoted(text, sentences)
    ? withWholeQuotations(text, sentencesAround(article, sentences), sentences)
    : sentences;
  const opening = start + datelineLength(text.slice(start, end), text);
  return quote(article, { start: kept !== null && kept.start < opening ? start : opening, end });
}

/** The quoted words themselves. */
export function quoteText({ article, start, end }: Quote): string {
  return article.text.slice(start, end);
}

/** The title as a quote, or null when the article has none. */
export function titleQuote(article: Article): Quote | null {
  return article.titleEnd === 0 ? null : quote(article, { start: 0, end: article.titleEnd });
}

type Place = Pick<Quote, "article" | "start">;

/** True for one place, and where both are nowhere. */
export function isSameQuote(one: Place | undefined, other: Place | undefined): boolean {
  return one?.article.id === other?.article.id && one?.start === other?.start;
}
