// A schedule and a stretch of time -> the slots in it, each once, through every change of the clocks.
import type { EpochMs } from "../time.ts";
import { timeWords } from "./clock-time.ts";
import { HOUR_MINUTES, type MinuteOfDay, type Schedule } from "./schedule.ts";

/** One due moment: its local date "2026-03-08" and time "02:30", which name it, and when that is. */
export type Slot = { readonly date: string; readonly time: string; readonly at: EpochMs };

/** 29 February is at most eight years away, around 2100. */
const LOOK_AHEAD_DAYS = 9 * 366;

/**
 * The slots after `from` up to and with `to`, in order. A local time that a clock change leaves out is due right after
 * the gap, one that comes twice is due the first time only; so each wanted local date has each of its times once. A date
 * that a zone left out whole (Samoa, 30 December 2011) has none.
 */
export function dueSlots(schedule: Schedule, from: EpochMs, to: EpochMs): Slot[] {
  const slots: Slot[] = [];
  const last = localDate(to, schedule.zone);
  // From the day before: a gap that crosses midnight makes the evening's slot due on the next day.
  let date = localDate(from, schedule.zone).subtract({ days: 1 });
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    slots.push(...slotsOn(schedule, date).filter(({ at }) => at > from && at <= to));
  }
  return slots.sort((a, b) => a.at - b.at);
}

/** The first `count` slots after `from`; fewer when the next years hold no more. */
export function nextSlots(schedule: Schedule, from: EpochMs, count: number): Slot[] {
  const first = localDate(from, schedule.zone).subtract({ days: 1 });
  const slots: Slot[] = [];
  for (let day = 0; day < LOOK_AHEAD_DAYS && slots.length < count; day++) {
    slots.push(...slotsOn(schedule, first.add({ days: day })).filter(({ at }) => at > from));
  }
  return slots.sort((a, b) => a.at - b.at).slice(0, count);
}

function slotsOn(schedule: Schedule, date: Temporal.PlainDate): Slot[] {
  if (!isWanted(schedule, date) || !exists(date, schedule.zone)) return [];
  return schedule.times.map((minute) => ({
    date: date.toString(),
    time: timeWords(minute),
    at: instantOf(date, minute, schedule.zone),
  }));
}

function isWanted({ weekdays, monthDays, months }: Schedule, date: Temporal.PlainDate): boolean {
  if (months !== null && !months.includes(date.month)) return false;
  if (weekdays === null && monthDays === null) return true;
  return (weekdays?.includes(date.dayOfWeek) ?? false) || (monthDays?.includes(date.day) ?? false);
}

function exists(date: Temporal.PlainDate, zone: string): boolean {
  return date.toZonedDateTime(zone).toPlainDate().equals(date);
}

function instantOf(date: Temporal.PlainDate, minute: MinuteOfDay, zone: string): EpochMs {
  const wanted = date.toPlainDateTime({ hour: Math.floor(minute / HOUR_MINUTES), minute: minute % HOUR_MINUTES });
  const first = wanted.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (first.toPlainDateTime().equals(wanted)) return first.epochMilliseconds;
  // In a gap "earlier" is as long before it as the time is inside it; the next change is the gap itself.
  return first.getTimeZoneTransition("next")!.epochMilliseconds;
}

function localDate(at: EpochMs, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}
