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
