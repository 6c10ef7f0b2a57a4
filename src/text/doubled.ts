// Arrays that grow by doubling.

/** Below this length growing is not worth a step of its own. */
const SHORTEST = 1_024;

/** The same numbers with room for as many again. */
export function doubled<T extends Int32Array | Uint32Array | Uint16Array | Uint8Array>(numbers: T): T {
  const larger = new (numbers.constructor as new (length: number) => T)(Math.max(2 * numbers.length, SHORTEST));
  larger.set(numbers);
  return larger;
}
