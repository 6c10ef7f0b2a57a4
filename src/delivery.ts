// What was said -> the record of it: every quote with where it stands, and what a briefing was made from.
import { createHash } from "node:crypto";
import type { Answer } from "./answers/answer.ts";
import type { Briefing, BriefingItem, Budget } from "./briefing/briefing.ts";
import { answerJson, briefingJson, quoteJson, storyJson } from "./chat/public-json.ts";
import type { Article, ArticleId } from "./corpus/article.ts";
import { type Quote, quoteText } from "./corpus/passage.ts";
import type { DeliveredQuote, Delivery, WorkspaceId } from "./store/store.ts";
import type { EpochMs } from "./time.ts";

/** A delivery before the store's revision numbers are known. */
export type Unrecorded = Pick<Delivery, "id" | "kind" | "at" | "output"> & {
  readonly quotes: readonly Quote[];
  /** Articles beyond the quoted ones whose revisions the inputs name. */
  readonly articleIds: readonly ArticleId[];
  readonly inputs: (revisionOf: (id: ArticleId) => number) => unknown;
};

/** The stored inputs of a briefing: enough to make it again, byte for byte. */
export type BriefingRecord = {
  readonly articles: readonly (readonly [ArticleId, number])[];
  readonly at: EpochMs;
  readonly topic: string | null;
  readonly budget: Budget;
  readonly told: readonly ArticleId[];
  /** The articles of the stories it tells: not new to anyone who read it. */
  readonly tells: readonly ArticleId[];
};

export function briefingDelivery(
  briefing: Briefing,
  { budget, told }: { readonly budget: Budget; readonly told: ReadonlySet<ArticleId> },
): Unrecorded {
  const articleIds = briefing.considered.map(({ id }) => id);
  return {
    id: briefing.id,
    kind: "briefing",
    at: briefing.at,
    output: briefingJson(briefing),
    quotes: [...briefing.items.flatMap(quotesOfItem), ...briefing.leftOut.map(({ headline }) => headline)],
    articleIds,
    inputs: (revisionOf): BriefingRecord => ({
      articles: articleIds.map((id) => [id, revisionOf(id)] as const),
      at: briefing.at,
      topic: briefing.topic,
      budget,
      told: [...told].sort(),
      tells: briefing.items.flatMap(({ story }) => story.articles.map(({ id }) => id)),
    }),
  };
}

export function answerDelivery(answer: Answer, at: EpochMs): Unrecorded {
  const { considered, others, nearest } = answer;
  const quotes = [
    ...considered.map((each) => each.quote),
    ...others.map((other) => other.quote),
    ...(nearest ? [nearest] : []),
  ];
  return said("answer", at, { question: answer.question.text }, answerJson(answer), quotes);
}

export function storyDelivery(item: BriefingItem, at: EpochMs): Unrecorded {
  return said("story", at, { story: item.story.id }, storyJson(item), quotesOfItem(item));
}

export function summaryDelivery(article: Article, quotes: readonly Quote[], at: EpochMs): Unrecorded {
  return said("summary", at, { article: article.id }, quotes.map(quoteJson), quotes);
}

/** Passages that a search found, or the headlines nearest to a story that was not. */
export function searchDelivery(words: string, quotes: readonly Quote[], at: EpochMs): Unrecorded {
  return said("search", at, { words }, quotes.map(quoteJson), quotes);
}

/** The record as the store keeps it. */
export function recorded(
  { inputs, quotes, id, kind, at, output }: Unrecorded,
  workspace: WorkspaceId,
  revisions: ReadonlyMap<ArticleId, number>,
): Delivery {
  const revisionOf = (articleId: ArticleId) => revisions.get(articleId) ?? 1;
  const delivered = quotes.map((quote): DeliveredQuote => {
    const { article, start, end } = quote;
    return { articleId: article.id, revision: revisionOf(article.id), start, end, text: quoteText(quote) };
  });
  return { id, kind, at, output, workspace, destination: "terminal", inputs: inputs(revisionOf), quotes: delivered };
}

/** Whatever is no briefing is known by what was said and when. */
function said(
  kind: Delivery["kind"],
  at: EpochMs,
  inputs: object,
  output: unknown,
  quotes: readonly Quote[],
): Unrecorded {
  const id = createHash("sha256")
    .update(JSON.stringify([kind, at, inputs, output]))
    .digest("hex")
    .slice(0, 16);
  return { id, kind, at, output, quotes, articleIds: [], inputs: () => inputs };
}

function quotesOfItem({ headline, quotes, differences }: BriefingItem): Quote[] {
  return [headline, ...quotes, ...differences.flatMap(({ figures }) => figures.map((each) => each.quote))];
}
