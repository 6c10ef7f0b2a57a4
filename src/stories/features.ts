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
type Read = { lead: number[]; text: number[]; names: number[]; title: number[]; day: number | null };

/** The features of each article, in the given order; terms are numbered and weighed across all of them. */
export function featuresOf(articles: readonly Article[]): Features[] {
  const terms = new Map<string, number>();
  const reads = articles.map((article) => readArticle(article, terms));
  const total = articles.length + BACKGROUND_ARTICLES;
  const held = new Float64Array(terms.size);
  for (const { text } of reads) for (const id of new Set(text)) held[id]!++;
  const idfs = Float64Array.from(terms.keys(), (term, id) => idf(held[id]!, term, total));
  const weightOf = (id: number): number => idfs[id]!;
  return reads.map(({ lead, text, names, title, day }) => ({
    lead: unitVector(lead, weightOf),
    text: unitVector(text, weightOf),
    names: unitVector(names, weightOf),
    title: unitVector(title, weightOf),
    day,
    size: Math.log(1 + text.length),
  }));
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

/** -ln(share of articles with the term), the collection's and the background's together. */
function idf(held: number, term: string, total: number): number {
  return Math.max(0, -Math.log((held + BACKGROUND_ARTICLES * Math.exp(-backgroundIdf(term))) / total));
}
