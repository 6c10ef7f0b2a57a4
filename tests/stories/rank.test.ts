import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rankStories } from "../../src/stories/rank.ts";
import type { Story } from "../../src/stories/story.ts";
import { reportOf, storyOf } from "./support.ts";

const NOW = Date.UTC(2024, 4, 7, 8);

type Made = { id: string; outlets?: readonly (string | null)[]; text?: string; at?: string | null };

function story({
  id,
  outlets = ["North Post"],
  text = "A ferry struck a bridge.",
  at = "2024-05-07T06:00",
}: Made): Story {
  const when = at === null ? {} : { at };
  return storyOf(outlets.map((outlet, i) => reportOf(text, { id: `${id}${i}`, outlet, ...when })));
}

function order(stories: readonly Story[], interests: readonly string[] = []): string[] {
  return rankStories(stories, { now: NOW, interests }).map(({ story }) => story.id as string);
}

describe("over a longer period", () => {
  const stories = [
    story({ id: "a", outlets: ["North Post", "The Ledger", "Coast Radio"], at: "2024-02-10T06:00" }),
    story({ id: "b" }),
    story({ id: "c", at: "2024-02-10T06:00" }),
  ];
  const ids = (periodMs?: number) =>
    rankStories(stories, { now: NOW, interests: [], periodMs }).map(({ story: { id } }) => id);
  const DAYS = 86_400_000;

  test("what several outlets told months ago comes before what one tells today", () => {
    expect(ids()).toEqual(["b0", "a0", "c0"]);
    expect(ids(100 * DAYS)).toEqual(["a0", "b0", "c0"]);
  });

  test("what it begins with counts half, however much longer a period was asked for than there is news of", () => {
    const ageOf = (periodMs: number) =>
      rankStories(stories, { now: NOW, interests: [], periodMs })[2]!.why.find(({ label }) => label.endsWith("old"));
    expect(ageOf(5_000 * DAYS)?.value).toBe(0.5);
    expect(ageOf(3 * DAYS)?.value).toBeLessThan(0.001);
  });
});

test("what is all years old is weighed as it was when it was new", () => {
  const old = [
    story({ id: "a", at: "2014-05-05T06:00" }),
    story({ id: "b", outlets: ["North Post", "The Ledger"], at: "2014-05-04T20:00" }),
  ];
  expect(order(old)).toEqual(["b0", "a0"]);
  expect(rankStories(old, { now: NOW, interests: [] }).map(({ importance }) => importance > 0.1)).toEqual([true, true]);
});

describe("more important is", () => {
  test.each<[string, Made, Made, string[]]>([
    ["what more outlets tell", { id: "a" }, { id: "b", outlets: ["North Post", "The Ledger"] }, []],
    ["what is newer", { id: "a", at: "2024-05-05T06:00" }, { id: "b" }, []],
    ["what is of today than what has no date", { id: "a", at: null }, { id: "b" }, []],
    [
      "what is old than what has no date, when nothing is newer",
      { id: "a", at: null },
      { id: "b", at: "2024-04-20T06:00" },
      [],
    ],
    ["what fits an interest", { id: "a" }, { id: "b", text: "Voters in Norland chose a president." }, ["Norland"]],
    ["what one outlet tells more about", { id: "a" }, { id: "b", outlets: ["North Post", "North Post"] }, []],
  ])("%s", (_, less, more, interests) => {
    expect(order([story(less), story(more)], interests)).toEqual(["b0", "a0"]);
  });
});

test.each([
  ["air norland", "Air Norland cancels flights.", "A first air strike was flown from Norland."],
  ["floods", "Floods cut off a town. They rose fast.", "Shares rose on Monday. The exchange met a flood of orders."],
])("on the topic %s, what opens with it comes before what mentions it, however new", (topic, about, mentions) => {
  const stories = [
    story({ id: "a", text: mentions, outlets: ["North Post", "The Ledger"] }),
    story({ id: "b", text: about, at: "2024-05-04T06:00" }),
  ];
  const ranked = (of: string | null) => rankStories(stories, { now: NOW, interests: [], topic: of });
  expect(ranked(topic).map(({ story: { id } }) => id)).toEqual(["b0", "a0"]);
  expect(ranked(topic)[1]!.why.map(({ label }) => label)).toContain(`0 of 2 articles open with "${topic}"`);
  expect(ranked(null).map(({ story: { id } }) => id)).toEqual(["a0", "b0"]);
});

test.each([
  [
    "norland peace talks",
    "Peace talks on Norland begin in Geneva.",
    'open with all words of "norland peace talks"',
    0.5,
  ],
  ["norland peace talks", "The talks go on. Peace comes to Norland.", 'open with "norland peace talks"', 0.05],
  ["norland peace talks", "Norland peace talks begin in Geneva.", 'open with "norland peace talks"', 1],
  ["air norland", "Norland reports a first air strike.", 'open with "air norland"', 0.05],
])("on the topic %s, %s", (topic, text, words, value) => {
  const [ranked] = rankStories([story({ id: "a", text })], { now: NOW, interests: [], topic });
  const label = `${value === 0.05 ? 0 : 1} of 1 articles ${words}`;
  expect(ranked!.why).toContainEqual({ of: "topic", label, value });
});

test("a running story counts less the less of it is new, and says so", () => {
  const running = story({ id: "a", outlets: ["North Post", "The Ledger"] });
  const rank = (...told: readonly string[]) =>
    rankStories([running], { now: NOW, interests: [], told: new Set(told as never) })[0]!;
  expect(rank("a0").importance).toBeLessThan(rank().importance);
  expect(rank("a0").why.map(({ label }) => label)).toContain("1 of 2 articles not told before");
  expect(rank("b0").why).toEqual(rank().why);
});

