// One wire's report under several outlets' names -> the earliest of them is the one to quote, and counts alone.
import type { Article } from "../corpus/article.ts";
import { copiesOf } from "../corpus/duplicates.ts";
import { inOneLine } from "../text/normalize.ts";
import type { Candidate } from "./select.ts";

/** Whether two candidates are the same words, or stand in copies of one text: then the one confirms nothing of the other. */
export function areCopies(one: Candidate, other: Candidate): boolean {
  return wordsOf(one) === wordsOf(other) || areOfOneText(one.article, other.article);
}

/** In the place of the first of several copies of one sentence the one that was published before the others. */
export function originalFirst(candidates: readonly Candidate[]): Candidate[] {
  const [first] = candidates;
  if (first === undefined) return [];
  const words = wordsOf(first);
  const isEarlier = (one: Article, other: Article) =>
    one.publishedAt !== null && other.publishedAt !== null && one.publishedAt.at < other.publishedAt.at;
  const original = candidates.reduce((earliest, each) => {
    const isOriginal = isEarlier(each.article, earliest.article) && wordsOf(each) === words;
    return isOriginal && areOfOneText(first.article, each.article) ? each : earliest;
  });
  return original === first ? [...candidates] : [original, ...candidates.filter((each) => each !== original)];
}

/** One of each text, the first of it that comes. */
export function oneOfEachText(articles: readonly Article[], told: readonly Article[]): Article[] {
  const kept: Article[] = [];
  for (const article of articles)
    if (![...told, ...kept].some((each) => areOfOneText(each, article))) kept.push(article);
  return kept;
}

function areOfOneText(one: Article, other: Article): boolean {
  return copiesOf([one, other]).length === 1;
}

function wordsOf({ article, sentence }: Candidate): string {
  return inOneLine(article.text.slice(sentence.start, sentence.end));
}
