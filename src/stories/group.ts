// Articles -> stories: those that report the same event are joined by average link.
import { type Article, type ArticleId, byTime, titleOf } from "../corpus/article.ts";
import { copiesOf } from "../corpus/duplicates.ts";
import { averageLink, type ScoredPair } from "./average-link.ts";
import { comparedPairs } from "./candidates.ts";
import { ArticleReader, type Features, type ReadArticles, weighArticles } from "./features.ts";
import { joinScore, lastTest, likeness, SURER, shapesOf } from "./join.ts";
import { runsOf } from "./runs.ts";
import type { Story, StoryId } from "./story.ts";
import { withoutStrays } from "./strays.ts";

/**
 * Groups articles that report the same event: every article is in one story, stories in order of their first article.
 * The order of input does not matter. An id that comes twice counts once. `reader` may have read some of them before, which
 * changes nothing but the time it takes.
 */
export function groupStories(articles: readonly Article[], reader = new ArticleReader()): Story[] {
  const { texts, groups } = eventsOf(articles, reader);
  return storiesOf(groups, texts);
}

/** The same with the events of one affair together, however many days lie between them: a strike from its first day to its last. */
export function groupRunning(articles: readonly Article[], reader = new ArticleReader()): Story[] {
  const { texts, read, groups } = eventsOf(articles, reader);
  return storiesOf(
    runsOf(
      weighArticles(read, groups),
      groups,
      texts.map(([first]) => first!),
    ),
    texts,
  );
}

/** Articles of one text are one here, a number of `read` and `groups`. */
type Events = {
  readonly texts: readonly (readonly Article[])[];
  readonly read: ReadArticles;
  readonly groups: readonly (readonly number[])[];
};

function eventsOf(articles: readonly Article[], reader: ArticleReader): Events {
  const texts = textsOf(articles);
  const read = reader.read(texts.map(([first]) => first!));
  // Twice: only once there are stories can it be seen which words many of them share, and so say nothing of any.
  const first = linked(weighArticles(read), SURER);
  const { groups, pairs } = linked(weighArticles(read, first.groups), 0);
  return { texts, read, groups: withoutStrays(groups, pairs) };
}

function storiesOf(groups: Events["groups"], texts: Events["texts"]): Story[] {
  return groups.map((members) => storyOf(members.flatMap((i) => texts[i]!)));
}

/** `surer`: by how much more than likely a join has to be, as ln(odds). */
function linked(features: Features, surer: number): { groups: number[][]; pairs: ScoredPair[] } {
  const pairs = comparedPairs(features, (shared) => likeness(features, shared));
  const groups = averageLink(shapesOf(features), pairs, {
    score: (...both) => joinScore(...both) - surer,
    accept: lastTest(features),
  });
  return { groups, pairs };
}

/** The articles in order of time, each once, those of one text together. */
function textsOf(articles: readonly Article[]): Article[][] {
  const unique = new Map(articles.map((article): [ArticleId, Article] => [article.id, article]));
  return sameTexts([...unique.values()].sort(byTime));
}

/** Articles of exactly one text together, whatever their titles: one report in thousands of outlets is compared once. */
function sameTexts(articles: readonly Article[]): Article[][] {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    const key = textKey(article);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [article]);
    else group.push(article);
  }
  return [...groups.values()];
}

/** Equal for articles that are compared as one. */
function textKey(article: Article): string {
  const body = article.text.slice(article.bodyStart, article.bodyStart + COMPARED_CHARACTERS);
  return body.length < LONG_ENOUGH ? `${titleOf(article) ?? ""}\n${body}` : body;
}

const COMPARED_CHARACTERS = 4_000;
/** Shorter texts may be a notice that stands in place of many articles. */
const LONG_ENOUGH = 1_000;

/** The story of these articles, with the id of its first. */
export function storyOf(members: readonly Article[]): Story {
  const articles = members.toSorted(byTime);
  const voices = articles.length === 1 ? [articles] : copiesOf(articles);
  return { id: articles[0]!.id as string as StoryId, articles, voices };
}
