// A delivery and its quotes as they stand in rows of the store, whatever engine keeps them.
import type { ArticleId } from "../corpus/article.ts";
import { StoreError } from "../problem.ts";
import type { DeliveredQuote, Delivery, WorkspaceId } from "./store.ts";

/** Deliveries are read this many at a time when all are asked for. */
export const DELIVERIES_A_PAGE = 100;

export type DeliveryRow = {
  id: string;
  workspace_id: string;
  destination: string;
  kind: Delivery["kind"];
  at: number;
  inputs: string;
  output: string;
};

export type QuoteRow = { article_id: string; revision: number; start_offset: number; end_offset: number; text: string };

/** In the order of the table's columns. */
export function toDeliveryRow(delivery: Delivery): DeliveryRow {
  const { id, workspace, destination, kind, at, inputs, output } = delivery;
  return { id, workspace_id: workspace, destination, kind, at, inputs: json(inputs), output: json(output) };
}

export function toDelivery(row: DeliveryRow, quotes: readonly QuoteRow[]): Delivery {
  const { id, destination, kind, at } = row;
  const workspace = row.workspace_id as WorkspaceId;
  const [inputs, output] = [parsed(row.inputs, id), parsed(row.output, id)];
  return { id, workspace, destination, kind, at, inputs, output, quotes: quotes.map(toQuote) };
}

function toQuote(row: QuoteRow): DeliveredQuote {
  return {
    articleId: row.article_id as ArticleId,
    revision: row.revision,
    start: row.start_offset,
    end: row.end_offset,
    text: row.text,
  };
}

function parsed(text: string, id: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new StoreError(`The record of delivery ${id} is damaged: restore a backup of the database.`, { cause });
  }
}

/** JSON has no undefined; it is kept as null. */
function json(value: unknown): string {
  return JSON.stringify(value ?? null);
}
