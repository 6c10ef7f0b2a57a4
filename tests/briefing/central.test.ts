import { expect, test } from "vitest";
import { centralities } from "../../src/briefing/central.ts";
import { readCluster } from "../../src/briefing/cluster.ts";
import { summarize } from "../../src/briefing/summarize.ts";
import { coastRadio, ledger, northPost, report } from "./support.ts";

const strayed = report(
  "a9",
  "The library of the university keeps records of law, government and families. Its reading room opens at nine.",
);

test("an article that has little in common with the others counts less, those of one event count in full", () => {
  const event = [northPost, ledger, coastRadio];
  const cluster = readCluster([...event, strayed]);
  const weights = centralities(cluster);
  const weightOf = (id: string) => weights[cluster.statements.find(({ article }) => article.id === id)!.articleIndex];
  expect(event.map(({ id }) => weightOf(id))).toEqual([1, 1, 1]);
  expect(weightOf(strayed.id)).toBeLessThan(0.2);
});

test("what it says is not quoted beside the event", () => {
  const quotes = summarize([northPost, ledger, coastRadio, strayed], { words: null, sentences: 4 });
  expect(quotes.map(({ article }) => article.id)).not.toContain(strayed.id);
});

test.each([
  ["one article", [northPost]],
  ["two", [northPost, strayed]],
  ["three without a word in common", [northPost, strayed, report("a8", "Chess masters met.")].map((one) => one)],
  ["none with words", ["b1", "b2", "b3"].map((id) => report(id, ""))],
])("%s: nothing is multiplied by what is no number", (_, articles) => {
  for (const weight of centralities(readCluster(articles))) {
    expect(weight).toBeGreaterThanOrEqual(0);
    expect(weight).toBeLessThanOrEqual(1);
  }
});

test("however many articles there are, each has its weight", () => {
  const articles = Array.from({ length: 150_000 }, (_, i) => report(`b${i}`, "Bells rang."));
  expect(new Set(centralities(readCluster(articles)))).toEqual(new Set([1]));
});
