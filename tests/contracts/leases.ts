// What every store must do for what only one process may have at a time: run by one test file for each engine.
import { describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import type { Clock, EpochMs } from "../../src/time.ts";

const NOW = Date.parse("2026-03-10T07:00Z");
const TERM_MS = 15_000;

export function leaseContract(engine: string, open: (clock: Clock) => Promise<Store>): void {
  describe(`${engine}: leases`, () => {
    function withLeases(
      name: string,
      check: (leases: Store["leases"], clock: { now: EpochMs }) => Promise<void>,
    ): void {
      test(name, async () => {
        const clock = { now: NOW };
        const store = await open(() => clock.now);
        await check(store.leases, clock);
        await store.close();
      });
    }

    withLeases("what one has no other gets, nor oneself again, until its term is over", async (leases, clock) => {
      expect(await leases.take("part 1", "us", TERM_MS)).toBe(true);
      expect(await leases.take("part 1", "us", TERM_MS)).toBe(false);
      clock.now += TERM_MS - 1;
      expect(await leases.take("part 1", "them", TERM_MS)).toBe(false);
      expect(await leases.take("part 2", "them", TERM_MS)).toBe(true);
      clock.now += 1;
      expect(await leases.list("part")).toEqual([{ name: "part 2", holder: "them" }]);
      expect(await leases.take("part 1", "them", TERM_MS)).toBe(true);
    });

    withLeases("of several that want one at the same time a single one gets it", async (leases) => {
      const all = ["a", "b", "c", "d", "e", "f"];
      const taken = await Promise.all(all.map((holder) => leases.take("part", holder, TERM_MS)));
      expect(taken.filter((each) => each)).toHaveLength(1);
      const winner = all[taken.indexOf(true)]!;
      expect(await leases.list("")).toEqual([{ name: "part", holder: winner }]);
      const others = all.filter((holder) => holder !== winner);
      const passed = await Promise.all(others.map((holder) => leases.take("part", holder, TERM_MS, winner)));
      expect(passed.filter((each) => each)).toHaveLength(1);
    });

    withLeases("it passes from whom it is expected to be held by, and from nobody else", async (leases) => {
      await leases.take("part", "us", TERM_MS);
      expect(await leases.take("part", "them", TERM_MS, "others")).toBe(false);
      expect(await leases.take("part", "them", TERM_MS, "us")).toBe(true);
      expect(await leases.renew("part", "us", TERM_MS)).toEqual([{ name: "part", holder: "them" }]);
    });

    withLeases("one's own are held for longer, also after their term when nobody took them", async (leases, clock) => {
      await leases.take("part 1", "us", TERM_MS);
      await leases.take("part 2", "us", TERM_MS);
      await leases.take("part 3", "them", TERM_MS);
      await leases.take("other 1", "us", TERM_MS);
      clock.now += TERM_MS;
      await leases.take("part 2", "them", TERM_MS);
      expect(await leases.renew("part", "us", TERM_MS)).toEqual([
        { name: "part 1", holder: "us" },
        { name: "part 2", holder: "them" },
      ]);
      clock.now += TERM_MS - 1;
      expect(await leases.take("part 1", "them", TERM_MS)).toBe(false);
      expect(await leases.list("other")).toEqual([]);
    });

    withLeases("what is given back is anyone's at once; what does not begin so stays", async (leases) => {
      await leases.take("part_1", "us", TERM_MS);
      await leases.take("part%2", "us", TERM_MS);
      await leases.take("part_3", "them", TERM_MS);
      await leases.release("part_", "us");
      expect(await leases.list("")).toEqual([
        { name: "part%2", holder: "us" },
        { name: "part_3", holder: "them" },
      ]);
      expect(await leases.take("part_1", "them", TERM_MS)).toBe(true);
    });

    withLeases("one that was given by who came a moment later and was first is not taken", async (leases, clock) => {
      clock.now += 2_000;
      await leases.take("part", "us", TERM_MS);
      clock.now -= 2_000;
      expect(await leases.take("part", "them", TERM_MS)).toBe(false);
    });

    withLeases("one that was given before the clock was set back is nobody's", async (leases, clock) => {
      await leases.take("part", "us", TERM_MS);
      clock.now -= 3_600_000;
      expect(await leases.take("part", "them", TERM_MS)).toBe(true);
    });
  });
}
