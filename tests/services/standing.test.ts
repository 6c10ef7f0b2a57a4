// How deliveries stand, as status and replay tell it: what came, late or not at all, and why.
import { expect, test } from "vitest";
import { plainText } from "../../src/chat/plain.ts";
import { replyOf } from "../../src/chat/reply.ts";
import { standingOf } from "../../src/services/standing.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import type { WorkspaceId } from "../../src/store/store.ts";
import { DAY_MS } from "../../src/time.ts";
import { subscribe } from "../scheduler/support.ts";

const FIRST = Date.parse("2025-09-10T08:00Z");
const TEAM = "slack:T1" as WorkspaceId;
const VIEW = { timeZone: "UTC", now: FIRST + 9 * DAY_MS };

/** A channel with one briefing of each end, a day apart. */
async function channelWithEveryEnd() {
  const time = { now: FIRST - 1 };
  const store = openSqliteStore(":memory:", () => time.now);
  const id = await subscribe({ store, time }, `${TEAM} C1`, "daily 8:00");
  const claim = async (day: number, late = false) => {
    const at = FIRST + day * DAY_MS;
    const slot = { date: new Date(at).toISOString().slice(0, 10), time: "08:00", at };
    const deliver = { slot, late, notBefore: at };
    const subscription = (await store.subscriptions.get(id))!;
    const claimed = await store.slots.decide(
      subscription,
      { until: at, nextAt: null, deliver, skip: [] },
      "us",
      DAY_MS,
    );
    return claimed!.id;
  };
  const post = async (slot: string, messageId: string | null, late = false) => {
    await store.slots.prepare(slot, "us", { payloads: ["{}"], delivery: `record-${slot.slice(0, 4)}`, told: [], late });
    await store.slots.begin(slot, "us");
    await store.slots.posted(slot, "us", 0, messageId);
  };
  await post(await claim(0), "m1");
  await post(await claim(1, true), "m2", true);
  await post(await claim(2), null);
  await store.slots.end(await claim(3), "us", "skipped", "nothing new");
  await store.slots.end(await claim(4), "us", "skipped", "too late");
  await store.slots.end(await claim(5), "us", "failed", "gone");
  await store.slots.end(await claim(6), "us", "failed", "too much");
  return store;
}

test.each([
  ["status-deliveries", { workspace: TEAM, shell: null }],
  ["status-deliveries-host", { workspace: null, shell: "wirecopy" }],
])("%s", async (name, asked) => {
  const store = await channelWithEveryEnd();
  const { rows } = await standingOf(store, { ...asked, feedsOf: TEAM, adapters: [], view: VIEW });
  const text = plainText(replyOf({ kind: "table", rows }));
  await expect(`${text}\n`).toMatchFileSnapshot(`../golden/chat/${name}.txt`);
});

test("of those at work it is told what they have in hand and what they hear", async () => {
  const time = { now: FIRST };
  const store = openSqliteStore(":memory:", () => time.now);
  const id = await subscribe({ store, time }, `${TEAM} C1`, "daily 8:00");
  const slot = { date: "2025-09-10", time: "08:00", at: FIRST };
  const deliver = { slot, late: false, notBefore: FIRST };
  const subscription = (await store.subscriptions.get(id))!;
  await store.slots.decide(subscription, { until: FIRST, nextAt: null, deliver, skip: [] }, "us", DAY_MS);
  for (const holder of ["them", "others", "third"]) await store.slots.renew(holder, DAY_MS);
  const words = async (names: Readonly<Record<string, string>>) => {
    for (const [name, holder] of Object.entries(names)) await store.leases.take(`hear discord ${name}`, holder, DAY_MS);
    const { rows } = await standingOf(store, {
      shell: "wirecopy",
      workspace: null,
      feedsOf: TEAM,
      adapters: [],
      view: VIEW,
    });
    return plainText(replyOf({ kind: "table", rows })).match(/at work +(.*)/)?.[1];
  };
  expect(await words({ "1/0/0": "us" })).toBe(
    "4 processes: others, them, third, us (1 briefing in hand, the first due Wed 10 Sep, 08:00 UTC, hears Discord)",
  );
  expect(await words({ "8/0/0": "us", "8/3/0": "us", "8/12/0": "them" })).toBe(
    "4 processes: others, them (hears 1 of Discord's 8 shards), third, us (1 briefing in hand, the first due Wed 10 Sep, 08:00 UTC, hears 2 of Discord's 8 shards)",
  );
});

test("the deliveries of one record are found by it", async () => {
  const store = await channelWithEveryEnd();
  const [newest, ...others] = (await store.slots.list({ limit: 9 })).filter(({ delivery }) => delivery !== null);
  expect(others).toHaveLength(2);
  expect(await store.slots.list({ delivery: newest!.delivery!, limit: 9 })).toEqual([newest]);
});
