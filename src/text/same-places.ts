// A stem -> other stems that name the same country, people or body: "franc" and "french", "uk" and "britain".
import { likeStems, stemLines } from "./like-words.ts";
import { stem } from "./stem.ts";

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
congo congolese drc d.r.c.
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
uae u.a.e. emirati emiratis
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

/** Each stem with the others of its line. */
export const SAME_PLACES: ReadonlyMap<string, readonly string[]> = new Map(likeStems(SAME));

/** Short forms that name a country as the first of its line does. */
const SHORT = "us. usa uk u.k. uae u.a.e. drc d.r.c. myanmar";

/** The first of each line, by which a country is mostly called, and the short forms: all that is no word for its people. */
export const COUNTRIES: ReadonlySet<string> = new Set([
  ...stemLines(SAME).map(([first]) => first!),
  ...stemLines(SHORT).flat(),
]);

/** Names that share no word with their line, after its first. */
const LONG: readonly (readonly [first: string, name: string])[] = [
  ["america", "United States"],
  ["britain", "United Kingdom"],
  ["uae", "United Arab Emirates"],
];

/** fullNamesOf("uk") -> ["United Kingdom"]: names of several words for the place of a stem; none for most. */
export function fullNamesOf(stemmed: string): readonly string[] {
  return fullNames.get(stemmed) ?? [];
}

/** countryNamed("the united states") -> "america", of whose line it is a full name; null for any other words. */
export function countryNamed(words: string): string | null {
  const said = words
    .trim()
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/ of america$/, "");
  return LONG.find(([, name]) => name.toLowerCase() === said)?.[0] ?? null;
}

/** Countries of two words, and what is theirs. */
const OF_TWO_WORDS: readonly (readonly [name: string, theirs: string])[] = [
  ["Burkina Faso", "Burkinabe"],
  ["Costa Rica", "Costa Rican"],
  ["Czech Republic", "Czech"],
  ["East Timor", "Timorese"],
  ["El Salvador", "Salvadoran"],
  ["Ivory Coast", "Ivorian"],
  ["New Zealand", "New Zealander"],
  ["North Korea", "North Korean"],
  ["Puerto Rico", "Puerto Rican"],
  ["Saudi Arabia", "Saudi"],
  ["Sierra Leone", "Sierra Leonean"],
  ["South Africa", "South African"],
  ["South Korea", "South Korean"],
  ["South Sudan", "South Sudanese"],
  ["Sri Lanka", "Sri Lankan"],
];

/** twoWordCountry("south korea") -> ["South Korea", "South Korean"], its name and what is its people's; null for any other words. */
export function twoWordCountry(words: string): readonly [name: string, theirs: string] | null {
  const said = words.trim().toLowerCase().replace(/^the /, "");
  return OF_TWO_WORDS.find(([name]) => name.toLowerCase() === said) ?? null;
}

const fullNames = new Map<string, string[]>();
for (const line of stemLines(SAME)) {
  const names = LONG.flatMap(([first, name]) => (stem(first) === line[0] ? [name] : []));
  if (names.length > 0) for (const each of line) fullNames.set(each, names);
}
