// A number -> the whole amount it belongs to: currency, second end of a range, unit, bound and noun phrase.
import { boundAfter, boundBefore } from "./figure-bounds.ts";
import { afterOf, type NounPhrase, pluralPhrase, singularPhrase } from "./figure-counted.ts";
import { type NumberRead, readNumber } from "./figure-numbers.ts";
import type { FigureRead } from "./figure-read.ts";
import { foldedAt, isCapitalised, joinsAt, type Token, touchesPrevious } from "./figure-tokens.ts";
import { currencyBefore, type UnitRead, unitAfter } from "./figure-units.ts";

/** What stands around a number, before its bound is known. `start`..`end` are its tokens. */
type Core = Pick<FigureRead, "kind" | "low" | "high" | "unit"> & { start: number; end: number; isRange: boolean };

/** Reads the amount of the number that begins at token `i`; null when it turns out to be none. */
export function readAmount(tokens: readonly Token[], i: number, number: NumberRead): FigureRead | null {
  const core = readRange(tokens, i, number) ?? readSingle(tokens, i, number);
  if (!core) return null;
  const after = boundAfter(tokens, core.end);
  const end = core.end + (after?.tokens ?? 0);
  const phrase = phraseOf(tokens, core, end);
  if (!isMeant(tokens, i, core, phrase)) return null;
  const before = boundBefore(tokens, core.start);
  const { kind, low, high, unit } = core;
  const said = before.bound === "exact" && after ? after.bound : before.bound;
  const bound = core.isRange ? "range" : said;
  return { kind, low, high, unit, bound, phrase, from: core.start - before.tokens, to: end };
}

/** "$2.5 billion", "12 percent", "600 tonnes", "26". */
function readSingle(tokens: readonly Token[], i: number, number: NumberRead): Core | null {
  const currency = currencyBefore(tokens, i);
  const metres = currency ? null : shortMetres(tokens, i, number);
  if (metres) return metres;
  const unit = unitAfter(tokens, number.end, number.scaled) ?? unitOfNext(tokens, number.end);
  if (!unit && !currency && isWrittenAgainst(tokens, number.end)) return null;
  const start = currency?.start ?? i;
  const minus = kindAllowsMinus(unit) && isMinus(tokens, start - 1);
  const value = minus ? -number.value : number.value;
  return {
    kind: currency ? "money" : (unit?.kind ?? "count"),
    low: value,
    high: value,
    unit: currency?.unit ?? unit?.unit ?? unitBefore(tokens, i, number),
    start: minus ? start - 1 : start,
    end: currency && unit?.kind !== "money" ? number.end : (unit?.end ?? number.end),
    isRange: false,
  };
}

/** "rose from 5 to 7 percent": the first number has the second one's unit. */
function unitOfNext(tokens: readonly Token[], end: number): UnitRead | null {
  const next = foldedAt(tokens, end) === "to" ? readNumber(tokens, end + 1) : null;
  const unit = next && unitAfter(tokens, next.end, next.scaled);
  return unit && { ...unit, end };
}

/** "20-30 people", "two or three", "between $20 and $30 million", "5% to 7%"; a change "from 5 to 7" is two figures. */
function readRange(tokens: readonly Token[], i: number, first: NumberRead): Core | null {
  const currency = currencyBefore(tokens, i);
  const start = currency?.start ?? i;
  const between = foldedAt(tokens, start - 1) === "between";
  const firstUnit = unitAfter(tokens, first.end, first.scaled);
  const join = firstUnit?.end ?? first.end;
  if (!isRangeWord(tokens, join, between) || foldedAt(tokens, start - 1) === "from") return null;
  const secondAt = currencyBefore(tokens, join + 2) ? join + 2 : join + 1;
  const second = readNumber(tokens, secondAt);
  if (!second) return null;
  const low = first.scaled || !second.scaled ? first.value : first.value * scaleOf(tokens, secondAt, second);
  const unit = unitAfter(tokens, second.end, second.scaled);
  if (low >= second.value || (unit?.kind ?? "count") !== (firstUnit ?? unit ?? { kind: "count" }).kind) return null;
  const ownsUnit = !currency || unit?.kind === "money";
  return {
    kind: currency ? "money" : (unit?.kind ?? "count"),
    low,
    high: second.value,
    unit: currency?.unit ?? unit?.unit ?? unitBefore(tokens, i, first),
    start: between ? start - 1 : start,
    end: ownsUnit ? (unit?.end ?? second.end) : second.end,
    isRange: true,
  };
}

