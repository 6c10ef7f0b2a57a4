// What has served its time -> removed from the store, a little at a time.
import type { Config } from "../config.ts";
import type { Store } from "../store/store.ts";
import type { EpochMs } from "../time.ts";
import { turn } from "../turn.ts";

/** So many articles leave at once; others get their turn in between. */
const RETIRED_AT_ONCE = 200;

/** Resolves with how many articles have left. */
export async function sweep(
  store: Pick<Store, "prune" | "articles">,
  { keepMs }: Pick<Config, "keepMs">,
  now: EpochMs,
): Promise<number> {
  await store.prune(now);
  if (keepMs === null) return 0;
  let retired = 0;
  for (let left = RETIRED_AT_ONCE; left === RETIRED_AT_ONCE; retired += left) {
    left = await store.articles.retire(now - keepMs, RETIRED_AT_ONCE);
    await turn();
  }
  return retired;
}
