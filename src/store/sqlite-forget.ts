// Removes what is kept of a workspace, or of one person in it, in SQLite. [io]
import { dropUnreadFeeds } from "./sqlite-feeds.ts";
import type { Connection } from "./sqlite-file.ts";
import type { Store } from "./store.ts";

/** Every table with rows of one workspace, in an order that breaks no reference. */
const TABLES = [
  "talk",
  "vote",
  "setting",
  "installation",
  "feed_subscription",
  "subscription",
  "slot",
  "told_story",
  "membership",
] as const;

/** Those of them whose rows name a destination. */
const OF_DESTINATION = ["subscription", "slot", "told_story"] as const;

export function forgetIn({ database, write }: Connection): Store["forget"] {
  const removed = (sql: string, ...values: string[]) => Number(database.prepare(sql).run(...values).changes);

  /** Quotes first: they refer to their delivery. */
  function dropDeliveries(where: string, ...values: string[]): number {
    removed(`DELETE FROM delivered_quote WHERE delivery_id IN (SELECT id FROM delivery WHERE ${where})`, ...values);
    return removed(`DELETE FROM delivery WHERE ${where}`, ...values);
  }

  return (workspace, whose) =>
    write(() => {
      if (whose) {
        const { destination, voter } = whose;
        return (
          dropDeliveries("workspace_id = ? AND destination = ?", workspace, destination) +
          OF_DESTINATION.map((table) => {
            return removed(`DELETE FROM ${table} WHERE workspace_id = ? AND destination = ?`, workspace, destination);
          }).reduce((sum, count) => sum + count, 0) +
          removed("DELETE FROM vote WHERE workspace_id = ? AND voter = ?", workspace, voter) +
          removed("DELETE FROM talk WHERE workspace_id = ? AND place LIKE '%' || ?", workspace, destination)
        );
      }
      const deliveries = dropDeliveries("workspace_id = ?", workspace);
      const rows = TABLES.map((table) => removed(`DELETE FROM ${table} WHERE workspace_id = ?`, workspace));
      // Raised rather than removed: an index of what was there must not be taken for one of what comes.
      removed("UPDATE workspace SET version = version + 1 WHERE id = ?", workspace);
      dropUnreadFeeds(database);
      return rows.reduce((sum, count) => sum + count, deliveries);
    });
}
