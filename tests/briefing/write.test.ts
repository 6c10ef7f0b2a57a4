import { describe, expect, test } from "vitest";
import type { Budget } from "../../src/briefing/briefing.ts";
import { type BriefingInput, writeBriefing, writeItem } from "../../src/briefing/write.ts";
import { quoteText, titleQuote } from "../../src/corpus/passage.ts";
import { coastRadio, cupFinal, ledger, northPost, ranked, report, toldOf } from "./support.ts";

const BUDGET: Budget = { stories: 5, sentences: 3, words: null };
const bridge = ranked([northPost, ledger, coastRadio], 2);
const final = ranked([cupFinal]);

const briefing = (changes: Partial<BriefingInput> = {}) =>
  writeBriefing({
    stories: [bridge, final],
    at: Date.parse("2025-09-16T06:00Z"),
    topic: null,
    budget: BUDGET,
    told: toldOf(),
    considered: [northPost, ledger, coastRadio, cupFinal],
    workspace: "own",
    ...changes,
  });

describe("a briefing", () => {
  test("tells stories in their order, each with headline, quotes, importance and why", () => {
    const { items, leftOut, told } = briefing();
    expect(items.map(({ story }) => story)).toEqual([bridge.story, final.story]);
    expect(items[0]).toMatchObject({ importance: 2, why: bridge.why, differences: expect.any(Array) });
    expect(items[0]!.quotes).toHaveLength(3);
    expect([leftOut, told]).toEqual([[], 0]);
  });

  test("leaves out what is beyond its budget, and says so", () => {
    const { items, leftOut } = briefing({ budget: { ...BUDGET, stories: 1 } });
    expect(items).toHaveLength(1);
    expect(leftOut).toMatchObject([{ story: final.story, reason: "below the first story" }]);
    expect(quoteText(leftOut[0]!.headline)).toBe("Cup final put off");
  });

  test("leaves out what was told, and counts it", () => {
    const { items, leftOut, told } = briefing({ told: toldOf("b1", "somewhere-else") });
    expect(items.map(({ story }) => story)).toEqual([bridge.story]);
    expect(leftOut).toMatchObject([{ story: final.story, reason: "told before, and nothing new since" }]);
    expect(told).toBe(1);
  });

  test("of a period leaves out what has no date, and says so; otherwise it is told", () => {
    const undated = ranked([{ ...cupFinal, publishedAt: null }]);
    const stories = [undated, bridge];
    const { items, leftOut, undated: count } = briefing({ stories, datedOnly: true });
    expect(items.map(({ story }) => story)).toEqual([bridge.story]);
    expect(leftOut).toMatchObject([{ story: undated.story, reason: "it has no date, and a period was asked for" }]);
    expect(count).toBe(1);
    expect(briefing({ stories }).items.map(({ story }) => story)).toEqual([undated.story, bridge.story]);
  });

  test("of a period tells a story of which one article has a date", () => {
    const story = ranked([northPost, { ...ledger, publishedAt: null }]);
    expect(briefing({ stories: [story], datedOnly: true }).items).toHaveLength(1);
  });

  test("of a story that grew it quotes only the new articles", () => {
    const { items } = briefing({ told: toldOf("a1", "a3", "b1") });
    expect(new Set(items[0]!.quotes.map(({ article }) => article.id))).toEqual(new Set(["a2"]));
  });

  test("tells a running story under its earlier headline, without a sentence that was told", () => {
    const headline = titleQuote(northPost)!;
    const sentence = "Captain Mara Olsen said the rudder had not answered when she pulled the lever.";
    const earlier = { sentences: [sentence], stories: [{ headline, articles: toldOf("a1") }] };
    const { items } = briefing({ told: toldOf("a1"), earlier });
    expect(items[0]!.headline).toBe(headline);
    expect(items[0]!.quotes.length).toBeGreaterThan(0);
    expect(items[0]!.quotes.map(quoteText)).not.toContain(sentence);
    expect(items[0]!.quotes.map(({ article }) => article.id)).not.toContain("a1");
    expect(items[1]!.headline).toEqual(titleQuote(cupFinal));
  });

  test("does not tell a running story again when its new article says nothing new", () => {
    const again = report("a9", coastRadio.text.slice(coastRadio.bodyStart), { outlet: "Harbour Times" });
    const running = ranked([coastRadio, again]);
    const { items, leftOut } = briefing({ stories: [running, final], told: toldOf("a3") });
    expect(items.map(({ story }) => story)).toEqual([final.story]);
    expect(leftOut).toMatchObject([{ story: running.story, reason: "told before, and nothing new since" }]);
  });

  test("of a topic that the headline does not name quotes what is said of it, after the opening", () => {
    const [opening, ...rest] = briefing({ topic: "trains Malö" }).items[0]!.quotes.map(quoteText);
    expect(rest).toContain("Trains to the island of Malö will not run before Thursday, the railway said.");
    expect(opening).toBe(quoteText(briefing().items[0]!.quotes[0]!));
  });

  test("is the same for the same inputs, and has another id for others", () => {
    expect(briefing()).toEqual(briefing());
    expect(briefing({ considered: [cupFinal, coastRadio, ledger, northPost] }).id).toBe(briefing().id);
    const others = [
      { at: 1 },
      { topic: "ferry" },
      { told: toldOf("b1") },
      { earlier: { sentences: ["It rained."], stories: [] } },
      { budget: { ...BUDGET, words: 50 } },
    ];
    expect(new Set([briefing(), ...others.map(briefing)].map(({ id }) => id)).size).toBe(6);
  });
});

