import { expect, test } from "vitest";
import { comparedPairs } from "../../src/stories/candidates.ts";
import { ArticleReader, weighArticles } from "../../src/stories/features.ts";
import { likeness, saidDays } from "../../src/stories/join.ts";
import { saidDay } from "../../src/stories/said-day.ts";
import { reportOf } from "./support.ts";

test.each([
  ["The assembly approved the mine on Friday by one vote.", 5],
  ["The vote planned for Thursday was put off on Tuesday.", 2],
  ["Ministers will meet again on Monday, the premier said on Saturday.", 6],
  ["Pilots have until Sunday to accept. They met every Wednesday.", null],
  ["Fridays are quiet in Tarsk.", null],
  ["Nobody said when.", null],
  ["The Sunday Times says that the mine was sold on Friday.", 5],
  ["Shops in Tarsk sold more than on any Black Friday.", null],
  ["Sheffield Wednesday have sold their keeper.", null],
  ["An inquiry into Bloody Sunday heard Ada Murch on Tuesday.", 2],
  ["Talks resume Monday.", null],
  ["The assembly is to vote on Thursday, it said on Tuesday.", 2],
  ["Ministers are expected to meet on Thursday.", null],
  ["After Monday's vote the premier resigned on Wednesday.", 3],
  ["On Monday Ada Murch was sentenced.", 1],
  ["A mill in Tarsk Friday burned down.", 5],
])("%s", (lead, day) => {
  expect(saidDay(lead)).toBe(day);
});

/** The evidence that a vote told of on these days is one event, and what of it the days are. */
function compared(one: string, other: string, isDated = true): { evidence: number; said: number } {
  const articles = [one, other].map((when, i) =>
    reportOf(`The assembly of Tarsk ${["approved the mine at Lenn", "voted for the Lenn mine"][i]}${when}.`, {
      id: `${i}`,
      ...(isDated && { at: `2026-10-0${i + 3}` }),
    }),
  );
  const features = weighArticles(new ArticleReader().read(articles));
  const [pair] = comparedPairs(features, (shared) => ({
    ...likeness(features, shared),
    said: saidDays(features, shared),
  }));
  return pair!;
}

test("reports that name one day are the likelier of one event, those that name two the less", () => {
  const { evidence: unsaid } = compared("", " on Friday");
  expect(compared(" on Friday", " on Friday").evidence).toBeGreaterThan(unsaid);
  expect(compared(" on Friday", " on Saturday").evidence).toBeLessThan(unsaid);
});

test("without dates two weekdays may lie months apart, and say nothing", () => {
  expect(compared(" on Friday", " on Saturday").said).toBeLessThan(0);
  expect(compared(" on Friday", " on Saturday", false).said).toBe(0);
});
