// Two figures of one thing -> how far they are apart, and whether both can be true.
import type { Figure } from "../text/figures.ts";

/** Figures further apart than this are of different things more often than they are a disagreement. */
const MAX_RATIO = 6;

/** How many times the one is the other, 1 or more; of ranges, at their nearest. */
export function ratio(a: Figure, b: Figure): number {
  const [small, large] = [Math.min(a.high, b.high), Math.max(a.low, b.low)];
  return small <= 0 ? (large <= 0 ? 1 : Number.POSITIVE_INFINITY) : large / small;
}

/** Dates are never so. */
export function isFarApart(a: Figure, b: Figure): boolean {
  return a.kind !== "date" && ratio(a, b) > MAX_RATIO;
}

/** "about 40" may be a sixth more or less. */
const ABOUT = 1 / 6;
/** A rounder figure closer than this is the other one rounded. */
const ROUNDING = 0.05;

/** "About 24km" and "some 13 miles", which may be nautical ones. */
const CONVERTED = 0.15;

/**
 * How two figures of one thing relate: "same", "precision" when both can be true and one says more, "conflict" when not. "About
 * 1,900" and "about 2,300" are as exact as each other.
 */
export function compare(a: Figure, b: Figure): "same" | "precision" | "conflict" {
  if ((a.low === b.low && a.high === b.high) || isRounding(a, b)) return "same";
  if (a.unit === b.unit && a.bound === "about" && b.bound === "about") return "conflict";
  const [one, two] = [reach(a), reach(b)];
  return one.from <= two.to && two.from <= one.to ? "precision" : "conflict";
}

/**
 * "nearly $50 million" and "$48.6 million", "$57m" and "$57.1 million", "3.2 metres" and "10.5 feet"; not "just under £310,000"
 * and "£312,000", which is above it.
 */
function isRounding(a: Figure, b: Figure): boolean {
  if (a.kind === "date" || a.bound === "range" || b.bound === "range" || isBeyond(a, b) || isBeyond(b, a)) return false;
  const inexact = a.bound !== "exact" || b.bound !== "exact" || a.unit !== b.unit;
  const apart = Math.abs(a.low - b.low) / Math.max(Math.abs(a.low), Math.abs(b.low));
  const [digitsOfA, digitsOfB] = [significantDigits(a.low), significantDigits(b.low)];
  const rounder =
    digitsOfA < digitsOfB
      ? Number(b.low.toPrecision(digitsOfA)) === a.low
      : Number(a.low.toPrecision(digitsOfB)) === b.low;
  if (a.unit !== b.unit && (a.bound !== "exact" || b.bound !== "exact")) return apart < CONVERTED;
  return apart < ROUNDING && (inexact || (digitsOfA !== digitsOfB && rounder));
}

/** An exact figure is on the other side of what is said to bound it. */
function isBeyond(bounded: Figure, { bound, low, unit }: Figure): boolean {
  if (bound !== "exact" || unit !== bounded.unit) return false;
  return bounded.bound === "atMost" ? low > bounded.high : bounded.bound === "atLeast" && low < bounded.low;
}

/** significantDigits(1_200_000) -> 2 */
function significantDigits(value: number): number {
  return Math.max(1, value.toExponential().replace(/e.*|[.-]/g, "").length);
}

function reach({ low, high, bound }: Figure): { from: number; to: number } {
  switch (bound) {
    case "exact":
    case "range":
      return { from: low, to: high };
    case "about":
      return { from: low * (1 - ABOUT), to: high * (1 + ABOUT) };
    case "atLeast":
      return { from: low, to: Number.POSITIVE_INFINITY };
    case "atMost":
      return { from: Number.NEGATIVE_INFINITY, to: high };
    default:
      return bound satisfies never;
  }
}
