// A sentence -> whether it says how many died: what a reader of few words must not miss.
import { monthIndex } from "../text/calendar.ts";

/** tellsDeaths("Three people drowned in a school.") -> true; of one death, as of an obituary's, it says nothing. */
export function tellsDeaths(text: string): boolean {
  return (
    TOLL.test(text) || KILLED_MANY.test(text) || text.matchAll(MANY_DIED).some(([, between]) => areWhoDied(between!))
  );
}

/** Of "Two sons of the man she killed" others died, and "11 September he was killed" counts nobody. */
function areWhoDied(between: string): boolean {
  const words = between.toLowerCase().replaceAll("of the ", "").split(" ").filter(Boolean);
  return monthIndex(words[0] ?? "") === undefined && !words.some((word) => NOBODY.has(word));
}

/** Others than those counted, times, and what is no person. */
const NOBODY = new Set(
  `he she it they we i you the a an his her its their man woman when after before since later ago in on at as minute minutes hour hours
  day days week weeks month months year years times percent sheep cows cattle pigs birds chickens horses dogs fish animals`.split(
    /\s+/,
  ),
);

const MANY =
  "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|dozens|hundreds|thousands|several|(?!(?:1[89]|20)\\d\\d\\b)\\d{1,3}(?:,?\\d{3})*(?![\\d.,]*\\d))";
const DIED =
  "(?:(?:have |had )?(?:died|drowned)|dead|(?:(?:have been|had been|was|were|are|is) )?killed|deaths|lost their lives)";
const MANY_DIED = new RegExp(`(?<![\\d.,-]|\\b(?:aged?|was|is) )\\b${MANY}(?= ((?:\\p{L}+ ){0,5}?)${DIED}\\b)`, "giu");
const KILLED_MANY = new RegExp(
  `\\bkill(?:ed|ing|s) (?:(?:at least|about|around|some|more than|over|nearly|almost|up to|as many as|all|another|the|a further) )*${MANY}(?! (?:${[...NOBODY].join("|")})\\b)`,
  "iu",
);
const TOLL = /\b(?:death toll|number of (?:the )?dead)\b/i;
