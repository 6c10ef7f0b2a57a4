import { expect, test } from "vitest";
import { type Beyond, briefingReply, dividedReply } from "../../src/chat/briefing-reply.ts";
import type { OurWords } from "../../src/chat/our-words.ts";
import { golden } from "./golden.ts";
import { AT, bridgeItem, cupItem, emptyBriefing, leafletItem, morning, PARIS, SEARCHED } from "./harbour.ts";

const BEYOND: Beyond = { held: SEARCHED, older: null, keptOut: [], named: 0, alone: [], outlet: null, period: null };

test("a morning briefing", () => golden("briefing", briefingReply(morning, PARIS)));

test("the same in two: its headlines, and its stories for below", async () => {
  const { headlines, stories } = dividedReply(morning, PARIS);
  await golden("briefing-headlines", headlines);
  const whole = briefingReply(morning, PARIS).blocks;
  expect([headlines.blocks[0], ...stories.blocks, headlines.blocks.at(-1)]).toEqual(whole);
});

test("a briefing on a topic, read in another year and another zone", () =>
  golden(
    "briefing-topic-later",
    briefingReply(
      { ...morning, topic: "harbour", items: [bridgeItem], told: 0 },
      { ...PARIS, timeZone: "America/New_York", now: AT + 400 * 86_400_000 },
    ),
  ));

test("an article that names neither outlet nor date, and whose headline is its only sentence", () =>
  golden(
    "briefing-nothing-given",
    briefingReply({ ...morning, items: [{ ...leafletItem, quotes: [leafletItem.headline] }, cupItem] }, PARIS),
  ));

test("a difference that is only one of precision", () => {
  const differences = bridgeItem.differences.map((difference) => ({ ...difference, kind: "precision" as const }));
  return golden("briefing-precision", briefingReply({ ...morning, items: [{ ...bridgeItem, differences }] }, PARIS));
});

test("no articles at all", () =>
  golden(
    "briefing-no-articles",
    briefingReply(emptyBriefing, PARIS, { ...BEYOND, held: { articles: 0, from: null, to: null } }),
  ));

test("nothing in that time", () =>
  golden("briefing-nothing-then", briefingReply(emptyBriefing, PARIS, { ...BEYOND, older: SEARCHED.from })));

test("nothing on that topic, by someone who does not know what is held", () =>
  golden("briefing-nothing-on", briefingReply({ ...emptyBriefing, topic: "zanzibar" }, PARIS)));

test("a topic that articles only name", () =>
  golden(
    "briefing-only-named",
    briefingReply({ ...emptyBriefing, topic: "Brask Lines" }, PARIS, { ...BEYOND, named: 3 }),
  ));

test("a topic of two words that only give something one by one", () => {
  const alone = [
    { words: "ferry", articles: 5, isAll: true },
    { words: "chess", articles: 1, isAll: true },
  ];
  const beyond = { ...BEYOND, alone, period: "7 days" as OurWords };
  return golden("briefing-one-by-one", briefingReply({ ...emptyBriefing, topic: "ferry chess" }, PARIS, beyond));
});

test("nothing that was not told before", () =>
  golden("briefing-all-told", briefingReply({ ...emptyBriefing, told: 4 }, PARIS, BEYOND)));

test("what has no date and was left out for it is counted, with stories and without", () => {
  expect(JSON.stringify(briefingReply({ ...morning, undated: 3 }, PARIS))).toContain(
    "3 of the articles left out, as they have no date",
  );
  const none = briefingReply({ ...emptyBriefing, undated: 1 }, PARIS, { ...BEYOND, older: SEARCHED.from });
  expect(JSON.stringify(none)).toContain("1 article without a date left out. See them: brief");
});

test("old news of which a filter leaves nothing with a date", () => {
  const old = {
    ...morning,
    items: [leafletItem],
    considered: leafletItem.story.articles,
    older: { articles: 0, from: AT },
  };
  const said = "There is nothing from the last day: these are articles without a date.";
  expect(JSON.stringify(briefingReply(old, PARIS))).toContain(said);
  expect(JSON.stringify(dividedReply(old, PARIS).headlines)).toContain(said);
});
