import { expect, test } from "vitest";
import { inTurns } from "../../src/feeds/turns.ts";

async function piecesOf(weights: readonly number[], most: number): Promise<(readonly number[])[]> {
  return Array.fromAsync(inTurns(weights, (weight) => weight, most));
}

test.each([
  [
    "neighbours go together up to the limit",
    [3, 3, 3, 3],
    6,
    [
      [3, 3],
      [3, 3],
    ],
  ],
  ["one that weighs more goes alone", [1, 9, 1], 6, [[1], [9], [1]]],
  ["nothing is no piece", [], 6, []],
])("%s", async (_, weights, most, expected) => {
  expect(await piecesOf(weights, most)).toEqual(expected);
});

test("others have their turn between two pieces", async () => {
  const order: string[] = [];
  for await (const [piece] of inTurns(["first", "second"], () => 1, 1)) {
    order.push(piece!);
    setImmediate(() => order.push(`after ${piece}`));
  }
  expect(order).toEqual(["first", "after first", "second"]);
});
