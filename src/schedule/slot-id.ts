// A slot -> the ids and the chance that are always the same for it, whichever process works on it.
import { createHash } from "node:crypto";
import type { Slot } from "./due.ts";

/** What names a slot: whose, and its local date and time. */
export function slotId(subscription: string, { date, time }: Pick<Slot, "date" | "time">): string {
  return digest(`${subscription} ${date} ${time}`).slice(0, 16);
}

/** The key that message `number` of a slot is posted with: 16 hexadecimal digits, a dash and the number. */
export function postKey(slot: string, number: number): string {
  return `${slot}-${number}`;
}

/** A number from 0 to below 1, spread evenly over slots: what would be chance, made repeatable. */
export function shareOf(slot: string): number {
  return Number.parseInt(digest(slot).slice(0, 8), 16) / 2 ** 32;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
