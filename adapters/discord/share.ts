// The seats that are taken, and by whom -> those that one process takes next, so that all hear about equally much. Pure.
import type { Seat } from "../../src/chat/seats.ts";
import { shareOf } from "../../src/schedule/slot-id.ts";

export type Taken = Seat & { readonly holder: string };

/** A seat to be taken: nobody's, or that of another who has more. */
export type Take = Seat & { readonly from: string | null };

/** So the loss of one process leaves no gap. */
const HEARERS = 2;

/**
 * Two processes hear each part, or as many as it takes for every process to hear one. A part that nobody hears is taken by
 * whoever sees it, a further seat by who has fewest; and who has at least two fewer than another takes one of the other's.
 * Nobody takes two seats of a part. Seats of another division into parts are not looked at.
 */
export function nextSeats(parts: number, taken: readonly Taken[], self: string): Take[] {
  const seats = taken.filter((each) => each.parts === parts);
  const heard = new Map<string, Set<number>>([[self, new Set()]]);
  for (const { holder, part } of seats) heard.set(holder, (heard.get(holder) ?? new Set()).add(part));
  const hearers = Math.max(HEARERS, Math.ceil(heard.size / parts));
  const free = fromOwnPlace(parts, self).flatMap((part) => freeSeats(seats, { parts, part }, hearers));
  return [...takesOfFree(free, heard, self), ...takesOfOthers(seats, heard, self)];
}

/** Takes note in `heard` of what it takes, and of what it leaves to others. */
function takesOfFree(free: readonly Seat[], heard: Map<string, Set<number>>, self: string): Take[] {
  const takes: Take[] = [];
  for (const seat of free) {
    const without = [...heard].filter(([, theirs]) => !theirs.has(seat.part));
    const next = without.length === heard.size ? self : fewest(without);
    if (next === null) continue;
    heard.get(next)!.add(seat.part);
    if (next === self) takes.push({ ...seat, from: null });
  }
  return takes;
}

function takesOfOthers(seats: readonly Taken[], heard: Map<string, Set<number>>, self: string): Take[] {
  const mine = heard.get(self)!;
  const takes: Take[] = [];
  for (;;) {
    const [richest, theirs] = [...heard].reduce((most, each) => (each[1].size > most[1].size ? each : most));
    const passed = seats.find(({ holder, part }) => holder === richest && theirs.has(part) && !mine.has(part));
    if (theirs.size < mine.size + 2 || passed === undefined) return takes;
    const { holder: from, ...seat } = passed;
    theirs.delete(seat.part);
    mine.add(seat.part);
    takes.push({ ...seat, from });
  }
}

function fewest(heard: readonly (readonly [string, ReadonlySet<number>])[]): string | null {
  const [least] = heard.toSorted(([a, some], [b, others]) => some.size - others.size || (a < b ? -1 : 1));
  return least?.[0] ?? null;
}

function freeSeats(seats: readonly Seat[], { parts, part }: Omit<Seat, "seat">, hearers: number): Seat[] {
  const used = new Set(seats.filter((each) => each.part === part).map(({ seat }) => seat));
  const unused = Array.from({ length: hearers }, (_, seat) => seat).filter((seat) => !used.has(seat));
  return unused.slice(0, Math.max(0, hearers - used.size)).map((seat) => ({ parts, part, seat }));
}

/** All parts; each process begins at another, so that they seldom want the same at the same time. */
function fromOwnPlace(parts: number, self: string): number[] {
  const first = Math.floor(parts * shareOf(self));
  return Array.from({ length: parts }, (_, place) => (first + place) % parts);
}
