// What the conversation needs from outside: a desk, and there the talk with one reader of one workspace.
import type { EpochMs } from "../time.ts";
import type { Completion } from "./command-info.ts";
import type { Context } from "./context.ts";
import type { Person, Place } from "./incoming.ts";
import type { OurWords } from "./our-words.ts";
import type { Recalled } from "./recalled.ts";
import type { Services } from "./services.ts";
import type { Settings } from "./settings.ts";

/** What the talk with everyone needs from outside. */
export type Desk = {
  /** True the first time an event is seen, in any process. */
  isNew(eventId: string): Promise<boolean>;
  /** The present moment, at every call a later one: what is asked is put in order by it. */
  moment(): EpochMs;
  /** Runs it when its turn comes: an answer is mostly computing, and many at once would hold up every acknowledgement. */
  turn<T>(doing: () => Promise<T>): Promise<T>;
  /** The same for briefings, in turns of their own: one of much news takes minutes in its thread, and answers need not wait. */
  briefingTurn<T>(doing: () => Promise<T>): Promise<T>;
  talk(workspace: string, reader: Reader): Promise<Talk>;
  /** Removes all that is kept of a workspace. */
  forget(workspace: string): Promise<void>;
  /** Tells the host what went wrong, and returns a short id to find it by; `hidden` must not appear in the log. */
  fault(error: unknown, hidden: readonly string[]): string;
};

export type Reader = {
  /** Where what is said goes: a channel, "channel/thread", or "@" and the person's id. */
  readonly destination: string;
  readonly person: Person;
  /** Where the talk is. */
  readonly place: Place;
};

/**
 * Parts of what was said before; "shown" is what was found or opened, "latest" whichever of the three was asked for last, and
 * "numbered" what a number by itself may mean then.
 */
export type Needed = "answer" | "briefing" | "shown" | "latest" | "numbered";

/** The talk with one reader of one workspace. */
export type Talk = {
  readonly services: Services;
  readonly settings: Settings;
  /** What everyone should know of the articles looked at, such as that they are samples; null when nothing. */
  notice(): Promise<OurWords | null>;
  recall(record: string): Promise<Recalled | null>;
  /** What was said last under a key, while it is remembered: only what is needed of it. */
  context(key: string, needed: ReadonlySet<Needed>): Promise<Context>;
  /** `askedAt`: when what is remembered was asked for; what was asked for since then stays the latest. */
  remember(key: string, context: Context, askedAt: EpochMs): Promise<void>;
  vote(reference: string, helpful: boolean): Promise<void>;
  suggest(what: Completion, typed: string): Promise<string[]>;
};
