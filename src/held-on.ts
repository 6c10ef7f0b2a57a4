// A topic on which a briefing had nothing -> what there is on it all the same.
import { outletSource } from "./answers/question/outlet.ts";
import { ARTICLES_READ } from "./answers/searched.ts";
import { articlesAbout } from "./briefing/about.ts";
import { keepingOut, type Wanted, wantedTest } from "./briefing/wanted.ts";
import type { Alone } from "./chat/briefing-reply.ts";
import type { HeldOn } from "./chat/services.ts";
import type { Article } from "./corpus/article.ts";
import { topicTerms } from "./corpus/topic-terms.ts";
import type { ArticleIndex } from "./search/search.ts";
import { newestOf } from "./stories/freshness.ts";
import { termsOf } from "./text/words.ts";
import type { EpochMs } from "./time.ts";
import type { Workspace } from "./workspace.ts";

/** A topic of more words is a sentence. */
const MOST_WORDS = 4;
/** More articles about one word are not counted. */
const MOST_COUNTED = 200;

/** `from` begins the period that was asked for; null: none was. */
export async function heldOn(
  topic: string,
  from: EpochMs | null,
  wanted: Wanted,
  workspace: Workspace,
): Promise<HeldOn> {
  const { index, outlets } = await workspace.corpus();
  const about = articlesAbout(await workspace.search(topicTerms(topic), ARTICLES_READ), topic);
  const newest = newestOf(about);
  return {
    newest: newest === Number.NEGATIVE_INFINITY ? null : newest,
    keptOut: keepingOut(about, wanted),
    named: articlesWithAll(termsOf(topic), index),
    alone: about.length > 0 ? [] : await eachAlone(topic, from, wanted, workspace),
    outlet: outletSource(topic, outlets),
  };
}

function articlesWithAll(terms: readonly string[], index: ArticleIndex): number {
  const [first, ...others] = terms.map((term) => {
    const hits = index.search({ terms: [term], askedAt: null, window: null }, index.articlesWith(term));
    return new Set(hits.map(({ articleId }) => articleId));
  });
  return others.reduce((all, some) => all.intersection(some), first ?? new Set()).size;
}

/** Of a topic of several words those that a briefing in that period would tell of. */
async function eachAlone(
  topic: string,
  from: EpochMs | null,
  wanted: Wanted,
  workspace: Workspace,
): Promise<readonly Alone[]> {
  const words = topic.split(/[\s,;&+]+/).filter((word) => termsOf(word).length > 0);
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  const window = from === null ? null : { from, to: Number.MAX_SAFE_INTEGER };
  const passes = wantedTest(wanted);
  const alone = await Promise.all(
    words.map(async (word) => {
      const found: readonly Article[] = await workspace.search(topicTerms(word), MOST_COUNTED, window);
      const articles = articlesAbout(found, word).filter(passes).length;
      return { words: word, articles, isAll: found.length < MOST_COUNTED };
    }),
  );
  return alone.filter(({ articles }) => articles > 0);
}
