import { expect, test } from "vitest";
import { createAllowance } from "../../src/services/allowance.ts";
import { MINUTE_MS } from "../../src/time.ts";

function allowance() {
  let now = 0;
  const { spend } = createAllowance(() => now);
  return {
    /** True when it was allowed, else the sentence. */
    asks: (person: string, cost = 1, workspace = "slack:T1"): true | string => {
      try {
        spend({ workspace, person }, cost);
        return true;
      } catch (error) {
        return (error as Error).message;
      }
    },
    after: (ms: number) => {
      now += ms;
    },
  };
}

test("a person has ten requests at once, then one a minute, and is told when to ask again", () => {
  const { asks, after } = allowance();
  expect(Array.from({ length: 10 }, () => asks("U1"))).toEqual(Array(10).fill(true));
  expect(asks("U1")).toMatch(/try again in a minute\.$/);
  after(MINUTE_MS);
  expect(asks("U1")).toBe(true);
  expect(asks("U1", 10)).toMatch(/try again in 10 minutes\.$/);
});

test("a workspace has thirty, however many people ask; another one has its own", () => {
  const { asks, after } = allowance();
  for (const person of ["U1", "U2", "U3"]) expect(asks(person, 10)).toBe(true);
  expect(asks("U4")).toMatch(/try again/);
  expect(asks("U4", 1, "slack:T2")).toBe(true);
  after(MINUTE_MS);
  expect(asks("U4", 3)).toBe(true);
});

test("what was refused costs nothing, and waiting gives back no more than a full bucket", () => {
  const { asks, after } = allowance();
  expect(asks("U1", 8)).toBe(true);
  expect(asks("U1", 5)).toMatch(/try again/);
  expect(asks("U1", 2)).toBe(true);
  after(1_000 * MINUTE_MS);
  expect(asks("U1", 10)).toBe(true);
  expect(asks("U1", 1)).toMatch(/try again/);
});
