// A list of hashes -> at which places some hash stands, without passing all of them.

type Hashes = Int32Array | Float64Array;

/** The places of bucket b are places[starts[b]] .. [starts[b + 1]], ascending. */
export type Buckets = { readonly starts: Uint32Array; readonly places: Uint16Array };

/** So few are looked through in a moment, and three bytes a place are small beside an article's words. */
const PER_BUCKET = 4;

/** Sorts the places of a list, of SEGMENT_ARTICLES at most, by the last bits of their hashes. */
export function bucketsOf(hashes: Hashes): Buckets {
  let count = 1;
  while (count * PER_BUCKET < hashes.length) count *= 2;
  const starts = new Uint32Array(count + 1);
  for (const hash of hashes) starts[hash & (count - 1)]!++;
  for (let bucket = 1; bucket <= count; bucket++) starts[bucket]! += starts[bucket - 1]!;
  const places = new Uint16Array(hashes.length);
  for (let place = hashes.length - 1; place >= 0; place--) places[--starts[hashes[place]! & (count - 1)]!] = place;
  return { starts, places };
}

/** Where a hash stands in the list that the buckets were made of, ascending. */
export function placesOf({ starts, places }: Buckets, hashes: Hashes, hash: number): number[] {
  const bucket = hash & (starts.length - 2);
  const found: number[] = [];
  for (let i = starts[bucket]!; i < starts[bucket + 1]!; i++) if (hashes[places[i]!] === hash) found.push(places[i]!);
  return found;
}
