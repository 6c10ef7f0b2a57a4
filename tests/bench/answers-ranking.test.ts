import { expect, test } from "vitest";
import { fitRanking } from "../../bench/train/answers-ranking.ts";
import { fitUnits } from "../../bench/train/units.ts";
import { chance } from "../../src/answers/doubt/confidence.ts";
import { modelScore } from "../../src/answers/sentences/unit-model.ts";
import { sigmoid } from "../../src/briefing/linear.ts";

test("a unit counts only where its own sum is above 0", () => {
  const model = { weights: [1, 0], units: [{ weights: [0, 2], bias: -1, out: 3 }] };
  expect(modelScore(model, [5, 0])).toBe(5);
  expect(modelScore(model, [5, 1])).toBe(8);
});

test("units learn what no weighted sum tells: right is what has neither little nor much", () => {
  const rows = [[0], [1], [2]];
  const example = { weight: 1, rows, labels: [0, 1, 0] } as const;
  const isMiddleFirst = (units: number) => {
    const model = fitRanking(
      Array.from({ length: 20_000 }, () => example),
      units,
    );
    const [little, middle, much] = rows.map((row) => modelScore(model, row));
    return middle! > little! && middle! > much!;
  };
  expect([isMiddleFirst(0), isMiddleFirst(8)]).toEqual([false, true]);
});

test("the constant of a model of odds is learned where no feature tells anything", () => {
  const right = Array.from({ length: 20_000 }, (_, i) => (i % 4 === 0 ? 0 : 1));
  const groups = { rows: right.map(() => [0]), starts: [...right.keys(), right.length], weights: right.map(() => 1) };
  const odds = fitUnits(groups, 0, ([score = 0], at) => Float64Array.of(sigmoid(score) - right[at]!));
  expect(chance(odds, [0])).toBeCloseTo(0.75, 1);
});
