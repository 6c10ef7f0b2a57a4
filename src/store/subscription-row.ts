// A subscription as it stands in a row of the store, whatever engine keeps it.
import { destinationIn, destinationKey } from "../schedule/destination.ts";
import type { Schedule } from "../schedule/schedule.ts";
import type { PauseReason, Subscription, SubscriptionId, SubscriptionOptions } from "./schedules.ts";

export type SubscriptionRow = {
  id: string;
  workspace_id: string;
  destination: string;
  schedule: string;
  options: string;
  owner: string;
  paused_reason: PauseReason | null;
  paused_at: number | null;
  decided_until: number;
  next_at: number | null;
};

/** In the order of the table's columns. */
export function toSubscriptionRow({
  id,
  destination,
  schedule,
  options,
  owner,
  paused,
  decidedUntil,
  nextAt,
}: Subscription): SubscriptionRow {
  return {
    id,
    workspace_id: destination.workspace,
    destination: destinationKey(destination),
    schedule: JSON.stringify(schedule),
    options: JSON.stringify(options),
    owner,
    paused_reason: paused?.reason ?? null,
    paused_at: paused?.at ?? null,
    decided_until: decidedUntil,
    next_at: nextAt,
  };
}

/** Of those kept from before there was a choice. */
const OLD_OPTIONS: Pick<SubscriptionOptions, "inThread"> = { inThread: false };

export function toSubscription(row: SubscriptionRow): Subscription {
  return {
    id: row.id as SubscriptionId,
    destination: destinationIn(row.workspace_id, row.destination),
    schedule: JSON.parse(row.schedule) as Schedule,
    options: { ...OLD_OPTIONS, ...(JSON.parse(row.options) as SubscriptionOptions) },
    owner: row.owner,
    paused: row.paused_reason === null ? null : { reason: row.paused_reason, at: row.paused_at ?? 0 },
    decidedUntil: row.decided_until,
    nextAt: row.next_at,
  };
}
