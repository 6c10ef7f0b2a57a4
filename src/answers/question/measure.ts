// A question for a figure -> in what the figure is measured: "how heavy" wants kilograms, no degrees and no dollars.
import type { Figure } from "../../text/figures.ts";
import type { Span } from "../../text/span.ts";
import { stem } from "../../text/stem.ts";
import { wordsOf } from "../../text/words.ts";
import type { ReadWord } from "../words/reading.ts";
import { isPlace } from "../words/same-things.ts";

export type Measure = "age" | "people" | Dimension | "weight" | "time" | "speed" | "temperature" | "money" | "share";
/** All in metres or feet: what is 14 centimetres wide is not so long. */
type Dimension = "length" | "height" | "depth" | "width" | "distance";

/** Words right after "how", and nouns that are asked for. */
const BY_WORD: ReadonlyMap<string, readonly Measure[]> = new Map(
  (
    [
      ["old", ["age"]],
      ["heavy", ["weight"]],
      ["tall high", ["height"]],
      ["deep", ["depth"]],
      ["wide", ["width"]],
      ["far", ["distance"]],
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
      ["population", ["people"]],
      ["length", ["length", "time"]],
      ["height", ["height"]],
      ["depth", ["depth"]],
      ["width", ["width"]],
      ["distance", ["distance"]],
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

const LENGTHS: ReadonlySet<string> = new Set(["km", "mile", "m", "cm", "mm", "foot", "inch", "yard"]);

export const TIME_UNITS: ReadonlySet<string> = new Set(
  "year month week day hour minute second decade century".split(" "),
);

/** Of "11 years" the whole of "11 years ago", of "two weeks" that of "in two weeks"; else the stretch itself, which is no point in time. */
export function momentAround(words: readonly ReadWord[], { start, end }: Span): Span {
  const before = words.findLast((word) => word.end <= start);
  const after = words.find((word) => word.start >= end);
  return {
    start: before !== undefined && REACHED_IN.has(before.form.folded) ? before.start : start,
    end: after !== undefined && FROM_NOW.has(after.form.folded) ? after.end : end,
  };
}

const REACHED_IN = new Set("in within".split(" "));
const FROM_NOW = new Set("ago later earlier".split(" "));

const UNITS: Readonly<Record<Exclude<Measure, "age" | "people" | "money" | "share">, ReadonlySet<string>>> = {
  length: LENGTHS,
  height: LENGTHS,
  depth: LENGTHS,
  width: LENGTHS,
  distance: LENGTHS,
  weight: new Set(["tonne", "kg", "gram", "pound", "ounce"]),
  time: TIME_UNITS,
  speed: new Set(["km", "mile", "m", "kph", "mph", "knot"]),
  temperature: new Set(["degree", "degree C", "degree F"]),
};

/** What a word right after a figure says of its dimension: "14 centimetres wide". */
const DIMENSION_WORDS: ReadonlyMap<string, Measure> = new Map([
  ["long", "length"],
  ["tall", "height"],
  ["high", "height"],
  ["deep", "depth"],
  ["wide", "width"],
  ["broad", "width"],
  ["thick", "width"],
  ["away", "distance"],
]);

/** Null where any figure may be meant. `focus` is the stem of the noun asked about. */
export function measuresAsked(asking: string, focus: string | null): readonly Measure[] | null {
  const noun = focus === null ? undefined : BY_NOUN.get(focus);
  if (noun !== undefined) return noun;
  const words = wordsOf(asking).map(({ folded }) => folded);
  const after = words[words.indexOf("how") + 1] ?? "";
  if (!words.includes("how")) return null;
  return BY_WORD.get(after) ?? (after === "much" && words.some((word) => MONEY.has(word)) ? ["money"] : null);
}

/** Whether a figure is measured so; `words` are those of its sentence. */
export function isMeasuredIn(measures: readonly Measure[] | null, figure: Figure, words: readonly ReadWord[]): boolean {
  return measures === null || measures.some((measure) => isIn(measure, figure, words));
}

function isIn(measure: Measure, figure: Figure, words: readonly ReadWord[]): boolean {
  const { kind, unit, counts } = figure;
  switch (measure) {
    case "money":
      return kind === "money";
    case "share":
      return kind === "percent";
    case "age":
      return isAge(figure, words);
    case "people":
      return kind === "count" && unit === null && (counts === null ? isOfPopulation(figure, words) : isPeople(counts));
    default:
      return unit !== null && UNITS[measure].has(unit) && !isOtherDimension(measure, figure, words);
  }
}

/** "14 centimetres wide" is not so long. */
function isOtherDimension(measure: Measure, figure: Figure, words: readonly ReadWord[]): boolean {
  const said = DIMENSION_WORDS.get(wordAt(words, placeAfter(figure, words)));
  return said !== undefined && said !== measure && LENGTHS === UNITS[measure as Dimension];
}

/** "57-year-old", "aged 57", "57 years ago", "turned 57"; "eight years" is how long something took. */
export function isAge(figure: Figure, words: readonly ReadWord[]): boolean {
  const { kind, unit, counts, low } = figure;
  if (kind !== "count" || counts !== null || (unit !== null && (!TIME_UNITS.has(unit) || TOO_SHORT.has(unit))))
    return false;
  const [first, after] = [placeOf(figure, words), placeAfter(figure, words)];
  const before = [wordAt(words, first - 2), wordAt(words, first - 1)];
  const isSaid = AGED.has(before[1]!) || (before[1] === "of" && OF_AGE.has(before[0]!));
  const last = wordAt(words, after - 1);
  if (unit === null) return isSaid && low > 0 && low <= OLDEST;
  return isSaid || /(?:olds?|age)$/.test(last) || /^\d+$/.test(last) || wordAt(words, after) === "ago";
}

const TOO_SHORT = new Set("hour minute second".split(" "));
const AGED = new Set("aged age turned turning turns".split(" "));
/** "at the age of nine", "a boy of nine" */
const OF_AGE = new Set(
  "age boy girl man woman child son daughter youth lad schoolboy schoolgirl widow widower".split(" "),
);
export const OLDEST = 120;

/** "7.5 million Catalans" are people as well. */
export function isPeople(counted: string): boolean {
  return PEOPLE.has(counted) || isPlace(counted);
}

const PEOPLE = new Set("people persons inhabitants residents citizens habitants souls".split(" ").map(stem));

/** "a population of 7.5 million", "from 100,000 people in 1700 to 250,000": nobody is named, but who else would be. */
function isOfPopulation(figure: Figure, words: readonly ReadWord[]): boolean {
  const first = placeOf(figure, words);
  const before = words.slice(Math.max(0, first - POPULATION_WITHIN), first);
  const isLarge = figure.low >= A_TOWN && LEADS_TO_COUNT.has(before.at(-1)?.form.folded ?? "");
  return isLarge || before.some(({ form }) => form.stem === POPULATION);
}

const LEADS_TO_COUNT = new Set("of to and or".split(" "));
const POPULATION = stem("population");
const POPULATION_WITHIN = 6;
/** Votes, seats and goals are fewer. */
const A_TOWN = 1_000;

function placeOf({ start }: Figure, words: readonly ReadWord[]): number {
  return words.findIndex((word) => word.end > start);
}

/** The place of the word after it; that of no word at the end of the sentence. */
function placeAfter({ end }: Figure, words: readonly ReadWord[]): number {
  const place = words.findIndex((word) => word.start >= end);
  return place < 0 ? words.length : place;
}

function wordAt(words: readonly ReadWord[], place: number): string {
  return words[place]?.form.folded ?? "";
}
