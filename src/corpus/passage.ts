// An article's sentences, and quotes: the atoms of everything we say.
import { datelineLength } from "../text/dateline.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import type { Article } from "./article.ts";
import { mayBeQuoted, withWholeQuotations } from "./quotation.ts";

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
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let reached = article.bodyStart;
  for (const span of splitSentences(article.text.slice(article.bodyStart))) {
    const start = span.start + article.bodyStart;
    if (sentences.length > 0 && article.text.slice(reached, start).includes("\n")) paragraph++;
    reached = span.end + article.bodyStart;
    sentences.push({ start, end: reached, index: sentences.length, paragraph });
  }
  return sentences;
}

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
    ? withWholeQuotations(text, sentencesOf(article), sentences)
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
