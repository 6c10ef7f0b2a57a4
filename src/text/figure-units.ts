// The currencies and measures that may stand around a number, and how the figure calls them.
import { foldedAt, isCapitalised, joinsAt, type Token, touchesPrevious } from "./figure-tokens.ts";

/** A unit read beside a number: `end` is the token after it. */
export type UnitRead = {
  readonly kind: "count" | "money" | "percent";
  readonly unit: string | null;
  readonly end: number;
};

const SIGNS = new Map(
  Object.entries({
    $: "usd",
    "€": "eur",
    "£": "gbp",
    "¥": "jpy",
    "₹": "inr",
    "₽": "rub",
    "₩": "krw",
    "₪": "ils",
    "₺": "try",
  }),
);

/** Letters before a dollar sign that say whose dollar it is. */
const DOLLARS = new Map(
  Object.entries({ us: "usd", a: "aud", au: "aud", c: "cad", ca: "cad", nz: "nzd", hk: "hkd", s: "sgd", r: "brl" }),
);

const CODES = new Set(
  "usd eur gbp jpy cny chf aud cad nzd inr rub brl krw sek nok dkk pln try zar hkd sgd ils".split(" "),
);

const CURRENCIES = wordTable({
  usd: "dollar dollars buck bucks",
  eur: "euro euros",
  gbp: "sterling quid",
  jpy: "yen",
  cny: "yuan renminbi",
  inr: "rupee rupees",
  rub: "rouble roubles ruble rubles",
  chf: "franc francs",
  krw: "won",
  try: "lira liras",
  mxn: "peso pesos",
  zar: "rand",
  ils: "shekel shekels",
  sek: "krona kronor",
  nok: "kroner krone",
  // Of any of the north and of Prague: reports rarely say whose.
  crown: "crown crowns",
  pln: "zloty zlotys",
  huf: "forint forints",
  thb: "baht",
  ngn: "naira",
  cent: "cent cents pence",
});

const PERCENT = new Set(["percent", "pct", "percentage"]);

/** Measures as words, singular and plural, and as the short forms that stand after digits. */
const MEASURES = wordTable({
  km: "km kms kilometer kilometers kilometre kilometres",
  mile: "mile miles mi",
  m: "meter meters metre metres m",
  cm: "cm centimeter centimeters centimetre centimetres",
  mm: "mm millimeter millimeters millimetre millimetres",
  foot: "foot feet ft",
  inch: "inch inches",
  yard: "yard yards",
  acre: "acre acres",
  hectare: "hectare hectares ha",
  tonne: "tonne tonnes ton tons",
  kg: "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
  gram: "gram grams g",
  pound: "pound pounds lb lbs",
  ounce: "ounce ounces oz",
  litre: "litre litres liter liters",
  gallon: "gallon gallons",
  barrel: "barrel barrels",
  degree: "degree degrees °",
  kph: "kph kmh",
  mph: "mph",
  knot: "knot knots",
  watt: "watt watts",
  kilowatt: "kilowatt kilowatts kw",
  megawatt: "megawatt megawatts mw",
  gigawatt: "gigawatt gigawatts gw",
  year: "year years yr yrs",
  month: "month months",
  week: "week weeks",
  day: "day days",
  hour: "hour hours hr hrs",
  minute: "minute minutes min mins",
  second: "second seconds sec secs",
  decade: "decade decades",
  century: "century centuries",
  magnitude: "magnitude",
});

/** Measures of two words: "square kilometres", "nautical miles", "cubic feet". */
const DIMENSIONS = new Set(["square", "sq", "cubic", "nautical"]);

/** One-letter and dual-use short forms count as measures only right after the digits: "20m", "5g" but not "5 g". */
const ONLY_TOUCHING = new Set(["m", "g", "mi", "ha", "min", "sec"]);

/** A currency written before the number that begins at token `i`: "$", "US$", "EUR"; `start` is its first token. */
export function currencyBefore(tokens: readonly Token[], i: number): { unit: string; start: number } | null {
  const before = foldedAt(tokens, i - 1);
  const sign = SIGNS.get(before);
  if (sign) {
    const letters = touchesPrevious(tokens, i - 1) ? foldedAt(tokens, i - 2).replace(/\.$/, "") : "";
    const unit = before === "$" ? DOLLARS.get(letters) : undefined;
    return unit ? { unit, start: i - 2 } : { unit: sign, start: i - 1 };
  }
  if (CODES.has(before) && /^[A-Z]{3}$/.test(tokens[i - 1]!.text)) return { unit: before, start: i - 1 };
  return before === "rs" ? { unit: "inr", start: i - 1 } : null;
}

