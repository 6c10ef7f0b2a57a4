// The beginning of a report -> how much of it is its dateline: "PARIS, Sept 15 (Reuters) - ".
import { COUNTRIES } from "./same-places.ts";
import { stem } from "./stem.ts";

/**
 * Length of the dateline with the space after it; 0 when there is none, or when what follows is no whole sentence.
 * `report` is all of the text that it begins or stands in: a name with nothing but a dash is one only if that gives it as a place.
 * datelineLength("PARIS (AP) — Ministers met.") -> 13
 */
export function datelineLength(text: string, report = text): number {
  const label = (DESK_LABEL.exec(text) ?? PART_LABEL.exec(text))?.[0].length ?? 0;
  if (label > 0) return BEGINS_SENTENCE.test(text.slice(label)) ? label : 0;
  if (!HAS_ONE.test(text.slice(0, LONGEST)) || !MAY_END.test(text)) return 0;
  let length = 0;
  for (let i = 0; i < DATELINES.length && length === 0; i++) length = DATELINES[i]!.exec(text)?.[0].length ?? 0;
  if (length === 0) length = nameAndDash(text, report);
  return BEGINS_SENTENCE.test(text.slice(length)) ? length : 0;
}

/** Of "Lisbon - Pilots will", where Lisbon is known for a place; in "Labour – Its leader" the name is who the sentence is about. */
function nameAndDash(text: string, report: string): number {
  const [opening, name] = NAME_AND_DASH.exec(text) ?? [];
  return name !== undefined && (COUNTRIES.has(stem(name.toLowerCase())) || isGivenAsPlace(name, report))
    ? opening!.length
    : 0;
}

/** "The airport in Lisbon", and nothing that Lisbon itself does: "a split in Labour" and "MPs in Labour" tell of no place. */
function isGivenAsPlace(name: string, report: string): boolean {
  const escaped = name.replaceAll(".", String.raw`\.`);
  const isIn = new RegExp(`(?<!\\b(?:${NO_PLACE_IN}) )\\b[Ii]n ${escaped}(?![\\p{L}\\p{N}'’-]| \\p{Lu})`, "u");
  const does = new RegExp(
    `(?<!\\b(?:in|at|to|from|of|near|for|around|outside|across|and) )\\b${escaped}(?:['’]s leaders?)?,? (?:${DOES})\\b`,
    "u",
  );
  return isIn.test(report) && !does.test(report);
}

/** What one has in a person, a party or a firm. */
const NO_PLACE_IN =
  "shares?|stakes?|stock|holding|interest|interested|invest|invests|invested|investment|investors?|confidence|faith|trust|belief|believe|believes|believed|splits?|rifts?|divisions?|involved|disappointed|figures?|members?|MPs";
const DOES = "is|was|has|had|will|would|said|says|wants?|wanted|plans?|lost|won|beat|bought|sold|made|denied|told";

/** What the desk wrote before the report: "PUBLISHED FEBRUARY 23, 2021: ", "BREAKING: ", "UPDATE 2 - ". */
const DESK_LABEL =
  /^(?:(?:(?:FIRST|ORIGINALLY|LAST) )?(?:PUBLISHED|POSTED|UPDATED)(?: (?:ON )?[A-Z0-9 ,.]{0,20}\d{4})?|UPDATE(?: \d+)?|BREAKING(?: NEWS)?|EXCLUSIVE|DEVELOPING|JUST IN|CORRECTION)(?::| ?(?:--?|[—–|])) /;

/** What a report in labelled parts calls them: "Why it matters: ". What is behind it is a sentence by itself. */
const PART_LABEL =
  /^(?:Why (?:it|this) matters?|Why now|The big picture|Driving the news|(?:The )?(?:[Ss]tate of play|[Bb]ackdrop|[Bb]ackground|[Cc]ontext|[Dd]etails|[Ll]atest|[Ii]ntrigue|[Bb]ottom line|[Oo]ther side)|What['’]?s (?:new|next|happening|happened)|What (?:happened|we know|to (?:watch|know)|they(?:['’]re| are) saying)|Zoom (?:in|out)|Between the lines|By the numbers|Catch up quick|Flashback|How it works|Of note|Worth noting|Reality check|In brief|Key (?:facts?|points?)|Quick take):\s/;

