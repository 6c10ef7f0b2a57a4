import { expect, test } from "vitest";
import { ALL_WANTED, type Wanted } from "../../src/briefing/wanted.ts";
import { composeBriefing, DEFAULT_BUDGET } from "../../src/compose.ts";
import { DAYS_BEFORE, OF_THE_DAY } from "../support/gorrow.ts";
import { report } from "./support.ts";

const articlesOf = (told: typeof OF_THE_DAY) =>
  told.map(({ title, text, source, publishedAt }, i) =>
    report(`${source} ${i}`, text, { title, outlet: source, at: publishedAt }),
  );
const [before, [funeral, charges]] = [articlesOf(DAYS_BEFORE), articlesOf(OF_THE_DAY)];
const chess = report("chess", "The chess league opened its season in Bergen with four games on Friday.", {
  title: "Chess league opens in Bergen",
  at: "2026-11-27T08:00Z",
});

function brief(...mutes: readonly string[]) {
  return briefWith({ mutes });
}

function briefWith(wishes: Partial<Wanted>, topic: string | null = null) {
  return composeBriefing({
    articles: [funeral!, charges!, chess],
    before,
    at: Date.parse("2026-11-27T18:00Z"),
    topic,
    budget: DEFAULT_BUDGET,
    told: new Set(),
    wanted: { ...ALL_WANTED, ...wishes },
    workspace: "own",
  });
}

test.each<[string, string[], string[][]]>([
  ["nothing", [], [["Coast Radio 0", "Brass Dispatch 1"], ["chess"]]],
  ["words of most reports of a story, not of all", ["Gorrow"], [["chess"]]],
  ["a word of one report", ["guilty"], [["Coast Radio 0"], ["chess"]]],
  ["the title of one of its reports, in any case", ["two managers of ostra coal charged"], [["chess"]]],
])("muting %s", (_, mutes, told) => {
  const briefing = brief(...mutes);
  expect(briefing.items.map(({ story }) => story.articles.map(({ id }) => id))).toEqual(told);
  expect(briefing.leftOut).toEqual([]);
  const isMuted = (id: string) => briefing.items.some(({ story }) => story.before?.some((each) => each.id === id));
  if (mutes.includes("guilty")) expect(isMuted("Brass Dispatch 1")).toBe(false);
});

test("it is made again alike from what it was made from", () => {
  const made = brief("Gorrow");
  const { considered: articles, before: known, at, topic, keptOut } = made;
  const wanted = { ...ALL_WANTED, mutes: ["Gorrow"] };
  const again = { articles, before: known, at, topic, budget: DEFAULT_BUDGET, told: new Set<never>(), wanted };
  const named = keptOut!.named.map(({ headline }) => headline.article);
  expect(composeBriefing({ ...again, keptOut: { named, count: keptOut!.count }, workspace: "own" })).toEqual(made);
});

test.each<[string, Partial<Wanted>, string | null, string[]]>([
  ["nothing is wished", {}, null, []],
  ["a mute takes a story with it", { mutes: ["Gorrow"] }, null, ["mute", "story"]],
  ["two mutes are both told of", { mutes: ["Gorrow", "chess"] }, null, ["mute", "mute", "story"]],
  ["only what matches is let in", { include: ["/chess/"] }, null, ["include", "include"]],
  ["something is excluded", { exclude: ["/chess/"] }, null, ["exclude"]],
  ["a topic was asked for, and what is kept out is on none of it", { exclude: ["/chess/"] }, "Gorrow", []],
])("what is kept out is named with the wish: %s", (_, wishes, topic, rules) => {
  const { keptOut } = briefWith(wishes, topic);
  expect((keptOut?.named ?? []).map(({ rule }) => rule).sort()).toEqual(rules);
  expect(keptOut?.count ?? 0).toBe(rules.length);
});
