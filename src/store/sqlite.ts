// The embedded store: one SQLite file, no server. [io]
import { openArticles } from "./sqlite-articles.ts";
import { openDeliveries } from "./sqlite-deliveries.ts";
import { openFeeds } from "./sqlite-feeds.ts";
import { connect, orStoreError } from "./sqlite-file.ts";
import { forgetIn } from "./sqlite-forget.ts";
import { openInstallations, openSettings } from "./sqlite-settings.ts";
import { openTalks } from "./sqlite-talks.ts";
import type { Store } from "./store.ts";

/** Opens or makes the file at `path`; ":memory:" keeps nothing. Throws StoreError when it cannot be used. */
export function openSqliteStore(path: string): Store {
  const connection = connect(path);
  return orStoreError(path, () => {
    const { version, ...articles } = openArticles(connection);
    return {
      articles,
      deliveries: openDeliveries(connection),
      talks: openTalks(connection),
      settings: openSettings(connection),
      installations: openInstallations(connection),
      feeds: openFeeds(connection),
      forget: forgetIn(connection),
      version,
      close: () => connection.close(),
    };
  });
}
