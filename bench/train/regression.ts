// Rows of numbers and what is wanted of each -> the weights of a linear or logistic model.
import { type LinearModel, sigmoid } from "../../src/briefing/linear.ts";

/** Newton steps of a logistic regression; it has converged long before on any data we have. */
const NEWTON_STEPS = 12;

/**
 * Logistic regression with a penalty of l2/2 times the squared standardised weights per row. Labels 0..1 may be soft.
 * `rowWeights` says how much each row counts; null: all alike.
 */
export function fitLogistic(
  rows: Matrix,
  labels: ArrayLike<number>,
  l2: number,
  rowWeights: ArrayLike<number> | null = null,
): LinearModel {
  const scale = standardisation(rows);
  const width = rows.width + 1;
  let beta = new Float64Array(width);
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const hessian = new Float64Array(width * width);
    const gradient = new Float64Array(width);
    const x = new Float64Array(width);
    for (let i = 0; i < rows.count; i++) {
      standardRow(rows, i, scale, x);
      const p = sigmoid(dot(beta, x));
      const weight = rowWeights?.[i] ?? 1;
      accumulate(hessian, gradient, x, weight * Math.max(p * (1 - p), 1e-9), weight * (labels[i]! - p));
    }
    penalise(hessian, gradient, beta, l2 * rows.count);
    const delta = solve(hessian, gradient);
    beta = beta.map((value, i) => value + delta[i]!);
    if (Math.max(...delta.map(Math.abs)) < 1e-7) break;
  }
  return unstandardised(beta, scale);
}

/** Least squares with a penalty of l2 times the squared standardised weights per row (ridge regression). */
export function fitRidge(rows: Matrix, targets: ArrayLike<number>, l2: number): LinearModel {
  const scale = standardisation(rows);
  const width = rows.width + 1;
  const normal = new Float64Array(width * width);
  const right = new Float64Array(width);
  const x = new Float64Array(width);
  for (let i = 0; i < rows.count; i++) {
    standardRow(rows, i, scale, x);
    accumulate(normal, right, x, 1, targets[i]!);
  }
  penalise(normal, right, new Float64Array(width), l2 * rows.count);
  return unstandardised(solve(normal, right), scale);
}

/** Row by row in one array: `values[row * width + column]`. */
export type Matrix = { readonly count: number; readonly width: number; readonly values: ArrayLike<number> };

/** matrixOf([[1, 2], [3, 4]]) -> two rows of width 2. */
export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  const width = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * width);
  for (const [i, row] of rows.entries()) values.set(row, i * width);
  return { count: rows.length, width, values };
}

type Scale = { readonly mean: Float64Array; readonly deviation: Float64Array };

function standardisation({ count, width, values }: Matrix): Scale {
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width);
  for (let i = 0; i < count; i++) for (let j = 0; j < width; j++) mean[j]! += values[i * width + j]! / count;
  for (let i = 0; i < count; i++)
    for (let j = 0; j < width; j++) deviation[j]! += (values[i * width + j]! - mean[j]!) ** 2 / count;
  // A column that never changes says nothing; dividing by 1 leaves it at 0.
  return { mean, deviation: deviation.map((variance) => (variance > 1e-18 ? Math.sqrt(variance) : 1)) };
}

function standardRow({ width, values }: Matrix, row: number, { mean, deviation }: Scale, x: Float64Array): void {
  for (let j = 0; j < width; j++) x[j] = (values[row * width + j]! - mean[j]!) / deviation[j]!;
  x[width] = 1;
}

function accumulate(square: Float64Array, side: Float64Array, x: Float64Array, weight: number, target: number): void {
  const width = x.length;
  for (let a = 0; a < width; a++) {
    const scaled = x[a]! * weight;
    side[a]! += x[a]! * target;
    for (let b = a; b < width; b++) square[a * width + b]! += scaled * x[b]!;
  }
}

/** The last weight is the bias, which is not held back. */
function penalise(square: Float64Array, side: Float64Array, beta: Float64Array, l2: number): void {
  const width = beta.length;
  for (let a = 0; a < width; a++) {
    for (let b = 0; b < a; b++) square[a * width + b] = square[b * width + a]!;
    if (a === width - 1) continue;
    square[a * width + a]! += l2;
    side[a]! -= l2 * beta[a]!;
  }
}

/** Solves a symmetric positive definite system by Cholesky factors. */
function solve(square: Float64Array, side: Float64Array): Float64Array {
  const n = side.length;
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = square[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * n + k]! * lower[j * n + k]!;
      lower[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j * n + j]!;
    }
  }
  const x = Float64Array.from(side);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i * n + k]! * x[k]!;
    x[i]! /= lower[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= lower[k * n + i]! * x[k]!;
    x[i]! /= lower[i * n + i]!;
  }
  return x;
}

function unstandardised(beta: Float64Array, { mean, deviation }: Scale): LinearModel {
  const weights = [...deviation].map((d, j) => beta[j]! / d);
  const shift = weights.reduce((sum, weight, j) => sum + weight * mean[j]!, 0);
  return { weights, bias: beta[weights.length]! - shift };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
