// A measured figure -> what kind of measure it is, and its size in one unit, so that miles meet kilometres.
import type { Figure } from "../text/figures.ts";

type Measure = { readonly dimension: string; readonly size: number };

const MEASURES: ReadonlyMap<string, Measure> = new Map(
  Object.entries({
    length: { mm: 0.001, cm: 0.01, inch: 0.0254, foot: 0.3048, yard: 0.9144, m: 1, km: 1_000, mile: 1_609.344 },
    area: {
      acre: 4_046.86,
      hectare: 10_000,
      "square m": 1,
      "square foot": 0.0929,
      "square km": 1e6,
      "square mile": 2.59e6,
    },
    weight: { gram: 0.001, ounce: 0.02835, pound: 0.4536, kg: 1, tonne: 1_000 },
    volume: { litre: 1, gallon: 4.546, "cubic m": 1_000 },
    speed: { kph: 1, mph: 1.609344, knot: 1.852 },
    output: { watt: 1, kilowatt: 1e3, megawatt: 1e6, gigawatt: 1e9 },
  }).flatMap(([dimension, units]) => Object.entries(units).map(([unit, size]) => [unit, { dimension, size }] as const)),
);

/** "speed" of "97 miles an hour" and "101mph", "length" of "20 miles"; a measure without others like it is its own. */
export function dimensionOf(figure: Figure, text: string): string {
  const unit = unitOf(figure, text);
  return MEASURES.get(unit)?.dimension ?? unit;
}

/** The figure with its size in the unit that all of its dimension have, and its own unit by its name. */
export function inOneUnit(figure: Figure, text: string): Figure {
  if (figure.kind !== "count" || figure.unit === null) return figure;
  const unit = unitOf(figure, text);
  const size = MEASURES.get(unit)?.size ?? 1;
  return { ...figure, unit, low: figure.low * size, high: figure.high * size };
}

/** "97 miles an hour" are mph. */
function unitOf({ unit, end }: Figure, text: string): string {
  const speed = PER_HOUR.test(text.slice(end)) ? SPEEDS.get(unit!) : undefined;
  return speed ?? unit!;
}

const PER_HOUR = /^[ -](?:an|per)[ -]hour\b/;
const SPEEDS = new Map([
  ["km", "kph"],
  ["mile", "mph"],
]);

/** What is measured, by the nearest word of its clause: "wind" of "the strongest gust, 101mph, was"; null where none says it. */
export function measuredIn(text: string, figure: Figure): string | null {
  if (figure.unit === "year") return isAgeOfThing(text, figure) ? "age" : null;
  const words = MEASURED.get(dimensionOf(figure, text));
  if (words === undefined) return null;
  const before = text.slice(0, figure.start).split(FAR_CLAUSE).at(-1)!;
  const [after] = text.slice(figure.end).split(FAR_CLAUSE, 1);
  const found = words.flatMap(([word, pattern]) => {
    const ahead = Array.from(before.matchAll(pattern)).at(-1);
    const behind = after!.search(pattern);
    const distances = [ahead === undefined ? Infinity : before.length - ahead.index, behind === -1 ? Infinity : behind];
    return [{ word, distance: Math.min(...distances) }];
  });
  const nearest = found.reduce((best, one) => (one.distance < best.distance ? one : best));
  return nearest.distance <= FARTHEST ? nearest.word : null;
}

/** "9,200 years old", "was made 8,500 years ago"; when people came there is no age of a tooth. */
function isAgeOfThing(text: string, { start, end }: Figure): boolean {
  const said = text.slice(start, end + PAST_END);
  return OLD.test(said) || (AGO.test(said) && MADE.test(text.slice(0, start).split(FAR_CLAUSE).at(-1)!));
}

const OLD = /\byears?[ -]old\b/;
const AGO = /\byears?[ -]ago\b/;
const PAST_END = 4;
const MADE =
  /\b(?:made|built|carved|cut|painted|drawn|written|woven|cast|forged|fired|laid|buried|left|took|taken|formed|lived|from|dates?|dating|dated)\b/i;

/** In characters; further off another thing is measured. */
const FARTHEST = 60;
const FAR_CLAUSE = /[;:—–]| (?:and|but|while|which|who) /;

const MEASURED: ReadonlyMap<string, readonly (readonly [word: string, pattern: RegExp])[]> = new Map([
  [
    "speed",
    [
      ["sustained wind", /\bsustained winds?\b/gi],
      ["wind", /(?<!\bsustained )\b(?:winds?|gust(?:s|ed|ing)?|blasts?|squalls?)\b/gi],
    ],
  ],
  [
    "length",
    [
      ["snow", /\bsnow(?:fall)?\b/gi],
      ["rain", /\brain(?:fall)?\b/gi],
      ["depth", /\b(?:deep|depth|under ?ground|below)\b/gi],
      ["height", /\b(?:high|height|tall|waves?|crest(?:s|ed)?|peak(?:s|ed)?)\b/gi],
      ["width", /\b(?:wide|width|across|diameter)\b/gi],
      [
        "length",
        /\b(?:long|length|swum|swam|swim|ran|runs?|walk(?:ed|s)?|sailed|flew|flown|travel(?:led|ed|s)?|nose to tail|end to end)\b/gi,
      ],
      ["throw", /\b(?:throws?|threw|thrown|jump(?:s|ed)?|leap(?:s|ed|t)?|cleared|vault(?:s|ed)?)\b/gi],
      ["fall", /\b(?:fell|falls?|plunge[ds]?|dropped)\b/gi],
    ],
  ],
]);
