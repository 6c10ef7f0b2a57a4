// A way to connect that may fail or break -> one that is tried again, later and later, and says how it stands.
import type { AdapterState } from "../../src/chat/adapter.ts";
import type { Clock } from "../../src/time.ts";
import { faultOf, TOKEN_REFUSED } from "./faults.ts";

export type Connection = {
  state(): AdapterState;
  /** Resolves after the first try, however it ended. */
  readonly tried: Promise<void>;
  /** To be called when a connection that stood is gone. */
  lost(why: string): void;
  /** No further tries. */
  end(): void;
};

export type Connecting = {
  /** Resolves once connected; rejects when that failed. */
  readonly connect: () => Promise<void>;
  readonly clock: Clock;
  /** Resolves after so many milliseconds, or at once when the signal says that it is over. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Told of each failure. */
  readonly onFailure: (error: unknown) => void;
};

/** Begins to connect. A refused token is not tried again: somebody must mend it. */
export function keepConnected({ connect, clock, wait, onFailure }: Connecting): Connection {
  const over = new AbortController();
  let state: AdapterState = { kind: "waiting", since: clock(), why: "connecting" };
  const become = (kind: AdapterState["kind"], why: string | null) => {
    state = { kind, since: clock(), why };
  };
  /** False when it failed and may be tried again. */
  const attempt = async (): Promise<boolean> => {
    try {
      await connect();
      become("connected", null);
      return true;
    } catch (error) {
      onFailure(error);
      const fault = faultOf(error);
      if (fault.kind === "refused" && TOKEN_REFUSED.has(fault.error)) {
        become("off", `Slack refuses the token (${fault.error}): put a valid one into the settings and start again`);
        return true;
      }
      become("waiting", "Slack cannot be reached: it is tried again");
      return false;
    }
  };
  const persist = async () => {
    for (let delay = FIRST_DELAY_MS; !over.signal.aborted; delay = Math.min(2 * delay, LONGEST_DELAY_MS)) {
      await wait(delay, over.signal);
      if (over.signal.aborted || (await attempt())) return;
    }
  };
  const tried = attempt().then((done) => {
    if (!done) void persist();
  });
  return {
    state: () => state,
    tried,
    lost: (why) => {
      if (over.signal.aborted || state.kind !== "connected") return;
      become("waiting", why);
      // Slack renews each connection every few hours: the first try comes at once.
      void attempt().then((done) => (done ? undefined : persist()));
    },
    end: () => over.abort(),
  };
}

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;
