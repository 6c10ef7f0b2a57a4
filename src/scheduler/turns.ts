// Jobs that wait -> the one whose turn it is: workspaces take turns, and no channel or platform is gone to too soon.
import { type Destination, destinationKey, platformOf } from "../schedule/destination.ts";
import type { Pace } from "../schedule/post.ts";
import type { EpochMs } from "../time.ts";

export type Job = {
  readonly id: string;
  readonly destination: Destination;
  readonly readyAt: EpochMs;
  /** Whether it goes to the platform; making a briefing does not. */
  readonly posts: boolean;
};

/** How far something reaches: "slack", "slack:T1" or "slack:T1 C1". */
export type Reach = "platform" | "workspace" | "channel";

/** How often something may be posted, and where only one post is under way at a time. */
export type Manner = Pace & { readonly alone: "channel" | "workspace"; readonly token: "platform" | "workspace" };

/** Keeps who waits and until when each channel, workspace and platform is left alone. Asks no clock itself. */
export class Turns<J extends Job> {
  readonly #mannerOf: (platform: string) => Manner;
  /** By workspace, the one served longest ago first; each in the order in which its jobs become ready. */
  readonly #waiting = new Map<string, J[]>();
  readonly #freeAt = new Map<string, EpochMs>();
  readonly #busy = new Set<string>();
  readonly #closed = new Set<string>();

  constructor(mannerOf: (platform: string) => Manner) {
    this.#mannerOf = mannerOf;
  }

  add(job: J): void {
    const { workspace } = job.destination;
    const list = this.#waiting.get(workspace) ?? [];
    let place = list.length;
    while (place > 0 && list[place - 1].readyAt > job.readyAt) place--;
    list.splice(place, 0, job);
    this.#waiting.set(workspace, list);
  }

  /**
   * The next job that may run now, taken out; its channel, or workspace, is busy until `done`. What is due to be posted
   * comes before what is to be made. Null when none may.
   */
  take(now: EpochMs): J | null {
    return this.#takeOf(true, now) ?? this.#takeOf(false, now);
  }

  #takeOf(posts: boolean, now: EpochMs): J | null {
    for (const [workspace, list] of this.#waiting) {
      // Between two posts thousands may wait: one look tells that none of a workspace may be posted yet.
      if (posts && this.#opensAt(list[0].destination) > now) continue;
      const place = list.findIndex((job) => job.posts === posts && this.#startsAt(job) <= now);
      if (place < 0) continue;
      const [job] = list.splice(place, 1);
      this.#waiting.delete(workspace);
      // Served last, so it comes after all others.
      if (list.length > 0) this.#waiting.set(workspace, list);
      if (job.posts) this.#start(job, now);
      return job;
    }
    return null;
  }

  done({ destination, posts }: J): void {
    if (posts) this.#busy.delete(this.#aloneIn(destination));
  }

  /** Nothing goes so far before a moment. */
  hold(destination: Destination, reach: Reach, until: EpochMs): void {
    this.leave(reached(destination, reach), until);
  }

  /** Nothing goes to a channel, workspace or platform, as `places` names it, before a moment. */
  leave(what: string, until: EpochMs): void {
    this.#freeAt.set(what, Math.max(until, this.#freeAt.get(what) ?? 0));
  }

  /** Nothing goes so far any more; false when it was closed already. */
  close(destination: Destination, reach: "platform" | "workspace"): boolean {
    const what = reached(destination, reach);
    const isNew = !this.#closed.has(what);
    this.#closed.add(what);
    return isNew;
  }

  isClosed(destination: Destination): boolean {
    return this.#closed.has(platformOf(destination)) || this.#closed.has(destination.workspace);
  }

  /** When the next job may run, as far as is known now; null when none is waiting for a time. */
  nextAt(): EpochMs | null {
    let earliest = Number.POSITIVE_INFINITY;
    for (const list of this.#waiting.values()) {
      const opensAt = this.#opensAt(list[0].destination);
      for (const job of list) {
        if (job.readyAt >= earliest) break;
        if (job.posts && opensAt >= earliest) continue;
        earliest = Math.min(earliest, this.#startsAt(job));
      }
    }
    return Number.isFinite(earliest) ? earliest : null;
  }

  /** Infinity while another post is under way there or it is closed. */
  #startsAt({ destination, readyAt, posts }: J): EpochMs {
    if (this.isClosed(destination)) return Number.POSITIVE_INFINITY;
    if (!posts) return readyAt;
    if (this.#busy.has(this.#aloneIn(destination))) return Number.POSITIVE_INFINITY;
    const [channel] = places(destination);
    return Math.max(readyAt, this.#freeAt.get(channel) ?? 0, this.#opensAt(destination));
  }

  /** Before this nothing is posted in the whole workspace. */
  #opensAt(destination: Destination): EpochMs {
    if (this.isClosed(destination)) return Number.POSITIVE_INFINITY;
    return Math.max(this.#freeAt.get(destination.workspace) ?? 0, this.#freeAt.get(platformOf(destination)) ?? 0);
  }

  #start({ destination }: J, now: EpochMs): void {
    const [channel, , platform] = places(destination);
    const { channelMs, tokenMs, token } = this.#mannerOf(platform);
    this.#busy.add(this.#aloneIn(destination));
    this.leave(channel, now + channelMs);
    this.leave(reached(destination, token), now + tokenMs);
    if (this.#freeAt.size > MOST_TIMES) for (const [what, at] of this.#freeAt) if (at <= now) this.#freeAt.delete(what);
  }

  #aloneIn(destination: Destination): string {
    return reached(destination, this.#mannerOf(platformOf(destination)).alone);
  }
}

/** Times that are over are forgotten when there are more of them. */
const MOST_TIMES = 10_000;

/** The name of what something reaches. */
export function reached(destination: Destination, reach: Reach): string {
  const [channel, workspace, platform] = places(destination);
  return { channel, workspace, platform }[reach];
}

/** Its names, the same in all processes. Threads of one channel share its limit. */
export function places(destination: Destination): readonly [channel: string, workspace: string, platform: string] {
  const channel = destinationKey({ ...destination, thread: null });
  return [`${destination.workspace} ${channel}`, destination.workspace, platformOf(destination)];
}
