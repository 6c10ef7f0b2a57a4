// Which process hears which part of what Discord tells: played through with processes that come, leave and are killed.
import fc from "fast-check";
import { expect, test } from "vitest";
import { nextSeats, type Taken } from "../../../adapters/discord/share.ts";

/** Seats by name, as leases are: a seat is one process's at a time. */
class Hall {
  readonly seats = new Map<string, Taken>();

  /** Each in turn looks, and takes what it then can. */
  pulse(processes: readonly string[], parts: number): void {
    for (const self of processes) this.pulseAtOnce([self], parts);
  }

  /** All look before anyone takes. */
  pulseAtOnce(processes: readonly string[], parts: number): void {
    const before = [...this.seats.values()];
    const wanted = processes.flatMap((self) => nextSeats(parts, before, self).map((take) => ({ self, ...take })));
    for (const { self, from, ...seat } of wanted) {
      const name = `${seat.part}/${seat.seat}`;
      if ((this.seats.get(name)?.holder ?? null) === from) this.seats.set(name, { ...seat, holder: self });
    }
  }

  leave(self: string): void {
    for (const [name, { holder }] of this.seats) if (holder === self) this.seats.delete(name);
  }

  partsOf(self: string): number[] {
    return [...this.seats.values()].filter(({ holder }) => holder === self).map(({ part }) => part);
  }

  hearersOf(part: number): string[] {
    return [...this.seats.values()].filter((seat) => seat.part === part).map(({ holder }) => holder);
  }
}

const settle = (hall: Hall, processes: readonly string[], parts: number) => {
  for (let round = 0; round < 12; round++) hall.pulse(processes, parts);
};

test.each([
  [1, ["a"], [1]],
  [8, ["a"], [8]],
  [1, ["a", "b", "c", "d"], [1, 1, 1, 1]],
  [8, ["a", "b"], [8, 8]],
  [8, ["a", "b", "c"], [5, 5, 6]],
  [8, ["a", "b", "c", "d"], [4, 4, 4, 4]],
  [2, ["a", "b", "c", "d", "e", "f"], [1, 1, 1, 1, 1, 1]],
])("%i parts, %j: each hears so many", (parts, processes, counts) => {
  const hall = new Hall();
  settle(hall, processes, parts);
  expect(processes.map((self) => hall.partsOf(self).length).sort((a, b) => a - b)).toEqual(counts);
});

test("who comes first hears everything at once, and who comes next as well", () => {
  const hall = new Hall();
  hall.pulse(["a"], 4);
  expect(new Set(hall.partsOf("a"))).toEqual(new Set([0, 1, 2, 3]));
  hall.pulse(["b"], 4);
  expect(new Set(hall.partsOf("b"))).toEqual(new Set([0, 1, 2, 3]));
});

test("who was killed keeps its seats for a while: one that comes meanwhile hears something at once", () => {
  for (const parts of [1, 2, 5]) {
    const hall = new Hall();
    for (let kill = 0; kill < 12; kill++) {
      hall.pulse([`p${kill}`], parts);
      expect(hall.partsOf(`p${kill}`).length).toBeGreaterThan(0);
    }
  }
});

test("whoever comes and goes, soon each part is heard twice, by all about equally much, and nothing changes any more", () => {
  const action = fc.record({ self: fc.constantFrom("a", "b", "c", "d", "e", "f"), comes: fc.boolean() });
  const course = fc.record({ parts: fc.integer({ min: 1, max: 17 }), actions: fc.array(action, { maxLength: 20 }) });
  fc.assert(
    fc.property(course, fc.boolean(), ({ parts, actions }, atOnce) => {
      const hall = new Hall();
      const there = new Set<string>(["a"]);
      const pulse = () => (atOnce ? hall.pulseAtOnce([...there], parts) : hall.pulse([...there], parts));
      for (const { self, comes } of actions) {
        if (comes) there.add(self);
        else if (there.delete(self)) hall.leave(self);
        pulse();
      }
      if (there.size === 0) return;
      for (let round = 0; round < 30; round++) pulse();
      const settled = JSON.stringify([...hall.seats]);
      pulse();
      expect(JSON.stringify([...hall.seats])).toBe(settled);
      for (let part = 0; part < parts; part++) {
        const hearers = hall.hearersOf(part);
        expect(new Set(hearers).size).toBe(hearers.length);
        expect(hearers.length).toBeGreaterThanOrEqual(Math.min(2, there.size));
      }
      const counts = [...there].map((self) => hall.partsOf(self).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      expect(Math.min(...counts)).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
