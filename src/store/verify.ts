// A store -> every quote it ever delivered, held against the revision it was copied from.
import type { ArticleId } from "../corpus/article.ts";
import type { DeliveredQuote, Delivery, Store } from "./store.ts";

/** A delivered quote that its article does not hold: `expected` was said, `found` is there now, null when nothing is. */
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
    for (const quote of unrecorded(delivery)) faults.push({ deliveryId: delivery.id, ...quote, found: null });
    for (const quote of delivery.quotes) {
      const found = await standsThere(store, quote);
      if (found === quote.text) continue;
      const { articleId, start, end, text } = quote;
      faults.push({ deliveryId: delivery.id, articleId, start, end, expected: text, found });
    }
  }
  return { deliveries, quotes, faults };
}

type SaidQuote = Pick<QuoteFault, "articleId" | "start" | "end" | "expected">;

/** Quotes of the public JSON that the record of quotes does not have: one of the two was changed. */
function unrecorded({ output, quotes }: Delivery): SaidQuote[] {
  const known = new Set(quotes.map(({ articleId, start, end, text }) => JSON.stringify([articleId, start, end, text])));
  return quotesIn(output).filter(({ articleId, start, end, expected }) => {
    return !known.has(JSON.stringify([articleId, start, end, expected]));
  });
}

/** Every object in the JSON that has the form of a quote. */
function quotesIn(output: unknown): SaidQuote[] {
  const found: SaidQuote[] = [];
  const waiting: unknown[] = [output];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== "object" || value === null) continue;
    const { articleId, start, end, text } = value as Record<string, unknown>;
    if (typeof text === "string" && typeof articleId === "string") {
      found.push({ articleId: articleId as ArticleId, start: Number(start), end: Number(end), expected: text });
    }
    for (const part of Object.values(value)) if (part !== undefined) waiting.push(part);
  }
  return found;
}

async function standsThere(store: Store, { articleId, revision, start, end }: DeliveredQuote): Promise<string | null> {
  const article = await store.articles.revision(articleId, revision);
  return article === null ? null : article.text.slice(start, end);
}
