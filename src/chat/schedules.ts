// The command schedule -> what is done with the briefings that come by themselves, and the reply that says so.
import type { Briefing } from "../briefing/briefing.ts";
import type { EpochMs } from "../time.ts";
import { typed } from "./absence.ts";
import { briefingReply } from "./briefing-reply.ts";
import { momentWords, type View } from "./dates.ts";
import { asGiven, type OurWords, say } from "./our-words.ts";
import type { Command } from "./parse.ts";
import { leftLines, note, paragraph, type Reply, replyOf } from "./reply.ts";

export const SCHEDULE_ACTIONS = ["list", "add", "thread", "pause", "resume", "remove", "test", "next"] as const;

export type ScheduleAction = (typeof SCHEDULE_ACTIONS)[number];

/** One briefing that comes by itself; `number` is its place in the list, from 1. */
export type ScheduleLine = {
  readonly number: number;
  /** As it would be typed: "weekdays 08:00 Europe/Paris". */
  readonly words: string;
  readonly topic: string | null;
  /** Only headlines in the channel, the stories below them. */
  readonly inThread: boolean;
  /** Whether it could come so. */
  readonly mayThread: boolean;
  /** "here", "by direct message", "in another channel". */
  readonly where: OurWords;
  /** Why it is paused; null while it is not. */
  readonly paused: OurWords | null;
  /** What would be typed to add it again. */
  readonly again: string;
  readonly nextAt: EpochMs | null;
  /** The zone its times are meant in. */
  readonly timeZone: string;
  /** Why none comes for now although it is not paused, with what to do; null while nothing is known to be in the way. */
  readonly waits: string | null;
  /** How the last one went: "Mon 15 Sep, 08:00 Paris: sent late"; null before the first. */
  readonly last: OurWords | null;
};

export type ScheduleSet =
  | { readonly kind: "set"; readonly line: ScheduleLine }
  /** One sentence that says what was not understood, or what stands in the way, and what to do. */
  | { readonly kind: "refused"; readonly why: string };

/** What is not there is null. */
export type ScheduleService = {
  /** How the command is called where the replies are read: "schedule", or as the program is called at a shell: "npx wirecopy schedule". */
  readonly called: OurWords;
  /** How one is added from where one is. */
  readonly example: string;
  list(): Promise<ScheduleLine[]>;
  add(text: string): Promise<ScheduleSet>;
  /** From now on in a thread, or no more. */
  setThread(number: number, wanted: boolean): Promise<ScheduleSet | null>;
  pause(number: number): Promise<ScheduleLine | null>;
  resume(number: number): Promise<ScheduleLine | null>;
  remove(number: number): Promise<ScheduleLine | null>;
  /** The briefing as it would come now; nothing of it counts as told. */
  test(number: number | null): Promise<Briefing | null>;
  /** The next moments it is due, and the zone it is meant in. */
  next(number: number): Promise<{ readonly moments: readonly EpochMs[]; readonly timeZone: string } | null>;
};

/** `done` is false when what was asked for could not be done. */
export type ScheduleSaid = { readonly reply: Reply; readonly done: boolean };

export async function scheduleReply(
  { action, words }: Command & { kind: "schedule" },
  schedules: ScheduleService,
  view: View,
): Promise<ScheduleSaid> {
  if (action === "list") return done(listReply(await schedules.list(), schedules, view));
  if (action === "add") return addedReply(words, schedules, view);
  if (action === "thread") return threadReply(words, schedules);
  const number = scheduleNumber(words);
  if (action === "test" && (words === "" || number !== null)) return testReply(number, schedules, view);
  if (number === null) return needs(say`${schedules.called} ${asGiven(action)} 1`);
  return numberedReply(action, number, schedules, view);
}

async function numberedReply(
  action: Exclude<ScheduleAction, "list" | "add" | "thread">,
  number: number,
  schedules: ScheduleService,
  view: View,
): Promise<ScheduleSaid> {
  switch (action) {
    case "pause": {
      const line = await schedules.pause(number);
      if (line === null) return noSuch(number, schedules);
      return done(
        replyOf(paragraph(say`Paused: ${wordsOf(line)}.`), note(say`Go on with: ${schedules.called} resume ${number}`)),
      );
    }
    case "resume": {
      const line = await schedules.resume(number);
      if (line === null) return noSuch(number, schedules);
      return done(replyOf(paragraph(say`Goes on: ${wordsOf(line)}; ${nextWords(line, view)}.`)));
    }
    case "remove": {
      const line = await schedules.remove(number);
      if (line === null) return noSuch(number, schedules);
      return done(
        replyOf(
          paragraph(say`Removed: ${wordsOf(line)}.`),
          note(say`To have it back: ${asGiven(line.again)}`),
          leftLines((await schedules.list()).map((left) => lineWords(left, view))),
        ),
      );
    }
    case "next": {
      const next = await schedules.next(number);
      if (next === null) return noSuch(number, schedules);
      const inZone = { now: view.now, timeZone: next.timeZone };
      return done(replyOf({ kind: "list", items: next.moments.map((at) => momentWords(at, inZone)) }));
    }
    case "test":
      return testReply(number, schedules, view);
    default:
      return action satisfies never;
  }
}

