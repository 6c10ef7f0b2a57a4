// A briefing that was delivered, and a source that changes what it quoted.
import { expect, test } from "vitest";
import { createAnnouncer } from "../src/announce.ts";
import { composeBriefing } from "../src/compose.ts";
import { readConfig } from "../src/config.ts";
import { createCorrections } from "../src/corrections.ts";
import { createLog } from "../src/log.ts";
import { destinationKey } from "../src/schedule/destination.ts";
import { scheduledBriefing } from "../src/services/scheduled.ts";
import type { WorkspaceId } from "../src/store/store.ts";
import { verifyDeliveries } from "../src/store/verify.ts";
import { DAY_MS } from "../src/time.ts";
import { Workspace } from "../src/workspace.ts";
import { report } from "./briefing/support.ts";
import { subscribe } from "./scheduler/support.ts";
import { emptyFolder } from "./support/cli.ts";
import { keepingPoster } from "./support/poster.ts";

const TEAM = "slack:T1" as WorkspaceId;
const DUE = Date.parse("2025-09-16T08:00Z");

const bridge = (body: string) =>
  report("a", body, { title: "Harbour bridge closed", outlet: "North Post", at: "2025-09-16T05:10Z" });
const FIRST = "The bridge was closed after a ferry hit it, the port said. The port said 12 passengers were hurt.";
const MENDED = FIRST.replace("12", "14");

/** A channel that was told of the bridge at eight, as message m1. */
async function toldChannel() {
  const time = { now: DUE };
  const config = readConfig({ WIRECOPY_DATA: emptyFolder(), WIRECOPY_TIMEZONE: "UTC" });
  const house = await Workspace.open({ config, clock: () => time.now, at: null });
  const { store } = house;
  await store.articles.add(TEAM, [bridge(FIRST)]);
  const subscription = (await store.subscriptions.get(await subscribe({ store, time }, `${TEAM} C1`, "daily 8:00")))!;
  const workspace = house.for(TEAM);
  const made = await scheduledBriefing(workspace, subscription, DUE, async (inputs) => composeBriefing(inputs));
  const delivery = await workspace.record(made.delivery, destinationKey(subscription.destination));
  const deliver = { slot: { date: "2025-09-16", time: "08:00", at: DUE }, late: false, notBefore: DUE };
  const slot = await store.slots.decide(subscription, { until: DUE, nextAt: null, deliver, skip: [] }, "us", DAY_MS);
  const { id } = slot!;
  await store.slots.prepare(id, "us", { payloads: ["{}"], delivery, told: made.told, late: false });
  await store.slots.begin(id, "us");
  await store.slots.posted(id, "us", 0, "m1");
  const poster = keepingPoster();
  const log = createLog({ write: () => {}, clock: () => time.now, level: "quiet", secrets: [] });
  const announce = createAnnouncer({ house, posters: new Map([["slack", poster]]), log });
  return { time, store, poster, look: createCorrections(house, announce), again: createCorrections(house, announce) };
}

test("a sentence that was delivered and has changed is told with its new words, below the briefing, once", async () => {
  const { store, poster, look, again } = await toldChannel();
  await look();
  expect(poster.posted).toEqual([]);
  await store.articles.add(TEAM, [bridge(MENDED)]);
  await look();
  await look();
  await again();
  expect(poster.posted).toHaveLength(1);
  expect(poster.posted[0]).toMatchObject({ to: "C1", root: "m1" });
  await expect(`${poster.posted[0]!.text}\n`).toMatchFileSnapshot("./golden/chat/correction.txt");
  expect(await verifyDeliveries(store)).toMatchObject({ deliveries: 2, faults: [] });
  await store.articles.add(TEAM, [bridge(FIRST.replace("12", "15"))]);
  await look();
  expect(poster.posted).toHaveLength(1);
});

test("a revision that still holds what was quoted is not spoken of", async () => {
  const { store, poster, look } = await toldChannel();
  await store.articles.add(TEAM, [bridge(`${FIRST} Cars are sent over the mill road.`)]);
  await look();
  expect(poster.posted).toEqual([]);
});

test("what is no longer there is said to be gone", async () => {
  const { store, poster, look } = await toldChannel();
  await store.articles.add(TEAM, [bridge("The bridge was closed after a ferry hit it, the port said.")]);
  await look();
  expect(poster.posted[0]?.text).toContain("it is no longer there");
});

test("after a week nobody is told any more", async () => {
  const { time, store, poster, look } = await toldChannel();
  await store.articles.add(TEAM, [bridge(MENDED)]);
  time.now = DUE + 7 * DAY_MS + 1;
  await look();
  expect(poster.posted).toEqual([]);
});
