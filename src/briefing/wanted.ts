// What is wanted at a place -> which articles pass, and which do not.
import { RE2JS, RE2JSSyntaxException } from "re2js";
import type { Article } from "../corpus/article.ts";
import { interestMatcher } from "../corpus/interest.ts";

/** Words as they were typed, or in the filters a pattern between slashes. */
export type Wanted = {
  /** More of it: what matches is more important. */
  readonly follows: readonly string[];
  /** None of it. */
  readonly mutes: readonly string[];
  /** Only articles that one of these matches, when there are any. */
  readonly include: readonly string[];
  /** No article that one of these matches. */
  readonly exclude: readonly string[];
};

export const ALL_WANTED: Wanted = { follows: [], mutes: [], include: [], exclude: [] };

/** What decided about an article: words or a pattern as they were typed; null for an include that nothing of matches. */
export type DecidedBy = { readonly rule: "mute" | "exclude" | "include"; readonly words: string | null };

export type Verdict = {
  readonly passes: boolean;
  /** Null where nothing is asked for: everything passes. */
  readonly by: DecidedBy | null;
};

/** A test for articles that are wanted. */
export function wantedTest(wanted: Wanted): (article: Article) => boolean {
  const verdict = wantedVerdict(wanted);
  return (article) => verdict(article).passes;
}

/** The same, with what decided. What keeps an article out counts more than what lets it in. */
export function wantedVerdict({ mutes, include, exclude }: Wanted): (article: Article) => Verdict {
  const muted = firstOf(mutes, interestMatcher);
  const excluded = firstOf(exclude, filterTest);
  const included = firstOf(include, filterTest);
  return (article) => {
    const mute = muted(article);
    if (mute !== null) return { passes: false, by: { rule: "mute", words: mute } };
    const out = excluded(article);
    if (out !== null) return { passes: false, by: { rule: "exclude", words: out } };
    if (include.length === 0) return { passes: true, by: null };
    const words = included(article);
    return { passes: words !== null, by: { rule: "include", words } };
  };
}

/** What keeps all of the articles out, each once; none where one passes, or there are none. */
export function keepingOut(articles: readonly Article[], wanted: Wanted): DecidedBy[] {
  const verdicts = articles.map(wantedVerdict(wanted));
  if (verdicts.some(({ passes }) => passes)) return [];
  return [
    ...new Map(verdicts.flatMap(({ by }) => (by === null ? [] : [[`${by.rule} ${by.words}`, by] as const]))).values(),
  ];
}

/** The first of the wishes that matches an article. */
function firstOf(
  wishes: readonly string[],
  testOf: (wish: string) => (article: Article) => boolean,
): (article: Article) => string | null {
  const tests = wishes.map((wish) => ({ wish, test: testOf(wish) }));
  return (article) => tests.find(({ test }) => test(article))?.wish ?? null;
}

/** Why a filter cannot be used, in one sentence; null when it can. */
export function filterProblem(filter: string): string | null {
  const pattern = patternIn(filter);
  if (pattern === null) return null;
  if (pattern.length > LONGEST_PATTERN) return `A pattern has at most ${LONGEST_PATTERN} characters.`;
  try {
    compiled(pattern);
    return null;
  } catch (error) {
    const why = error instanceof RE2JSSyntaxException ? ` (${error.getDescription()})` : "";
    return `The pattern ${filter} cannot be read${why}: write it like /foot ?ball/ or plain words.`;
  }
}

const LONGEST_PATTERN = 200;

/** Words match as an interest does; a pattern is looked for in title and text, in any case. */
function filterTest(filter: string): (article: Article) => boolean {
  const pattern = patternIn(filter);
  if (pattern === null) return interestMatcher(filter);
  const regex = compiled(pattern);
  return ({ text }) => regex.matcher(text).find();
}

/** "/foot ?ball/" -> "foot ?ball"; null for plain words. */
function patternIn(filter: string): string | null {
  return /^\/(.+)\/i?$/s.exec(filter)?.[1] ?? null;
}

/** RE2 takes time in proportion to the text, whatever the pattern; it has no look-around and no back-references. */
function compiled(pattern: string): RE2JS {
  return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
}
