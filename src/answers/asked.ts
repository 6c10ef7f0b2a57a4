// A question -> the form in which sentences are compared with it: weighed stems, pairs of neighbours, names.
import type { Question } from "./answer.ts";
import { askingPart } from "./question.ts";
import { rarity, type TermStats } from "./rarity.ts";
import { readWords } from "./reading.ts";
import { representative } from "./same-things.ts";

export type Asked = {
  /** Stem -> its share of the question by rarity; the shares add up to 1. */
  readonly weights: ReadonlyMap<string, number>;
  /** The same for the part that asks, where a question begins by telling. */
  readonly asking: ReadonlyMap<string, number>;
  /** The stems of names. */
  readonly names: ReadonlyMap<string, number>;
  /** Neighbouring topic words, as "stem stem", weighed by the two. */
  readonly pairs: ReadonlyMap<string, number>;
  /** Sum of the rarities before they were made shares: how much the question tells at all. */
  readonly total: number;
};

/** Beyond this a question's rarest words decide. */
const MAX_TERMS = 40;

export function askedOf(question: Question, stats: TermStats): Asked {
  const rarities = new Map<string, number>();
  for (const term of question.terms) rarities.set(representative(term), rarity(term, stats));
  const kept = new Map([...rarities].sort((a, b) => b[1] - a[1]).slice(0, MAX_TERMS));
  const words = readWords(question.askedAs, { start: 0, end: question.askedAs.length }).filter((word) =>
    kept.has(word.stem),
  );
  const asking = new Set(stemsOf(askingPart(question.askedAs)));
  const names = new Set(question.names.flatMap(stemsOf));
  return {
    weights: shares(kept),
    asking: shares(new Map([...kept].filter(([stem]) => asking.has(stem)))),
    names: shares(new Map([...kept].filter(([stem]) => names.has(stem)))),
    pairs: shares(
      new Map(
        words
          .slice(1)
          .map((word, i) => [`${words[i]!.stem} ${word.stem}`, kept.get(words[i]!.stem)! + kept.get(word.stem)!]),
      ),
    ),
    total: [...kept.values()].reduce((sum, value) => sum + value, 0),
  };
}

function stemsOf(text: string): string[] {
  return readWords(text, { start: 0, end: text.length }).map((word) => word.stem);
}

function shares(values: ReadonlyMap<string, number>): Map<string, number> {
  let total = 0;
  for (const value of values.values()) total += value;
  return new Map([...values].map(([key, value]) => [key, total > 0 ? value / total : 0]));
}
