// An article -> what the join test compares: weighted vectors of its lead, whole text, word pairs, names and title.
import { type Article, titleOf } from "../corpus/article.ts";
import { backgroundIdf, MAX_BACKGROUND_IDF } from "../text/background-idf.ts";
import { namesIn } from "../text/names.ts";
import { termsOf, wordsOf } from "../text/words.ts";

/** News tells what happened first: the title and these many characters of the body are the lead. */
const LEAD_CHARACTERS = 600;
/** No more than this of an article is compared, so that one endless text costs no more than a long report. */
const READ_CHARACTERS = 20_000;

/** A sparse vector of length 1: ids ascending, with their weights. Empty when there is nothing to compare. */
export type UnitVector = { readonly ids: Int32Array; readonly weights: Float64Array };

export const ASPECTS = ["lead", "full", "bigrams", "names", "title"] as const;
export type Aspect = (typeof ASPECTS)[number];

export type Features = Readonly<Record<Aspect, UnitVector>> & {
  /** Days since 1970; null without a date. */
  readonly day: number | null;
  /** ln(1 + number of terms in what was read). */
  readonly size: number;
};

/** Reads articles into features that share one numbering of terms. */
export function featureReader(): (article: Article) => Features {
  const termIds = new Map<string, number>();
  const idOf = (term: string): number => {
    const known = termIds.get(term);
    if (known !== undefined) return known;
    termIds.set(term, termIds.size);
    return termIds.size - 1;
  };
  return (article) => {
    const body = article.text.slice(article.bodyStart, article.bodyStart + READ_CHARACTERS);
    const title = titleOf(article)?.slice(0, LEAD_CHARACTERS) ?? "";
    const lead = `${title}\n${body.slice(0, LEAD_CHARACTERS)}`;
    const leadTerms = termsOf(lead);
    const terms = termsOf(`${title}\n${body}`);
    return {
      lead: unitVector(leadTerms, backgroundIdf, idOf),
      full: unitVector(terms, backgroundIdf, idOf),
      bigrams: unitVector(neighbours(leadTerms), bigramIdf, idOf),
      names: unitVector(namesAndNumbers(lead), backgroundIdf, idOf),
      title: unitVector(termsOf(title), backgroundIdf, idOf),
      day: article.publishedAt === null ? null : article.publishedAt.at / 86_400_000,
      size: Math.log(1 + terms.length),
    };
  };
}

function neighbours(terms: readonly string[]): string[] {
  return terms.slice(1).map((term, i) => `${terms[i]} ${term}`);
}

/** A pair of words is as telling as both of its words. */
function bigramIdf(pair: string): number {
  const [first, second] = pair.split(" ");
  return (backgroundIdf(first!) + backgroundIdf(second!)) / 2;
}

function namesAndNumbers(text: string): string[] {
  const names = namesIn(text).flatMap((name) => termsOf(text.slice(name.start, name.end)));
  const numbers = wordsOf(text).flatMap((word) => (/^\d/.test(word.folded) ? [word.folded] : []));
  return [...names, ...numbers];
}

function unitVector(
  terms: readonly string[],
  weightOf: (term: string) => number,
  idOf: (term: string) => number,
): UnitVector {
  const counts = new Map<number, { count: number; idf: number }>();
  for (const term of terms) {
    const id = idOf(term);
    const entry = counts.get(id);
    if (entry) entry.count++;
    else counts.set(id, { count: 1, idf: Math.min(weightOf(term), MAX_BACKGROUND_IDF) });
  }
  const entries = [...counts].sort(([a], [b]) => a - b);
  const ids = Int32Array.from(entries, ([id]) => id);
  const weights = Float64Array.from(entries, ([, { count, idf }]) => (1 + Math.log(count)) * idf);
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return { ids, weights: length === 0 ? weights : weights.map((weight) => weight / length) };
}
