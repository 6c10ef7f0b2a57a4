// A question about what we have read -> its answer by counting the articles that hold its words.
import { type Article, byTime, outletsOf } from "../corpus/article.ts";
import { outletKey } from "../corpus/outlet-name.ts";
import { type Quote, titleQuote } from "../corpus/passage.ts";
import type { ArticleHit, ArticleIndex, Listing } from "../search/search.ts";
import type { Answer, CountedOf, Question, Searched } from "./answer.ts";
import { IT, isListed, isOrdered, orderAsked } from "./question/corpus-question.ts";
import { nearOutlets } from "./question/outlet.ts";
import { isPublishedIn } from "./question/published-in.ts";
import { quietAnswer } from "./quiet-answer.ts";
import { sameThings } from "./words/same-things.ts";

/** The articles that hold every word of the question, or another for the same thing; best first, none for no words. */
export function articlesHolding({ terms, askedAt, window, outlet }: Question, index: ArticleIndex): ArticleHit[] {
  const all = index.articleCount;
  const perTerm = terms.map((term) => {
    const hits = index.search({ terms: [term, ...sameThings(term)], askedAt: null, window, outlet }, all);
    return new Set(hits.map(({ articleId }) => articleId));
  });
  if (perTerm.length === 0) return [];
  const best = index.search({ terms, askedAt, window, outlet }, all);
  return best.filter(({ articleId }) => perTerm.every((ids) => ids.has(articleId)));
}

/** What is counted without words, all articles or those of an outlet or a time, with the newest of them or the oldest; null for all else. */
export function listingFor(question: Question, index: ArticleIndex): Listing | null {
  const { terms, ofCorpus, about = "", outlet, published } = question;
  if (!isListed(ofCorpus) || terms.length > 0 || IT.test(about)) return null;
  const isPublished = published === undefined ? null : (at: number | null) => isPublishedIn(published, at);
  const first = ofCorpus === "oldest" ? "oldest" : "newest";
  return index.list({ isPublished, outlet, first }, ofCorpus === "outlets" ? 0 : MOST_LISTED);
}

export type Counting = {
  readonly searched: Searched;
  /** All that were read. */
  readonly outlets?: readonly string[];
  /** Where the articles were not found by words: they are those it begins with. */
  readonly listing?: Listing | null;
  /** What the articles are; absent: those that have the words of the question. */
  readonly counted?: CountedOf;
};

/**
 * `articles` are those that hold the words, or tell the story whose first or last report is asked for; an answer with none is "not
 * found". Sure, because it is counted.
 */
export function answerFromCorpus(
  question: Question,
  articles: readonly Article[],
  { searched, outlets = [], listing = null, counted: of = "having-words" }: Counting,
): Answer {
  const asked = listing === null ? articles.filter(isAskedFor(question)) : articles;
  const shown = inOrderAsked(question, asked);
  const counted = listing === null ? { ...countedIn(asked), of } : countedBy(listing, outlets, question);
  const isFound = counted.articles > 0;
  return {
    ...quietAnswer(question, searched),
    kind: isFound ? "answered" : "not-found",
    confidence: isFound ? 1 : 0,
    held: isFound ? 1 : 0,
    considered: headlines(shown).map((quote) => ({ quote, score: 0, why: [], holds: [], lacks: [], fits: null })),
    articles: shown,
    counted,
    ...(!isFound && otherOutlets(question, articles, outlets)),
  };
}

function isAskedFor({ outlet, published }: Question): (article: Article) => boolean {
  return (article) =>
    (outlet === null || (article.outlet !== null && outletKey(article.outlet) === outletKey(outlet))) &&
    (published === undefined || isPublishedIn(published, article.publishedAt?.at ?? null));
}

function inOrderAsked({ ofCorpus }: Question, articles: readonly Article[]): readonly Article[] {
  const order = orderAsked(ofCorpus);
  if (order === null) return articles;
  const inTime = [...articles].sort(byTime).filter(({ publishedAt }) => publishedAt !== null);
  const dated = order === "last" ? inTime.toReversed() : inTime;
  // Which of a story came first nothing tells of one without a date; of all that are listed it is one.
  return !isOrdered(ofCorpus) || dated.length === 0 ? [...new Set([...dated, ...articles])] : dated;
}

type Counted = NonNullable<Answer["counted"]>;

function countedIn(articles: readonly Article[]): Counted {
  const ofEach = Map.groupBy(
    articles.filter(({ outlet }) => outlet !== null),
    ({ outlet }) => outletKey(outlet!),
  );
  return inOrder(
    articles.length,
    outletsOf(articles).map((name) => [name, ofEach.get(outletKey(name))!.length]),
  );
}

function countedBy(
  { articles, ofEach }: Listing,
  outlets: readonly string[],
  { outlet, published }: Question,
): Counted {
  const names = new Map(outlets.map((name) => [outletKey(name), name]));
  const counts = Array.from(ofEach, ([key, count]) => [names.get(key) ?? key, count] as const);
  return { ...inOrder(articles, counts), of: outlet === null && published === undefined ? "all" : "of-outlet-or-time" };
}

/** The outlets of most articles first. */
function inOrder(articles: number, counts: readonly (readonly [string, number])[]): Counted {
  const unnamed = articles - counts.reduce((sum, [, count]) => sum + count, 0);
  const sorted = counts.toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const outlets = sorted.map(([name]) => name);
  const isPlain = outlets.length < 2 || sorted.every(([, count]) => count === 1);
  return { articles, outlets, unnamed, ...(!isPlain && { ofEach: sorted.map(([, count]) => count) }) };
}

function otherOutlets(
  { outlet }: Question,
  articles: readonly Article[],
  outlets: readonly string[],
): Pick<Answer, "otherOutlets"> {
  if (outlet === null) return {};
  const telling = outletsOf(articles);
  if (outlets.some((name) => outletKey(name) === outletKey(outlet)))
    return telling.length === 0 ? {} : { otherOutlets: { which: "telling", names: telling } };
  const near = nearOutlets(outlet, outlets);
  return { otherOutlets: near.length > 0 ? { which: "near", names: near } : { which: "all", names: outlets } };
}

/** So many are kept to be shown, a few at a time. */
const MOST_LISTED = 50;

function headlines(articles: readonly Article[]): Quote[] {
  return articles.slice(0, MOST_LISTED).flatMap((article) => titleQuote(article) ?? []);
}
