import { expect, test } from "vitest";
import { inSharedMemory } from "../../bench/train/reader-thread.ts";

test("numbers in shared memory are the same, of the same kind, and do not overlap", () => {
  const value = {
    name: "one",
    none: null,
    lists: [Int16Array.of(1, 2, 3), Float64Array.of(0.5, -1), new Uint8Array(0), Int8Array.of(-7)],
  };
  const shared = inSharedMemory(value);
  expect(shared).toEqual(value);
  for (const numbers of shared.lists) expect(numbers.buffer).toBeInstanceOf(SharedArrayBuffer);
  shared.lists[0]!.fill(9);
  expect(shared.lists.slice(1)).toEqual(value.lists.slice(1));
});

test("what is larger than a piece of memory gets one of its own", () => {
  const shared = inSharedMemory([Int8Array.of(1), new Int8Array(2 ** 25).fill(5), Int8Array.of(2)]);
  expect(shared.map((numbers) => [numbers.length, numbers.at(-1)])).toEqual([
    [1, 1],
    [2 ** 25, 5],
    [1, 2],
  ]);
});
