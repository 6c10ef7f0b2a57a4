// Arrays that grow by doubling.

/** The same numbers with room for as many again. */
export function grown<T extends Int32Array | Uint32Array | Uint16Array | Uint8Array>(numbers: T): T {
  const larger = new (numbers.constructor as new (length: number) => T)(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
