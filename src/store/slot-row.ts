// The delivery of a slot as it stands in a row of the store, whatever engine keeps it.
import { destinationIn } from "../schedule/destination.ts";
import type { SlotRecord, SlotState, SubscriptionId } from "./schedules.ts";

export type SlotRow = {
  id: string;
  subscription_id: string;
  workspace_id: string;
  destination: string;
  local_date: string;
  local_time: string;
  at: number;
  state: SlotState;
  reason: string | null;
  late: number;
  payloads: string | null;
  messages: string;
  delivery_id: string | null;
  told: string;
  not_before: number;
  tries: number;
  first_try_at: number | null;
  changed_at: number;
};

export function recordOf(row: unknown): SlotRecord | null {
  return row === undefined ? null : toRecord(row as SlotRow);
}

export function toRecord(row: SlotRow): SlotRecord {
  return {
    id: row.id,
    subscription: row.subscription_id as SubscriptionId,
    destination: destinationIn(row.workspace_id, row.destination),
    date: row.local_date,
    time: row.local_time,
    at: row.at,
    state: row.state,
    reason: row.reason,
    late: row.late === 1,
    payloads: row.payloads === null ? null : (JSON.parse(row.payloads) as string[]),
    messages: JSON.parse(row.messages) as (string | null)[],
    delivery: row.delivery_id,
    notBefore: row.not_before,
    tries: row.tries,
    firstTryAt: row.first_try_at,
    changedAt: row.changed_at,
  };
}

/** What a slot is like after the post of its next message ended; null for one that may stand there or not. */
export function afterPost(
  { messages, payloads }: SlotRecord,
  messageId: string | null,
): { readonly state: SlotState; readonly messages: string } {
  const posted = [...messages, messageId];
  const isLast = posted.length >= (payloads?.length ?? 0);
  const state = !isLast ? "claimed" : posted.includes(null) ? "unknown" : "sent";
  return { state, messages: JSON.stringify(posted) };
}

/** Whether it is over and may have been read: then what it said is told. */
export function isTold({ state, messages }: SlotRow): boolean {
  return state !== "claimed" && state !== "sending" && messages !== "[]";
}
