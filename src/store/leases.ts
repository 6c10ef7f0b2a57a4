// What only one process may have at a time: names, each with a holder and a term by the store's clock.
import type { Holder } from "./schedules.ts";

export type Lease = { readonly name: string; readonly holder: Holder };

export type Leases = {
  /**
   * One's own for so long, when it is nobody's or `from`'s; false when it is anybody else's, oneself among them. One
   * statement, so only one process is told true. One that ends later than twice this from now was given before the clock
   * was set back, and is nobody's: all who take a name take it for as long, and of two at the same time the one that has to
   * wait looks at an earlier clock than the one that was first.
   */
  take(name: string, holder: Holder, forMs: number, from?: Holder): Promise<boolean>;
  /** Holds all of one's own whose names begin so for longer, and resolves with everyone's, in order of name. */
  renew(beginning: string, holder: Holder, forMs: number): Promise<Lease[]>;
  /** Gives back one's own whose names begin so. */
  release(beginning: string, holder: Holder): Promise<void>;
  /** Those that run and whose names begin so, in order of name. */
  list(beginning: string): Promise<Lease[]>;
};

/** What one process does with them, under its own name. */
export function leasesOf(leases: Leases, holder: Holder) {
  return {
    holder,
    take: (name: string, forMs: number, from?: Holder) => leases.take(name, holder, forMs, from),
    renew: (beginning: string, forMs: number) => leases.renew(beginning, holder, forMs),
    release: (beginning: string) => leases.release(beginning, holder),
  };
}
