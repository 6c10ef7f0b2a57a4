import fc from "fast-check";
import { expect, test } from "vitest";
import { averageLink, type GroupShape, type Likeness } from "../../src/stories/average-link.ts";

type Pair = { readonly a: number; readonly b: number; readonly evidence: number };

const LEAST = 0.5;
const score = ({ evidence }: Likeness): number => evidence - LEAST;
const ARTICLE: GroupShape = { articles: 1, size: 1, alike: null };

function link(count: number, pairs: readonly Pair[], accept?: Parameters<typeof averageLink>[2]["accept"]): number[][] {
  const articles = Array.from({ length: count }, () => ARTICLE);
  const scored = pairs.map((pair) => ({ ...pair, alike: pair.evidence }));
  return averageLink(articles, scored, accept ? { score, accept } : { score });
}

test.each<[string, number, [number, number, number][], number[][]]>([
  ["nothing in common", 3, [], [[0], [1], [2]]],
  ["too little in common", 2, [[0, 1, 0.4]], [[0], [1]]],
  ["two that fit", 3, [[0, 2, 0.9]], [[0, 2], [1]]],
  [
    "a chain is cut where the mean is too low",
    3,
    [
      [0, 1, 0.9],
      [1, 2, 0.8],
    ],
    [[0, 1], [2]],
  ],
  [
    "a third that fits both on average",
    3,
    [
      [0, 1, 0.9],
      [1, 2, 0.8],
      [0, 2, 0.3],
    ],
    [[0, 1, 2]],
  ],
])("%s", (_, count, pairs, expected) => {
  expect(
    link(
      count,
      pairs.map(([a, b, evidence]) => ({ a, b, evidence })),
    ),
  ).toEqual(expected);
});

test("a refused join is not made, and others go on", () => {
  const pairs = [
    { a: 0, b: 1, evidence: 0.9 },
    { a: 1, b: 2, evidence: 0.8 },
  ];
  const accept = (a: readonly number[], b: readonly number[]): boolean => ![...a, ...b].includes(0);
  expect(link(3, pairs, accept)).toEqual([[0], [1, 2]]);
});

test("how alike a group is in itself is the mean over all its pairs", () => {
  const inside: number[] = [];
  const pairs = [
    { a: 0, b: 1, evidence: 0.9 },
    { a: 0, b: 2, evidence: 0.7 },
    { a: 2, b: 3, evidence: 0.8 },
  ];
  averageLink(
    [0, 1, 2, 3].map(() => ARTICLE),
    pairs.map((pair) => ({ ...pair, alike: pair.evidence })),
    {
      score: ({ evidence }) => evidence,
      accept: (_, __, ___, [a, b]) => {
        inside.push(Math.max(a.alike ?? 0, b.alike ?? 0));
        return true;
      },
    },
  );
  expect(inside).toEqual([0, 0, 0.9]);
});

test("it does what looking at all groups at every step would do", () => {
  const evidence = fc.integer({ min: 1, max: 1_000_000 }).map((value) => value / 1_000_000);
  const pairs = fc.uniqueArray(fc.tuple(fc.nat(9), fc.nat(9), evidence), {
    selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
    maxLength: 45,
  });
  fc.assert(
    fc.property(pairs, (all) => {
      const scored = all.filter(([a, b]) => a !== b).map(([a, b, value]) => ({ a, b, evidence: value }));
      // Equal means may be taken in another order by the slow version.
      fc.pre(new Set(scored.map((pair) => pair.evidence)).size === scored.length);
      expect(link(10, scored)).toEqual(slowLink(10, scored));
    }),
  );
});

function slowLink(count: number, pairs: readonly Pair[]): number[][] {
  const of = (a: number, b: number): number =>
    pairs.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a))?.evidence ?? 0;
  let groups = Array.from({ length: count }, (_, i) => [i]);
  for (;;) {
    let best: { mean: number; a: number[]; b: number[] } | null = null;
    for (const a of groups) {
      for (const b of groups) {
        if (a[0]! >= b[0]!) continue;
        const sum = a.flatMap((i) => b.map((j) => of(i, j))).reduce((total, value) => total + value, 0);
        const mean = sum / (a.length * b.length);
        if (mean > LEAST && (best === null || mean > best.mean + 1e-12)) best = { mean, a, b };
      }
    }
    if (best === null) return groups.map((group) => group.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
    const { a, b } = best;
    groups = [...groups.filter((group) => group !== a && group !== b), [...a, ...b].sort((i, j) => i - j)];
  }
}
