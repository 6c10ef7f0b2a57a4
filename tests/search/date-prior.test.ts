import fc from "fast-check";
import { expect, test } from "vitest";
import { dateFactor, largestDateFactor } from "../../src/search/date-prior.ts";
import { DAY_MS } from "../../src/time.ts";

const ASKED_AT = Date.UTC(2026, 0, 31);

test.each([
  ["the day of the question", 0, 1.6],
  ["ten days before it", 10, 1.6],
  ["eleven days before it", 11, 1.3],
  ["two days after it", -2, 1.6],
  ["three days after it", -3, 1.3],
  ["thirty days before it", 30, 1.3],
  ["thirty-one days before it", 31, 1],
  ["thirty-one days after it", -31, 1],
  ["no date", Number.NaN, 1],
])("an article from %s", (_, daysBefore, expected) => {
  expect(dateFactor(ASKED_AT - daysBefore * DAY_MS, ASKED_AT)).toBe(expected);
});

test("the bound for a range of days is the largest factor in it", () => {
  const day = fc.integer({ min: -40, max: 40 });
  fc.assert(
    fc.property(day, fc.nat(60), (first, length) => {
      const at = (i: number): number => ASKED_AT + (first + i) * DAY_MS;
      const inside = Array.from({ length: length + 1 }, (_, i) => dateFactor(at(i), ASKED_AT));
      expect(largestDateFactor(at(0), at(length), ASKED_AT)).toBe(Math.max(...inside));
    }),
  );
});

test("articles without dates have nothing to gain", () => {
  expect(largestDateFactor(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, ASKED_AT)).toBe(1);
});
