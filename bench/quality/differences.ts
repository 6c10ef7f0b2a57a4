// Measures which figures that two outlets of one event give for one thing are shown as differing.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../src/corpus/article.ts";
import { differencesIn } from "../../src/stories/differences.ts";
import type { Difference, StoryId } from "../../src/stories/story.ts";
import { overlaps, type Span } from "../../src/text/span.ts";
import type { Row } from "../row.ts";
import { storySet } from "../story-sets.ts";
import { readExamples } from "../train/summarizer.ts";

type Place = readonly [article: string, start: number, end: number];

/**
 * Two figures of two reports, by what we read there: they differ, one says it less exactly, one is later, or they are of other
 * things. Those that are the same but rounded, and those of which we could not say, are left out.
 */
type Pair = {
  readonly set: "multinews" | "allsides" | "ecb";
  /** Of half of the events the rules were written with the pairs in sight. */
  readonly half: "read" | "not read";
  readonly kind: string;
  readonly are: "differs" | "less exact" | "later" | "other";
  readonly one: Place;
  readonly other: Place;
};

/** A wrong difference misinforms. */
const GOALS = { right: 0.95, found: 0.8 };

/**
 * Half of the pairs were drawn from all figures of one kind with words in common, half are those that looked likest; no kind is
 * left out, be it never compared (weekdays, "dozens"). Each pair is looked for in a story of its two reports alone.
 */
export async function rows(dataDir: string): Promise<Row[]> {
  const differencesOf = differencesByReports(articlesOf(dataDir));
  const pairs = readPairs().map((pair) => ({ ...pair, isShown: isShown(pair, differencesOf(pair)) }));
  return (["not read", "read"] as const).flatMap((half) => {
    const own = pairs.filter((pair) => pair.half === half);
    const differing = own.filter(({ are }) => are !== "other");
    const shown = own.filter((pair) => pair.isShown);
    const right = shown.filter(({ are }) => are !== "other").length;
    const row = (measure: string, ours: number, goal: number | null): Row => ({
      task: half === "read" ? "differences read" : "differences",
      measure,
      ours,
      peers: [],
      goal,
    });
    return [
      row(`right of ${shown.length} shown`, right / shown.length, GOALS.right),
      row(`shown of ${differing.length} that differ`, right / differing.length, GOALS.found),
      ...[...Map.groupBy(differing, ({ kind }) => kind)].map(([kind, of]) =>
        row(`of these ${of.length}: ${kind}`, of.filter((pair) => pair.isShown).length / of.length, null),
      ),
    ];
  });
}

function articlesOf(dataDir: string): ReadonlyMap<string, Article> {
  const clusters = readExamples(join(dataDir, "summarization", "multinews.dev.jsonl"));
  const reports = [
    ...clusters.flatMap((cluster) => cluster.articles.map((article) => ["multinews", article] as const)),
    ...(["allsides", "ecb"] as const).flatMap((set) =>
      storySet(dataDir, set).articles.map((article) => [set, article] as const),
    ),
  ];
  return new Map(reports.map(([set, article]) => [`${set} ${article.id}`, article]));
}

function readPairs(): Pair[] {
  return readFileSync(new URL("../differing-figures.jsonl", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Pair);
}

/** Those of a story of the pair's two reports, worked out once for all pairs of them. */
function differencesByReports(articles: ReadonlyMap<string, Article>): (pair: Pair) => readonly Difference[] {
  const known = new Map<string, readonly Difference[]>();
  return ({ set, one: [one], other: [other] }) => {
    const key = `${set} ${one} ${other}`;
    const reports = [one, other].map((id) => articles.get(`${set} ${id}`)!);
    const found =
      known.get(key) ??
      differencesIn({ id: one as StoryId, articles: reports, voices: reports.map((report) => [report]) });
    known.set(key, found);
    return found;
  };
}

/** One difference of the two reports holds both figures, or the same figures in other sentences. */
function isShown({ one, other }: Pair, differences: readonly Difference[]): boolean {
  return differences.some((difference) =>
    [one, other].every(([id, start, end]) => holds(difference, id, { start, end })),
  );
}

function holds({ figures }: Difference, id: string, place: Span): boolean {
  return figures.some(({ figure, quote }) => {
    if (quote.article.id !== id) return false;
    const span = { start: quote.start + figure.start, end: quote.start + figure.end };
    const { text } = quote.article;
    return overlaps(span, place) || text.slice(span.start, span.end) === text.slice(place.start, place.end);
  });
}
