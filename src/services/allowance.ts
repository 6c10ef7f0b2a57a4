// Who asks for addresses of the Web, and how often -> whether they may: strangers must not make the bot their fetcher.
import { RequestError } from "../problem.ts";
import { type Clock, type EpochMs, MINUTE_MS, SECOND_MS } from "../time.ts";

/** `person` as the platform names people. */
export type Asker = { readonly workspace: string; readonly person: string };

export type Allowance = {
  /** Takes what something costs from the person and from their workspace, or throws RequestError with when to ask again. */
  readonly spend: (asker: Asker, cost: number) => void;
};

/** A bucket holds so many requests and is given back one at a time. */
type Size = { readonly most: number; readonly backEveryMs: number };

/** Enough to set up a channel in one go; then one a minute. */
const PERSON: Size = { most: 10, backEveryMs: MINUTE_MS };
const WORKSPACE: Size = { most: 30, backEveryMs: 20 * SECOND_MS };

/** A full bucket need not be kept; more than these are in use only when somebody makes them up. */
const MOST_BUCKETS = 10_000;

/** Token buckets, kept in memory: after a restart everybody begins anew. */
export function createAllowance(clock: Clock): Allowance {
  const buckets = new Map<string, { readonly left: number; readonly at: EpochMs }>();

  function leftIn(key: string, { most, backEveryMs }: Size): number {
    const bucket = buckets.get(key);
    return bucket === undefined ? most : Math.min(most, bucket.left + (clock() - bucket.at) / backEveryMs);
  }

  function keep(key: string, left: number): void {
    buckets.delete(key);
    buckets.set(key, { left, at: clock() });
    const [oldest] = buckets.keys();
    if (buckets.size > MOST_BUCKETS && oldest !== undefined) buckets.delete(oldest);
  }

  return {
    spend: ({ workspace, person }, cost) => {
      const owners = [
        { key: `${workspace} ${person}`, size: PERSON },
        { key: workspace, size: WORKSPACE },
      ].map((owner) => ({ ...owner, left: leftIn(owner.key, owner.size) }));
      const waits = owners.map(({ left, size }) => (cost - left) * size.backEveryMs);
      const waitMs = Math.max(...waits);
      if (waitMs > 0) throw new RequestError(tooMany(waitMs));
      for (const { key, left } of owners) keep(key, left - cost);
    },
  };
}

function tooMany(waitMs: number): string {
  const minutes = Math.ceil(waitMs / MINUTE_MS);
  const when = minutes === 1 ? "in a minute" : `in ${minutes} minutes`;
  return `That is more addresses than I read for one person or team at a time: try again ${when}.`;
}
