import { describe, expect, test } from "vitest";
import { RequestError, StoreAwayError, StoreError } from "../../src/problem.ts";
import type { Said } from "../../src/scheduler/parts.ts";
import { LEASE_MS } from "../../src/scheduler/scheduler.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../src/time.ts";
import { makeWorld, outcomes, standing, subscribe, type World } from "./support.ts";

const worldWith = async (start: string, where: string, words: string): Promise<World> => {
  const world = makeWorld(start);
  await subscribe(world, where, words);
  return world;
};

describe("at the hour", () => {
  test("a briefing is made a minute ahead and goes out at its time, day after day", async () => {
    const world = await worldWith("2026-03-09T07:50Z", "slack:T1 C1", "weekdays 8:00");
    const process = await world.start();
    world.messages = ["Morning"];
    await process.run(8 * MINUTE_MS);
    expect(await outcomes(world)).toEqual([]);
    await process.run(90_000);
    expect(await outcomes(world)).toEqual(["2026-03-09 08:00 claimed"]);
    expect((await world.store.slots.list({ limit: 1 }))[0]?.payloads).toEqual(["Morning 2026-03-09 08:00"]);
    await process.run(25 * HOUR_MS);
    expect(standing(world.slack)).toEqual([
      "08:00:00 C1 Morning 2026-03-09 08:00",
      "08:00:00 C1 Morning 2026-03-10 08:00",
    ]);
    expect(await outcomes(world)).toEqual(["2026-03-09 08:00 sent", "2026-03-10 08:00 sent"]);
  });

  test("several messages follow one another at the platform's pace, below the first", async () => {
    const world = await worldWith("2026-03-09T07:58Z", "slack:T1 C1", "daily 8:00");
    world.messages = ["One", "Two", "Three"];
    const process = await world.start();
    await process.run(3 * MINUTE_MS);
    const { stands } = world.slack;
    expect(stands.map(({ at }) => at - stands[0]!.at)).toEqual([0, 1_100, 2_200]);
    expect(stands.map(({ root }) => root)).toEqual([null, "m1", "m1"]);
    expect(new Set(stands.map(({ key }) => key)).size).toBe(3);
    for (const { key } of stands) expect(key.length).toBeLessThanOrEqual(24);
  });

  test("on a day without news nothing is posted when that was wanted", async () => {
    const world = await worldWith("2026-03-09T07:58Z", "slack:T1 C1", "daily 8:00");
    world.messages = null;
    await (await world.start()).run(5 * MINUTE_MS);
    expect([standing(world.slack), await outcomes(world)]).toEqual([[], ["2026-03-09 08:00 skipped nothing new"]]);
  });

  test("hundreds due in one minute all go out, spread apart and at the platform's pace", async () => {
    const world = makeWorld("2026-03-09T07:58:30Z");
    for (let n = 0; n < 200; n++) await subscribe(world, `discord:${n < 150 ? 1 : n} ${n}`, "daily 8:00");
    await (await world.start()).run(4 * MINUTE_MS);
    const { stands } = world.discord;
    expect(stands).toHaveLength(200);
    const gaps = stands.slice(1).map(({ at }, place) => at - stands[place]!.at);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(25);
    expect(stands.at(-1)!.at - stands[0]!.at).toBeLessThan(20_000);
  });
});

describe("after downtime", () => {
  test.each([
    [
      "for a few minutes",
      "2026-03-10T08:03Z",
      ["08:03:00 C1 Morning briefing 2026-03-10 08:00"],
      ["2026-03-10 08:00 sent"],
    ],
    [
      "for two hours: late, and it says so",
      "2026-03-10T10:00Z",
      ["10:00:00 C1 Morning briefing 2026-03-10 08:00 late"],
      ["2026-03-10 08:00 sent"],
    ],
    ["for five hours: let go", "2026-03-10T13:00Z", [], ["2026-03-10 08:00 skipped missed"]],
    [
      "for three days: one late briefing",
      "2026-03-12T09:00Z",
      ["09:00:00 C1 Morning briefing 2026-03-12 08:00 late"],
      ["2026-03-10 08:00 skipped missed", "2026-03-11 08:00 skipped missed", "2026-03-12 08:00 sent"],
    ],
  ])("stopped %s", async (_, back, posts, slots) => {
    const world = await worldWith("2026-03-09T12:00Z", "slack:T1 C1", "daily 8:00");
    const first = await world.start();
    await first.run(MINUTE_MS);
    first.kill();
    world.time.set(back);
    await (await world.start()).run(10 * MINUTE_MS);
    expect(standing(world.slack)).toEqual(posts);
    expect(await outcomes(world)).toEqual(slots);
  });
});

