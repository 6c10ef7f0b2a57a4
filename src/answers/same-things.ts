// A stem -> other stems that name the same place or thing: "franc" and "french", "uk" and "britain".
import { likeStems, SAME_PLACES } from "../corpus/same-places.ts";
import { LOCATION, senseOf } from "./word-senses.ts";

/** Forms of one verb that no stemmer brings together, and common nouns that news uses for one another. */
const VERBS = `
bring brought
build built
buy bought
catch caught
choose chose chosen
come came
dead die died death
fall fell fallen
fight fought
find found
gave give given
grew grow grown
hold held
keep kept
kill killing
knew know known
lead led
leave left
lose lost
make made
meet met meeting
nation country
pay paid
rise rose risen
run ran
say said
saw see seen
sell sold
send sent
shoot shot
speak spoke spoken
spend spent
steal stole stolen
strike struck
take took taken
teach taught
tell told
think thought
win won
write wrote written
`;

const others: ReadonlyMap<string, readonly string[]> = new Map([...likeStems(VERBS), ...SAME_PLACES]);

/** sameThings("franc") -> ["french", ...]; none for most stems. */
export function sameThings(stemmed: string): readonly string[] {
  return others.get(stemmed) ?? [];
}

/** One stem to stand for all that name the same thing, so that two words can be compared by it. */
export function representative(stemmed: string): string {
  const same = others.get(stemmed);
  return same?.[0] !== undefined && same[0] < stemmed ? same[0] : stemmed;
}

/** True for the stem of a country or region, or of the word for its people. */
export function isPlace(stemmed: string): boolean {
  return placeStems.has(stemmed);
}

/** isPlace, and true for the stem of a word that mostly stands for a place: "town". */
export function meansPlace(stemmed: string): boolean {
  return isPlace(stemmed) || senseOf(stemmed).main === LOCATION;
}

const placeStems = new Set(SAME_PLACES.keys());
