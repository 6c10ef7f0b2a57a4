// A stem -> the groups of WordNet it is in: stems that may mean the same or are made from one another, "manag" and "director".
import weights from "./word-groups.weights.json" with { type: "json" };

const groups = readGroups(weights.stems.split(" "), Buffer.from(weights.groups, "base64"));

/** As stored: for each group its size, then the places of its stems, in 16 bits each, low byte first. */
function readGroups(stems: readonly string[], bytes: Buffer): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  let group = 0;
  for (let at = 0; at < bytes.length; group++) {
    const size = bytes.readUInt16LE(at);
    at += 2;
    for (const end = at + 2 * size; at < end; at += 2) {
      const stem = stems[bytes.readUInt16LE(at)]!;
      const own = found.get(stem);
      if (own === undefined) found.set(stem, [group]);
      else own.push(group);
    }
  }
  return found;
}

/** The numbers of the groups a stem is in; none for most stems. */
export function wordGroups(stem: string): readonly number[] {
  return groups.get(stem) ?? NONE;
}

const NONE: readonly number[] = [];
