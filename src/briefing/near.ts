// Articles on a topic, and all others -> those of the others that may tell the same stories without naming it.
import { type Article, titleOf } from "../corpus/article.ts";
import { LEAD_CHARACTERS, leadOf } from "../stories/lead.ts";
import { termsOf } from "../text/words.ts";

/** Two reports of one event share two fifths of the words of a title with the other's opening; set by hand, as grouping decides. */
const LEAST_SHARED = 2;
const LEAST_SHARE = 0.4;
/** What is only looked at to group by may have less in common. */
const LEAST_SHARE_BEFORE = 0.25;
const OPENING_CHARACTERS = 300;
/** Grouping takes its time, and few stories have so many more articles. */
const MOST_NEAR = 200;
/** Beside many articles few are looked at that are not told: all of this takes a fifth more time. */
const MOST_BEFORE = { among: 0.125, atLeast: 20 };

/** Nearest first; the same for the same articles in any order, and for the result with `about` alone. */
export function nearTo(about: readonly Article[], all: readonly Article[]): Article[] {
  return nearest(about, all, { leastShare: LEAST_SHARE, most: MOST_NEAR, opening: LEAD_CHARACTERS });
}

/** The same of the days before, by which the stories of `articles` are told apart. */
export function nearBefore(articles: readonly Article[], before: readonly Article[]): Article[] {
  const most = Math.max(MOST_BEFORE.atLeast, Math.floor(MOST_BEFORE.among * articles.length));
  return before.length === 0
    ? []
    : nearest(articles, before, { leastShare: LEAST_SHARE_BEFORE, most, opening: OPENING_CHARACTERS });
}

function nearest(
  about: readonly Article[],
  all: readonly Article[],
  { leastShare, most, opening }: { readonly leastShare: number; readonly most: number; readonly opening: number },
): Article[] {
  // By their ids: an article may have been read twice.
  const [known, openings] = [
    new Set(about.map(({ id }) => id)),
    placesOf(about.map((article) => openingTerms(article, opening))),
  ];
  const near = all.flatMap((article) => {
    const share = known.has(article.id) ? 0 : mostShared(new Set(termsOf(titleOf(article) ?? "")), openings);
    return share >= leastShare ? { article, share } : [];
  });
  return near
    .sort((a, b) => b.share - a.share || (a.article.id < b.article.id ? -1 : 1))
    .slice(0, most)
    .map(({ article }) => article);
}

function openingTerms(article: Article, characters: number): ReadonlySet<string> {
  return new Set(termsOf(leadOf(article, characters)));
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
