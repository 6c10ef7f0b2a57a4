// Made-up reports of some hundred affairs, now and then with one of another, like affair -> a month of news with its stories known.
import { type Article, byTime, makeArticle } from "../src/corpus/article.ts";
import { differencesIn } from "../src/stories/differences.ts";
import type { Story } from "../src/stories/story.ts";
import { DAY_MS, parseIsoTime } from "../src/time.ts";
import file from "./like-affairs.json" with { type: "json" };
import type { Labelled } from "./story-sets.ts";
import { inventedGroups } from "./train/invented-news.ts";

const OTHERS: Readonly<Record<string, readonly string[]>> = file.others;

/** Affairs are told of in all seasons, but begin in one month here, so that many are there to be taken for one another. */
const MONTH = Date.parse("2026-03-01T00:00Z");
const DAYS = 28;
/** Those beside each other in the file, by one hand, begin a week apart. */
const STEP_DAYS = 7;

/** All in one month. The label of a report is its affair; its group is that of the file, of which it may be the odd one. */
export function likeAffairs(): Labelled {
  const known = inventedGroups().filter(({ group }) => OTHERS[group] !== undefined);
  const reports = known.flatMap(({ group, articles }, i) => {
    const first = Math.min(...articles.map(({ published }) => parseIsoTime(published)!.at));
    const moved = MONTH + ((i * STEP_DAYS) % DAYS) * DAY_MS - Math.floor(first / DAY_MS) * DAY_MS;
    return articles.map(({ id, title, text, outlet, published }) => {
      const publishedAt = parseIsoTime(published)!;
      return {
        article: makeArticle({
          id,
          title,
          body: text,
          outlet,
          url: null,
          publishedAt: { ...publishedAt, at: publishedAt.at + moved },
        }),
        label: OTHERS[group]!.includes(id) ? id : group,
        group,
      };
    });
  });
  reports.sort((a, b) => byTime(a.article, b.article));
  return {
    name: "like affairs",
    articles: reports.map(({ article }) => article),
    labels: reports.map(({ label }) => label),
    groups: reports.map(({ group }) => group),
  };
}

/** Stories as places of the set's articles. */
export function membersOf({ articles }: Labelled, stories: readonly Story[]): number[][] {
  const places = new Map(articles.map(({ id }, i) => [id, i]));
  return stories.map((story) => story.articles.map(({ id }) => places.get(id)!));
}

/** Of the differences in these stories, the share whose figures are of one affair. */
export function differencesOfOneAffair({ articles, labels }: Labelled, stories: readonly Story[]): number {
  const affairs = new Map<Article["id"], string>(articles.map(({ id }, i) => [id, labels[i]!]));
  const differences = stories.flatMap(differencesIn);
  const isOfOne = differences.filter(
    ({ figures }) => new Set(figures.map(({ quote }) => affairs.get(quote.article.id))).size === 1,
  );
  return isOfOne.length / differences.length;
}
