// Two stories -> how far they are turns of one affair: the count and the result of one referendum.
import { backgroundIdf } from "../text/background-idf.ts";
import { termsOf } from "../text/words.ts";
import { leadOf } from "./lead.ts";
import type { Story } from "./story.ts";

/** What a story's leads name, as a vector of length 1: rare terms, and those of many leads, say more. */
export type Subject = ReadonlyMap<string, number>;

/** Stories with more articles are judged by their first ones. */
const MOST_ARTICLES = 20;

export function subjectOf({ articles }: Story): Subject {
  const sum = new Map<string, number>();
  for (const article of articles.slice(0, MOST_ARTICLES)) {
    const terms = new Set(termsOf(leadOf(article)));
    // A figure is of one report; that two stories share "3" says nothing.
    const lead = new Map([...terms].filter((term) => !/\d/.test(term)).map((term) => [term, backgroundIdf(term)]));
    for (const [term, weight] of unit(lead)) sum.set(term, (sum.get(term) ?? 0) + weight);
  }
  return unit(sum);
}

/** Above this affinity a reader takes two stories for turns of one affair: docs/decisions/0007-stories-tried.md. */
export const SAME_AFFAIR = 0.3;

/** How much two stories speak of the same, 0..1. */
export function affinity(a: Subject, b: Subject): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return Math.min(1, sum);
}

/** Of length 1, or as it is where it has none. */
function unit(weights: ReadonlyMap<string, number>): Map<string, number> {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}
