// A stem -> other stems that name the same place or thing: "franc" and "french", "uk" and "britain".
import { likeStems } from "../../text/like-words.ts";
import { SAME_PLACES } from "../../text/same-places.ts";
import { LOCATION, senseOf } from "./word-senses.ts";

/** Forms of one verb that no stemmer brings together, and common nouns that news uses for one another. */
const VERBS = `
arise arose arisen
beat beaten
become became
begin began begun
bend bent
bite bitten
blow blew blown
break broke broken
breed bred
bring brought
build built
buy bought
catch caught
choose chose chosen
cling clung
come came
creep crept
dead die died death
deal dealt
dig dug
draw drew drawn
drink drank drunk
drive drove driven
eat eaten
fall fell fallen
feel felt
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
gave give given
grew grow grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
kill killing
knew know known
lay laid
lead led
leave left
light lit
lose lost
make made
mean meant
meet met meeting
mislead misled
nation country
overcome overcame
oversee oversaw overseen
overthrow overthrew overthrown
pay paid
rebuild rebuilt
repay repaid
ride rode ridden
ring rang rung
rise rose risen
run ran
saw see seen
say said
seek sought
sell sold
send sent
shake shook shaken
shine shone
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
speak spoke spoken
spend spent
stand stood
steal stole stolen
stick stuck
sting stung
strike struck
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
undergo underwent undergone
understand understood
undertake undertook undertaken
uphold upheld
wake woke woken
wear wore worn
weep wept
win won
withdraw withdrew withdrawn
withstand withstood
write wrote written
`;

const others: ReadonlyMap<string, readonly string[]> = new Map([...likeStems(VERBS), ...SAME_PLACES]);

/** What is said of whom something was done to: the last form of each verb, "driven"; of a few lines it is a noun. */
export const PARTICIPLES: ReadonlySet<string> = new Set(
  VERBS.trim()
    .split("\n")
    .map((line) => line.slice(line.lastIndexOf(" ") + 1)),
);

/** sameThings("franc") -> ["french", ...]; none for most stems. */
export function sameThings(stemmed: string): readonly string[] {
  return others.get(stemmed) ?? [];
}

/** True where each of the stems is held, or another for the same thing. */
export function holdAllThings(held: ReadonlySet<string>, stems: readonly string[]): boolean {
  return stems.every((own) => [own, ...sameThings(own)].some((each) => held.has(each)));
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
