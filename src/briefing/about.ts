// Articles and a topic -> the articles that are about it, not merely mention it.
import type { Article } from "../corpus/article.ts";
import { interestMatcher } from "../corpus/interest.ts";
import { stem } from "../text/stem.ts";
import { termsOf, wordsOf } from "../text/words.ts";

/** What stands this early in the body tells what the article is about: two or three paragraphs. */
const LEAD_CHARACTERS = 600;
/** So many mentions further down do as well. */
const PROMINENT_MENTIONS = 3;

/**
 * Keeps the articles that match the topic as an interest and have each of its terms in title or lead, or several times. A topic
 * that one of them writes as a name, "air france" as "Air France", is one: an article on French air strikes is not about it. Of
 * several topics, as "mars and ebola", where no article is about all of them those about one.
 */
export function articlesAbout(articles: readonly Article[], topic: string): Article[] {
  const aboutAll = aboutOne(articles, topic);
  const topics = topic.split(BETWEEN_TOPICS).filter((each) => termsOf(each).length > 0);
  if (aboutAll.length > 0 || topics.length < 2) return aboutAll;
  const about = new Set(topics.flatMap((each) => aboutOne(articles, each)));
  return articles.filter((article) => about.has(article));
}

const BETWEEN_TOPICS = /\s*[,;&+]\s*|\s+(?:and|or)\s+/i;

function aboutOne(articles: readonly Article[], topic: string): Article[] {
  const terms = new Set(termsOf(topic));
  const matches = interestMatcher(topic);
  const about = articles.filter((article) => matches(article) && isProminent(terms, article));
  const name = nameOf(topic);
  const named = name === null ? [] : about.filter(({ text, bodyStart }) => text.includes(name, bodyStart));
  return named.length > 0 ? named : about;
}

/** nameOf("air france") -> "Air France", as a name would be written; null of one word. Titles have capitals anywhere. */
function nameOf(topic: string): string | null {
  const words = topic.trim().split(/\s+/);
  return words.length < 2 ? null : words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(" ");
}

function isProminent(terms: ReadonlySet<string>, { text, bodyStart }: Article): boolean {
  const mentions = new Map<string, number>();
  for (const { start, folded } of wordsOf(text)) {
    const term = stem(folded);
    if (!terms.has(term)) continue;
    const weight = start < bodyStart + LEAD_CHARACTERS ? PROMINENT_MENTIONS : 1;
    mentions.set(term, (mentions.get(term) ?? 0) + weight);
  }
  return [...terms].every((term) => (mentions.get(term) ?? 0) >= PROMINENT_MENTIONS);
}
