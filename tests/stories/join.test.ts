import { expect, test } from "vitest";
import { comparedPairs } from "../../src/stories/candidates.ts";
import { readArticles, weighArticles } from "../../src/stories/features.ts";
import { likeness } from "../../src/stories/join.ts";
import { reportOf } from "./support.ts";

/** The evidence that two reports are of one event, published then; null where no date is given. */
function evidence(one: string | null, other: string | null): number {
  const texts = [
    "The ferry Aurora struck the harbour bridge of Lund.",
    "The harbour bridge of Lund was hit by a ferry.",
  ];
  const articles = [one, other].map((at, i) => reportOf(texts[i]!, { id: `${i}`, ...(at === null ? {} : { at }) }));
  const features = weighArticles(readArticles(articles));
  return comparedPairs(features, (shared) => likeness(features, shared))[0]!.evidence;
}

test("of two reports of which one has no date the other may be of another day", () => {
  const sameDay = evidence("2024-05-06", "2024-05-06");
  expect(evidence(null, null)).toBe(sameDay);
  expect(evidence("2024-05-06", null)).toBeCloseTo(0.95 * sameDay, 9);
  expect(evidence("2024-05-06", "2024-05-08")).toBeLessThan(evidence("2024-05-06", null));
});
