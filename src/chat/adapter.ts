// What the program knows of a running adapter, and what it gives to one.
import type { EpochMs } from "../time.ts";

/** A running adapter: one platform, joined. */
export type Adapter = {
  /** "Slack", "Discord". */
  readonly name: string;
  state(): AdapterState;
  /** Takes no more work, finishes what is in flight and leaves; resolves within ten seconds. */
  stop(): Promise<void>;
};

export type AdapterState = {
  /** "waiting" is between two tries to connect; "off" gave up, as with a token that is refused. */
  readonly kind: "connected" | "waiting" | "off";
  readonly since: EpochMs;
  /** In plain words, without secrets: why it waits or is off; null while connected. */
  readonly why: string | null;
};

/** A place for what an adapter must remember by name; secrets are sealed by the adapter before. */
export type AdapterMemory = {
  get(name: string): Promise<string | null>;
  /** `workspace` is whose it is: removed with it. */
  set(name: string, workspace: string, value: string): Promise<void>;
  delete(name: string): Promise<void>;
};

/** What only one process may have at a time: each name for a term, by a clock that all processes share. */
export type AdapterLeases = {
  /** What this process is called among them. */
  readonly holder: string;
  /** This process's own for so long, when it is nobody's or `from`'s; false when it is anyone's else. */
  take(name: string, forMs: number, from?: string): Promise<boolean>;
  /** Holds this process's own whose names begin so for longer; everyone's. */
  renew(beginning: string, forMs: number): Promise<readonly { readonly name: string; readonly holder: string }[]>;
  release(beginning: string): Promise<void>;
};
