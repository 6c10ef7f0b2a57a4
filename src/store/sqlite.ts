// The embedded store: one SQLite file, no server. [io]

import { type Clock, systemClock } from "../time.ts";
import { openArticles } from "./sqlite-articles.ts";
import { openDeliveries } from "./sqlite-deliveries.ts";
import { openFeeds } from "./sqlite-feeds.ts";
import { connect, orStoreError } from "./sqlite-file.ts";
import { forgetIn, pruneIn } from "./sqlite-forget.ts";
import { openLeases } from "./sqlite-leases.ts";
import { openInstallations, openSettings } from "./sqlite-settings.ts";
import { openSlots } from "./sqlite-slots.ts";
import { openSubscriptions } from "./sqlite-subscriptions.ts";
import { openTalks } from "./sqlite-talks.ts";
import { openTold } from "./sqlite-told.ts";
import type { Store } from "./store.ts";

/**
 * Opens or makes the file at `path`; ":memory:" keeps nothing. Leases are judged by `clock`: whoever shares the file shares
 * the machine. Throws StoreError when it cannot be used.
 */
export function openSqliteStore(path: string, clock: Clock = systemClock): Store {
  const connection = connect(path);
  return orStoreError(path, () => {
    const { version, ...articles } = openArticles(connection);
    return {
      articles,
      deliveries: openDeliveries(connection),
      talks: openTalks(connection),
      settings: openSettings(connection),
      installations: openInstallations(connection),
      feeds: openFeeds(connection, clock),
      subscriptions: openSubscriptions(connection),
      slots: openSlots(connection, clock),
      told: openTold(connection),
      leases: openLeases(connection, clock),
      forget: forgetIn(connection),
      prune: pruneIn(connection),
      version,
      close: () => connection.close(),
    };
  });
}
