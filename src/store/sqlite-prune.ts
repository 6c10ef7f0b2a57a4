// Removes what has served its time, in SQLite. [io]
import { DAY_MS } from "../time.ts";
import type { Connection } from "./sqlite-file.ts";
import type { Store } from "./store.ts";

/** A delivery that is over is not posted again: its bytes are kept for questions about it, then only what it said. */
const PAYLOADS_KEPT_MS = 7 * DAY_MS;
/** Briefings look back a month at what was told; some more for one that comes late. */
const TOLD_KEPT_MS = 40 * DAY_MS;
/** Longer than any follow-up goes on from. */
const TALKS_KEPT_MS = 30 * DAY_MS;

export function pruneIn({ database, write }: Connection): Store["prune"] {
  const payloads = database.prepare(
    `UPDATE slot SET payloads = NULL
     WHERE payloads IS NOT NULL AND state NOT IN ('claimed', 'sending') AND changed_at < ?`,
  );
  const told = database.prepare("DELETE FROM told_story WHERE at < ?");
  const talks = database.prepare("DELETE FROM talk WHERE at < ?");
  return (now) =>
    write(() => {
      const counts = [
        payloads.run(now - PAYLOADS_KEPT_MS),
        told.run(now - TOLD_KEPT_MS),
        talks.run(now - TALKS_KEPT_MS),
      ];
      return counts.reduce((sum, { changes }) => sum + Number(changes), 0);
    });
}
