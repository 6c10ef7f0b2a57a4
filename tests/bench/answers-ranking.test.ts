import { expect, test } from "vitest";
import { fitRanking } from "../../bench/train/answers-ranking.ts";
import { modelScore } from "../../src/answers/unit-model.ts";

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