/** Nearly all sentences are told by this to have none. */
const HAS_ONE = /[—–(]|-[- ]/;
const LONGEST = 90;

/**
 * And most of the others by this: a bracket first, capitals up to a mark, a dash behind a bracket, stroke or year, or early between two capitals. To make
 * the patterns below ready takes 50 ms when the first sentence needs them, more than all else in an answer.
 */
const MAY_END =
  /^\(|^\S{3,9} \d{1,2} ?\(|^.[^a-z]+[,(—–-]|(?:[)/]|\d{4}) {0,2}[—–-]|^[A-ZÀ-Þ][^\s,.;:]+(?: [^\s,.;:]+){0,3} (?:--?|[—–]) ["“'‘A-ZÀ-Þ]/;

/** "Sept 15", "6 March", each with its year or without. */
const DAY = String.raw`(?:[\p{L}.]{3,9} \d{1,2}|\d{1,2} [\p{L}.]{3,9})(?:,? \d{4})?`;
const DASH = " ?(?:--|[—–]| - ) ?";

/** Capitalised words, with those between them that stand in the names of places: "Port Lund", "Rio de Janeiro", "Lund/Malm". */
const PLACE = String.raw`\p{Lu}[\p{L}.'’-]*(?:[ /](?:(?:of|de|del|do|da|la|am|an der|upon|sur) )?\p{Lu}[\p{L}.'’-]*){0,4}`;

/** What a sentence begins with that goes on with a day, "On Friday, ", or a note, "Signed Paris, ": articles but for "The Hague". */
const NO_PLACE = [
  "The (?!Hague|Bronx|Gambia)|An?|This|That|These|Those|My|Our|Your|His|Her|Its|Their|I|You|He|She|It|We|They|There|Here",
  "On|In|At|By|To|From|Since|Until|Till|Before|After|During|For|With|Without|Over|Under|Near|Around|About|As|When|While|If",
  "Today|Yesterday|Tomorrow|Tonight|Now|Then|Only|Just|Last|Next|Late|Early|And|But|So|Yet|Or|Not|No",
  "Born|Died|Signed|Dated|Issued|Published|Posted|Updated|Founded|Built|Opened|Closed|Adopted|Held|Set|Made|Released|Recorded",
].join("|");
/** What days are called: "World Book Day, 6 March 2025 — ". */
const NAMED_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Day|Night|Eve|Easter|Christmas|Ramadan";

const DATELINES = [
  // That of an announcement, with the wire that spread it: "EASTMERE, Nov. 12, 2026 /PRNewswire/ -- ", "LUND--(BUSINESS WIRE)--".
  String.raw`\p{Lu}[\p{L}.'’/ -]{1,60}?(?:, ?[\p{L}. ]{2,20}){0,2}(?:, ${DAY})?,? ?(?:--|[—–])? ?(?:\/\p{Lu}[\p{L}\d .-]{2,30}\/|\(\p{Lu}[\p{Lu} ]{2,20}\)) ?(?:--|[—–-]) ?`,
  // A place in capitals, with a state, a day and an agency or without, then a dash: "NEW YORK—", "COLUMBIA, S.C. - ".
  String.raw`\p{Lu}[\p{Lu}.'’/ -]+(?:, ?[\p{L}. ]{2,20})?(?:, ${DAY})?(?: ?\([\p{L}. ]{2,30}\))?${DASH}`,
  // A place as other names are written, with an agency: "Beirut, Lebanon (CNN) -- ".
  String.raw`\p{Lu}[\p{L}.'’ -]+(?:, ?[\p{L}. ]{2,20})?(?:, ${DAY})? ?\((?:\p{Lu}{2,}[\p{L}. ]*|Reuters|Bloomberg)\) ?(?:--|[—–-]) ?`,
  // The same with a wire of any name, which the dash shows to be one: "Calder (Meridian Wire) — ".
  String.raw`\p{Lu}[\p{L}.'’/ -]+(?:, ?[\p{L}. ]{2,20})?(?:, ${DAY})? ?\(\p{Lu}[\p{L}&.'’ -]{1,30}\)${DASH}`,
  // A place with a full day, where nothing shows that the two are no part of a sentence but how they are written: "Halvik, 6 March 2025 -- ".
  String.raw`(?!(?:${NO_PLACE})\b)(?!\D{0,60}\b(?:${NAMED_DAY})\b)${PLACE}(?:, ?\p{Lu}[\p{L}. ]{1,19})?, ${DAY}(?<= \d{4})${DASH}`,
  // The agency alone, or with the day: "(CNN) ", "Dec 17 (Reuters) - ".
  String.raw`(?:${DAY} ?)?\((?:\p{Lu}{2,}[\p{L}. ]*|Reuters|Bloomberg)\) ?(?:--|[—–-])? ?`,
].map((dateline) => new RegExp(`^${dateline}`, "u"));

/** A name as others are written, and nothing but a dash, where no other dash shows an aside: "Lisbon - Pilots will". */
const NAME_AND_DASH = new RegExp(
  String.raw`^(?=\p{L}{2})(?!(?:${NO_PLACE})\b)(?![^—–-]{0,60}\b(?:${NAMED_DAY})\b)(${PLACE}) (?:--?|[—–]) (?=(?:\S+ ){7})(?!.* (?:--?|[—–]) )`,
  "u",
);

const BEGINS_SENTENCE = /^["“'‘]?\p{Lu}/u;
