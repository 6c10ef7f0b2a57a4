// The command schedule -> what is done with the briefings that come by themselves, and the reply that says so.
import type { Briefing } from "../briefing/briefing.ts";
import type { EpochMs } from "../time.ts";
import { typed } from "./absence.ts";
import { briefingReply } from "./briefing-reply.ts";
import { momentWords, type View } from "./dates.ts";
import { asGiven, type OurWords, say } from "./our-words.ts";
import type { Command } from "./parse.ts";
import { note, paragraph, type Reply, replyOf } from "./reply.ts";

export const SCHEDULE_ACTIONS = ["list", "add", "pause", "resume", "remove", "test", "next"] as const;

export type ScheduleAction = (typeof SCHEDULE_ACTIONS)[number];

/** One briefing that comes by itself; `number` is its place in the list, from 1. */
export type ScheduleLine = {
  readonly number: number;
  /** As it would be typed: "weekdays 08:00 Europe/Paris". */
  readonly words: string;
  readonly topic: string | null;
  /** "here", "by direct message", "in another channel". */
  readonly where: OurWords;
  /** Why it is paused; null while it is not. */
  readonly paused: OurWords | null;
  readonly nextAt: EpochMs | null;
  /** How the last one went: "Mon 15 Sep, 08:00 Paris: sent late"; null before the first. */
  readonly last: OurWords | null;
};

export type ScheduleAdded =
  | { readonly kind: "added"; readonly line: ScheduleLine }
  /** One sentence that says what was not understood, or what stands in the way, and what to do. */
  | { readonly kind: "refused"; readonly why: string };

/** What is not there is null. */
export type ScheduleService = {
  list(): Promise<ScheduleLine[]>;
  add(text: string): Promise<ScheduleAdded>;
  pause(number: number): Promise<ScheduleLine | null>;
  resume(number: number): Promise<ScheduleLine | null>;
  remove(number: number): Promise<ScheduleLine | null>;
  /** The briefing as it would come now; nothing of it counts as told. */
  test(number: number | null): Promise<Briefing | null>;
  /** The next moments it is due. */
  next(number: number): Promise<EpochMs[] | null>;
};

export async function scheduleReply(
  { action, words }: Command & { kind: "schedule" },
  schedules: ScheduleService,
  view: View,
): Promise<Reply> {
  if (action === "list") return listReply(await schedules.list(), view);
  if (action === "add") return addedReply(words, schedules, view);
  const number = /^#?\d{1,3}$/.test(words) ? Number.parseInt(words.replace("#", ""), 10) : null;
  if (action === "test" && (words === "" || number !== null)) return testReply(number, schedules, view);
  if (number === null) return replyOf(paragraph(say`Write it like: schedule ${asGiven(action)} 1`));
  return numberedReply(action, number, schedules, view);
}

async function numberedReply(
  action: Exclude<ScheduleAction, "list" | "add">,
  number: number,
  schedules: ScheduleService,
  view: View,
): Promise<Reply> {
  switch (action) {
    case "pause": {
      const line = await schedules.pause(number);
      return line === null
        ? noSuch(number)
        : replyOf(paragraph(say`Paused: ${wordsOf(line)}.`), note(say`Go on with: schedule resume ${number}`));
    }
    case "resume": {
      const line = await schedules.resume(number);
      return line === null
        ? noSuch(number)
        : replyOf(paragraph(say`Goes on: ${wordsOf(line)}; ${nextWords(line, view)}.`));
    }
    case "remove": {
      const line = await schedules.remove(number);
      if (line === null) return noSuch(number);
      const topic = line.topic === null ? say`` : say` ${asGiven(line.topic)}`;
      return replyOf(
        paragraph(say`Removed: ${wordsOf(line)}.`),
        note(say`To have it back: schedule add ${asGiven(line.words)}${topic}`),
      );
    }
    case "next": {
      const moments = await schedules.next(number);
      if (moments === null) return noSuch(number);
      return replyOf({ kind: "list", items: moments.map((at) => momentWords(at, view)) });
    }
    case "test":
      return testReply(number, schedules, view);
    default:
      return action satisfies never;
  }
}

function listReply(lines: readonly ScheduleLine[], view: View): Reply {
  if (lines.length === 0)
    return replyOf(paragraph(say`No briefing comes by itself here yet. Have one: schedule add weekdays 08:00`));
  return replyOf(
    {
      kind: "list",
      items: lines.map((line) => {
        const state = line.paused === null ? nextWords(line, view) : say`paused: ${line.paused}`;
        const last = line.last === null ? say`` : say`; last: ${line.last}`;
        return say`${line.number}  ${wordsOf(line)}, ${line.where}; ${state}${last}`;
      }),
    },
    note(say`schedule pause 1 · schedule resume 1 · schedule test 1 · schedule remove 1`),
  );
}

/** What a channel is told when briefings are to come there. */
export function greetingReply(line: ScheduleLine): Reply {
  return replyOf(
    paragraph(say`A briefing comes to this channel by itself: ${wordsOf(line)}.`),
    note(say`Who manages this workspace can change that: schedule list`),
  );
}

async function addedReply(words: string, schedules: ScheduleService, view: View): Promise<Reply> {
  const added = await schedules.add(words);
  if (added.kind === "refused") return replyOf(paragraph(asGiven(added.why)));
  const { line } = added;
  return replyOf(
    paragraph(say`A briefing comes ${line.where}: ${wordsOf(line)}; ${nextWords(line, view)}.`),
    note(say`See it now: schedule test ${line.number} · take it back: schedule remove ${line.number}`),
  );
}

async function testReply(number: number | null, schedules: ScheduleService, view: View): Promise<Reply> {
  const briefing = await schedules.test(number);
  if (briefing === null) return number === null ? listReply([], view) : noSuch(number);
  return replyOf(note(say`As it would come now:`), briefingReply(briefing, view).blocks);
}

function wordsOf({ words, topic }: ScheduleLine): OurWords {
  return topic === null ? asGiven(words) : say`${asGiven(words)} on ${typed(topic)}`;
}

function nextWords({ nextAt }: ScheduleLine, view: View): OurWords {
  return nextAt === null ? say`never due again` : say`next on ${momentWords(nextAt, view)}`;
}

function noSuch(number: number): Reply {
  return replyOf(paragraph(say`There is no schedule ${number}. All of them: schedule list`));
}
