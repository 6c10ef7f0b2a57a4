// What was said before at a place, as a value: what a follow-up, a number, "more" and "why" go on from.
import type { Answer } from "../answers/answer.ts";
import { articlesTold, type Briefing, type BriefingItem } from "../briefing/briefing.ts";
import type { ArticleId } from "../corpus/article.ts";
import type { Found } from "./search-reply.ts";
import type { SummarizedArticle } from "./summary-reply.ts";

/** What was said, with the id of its record: what a button under it refers to later. */
export type Recorded<T> = { readonly id: string; readonly value: T };

/** A topic that a briefing was on, and the articles of its stories. */
export type Briefed = { readonly topic: string; readonly articles: readonly ArticleId[] };

/** What is spoken of beside the last question: a topic that was briefed on since, or the articles of what was opened since. */
export type SpokenOf = Briefed | { readonly topic: null; readonly articles: readonly ArticleId[] };

/** One thing that was told in full, for "more" of it. */
export type Opened =
  | { readonly kind: "story"; readonly told: Recorded<BriefingItem> }
  | { readonly kind: "summary"; readonly told: Recorded<SummarizedArticle> };

/** What was found or opened since the last answer or briefing, or from it. */
export type Shown = {
  /** What a number means: one of what was listed last. */
  readonly numbers: "briefing" | "answer" | "search";
  /** What a question goes on from: the later of the last answer and the last briefing. */
  readonly after: "answer" | "briefing" | null;
  readonly found: Recorded<Found> | null;
  readonly opened: Opened | null;
};

/** What was said before, for follow-ups; `latest` is what "more" and "why" speak of. */
export type Context = {
  readonly asked: Recorded<Answer> | null;
  readonly briefing: Briefing | null;
  readonly shown: Shown | null;
  readonly latest: "answer" | "briefing" | "shown" | null;
  /** What the latest was on, where it is a briefing on a topic. */
  readonly briefed: Briefed | null;
  /** How much of what the last answer or briefing had no room for has been given since. */
  readonly given: number;
  /** Whose removal was asked about just before: the same with "yes" now removes it. Only at a prompt. */
  readonly toldOfRemoval?: "me" | "all";
};

export const NOTHING_SAID: Context = {
  asked: null,
  briefing: null,
  shown: null,
  latest: null,
  briefed: null,
  given: 0,
};

export function afterBriefing(briefing: Briefing, before: Context = NOTHING_SAID): Context {
  const { topic } = briefing;
  const articles = articlesTold(briefing);
  const briefed = topic === null || articles.length === 0 ? null : { topic, articles };
  return { ...before, briefing, latest: "briefing", briefed, given: 0 };
}

export function afterAnswer(asked: Recorded<Answer>, before: Context = NOTHING_SAID): Context {
  return { ...before, asked, latest: "answer", briefed: null, given: 0 };
}

export function afterSearch(found: Recorded<Found>, before: Context = NOTHING_SAID): Context {
  const shown: Shown = { numbers: "search", after: asksAfter(before), found, opened: null };
  return { ...before, shown, latest: "shown" };
}

/** What was listed stays what numbers mean, and what a topic's briefing spoke of what is spoken of. */
export function afterOpening(opened: Opened, before: Context = NOTHING_SAID): Context {
  const listed = before.latest === "shown" ? before.shown : null;
  const numbers = listed?.numbers ?? (before.latest === "answer" ? "answer" : "briefing");
  const shown: Shown = { numbers, after: asksAfter(before), found: listed?.found ?? null, opened };
  return { ...before, shown, latest: "shown" };
}

/** What a question is asked of first; null where that is what was asked before it. A story of a topic's briefing leaves the topic. */
export function spokenOfSince({ latest, shown, briefed }: Context): SpokenOf | null {
  const opened = latest === "shown" ? (shown?.opened ?? null) : null;
  if (opened === null) return briefed;
  const articles = opened.kind === "story" ? opened.told.value.story.articles : [opened.told.value.article];
  const ids = articles.map(({ id }) => id);
  const isOfTopic = ids.some((id) => briefed?.articles.includes(id));
  return isOfTopic ? briefed : { topic: null, articles: ids };
}

/** The later of the last answer and the last briefing, whatever was shown since. */
export function asksAfter({ latest, shown }: Context): Shown["after"] {
  return latest === "shown" ? (shown?.after ?? null) : latest;
}
