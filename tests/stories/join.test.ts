import { expect, test } from "vitest";
import { comparedPairs } from "../../src/stories/candidates.ts";
import { ArticleReader, weighArticles } from "../../src/stories/features.ts";
import { contrastTest, likeness } from "../../src/stories/join.ts";
import { reportOf } from "./support.ts";

/** The evidence that two reports are of one event, published then; null where no date is given. */
function evidence(one: string | null, other: string | null): number {
  const texts = [
    "The ferry Aurora struck the harbour bridge of Lund.",
    "The harbour bridge of Lund was hit by a ferry.",
  ];
  const articles = [one, other].map((at, i) => reportOf(texts[i]!, { id: `${i}`, ...(at === null ? {} : { at }) }));
  const features = weighArticles(new ArticleReader().read(articles));
  return comparedPairs(features, (shared) => likeness(features, shared))[0]!.evidence;
}

test("of two reports of which one has no date the other may be of another day", () => {
  const sameDay = evidence("2024-05-06", "2024-05-06");
  expect(evidence(null, null)).toBe(sameDay);
  expect(evidence("2024-05-06", null)).toBeCloseTo(0.95 * sameDay, 9);
  expect(evidence("2024-05-06", "2024-05-08")).toBeLessThan(evidence("2024-05-06", null));
});

/** Whether three headlines of one act of a singer and others of another pass for one event, were they of some size. */
function isOneEvent(size: number, of: number, score: number): boolean {
  const titles = ["misses costume change", "in costume of paper", "tears her costume"].concat(
    ["meets fan in dressing room", "has fan held in dressing room", "finds fan in her dressing room"].slice(0, of),
  );
  const articles = titles.map((title, i) => reportOf("", { id: `${i}`, title: `Dana Quill ${title}` }));
  const [one, other] = [[0, 1, 2], [3, 4, 5].slice(0, of)] as const;
  const shapes = [one, other].map((group) => ({ articles: group!.length, size, alike: null }));
  return contrastTest(weighArticles(new ArticleReader().read(articles)))(one!, other!, score, shapes);
}

test("headlines that only share a name are not joined, unless they are of one event by all else", () => {
  expect(isOneEvent(2, 3, 0.5)).toBe(false);
  expect(isOneEvent(2, 3, 5)).toBe(true);
});

test("reports are not asked for what tells them apart, nor is a single headline", () => {
  expect(isOneEvent(4, 3, 0.5)).toBe(true);
  expect(isOneEvent(2, 1, 0.5)).toBe(true);
});
