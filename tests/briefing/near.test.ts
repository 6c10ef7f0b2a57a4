import { expect, test } from "vitest";
import { nearTo } from "../../src/briefing/near.ts";
import { ALL_WANTED } from "../../src/briefing/wanted.ts";
import { composeBriefing, DEFAULT_BUDGET } from "../../src/compose.ts";
import { groupingOnce } from "../../src/stories/group-once.ts";
import { report } from "./support.ts";

const flood = report(
  "a1",
  "The flood on the river Osk killed three people near Tarn on Monday, police said. Some 2,300 houses were under water, and the army sent boats to villages around Tarn.",
  { title: "Flood on the Osk kills three near Tarn", outlet: "North Post", at: "2025-03-04T09:00Z" },
);
const river = report(
  "a2",
  "Villages near Tarn were cut off on Monday after the river Osk burst its banks, police said. The army sent boats to villages around Tarn, and 1,900 houses were under water.",
  { title: "Villages near Tarn cut off as river Osk bursts its banks", outlet: "Coast Radio", at: "2025-03-04T07:00Z" },
);
const chess = report("a3", "The chess league opened its season in Bergen with four games on Monday.", {
  title: "Chess league opens in Bergen",
  outlet: "Coast Radio",
  at: "2025-03-04T08:00Z",
});
const ALL = [flood, river, chess];

test("a report of the same in other words is near, and one of something else is not", () => {
  expect(nearTo([flood], ALL)).toEqual([river]);
  expect(nearTo([flood], [river, flood])).toEqual([river]);
});

test("a briefing on a topic tells the whole story, and counts no more than is of it", () => {
  const inputs = {
    at: Date.parse("2025-03-04T10:00Z"),
    topic: "flood",
    budget: DEFAULT_BUDGET,
    told: new Set<never>(),
    wanted: ALL_WANTED,
    workspace: "own",
  };
  const briefing = composeBriefing({ ...inputs, articles: ALL });
  expect(briefing.items.map(({ story }) => story.articles.length)).toEqual([2]);
  const again = composeBriefing({ ...inputs, articles: briefing.considered.map((article) => ({ ...article })) });
  expect(again).toEqual(briefing);
  const group = groupingOnce();
  for (const articles of [ALL, structuredClone(ALL)])
    expect(composeBriefing({ ...inputs, articles }, group).items.length).toBe(1);
});
