// What a way into Slack offers, by socket or by HTTP.
import type { Receiver } from "@slack/bolt";

export type Way = {
  /** What hands the app the things that Slack sends. */
  readonly receiver: Receiver;
  connect(): Promise<void>;
  /** Told when a connection that stood is gone. */
  whenLost(tell: (why: string) => void): void;
  /** Takes no more; what is being answered goes on. */
  close(): void;
  /** Cuts what is still open. */
  cut(): void;
};