/** The unit written after a number that ends before token `i`; `scaled` says that "million" or the like was part of it. */
export function unitAfter(tokens: readonly Token[], i: number, scaled: boolean): UnitRead | null {
  const at = joinsAt(tokens, i) ? i + 1 : i;
  const word = foldedAt(tokens, at);
  if (word === "%") return { kind: "percent", unit: null, end: at + 1 };
  if (word === "per" && foldedAt(tokens, at + 1) === "cent") return { kind: "percent", unit: null, end: at + 2 };
  if (PERCENT.has(word)) return percentOrPoints(tokens, at);
  return currencyAfter(tokens, at, scaled) ?? measureAfter(tokens, at);
}

function percentOrPoints(tokens: readonly Token[], at: number): UnitRead | null {
  const afterward = joinsAt(tokens, at + 1) ? at + 2 : at + 1;
  if (/^points?$/.test(foldedAt(tokens, afterward))) return { kind: "percent", unit: "point", end: afterward + 1 };
  return foldedAt(tokens, at) === "percentage" ? null : { kind: "percent", unit: null, end: at + 1 };
}

function currencyAfter(tokens: readonly Token[], at: number, scaled: boolean): UnitRead | null {
  const word = foldedAt(tokens, at);
  if (CODES.has(word) && /^[A-Z]{3}$/.test(tokens[at]!.text)) return { kind: "money", unit: word, end: at + 1 };
  if (SIGNS.has(word) && touchesPrevious(tokens, at)) return { kind: "money", unit: SIGNS.get(word)!, end: at + 1 };
  const adjective = /^(?:us|american|australian|canadian)\.?$/.exec(word)?.[0];
  if (adjective && /^dollars?$/.test(foldedAt(tokens, at + 1))) {
    const unit = adjective.startsWith("aus") ? "aud" : adjective.startsWith("can") ? "cad" : "usd";
    return { kind: "money", unit, end: at + 2 };
  }
  // A pound is money in the millions and weight otherwise; "£" is how small sums are written.
  if (/^pounds?$/.test(word) && (scaled || foldedAt(tokens, at + 1) === "sterling"))
    return { kind: "money", unit: "gbp", end: at + 1 };
  const unit = CURRENCIES.get(word);
  if (!unit || (word === "won" && !scaled) || (word === "rand" && isCapitalised(tokens[at]))) return null;
  return { kind: "money", unit, end: at + 1 };
}

function measureAfter(tokens: readonly Token[], at: number): UnitRead | null {
  const word = foldedAt(tokens, at);
  if (DIMENSIONS.has(word)) {
    const afterPoint = foldedAt(tokens, at + 1) === "." ? at + 2 : at + 1;
    const measure = MEASURES.get(foldedAt(tokens, afterPoint));
    return measure
      ? { kind: "count", unit: `${word === "sq" ? "square" : word} ${measure}`, end: afterPoint + 1 }
      : null;
  }
  if (/^[CF]$/.test(tokens[at]?.text ?? "") && touchesPrevious(tokens, at)) {
    return { kind: "count", unit: `degree ${tokens[at]!.text}`, end: at + 1 };
  }
  const measure = MEASURES.get(word);
  if (!measure || (ONLY_TOUCHING.has(word) && !(touchesPrevious(tokens, at) && tokens[at]!.text === word))) return null;
  if (measure === "degree" && /^[CF]$/.test(tokens[at + 1]?.text ?? ""))
    return { kind: "count", unit: `degree ${tokens[at + 1]!.text}`, end: at + 2 };
  if (measure === "km" && foldedAt(tokens, at + 1) === "/" && foldedAt(tokens, at + 2) === "h")
    return { kind: "count", unit: "kph", end: at + 3 };
  return { kind: "count", unit: measure, end: ageEnd(tokens, at + 1, measure) };
}

/** "66-year-old", "66 years old", "66 years of age": the words that make years an age belong to the figure. */
function ageEnd(tokens: readonly Token[], end: number, measure: string): number {
  if (measure !== "year" && measure !== "month") return end;
  const at = joinsAt(tokens, end) ? end + 1 : end;
  if (foldedAt(tokens, at) === "old" || foldedAt(tokens, at) === "olds") return at + 1;
  if (foldedAt(tokens, end) === "of" && foldedAt(tokens, end + 1) === "age") return end + 2;
  return end;
}

function wordTable(rows: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(rows).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)),
  );
}
