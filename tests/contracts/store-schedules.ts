// What every store must do for briefings on a schedule: run by one test file for each engine.
import { describe, expect, test } from "vitest";
import { type ArticleId, makeArticle } from "../../src/corpus/article.ts";
import type { Slot } from "../../src/schedule/due.ts";
import { slotId } from "../../src/schedule/slot-id.ts";
import type {
  Prepared,
  SlotDecision,
  SlotRecord,
  Subscription,
  SubscriptionId,
  ToldStory,
} from "../../src/store/schedules.ts";
import type { Store, WorkspaceId } from "../../src/store/store.ts";
import type { Clock, EpochMs } from "../../src/time.ts";

const TEAM = "slack:T1" as WorkspaceId;
const NOW = Date.parse("2026-03-10T07:00Z");
const LEASE_MS = 15_000;

const someSubscription = (changes: Partial<Subscription> = {}): Subscription => ({
  id: "s1" as SubscriptionId,
  destination: { workspace: TEAM, channel: "C1", thread: null },
  schedule: { times: [480], weekdays: [1, 2, 3], monthDays: null, months: null, zone: "Europe/Paris" },
  options: { topic: null, catchUpMs: 3_600_000, inThread: false },
  owner: "U1",
  paused: null,
  decidedUntil: NOW - 1_000,
  nextAt: NOW,
  ...changes,
});

const someSlot = (day = "10"): Slot => ({
  date: `2026-03-${day}`,
  time: "08:00",
  at: Date.parse(`2026-03-${day}T07:00Z`),
});

const delivering = (slot: Slot | null, changes: Partial<SlotDecision> = {}): SlotDecision => ({
  until: NOW,
  nextAt: NOW + 86_400_000,
  deliver: slot && { slot, late: false, notBefore: slot.at },
  skip: [],
  ...changes,
});

const UNTITLED = { title: null, outlet: null, url: null, publishedAt: null };

const someStory = (words: string): ToldStory => ({
  headline: { articleId: "a" as ArticleId, revision: 1, start: 0, end: words.length, text: words },
  articles: ["a" as ArticleId, "b" as ArticleId],
  sentences: ["f1", "f2"],
});

const prepared = (...payloads: string[]): Prepared => ({
  payloads,
  delivery: "d1",
  told: [someStory("Bridge closed")],
  late: true,
});

