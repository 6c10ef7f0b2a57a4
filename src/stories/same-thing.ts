// Two mentions of figures -> how surely they speak of the same thing, and whether both can be true.
import { backgroundIdf } from "../text/background-idf.ts";
import type { Figure } from "../text/figures.ts";
import { stem } from "../text/stem.ts";
import type { Mention } from "./mentions.ts";
import { areApart, canBeOne } from "./narrowing.ts";
import { standIn } from "./same-words.ts";

/**
 * What two mentions must have in common, as shares by weight (rare words counting more): of what is said near the
 * figure, and of the whole sentence. Much less is needed where both say that the same happened to the counted; in
 * sentences that are nearly the same one word near the figure is enough.
 */
const ENOUGH: readonly { told: boolean; counted: boolean; words: number; context: number; sentence: number }[] = [
  { told: true, counted: true, words: 1, context: 0.3, sentence: 0.03 },
  { told: true, counted: false, words: 1, context: 0.1, sentence: 0.4 },
  { told: false, counted: false, words: 2, context: 0.5, sentence: 0.3 },
  { told: false, counted: false, words: 1, context: 0.3, sentence: 0.55 },
];
/** Seats and shares are told of a party: with one name before both, so much of the sentences is enough. */
const VOTED = new Set(["count seat", "percent "]);
const ENOUGH_OF_ONE_PARTY = 0.2;
/** One word in common says nothing unless it is what happens to the counted. */
const FEWEST_SHARED = 2;
/** Share by weight. */
const CONTAINED = 0.8;
/** A price or loss at the close is another one than that before. */
const CLOSE = standIn(stem("closing"));
/** Figures further apart than this are of different things more often than they are a disagreement. */
const MAX_RATIO = 6;

/** 0 when the two are not known to speak of one thing, else how alike what they say is. */
export function sameThing(a: Mention, b: Mention): number {
  if (a.voice === b.voice || a.subject !== b.subject || isFarApart(a.figure, b.figure)) return 0;
  const isCount = a.subject.startsWith("count");
  const told = !a.told.isDisjointFrom(b.told);
  if (
    areApart(a.told, b.told) ||
    !canBeOne(a.narrowed, b.narrowed) ||
    (!(told && isCount) && areApart(a.names, b.names))
  )
    return 0;
  if (a.subject === "percent " && a.figure.counts !== b.figure.counts && !(told && hasNone(a, b))) return 0;
  if (!isCount && a.sentence.has(CLOSE) !== b.sentence.has(CLOSE)) return 0;
  if (a.figure.kind === "date" && !told) return 0;
  const votes = VOTED.has(a.subject);
  if (votes && areApart(a.owner, b.owner)) return 0;
  const words = a.context.intersection(b.context).size;
  const context = overlap(a.context, b.context);
  const sentence = overlap(a.sentence, b.sentence);
  if (votes && !a.owner.isDisjointFrom(b.owner) && sentence >= ENOUGH_OF_ONE_PARTY) return context + sentence;
  if (!told && !isContained(a, b) && !isContained(b, a)) return 0;
  if (!(told && isCount) && a.sentence.intersection(b.sentence).size < FEWEST_SHARED) return 0;
  const isEnough = ENOUGH.some(
    (least) =>
      (told || !least.told) &&
      (isCount || !least.counted) &&
      words >= least.words &&
      context >= least.context &&
      sentence >= least.sentence,
  );
  return isEnough ? context + sentence : 0;
}

/** Nearly all that is said near the figure is said by the other too: "stopped 40 trains" is no "delayed 220 trains". */
function isContained({ context }: Mention, { sentence }: Mention): boolean {
  return weight(context.intersection(sentence)) >= CONTAINED * weight(context);
}

/** One of them does not say of what it is a share. */
function hasNone(a: Mention, b: Mention): boolean {
  return a.figure.counts === null || b.figure.counts === null;
}

/** Weight of the shared stems over the weight of the lighter side, 0..1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const lighter = Math.min(weight(a), weight(b));
  return lighter === 0 ? 0 : weight(a.intersection(b)) / lighter;
}

function weight(stems: ReadonlySet<string>): number {
  let sum = 0;
  for (const stem of stems) sum += backgroundIdf(stem);
  return sum;
}

function isFarApart(a: Figure, b: Figure): boolean {
  return a.kind !== "date" && ratio(a, b) > MAX_RATIO;
}

function ratio(a: Figure, b: Figure): number {
  const [small, large] = [Math.min(a.high, b.high), Math.max(a.low, b.low)];
  return small <= 0 ? (large <= 0 ? 1 : Number.POSITIVE_INFINITY) : large / small;
}

/** "about 40" may be a sixth more or less. */
const ABOUT = 1 / 6;
/** A rounder figure closer than this is the other one rounded. */
const ROUNDING = 0.05;

/** How two figures of one thing relate: "same", "precision" when both can be true, "conflict" when not. */
export function compare(a: Figure, b: Figure): "same" | "precision" | "conflict" {
  if ((a.low === b.low && a.high === b.high) || isRounding(a, b)) return "same";
  const [one, two] = [reach(a), reach(b)];
  return one.from <= two.to && two.from <= one.to ? "precision" : "conflict";
}

/** "nearly $50 million" and "$48.6 million", "$57m" and "$57.1 million". */
function isRounding(a: Figure, b: Figure): boolean {
  if (a.kind === "date" || a.bound === "range" || b.bound === "range") return false;
  const inexact = a.bound !== "exact" || b.bound !== "exact";
  const apart = Math.abs(a.low - b.low) / Math.max(Math.abs(a.low), Math.abs(b.low));
  const [digitsOfA, digitsOfB] = [significantDigits(a.low), significantDigits(b.low)];
  const rounder =
    digitsOfA < digitsOfB
      ? Number(b.low.toPrecision(digitsOfA)) === a.low
      : Number(a.low.toPrecision(digitsOfB)) === b.low;
  return apart < ROUNDING && (inexact || (digitsOfA !== digitsOfB && rounder));
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