describe("when the clock is set", () => {
  test("back over a slot: it is not delivered again, and the next one is", async () => {
    const world = await worldWith("2026-03-10T07:50Z", "slack:T1 C1", "daily 8:00");
    const process = await world.start();
    await process.run(15 * MINUTE_MS);
    world.time.set("2026-03-10T07:05Z");
    await process.run(26 * HOUR_MS);
    expect(standing(world.slack)).toEqual([
      "08:00:00 C1 Morning briefing 2026-03-10 08:00",
      "08:00:00 C1 Morning briefing 2026-03-11 08:00",
    ]);
  });

  test("far ahead and back again: days it skipped ahead of time are delivered when they come", async () => {
    const world = await worldWith("2026-03-10T12:00Z", "slack:T1 C1", "daily 8:00");
    const process = await world.start();
    await process.run(MINUTE_MS);
    world.time.set("2026-03-13T20:00Z");
    await process.run(2 * MINUTE_MS);
    expect(await outcomes(world)).toEqual(
      ["2026-03-11", "2026-03-12", "2026-03-13"].map((day) => `${day} 08:00 skipped missed`),
    );
    world.time.set("2026-03-10T12:05Z");
    await process.run(48 * HOUR_MS);
    expect(standing(world.slack)).toEqual([
      "08:00:00 C1 Morning briefing 2026-03-11 08:00",
      "08:00:00 C1 Morning briefing 2026-03-12 08:00",
    ]);
  });

  test.each([
    ["New York, forward", "2026-03-08T06:00Z", "2:30 America/New_York", ["07:00:00"]],
    ["New York, back", "2026-11-01T05:00Z", "1:30 America/New_York", ["05:30:00"]],
    ["London, forward", "2026-03-29T00:00Z", "1:30 Europe/London", ["01:00:00"]],
    ["London, back", "2026-10-25T00:00Z", "1:30 Europe/London", ["00:30:00"]],
    ["Lord Howe, forward", "2026-10-03T15:00Z", "2:15 Australia/Lord_Howe", ["15:30:00"]],
    ["Lord Howe, back", "2026-04-04T14:00Z", "1:45 Australia/Lord_Howe", ["14:45:00"]],
    ["Kathmandu, never", "2026-03-08T01:00Z", "8:00 Asia/Kathmandu", ["02:15:00"]],
    ["Casablanca, forward", "2026-03-22T01:00Z", "2:30 Africa/Casablanca", ["02:00:00"]],
    ["Casablanca, back", "2026-02-15T01:00Z", "2:30 Africa/Casablanca", ["01:30:00"]],
  ])("by the law: %s", async (_, start, words, times) => {
    const world = await worldWith(start, "slack:T1 C1", words);
    await (await world.start()).run(4 * HOUR_MS);
    expect(standing(world.slack).map((each) => each.slice(0, 8))).toEqual(times);
  });
});

