// One wire's report under several outlets' names -> the earliest of them is the one to quote, and counts alone.
import { type Article, isEarlier } from "../../corpus/article.ts";
import { copiesOf } from "../../corpus/duplicates.ts";
import { inOneLine } from "../../text/normalize.ts";
import type { Candidate } from "../sentences/select.ts";

/** Whether two candidates are the same words, or stand in copies of one text: then the one confirms nothing of the other. */
export function areCopies(one: Candidate, other: Candidate): boolean {
  return wordsOf(one) === wordsOf(other) || areOfOneText(one.article, other.article);
}

/** `areCopies` for candidates that are compared over and over. */
export function copiesAmong(candidates: readonly Candidate[]): (one: Candidate, other: Candidate) => boolean {
  const articles = [...new Set(candidates.map(({ article }) => article))];
  const texts = new Map(copiesOf(articles).flatMap((group, i) => group.map((article) => [article, i] as const)));
  return (one, other) => wordsOf(one) === wordsOf(other) || texts.get(one.article) === texts.get(other.article);
}

/** In the place of the first of several copies of one sentence the one that was published before the others. */
export function originalFirst(candidates: readonly Candidate[]): Candidate[] {
  const [first] = candidates;
  if (first === undefined) return [];
  const words = wordsOf(first);
  const original = candidates.reduce((earliest, each) => {
    const isOriginal = isEarlier(each.article, earliest.article) && wordsOf(each) === words;
    return isOriginal && areOfOneText(first.article, each.article) ? each : earliest;
  });
  return original === first ? [...candidates] : [original, ...candidates.filter((each) => each !== original)];
}

/** One of each text, the first of it that comes, and none of a text that was told. */
export function oneOfEachText(articles: readonly Article[], told: readonly Article[]): Article[] {
  const groups = copiesOf([...new Set([...told, ...articles])]).filter(
    (group) => !told.some((each) => group.includes(each)),
  );
  const firsts = new Set(groups.map((group) => articles.find((article) => group.includes(article))));
  return articles.filter((article) => firsts.has(article));
}

function areOfOneText(one: Article, other: Article): boolean {
  return copiesOf([one, other]).length === 1;
}

function wordsOf({ article, sentence }: Candidate): string {
  return inOneLine(article.text.slice(sentence.start, sentence.end));
}
