import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutStrays } from "../../src/stories/strays.ts";

type Pair = readonly [a: number, b: number, alike: number];

const scored = (pairs: readonly Pair[]) => pairs.map(([a, b, alike]) => ({ a, b, alike, evidence: 0 }));

test.each<[string, number[][], Pair[], number[][]]>([
  [
    "an article that hardly has anything in common with the others leaves",
    [[0, 1, 2, 3]],
    [
      [0, 2, 0.5],
      [0, 3, 0.4],
      [2, 3, 0.5],
      [0, 1, 0.1],
    ],
    [[0, 2, 3], [1]],
  ],
  [
    "the least alike of those that belong together stays",
    [[0, 1, 2]],
    [
      [0, 1, 0.9],
      [0, 2, 0.3],
      [1, 2, 0.2],
    ],
    [[0, 1, 2]],
  ],
  [
    "what an article has in common with other groups does not keep it",
    [
      [0, 1, 2],
      [3, 4],
    ],
    [
      [0, 1, 0.5],
      [2, 3, 0.9],
      [3, 4, 0.9],
    ],
    [[0, 1], [2], [3, 4]],
  ],
  ["of two neither strays", [[0, 1]], [], [[0, 1]]],
  ["where nobody has anything in common nobody strays", [[0, 1, 2]], [], [[0, 1, 2]]],
])("%s", (_, groups, pairs, expected) => expect(withoutStrays(groups, scored(pairs))).toEqual(expected));

test("every article is in one group still", () => {
  const pair = fc.tuple(
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 0, max: 9 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const groups = withoutStrays(
        [
          [0, 3, 4, 5, 6],
          [1, 2, 7, 8, 9],
        ],
        scored(pairs.filter(([a, b]) => a < b)),
      );
      expect(groups.flat().sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }),
  );
});
