// The articles that batch lines carry: their schema, and how they become ours without a character changed.
import { z } from "zod";
import { type Article, type ArticleParts, makeArticle } from "../../corpus/article.ts";
import { type Quote, quoteText } from "../../corpus/passage.ts";
import { parseIsoTime } from "../../time.ts";

/** Ids are given back as they came: texts or numbers. */
export const idSchema = z.union([z.string(), z.number()], { error: "a text or a number is wanted" });

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
function articleOf(line: DocumentLine, id: string): Article {
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

type LineId = z.infer<typeof idSchema>;

/** Tells the articles of many lines apart, also where two lines carry one id, and gives each line's id back. */
export class LineIds {
  readonly #lineIds = new Map<string, LineId>();
  readonly #copies = new Map<string, number>();

  /** The article of a line, under an id that no other has: the line's own, or with a suffix when that is taken. */
  articleOf(line: DocumentLine): Article {
    const id = String(line.id);
    let copy = this.#copies.get(id) ?? 0;
    let key: string;
    do key = copy++ === 0 ? id : `${id}#${copy}`;
    while (this.#lineIds.has(key));
    this.#copies.set(id, copy);
    this.#lineIds.set(key, line.id);
    return articleOf(line, key);
  }

  of({ id }: Pick<Article, "id">): LineId {
    return this.#lineIds.get(id) ?? id;
  }
}

/** A quote of a body, with offsets into the line's `text` instead of the article's. */
export function bodySpan(quote: Quote): { start: number; end: number; text: string } {
  const { bodyStart } = quote.article;
  return { start: quote.start - bodyStart, end: quote.end - bodyStart, text: quoteText(quote) };
}
