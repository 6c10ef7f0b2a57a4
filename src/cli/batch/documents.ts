// The articles that batch lines carry: their schema, and how they become ours without a character changed.
import { z } from "zod";
import { type Article, type ArticleParts, makeArticle } from "../../corpus/article.ts";
import { type Quote, quoteText } from "../../corpus/passage.ts";
import { parseIsoTime } from "../../time.ts";

/** Ids are given back as they came: texts or numbers. */
export const idSchema = z.union([z.string(), z.number()]);

const optionalText = z.string().nullish();

export const documentSchema = z.object({
  id: idSchema,
  text: z.string(),
  title: optionalText,
  source: optionalText,
  url: optionalText,
  publishedAt: optionalText,
});

export type DocumentLine = z.infer<typeof documentSchema>;

/** The article of a line; `text` keeps every character, so offsets hold for the line's own text. */
export function articleOf(line: DocumentLine, id: string): Article {
  const parts: ArticleParts = {
    id,
    title: line.title?.trim() || null,
    body: line.text,
    outlet: line.source || null,
    url: line.url || null,
    publishedAt: line.publishedAt ? parseIsoTime(line.publishedAt) : null,
  };
  return makeArticle(parts);
}

/** The id itself, or with a suffix when another line took it: an article must be told from every other. */
export function uniqueKey(id: string | number, taken: ReadonlyMap<string, unknown>): string {
  let key = String(id);
  for (let copy = 2; taken.has(key); copy++) key = `${id}#${copy}`;
  return key;
}

/** A quote of a body, with offsets into the line's `text` instead of the article's. */
export function bodySpan(quote: Quote): { start: number; end: number; text: string } {
  const { bodyStart } = quote.article;
  return { start: quote.start - bodyStart, end: quote.end - bodyStart, text: quoteText(quote) };
}