describe("once to the reader", () => {
  const killedAt = async (
    platform: "slack" | "discord",
    number: number,
    end: "silence, posted" | "silence, not posted",
    looks: World["slack"]["looks"] = null,
  ) => {
    const world = await worldWith("2026-03-10T07:58Z", `${platform}:1 C1`, "daily 8:00");
    world.messages = ["One", "Two", "Three"];
    const first = await world.start();
    world.slack.looks = looks;
    world[platform].answer = (_, tried) => {
      if (tried !== number) return { kind: "sent", messageId: `m${tried}` };
      first.kill();
      return end;
    };
    await first.run(3 * MINUTE_MS);
    await (await world.start()).run(2 * MINUTE_MS);
    return { posted: world[platform].stands.map(({ payload }) => payload.split(" ")[0]), slots: await outcomes(world) };
  };

  const ALL = ["One", "Two", "Three"];
  test.each([1, 2, 3])(
    "Discord, killed after message %i was posted: the same key again, nothing doubled or lost",
    async (number) => {
      expect(await killedAt("discord", number, "silence, posted")).toEqual({
        posted: ALL,
        slots: ["2026-03-10 08:00 sent"],
      });
    },
  );

  test.each([1, 2, 3])("Discord, killed before message %i was posted: it is posted", async (number) => {
    expect(await killedAt("discord", number, "silence, not posted")).toEqual({
      posted: ALL,
      slots: ["2026-03-10 08:00 sent"],
    });
  });

  test.each([1, 2, 3])(
    "Slack, killed after message %i was posted: it is seen there, the rest follows",
    async (number) => {
      expect(await killedAt("slack", number, "silence, posted")).toEqual({
        posted: ALL,
        slots: ["2026-03-10 08:00 sent"],
      });
    },
  );

  test.each([1, 2, 3])(
    "Slack, killed before message %i was posted: it is seen to be missing, and posted",
    async (number) => {
      expect(await killedAt("slack", number, "silence, not posted")).toEqual({
        posted: ALL,
        slots: ["2026-03-10 08:00 sent"],
      });
    },
  );

  test.each([1, 2, 3])(
    "Slack, where we may not look, killed after message %i was posted: it is not repeated, the rest follows",
    async (number) => {
      expect(await killedAt("slack", number, "silence, posted", { kind: "hidden" })).toEqual({
        posted: ALL,
        slots: ["2026-03-10 08:00 unknown"],
      });
    },
  );

  test("Slack, where we may not look, killed before a message was posted: it is left out and said to be unknown", async () => {
    expect(await killedAt("slack", 2, "silence, not posted", { kind: "hidden" })).toEqual({
      posted: ["One", "Three"],
      slots: ["2026-03-10 08:00 unknown"],
    });
  });

  test("killed while the briefing was being made: it is made again", async () => {
    const world = await worldWith("2026-03-10T07:58:30Z", "slack:T1 C1", "daily 8:00");
    const first = await world.start({ brief: () => new Promise(() => {}) });
    await first.run(MINUTE_MS);
    first.kill();
    await (await world.start()).run(2 * MINUTE_MS);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 sent"]);
  });

  test("what was made is what is posted, whatever is known later", async () => {
    const world = await worldWith("2026-03-10T07:58:30Z", "slack:T1 C1", "daily 8:00");
    world.messages = ["Early"];
    const first = await world.start();
    await first.run(MINUTE_MS);
    first.kill();
    world.messages = ["Later"];
    await (await world.start()).run(2 * MINUTE_MS);
    expect(standing(world.slack).map((each) => each.split(" ")[2])).toEqual(["Early"]);
  });

  test("two processes share the work and never do the same", async () => {
    const world = makeWorld("2026-03-10T07:58Z");
    for (let n = 0; n < 20; n++) await subscribe(world, `discord:${n} ${n}`, "every 5 minutes");
    const processes = [await world.start(), await world.start()].map(({ scheduler }) => scheduler);
    for (let minute = 0; minute < 14; minute++) {
      await Promise.all(processes.flatMap((process) => [process.pulse(), process.tick()]));
      await world.time.pass(MINUTE_MS);
    }
    expect(world.discord.tried).toHaveLength(60);
    expect(new Set(world.discord.tried.map(({ key }) => key)).size).toBe(60);
  });

  test("stopped in good order, it leaves the rest to the next, at once", async () => {
    const world = await worldWith("2026-03-10T07:58Z", "slack:T1 C1", "daily 8:00");
    world.messages = ["One", "Two"];
    const first = await world.start();
    await first.run(2 * MINUTE_MS + 100);
    await first.scheduler.stop();
    await (await world.start()).run(2_000);
    expect(world.slack.stands.map(({ payload }) => payload.split(" ")[0])).toEqual(["One", "Two"]);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 sent"]);
  });

  test("a process that stood still before a post does not post what another has taken over meanwhile", async () => {
    const world = await worldWith("2026-03-10T07:58Z", "slack:T1 C1", "daily 8:00");
    world.slack.looks = null;
    const { slots, subscriptions } = world.store;
    let thaw = () => {};
    const thawed = new Promise<void>((resolve) => {
      thaw = resolve;
    });
    const stopped: typeof slots = {
      ...slots,
      begin: async (...values) => {
        const begun = await slots.begin(...values);
        // It is told of it a minute later: till then it does nothing at all.
        await thawed;
        return begun;
      },
      renew: async () => {},
      takeOver: async () => [],
    };
    const frozen = await world.start({ store: { subscriptions, slots: stopped } });
    await frozen.run(2 * MINUTE_MS);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 sending"]);
    const other = await world.start();
    await other.run(MINUTE_MS);
    expect(standing(world.slack)).toHaveLength(1);
    thaw();
    await other.run(MINUTE_MS);
    expect(standing(world.slack)).toHaveLength(1);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 sent"]);
  });

  test("a process that stood still before a post and was not missed posts after all", async () => {
    const world = await worldWith("2026-03-10T07:58Z", "slack:T1 C1", "daily 8:00");
    const { slots, subscriptions } = world.store;
    let times = 0;
    const slow: typeof slots = {
      ...slots,
      begin: async (...values) => {
        const begun = await slots.begin(...values);
        if (times++ === 0) world.time.now += 12_000;
        return begun;
      },
    };
    await (await world.start({ store: { subscriptions, slots: slow } })).run(4 * MINUTE_MS);
    expect(standing(world.slack)).toEqual(["08:00:12 C1 Morning briefing 2026-03-10 08:00"]);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 sent"]);
  });

  test("what a platform asks of one process is kept to by all", async () => {
    const world = makeWorld("2026-03-10T07:58Z");
    for (const channel of [1, 2, 3, 4]) await subscribe(world, `discord:${channel} ${channel}`, "daily 8:00");
    world.discord.answer = (_, number) => {
      if (number > 1) return { kind: "sent", messageId: `m${number}` };
      return { kind: "limited", retryAfterMs: 20_000, scope: "platform" };
    };
    // They claim by turns: each has two.
    const { slots, subscriptions } = world.store;
    const half = (rest: number) => ({
      subscriptions: {
        ...subscriptions,
        due: async (by: number) => {
          const all = await subscriptions.due(by);
          return all.filter(({ destination }) => Number(destination.channel) % 2 === rest);
        },
      },
      slots,
    });
    const processes = [await world.start({ store: half(0) }), await world.start({ store: half(1) })];
    await Promise.all([processes[0]!.run(4 * MINUTE_MS), processes[1]!.run(4 * MINUTE_MS)]);
    expect(await outcomes(world)).toEqual(Array(4).fill("2026-03-10 08:00 sent"));
    const [first, ...others] = world.discord.tried;
    for (const { at } of others) expect(at - first!.at).toBeGreaterThanOrEqual(20_000);
  });

  test("as many processes as there are go at a platform no faster than one", async () => {
    const world = makeWorld("2026-03-10T07:58Z");
    for (let channel = 0; channel < 60; channel++)
      await subscribe(world, `discord:${channel} ${channel}`, "daily 8:00");
    const processes = [await world.start(), await world.start(), await world.start()];
    for (const { scheduler } of processes) await scheduler.pulse();
    await Promise.all(processes.map((process) => process.run(4 * MINUTE_MS)));
    const times = world.discord.stands.map(({ at }) => at).sort((a, b) => a - b);
    expect(times).toHaveLength(60);
    const inOneSecond = (from: number) => times.filter((at) => at >= from && at < from + 1_000).length;
    expect(Math.max(...times.map(inOneSecond))).toBeLessThanOrEqual(43);
  });
});

