// Articles and a topic -> the articles that are about it, not merely mention it.
import type { Article } from "../corpus/article.ts";
import { stem } from "../text/stem.ts";
import { isStopWord } from "../text/stopwords.ts";
import { wordsOf } from "../text/words.ts";

/** What stands this early in the body tells what the article is about: two or three paragraphs. */
const LEAD_CHARACTERS = 600;
/** So many mentions further down do as well. */
const PROMINENT_MENTIONS = 3;

/**
 * Keeps the articles that have every word of the topic in their title or lead, or several times in the text. Words are
 * compared by their stems; function words count only when the topic has no others.
 */
export function articlesAbout(articles: readonly Article[], topic: string): Article[] {
  const folded = wordsOf(topic).map((word) => word.folded);
  const telling = folded.filter((word) => !isStopWord(word));
  const wanted = new Set((telling.length > 0 ? telling : folded).map(stem));
  if (wanted.size === 0) return [];
  return articles.filter((article) => isAbout(article, wanted));
}

function isAbout({ text, bodyStart }: Article, wanted: ReadonlySet<string>): boolean {
  const mentions = new Map<string, number>();
  for (const { start, folded } of wordsOf(text)) {
    const stemmed = stem(folded);
    if (!wanted.has(stemmed)) continue;
    const weight = start < bodyStart + LEAD_CHARACTERS ? PROMINENT_MENTIONS : 1;
    mentions.set(stemmed, (mentions.get(stemmed) ?? 0) + weight);
  }
  return [...wanted].every((term) => (mentions.get(term) ?? 0) >= PROMINENT_MENTIONS);
}
