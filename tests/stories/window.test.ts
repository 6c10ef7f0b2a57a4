import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Article, byTime } from "../../src/corpus/article.ts";
import { averageLink } from "../../src/stories/average-link.ts";
import { candidatePairs } from "../../src/stories/candidates.ts";
import { FeatureReader } from "../../src/stories/features.ts";
import { evidence, joinScore } from "../../src/stories/join.ts";
import type { Story } from "../../src/stories/story.ts";
import { StoryWindow } from "../../src/stories/window.ts";
import { reportOf } from "./support.ts";

/** Sentences of three events that share words, so that groups are close calls. */
const SENTENCES = [
  "The harbour bridge in Calder was closed on Monday after the ferry Aurora struck a pier.",
  "Divers will check every pier of the bridge in Calder, the port said.",
  "The captain of the ferry Aurora said the rudder had failed.",
  "The bridge over the river at Calder was closed for repairs after a flood.",
  "Voters in Calder chose Ines Moraga as mayor on Sunday, the electoral commission said.",
  "Ines Moraga, the new mayor, promised a second bridge over the harbour.",
  "Karl Brandt conceded to Ines Moraga on Sunday night.",
  "An earthquake shook the island of Leyra before dawn and damaged a school.",
  "The school on Leyra stays closed until its roof has been repaired.",
];

const anyArticle = (i: number) =>
  fc
    .record({
      sentences: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }),
      day: fc.option(fc.integer({ min: 1, max: 28 })),
      outlet: fc.constantFrom("North Post", "The Ledger"),
    })
    .map(({ sentences, day, outlet }) =>
      reportOf(sentences.join(" "), {
        id: `${i}`,
        outlet,
        ...(day === null ? {} : { at: `2024-05-${`${day}`.padStart(2, "0")}` }),
      }),
    );
const anyArticles = fc
  .integer({ min: 1, max: 14 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => anyArticle(i))));

function idsOf(stories: readonly Story[]): string[] {
  return stories.map(({ articles }) => articles.map(({ id }) => id).join(" ")).sort();
}

/** All articles grouped from the beginning, terms weighed as in the first ones. */
function fromScratch(articles: readonly Article[], first: readonly Article[]): string[] {
  const reader = new FeatureReader(oneOfEach(first));
  const texts = oneOfEach(articles);
  const features = texts.map((article) => reader.read(article));
  const pairs = candidatePairs(features).map(({ a, b }) => ({ a, b, evidence: evidence(features[a]!, features[b]!) }));
  const sizes = features.map(({ size }) => size);
  return averageLink(sizes, pairs, { score: joinScore })
    .map((members) => {
      const bodies = new Set(members.map((i) => texts[i]!.text));
      return articles
        .filter(({ text }) => bodies.has(text))
        .toSorted(byTime)
        .map(({ id }) => id)
        .join(" ");
    })
    .sort();
}

/** The first in time of equal texts. */
function oneOfEach(articles: readonly Article[]): Article[] {
  const ordered = articles.toSorted(byTime);
  return ordered.filter(({ text }, i) => ordered.findIndex((other) => other.text === text) === i);
}

describe("a window of news", () => {
  test("begins with the stories that grouping all its articles gives", () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        expect(idsOf(new StoryWindow(articles).stories)).toEqual(fromScratch(articles, articles));
      }),
    );
  });

  test("has every article in one story, and nearly always the stories that grouping all of them would give", () => {
    let [same, all] = [0, 0];
    fc.assert(
      fc.property(anyArticles, fc.nat(14), (articles, held) => {
        const first = articles.slice(0, held);
        const window = new StoryWindow(first);
        for (const article of articles.slice(held)) window.add(article);
        const ids = window.stories.flatMap((story) => story.articles.map(({ id }) => id));
        expect(ids.toSorted()).toEqual(articles.map(({ id }) => id).toSorted());
        expect(new Set(window.stories.map(({ id }) => id)).size).toBe(window.stories.length);
        const expected = fromScratch(articles, first);
        all += expected.length;
        same += idsOf(window.stories).filter((story) => expected.includes(story)).length;
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(same / all).toBeGreaterThan(0.9);
  });

  test("says which stories an article has changed", () => {
    const [bridge, quake, more] = [0, 7, 1].map((i) =>
      reportOf(SENTENCES[i]!.repeat(3), { id: `${i}`, at: "2024-05-06" }),
    );
    const window = new StoryWindow([bridge!, quake!]);
    expect(idsOf(window.add(more!))).toEqual(["0 1"]);
    expect(window.add(more!)).toEqual([]);
  });

  test("takes a copy into the story of its text", () => {
    const original = reportOf(SENTENCES[0]!, { id: "b", outlet: "North Post", at: "2024-05-06" });
    const copies = ["2024-05-05", "2024-05-07"].map((at) =>
      reportOf(SENTENCES[0]!, { id: at, outlet: "The Ledger", at }),
    );
    const window = new StoryWindow([original]);
    for (const copy of copies) window.add(copy);
    expect(idsOf(window.stories)).toEqual(["2024-05-05 b 2024-05-07"]);
  });

  test("keeps a story's id when an earlier article arrives, and in the window that follows", () => {
    const [late, early] = [
      reportOf(SENTENCES[0]!.repeat(2), { id: "late", at: "2024-05-07" }),
      reportOf(SENTENCES[0]!.repeat(3), { id: "early", at: "2024-05-06" }),
    ];
    const window = new StoryWindow([late]);
    window.add(early);
    expect(window.stories).toMatchObject([{ id: "late", articles: [{ id: "early" }, { id: "late" }] }]);
    expect(new StoryWindow([early, late], window.stories).stories).toMatchObject([{ id: "late" }]);
    expect(new StoryWindow([early], window.stories).stories).toMatchObject([{ id: "early" }]);
  });
});
