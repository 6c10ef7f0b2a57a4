// The briefings that come to a place by themselves: added in words, listed, paused and taken away again.
import { randomBytes } from "node:crypto";
import type { Briefing } from "../briefing/briefing.ts";
import type { View } from "../chat/dates.ts";
import { homeOf, isPersonal } from "../chat/incoming.ts";
import { asGiven, type OurWords, say } from "../chat/our-words.ts";
import type { ScheduleLine, ScheduleService } from "../chat/schedules.ts";
import type { Reader } from "../chat/talk.ts";
import { CATCH_UP_MS, nextAt } from "../schedule/catch-up.ts";
import { type Destination, destinationKey, platformOf } from "../schedule/destination.ts";
import { nextSlots } from "../schedule/due.ts";
import { readSchedule } from "../schedule/read.ts";
import type { Schedule } from "../schedule/schedule.ts";
import { scheduleWords } from "../schedule/words.ts";
import { meansZone, zoneHint } from "../schedule/zone.ts";
import type { PauseReason, Subscription, SubscriptionId } from "../store/schedules.ts";
import type { Store, WorkspaceId } from "../store/store.ts";
import type { EpochMs } from "../time.ts";
import { slotWords } from "./slot-words.ts";
import { noTokenFor } from "./tokenless.ts";

/**
 * `workspace`: whose schedules these are, and where a new one goes; null where none can be added. `shell`: what Wirecopy is
 * called by at the shell of the host, who sees those of every workspace, counted together; null for all others.
 */
type Whose =
  | { readonly workspace: WorkspaceId; readonly shell: string | null }
  | { readonly workspace: null; readonly shell: string };

export type SchedulePlace = Whose & {
  readonly store: Store;
  readonly called: ScheduleService["called"];
  /** Platforms that no token is set for, as workspaces begin: "slack". */
  readonly tokenless: readonly string[];
  readonly reader: Reader;
  readonly view: () => View;
  /** Says in a channel that briefings come there; false when the platform does not let us. */
  readonly greet: (destination: Destination, line: ScheduleLine) => Promise<boolean>;
  /** The briefing that a subscription would bring at a moment; nothing is kept of it. */
  readonly briefing: (subscription: Subscription, at: EpochMs) => Promise<Briefing>;
};

const LOCKED_OUT = "I may not post here, so nothing was set up. Invite me to this channel, then try again.";

const NO_THREADS =
  "I may not open threads here, so nothing was changed. Give me the permissions Create Public Threads and Send Messages in Threads, or have it without a thread.";

const NOT_IN_DIRECT = "Threads are for channels: by direct message a briefing comes whole. Leave the thread out.";
const IN_ONE_ALREADY = "It comes into a thread already, and there it comes whole.";

/** The words are one word for the shell. */
function nowhere(wanted: string, shell: string): string {
  const add = `${shell} schedule add ${shellWord(wanted)} --to slack:TEAM/CHANNEL`;
  return `Briefings come to a channel of Slack or Discord: say the same there, or give the channel at a shell: ${add}`;
}

function alreadyWords(number: number, called: string): string {
  return `That is schedule ${number} already, so nothing was added. All of them: ${called} list`;
}

/** Nobody reads more than these; a loop of `schedule add` ends here. */
const MOST_SCHEDULES = 30;
const NEXT_SHOWN = 5;

