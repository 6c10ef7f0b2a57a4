// A story and the topic of a briefing -> whether it is about that or only mentions it.
import type { Article } from "../corpus/article.ts";
import { titleOf } from "../corpus/article.ts";
import { sentencesOf } from "../corpus/passage.ts";
import type { Reason } from "../corpus/reason.ts";
import { termsOf } from "../text/words.ts";
import type { Story } from "./story.ts";

/** A story that mentions the topic comes after those that open with it, be it much newer: a half-life of a day four times. */
const MENTIONED = 0.05;

/** Whether a title or first sentence has the topic's words side by side, so that "air france" is no French air strike. */
export function topicFit({ articles }: Story, topic: string): Reason {
  const terms = termsOf(topic);
  const opening = articles.filter((article) => opensWith(article, terms)).length;
  return {
    label: `${opening} of ${articles.length} articles open with "${topic}"`,
    value: opening > 0 ? 1 : MENTIONED,
  };
}

function opensWith(article: Article, terms: readonly string[]): boolean {
  const [first] = sentencesOf(article);
  const texts = [titleOf(article) ?? "", first === undefined ? "" : article.text.slice(first.start, first.end)];
  return texts.some((text) => ` ${termsOf(text).join(" ")} `.includes(` ${terms.join(" ")} `));
}
