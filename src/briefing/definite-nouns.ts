// Nouns with "the" -> what a reader takes them for: something told, something there is only one of.
import { stemLines } from "../text/like-words.ts";
import { stem } from "../text/stem.ts";

/**
 * Words of one line speak of one thing: "Brix ... the airline". Those of stories/same-words.ts are apart because they are
 * alike only where figures of them can be compared ("26 countries", "20 nations"): 20 companies are not 20 airlines.
 */
const SAME_THINGS = `
company firm group business retailer corporation carmaker automaker airline carrier startup
plane jet aircraft airplane flight
ship boat vessel ferry liner
car vehicle
film movie
show series
study research report paper
law bill legislation act
suit lawsuit
killer gunman shooter
child kid boy girl baby toddler infant son daughter newborn
quake earthquake tremor
storm hurricane typhoon cyclone
blast explosion explode
accident crash collision collide
deal agreement accord agree
vote election referendum ballot
death dead die kill
`;

const things = new Map<string, string>();
for (const [first, ...others] of stemLines(SAME_THINGS)) {
  for (const stemmed of [first!, ...others]) {
    if (things.has(stemmed)) throw new Error(`"${stemmed}" is the stem of two words that name a thing.`);
    things.set(stemmed, first!);
  }
}

/** A stem, or the one for all that news calls the same thing: thingOf(stem("vessel")) === thingOf(stem("ship")). */
export function thingOf(stemmed: string): string {
  return things.get(stemmed) ?? stemmed;
}

/** Stems of what there is only one of where the news is from, or of which none in particular is meant. */
export const UNIQUE = stemsOf(`
government president state public police pandemic coronavirus virus moon sun sky sea ocean earth world country nation
economy market military army navy media press internet web weather climate environment past future present north south
east west right left top bottom end start middle front back side rest way ground floor air street road home house door
wall window roof table phone law court city town capital border coast region area people men women poor rich elderly
young dead federal senate parliament congress constitution minister mayor king queen throne monarchy church pope dollar
euro pound oil water food heat cold rain wind snow ice spring summer autumn winter season fact truth idea question answer
problem reason matter point thing number majority average best worst first last third next case scene stage field body
heart brain face head hand eye mind language word name news
`);

/** With "the" alone these things speak of what was told, though by another word: "collided ... the accident". */
export const POINTS_BACK = thingsOf(`
accident incident blaze plane attack shooting move decision announcement acquisition merger purchase sale price amount
figure total offer deal controversy dispute row scandal procedure text document study statement ruling verdict findings claim
allegation accusation proposal plan measure lawsuit complaint probe trophy suspension device product gadget vehicle ship
mission expedition visit trip animal creature artifact painting statue video footage clip photo image picture letter email tweet post
`);

/** Once what happened is told, it is clear whom or what these things mean. An "officer" has the stem of an office. */
export const CLEAR_ONCE_TOLD = thingsOf(`
accident incident blaze attack shooting move decision announcement deal controversy dispute row scandal event
investigation probe inquiry trial hearing process project change statement claim plan proposal effort search company
organization ministry office force agency department team club party union university school bank hospital museum hotel
committee pair duo couple man woman child suspect victim driver pilot defendant attorney lawyer official judge actor
actress singer comedian author writer director artist band star billionaire teenager student patient doctor player coach
scientist family parent mother father brother sister wife husband spokesman spokeswoman story article survey poll
`);

/** The words of a text that white space separates. */
export function listed(words: string): string[] {
  return words.trim().split(/\s+/);
}

function stemsOf(words: string): ReadonlySet<string> {
  return withoutRepeats(listed(words).map(stem));
}

function thingsOf(words: string): ReadonlySet<string> {
  return withoutRepeats(listed(words).map((word) => thingOf(stem(word))));
}

function withoutRepeats(names: readonly string[]): ReadonlySet<string> {
  const set = new Set(names);
  if (set.size < names.length) throw new Error(`${names.find((name, i) => names.indexOf(name) < i)} is listed twice.`);
  return set;
}