describe("when a post does not end well", () => {
  const deliver = async (where: string, answer: World["slack"]["answer"], ms = 5 * MINUTE_MS) => {
    const world = await worldWith("2026-03-10T07:58Z", where, "daily 8:00");
    const platform = where.startsWith("slack") ? world.slack : world.discord;
    platform.answer = answer;
    await (await world.start()).run(ms);
    return { world, platform, tries: platform.tried.map(({ at }) => (at - Date.parse("2026-03-10T08:00Z")) / 1_000) };
  };
  const sent = { kind: "sent", messageId: "m" } as const;

  test("limited: nothing is tried before the time the platform named", async () => {
    const { tries, world } = await deliver("slack:T1 C1", (_, n) =>
      n < 3 ? { kind: "limited", retryAfterMs: 30_000 } : sent,
    );
    expect(tries).toEqual([0, 30, 60]);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 sent"]);
  });

  test("limited over the whole platform: others wait too", async () => {
    const world = await worldWith("2026-03-10T07:58Z", "discord:1 C1", "daily 8:00");
    await subscribe(world, "discord:2 C2", "daily 8:01");
    world.discord.answer = (_, n) => (n === 1 ? { kind: "limited", retryAfterMs: 120_000, scope: "platform" } : sent);
    await (await world.start()).run(5 * MINUTE_MS);
    const [first, ...rest] = world.discord.tried;
    expect(rest).toHaveLength(2);
    for (const { at } of rest) expect(at - first!.at).toBeGreaterThanOrEqual(120_000);
  });

  test("limited for hours: it is let go when nobody wants it any more", async () => {
    const { world } = await deliver("slack:T1 C1", () => ({ kind: "limited", retryAfterMs: HOUR_MS }), 5 * HOUR_MS);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 skipped too late"]);
  });

  test("lost answers on Discord: the same key until there is one", async () => {
    const { platform, tries, world } = await deliver("discord:1 C1", (_, n) => (n < 4 ? { kind: "unknown" } : sent));
    expect(tries).toEqual([0, 1.1, 3.1, 7.1]);
    expect(platform.stands).toHaveLength(1);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 sent"]);
  });

  test("lost answers on Discord for longer than a key is sure: unknown", async () => {
    const { world, tries } = await deliver("discord:1 C1", () => ({ kind: "unknown" }));
    expect(tries.at(-1)).toBeLessThan(120);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 unknown"]);
  });

  test.each([
    ["what stands there is found", "unknown, posted", 1],
    ["what does not is posted", "silence, not posted", 2],
  ] as const)("lost answers on Discord for longer than a key is sure: %s", async (_, end, looks) => {
    const world = await worldWith("2026-03-10T07:58Z", "discord:1 C1", "daily 8:00");
    world.discord.looks = null;
    world.discord.answer = ({ at }) => {
      if (at - Date.parse("2026-03-10T08:00Z") >= 120_000) return sent;
      return end === "silence, not posted" ? end : { kind: "unknown" };
    };
    await (await world.start()).run(6 * MINUTE_MS);
    expect(world.discord.stands).toHaveLength(1);
    expect(world.discord.looked.length).toBeGreaterThan(0);
    expect(world.discord.tried.filter(({ at }) => at >= Date.parse("2026-03-10T08:02Z"))).toHaveLength(looks - 1);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 sent"]);
  });

  test("a lost answer on Slack where we may not look: never again, and said to be unknown", async () => {
    const { world, tries } = await deliver("slack:T1 C1", () => ({ kind: "unknown" }));
    expect(tries).toEqual([0]);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 unknown"]);
  });

  const looking = async (answer: World["slack"]["answer"], looks: World["slack"]["looks"], ms = 5 * MINUTE_MS) => {
    const world = await worldWith("2026-03-10T07:58Z", "slack:T1 C1", "daily 8:00");
    world.slack.answer = answer;
    world.slack.looks = looks;
    await (await world.start()).run(ms);
    return { world, tries: world.slack.tried.map(({ at }) => (at - Date.parse("2026-03-10T08:00Z")) / 1_000) };
  };

  test("a lost answer on Slack: what is shown late is found, and nothing is posted twice", async () => {
    const { world, tries } = await looking(() => ({ kind: "unknown" }), null);
    expect(tries).toEqual([0]);
    expect(world.slack.looked).toHaveLength(2);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 sent"]);
    expect((await world.store.slots.list({ limit: 1 }))[0]!.messages).toEqual(["seen 1"]);
  });

  test("a post on Slack that never arrived: after what is posted would be shown, it is made again", async () => {
    const { world, tries } = await looking((_, n) => (n < 3 ? "silence, not posted" : sent), null);
    expect(tries).toEqual([0, 41.1, 82.2]);
    expect(world.slack.stands).toHaveLength(1);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 sent"]);
  });

  test("Slack does not say whether a post arrived: it is asked as often as it lets us, then it is unknown", async () => {
    const later = { kind: "later", retryAfterMs: 10 * MINUTE_MS } as const;
    const { world, tries } = await looking(() => ({ kind: "unknown" }), later, 2 * HOUR_MS);
    expect(tries).toEqual([0]);
    expect(world.slack.looked).toHaveLength(7);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 unknown"]);
  });

  test("no answer at all counts as lost", async () => {
    const { world } = await deliver("slack:T1 C1", () => "silence, posted");
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 unknown"]);
  });

  test("a poster that throws counts as lost", async () => {
    const { world } = await deliver("slack:T1 C1", () => {
      throw new Error("a fault of the adapter");
    });
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 unknown"]);
    expect(world.faults).toHaveLength(1);
  });

  test.each(["gone", "forbidden"] as const)(
    "%s: the schedule pauses, is kept, and its owner is told once",
    async (reason) => {
      const { world, tries } = await deliver("slack:T1 C1", () => ({ kind: "refused", reason }), 26 * HOUR_MS);
      expect(tries).toEqual([0]);
      expect(world.news).toMatchObject([{ kind: "paused", reason, subscription: { owner: "U1", paused: { reason } } }]);
      expect(await world.store.subscriptions.list()).toHaveLength(1);
      expect(await outcomes(world)).toEqual([`2026-03-10 08:00 failed ${reason}`]);
    },
  );

  test("a message that is not taken fails, and the schedule goes on", async () => {
    const { world, tries } = await deliver("slack:T1 C1", () => ({ kind: "refused", reason: "invalid" }), 25 * HOUR_MS);
    expect(tries).toEqual([0, 86_400]);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 failed invalid", "2026-03-11 08:00 failed invalid"]);
  });

  test("a refused token on Discord stops the platform and is told once; on Slack only that team's", async () => {
    const world = makeWorld("2026-03-10T07:58Z");
    for (let n = 0; n < 30; n++) await subscribe(world, `discord:${n} ${n}`, "daily 8:00");
    await subscribe(world, "slack:T1 C1", "daily 8:00");
    await subscribe(world, "slack:T2 C2", "daily 8:00");
    world.discord.answer = () => ({ kind: "refused", reason: "unauthorized" });
    world.slack.answer = ({ channel }) => (channel === "C1" ? { kind: "refused", reason: "unauthorized" } : sent);
    const process = await world.start();
    await process.run(26 * HOUR_MS);
    expect(world.discord.tried.length).toBeLessThanOrEqual(8);
    expect(world.news).toHaveLength(2);
    expect(world.news).toEqual(
      expect.arrayContaining([
        { kind: "stopped", reach: "discord" },
        { kind: "stopped", reach: "slack:T1" },
      ]),
    );
    expect(standing(world.slack).map((each) => each.slice(9, 11))).toEqual(["C2", "C2"]);
    // The token is put right and the bot started again: the day's briefing still comes, late.
    await process.scheduler.stop();
    world.discord.answer = () => sent;
    await (await world.start()).run(5 * MINUTE_MS);
    expect(standing(world.discord)).toHaveLength(30);
  });

  test("a schedule that was removed or paused meanwhile posts nothing", async () => {
    const world = await worldWith("2026-03-10T07:58:30Z", "slack:T1 C1", "daily 8:00");
    const id = await subscribe(world, "slack:T1 C2", "daily 8:00");
    const process = await world.start();
    await process.run(MINUTE_MS);
    await world.store.subscriptions.remove("slack:T1 C1 daily 8:00" as typeof id);
    await world.store.subscriptions.pause(id, "asked", world.time.now);
    await process.run(2 * MINUTE_MS);
    expect(standing(world.slack)).toEqual([]);
    expect(await outcomes(world)).toEqual(
      expect.arrayContaining(["2026-03-10 08:00 skipped removed", "2026-03-10 08:00 skipped paused"]),
    );
  });
});

