// The store that several processes share: a PostgreSQL database, without extensions. [io]
import type { Clock } from "../time.ts";
import { openArticles } from "./postgres-articles.ts";
import { openDatabase } from "./postgres-database.ts";
import { openDeliveries } from "./postgres-deliveries.ts";
import { openFeeds } from "./postgres-feeds.ts";
import { forgetIn, pruneIn } from "./postgres-forget.ts";
import { openLeases } from "./postgres-leases.ts";
import { openSlots } from "./postgres-slots.ts";
import { openSubscriptions } from "./postgres-subscriptions.ts";
import { prepareTables } from "./postgres-tables.ts";
import { openInstallations, openSettings, openTalks } from "./postgres-talks.ts";
import { openTold } from "./postgres-told.ts";
import type { Store } from "./store.ts";

/** The server's clock, the same for all processes: milliseconds since 1970. */
const SERVER_CLOCK = "(extract(epoch FROM statement_timestamp()) * 1000)::bigint";

/**
 * Opens the database at a postgres:// address and brings its tables up to date. Leases are judged by the server's clock,
 * by another one only in tests. Rejects with StoreError when it cannot be used.
 */
export async function openPostgresStore(url: string, clock: Clock | null = null): Promise<Store> {
  const database = openDatabase(url);
  try {
    await prepareTables(database, "to use");
  } catch (error) {
    await database.close();
    throw error;
  }
  const now = () => (clock === null ? SERVER_CLOCK : `${Math.trunc(clock())}::bigint`);
  const { version, ...articles } = openArticles(database);
  return {
    articles,
    deliveries: openDeliveries(database),
    talks: openTalks(database),
    settings: openSettings(database),
    installations: openInstallations(database),
    feeds: openFeeds(database, now),
    subscriptions: openSubscriptions(database),
    slots: openSlots(database, now),
    told: openTold(database),
    leases: openLeases(database, now),
    forget: forgetIn(database),
    prune: pruneIn(database),
    version,
    close: () => database.close(),
  };
}