function listReply(
  lines: readonly ScheduleLine[],
  { example, called }: Pick<ScheduleService, "example" | "called">,
  view: View,
): Reply {
  if (lines.length === 0)
    return replyOf(paragraph(say`No briefing comes by itself here yet. Have one: ${asGiven(example)}`));
  return replyOf(
    { kind: "list", items: lines.map((line) => lineWords(line, view)) },
    note(say`${called} pause 1 · ${called} resume 1 · ${called} test 1 · ${called} remove 1`),
  );
}

function lineWords(line: ScheduleLine, view: View): OurWords {
  const state = line.paused === null ? nextWords(line, view) : say`paused: ${line.paused}`;
  const last = line.last === null ? say`` : say`; last: ${line.last}`;
  return say`${line.number}  ${wordsOf(line)}, ${line.where}; ${state}${last}`;
}

/** What a channel is told when briefings are to come there; `called` is how the command is called there. */
export function greetingReply(line: ScheduleLine, called: OurWords): Reply {
  return replyOf(
    paragraph(say`A briefing comes to this channel by itself: ${wordsOf(line)}.`),
    note(say`Who manages this workspace can change that: ${called} list`),
  );
}

async function addedReply(words: string, schedules: ScheduleService, view: View): Promise<ScheduleSaid> {
  const added = await schedules.add(words);
  if (added.kind === "refused") return refused(added.why);
  const { line } = added;
  const { called } = schedules;
  const shorter =
    line.mayThread && !line.inThread ? say` · only the headlines here: ${called} thread ${line.number} on` : say``;
  return done(
    replyOf(
      paragraph(say`A briefing comes ${line.where}: ${wordsOf(line)}; ${nextWords(line, view)}.`),
      line.waits === null ? [] : paragraph(say`It waits: ${asGiven(line.waits)}`),
      note(say`See it now: ${called} test ${line.number}${shorter} · take it back: ${called} remove ${line.number}`),
    ),
  );
}

/** "2", "#2" or "schedule 2"; null for all else, as "story 2": the numbers of a briefing's stories are others. */
function scheduleNumber(words: string): number | null {
  const digits = /^(?:(?:the )?(?:schedule|number) )?#?(\d{1,3})$/i.exec(words.trim())?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 10);
}

async function threadReply(words: string, schedules: ScheduleService): Promise<ScheduleSaid> {
  const { called } = schedules;
  const [, which = "", wanted] = /^(\S+) (on|off)$/i.exec(words.trim()) ?? [];
  const number = scheduleNumber(which);
  if (number === null || wanted === undefined) return needs(say`${called} thread 1 on, or ${called} thread 1 off`);
  const inThread = wanted.toLowerCase() === "on";
  const set = await schedules.setThread(number, inThread);
  if (set === null) return noSuch(number, schedules);
  if (set.kind === "refused") return refused(set.why);
  const how = inThread
    ? say`From the next one on, only the headlines stand in the channel and each story in a thread below them`
    : say`From the next one on, all of it stands in the channel`;
  return done(replyOf(paragraph(say`${how}: ${wordsOf(set.line)}.`)));
}

async function testReply(number: number | null, schedules: ScheduleService, view: View): Promise<ScheduleSaid> {
  const briefing = await schedules.test(number);
  if (briefing === null)
    return number === null ? { reply: listReply([], schedules, view), done: false } : noSuch(number, schedules);
  return done(replyOf(note(say`As it would come now:`), briefingReply(briefing, view).blocks));
}

function wordsOf({ words, topic, inThread }: ScheduleLine): OurWords {
  const on = topic === null ? asGiven(words) : say`${asGiven(words)} on ${typed(topic)}`;
  return inThread ? say`${on}, in a thread` : on;
}

/** In the schedule's own zone: "08:00 Europe/Paris" comes at 08:00 Paris, wherever who reads it is. */
function nextWords({ nextAt, timeZone }: ScheduleLine, { now }: View): OurWords {
  return nextAt === null ? say`never due again` : say`next on ${momentWords(nextAt, { now, timeZone })}`;
}

function noSuch(number: number, { called }: ScheduleService): ScheduleSaid {
  return { reply: replyOf(paragraph(say`There is no schedule ${number}. All of them: ${called} list`)), done: false };
}

function needs(example: OurWords): ScheduleSaid {
  return { reply: replyOf(paragraph(say`Write it like: ${example}`)), done: false };
}

function refused(why: string): ScheduleSaid {
  return { reply: replyOf(paragraph(asGiven(why))), done: false };
}

function done(reply: Reply): ScheduleSaid {
  return { reply, done: true };
}
