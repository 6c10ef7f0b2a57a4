// Removes what is kept of a workspace, or of one person in it, in SQLite. [io]
import { dropUnreadFeeds } from "./sqlite-feeds.ts";
import type { Connection } from "./sqlite-file.ts";
import type { Store } from "./store.ts";

/**
 * Every table with rows of one workspace, in an order that breaks no reference. Where the bot is installed is not among
 * them: that ends with the installation, not with the data.
 */
const TABLES = [
  "talk",
  "vote",
  "setting",
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

  /** What someone set up for all stays, without their name. */
  function unnamed(workspace: string, destination: string): number {
    const person = destination.replace(/^@/, "");
    return (
      removed("UPDATE subscription SET owner = '' WHERE workspace_id = ? AND owner = ?", workspace, person) +
      removed(
        "UPDATE feed_subscription SET added_by = NULL WHERE workspace_id = ? AND added_by = ?",
        workspace,
        person,
      ) +
      removed(
        "UPDATE feed_subscription SET notice_destination = NULL WHERE workspace_id = ? AND notice_destination = ?",
        workspace,
        destination,
      )
    );
  }

  const membersOf = (workspace: string) =>
    database.prepare("SELECT article_id FROM membership WHERE workspace_id = ?").all(workspace) as {
      article_id: string;
    }[];

  /** Articles that nobody sees any more, and that no record of another workspace quotes. */
  function dropUnseen(articles: readonly { article_id: string }[]): void {
    const isUnseen = `NOT EXISTS (SELECT 1 FROM membership m WHERE m.article_id = :id)
      AND NOT EXISTS (SELECT 1 FROM delivered_quote q WHERE q.article_id = :id)`;
    const revisions = database.prepare(`DELETE FROM article_revision WHERE article_id = :id AND ${isUnseen}`);
    const article = database.prepare(`DELETE FROM article WHERE id = :id AND ${isUnseen}`);
    for (const { article_id: id } of articles) {
      revisions.run({ id });
      article.run({ id });
    }
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
          removed("DELETE FROM talk WHERE workspace_id = ? AND place LIKE '%' || ?", workspace, destination) +
          removed("DELETE FROM setting WHERE workspace_id = ? AND name LIKE '%:' || ?", workspace, destination) +
          removed("DELETE FROM seen_event WHERE id LIKE 'said:' || ? || ':' || ? || ':%'", workspace, destination) +
          unnamed(workspace, destination)
        );
      }
      const articles = membersOf(workspace);
      const deliveries = dropDeliveries("workspace_id = ?", workspace);
      const rows = TABLES.map((table) => removed(`DELETE FROM ${table} WHERE workspace_id = ?`, workspace));
      // Raised rather than removed: an index of what was there must not be taken for one of what comes.
      removed("UPDATE workspace SET version = version + 1 WHERE id = ?", workspace);
      removed("DELETE FROM seen_event WHERE id LIKE 'said:' || ? || ':%'", workspace);
      dropUnreadFeeds(database);
      dropUnseen(articles);
      return rows.reduce((sum, count) => sum + count, deliveries);
    });
}
