// The leases on seats -> those that this process has now: its own renewed, and what is its share taken.
import type { AdapterLeases } from "../../src/chat/adapter.ts";
import { readSeat, seatName, seatsOf } from "../../src/chat/seats.ts";
import { nextSeats, type Taken } from "./share.ts";

const PLATFORM = "discord";

/** A seat is held for so long without being renewed, as all that a process has in hand. */
const TERM_MS = 15_000;

/** The parts of `parts` that this process hears. */
export type Ours = { readonly parts: number; readonly ours: ReadonlySet<number> };

/** Holds this process's own for longer; all that are taken, whoever has them. */
export async function holdSeats(leases: AdapterLeases): Promise<Taken[]> {
  return (await leases.renew(seatsOf(PLATFORM), TERM_MS)).flatMap(({ name, holder }) => {
    const seat = readSeat(PLATFORM, name);
    return seat === null ? [] : [{ ...seat, holder }];
  });
}

/** In the division into `parts`, or into more when another process uses more. */
export async function takeSeats(leases: AdapterLeases, parts: number): Promise<Ours> {
  const { holder: self } = leases;
  const taken = await holdSeats(leases);
  const most = Math.max(parts, ...taken.map((seat) => seat.parts));
  const ours = new Set(taken.filter((seat) => seat.holder === self && seat.parts === most).map(({ part }) => part));
  for (const { from, ...seat } of nextSeats(most, taken, self)) {
    if (await leases.take(seatName(PLATFORM, seat), TERM_MS, from ?? undefined)) ours.add(seat.part);
  }
  return { parts: most, ours };
}

/** Those of one division into parts, or all. */
export function giveBackSeats(leases: AdapterLeases, parts?: number): Promise<void> {
  return leases.release(seatsOf(PLATFORM, parts));
}