test("a headline that is a sentence of the text is not quoted as well", () => {
  const untitled = ranked([
    report("c1", "The port closed the bridge on Monday. Divers will check every pier of the bridge."),
  ]);
  const { headline, quotes } = writeItem(untitled, { sentences: 3, words: null }, { at: 0 });
  expect(quoteText(headline)).toBe("The port closed the bridge on Monday.");
  expect(quotes.map(quoteText)).toEqual(["Divers will check every pier of the bridge."]);
});

describe("a story whose dead became more", () => {
  const three = "Three people died in a fire at the paint works in Lund, police said on Monday.";
  const four = "Four people died in the fire at the paint works of Lund, doctors said on Tuesday.";
  const rest = "Ida Berg, the mayor of Lund, closed its harbour and all of its schools until Friday.";
  const fire = ranked([
    report("f1", `${three} ${rest}`, { title: "Deadly fire in Lund", outlet: "A", at: "2025-09-15T10:00Z" }),
    report("f2", four, { title: "Fire at works in Lund", outlet: "B", at: "2025-09-16T10:00Z" }),
  ]);
  const at = Date.parse("2025-09-16T12:00Z");
  const said = (openings: number) =>
    writeItem(fire, { sentences: 3, words: null, openings }, { at }).quotes.map(quoteText);

  test("is briefed on without the figure that was overtaken", () => {
    expect(said(1)).toContain(four);
    expect(said(1)).toContain(rest);
    expect(said(1)).not.toContain(three);
  });

  test("is told in order of time with what was known first", () => {
    expect(said(2)).toContain(three);
  });
});

test("what a report of yesterday calls tomorrow is not told", () => {
  const plan = "The council of Lund will vote on the bridge tomorrow, the mayor said.";
  const vote = ranked([
    report("v1", `${plan} Its piers are 131 years old and were hit by a ferry.`, { title: "Vote", at: "2025-09-15" }),
  ]);
  const said = (at: string) =>
    writeItem(vote, { sentences: 3, words: null }, { at: Date.parse(at) }).quotes.map(quoteText);
  expect(said("2025-09-15T12:00Z")).toContain(plan);
  expect(said("2025-09-16T12:00Z")).not.toContain(plan);
});
