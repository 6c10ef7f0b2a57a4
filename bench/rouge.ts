// A summary and its references -> ROUGE-1, ROUGE-2 and ROUGE-SU4, as ROUGE-1.5.5 counts them.
import { rougeStem } from "./rouge/stem.ts";

/** Recall, precision and their harmonic mean, each 0..1. */
export type Score = { readonly recall: number; readonly precision: number; readonly f1: number };
export type Rouge = { readonly rouge1: Score; readonly rouge2: Score; readonly su4: Score };

/** SU4 counts pairs of words with at most this many others between them. */
const LARGEST_GAP = 4;

/**
 * Scores a summary against the texts of one or several references; counts are summed over references before dividing
 * (ROUGE-1.5.5 -f A). `words` cuts the summary and the references to their first so many words. Lin 2004.
 */
export function rouge(summary: string, references: readonly string[], words: number | null = null): Rouge {
  const ours = rougeTokens(firstWords(summary, words));
  const theirs = references.map((reference) => rougeTokens(firstWords(reference, words)));
  const scoreOf = (unitsOf: (tokens: readonly string[]) => string[]) => overlap(unitsOf(ours), theirs.map(unitsOf));
  return { rouge1: scoreOf((tokens) => [...tokens]), rouge2: scoreOf(bigrams), su4: scoreOf(skipBigrams) };
}

/** rougeTokens("The U.S. countries") -> ["the", "u", "s", "countri"]: runs of a-z and 0-9, longer ones stemmed. */
export function rougeTokens(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.map((word) => (word.length > 3 ? rougeStem(word) : word));
}

/** Neighbouring pairs: bigrams(["a", "b", "c"]) -> ["a b", "b c"]. */
export function bigrams(tokens: readonly string[]): string[] {
  return tokens.slice(1).map((token, i) => `${tokens[i]} ${token}`);
}

/** Pairs in order with a small gap, and the single words but the last: a quirk that published SU4 numbers contain. */
function skipBigrams(tokens: readonly string[]): string[] {
  const units = tokens.slice(0, -1);
  for (let i = 0; i < tokens.length; i++) {
    for (let j = i + 1; j < Math.min(tokens.length, i + LARGEST_GAP + 2); j++) units.push(`${tokens[i]} ${tokens[j]}`);
  }
  return units;
}

function overlap(ours: readonly string[], references: readonly (readonly string[])[]): Score {
  const available = counts(ours);
  let hits = 0;
  let wanted = 0;
  for (const reference of references) {
    wanted += reference.length;
    for (const [unit, count] of counts(reference)) hits += Math.min(count, available.get(unit) ?? 0);
  }
  const recall = wanted === 0 ? 0 : hits / wanted;
  const offered = ours.length * references.length;
  const precision = offered === 0 ? 0 : hits / offered;
  return { recall, precision, f1: hits === 0 ? 0 : (2 * recall * precision) / (recall + precision) };
}

function counts(units: readonly string[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const unit of units) result.set(unit, (result.get(unit) ?? 0) + 1);
  return result;
}

function firstWords(text: string, words: number | null): string {
  return words === null ? text : text.trim().split(/\s+/).slice(0, words).join(" ");
}
