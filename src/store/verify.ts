// A store -> every quote it ever delivered, held against the revision it was copied from.
import type { ArticleId } from "../corpus/article.ts";
import type { DeliveredQuote, Store } from "./store.ts";

/** A delivered quote that its article does not hold: `expected` was said, `found` is there now, null without the article. */
export type QuoteFault = {
  readonly deliveryId: string;
  readonly articleId: ArticleId;
  readonly start: number;
  readonly end: number;
  readonly expected: string;
  readonly found: string | null;
};

export type Verification = {
  readonly deliveries: number;
  readonly quotes: number;
  readonly faults: readonly QuoteFault[];
};

/** Reads every delivery, a few in memory at a time, and compares each quote byte for byte. */
export async function verifyDeliveries(store: Store): Promise<Verification> {
  let deliveries = 0;
  let quotes = 0;
  const faults: QuoteFault[] = [];
  for await (const delivery of store.deliveries.all()) {
    deliveries++;
    quotes += delivery.quotes.length;
    for (const quote of delivery.quotes) {
      const found = await standsThere(store, quote);
      if (found === quote.text) continue;
      const { articleId, start, end, text } = quote;
      faults.push({ deliveryId: delivery.id, articleId, start, end, expected: text, found });
    }
  }
  return { deliveries, quotes, faults };
}

async function standsThere(store: Store, { articleId, revision, start, end }: DeliveredQuote): Promise<string | null> {
  const article = await store.articles.revision(articleId, revision);
  return article === null ? null : article.text.slice(start, end);
}
