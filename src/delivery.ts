// What was said -> the record of it: every quote with where it stands, and what a briefing was made from.
import { createHash } from "node:crypto";
import type { Answer } from "./answers/answer.ts";
import { articlesTold, type Briefing, type BriefingItem, type Budget, type Older } from "./briefing/briefing.ts";
import type { Correction } from "./briefing/correction.ts";
import type { KeptOutRecord } from "./briefing/kept-out.ts";
import type { Wanted } from "./briefing/wanted.ts";
import { answerJson, briefingJson, quoteJson, storyJson } from "./chat/public-json.ts";
import type { Found } from "./chat/search-reply.ts";
import type { StoryFound } from "./chat/services.ts";
import type { Summarized } from "./chat/summary-reply.ts";
import type { Article, ArticleId } from "./corpus/article.ts";
import { type Quote, quoteText, titleQuote } from "./corpus/passage.ts";
import { freeze } from "./frozen.ts";
import type { DeliveredQuote, Delivery, WorkspaceId } from "./store/store.ts";
import type { EpochMs } from "./time.ts";

/** A delivery before it is known whose it is; what is no briefing gets its id when it is recorded. */
export type Unrecorded = Pick<Delivery, "kind" | "at" | "inputs" | "output"> & {
  readonly id: string | null;
  readonly quotes: readonly Quote[];
};

/** The stored inputs of all but briefings: what was said, frozen, to be shown again as it was. */
export type SaidRecord = { readonly said: unknown };

/** The stored inputs of a briefing: enough to make it again, byte for byte. */
export type BriefingRecord = {
  readonly articles: readonly (readonly [ArticleId, number])[];
  /** Those of the days before, and muted ones, by which its stories were told apart; absent where there were none. */
  readonly before?: readonly (readonly [ArticleId, number])[];
  readonly at: EpochMs;
  readonly topic: string | null;
  readonly budget: Budget;
  readonly told: readonly ArticleId[];
  /** Whether stories without a date were left out; absent when they were not. */
  readonly datedOnly?: boolean;
  /** How long the period was that it briefs; absent where that was a day, and in records from before it counted. */
  readonly periodMs?: number;
  /** What is older still than its old news; absent where its news was new. */
  readonly older?: Older;
  /** Absent in records from before there were wishes. */
  readonly wanted?: Wanted;
  /** What the wishes kept out of it; absent where that was nothing. */
  readonly keptOut?: KeptOutRecord<readonly [ArticleId, number]>;
  /** How its destination was told of them; absent when it keeps no account of that. */
  readonly earlier?: EarlierRecord;
  /** The articles of the stories it tells: not new to anyone who read it. */
  readonly tells: readonly ArticleId[];
};

/** Sentences and headlines as a destination was told them. */
export type EarlierRecord = {
  readonly sentences: readonly string[];
  readonly stories: readonly { readonly headline: DeliveredQuote; readonly articles: readonly ArticleId[] }[];
};

export function briefingDelivery(
  briefing: Briefing,
  made: Pick<BriefingRecord, "budget" | "wanted" | "earlier" | "datedOnly" | "periodMs" | "older"> & {
    readonly told: ReadonlySet<ArticleId>;
  },
): Unrecorded {
  const { told, ...rest } = made;
  const { keptOut } = briefing;
  const kept = keptOut?.named.map(({ headline }) => headline) ?? [];
  const inputs: BriefingRecord = {
    articles: briefing.considered.map(revisionOf),
    ...(briefing.before.length > 0 && { before: briefing.before.map(revisionOf) }),
    at: briefing.at,
    topic: briefing.topic,
    told: [...told].sort(),
    ...rest,
    ...(keptOut && { keptOut: { named: kept.map(({ article }) => revisionOf(article)), count: keptOut.count } }),
    tells: articlesTold(briefing),
  };
  const leftOut = briefing.leftOut.map(({ headline }) => headline);
  const quotes = [...briefing.items.flatMap(quotesOfItem), ...leftOut, ...kept];
  return { id: briefing.id, kind: "briefing", at: briefing.at, inputs, output: briefingJson(briefing), quotes };
}

