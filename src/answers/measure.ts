// A question for a figure -> in what the figure is measured: "how heavy" wants kilograms, no degrees and no dollars.
import type { Figure } from "../text/figures.ts";
import { stem } from "../text/stem.ts";
import { wordsOf } from "../text/words.ts";

export type Measure = "age" | "length" | "weight" | "time" | "speed" | "temperature" | "money" | "share";

/** Words right after "how", and nouns that are asked for. */
const BY_WORD: ReadonlyMap<string, readonly Measure[]> = new Map(
  (
    [
      ["old", ["age"]],
      ["heavy", ["weight"]],
      ["tall deep wide high far", ["length"]],
      ["long", ["length", "time"]],
      ["fast", ["speed"]],
      ["hot cold warm", ["temperature"]],
      ["expensive", ["money"]],
    ] as const
  ).flatMap(([words, measures]) => words.split(" ").map((word): [string, readonly Measure[]] => [word, measures])),
);

const BY_NOUN: ReadonlyMap<string, readonly Measure[]> = new Map(
  (
    [
      ["age", ["age"]],
      ["weight", ["weight"]],
      ["distance height length width depth", ["length"]],
      ["speed", ["speed"]],
      ["temperature", ["temperature"]],
      ["price cost salary fee fine budget revenue profit money wage", ["money"]],
      ["percentage percent proportion share", ["share"]],
    ] as const
  ).flatMap(([nouns, measures]) =>
    nouns.split(" ").map((noun): [string, readonly Measure[]] => [stem(noun), measures]),
  ),
);

/** "How much did it cost", "how much was raised": verbs and nouns of money. */
const MONEY = new Set(
  "cost pay paid spend spent earn raise raised worth charge fine invest invested donate donated owe borrow lend fetch price valued".split(
    " ",
  ),
);

const UNITS: Readonly<Record<Exclude<Measure, "money" | "share">, ReadonlySet<string>>> = {
  age: new Set(["year", "month", "week", "day", "decade", "century"]),
  length: new Set(["km", "mile", "m", "cm", "mm", "foot", "inch", "yard"]),
  weight: new Set(["tonne", "kg", "gram", "pound", "ounce"]),
  time: new Set(["year", "month", "week", "day", "hour", "minute", "second", "decade", "century"]),
  speed: new Set(["km", "mile", "m", "kph", "mph", "knot"]),
  temperature: new Set(["degree"]),
};

/** Null where any figure may be meant. `focus` is the stem of the noun asked about. */
export function measuresAsked(asking: string, focus: string | null): readonly Measure[] | null {
  const noun = focus === null ? undefined : BY_NOUN.get(focus);
  if (noun !== undefined) return noun;
  const words = wordsOf(asking).map(({ folded }) => folded);
  const after = words[words.indexOf("how") + 1] ?? "";
  if (!words.includes("how")) return null;
  return BY_WORD.get(after) ?? (after === "much" && words.some((word) => MONEY.has(word)) ? ["money"] : null);
}

/** Whether a figure is measured so. */
export function isMeasuredIn(measures: readonly Measure[] | null, { kind, unit }: Figure): boolean {
  return (
    measures === null ||
    measures.some((measure) => {
      if (measure === "money") return kind === "money";
      return measure === "share" ? kind === "percent" : unit !== null && UNITS[measure].has(unit);
    })
  );
}
