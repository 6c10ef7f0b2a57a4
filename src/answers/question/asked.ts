// A question -> the form in which sentences are compared with it: weighed stems, pairs of neighbours, names.
import { isAsciiLetterCode } from "../../text/characters.ts";
import { meanVector, vectorPlace } from "../../text/word-vectors.ts";
import type { Question } from "../answer.ts";
import { rarity, type TermStats } from "../words/rarity.ts";
import { readWords } from "../words/reading.ts";
import { representative, sameThings } from "../words/same-things.ts";
import { standIns } from "../words/stand-ins.ts";
import { wordGroups } from "../words/word-groups.ts";
import { askingPart } from "./question.ts";

/** One share for each stem of the question, by its place among them; those that count add up to 1. */
export type Shares = Float64Array;

export type Asked = {
  /** Stem -> its place: the rarest first. A set of them is a mask, bit by place. */
  readonly places: ReadonlyMap<string, number>;
  /** With which two letters a word of one of the stems can begin; see `mayBeAsked`. */
  readonly beginnings: Uint8Array;
  /** Of each stem the first letters, by which a word begins alike; null for shorter ones. */
  readonly openings: readonly (string | null)[];
  /** Shares by rarity. */
  readonly weights: Shares;
  /** The same for the part that asks, where a question begins by telling. */
  readonly asking: Shares;
  /** The stems of names, and those of no name. */
  readonly names: Shares;
  readonly plain: Shares;
  /** Neighbouring topic words, weighed by the two; a pair is named by `pairOf`. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Where the vectors of the stems are. */
  readonly vectors: readonly number[];
  /** Their mean by weight, without names. */
  readonly meaning: Float64Array;
  /** Number of what may stand for a stem -> the places of such stems, bit by place. */
  readonly kin: ReadonlyMap<number, number>;
  /** The same of WordNet's groups, for stems of which we know nothing that may stand for them. */
  readonly akin: ReadonlyMap<number, number>;
  /** Sum of the rarities before they were made shares: how much the question tells at all. */
  readonly total: number;
};

/** As many as a mask has bits; beyond this a question's rarest words decide. */
const MAX_TERMS = 31;

/** Words that begin with so many of the same letters may be forms of one word. */
const OPENING = 5;

export function askedOf(question: Question, stats: TermStats): Asked {
  const rarities = new Map<string, number>();
  for (const term of question.terms) rarities.set(representative(term), rarity(term, stats));
  const kept = [...rarities].sort((a, b) => b[1] - a[1]).slice(0, MAX_TERMS);
  const places = new Map(kept.map(([stem], place) => [stem, place]));
  const asking = new Set(stemsOf(askingPart(question.askedAs)));
  const names = new Set(question.names.flatMap(stemsOf));
  const plain = shares(kept.map(([stem, value]) => (names.has(stem) ? 0 : value)));
  const vectors = kept.map(([stem]) => vectorPlace(stem));
  return {
    places,
    beginnings: beginningsOf([...places.keys()]),
    openings: kept.map(([stem]) => (stem.length < OPENING ? null : stem.slice(0, OPENING))),
    weights: shares(kept.map(([, value]) => value)),
    asking: shares(kept.map(([stem, value]) => (asking.has(stem) ? value : 0))),
    names: shares(kept.map(([stem, value]) => (names.has(stem) ? value : 0))),
    plain,
    pairs: pairShares(question, places, kept),
    vectors,
    meaning: meanVector(vectors, (place) => plain[place]!),
    kin: groupPlaces(kept.map(([stem]) => numbersOf(stem, question.wanted))),
    akin: groupPlaces(kept.map(([stem]) => (standIns(stem).asked.length > 0 ? [] : wordGroups(stem)))),
    total: kept.reduce((sum, [, value]) => sum + value, 0),
  };
}

/**
 * False for most words of a text that none of the question's stems stands for, by their first two letters alone: it spares
 * looking up every word of every article. A stem of three or more letters begins as its words do.
 */
export function mayBeAsked({ beginnings }: Asked, text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  const second = end - start === 1 ? 0 : text.charCodeAt(start + 1);
  if (!isAsciiLetterCode(first) || (second !== 0 && !isAsciiLetterCode(second))) return true;
  // These letters are 1 to 26 in their last five bits.
  return beginnings[(first & 31) * 32 + (second & 31)] === 1;
}

function beginningsOf(stems: readonly string[]): Uint8Array {
  const table = new Uint8Array(32 * 32);
  for (const stem of stems.flatMap((each) => [each, ...sameThings(each)])) {
    const first = stem.charCodeAt(0) & 31;
    if (stem.length > 2) table[first * 32 + (stem.charCodeAt(1) & 31)] = 1;
    else table.fill(1, first * 32, first * 32 + 32);
  }
  return table;
}

/** What tells the opposite decides a question for yes or no. */
function numbersOf(stem: string, wanted: Question["wanted"]): readonly number[] {
  const { asked, opposed } = standIns(stem);
  return wanted === "yes-no" ? [...asked, ...opposed] : asked;
}

function groupPlaces(groups: readonly (readonly number[])[]): Map<number, number> {
  const masks = new Map<number, number>();
  groups.forEach((own, place) => {
    for (const group of own) masks.set(group, (masks.get(group) ?? 0) | (1 << place));
  });
  return masks;
}

/** The name of two neighbours by their places, in whichever order: "president of Iraq" is the "Iraqi president". */
export function pairOf(one: number, other: number): number {
  return Math.min(one, other) * MAX_TERMS + Math.max(one, other);
}

function pairShares(
  { askedAs }: Question,
  places: ReadonlyMap<string, number>,
  kept: readonly (readonly [string, number])[],
): Map<number, number> {
  const row = readWords(askedAs, { start: 0, end: askedAs.length }).flatMap(({ form }) => places.get(form.stem) ?? []);
  const values = new Map<number, number>();
  for (let i = 1; i < row.length; i++)
    values.set(pairOf(row[i - 1]!, row[i]!), kept[row[i - 1]!]![1] + kept[row[i]!]![1]);
  const parts = shares([...values.values()]);
  return new Map([...values.keys()].map((pair, i) => [pair, parts[i]!]));
}

function stemsOf(text: string): string[] {
  return readWords(text, { start: 0, end: text.length }).map((word) => word.form.stem);
}

function shares(values: readonly number[]): Shares {
  const total = values.reduce((sum, value) => sum + value, 0);
  return Float64Array.from(values, (value) => (total > 0 ? value / total : 0));
}
