// Articles and a topic -> the articles that are about it, not merely mention it.
import type { Article } from "../corpus/article.ts";
import { interestMatcher } from "../corpus/interest.ts";
import { fullNames, otherNames, termsOfTopic, topicsIn } from "../corpus/topic-terms.ts";
import { COUNTRIES, twoWordCountry } from "../text/same-places.ts";
import { isSmallWord } from "../text/small-words.ts";
import { foldWord, termAt, withSmallUs, wordSpans } from "../text/words.ts";

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
  const topics = topicsIn(topic);
  if (aboutAll.length > 0 || topics.length < 2) return aboutAll;
  const about = new Set(topics.flatMap((each) => aboutOne(articles, each)));
  return articles.filter((article) => about.has(article));
}

function aboutOne(articles: readonly Article[], topic: string): Article[] {
  const country = twoWordCountry(topic);
  if (country !== null) return articles.filter(prominentCountry(country));
  const terms = termsOfTopic(topic);
  const matches = otherNames(terms).length === 0 ? interestMatcher(topic) : () => true;
  const about = articles.filter((article) => matches(article) && isProminent(terms, article));
  const name = otherNames(terms).length === 0 ? nameOf(topic) : null;
  const named = name === null ? [] : about.filter(({ text, bodyStart }) => text.includes(name, bodyStart));
  if (named.length > 0) return named;
  const other = isWordOfNews(topic) ? about.filter((article) => isProminent(terms, article, isSurname)) : [];
  return other.length > 0 ? other : about;
}

/** "flood", and no name, typed without a capital. */
function isWordOfNews(topic: string): boolean {
  return !/[\p{Lu}\s]/u.test(topic.trim()) && isSmallWord(foldWord(topic.trim()));
}

/** "Flood" of "Peter Flood"; in a title, which may have capitals anywhere, nothing is known to be one. */
function isSurname({ text, bodyStart }: Article, start: number): boolean {
  return (
    start > bodyStart &&
    /^\p{Lu}/u.test(text.slice(start, start + 2)) &&
    /\p{Lu}[\p{L}.'’-]* $/u.test(text.slice(Math.max(0, start - 24), start))
  );
}

/** nameOf("air france") -> "Air France", as a name would be written; null of one word. Titles have capitals anywhere. */
function nameOf(topic: string): string | null {
  const words = topic.trim().split(/\s+/);
  return words.length < 2 ? null : words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(" ");
}

/** "South Korea" in title or lead, "South Korean" in the title, or either several times: as `isProminent` counts a country. */
function prominentCountry([name, theirs]: readonly [string, string]): (article: Article) => boolean {
  // "SOUTH KOREA LAUNCHES ORBITER" names it as well.
  const written = new RegExp(`\\b(?:(${name})|${theirs}s?)(?!\\p{L})`, "giu");
  return ({ text, bodyStart }) => {
    const weights = [...text.matchAll(written)].map(({ 1: named, index }) =>
      index < bodyStart + (named === undefined ? 0 : LEAD_CHARACTERS) ? PROMINENT_MENTIONS : 1,
    );
    return weights.reduce((sum, weight) => sum + weight, 0) >= PROMINENT_MENTIONS;
  };
}

function isProminent(
  terms: readonly string[],
  article: Article,
  isOther: (article: Article, start: number) => boolean = () => false,
): boolean {
  const { bodyStart } = article;
  const text = withSmallUs(article.text);
  const places = new Set(otherNames(terms));
  const names = fullNames(terms);
  const mentions = new Map<string, number>();
  for (const word of wordSpans(text)) {
    const { start } = word;
    const isFullName = names.some((name) => text.startsWith(name, start));
    const found = isFullName ? terms[0]! : (termAt(text, word) ?? "");
    // "Polish" is of Poland, and to polish is not.
    const isOtherName = places.has(found) && /^\p{Lu}/u.test(text.slice(start, start + 2));
    const term = isOtherName ? terms[0]! : found;
    if (!terms.includes(term) || isOther(article, start)) continue;
    // A French player in the lead makes no report on France.
    const lead = isOtherName && !COUNTRIES.has(found) ? 0 : LEAD_CHARACTERS;
    const weight = start < bodyStart + lead ? PROMINENT_MENTIONS : 1;
    mentions.set(term, (mentions.get(term) ?? 0) + weight);
  }
  return terms.every((term) => (mentions.get(term) ?? 0) >= PROMINENT_MENTIONS);
}
