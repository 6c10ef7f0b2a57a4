// The processes that share the work -> a row for status.
import { type LocalTime, momentWords } from "../chat/dates.ts";
import { asGiven, countOf, listed, type OurWords, say } from "../chat/our-words.ts";
import { readSeat, type Seat, seatsOf } from "../chat/seats.ts";
import type { Worker } from "../store/schedules.ts";
import type { Store } from "../store/store.ts";
import { MINUTE_MS } from "../time.ts";

/** Each with what it has in hand, what of that should have been posted by now, and what it hears. */
export async function atWork({ slots, leases }: Store, view: LocalTime): Promise<[OurWords, OurWords][]> {
  const workers = await slots.workers();
  if (workers.length === 0) return [];
  const taken = await leases.list(seatsOf("discord"));
  const words = workers.map((worker) => {
    const names = taken.filter(({ holder }) => holder === worker.holder).map(({ name }) => name);
    const seats = names.flatMap((name) => readSeat("discord", name) ?? []);
    const what = listed([inHand(worker, view), hears(seats)]);
    return what.length === 0 ? asGiven(worker.holder) : say`${asGiven(worker.holder)} (${what})`;
  });
  return [[say`at work`, say`${countOf(workers.length, "process", "processes")}: ${listed(words)}`]];
}

function inHand({ slots, firstAt }: Worker, view: LocalTime): OurWords {
  if (slots === 0) return say``;
  const isLate = firstAt !== null && view.now - firstAt > MINUTE_MS;
  const since = isLate ? say`, the first due ${momentWords(firstAt, view)}` : say``;
  return say`${countOf(slots, "briefing", "briefings")} in hand${since}`;
}

/** While all go over to more parts, one may hear some of both. */
function hears(seats: readonly Seat[]): OurWords {
  const most = Math.max(...seats.map(({ parts }) => parts));
  if (seats.length === 0) return say``;
  if (most === 1) return say`hears Discord`;
  const parts = seats.filter((seat) => seat.parts === most).map(({ part }) => part);
  return say`hears ${parts.length} of Discord's ${most} shards`;
}
