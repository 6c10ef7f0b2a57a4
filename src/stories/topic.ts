// A story or article and the topic of a briefing -> whether it is about that or only mentions it.
import type { Article } from "../corpus/article.ts";
import { titleOf } from "../corpus/article.ts";
import { sentencesOf } from "../corpus/passage.ts";
import type { Reason } from "../corpus/reason.ts";
import { namesOfTopic, termsOfTopic, topicsIn } from "../corpus/topic-terms.ts";
import { hasAll, termsOf } from "../text/words.ts";
import type { Story } from "./story.ts";

/** A story that mentions the topic comes after those that open with it, be it much newer: a half-life of a day four times. */
const MENTIONED = 0.05;
/** One that opens with all its words, but apart, is nearly always of the topic: it counts as one that is a day older. */
const OPENS_APART = 0.5;
/** Two words side by side are a name, and "air france" is no French air strike; three are an affair, put in any order. */
const LEAST_APART = 3;

/** Whether a title or first sentence has the topic's words: side by side, or, of three and more, anywhere. */
export function topicFit({ articles }: Story, topic: string): Reason {
  const terms = termsOfTopic(topic);
  const openings = articles.map(openingOf);
  const label = (count: number, what: string) => `${count} of ${articles.length} articles open with ${what}`;
  const meant = namesOfTopic(topic);
  const opens = (text: readonly string[]) => meant.some((each) => hasSideBySide(text, each));
  const opening = openings.filter((texts) => texts.some(opens)).length;
  if (opening > 0) return { label: label(opening, `"${topic}"`), value: 1 };
  const apart = openings.filter((texts) => texts.some((text) => hasAll(text, terms))).length;
  return terms.length >= LEAST_APART && apart > 0
    ? { label: label(apart, `all words of "${topic}"`), value: OPENS_APART }
    : { label: label(0, `"${topic}"`), value: MENTIONED };
}

/** Whether a title or first sentence has any of the topic's words: what comes to it further down only mentions it. */
export function opensOn(article: Article, topic: string): boolean {
  const meant = topicsIn(topic).flatMap((each) => {
    const [own, ...others] = namesOfTopic(each);
    return [...own!.map((term) => [term]), ...others];
  });
  return openingOf(article).some((terms) => meant.some((name) => hasSideBySide(terms, name)));
}

/** The terms of its title and those of its first sentence. */
function openingOf(article: Article): string[][] {
  const [first] = sentencesOf(article);
  return [titleOf(article) ?? "", first === undefined ? "" : article.text.slice(first.start, first.end)].map(termsOf);
}

function hasSideBySide(text: readonly string[], terms: readonly string[]): boolean {
  return ` ${text.join(" ")} `.includes(` ${terms.join(" ")} `);
}
