// Two stories -> whether they are turns of one affair: the count and the result of one referendum.
import { backgroundIdf } from "../text/background-idf.ts";
import { termsOf } from "../text/words.ts";
import type { Story } from "./story.ts";

/** What most articles of a story name in title or lead, each term with its weight: rare ones say more. */
export type Subject = ReadonlyMap<string, number>;

/** The title and this much of the body say what an article is about. */
const LEAD_CHARACTERS = 600;
/** Stories with more articles are judged by their first ones. */
const MOST_ARTICLES = 20;
/** A term is part of the subject when so many of the leads have it. */
const SHARE_OF_LEADS = 3 / 4;
/** So much of the smaller subject is the other's too, by weight, */
const ONE_AFFAIR = 0.6;
/** and no less than this sum of weights, each the natural logarithm of background-idf.ts: two rare words have it. */
const LEAST_SHARED = 8;

export function subjectOf({ articles }: Story): Subject {
  const leads = articles
    .slice(0, MOST_ARTICLES)
    .map(({ text, bodyStart }) => new Set(termsOf(text.slice(0, bodyStart + LEAD_CHARACTERS))));
  const counts = new Map<string, number>();
  for (const lead of leads) for (const term of lead) counts.set(term, (counts.get(term) ?? 0) + 1);
  // A figure is of one report; that two stories share "3" says nothing.
  const shared = [...counts].filter(([term, count]) => count >= SHARE_OF_LEADS * leads.length && !/\d/.test(term));
  return new Map(shared.map(([term]) => [term, backgroundIdf(term)]));
}

/** True for stories of which a reader says that they are one affair, though not one event. */
export function isOneAffair(a: Subject, b: Subject): boolean {
  let shared = 0;
  for (const [term, weight] of a) if (b.has(term)) shared += weight;
  return shared >= LEAST_SHARED && shared >= ONE_AFFAIR * Math.min(weightOf(a), weightOf(b));
}

function weightOf(subject: Subject): number {
  return subject.values().reduce((sum, weight) => sum + weight, 0);
}
