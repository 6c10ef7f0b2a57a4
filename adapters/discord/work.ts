// What is being worked on -> a way to wait for its end.
import type { Log } from "../../src/log.ts";
import { within } from "../../src/turn.ts";

/** Keeps hold of what was begun, so that leaving can wait for it. */
export class Work {
  readonly #log: Log;
  readonly #inHand = new Set<Promise<void>>();
  #closed = false;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Nothing thrown gets past it; `hidden` is kept out of the log. */
  take(doing: string, work: () => Promise<void>, hidden: readonly string[] = []): void {
    if (this.#closed) return;
    const done = work()
      .catch((error) => void this.#log.fault(doing, error, hidden))
      .finally(() => this.#inHand.delete(done));
    this.#inHand.add(done);
  }

  /** Takes no more, and resolves when all is done or after some seconds. */
  async finish(): Promise<void> {
    this.#closed = true;
    await within(Promise.all(this.#inHand), LONGEST_FAREWELL_MS, []);
  }
}

/** Leaves some of the ten seconds for closing the connection. */
const LONGEST_FAREWELL_MS = 7_000;