function revisionOf({ id, revision }: Article): readonly [ArticleId, number] {
  return [id, revision];
}

export function answerDelivery(answer: Answer, at: EpochMs): Unrecorded {
  const { considered, others, nearest, named, more, question } = answer;
  const quotes = [
    ...considered.map((each) => each.quote),
    ...others.map((other) => other.quote),
    ...more.map((each) => each.quote),
    ...[named, nearest].filter((quote) => quote !== null),
  ];
  return said("answer", at, { question: question.text }, answer, answerJson(answer), quotes);
}

/** A story in full, or the headlines nearest to the one that was not found. */
export function storyDelivery(words: string, found: StoryFound, at: EpochMs): Unrecorded {
  const { item, nearest, elsewhere } = found;
  const output = item === null ? nearest.map(quoteJson) : storyJson(item);
  const quotes = item === null ? nearest : [...quotesOfItem(item), ...(elsewhere?.stories ?? [])];
  return said("story", at, item === null ? { words } : { story: item.story.id }, { words, found }, output, quotes);
}

/** An article's key sentences, or that it is not held: then nothing of the news was said. */
export function summaryDelivery(wanted: string, summary: Summarized, at: EpochMs): Unrecorded {
  const quotes = summary.kind === "article" ? quotesOfSummary(summary) : [];
  return said("summary", at, { wanted }, summary, quotes.map(quoteJson), quotes);
}

/** Passages that a search found. */
export function searchDelivery(found: Found, at: EpochMs): Unrecorded {
  const quotes = found.hits.flatMap(({ article, passage }) => [titleQuote(article) ?? [], passage ?? []].flat());
  return said("search", at, { words: found.words }, found, quotes.map(quoteJson), quotes);
}

/** What a source changed of a briefing, of which `briefing` is the record. */
export function correctionDelivery(briefing: string, changed: readonly Correction[], at: EpochMs): Unrecorded {
  const quotes = changed.flatMap(({ before, after }) => [before, ...(after ? [after] : [])]);
  const output = changed.map(({ before, after }) => ({ before: quoteJson(before), after: after && quoteJson(after) }));
  return said("correction", at, { briefing }, changed, output, quotes);
}

/** The record as the store keeps it; `destination` is where it went. */
export function recorded({ quotes, ...delivery }: Unrecorded, workspace: WorkspaceId, destination: string): Delivery {
  const delivered = quotes.map((quote): DeliveredQuote => {
    const { article, start, end } = quote;
    return { articleId: article.id, revision: article.revision, start, end, text: quoteText(quote) };
  });
  const id = delivery.id ?? idOf(delivery, delivered, workspace, destination);
  return { ...delivery, id, workspace, destination, quotes: delivered };
}

/** Whatever is no briefing is known by what was said to whom, of which texts, and when. */
function idOf(
  { kind, at, inputs, output }: Pick<Delivery, "kind" | "at" | "inputs" | "output">,
  quotes: readonly DeliveredQuote[],
  workspace: WorkspaceId,
  destination: string,
): string {
  const revisions = quotes.map(({ revision }) => revision);
  const known = JSON.stringify([workspace, destination, kind, at, inputs, output, revisions]);
  return createHash("sha256").update(known).digest("hex").slice(0, 16);
}

function said(
  kind: Delivery["kind"],
  at: EpochMs,
  asked: object,
  value: unknown,
  output: unknown,
  quotes: readonly Quote[],
): Unrecorded {
  return { id: null, kind, at, inputs: { ...asked, said: freeze(value) }, output, quotes };
}

function quotesOfSummary({ article, quotes, story }: Summarized & { kind: "article" }): Quote[] {
  return [titleQuote(article), ...quotes, story?.headline ?? null].filter((quote) => quote !== null);
}

/** All that is ever shown of it: the titles stand in its citations and its time line. */
function quotesOfItem({ story, headline, quotes, differences }: BriefingItem): Quote[] {
  const titles = story.articles.flatMap((article) => titleQuote(article) ?? []);
  return [headline, ...quotes, ...differences.flatMap(({ figures }) => figures.map((each) => each.quote)), ...titles];
}
