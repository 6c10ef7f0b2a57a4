import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ownCopy } from "../../src/text/own-copy.ts";

const MEGABYTE = 2 ** 20;

/** Halves of surrogate pairs too. */
const anyUnits = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

test("a copy has the same characters, whatever they are", () => {
  fc.assert(fc.property(anyUnits, (text) => ownCopy(text) === text));
});

test("what is kept of a text does not keep the rest of it", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const held = (of: (text: string) => string): number => {
    collect();
    const before = process.memoryUsage().heapUsed;
    const pieces = Array.from({ length: 40 }, (_, i) => of(`${i}${"x".repeat(MEGABYTE)}`.toUpperCase()));
    collect();
    const { heapUsed } = process.memoryUsage();
    return pieces.length === 40 ? (heapUsed - before) / MEGABYTE : Number.NaN;
  };
  expect(held((text) => text.slice(0, 60))).toBeGreaterThan(30);
  expect(held((text) => ownCopy(text.slice(0, 60)))).toBeLessThan(10);
});
