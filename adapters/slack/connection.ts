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
  /** Resolves once connected; rejects when that failed. Names the setting of each token before it is tried. */
  readonly connect: (trying: (setting: string) => void) => Promise<void>;
  readonly clock: Clock;
  /** Resolves after so many milliseconds, or at once when the signal says that it is over. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Told of each failure, and of how it stands whenever that is another. */
  readonly onFailure: (error: unknown) => void;
  readonly onChange: (state: AdapterState) => void;
};

/** Begins to connect. A refused token is not tried again: somebody must mend it. */
export function keepConnected({ connect, clock, wait, onFailure, onChange }: Connecting): Connection {
  const over = new AbortController();
  let state: AdapterState = { kind: "waiting", since: clock(), why: "connecting" };
  const become = (kind: AdapterState["kind"], why: string | null) => {
    if (state.kind === kind && state.why === why) return;
    state = { kind, since: clock(), why };
    onChange(state);
  };
  /** False when it failed and may be tried again. */
  const attempt = async (): Promise<boolean> => {
    let setting = "";
    const trying = (name: string) => {
      setting = name;
    };
    try {
      await connect(trying);
      become("connected", null);
      return true;
    } catch (error) {
      onFailure(error);
      const fault = faultOf(error);
      if (fault.kind === "refused" && TOKEN_REFUSED.has(fault.error)) {
        become("off", `Slack does not accept the token: check ${setting}`);
        return true;
      }
      const why =
        fault.kind === "refused" ? `Slack refuses the connection (${fault.error})` : "Slack cannot be reached";
      become("waiting", `${why}: it is tried again`);
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
