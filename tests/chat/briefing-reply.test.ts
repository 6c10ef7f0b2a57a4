import { expect, test } from "vitest";
import { briefingReply, dividedReply } from "../../src/chat/briefing-reply.ts";
import { golden } from "./golden.ts";
import { AT, bridgeItem, cupItem, emptyBriefing, leafletItem, morning, PARIS, SEARCHED } from "./harbour.ts";

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
    briefingReply(emptyBriefing, PARIS, { held: { articles: 0, from: null, to: null }, older: null, keptOut: [] }),
  ));

test("nothing in that time", () =>
  golden(
    "briefing-nothing-then",
    briefingReply(emptyBriefing, PARIS, { held: SEARCHED, older: SEARCHED.from, keptOut: [] }),
  ));

test("nothing on that topic, by someone who does not know what is held", () =>
  golden("briefing-nothing-on", briefingReply({ ...emptyBriefing, topic: "zanzibar" }, PARIS)));

test("nothing that was not told before", () =>
  golden(
    "briefing-all-told",
    briefingReply({ ...emptyBriefing, told: 4 }, PARIS, { held: SEARCHED, older: null, keptOut: [] }),
  ));

test("what has no date and was left out for it is counted, with stories and without", () => {
  expect(JSON.stringify(briefingReply({ ...morning, undated: 3 }, PARIS))).toContain(
    "3 articles without a date left out",
  );
  const none = briefingReply({ ...emptyBriefing, undated: 1 }, PARIS, {
    held: SEARCHED,
    older: SEARCHED.from,
    keptOut: [],
  });
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
