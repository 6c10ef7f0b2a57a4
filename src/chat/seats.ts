// Who hears which part of what a platform tells: a part has several seats, and a seat is one process's at a time.

/** Parts ("shards") are counted from 0 to below `parts`, the seats of one from 0. */
export type Seat = { readonly parts: number; readonly part: number; readonly seat: number };

/** The name of the lease on a seat: seatName("discord", { parts: 8, part: 3, seat: 1 }) -> "hear discord 8/3/1". */
export function seatName(platform: string, { parts, part, seat }: Seat): string {
  return `${seatsOf(platform, parts)}${part}/${seat}`;
}

/** What the names of all seats begin with, or those of one division into parts. */
export function seatsOf(platform: string, parts?: number): string {
  return `hear ${platform} ${parts === undefined ? "" : `${parts}/`}`;
}

/** Null for a name that is not of a seat there. */
export function readSeat(platform: string, name: string): Seat | null {
  const beginning = seatsOf(platform);
  const numbers = name.startsWith(beginning) ? /^(\d+)\/(\d+)\/(\d+)$/.exec(name.slice(beginning.length)) : null;
  if (numbers === null) return null;
  const [parts, part, seat] = numbers.slice(1).map(Number);
  return { parts: parts!, part: part!, seat: seat! };
}
