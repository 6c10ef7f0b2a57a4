import { describe, expect, test } from "vitest";
import { fitLogistic, fitRidge, matrixOf } from "../../bench/train/regression.ts";
import { linear, sigmoid } from "../../src/briefing/linear.ts";

const GRID = Array.from({ length: 100 }, (_, i) => [i % 10, Math.floor(i / 10), 7]);

describe("ridge regression", () => {
  test("finds the plane that data lie on; a column that never changes says nothing", () => {
    const model = fitRidge(
      matrixOf(GRID),
      GRID.map(([x, y]) => 3 * x! - 2 * y! + 5),
      1e-9,
    );
    for (const [i, expected] of [3, -2, 0].entries()) expect(model.weights[i]).toBeCloseTo(expected);
    expect(linear(model, [1, 1, 7])).toBeCloseTo(6);
  });

  test("a large penalty leaves the mean", () => {
    const targets = GRID.map(([x]) => x!);
    expect(linear(fitRidge(matrixOf(GRID), targets, 1e9), [9, 0, 7])).toBeCloseTo(4.5, 3);
  });
});

describe("logistic regression", () => {
  test("finds the probabilities that labels were made from", () => {
    const labels = GRID.map(([x, y]) => sigmoid(0.5 * x! - 0.25 * y! - 1));
    const model = fitLogistic(matrixOf(GRID), labels, 0);
    expect(model.weights[0]).toBeCloseTo(0.5);
    expect(model.weights[1]).toBeCloseTo(-0.25);
    expect(sigmoid(linear(model, [2, 0, 7]))).toBeCloseTo(0.5);
  });

  test("stays finite where a line parts the labels", () => {
    const model = fitLogistic(
      matrixOf(GRID),
      GRID.map(([x]) => (x! > 4 ? 1 : 0)),
      1e-3,
    );
    expect(model.weights[0]).toBeGreaterThan(0);
    expect(Number.isFinite(model.weights[0])).toBe(true);
  });

  test("a row counts by its weight", () => {
    const weighted = fitLogistic(matrixOf([[0], [0], [1], [1]]), [0, 1, 0, 1], 0, [3, 1, 1, 1]);
    expect(sigmoid(linear(weighted, [0]))).toBeCloseTo(0.25);
  });
});
