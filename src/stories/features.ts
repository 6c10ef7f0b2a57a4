// Articles -> what the join test compares: vectors of lead, text, names and title, the day, the size.
import { type Article, titleOf } from "../corpus/article.ts";
import { backgroundIdf } from "../text/background-idf.ts";
import { namesIn } from "../text/names.ts";
import { termsOf } from "../text/words.ts";
import { DAY_MS } from "../time.ts";
import { type UnitVector, unitVector } from "./vectors.ts";

export type Features = {
  /** Terms of the title and the first characters of the body. */
  readonly lead: UnitVector;
  /** Terms of all that is read. */
  readonly text: UnitVector;
  /** Terms in capitalised words of the lead. */
  readonly names: UnitVector;
  /** Terms of the title; without one, of the first line. */
  readonly title: UnitVector;
  /** Days since 1970; null without a date. */
  readonly day: number | null;
  /** ln(1 + number of terms read). */
  readonly size: number;
};

/** News tells what happened first: a lead of these many characters says which event it is. */
const LEAD_CHARACTERS = 600;
const TITLE_CHARACTERS = 200;
/** No more of an article is compared, so that one endless text costs no more than a long report. */
const READ_CHARACTERS = 3_000;
/**
 * How rare a term is comes from the collection and from news in general, which counts as much as these many articles:
 * two articles alone know nothing of rarity, three thousand of one week know best what is common in that week.
 */
const BACKGROUND_ARTICLES = 300;
/**
 * Beside the two stories that are compared so many without any of their words count with those of the collection: a word
 * in most of a dozen stories is no rare one, in both of two it may be what makes them one.
 */
const BACKGROUND_STORIES = 5;

type Read = { lead: number[]; text: number[]; names: number[]; title: number[]; day: number | null };

/** Articles read, to be weighed once or again when more is known of what they have in common. */
export type ReadArticles = { readonly reads: readonly Read[]; readonly terms: readonly string[] };

export function readArticles(articles: readonly Article[]): ReadArticles {
  const terms = new Map<string, number>();
  const reads = articles.map((article) => readArticle(article, terms));
  return { reads, terms: [...terms.keys()] };
}

/**
 * The features of each article, in the given order, terms weighed across all of them. `stories`, as far as they are known,
 * as places of articles: a word that many of them have says nothing of any, such as the name of the town in its paper.
 */
export function weighArticles(
  { reads, terms }: ReadArticles,
  stories: readonly (readonly number[])[] = [],
): Features[] {
  const held = heldBy(reads.map((_, i) => [i]));
  const heldInStories = heldBy(stories);
  const idfs = terms.map((term, id) => {
    const background = Math.exp(-backgroundIdf(term));
    const share = (held[id]! + BACKGROUND_ARTICLES * background) / (reads.length + BACKGROUND_ARTICLES);
    const others = Math.max(0, heldInStories[id]! - 2);
    const shareOfStories = others / (Math.max(0, stories.length - 2) + BACKGROUND_STORIES);
    return Math.max(0, -Math.log(Math.max(share, shareOfStories)));
  });
  const weightOf = (id: number): number => idfs[id]!;
  return reads.map(({ lead, text, names, title, day }) => ({
    lead: unitVector(lead, weightOf),
    text: unitVector(text, weightOf),
    names: unitVector(names, weightOf),
    title: unitVector(title, weightOf),
    day,
    size: Math.log(1 + text.length),
  }));

  function heldBy(groups: readonly (readonly number[])[]): Float64Array {
    const counts = new Float64Array(terms.length);
    for (const group of groups) for (const id of new Set(group.flatMap((i) => reads[i]!.text))) counts[id]!++;
    return counts;
  }
}

function readArticle(article: Article, terms: Map<string, number>): Read {
  const idsOf = (text: string): number[] =>
    termsOf(text).map((term) => {
      const id = terms.get(term) ?? terms.size;
      if (id === terms.size) terms.set(term, id);
      return id;
    });
  const title = titleOf(article)?.slice(0, LEAD_CHARACTERS) ?? "";
  const body = article.text.slice(article.bodyStart, article.bodyStart + READ_CHARACTERS);
  const space = body.indexOf(" ", LEAD_CHARACTERS);
  const leadEnd = space === -1 ? body.length : space;
  const lead = `${title}\n${body.slice(0, leadEnd)}`;
  const firstLine = /^.*/.exec(title || body.trimStart())![0].slice(0, TITLE_CHARACTERS);
  const leadTerms = idsOf(lead);
  return {
    lead: leadTerms,
    text: leadTerms.concat(idsOf(body.slice(leadEnd))),
    names: namesIn(lead).flatMap(({ start, end }) => idsOf(lead.slice(start, end))),
    title: idsOf(firstLine),
    day: article.publishedAt === null ? null : article.publishedAt.at / DAY_MS,
  };
}
