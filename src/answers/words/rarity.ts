// A stem -> how much it tells, from the articles at hand and from news in general.
import type { ArticleIndex } from "../../search/search.ts";
import { backgroundIdf } from "../../text/background-idf.ts";
import { sameThings } from "./same-things.ts";

/** What is known of how common words are: an index has it. */
export type TermStats = Pick<ArticleIndex, "articleCount" | "articlesWith">;

/** For a text by itself: only what is known of news in general. */
export const NO_STATS: TermStats = { articleCount: 0, articlesWith: () => 0 };

/** News in general counts as this many articles beside those at hand, so that two articles don't make "said" rare. */
const BACKGROUND_ARTICLES = 200;

/** -ln of the share of articles with the stem or another for the same thing; about 0 for "the", 10 for a word never seen. */
export function rarity(stem: string, stats: TermStats): number {
  const stems = [stem, ...sameThings(stem)];
  const here = Math.min(stats.articleCount, Math.max(...stems.map((each) => stats.articlesWith(each))));
  const general = Math.max(...stems.map((each) => Math.exp(-backgroundIdf(each))));
  return -Math.log((here + BACKGROUND_ARTICLES * general) / (stats.articleCount + BACKGROUND_ARTICLES));
}
