// The quotes of a story -> the same, with no text quoted from two outlets that both print it.
import type { Article } from "../corpus/article.ts";
import { type Quote, quote, quoteText } from "../corpus/passage.ts";
import type { Story } from "../stories/story.ts";

/**
 * A quote of a copy is made of the copy that is quoted before it, where that has the same words: one wire text under two
 * outlets' names reads as if two had said it.
 */
export function ofOneCopy(quotes: readonly Quote[], { voices }: Story): Quote[] {
  const quoted: Article[] = [];
  return quotes.map((each) => {
    const voice = voices.find((articles) => articles.includes(each.article)) ?? [];
    const before = quoted.find((article) => article !== each.article && voice.includes(article));
    const text = quoteText(each);
    const start = before === undefined ? -1 : before.text.indexOf(text, before.bodyStart);
    if (before !== undefined && start >= 0) return quote(before, { start, end: start + text.length });
    quoted.push(each.article);
    return each;
  });
}