describe("when the store fails", () => {
  test("a post whose end could not be recorded is not made again", async () => {
    const world = await worldWith("2026-03-10T07:58Z", "slack:T1 C1", "daily 8:00");
    let failures = 3;
    const { slots, subscriptions } = world.store;
    const failing: typeof slots = {
      ...slots,
      posted: async (...values) => {
        if (failures-- > 0) throw new StoreError("There is no room left.");
        return slots.posted(...values);
      },
    };
    const process = await world.start({ store: { subscriptions, slots: failing } });
    await process.run(4 * MINUTE_MS);
    expect(world.slack.tried).toHaveLength(1);
    expect(world.faults).toHaveLength(3);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 sent"]);
  });

  test("a claim that could not be made is made by the first pulse that reaches the store", async () => {
    const world = await worldWith("2026-03-10T07:58Z", "slack:T1 C1", "daily 8:00");
    const { slots, subscriptions } = world.store;
    const failing: typeof slots = {
      ...slots,
      decide: async (...values) => {
        if (world.time.now < Date.parse("2026-03-10T08:00:12Z")) throw new StoreError("There is no room left.");
        return slots.decide(...values);
      },
    };
    await (await world.start({ store: { subscriptions, slots: failing } })).run(5 * MINUTE_MS);
    expect(standing(world.slack)).toEqual(["08:00:15 C1 Morning briefing 2026-03-10 08:00"]);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 sent"]);
  });

  test("while such a claim is not answered, what was taken over from a process that is gone is posted", async () => {
    const world = await worldWith("2026-03-10T07:58Z", "slack:T1 C1", "daily 8:00");
    const gone = await world.start();
    await gone.run(MINUTE_MS);
    gone.kill();
    await subscribe(world, "slack:T1 C2", "daily 8:00");
    const { slots, subscriptions } = world.store;
    let isAway = true;
    const hanging: typeof slots = {
      ...slots,
      decide: () => (isAway ? Promise.reject(new StoreError("It is busy.")) : new Promise(() => {})),
    };
    const { scheduler } = await world.start({ store: { subscriptions, slots: hanging } });
    isAway = false;
    await world.time.pass(LEASE_MS);
    let isOver = false;
    void scheduler.pulse().then(() => {
      isOver = true;
    });
    await world.time.pass(2 * MINUTE_MS);
    expect(standing(world.slack)).toEqual(["08:00:00 C1 Morning briefing 2026-03-10 08:00"]);
    expect(isOver).toBe(true);
  });

  test("a claim whose answer was lost is not: the slot is found by the next pulse and delivered", async () => {
    const world = await worldWith("2026-03-10T07:58Z", "slack:T1 C1", "daily 8:00");
    let losses = 1;
    const { slots, subscriptions } = world.store;
    const losing: typeof slots = {
      ...slots,
      decide: async (...values) => {
        const claimed = await slots.decide(...values);
        if (claimed !== null && losses-- > 0) throw new StoreError("It cannot be reached.");
        return claimed;
      },
    };
    await (await world.start({ store: { subscriptions, slots: losing } })).run(4 * MINUTE_MS);
    expect(standing(world.slack)).toEqual(["08:00:00 C1 Morning briefing 2026-03-10 08:00"]);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 sent"]);
  });

  test("a schedule that cannot be reckoned with does not keep the others waiting", async () => {
    const world = await worldWith("2026-03-10T07:58Z", "slack:T1 C2", "daily 8:00");
    const id = await subscribe(world, "slack:T1 C1", "daily 8:00");
    const broken = (await world.store.subscriptions.get(id))!;
    const nextAt = Date.parse("2026-03-10T07:59Z");
    await world.store.subscriptions.set({ ...broken, schedule: { ...broken.schedule, zone: "No/Where" }, nextAt });
    await (await world.start()).run(4 * MINUTE_MS);
    expect(standing(world.slack)).toEqual(["08:00:00 C2 Morning briefing 2026-03-10 08:00"]);
    expect(world.faults[0]).toContain("claiming for the schedule slack:T1 C1 daily 8:00");
  });

  test("a briefing that could not be made is tried again", async () => {
    const world = await worldWith("2026-03-10T07:58Z", "slack:T1 C1", "daily 8:00");
    let failures = 2;
    const first = await world.start();
    await first.scheduler.stop();
    const process = await world.start({
      brief: async () => {
        if (failures-- > 0) throw new Error("a fault of ours");
        return null;
      },
    });
    await process.run(4 * MINUTE_MS);
    expect(world.faults).toHaveLength(2);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 skipped nothing new"]);
  });

  test("making a briefing that fails each time is tried more and more seldom, until it would be too late", async () => {
    const world = await worldWith("2026-03-10T07:58Z", "slack:T1 C1", "daily 8:00");
    const tries: number[] = [];
    const process = await world.start({
      brief: async () => {
        tries.push(world.time.now);
        throw new Error("a fault of ours");
      },
    });
    await process.run(4 * HOUR_MS);
    const pauses = tries.slice(1).map((at, i) => (at - tries[i]!) / SECOND_MS);
    expect(pauses.slice(0, 7)).toEqual([5, 10, 20, 40, 80, 160, 300]);
    expect(new Set(pauses.slice(6))).toEqual(new Set([300]));
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 skipped too late"]);
  });

  test("a fault that passes does not make the next briefing wait, nor does a store that is away", async () => {
    const world = await worldWith("2026-03-10T07:58Z", "slack:T1 C1", "0 * * * *");
    const ends: (() => Promise<Said | null>)[] = [];
    const tries: number[] = [];
    const process = await world.start({
      brief: async () => {
        tries.push(world.time.now);
        return (ends.shift() ?? (async () => null))();
      },
    });
    const fails = (error: Error) => async () => {
      throw error;
    };
    const fault = fails(new Error("a fault of ours"));
    const away = fails(new StoreAwayError("It cannot be reached."));
    ends.push(fault, fault, fault, async () => null, fault, fault, away, away, away);
    await process.run(4 * HOUR_MS);
    const pauses = tries.slice(1).map((at, i) => (at - tries[i]!) / SECOND_MS);
    const short = pauses.filter((pause) => pause < 60);
    expect(short).toEqual([5, 10, 20, 5, 10, 5, 5, 5]);
  });

  test("a briefing of too much news is given up at once, which is told where it was expected, day by day", async () => {
    const world = await worldWith("2026-03-10T07:58Z", "slack:T1 C1", "daily 8:00");
    let tries = 0;
    const process = await world.start({
      brief: async () => {
        tries++;
        throw new RequestError("too much");
      },
    });
    await process.run(30 * MINUTE_MS);
    const given = (date: string) => ({ kind: "too much", slot: { date, destination: { channel: "C1" } } });
    expect([tries, world.news]).toMatchObject([1, [given("2026-03-10")]]);
    await process.run(24 * HOUR_MS);
    expect([tries, world.news]).toMatchObject([2, [given("2026-03-10"), given("2026-03-11")]]);
    expect(await outcomes(world)).toEqual(["2026-03-10 08:00 failed too much", "2026-03-11 08:00 failed too much"]);
    expect(world.faults).toEqual([]);
  });
});
