// Quotes, answers and briefings -> the public JSON, which stays as it is within a major version.
import type { Answer } from "../answers/answer.ts";
import type { Briefing, BriefingItem } from "../briefing/briefing.ts";
import { outletsOf, titleOf } from "../corpus/article.ts";
import { type Quote, quote, quoteText } from "../corpus/passage.ts";
import type { Reason } from "../corpus/reason.ts";
import type { Difference } from "../stories/story.ts";
import { isoTime } from "../time.ts";
import { shortShown } from "./answer-reply.ts";
import type { Summarized } from "./summary-reply.ts";

export type QuoteJson = {
  articleId: string;
  start: number;
  end: number;
  text: string;
  outlet: string | null;
  title: string | null;
  url: string | null;
  publishedAt: string | null;
};

/** A quote with its citation; null where the article does not say. */
export function quoteJson(quoted: Quote): QuoteJson {
  const { article, start, end } = quoted;
  return {
    articleId: article.id,
    start,
    end,
    text: quoteText(quoted),
    outlet: article.outlet,
    title: titleOf(article),
    url: article.url,
    publishedAt: article.publishedAt && isoTime(article.publishedAt),
  };
}

export type AnswerJson = {
  kind: Answer["kind"];
  question: string;
  /** What a follow-up was understood as. */
  askedAs: string;
  answer: string | null;
  confidence: number;
  quotes: QuoteJson[];
  /** The sentence before the first quote that names whom it speaks of. */
  named: QuoteJson | null;
  /** Of a list, further sentences with other items. */
  more: { answer: string; quote: QuoteJson }[];
  others: { relation: "agrees" | "differs" | "since"; quote: QuoteJson }[];
  silent: string[];
  counted: { articles: number; outlets: string[]; ofEach?: number[] } | null;
  searched: { articles: number; from: string | null; to: string | null };
  nearest: QuoteJson | null;
  unknownNames: string[];
};

/** Best quote first; an unsure and a not-found answer still carry the closest quotes. */
export function answerJson(answer: Answer): AnswerJson {
  const { kind, question, confidence, considered, named, more, others, silent, counted, searched, nearest } = answer;
  return {
    kind,
    question: question.text,
    askedAs: question.askedAs,
    answer: shortAnswer(answer),
    confidence,
    quotes: considered.map((each) => quoteJson(each.quote)),
    named: named && quoteJson(named),
    more: more.map((item) => ({
      answer: quoteText(quote(item.quote.article, item.short)),
      quote: quoteJson(item.quote),
    })),
    others: others.map((other) => ({ relation: other.relation, quote: quoteJson(other.quote) })),
    silent: [...silent],
    counted: counted && {
      articles: counted.articles,
      outlets: [...counted.outlets],
      ...(counted.ofEach && { ofEach: [...counted.ofEach] }),
    },
    searched: { articles: searched.articles, from: isoOrNull(searched.from), to: isoOrNull(searched.to) },
    nearest: nearest && quoteJson(nearest),
    unknownNames: [...answer.unknownNames],
  };
}

export type StoryJson = {
  id: string;
  headline: QuoteJson;
  quotes: QuoteJson[];
  outlets: string[];
  articles: string[];
  differences: { about: string; kind: Difference["kind"]; figures: { figure: string; quote: QuoteJson }[] }[];
  importance: number;
  why: Reason[];
};

/** One story of a briefing, or one on its own. */
export function storyJson(item: BriefingItem): StoryJson {
  return {
    id: item.story.id,
    headline: quoteJson(item.headline),
    quotes: item.quotes.map(quoteJson),
    outlets: outletsOf(item.story.articles),
    articles: item.story.articles.map((article) => article.id),
    differences: item.differences.map(({ about, kind, figures }) => ({
      about,
      kind,
      figures: figures.map((each) => ({ figure: each.shown, quote: quoteJson(each.quote) })),
    })),
    importance: item.importance,
    why: [...item.why],
  };
}

export type SummaryJson =
  | { kind: "article"; articleId: string; quotes: QuoteJson[]; story: StoryJson | null }
  | { kind: "link-not-read"; why: string }
  | { kind: "not-found" };

/** `story` is the story that the article is part of, when others tell it too. */
export function summaryJson(summary: Summarized): SummaryJson {
  switch (summary.kind) {
    case "article": {
      const { article, quotes, story } = summary;
      return {
        kind: "article",
        articleId: article.id,
        quotes: quotes.map(quoteJson),
        story: story === null ? null : storyJson(story),
      };
    }
    case "link-not-read":
      return { kind: "link-not-read", why: summary.why };
    case "not-found":
      return { kind: "not-found" };
    default:
      return summary satisfies never;
  }
}

export type BriefingJson = {
  id: string;
  at: string;
  topic: string | null;
  stories: StoryJson[];
  leftOut: { id: string; headline: QuoteJson; reason: string }[];
  considered: number;
  told: number;
  /** Articles without a date that were left out of a period that was asked for. */
  undated: number;
  /** Where the news is old for want of newer: how many articles are older still, null when not known, and since when. */
  older?: { articles: number | null; from: string | null };
};

export function briefingJson(briefing: Briefing): BriefingJson {
  return {
    id: briefing.id,
    at: new Date(briefing.at).toISOString(),
    topic: briefing.topic,
    stories: briefing.items.map(storyJson),
    leftOut: briefing.leftOut.map(({ story, headline, reason }) => ({
      id: story.id,
      headline: quoteJson(headline),
      reason,
    })),
    considered: briefing.considered.length,
    told: briefing.told,
    undated: briefing.undated,
    ...(briefing.older && { older: { ...briefing.older, from: isoOrNull(briefing.older.from) } }),
  };
}

/** The words of the first quote's article that the reply shows as the answer; null where it shows none. */
function shortAnswer(answer: Answer): string | null {
  const short = shortShown(answer);
  return short && quoteText(quote(answer.considered[0]!.quote.article, short));
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
