import { expect, test } from "vitest";
import { nearBefore, nearTo } from "../../src/briefing/near.ts";
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

const INPUTS = {
  at: Date.parse("2025-03-04T10:00Z"),
  topic: "flood",
  budget: DEFAULT_BUDGET,
  told: new Set<never>(),
  wanted: ALL_WANTED,
  workspace: "own",
};

test("a report of the same in other words is near, and one of something else is not", () => {
  expect(nearTo([flood], ALL)).toEqual([river]);
  expect(nearTo([flood], [river, flood])).toEqual([river]);
});

test("an article that only comes to the topic brings no other of its story", () => {
  const market = (id: string, title: string, last: string) =>
    report(id, `Shares of Norvik Lines rose by a third on the stock exchange of Bergen on Monday. ${last}`, {
      title,
      outlet: `Outlet ${id}`,
      at: "2025-03-04T09:30Z",
    });
  const shares = [
    market("b1", "Shares of Norvik Lines rise by a third", "Brokers spoke of a flood of orders."),
    market("b2", "Norvik Lines shares rise by a third in Bergen", "Brokers were content."),
  ];
  const briefing = composeBriefing({ ...INPUTS, articles: [...shares, ...ALL] });
  expect(briefing.items.map(({ story }) => story.articles.map(({ id }) => id).sort())).toEqual([["a1", "a2"], ["b1"]]);
});

test("a briefing on a topic tells the whole story, and counts no more than is of it", () => {
  const briefing = composeBriefing({ ...INPUTS, articles: ALL });
  expect(briefing.items.map(({ story }) => story.articles.length)).toEqual([2]);
  const again = composeBriefing({ ...INPUTS, articles: briefing.considered.map((article) => ({ ...article })) });
  expect(again).toEqual(briefing);
  const group = groupingOnce();
  for (const articles of [ALL, structuredClone(ALL)])
    expect(composeBriefing({ ...INPUTS, articles }, group).items.length).toBe(1);
});

test("of the days before what has a quarter of its title in an opening is near, the nearest twenty at most of few articles", () => {
  const bursts = report("b1", "The Osk rose all night.", {
    title: "Mayor of Tarn asks for help as winter comes to the Osk",
  });
  expect(nearTo([flood], [bursts, chess])).toEqual([]);
  expect(nearBefore([flood], [bursts, chess])).toEqual([bursts]);
  const many = Array.from({ length: 30 }, (_, i) =>
    report(`c${i}`, "The Osk rose.", { title: i < 20 ? "Flood on the Osk" : "Flood on the Osk and a chess league" }),
  );
  const near = nearBefore([flood], many);
  expect(near.map(({ id }) => id).sort()).toEqual(
    many
      .slice(0, 20)
      .map(({ id }) => id)
      .sort(),
  );
  expect(nearBefore([flood], near)).toEqual(near);
});
