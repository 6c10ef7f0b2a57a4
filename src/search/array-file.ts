// Flat arrays <-> the bytes of one file, which are not parsed: the arrays are views of them.
import { crc32 } from "node:zlib";

/** Raised whenever what is kept, or what an article's words become, is another; older files are then made anew. */
const FORMAT = 4;

/** "WCIX", as a machine writes it that has its smallest byte first. */
const MAGIC = 0x58494357;

const KINDS = [Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array] as const;
export type FlatArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Every array begins at a multiple of this. */
const ALIGNMENT = 8;

// The header, in 32-bit numbers: magic, format, checksum of all that follows it, how many arrays; then kind and length of each.
const CHECKSUM_AT = 2;
const CHECKED_FROM = 3;
const HEADER = 4;

/** The arrays as the pieces of a file, in order; nothing is copied but the header. */
export function fileOf(arrays: readonly FlatArray[]): Uint8Array[] {
  const header = new Uint32Array(headerLength(arrays.length));
  header.set([MAGIC, FORMAT, 0, arrays.length]);
  for (const [i, array] of arrays.entries()) {
    header.set([KINDS.findIndex((kind) => array instanceof kind), array.length], HEADER + 2 * i);
  }
  const pieces = [bytesOf(header)];
  for (const array of arrays) pieces.push(bytesOf(array), new Uint8Array(padding(array.byteLength)));
  let checksum = crc32(bytesOf(header.subarray(CHECKED_FROM)));
  for (const piece of pieces.slice(1)) checksum = crc32(piece, checksum);
  header[CHECKSUM_AT] = checksum;
  return pieces;
}

/** The arrays of a file; null when it was cut, changed or made by another version. */
export function arraysOf(file: ArrayBuffer): FlatArray[] | null {
  if (file.byteLength < 4 * HEADER || file.byteLength % ALIGNMENT !== 0) return null;
  const numbers = new Uint32Array(file);
  const [magic, format, checksum, count] = numbers as unknown as [number, number, number, number];
  if (magic !== MAGIC || format !== FORMAT) return null;
  if (crc32(bytesOf(numbers.subarray(CHECKED_FROM))) !== checksum) return null;
  const arrays: FlatArray[] = [];
  let at = 4 * headerLength(count);
  for (let i = 0; i < count; i++) {
    const kind = KINDS[numbers[HEADER + 2 * i]!]!;
    const array = new kind(file, at, numbers[HEADER + 2 * i + 1]!);
    arrays.push(array);
    at += array.byteLength + padding(array.byteLength);
  }
  return arrays;
}

function headerLength(arrays: number): number {
  return HEADER + 2 * arrays;
}

function padding(bytes: number): number {
  return (ALIGNMENT - (bytes % ALIGNMENT)) % ALIGNMENT;
}

function bytesOf({ buffer, byteOffset, byteLength }: FlatArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
