// What is removed of the store and when, as statements that every engine reads.
import { DAY_MS, type EpochMs } from "../time.ts";
import type { WorkspaceId } from "./store.ts";
import { versionStep } from "./version-step.ts";

/** SQL with a question mark for each value; `isCounted`: its rows are records that someone asked to have removed. */
export type Statement = {
  readonly sql: string;
  readonly values: readonly (string | number)[];
  readonly isCounted: boolean;
};

/** A delivery that is over is not posted again: its bytes are kept for questions about it, then only what it said. */
const PAYLOADS_KEPT_MS = 7 * DAY_MS;
/** Briefings look back a month at what was told; some more for one that comes late. */
const TOLD_KEPT_MS = 40 * DAY_MS;
/** Longer than any follow-up goes on from. */
const TALKS_KEPT_MS = 30 * DAY_MS;
/** What changed in so many versions of a workspace is kept; an index that is older is made anew. */
const CHANGES_KEPT = 1_000;
/** No lease is given for so long, whatever the clocks say. */
const LEASES_KEPT_MS = DAY_MS;

/** A membership `m` of other than a folder that is looked at: what is in it is there again at the next start. */
export const NOT_OF_FOLDER = "substr(m.workspace_id, 1, 6) <> 'seeds:'";

/** What has served its time. */
export function pruning(now: EpochMs): readonly Statement[] {
  return [
    counted(
      `UPDATE slot SET payloads = NULL
       WHERE payloads IS NOT NULL AND state NOT IN ('claimed', 'sending') AND changed_at < ?`,
      now - PAYLOADS_KEPT_MS,
    ),
    counted("DELETE FROM told_story WHERE at < ?", now - TOLD_KEPT_MS),
    counted("DELETE FROM talk WHERE at < ?", now - TALKS_KEPT_MS),
    silent("DELETE FROM lease WHERE until_at < ?", now - LEASES_KEPT_MS),
    silent(
      `DELETE FROM article_change WHERE (workspace_id, version) IN (
         SELECT workspace_id, version FROM (
           SELECT workspace_id, version, row_number() OVER (PARTITION BY workspace_id ORDER BY version DESC) AS place
           FROM article_change
         ) AS change WHERE place > ?
       )`,
      CHANGES_KEPT,
    ),
  ];
}

/**
 * Every table with rows of one workspace, in an order that breaks no reference. Where the bot is installed is not among
 * them: that ends with the installation, not with the data.
 */
const TABLES = ["talk", "vote", "setting", "feed_subscription", "subscription", "slot", "told_story"] as const;

/** Those of them whose rows name a destination. */
const OF_DESTINATION = ["subscription", "slot", "told_story"] as const;

/** All that is kept of a workspace, but for the articles it sees. */
export function forgettingRecords(workspace: WorkspaceId): readonly Statement[] {
  return [
    ...forgettingDeliveries("workspace_id = ?", workspace),
    ...TABLES.map((table) => counted(`DELETE FROM ${table} WHERE workspace_id = ?`, workspace)),
    silent(`DELETE FROM seen_event WHERE ${begins("id")}`, ...twice(`said:${workspace}:`)),
    ...FORGETTING_UNREAD_FEEDS,
    ...outdatingIndexes(workspace),
  ];
}

/** When articles of a workspace are forgotten. Raised rather than removed: an index of them must not be taken for one of what comes. */
export function outdatingIndexes(workspace: WorkspaceId): readonly Statement[] {
  return [
    silent("UPDATE workspace SET version = version + ? WHERE id = ?", versionStep(), workspace),
    silent("DELETE FROM article_change WHERE workspace_id = ?", workspace),
  ];
}

/** What came to one destination of a workspace, and what its person said and set. */
export function forgettingPerson(
  workspace: WorkspaceId,
  { destination, voter }: { readonly destination: string; readonly voter: string },
): readonly Statement[] {
  const person = destination.replace(/^@/, "");
  return [
    ...forgettingDeliveries("workspace_id = ? AND destination = ?", workspace, destination),
    ...OF_DESTINATION.map((table) =>
      counted(`DELETE FROM ${table} WHERE workspace_id = ? AND destination = ?`, workspace, destination),
    ),
    counted("DELETE FROM vote WHERE workspace_id = ? AND voter = ?", workspace, voter),
    counted(`DELETE FROM talk WHERE workspace_id = ? AND ${ends("place")}`, workspace, ...twice(destination)),
    counted(`DELETE FROM setting WHERE workspace_id = ? AND ${ends("name")}`, workspace, ...twice(`:${destination}`)),
    counted(`DELETE FROM seen_event WHERE ${begins("id")}`, ...twice(`said:${workspace}:${destination}:`)),
    // What someone set up for all stays, without their name.
    counted("UPDATE subscription SET owner = '' WHERE workspace_id = ? AND owner = ?", workspace, person),
    counted("UPDATE feed_subscription SET added_by = NULL WHERE workspace_id = ? AND added_by = ?", workspace, person),
    counted(
      "UPDATE feed_subscription SET notice_destination = NULL WHERE workspace_id = ? AND notice_destination = ?",
      workspace,
      destination,
    ),
  ];
}

const UNREAD = "SELECT id FROM feed WHERE id NOT IN (SELECT feed_id FROM feed_subscription)";

/** Feeds that nobody reads any more, with their items. */
export const FORGETTING_UNREAD_FEEDS: readonly Statement[] = [
  silent(`DELETE FROM feed_item WHERE feed_id IN (${UNREAD})`),
  silent(`DELETE FROM feed WHERE id IN (${UNREAD})`),
];

/** Quotes first: they refer to their delivery. */
function forgettingDeliveries(where: string, ...values: string[]): Statement[] {
  return [
    silent(`DELETE FROM delivered_quote WHERE delivery_id IN (SELECT id FROM delivery WHERE ${where})`, ...values),
    counted(`DELETE FROM delivery WHERE ${where}`, ...values),
  ];
}

function counted(sql: string, ...values: (string | number)[]): Statement {
  return { sql, values, isCounted: true };
}

function silent(sql: string, ...values: (string | number)[]): Statement {
  return { sql, values, isCounted: false };
}

/** LIKE would read signs of what it is given, and reads them differently in each engine. */
function begins(column: string): string {
  return `substr(${column}, 1, length(?)) = ?`;
}

function ends(column: string): string {
  return `substr(${column}, length(${column}) - length(?) + 1) = ?`;
}

function twice(value: string): [string, string] {
  return [value, value];
}
