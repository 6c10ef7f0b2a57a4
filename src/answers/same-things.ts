// A stem -> other stems that name the same place or thing: "franc" and "french", "uk" and "britain".
import { stem } from "../text/stem.ts";
import { foldWord } from "../text/words.ts";
import { LOCATION, senseOf } from "./word-senses.ts";

/** Countries with the words made from them, and short forms that news uses for the same thing; written down by us. */
const SAME = `
afghanistan afghan afghans
albania albanian
algeria algerian
america american americans us. u.s. usa
argentina argentine argentinian
armenia armenian
australia australian australians
austria austrian
azerbaijan azerbaijani
bahrain bahraini
bangladesh bangladeshi
belarus belarusian
belgium belgian
bolivia bolivian
bosnia bosnian
brazil brazilian
britain british briton britons uk u.k.
bulgaria bulgarian
burma burmese myanmar
cambodia cambodian
cameroon cameroonian
canada canadian canadians
chile chilean
china chinese
colombia colombian
croatia croatian
cuba cuban
cyprus cypriot
denmark danish danes
ecuador ecuadorian
egypt egyptian egyptians
england english
estonia estonian
ethiopia ethiopian
europe european europeans
finland finnish finns
france french frenchman
georgia georgian
germany german germans
ghana ghanaian
greece greek greeks
guatemala guatemalan
haiti haitian
hungary hungarian
iceland icelandic
india indian indians
indonesia indonesian
iran iranian iranians
iraq iraqi iraqis
ireland irish
isis isil
israel israeli israelis
italy italian italians
jamaica jamaican
japan japanese
jordan jordanian
kazakhstan kazakh
kenya kenyan
korea korean koreans
kosovo kosovar
kurdistan kurd kurds kurdish
kuwait kuwaiti
latvia latvian
lebanon lebanese
liberia liberian
libya libyan libyans
lithuania lithuanian
malaysia malaysian
mali malian
mexico mexican mexicans
moldova moldovan
mongolia mongolian
morocco moroccan
nepal nepalese nepali
netherlands dutch
nigeria nigerian nigerians
norway norwegian
pakistan pakistani pakistanis
palestine palestinian palestinians
peru peruvian
philippines filipino philippine
poland polish poles
portugal portuguese
qatar qatari
romania romanian
russia russian russians
saudi saudis
scotland scottish scots
senegal senegalese
serbia serbian serb
singapore singaporean
slovakia slovak
slovenia slovenian slovene
somalia somali
spain spanish
sudan sudanese
sweden swedish swedes
switzerland swiss
syria syrian syrians
taiwan taiwanese
thailand thai
tunisia tunisian
turkey turkish turks
uganda ugandan
ukraine ukrainian ukrainians
un. u.n.
venezuela venezuelan
vietnam vietnamese
wales welsh
yemen yemeni yemenis
zimbabwe zimbabwean
yazidi yezidi yazidis yezidis
`;

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

const places = likeStems(SAME);
const others: ReadonlyMap<string, readonly string[]> = new Map([...likeStems(VERBS), ...places]);

function likeStems(table: string): [string, string[]][] {
  return table.split("\n").flatMap((line) => {
    const stems = [
      ...new Set(
        line
          .split(" ")
          .filter(Boolean)
          .map((word) => stem(foldWord(word))),
      ),
    ].sort();
    return stems.map((one): [string, string[]] => [one, stems.filter((other) => other !== one)]);
  });
}

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

const placeStems = new Set(places.map(([stemmed]) => stemmed));
