// The story-clustering sets of a data folder, what the join test sees of them, and the B-cubed measure of a grouping.
import { readFileSync } from "node:fs";
import { type Article, byTime, makeArticle } from "../src/corpus/article.ts";
import { averageLink, type GroupShape, type ScoredPair } from "../src/stories/average-link.ts";
import { comparedPairs } from "../src/stories/candidates.ts";
import { ArticleReader, type Features, type ReadArticles, weighArticles } from "../src/stories/features.ts";
import {
  type JoinWeights,
  joinScore,
  lastTest,
  pairFeatures,
  SURER,
  saidDays,
  shapesOf,
  weighed,
  withSaidDays,
} from "../src/stories/join.ts";
import { withoutStrays } from "../src/stories/strays.ts";
import { parseIsoTime } from "../src/time.ts";

export const STORY_SETS = ["ecb", "allsides", "uci"] as const;

/** Articles in order of time, each with its story, and with the topic, week or story that is kept in one fold. */
export type Labelled = {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly labels: readonly string[];
  readonly groups: readonly string[];
};

type Line = { id: string; title: string; text: string; source: string; publishedAt: string | null };

/** Reads `stories/<name>.dev.articles.jsonl` and its gold. */
export function storySet(dataDir: string, name: (typeof STORY_SETS)[number]): Labelled {
  const lines = <T>(file: string): T[] =>
    readFileSync(`${dataDir}/stories/${name}.dev.${file}.jsonl`, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as T);
  const stories = new Map(lines<{ id: string; story: string }>("gold").map(({ id, story }) => [id, story]));
  const articles = lines<Line>("articles").map(toArticle).sort(byTime);
  const labels = articles.map(({ id }) => stories.get(id)!);
  const groups = labels.map((story, i) => {
    if (name === "ecb") return story.replace(/-ecb(?:plus)?$/, "");
    return name === "uci" ? story : `week ${Math.floor((articles[i]!.publishedAt?.at ?? 0) / WEEK_MS)}`;
  });
  return { name, articles, labels, groups };
}

const WEEK_MS = 7 * 24 * 3_600_000;

function toArticle({ id, title, text, source, publishedAt }: Line): Article {
  return makeArticle({
    id,
    title: title || null,
    body: text,
    outlet: source || null,
    url: null,
    publishedAt: publishedAt === null ? null : parseIsoTime(publishedAt),
  });
}

/** Articles as the join test sees them; `common` is in the order of PAIR_FEATURES, `said` what the days they name add. */
type Compared = {
  readonly pairs: readonly {
    readonly a: number;
    readonly b: number;
    readonly common: readonly number[];
    readonly said: number;
  }[];
  readonly shapes: readonly GroupShape[];
  readonly isOneEvent: ReturnType<typeof lastTest>;
};

/** A set compared with nothing known of its stories yet. */
export type Prepared = Labelled &
  Compared & {
    readonly read: ReadArticles;
    /** In which fold each article is held out. */
    readonly folds: readonly number[];
  };

export const FOLDS = 4;

export function prepare(set: Labelled): Prepared {
  const read = new ArticleReader().read(set.articles);
  return { ...set, read, ...compared(weighArticles(read)), folds: set.groups.map(foldOf) };
}

function compared(features: Features): Compared {
  const pairs = comparedPairs(features, (shared) => ({
    common: pairFeatures(features, shared),
    said: saidDays(features, shared),
  }));
  return { pairs, shapes: shapesOf(features), isOneEvent: lastTest(features) };
}

function foldOf(group: string): number {
  let hash = 7;
  for (const letter of group) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}

/** The groups that a join test of these weights makes, as src/stories/group.ts does. */
export function grouped(set: Prepared, weights: JoinWeights): number[][] {
  const first = linked(set, { ...weights, bias: weights.bias - SURER });
  const second = compared(weighArticles(set.read, first));
  return withoutStrays(linked(second, weights), withEvidence(second.pairs, weights));
}

/** The same with nothing known of the stories yet. */
function linked({ pairs, shapes, isOneEvent }: Compared, weights: JoinWeights): number[][] {
  return averageLink(shapes, withEvidence(pairs, weights), {
    score: (...groups) => joinScore(...groups, weights),
    accept: isOneEvent,
  });
}

export function withEvidence(pairs: Prepared["pairs"], weights: JoinWeights): ScoredPair[] {
  return pairs.map(({ a, b, common, said }) => ({ a, b, ...withSaidDays(weighed(common, weights), said) }));
}

/** Each fold grouped by the weights learned without it; all articles are there, only those of the fold are measured. */
export function crossValidated(set: Prepared, weightsOfFolds: readonly JoinWeights[]): Score {
  const sums = { precision: 0, recall: 0 };
  weightsOfFolds.forEach((weights, fold) => {
    const held = set.folds.map((one) => one === fold);
    const share = held.filter(Boolean).length / held.length;
    const { precision, recall } = bcubed(set.labels, grouped(set, weights), held);
    sums.precision += share * precision;
    sums.recall += share * recall;
  });
  return sums;
}

export type Score = { readonly precision: number; readonly recall: number };

/** The harmonic mean. */
export function f1({ precision, recall }: Score): number {
  return (2 * precision * recall) / (precision + recall);
}

/**
 * B-cubed (Bagga and Baldwin 1998): for each article the share of its group that is of its story, and the share of its
 * story that is in its group; means over all articles, or over those where `held` is true.
 */
export function bcubed(
  labels: readonly string[],
  grouped: readonly (readonly number[])[],
  held?: readonly boolean[],
): Score {
  const stories = new Map<string, number>();
  for (const label of labels) stories.set(label, (stories.get(label) ?? 0) + 1);
  let [precision, recall, count] = [0, 0, 0];
  for (const members of grouped) {
    const inGroup = new Map<string, number>();
    for (const i of members) inGroup.set(labels[i]!, (inGroup.get(labels[i]!) ?? 0) + 1);
    for (const i of members) {
      if (held && !held[i]) continue;
      const alike = inGroup.get(labels[i]!)!;
      precision += alike / members.length;
      recall += alike / stories.get(labels[i]!)!;
      count++;
    }
  }
  return { precision: precision / count, recall: recall / count };
}