export function schedulesAt(place: SchedulePlace): ScheduleService {
  const { store, workspace, shell, called, tokenless, reader, view } = place;
  const { subscriptions } = store;
  const here = workspace === null ? null : destinationOf(reader, workspace);

  /** Those that come here and one's own; all of the workspace for who manages it. In order of when they were made. */
  async function visible(): Promise<Subscription[]> {
    const all = await subscriptions.list(shell === null ? (workspace ?? undefined) : undefined);
    const { manages, id } = reader.person;
    return all.filter(({ destination, owner }) => manages || isSamePlace(destination, here) || owner === id);
  }

  async function lineOf(subscription: Subscription, number: number): Promise<ScheduleLine> {
    const { schedule, options, destination, paused, nextAt } = subscription;
    const platform = platformOf(destination);
    const [last] = await store.slots.list({ subscription: subscription.id, limit: 1 });
    return {
      number,
      words: scheduleWords(schedule),
      topic: options.topic,
      inThread: options.inThread,
      mayThread: mayThread(destination),
      where: whereWords(destination, shell === null ? here : null),
      paused: paused === null ? null : pausedWords(paused.reason, called),
      again: againWords(subscription, shell, called),
      nextAt: paused === null ? nextAt : null,
      timeZone: schedule.zone,
      waits: tokenless.includes(platform) ? noTokenFor(platform) : null,
      last: last === undefined ? null : slotWords(last, view()),
    };
  }

  /** The one with this number in the list, if the person may change it. */
  async function mine(number: number): Promise<Subscription | null> {
    const one = (await visible())[number - 1] ?? null;
    const { manages, id } = reader.person;
    return one !== null && (manages || one.owner === id) ? one : null;
  }

  /** Why a briefing cannot come there in a thread, as far as is known; null when it can. */
  function whyNoThread(destination: Destination): string | null {
    if (!mayThread(destination)) return destination.thread === null ? NOT_IN_DIRECT : IN_ONE_ALREADY;
    return reader.place.noThreads && isSamePlace(destination, here) ? NO_THREADS : null;
  }

  async function changed(
    number: number,
    change: (subscription: Subscription) => Promise<unknown>,
  ): Promise<ScheduleLine | null> {
    const one = await mine(number);
    if (one === null) return null;
    await change(one);
    return lineOf((await subscriptions.get(one.id)) ?? one, number);
  }

  return {
    called,
    example:
      shell === null
        ? `${called} add weekdays 08:00`
        : `${shell} schedule add 'weekdays 08:00' --to slack:TEAM/CHANNEL`,
    list: async () => Promise.all((await visible()).map((each, i) => lineOf(each, i + 1))),
    add: async (text) => {
      const { now, timeZone } = view();
      const read = readWanted(text, timeZone);
      if ("why" in read) return { kind: "refused", why: read.why };
      if (workspace === null) return { kind: "refused", why: nowhere(text.trim(), shell) };
      const to = destinationOf(reader, workspace);
      // Added in a thread, it comes into that thread.
      const inThread = read.inThread && to.thread === null;
      const why = inThread ? whyNoThread(to) : null;
      if (why !== null) return { kind: "refused", why };
      const wanted = topicWords(scheduleWords(read.schedule), read.topic).toLowerCase();
      const known = (await visible()).findIndex(
        ({ destination, schedule, options }) =>
          isSamePlace(destination, to) && topicWords(scheduleWords(schedule), options.topic).toLowerCase() === wanted,
      );
      if (known >= 0) return { kind: "refused", why: alreadyWords(known + 1, called) };
      if ((await subscriptions.list(workspace)).length >= MOST_SCHEDULES) {
        return {
          kind: "refused",
          why: `There are ${MOST_SCHEDULES} schedules here, which is the most: remove one first.`,
        };
      }
      const subscription: Subscription = {
        id: newId(now),
        destination: to,
        schedule: read.schedule,
        options: { topic: read.topic, catchUpMs: CATCH_UP_MS, inThread },
        owner: reader.person.id,
        paused: null,
        decidedUntil: now,
        nextAt: nextAt(read.schedule, now),
      };
      await subscriptions.set(subscription);
      const number = (await visible()).findIndex(({ id }) => id === subscription.id) + 1;
      const line = await lineOf(subscription, number);
      if (!to.channel.startsWith("@") && !(await place.greet(to, line))) {
        await subscriptions.remove(subscription.id);
        return { kind: "refused", why: LOCKED_OUT };
      }
      return { kind: "set", line };
    },
    setThread: async (number, wanted) => {
      const one = await mine(number);
      if (one === null) return null;
      const why = wanted ? whyNoThread(one.destination) : null;
      if (why !== null) return { kind: "refused", why };
      await subscriptions.setOptions(one.id, { ...one.options, inThread: wanted });
      const set = await subscriptions.get(one.id);
      return set && { kind: "set", line: await lineOf(set, number) };
    },
    pause: (number) => changed(number, ({ id }) => subscriptions.pause(id, "asked", view().now)),
    resume: (number) =>
      changed(number, ({ id, schedule }) => {
        const { now } = view();
        return subscriptions.resume(id, now, nextAt(schedule, now));
      }),
    remove: (number) => changed(number, ({ id }) => subscriptions.remove(id)),
    test: async (number) => {
      const one = (await visible())[(number ?? 1) - 1];
      return one === undefined ? null : place.briefing(one, view().now);
    },
    next: async (number) => {
      const one = (await visible())[number - 1];
      if (one === undefined) return null;
      const moments = nextSlots(one.schedule, view().now, NEXT_SHOWN).map(({ at }) => at);
      return { moments, timeZone: one.schedule.zone };
    },
  };
}