function isRangeWord(tokens: readonly Token[], at: number, between: boolean): boolean {
  const word = foldedAt(tokens, at);
  return between ? word === "and" : joinsAt(tokens, at) || word === "to" || word === "or";
}

/** "$20-30 million" says the scale once: 30 million over the 30 that is written. */
function scaleOf(tokens: readonly Token[], at: number, { value }: NumberRead): number {
  const written = Number(tokens[at]!.text.replaceAll(",", ""));
  return tokens[at]!.kind === "number" && written > 0 ? value / written : 1;
}

/** "20m" is twenty million of something countable, else twenty metres. */
function shortMetres(tokens: readonly Token[], i: number, { value, end, scaled }: NumberRead): Core | null {
  if (!scaled || end !== i + 2 || foldedAt(tokens, i + 1) !== "m" || pluralPhrase(tokens, end)) return null;
  const metres = value / 1e6;
  return { kind: "count", low: metres, high: metres, unit: "m", start: i, end, isRange: false };
}

/** "3D", "737s", "5k run": digits with letters against them that are no unit. */
function isWrittenAgainst(tokens: readonly Token[], end: number): boolean {
  return touchesPrevious(tokens, end) && tokens[end]!.kind !== "mark" && tokens[end - 1]!.kind === "number";
}

/** "aged 66", "Smith, 66," and "magnitude 6.4" name their unit before the number. */
function unitBefore(tokens: readonly Token[], i: number, { value, plain, end }: NumberRead): string | null {
  const before = foldedAt(tokens, joinsAt(tokens, i - 1) ? i - 2 : i - 1);
  if (before === "magnitude") return "magnitude";
  if (before === "aged" || (before === "age" && plain)) return "year";
  const aside = before === "," && tokens[i - 2]?.kind === "word" && foldedAt(tokens, end) === ",";
  return aside && plain && value >= 10 && value < 120 ? "year" : null;
}

function kindAllowsMinus(unit: UnitRead | null): boolean {
  return unit === null || unit.kind !== "count" || unit.unit!.startsWith("degree");
}

function isMinus(tokens: readonly Token[], at: number): boolean {
  const sign = foldedAt(tokens, at);
  return sign === "minus" || (/^[-−]$/.test(sign) && touchesPrevious(tokens, at + 1) && !touchesPrevious(tokens, at));
}

/** The noun phrase of an amount: after it for a count, after "of" or "in" for units, shares and money. */
function phraseOf(tokens: readonly Token[], { kind, unit, low, high, start }: Core, end: number): NounPhrase | null {
  const of = afterOf(tokens, end);
  if (of !== null) {
    const within = readNumber(tokens, of);
    return (
      pluralPhrase(tokens, within ? within.end : of) ??
      (kind === "count" && unit === null ? null : singularPhrase(tokens, of))
    );
  }
  if (kind === "money") return moneyPhrase(tokens, start, end);
  if (kind !== "count" || unit !== null) return null;
  return low === 1 && high === 1 ? singularPhrase(tokens, end) : pluralPhrase(tokens, end);
}

/** "$5 million in aid", "a $20 million deal", "$3 million worth of grain". */
function moneyPhrase(tokens: readonly Token[], start: number, end: number): NounPhrase | null {
  if (/^(?:worth|in)$/.test(foldedAt(tokens, end))) {
    const at = foldedAt(tokens, end + 1) === "of" ? end + 2 : end + 1;
    return isCapitalised(tokens[at]) ? null : singularPhrase(tokens, at);
  }
  const isAdjective =
    /^(?:an?|the|its|his|her|their|this|that)$/.test(foldedAt(tokens, start - 1)) || joinsAt(tokens, end);
  return isAdjective ? singularPhrase(tokens, end) : null;
}

/** Drops what only looks like an amount: scores ("3-2"), the pronoun "one", hyphens that join no range. */
function isMeant(
  tokens: readonly Token[],
  i: number,
  { isRange, kind, unit, start, end }: Core,
  phrase: NounPhrase | null,
): boolean {
  if (kind !== "count" || unit !== null) return true;
  if (isRange) return phrase !== null || foldedAt(tokens, start) === "between";
  if (joinsAt(tokens, end) && tokens[end + 1]?.kind === "number") return false;
  if (tokens[i]!.folded !== "one" || end !== i + 1) return true;
  const before = foldedAt(tokens, i - 1);
  return (
    phrase?.first === i + 1 &&
    !/^(?:no|any|every|each|this|that|the|some)$/.test(before) &&
    !/^(?:day|thing|time|way|side|point|reason)$/.test(tokens[phrase.head]!.folded)
  );
}
