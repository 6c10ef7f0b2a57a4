// Words -> hashes, and room, for the tables in memory; hashes of another kind in each process: no page can be written to fill one slot.
import { randomBytes } from "node:crypto";

/** Never stored, and no number given to a word depends on it. */
const SEED = randomBytes(4).readInt32LE();

/** 32 bits for the code units of a text from `start` to `end`; for ASCII the same as for its bytes. */
export function hashOfText(text: string, start: number, end: number): number {
  let hash = SEED;
  for (let i = start; i < end; i++) hash = stepped(hash, text.charCodeAt(i));
  return stirred(hash);
}

/** 32 bits for the bytes from `start` to `end`. */
export function hashOfBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = SEED;
  for (let i = start; i < end; i++) hash = stepped(hash, bytes[i]!);
  return stirred(hash);
}

/** FNV-1a with a shift: without it only the lowest seven bits of the seed decide which ASCII words share a hash. */
function stepped(hash: number, code: number): number {
  const product = Math.imul(hash ^ code, 0x01000193);
  return product ^ (product >>> 15);
}

/** The end of MurmurHash3 (fmix32): tables take only the last bits. */
function stirred(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** A table of pairs, a hash and a number or 0 where free, with twice the room: open addressing, pairs by the hash's last bits. */
export function grownSlots(old: Int32Array): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(2 * old.length);
  const mask = slots.length - 2;
  for (let from = 0; from < old.length; from += 2) {
    if (old[from + 1] === 0) continue;
    let slot = (old[from]! << 1) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    slots[slot] = old[from]!;
    slots[slot + 1] = old[from + 1]!;
  }
  return slots;
}
