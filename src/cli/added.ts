// What `wirecopy add` brought, of whatever kind it was.
import type { Article } from "../corpus/article.ts";
import type { Problem } from "../problem.ts";
import { isOtherLanguage } from "../text/english.ts";

/**
 * `isThere`: there is something to read now, just added or known before. `articles` is how many files and pages gave, of which
 * `notEnglish` are not in English; those of a feed are for its poll.
 */
export type Added = {
  readonly sentence: string;
  readonly articles: number;
  readonly notEnglish: number;
  readonly isThere: boolean;
  readonly json: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
};

/** Questions will hardly find what it says. */
export function isNotEnglish({ text, bodyStart }: Article): boolean {
  return isOtherLanguage(text.slice(bodyStart));
}

export function sumOf<T>(all: readonly T[], count: (each: T) => number): number {
  return all.reduce((sum, each) => sum + count(each), 0);
}
