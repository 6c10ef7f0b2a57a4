// A story that several outlets begin to tell is told once where it is followed "now".
import { expect, test } from "vitest";
import { createAlerts } from "../src/alerts.ts";
import { createAnnouncer } from "../src/announce.ts";
import { NO_WISHES } from "../src/chat/interests.ts";
import { readConfig } from "../src/config.ts";
import type { Article } from "../src/corpus/article.ts";
import { createLog } from "../src/log.ts";
import type { WorkspaceId } from "../src/store/store.ts";
import { verifyDeliveries } from "../src/store/verify.ts";
import { Workspace } from "../src/workspace.ts";
import { report } from "./briefing/support.ts";
import { emptyFolder } from "./support/cli.ts";
import { keepingPoster } from "./support/poster.ts";

const TEAM = "slack:T1" as WorkspaceId;
const MORNING = "2025-09-16T09:00Z";

const closed = [
  report("a", "The harbour bridge of Lund was closed on Tuesday after a ferry hit a pier, the port said.", {
    title: "Harbour bridge of Lund closed after ferry hits pier",
    outlet: "North Post",
    at: "2025-09-16T07:10Z",
  }),
  report("b", "A ferry hit a pier of the harbour bridge of Lund early on Tuesday; the bridge is closed to cars.", {
    title: "Ferry hits harbour bridge of Lund",
    outlet: "The Ledger",
    at: "2025-09-16T07:40Z",
  }),
  report("c", "Cars cannot cross the harbour bridge of Lund, closed after a ferry hit one of its piers on Tuesday.", {
    title: "Harbour bridge of Lund closed after ferry strike",
    outlet: "Coast Radio",
    at: "2025-09-16T08:05Z",
  }),
];

async function placeThat(follows: { words: string; now: boolean }[]) {
  const time = { now: Date.parse(MORNING) };
  const config = readConfig({ WIRECOPY_DATA: emptyFolder(), WIRECOPY_TIMEZONE: "UTC" });
  const house = await Workspace.open({ config, clock: () => time.now, at: null });
  const poster = keepingPoster();
  const log = createLog({ write: () => {}, clock: () => time.now, level: "quiet", secrets: [] });
  const announce = createAnnouncer({ house, posters: new Map([["slack", poster]]), log });
  await house.store.settings.set(TEAM, "wishes:C1", { ...NO_WISHES, follows });
  const look = createAlerts(house, announce);
  const bring = async (articles: readonly Article[]) => {
    await house.store.articles.add(TEAM, articles);
    await look();
  };
  return { time, house, poster, look, bring };
}

test("the third outlet makes it news, which is told once with why", async () => {
  const { house, poster, look, bring } = await placeThat([{ words: "harbour bridge", now: true }]);
  await bring(closed.slice(0, 2));
  expect(poster.posted).toEqual([]);
  await bring(closed.slice(2));
  await look();
  expect(poster.posted).toHaveLength(1);
  expect(poster.posted[0]!.to).toBe("C1");
  await expect(`${poster.posted[0]!.text}\n`).toMatchFileSnapshot("./golden/chat/alert.txt");
  const told = await house.store.told.list({ workspace: TEAM, channel: "C1", thread: null }, 0);
  expect(told.flatMap(({ articles }) => articles).toSorted()).toEqual(["a", "b", "c"]);
  expect(await verifyDeliveries(house.store)).toMatchObject({ deliveries: 1, faults: [] });
});

test.each([
  ["what is followed without now comes with the briefing", [{ words: "harbour bridge", now: false }]],
  ["another topic is not told", [{ words: "chess league", now: true }]],
])("%s", async (_, follows) => {
  const { poster, bring } = await placeThat(follows);
  await bring(closed);
  expect(poster.posted).toEqual([]);
});

test("what breaks at night is told in the morning", async () => {
  const { time, poster, look, bring } = await placeThat([{ words: "harbour bridge", now: true }]);
  time.now = Date.parse("2025-09-16T23:00Z");
  await bring(closed);
  time.now = Date.parse("2025-09-17T06:59Z");
  await look();
  expect(poster.posted).toEqual([]);
  time.now = Date.parse("2025-09-17T07:00Z");
  await look();
  expect(poster.posted).toHaveLength(1);
});

test("what a briefing has told is not told again", async () => {
  const { house, poster, bring } = await placeThat([{ words: "harbour bridge", now: true }]);
  const headline = { articleId: closed[0]!.id, revision: 1, start: 0, end: 7, text: "Harbour" };
  const story = { headline, articles: [closed[0]!.id], sentences: [] };
  await house.store.told.add({ workspace: TEAM, channel: "C1", thread: null }, "slot", story, Date.parse(MORNING));
  await bring(closed);
  expect(poster.posted).toEqual([]);
});
