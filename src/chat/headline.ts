// A story's headline with what we can say about its coverage: "4 outlets · 3 h ago".
import type { BriefingItem } from "../briefing/briefing.ts";
import { type Article, outletsOf, voiceOf } from "../corpus/article.ts";
import type { Quote } from "../corpus/passage.ts";
import type { Story } from "../stories/story.ts";
import type { EpochMs } from "../time.ts";
import { agoWords, dayWords, type LocalTime } from "./dates.ts";
import { countOf, joinWords, numberWords, type OurWords, say } from "./our-words.ts";
import type { Block } from "./reply.ts";

/**
 * `from` is the moment that ages are counted from; `number` opens a numbered story of a briefing. One that runs on says
 * since when: "running since 16 Sep · 2 outlets · 12 h ago". `shown` are the articles whose words stand below it.
 */
export function storyHeadline(
  item: Pick<BriefingItem, "story" | "headline" | "runsOn">,
  from: EpochMs,
  view: LocalTime,
  number: number | null,
  shown: readonly Article[] = item.story.articles,
): Block & { kind: "headline" } {
  const { publishedAt } = item.headline.article;
  const since = item.runsOn && publishedAt !== null ? say`running since ${dayWords(publishedAt, view)}` : say``;
  const coverage = coverageWords(item.story, from, view, shown);
  const remark = joinWords([since, coverage, item.runsOn ? say`` : beforeWords(item.story, view)], " · ");
  return { kind: "headline", number, quote: item.headline, remark };
}

/** "earlier reports since 24 Nov" where other reports of it lie before the period that is briefed. */
function beforeWords({ before = [] }: Story, view: LocalTime): OurWords {
  const first = before.find(({ publishedAt }) => publishedAt !== null)?.publishedAt ?? null;
  return first === null ? say`` : say`earlier reports since ${dayWords(first, view)}`;
}

/** Quotes without those that the headline says already, as it does where an article has no title. */
export function beyondHeadline(quotes: readonly Quote[], headline: Quote): Quote[] {
  return quotes.filter(({ article, start, end }) => {
    return article.id !== headline.article.id || start !== headline.start || end !== headline.end;
  });
}

/**
 * "4 outlets · 3 h ago", "1 outlet and 2 unnamed · 3 h ago", "4 outlets, 3 quoted · 3 h ago" where the others are not shown; the
 * age is left out where no article has a date. Who only prints what another has written tells nothing of its own, and is not
 * counted.
 */
export function coverageWords(
  { articles, voices }: Story,
  from: EpochMs,
  view: LocalTime,
  shown: readonly Article[] = articles,
): OurWords {
  const isShown = new Set(shown.map(({ id }) => id));
  const all = voices.flatMap(speakerOf);
  const quoted = voices.filter((copies) => copies.some(({ id }) => isShown.has(id))).flatMap(speakerOf);
  const who = tellers(quoted) < tellers(all) ? say`${whoTells(all)}, ${tellers(quoted)} quoted` : whoTells(all);
  const dates = articles.flatMap((article) => article.publishedAt ?? []);
  if (dates.length === 0) return who;
  const newest = dates.reduce((latest, date) => (date.at > latest.at ? date : latest));
  return joinWords([who, agoWords(newest, from, view)], " · ");
}

/** Of one text in several outlets the first that is named. */
function speakerOf(copies: readonly Article[]): Article | readonly Article[] {
  return copies.find(({ outlet }) => outlet !== null) ?? copies.slice(0, 1);
}

/** Outlets, and articles that name none. */
function tellers(articles: readonly Article[]): number {
  return new Set(articles.map(voiceOf)).size;
}

/** An article that names no outlet may be anyone's: it counts beside those that do, and alone where none does. */
function whoTells(articles: readonly Article[]): OurWords {
  const outlets = outletsOf(articles).length;
  const unnamed = unnamedCount(articles);
  return outlets === 0 ? countOf(articles.length, "article", "articles") : outletsWords(outlets, unnamed);
}

/** "1 outlet and 2 unnamed": each article that names none may be anyone's. */
export function outletsWords(outlets: number, unnamed: number): OurWords {
  const named = countOf(outlets, "outlet", "outlets");
  return unnamed === 0 ? named : say`${named} and ${numberWords(unnamed)} unnamed`;
}

export function unnamedCount(articles: readonly Article[]): number {
  return articles.filter(({ outlet }) => outlet === null).length;
}

/** "9 articles of 6 outlets and 1 unnamed". */
export function readingWords(articles: readonly Article[]): OurWords {
  const outlets = outletsOf(articles).length;
  const count = countOf(articles.length, "article", "articles");
  return outlets === 0 ? count : say`${count} of ${outletsWords(outlets, unnamedCount(articles))}`;
}