test("copies of one text in many outlets are one voice", () => {
  const copied = story({ id: "a", outlets: ["A", "B", "C"] });
  const [ranked] = rankStories([{ ...copied, voices: [copied.articles] }], { now: NOW, interests: [] });
  expect(ranked?.why[0]?.label).toBe("1 independent source");
});

test("an outlet is one voice however its name is written", () => {
  const [ranked] = rankStories([story({ id: "a", outlets: ["The Post", "POST", "Ledger", null] })], {
    now: NOW,
    interests: [],
  });
  expect(ranked?.why[0]?.label).toBe("3 independent sources");
});

test("equally important stories come newest first, then by id", () => {
  expect(order([story({ id: "b" }), story({ id: "a" })])).toEqual(["a0", "b0"]);
});

test("a story without a word is left out", () => {
  expect(order([story({ id: "a", text: " " })])).toEqual([]);
});

test("the reasons multiply to the importance", () => {
  const made = fc.record({
    outlets: fc.array(fc.constantFrom("A", "B", null), { minLength: 1, maxLength: 4 }),
    at: fc.constantFrom("2024-05-01", "2024-05-07T07:59", "2024-05-09"),
    now: fc.constantFrom(NOW, null),
    interests: fc.constantFrom([], ["ferry"], ["ferry", "Norland"]),
  });
  fc.assert(
    fc.property(made, ({ outlets, at, now, interests }) => {
      const [ranked] = rankStories([story({ id: "s", outlets, at })], { now, interests });
      expect(ranked!.why.reduce((product, { value }) => product * value, 1)).toBeCloseTo(ranked!.importance, 12);
      expect(ranked!.importance).toBeGreaterThan(0);
    }),
  );
});

test("another turn of an affair comes after what else happened, and says why", () => {
  const count = "Counting began after the referendum on independence in Norland.";
  const result = "Norland rejected independence in the referendum.";
  const both = ["North Post", "The Ledger"];
  const ranked = rankStories(
    [
      story({ id: "a", text: result, outlets: [...both, "Coast Radio"] }),
      story({ id: "b", text: count, outlets: both }),
      story({ id: "c", text: "A ferry struck a bridge in Lund.", outlets: ["Half-Time Herald"] }),
    ],
    { now: NOW, interests: [] },
  );
  expect(ranked.map(({ story }) => story.id)).toEqual(["a0", "c0", "b0"]);
  expect(ranked[2]!.why.at(-1)).toEqual({ of: "turn", label: "a story above is of the same affair", value: 0.5 });
});

test("a story loses the less by one above it the less they have in common, and nothing by chance", () => {
  const above = "Norland rejected independence in the referendum, and its first minister Ines Moraga resigned.";
  const lossOf = (text: string) => {
    const stories = [story({ id: "a", text: above, outlets: ["A", "B"] }), story({ id: "b", text })];
    return rankStories(stories, { now: NOW, interests: [] })[1]!.why.find(({ label }) => label.includes("story above"));
  };
  const near = lossOf("Norland counts the ballots of its referendum on independence.");
  const far = lossOf("A minister resigned as head of the chess club.");
  expect(near?.value).toBeLessThan(far!.value);
  expect(near?.label).toBe("a story above is of the same affair");
  expect(far?.value).toBeLessThan(1);
  expect(far?.label).toBe("shares words with a story above");
  expect(lossOf("A ferry struck a bridge in Lund.")).toBeUndefined();
});

describe("of one affair", () => {
  const at = (day: number) => `2026-03-0${day}T09:00Z`;
  const walkOut = "Crews of the Calder ferries of Sarn Lines stopped work on Monday in a strike for more pay.";
  const begun = storyOf(
    ["Coast Radio", "North Post", "Brass Ledger", "Meridian Wire"].map((outlet) =>
      reportOf(walkOut, { id: `begun ${outlet}`, title: "Ferry strike begins in Calder", outlet, at: at(2) }),
    ),
  );
  const ended = storyOf([
    reportOf("The strike of the Calder ferries has ended: Sarn Lines gives its crews more pay, the mediator said.", {
      id: "ended",
      title: "Ferry strike in Calder ends",
      outlet: "Coast Radio",
      at: at(3),
    }),
  ]);
  const chess = storyOf([
    reportOf("The chess league opened its season in Bergen with four drawn games, of which two were long.", {
      id: "chess",
      title: "Chess league opens in Calder",
      outlet: "Coast Radio",
      at: at(3),
    }),
  ]);
  const ranking = (topic: string | null) =>
    rankStories([begun, ended, chess], { now: Date.parse(at(3)), interests: [], topic });

  test("the newest state leads where it is asked for, and says why", () => {
    const [first, second] = ranking("ferry strike");
    expect([first!.story.id, second!.story.id]).toEqual([ended.id, begun.id]);
    expect(first!.why.at(-1)!.label).toBe("newer than a story of the same affair");
    expect(first!.why.reduce((product, { value }) => product * value, 1)).toBeCloseTo(first!.importance, 9);
    expect(first!.importance).toBeGreaterThanOrEqual(second!.importance);
  });

  test("what most outlets tell leads where nothing is asked for, and so it does before another affair", () => {
    expect(ranking(null)[0]!.story.id).toBe(begun.id);
    expect(ranking("Calder").at(-1)!.story.id).toBe(chess.id);
  });
});
