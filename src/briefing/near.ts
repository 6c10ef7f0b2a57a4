// Articles on a topic, and all others -> those of the others that may tell the same stories without naming it.
import { type Article, titleOf } from "../corpus/article.ts";
import { leadOf } from "../stories/lead.ts";
import { termsOf } from "../text/words.ts";

/** Two reports of one event share two fifths of the words of a title with the other's opening; set by hand, as grouping decides. */
const LEAST_SHARED = 2;
const LEAST_SHARE = 0.4;
/** Grouping takes its time, and few stories have so many more articles. */
const MOST_NEAR = 200;

/** Nearest first; the same for the same articles in any order, and for the result with `about` alone. */
export function nearTo(about: readonly Article[], all: readonly Article[]): Article[] {
  const [known, openings] = [new Set(about), placesOf(about.map(openingTerms))];
  const near = all.flatMap((article) => {
    const share = known.has(article) ? 0 : mostShared(new Set(termsOf(titleOf(article) ?? "")), openings);
    return share >= LEAST_SHARE ? { article, share } : [];
  });
  return near
    .sort((a, b) => b.share - a.share || (a.article.id < b.article.id ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map(({ article }) => article);
}

function openingTerms(article: Article): ReadonlySet<string> {
  return new Set(termsOf(leadOf(article)));
}

/** In which of the openings each term is. */
function placesOf(openings: readonly ReadonlySet<string>[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [i, terms] of openings.entries())
    for (const term of terms) {
      const own = places.get(term);
      if (own === undefined) places.set(term, [i]);
      else own.push(i);
    }
  return places;
}

/** How much of a title stands in one opening, of which every term has its places. */
function mostShared(title: ReadonlySet<string>, openings: ReadonlyMap<string, readonly number[]>): number {
  const shared = new Map<number, number>();
  let most = 0;
  for (const term of title)
    for (const i of openings.get(term) ?? []) {
      const count = (shared.get(i) ?? 0) + 1;
      shared.set(i, count);
      if (count > most) most = count;
    }
  return most < LEAST_SHARED ? 0 : most / title.size;
}