/** `open` gives a new, empty store whose own clock is the one given. */
export function scheduleContract(name: string, open: (clock: Clock) => Promise<Store>): void {
  const withStore = (label: string, body: (store: Store, clock: { now: EpochMs }) => Promise<void>): void => {
    test(label, async () => {
      const clock = { now: NOW };
      const store = await open(() => clock.now);
      try {
        await body(store, clock);
      } finally {
        await store.close();
      }
    });
  };

  /** A kept subscription with its slot of the 10th claimed by "us". */
  const claimed = async (store: Store): Promise<SlotRecord> => {
    await store.subscriptions.set(someSubscription());
    return (await store.slots.decide(someSubscription(), delivering(someSlot()), "us", LEASE_MS))!;
  };

  const states = async (store: Store) => {
    const slots = await store.slots.list({ limit: 10 });
    return slots.map(({ date, state, reason }) => [date.slice(-2), state, reason].filter(Boolean).join(" "));
  };

  describe(`${name} keeps subscriptions`, () => {
    withStore("one comes back as it went in, and again as it was changed", async (store) => {
      const paused = { reason: "asked", at: NOW } as const;
      const [first, second] = [
        someSubscription(),
        someSubscription({
          id: "s2" as SubscriptionId,
          destination: { workspace: TEAM, channel: "C1", thread: "17.2" },
          paused,
          nextAt: null,
        }),
      ];
      await store.subscriptions.set(first);
      await store.subscriptions.set(second);
      expect(await store.subscriptions.list(TEAM)).toEqual([first, second]);
      expect(await store.subscriptions.list("slack:T2" as WorkspaceId)).toEqual([]);
      await store.subscriptions.set({ ...first, owner: "U2" });
      expect(await store.subscriptions.get(first.id)).toEqual({ ...first, owner: "U2" });
      expect(await store.subscriptions.get("s3" as SubscriptionId)).toBeNull();
    });

    withStore("one that is removed is gone, its slots stay on record", async (store) => {
      await claimed(store);
      expect(await store.subscriptions.remove("s1" as SubscriptionId)).toBe(true);
      expect(await store.subscriptions.remove("s1" as SubscriptionId)).toBe(false);
      expect(await store.subscriptions.list()).toEqual([]);
      expect(await states(store)).toEqual(["10 claimed"]);
    });

    withStore("its options change, and nothing else of it that others changed meanwhile", async (store) => {
      const { id, options } = someSubscription();
      expect(await store.subscriptions.setOptions(id, { ...options, inThread: true })).toBe(false);
      expect(await store.subscriptions.get(id)).toBeNull();
      await store.subscriptions.set(someSubscription());
      await store.subscriptions.pause(id, "asked", NOW);
      expect(await store.subscriptions.setOptions(id, { ...options, inThread: true })).toBe(true);
      const paused = { reason: "asked", at: NOW } as const;
      expect(await store.subscriptions.get(id)).toEqual(
        someSubscription({ options: { ...options, inThread: true }, paused }),
      );
    });

    withStore("only one caller pauses it; resumed, it makes up for nothing", async (store) => {
      await store.subscriptions.set(someSubscription());
      const { id } = someSubscription();
      expect(await store.subscriptions.pause(id, "gone", NOW)).toBe(true);
      expect(await store.subscriptions.pause(id, "forbidden", NOW + 1)).toBe(false);
      expect((await store.subscriptions.get(id))?.paused).toEqual({ reason: "gone", at: NOW });
      expect(await store.subscriptions.due(NOW)).toEqual([]);
      expect(await store.subscriptions.resume(id, NOW + 5, NOW + 9)).toBe(true);
      expect(await store.subscriptions.get(id)).toEqual(someSubscription({ decidedUntil: NOW + 5, nextAt: NOW + 9 }));
    });

    withStore("due are those whose next slot has come, and those a clock set back has left ahead", async (store) => {
      const add = (id: string, changes: Partial<Subscription>) =>
        store.subscriptions.set(someSubscription({ id: id as SubscriptionId, ...changes }));
      await add("later", { nextAt: NOW + 1 });
      await add("now", { nextAt: NOW });
      await add("never", { nextAt: null });
      await add("ahead", { nextAt: NOW + 99, decidedUntil: NOW + 1 });
      await add("paused", { nextAt: NOW, paused: { reason: "asked", at: NOW } });
      expect((await store.subscriptions.due(NOW)).map(({ id }) => id)).toEqual(["now", "ahead"]);
    });
  });

  describe(`${name} keeps slots`, () => {
    withStore("a slot is claimed once, and its subscription's limit moves with it", async (store) => {
      const record = await claimed(store);
      expect(record).toMatchObject({
        ...someSlot(),
        id: slotId("s1", someSlot()),
        state: "claimed",
        payloads: null,
        messages: [],
      });
      expect(await store.subscriptions.get(record.subscription)).toMatchObject({
        decidedUntil: NOW,
        nextAt: NOW + 86_400_000,
      });
      // Another process that read the subscription before.
      expect(await store.slots.decide(someSubscription(), delivering(someSlot()), "them", LEASE_MS)).toBeNull();
      // And one that comes to it again, its clock set back.
      const again = someSubscription({ decidedUntil: NOW });
      expect(await store.slots.decide(again, delivering(someSlot()), "them", LEASE_MS)).toBeNull();
      expect(await states(store)).toEqual(["10 claimed"]);
    });

    withStore("what is skipped is on record and is not claimed afterwards", async (store) => {
      await store.subscriptions.set(someSubscription());
      const skip = [someSlot("08"), someSlot("09")];
      await store.slots.decide(someSubscription(), delivering(someSlot(), { skip }), "us", LEASE_MS);
      expect(await states(store)).toEqual(["10 claimed", "09 skipped missed", "08 skipped missed"]);
      const again = someSubscription({ decidedUntil: NOW });
      expect(await store.slots.decide(again, delivering(someSlot("09")), "us", LEASE_MS)).toBeNull();
    });

    withStore("what a clock far ahead skipped can be claimed when it is set right", async (store, clock) => {
      await store.subscriptions.set(someSubscription());
      clock.now = NOW + 9 * 86_400_000;
      await store.slots.decide(
        someSubscription(),
        delivering(null, { until: clock.now, skip: [someSlot("11")] }),
        "us",
        LEASE_MS,
      );
      clock.now = NOW + 86_400_000;
      const ahead = someSubscription({ decidedUntil: NOW + 9 * 86_400_000 });
      const record = await store.slots.decide(ahead, delivering(someSlot("11")), "us", LEASE_MS);
      expect(record).toMatchObject({ date: "2026-03-11", state: "claimed", reason: null });
    });

    withStore("a paused subscription claims nothing", async (store) => {
      await store.subscriptions.set(someSubscription());
      await store.subscriptions.pause("s1" as SubscriptionId, "asked", NOW);
      expect(await store.slots.decide(someSubscription(), delivering(someSlot()), "us", LEASE_MS)).toBeNull();
    });

    withStore(
      "messages are kept before they are posted, one after the other, and told at the end",
      async (store, clock) => {
        const { id, destination } = await claimed(store);
        expect(await store.slots.prepare(id, "us", prepared("{1}", "{2}"))).toMatchObject({ payloads: ["{1}", "{2}"] });
        expect(await store.slots.prepare(id, "us", prepared("other"))).toMatchObject({ payloads: ["{1}", "{2}"] });
        expect(await store.slots.begin(id, "us")).toMatchObject({
          state: "sending",
          tries: 1,
          firstTryAt: NOW,
          payloads: ["{1}", "{2}"],
        });
        clock.now = NOW + 10;
        expect(await store.slots.posted(id, "us", 0, "m1")).toMatchObject({
          state: "claimed",
          messages: ["m1"],
          tries: 0,
          firstTryAt: null,
        });
        expect(await store.told.list(destination, 0)).toEqual([]);
        await store.slots.begin(id, "us");
        expect(await store.slots.posted(id, "us", 1, "m2")).toMatchObject({
          state: "sent",
          messages: ["m1", "m2"],
          delivery: "d1",
          changedAt: NOW + 10,
        });
        expect(await store.told.list(destination, 0)).toEqual([{ ...someStory("Bridge closed"), at: NOW + 10 }]);
        expect(await store.told.list(destination, NOW + 11)).toEqual([]);
        expect(await store.told.list({ ...destination, thread: "17.2" }, 0)).toEqual([]);
      },
    );

    withStore("a message that may stand there or not leaves the whole unknown, and told", async (store) => {
      const { id, destination } = await claimed(store);
      await store.slots.prepare(id, "us", prepared("{1}", "{2}"));
      await store.slots.begin(id, "us");
      expect(await store.slots.posted(id, "us", 0, null)).toMatchObject({ state: "claimed", messages: [null] });
      await store.slots.begin(id, "us");
      expect(await store.slots.posted(id, "us", 1, "m2")).toMatchObject({ state: "unknown", messages: [null, "m2"] });
      expect(await store.told.list(destination, 0)).toHaveLength(1);
    });

    withStore("waiting keeps whether the last try posted nothing or may have", async (store, clock) => {
      const { id } = await claimed(store);
      await store.slots.prepare(id, "us", prepared("{1}"));
      await store.slots.begin(id, "us");
      expect(await store.slots.wait(id, "us", NOW + 50, "undecided")).toMatchObject({
        state: "sending",
        notBefore: NOW + 50,
        tries: 1,
        firstTryAt: NOW,
      });
      clock.now = NOW + 60;
      expect(await store.slots.begin(id, "us")).toMatchObject({ tries: 2, firstTryAt: NOW });
      expect(await store.slots.wait(id, "us", NOW + 70, "nothing")).toMatchObject({
        state: "claimed",
        notBefore: NOW + 70,
        tries: 2,
        firstTryAt: null,
      });
    });

    withStore("what ends before anything was posted is not told, what ends in between is", async (store) => {
      const first = await claimed(store);
      await store.slots.prepare(first.id, "us", prepared("{1}"));
      expect(await store.slots.end(first.id, "us", "failed", "gone")).toBe(true);
      expect(await store.slots.end(first.id, "us", "failed", "gone")).toBe(false);
      expect(await store.told.list(first.destination, 0)).toEqual([]);
      const next = someSubscription({ decidedUntil: NOW });
      const second = (await store.slots.decide(next, delivering(someSlot("11")), "us", LEASE_MS))!;
      await store.slots.prepare(second.id, "us", prepared("{1}", "{2}"));
      await store.slots.begin(second.id, "us");
      await store.slots.posted(second.id, "us", 0, "m1");
      await store.slots.end(second.id, "us", "failed", "forbidden");
      expect(await store.told.list(first.destination, 0)).toHaveLength(1);
      expect(await states(store)).toEqual(["11 failed forbidden", "10 failed gone"]);
    });

    withStore(
      "the slots of a holder that is gone are taken over when its lease is over, once",
      async (store, clock) => {
        const { id } = await claimed(store);
        clock.now = NOW + LEASE_MS - 1;
        expect(await store.slots.takeOver("slack", "them", LEASE_MS, 9)).toEqual([]);
        clock.now = NOW + LEASE_MS;
        expect((await store.slots.takeOver("slack", "them", LEASE_MS, 9)).map((slot) => slot.id)).toEqual([id]);
        expect(await store.slots.takeOver("slack", "others", LEASE_MS, 9)).toEqual([]);
        // The first holder was only slow: nothing it does counts any more.
        expect(await store.slots.prepare(id, "us", prepared("{1}"))).toBeNull();
        expect(await store.slots.begin(id, "us")).toBeNull();
        expect(await store.slots.posted(id, "us", 0, "m1")).toBeNull();
        expect(await store.slots.wait(id, "us", NOW, "nothing")).toBeNull();
        expect(await store.slots.end(id, "us", "failed", "gone")).toBe(false);
        expect(await states(store)).toEqual(["10 claimed"]);
      },
    );

    withStore(
      "a lease is renewed, given back, and no longer than any after the clock was set back",
      async (store, clock) => {
        await claimed(store);
        clock.now = NOW + 10_000;
        await store.slots.renew("us", LEASE_MS);
        clock.now = NOW + LEASE_MS;
        expect(await store.slots.takeOver("slack", "them", LEASE_MS, 9)).toEqual([]);
        await store.slots.release("us");
        expect(await store.slots.takeOver("slack", "them", LEASE_MS, 9)).toHaveLength(1);
        // Whose renewal began later and was done first is not gone.
        clock.now = NOW + 2_000;
        await store.slots.renew("them", LEASE_MS);
        clock.now = NOW;
        expect(await store.slots.takeOver("slack", "others", LEASE_MS, 9)).toEqual([]);
        clock.now = NOW - 3_600_000;
        expect(await store.slots.takeOver("slack", "others", LEASE_MS, 9)).toHaveLength(1);
      },
    );

    withStore("one is told what one holds, and those at work are known by their leases", async (store, clock) => {
      const record = await claimed(store);
      await store.slots.renew("them", LEASE_MS);
      expect(await store.slots.held("us")).toEqual([record]);
      expect(await store.slots.held("them")).toEqual([]);
      expect(await store.slots.workers()).toEqual([
        { holder: "them", slots: 0, firstAt: null },
        { holder: "us", slots: 1, firstAt: NOW },
      ]);
      clock.now = NOW + LEASE_MS - 1;
      await store.slots.renew("us", LEASE_MS);
      clock.now = NOW + LEASE_MS;
      expect((await store.slots.workers()).map(({ holder }) => holder)).toEqual(["us"]);
      await store.slots.end(record.id, "us", "skipped", "nothing new");
      expect(await store.slots.held("us")).toEqual([]);
      await store.slots.release("us");
      expect(await store.slots.workers()).toEqual([]);
    });

    withStore("what a platform wants left alone is known to all, for the longest time asked", async (store, clock) => {
      await store.slots.hold("slack:T1 C1", 2_000);
      await store.slots.hold("slack:T1 C1", 1_000);
      await store.slots.hold("slack", 500);
      const reaches = ["slack:T1 C1", "slack:T1", "slack"];
      const forMs = async () =>
        Object.fromEntries((await store.slots.holds(reaches)).map((each) => [each.reach, each.forMs]));
      expect(await forMs()).toEqual({ "slack:T1 C1": 2_000, slack: 500 });
      clock.now = NOW + 500;
      expect(await forMs()).toEqual({ "slack:T1 C1": 1_500 });
      await store.slots.hold("slack", 100);
      expect(await forMs()).toEqual({ "slack:T1 C1": 1_500, slack: 100 });
      expect(await store.slots.holds(["discord"])).toEqual([]);
    });

    withStore("only slots of one's platforms are taken over", async (store, clock) => {
      await claimed(store);
      clock.now = NOW + LEASE_MS;
      expect(await store.slots.takeOver("discord", "them", LEASE_MS, 9)).toEqual([]);
    });

    withStore("what is over is not taken over", async (store, clock) => {
      const { id } = await claimed(store);
      await store.slots.end(id, "us", "skipped", "nothing new");
      clock.now = NOW + 10 * LEASE_MS;
      expect(await store.slots.takeOver("slack", "them", LEASE_MS, 9)).toEqual([]);
    });

    withStore("no more are taken over than asked, oldest first", async (store, clock) => {
      for (const [place, day] of ["12", "10", "11"].entries()) {
        const subscription = someSubscription({ id: `s${place}` as SubscriptionId });
        await store.subscriptions.set(subscription);
        await store.slots.decide(subscription, delivering(someSlot(day)), "us", LEASE_MS);
      }
      clock.now = NOW + LEASE_MS;
      const days = async () =>
        (await store.slots.takeOver("slack", "them", LEASE_MS, 2)).map(({ date }) => date.slice(-2)).sort();
      expect(await days()).toEqual(["10", "11"]);
      expect(await days()).toEqual(["12"]);
    });

    withStore("the list is of one workspace, one subscription or all, newest first", async (store) => {
      await claimed(store);
      const other = someSubscription({
        id: "s2" as SubscriptionId,
        destination: { workspace: "discord:8", channel: "9", thread: null },
      });
      await store.subscriptions.set(other);
      await store.slots.decide(other, delivering(someSlot("11")), "us", LEASE_MS);
      const listed = async (filter: Partial<Parameters<Store["slots"]["list"]>[0]>) =>
        (await store.slots.list({ limit: 9, ...filter })).map(({ subscription }) => subscription);
      expect(await listed({})).toEqual(["s2", "s1"]);
      expect(await listed({ limit: 1 })).toEqual(["s2"]);
      expect(await listed({ workspace: TEAM })).toEqual(["s1"]);
      expect(await listed({ subscription: other.id })).toEqual(["s2"]);
    });

    withStore("when a subscription's last slot failed for a reason, before a moment", async (store) => {
      const subscription = someSubscription();
      await store.subscriptions.set(subscription);
      const at = [];
      for (const [day, reason] of Object.entries({ "10": "too much", "11": "too much", "12": "invalid" })) {
        const current = (await store.subscriptions.get(subscription.id))!;
        const slot = await store.slots.decide(current, delivering(someSlot(day)), "us", LEASE_MS);
        await store.slots.end(slot!.id, "us", "failed", reason);
        at.push(slot!.at);
      }
      const last = (before: number) => store.slots.lastFailed(subscription.id, "too much", before);
      expect([await last(at[2]!), await last(at[1]!), await last(at[0]!)]).toEqual([at[1], at[0], null]);
      expect(await store.slots.lastFailed("s2" as SubscriptionId, "too much", at[2]!)).toBeNull();
    });

    withStore("a briefing that quotes an older revision is found by the article, once it was posted", async (store) => {
      const body = (words: string) => makeArticle({ ...UNTITLED, id: "a", body: words });
      await store.articles.add(TEAM, [body("It said twelve.")]);
      const quoted = { articleId: "a" as ArticleId, revision: 1, start: 0, end: 15, text: "It said twelve." };
      const record = { id: "d1", workspace: TEAM, destination: "C1", kind: "briefing", at: NOW } as const;
      await store.deliveries.add({
        ...record,
        inputs: {},
        output: {},
        quotes: [quoted, { ...quoted, end: 7, text: "It said" }],
      });
      const { id } = await claimed(store);
      await store.slots.prepare(id, "us", prepared("{1}"));
      await store.articles.add(TEAM, [body("It said ten.")]);
      expect(await store.slots.outdated(0)).toEqual([]);
      await store.slots.begin(id, "us");
      const slot = await store.slots.posted(id, "us", 0, "m1");
      expect(await store.slots.outdated(0)).toEqual([{ slot, article: "a", revision: 2 }]);
      expect(await store.slots.outdated(slot!.at + 1)).toEqual([]);
    });

    withStore("a story told outside a slot is told, once for each occasion", async (store) => {
      const destination = { workspace: TEAM, channel: "C1", thread: null };
      await store.told.add(destination, "alert 1", someStory("Bridge closed"), NOW);
      await store.told.add(destination, "alert 1", someStory("Bridge closed"), NOW + 1);
      await store.told.add(destination, "alert 2", someStory("Bridge open"), NOW + 2);
      expect(await store.told.list(destination, 0)).toEqual([
        { ...someStory("Bridge closed"), at: NOW },
        { ...someStory("Bridge open"), at: NOW + 2 },
      ]);
    });

    withStore("a workspace that is forgotten leaves no schedule, slot or ledger", async (store) => {
      const { id, destination } = await claimed(store);
      await store.slots.prepare(id, "us", prepared("{1}"));
      await store.slots.begin(id, "us");
      await store.slots.posted(id, "us", 0, "m1");
      expect(await store.forget(TEAM)).toBeGreaterThanOrEqual(3);
      expect(await store.subscriptions.list()).toEqual([]);
      expect(await store.slots.list({ limit: 9 })).toEqual([]);
      expect(await store.told.list(destination, 0)).toEqual([]);
    });

    withStore("a person who is forgotten loses what came to them, and nobody else does", async (store) => {
      await claimed(store);
      const own = someSubscription({
        id: "s2" as SubscriptionId,
        destination: { workspace: TEAM, channel: "@U1", thread: null },
      });
      await store.subscriptions.set(own);
      await store.slots.decide(own, delivering(someSlot()), "us", LEASE_MS);
      await store.forget(TEAM, { destination: "@U1", voter: "v" });
      expect((await store.subscriptions.list()).map(({ id }) => id)).toEqual(["s1"]);
      expect(await store.slots.list({ limit: 9 })).toHaveLength(1);
    });
  });
}