/**
 * "weekdays 08:00 climate talks in a thread" -> whether in a thread, the schedule of as many words as make one, and the
 * topic of the rest.
 */
export function readWanted(
  text: string,
  zone: string,
):
  | { readonly schedule: Schedule; readonly topic: string | null; readonly inThread: boolean }
  | { readonly why: string } {
  const thread = IN_THREAD.exec(text);
  const inThread = thread !== null && !/^(?:off|no)$/i.test(thread[1] ?? "");
  const words = text.replace(IN_THREAD, " ").trim().split(/\s+/).filter(Boolean);
  for (let count = words.length; count > 0; count--) {
    const read = readSchedule(words.slice(0, count).join(" "), zone);
    if (read.kind === "unread") continue;
    const [next, ...others] = words.slice(count);
    if (!read.namesZone && next !== undefined && meansZone(next)) return { why: noZone(next, others) };
    const rest = words
      .slice(count)
      .join(" ")
      .replace(/^(?:about|on|topic|topics)\s+/i, "");
    return { schedule: read.schedule, topic: rest === "" ? null : rest, inThread };
  }
  const whole = readSchedule(words.join(" "), zone);
  return { why: whole.kind === "unread" ? whole.why : "" };
}

/** What stands where a zone belongs and is none must not become the topic of briefings that come at another hour. */
function noZone(word: string, others: readonly string[]): string {
  const hint = zoneHint(word) ?? `"${word}" is not a time zone.`;
  return /^\p{L}/u.test(word) ? `${hint} If it is the topic, write: about ${[word, ...others].join(" ")}` : hint;
}

/** "in a thread on" as a form has it. */
const IN_THREAD = /(?:^|\s)in (?:a|one) thread(?: (on|off|yes|no|in a thread))?(?=\s|$)/i;

/** A direct message has none on Discord, and disturbs nobody on Slack; in a thread there is no second. */
function mayThread({ channel, thread }: Destination): boolean {
  return !channel.startsWith("@") && thread === null;
}

function destinationOf({ person, place }: Reader, workspace: WorkspaceId): Destination {
  const thread = isPersonal(workspace, place) ? null : place.thread;
  return { workspace, channel: homeOf(workspace, place, person), thread };
}

function isSamePlace(a: Destination, b: Destination | null): boolean {
  return b !== null && a.workspace === b.workspace && destinationKey(a) === destinationKey(b);
}

function whereWords(destination: Destination, here: Destination | null): OurWords {
  if (here === null) return say`to ${asGiven(`${destination.workspace}/${destinationKey(destination)}`)}`;
  if (isSamePlace(destination, here)) return say`here`;
  return destination.channel.startsWith("@") ? say`by direct message` : say`in another channel`;
}

/** At a shell it says where to, and is one word for the shell. */
function againWords({ schedule, options, destination }: Subscription, shell: string | null, called: OurWords): string {
  const wanted = `${topicWords(scheduleWords(schedule), options.topic)}${options.inThread ? " in a thread" : ""}`;
  if (shell === null) return `${called} add ${wanted}`;
  return `${shell} schedule add ${shellWord(wanted)} --to ${destination.workspace}/${destinationKey(destination)}`;
}

/** A topic that may be read as part of the schedule, such as "Friday prayers", stands after "about". */
function topicWords(words: string, topic: string | null): string {
  if (topic === null) return words;
  const plain = `${words} ${topic}`;
  const read = readWanted(plain, "UTC");
  return "why" in read || read.topic !== topic ? `${words} about ${topic}` : plain;
}

function shellWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function pausedWords(reason: PauseReason, called: OurWords): OurWords {
  if (reason === "forbidden") return say`I may not post there; let me in, then: ${called} resume`;
  return reason === "gone" ? say`the channel is gone` : say`as you wished`;
}

/** In order of when they were made: lists keep their numbers when one more is added. */
function newId(now: EpochMs): SubscriptionId {
  return `${now.toString(36).padStart(9, "0")}${randomBytes(3).toString("hex")}` as SubscriptionId;
}
