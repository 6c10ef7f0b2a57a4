// A stem -> numbers by which it is known that it stands for another: "send" is asked, "contribute" is told.
import weights from "./stand-ins.weights.json" with { type: "json" };

/**
 * What is asked with one stem may be told with another where `asked` of the one and `told` of the other share a number. Where
 * `opposed` does, the other tells the opposite: "rejected" decides on whether something was accepted, and on nothing else.
 */
export type StandIns = Readonly<Record<"asked" | "opposed" | "told", readonly number[]>>;

const NONE: StandIns = { asked: [], opposed: [], told: [] };

const known = readLists(weights.stems.split(" "), Buffer.from(weights.lists, "base64"));

/** The numbers of a stem; none for most stems. */
export function standIns(stem: string): StandIns {
  return known.get(stem) ?? NONE;
}

/** Whether either may stand for the other. */
export function mayStandFor(one: string, other: string): boolean {
  const { asked } = standIns(one);
  return standIns(other).told.some((number) => asked.includes(number));
}

/**
 * As stored, in variable-length numbers: for each list how many stems it has; 0 for a list in which each may stand for each,
 * else twice the place of its head among all stems, and 1 more, or 2 for a list of opposites; then the places, each less the
 * one before. A list with a head has two numbers, for its head may be asked and a member told, or a member asked and the head
 * told.
 */
function readLists(stems: readonly string[], bytes: Uint8Array): ReadonlyMap<string, StandIns> {
  const found = stems.map(() => ({ asked: [] as number[], opposed: [] as number[], told: [] as number[] }));
  let at = 0;
  const next = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  for (let list = 0; at < bytes.length; list += 2) {
    const [size, kind] = [next(), next()];
    const asked = kind > 0 && kind % 2 === 0 ? "opposed" : "asked";
    let place = 0;
    for (let i = 0; i < size; i++) {
      place += next();
      found[place]!.told.push(list);
      found[place]![asked].push(kind === 0 ? list : list + 1);
    }
    if (kind === 0) continue;
    const head = found[(kind - 1) >> 1]!;
    head[asked].push(list);
    head.told.push(list + 1);
  }
  return new Map(found.map((numbers, i) => [stems[i]!, numbers]));
}
