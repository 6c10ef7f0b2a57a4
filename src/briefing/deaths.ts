// A sentence -> whether it says how many died: what a reader of few words must not miss.
import { monthIndex } from "../text/calendar.ts";
import { TENS, UNITS } from "../text/figure-numbers.ts";

/** tellsDeaths("Three people drowned in a school.") -> true; of one death, as of an obituary's, it says nothing. */
export function tellsDeaths(text: string): boolean {
  return (
    TOLL.test(text) ||
    text.matchAll(KILLED_MANY).some(([, next]) => mayBePeople((next ?? "").toLowerCase())) ||
    text.matchAll(MANY_DIED).some(([, between]) => areWhoDied(between!))
  );
}

/** Of "Two sons of the man she killed" others died, and "11 September he was killed" counts nobody. */
function areWhoDied(between: string): boolean {
  const words = between
    .toLowerCase()
    .replaceAll(/of the |\band (?:an?|one) \p{L}+ /gu, "")
    .split(" ")
    .filter(Boolean);
  return mayBePeople(words[0] ?? "") && !words.some((word) => NO_PEOPLE.has(word) || OTHERS.has(word));
}

/** Whether a number before the word may count people: not before "September" or "miles". */
function mayBePeople(word: string): boolean {
  return monthIndex(word) === undefined && !NO_PEOPLE.has(word);
}

/** After a number and before "died", these tell of others than those counted. */
const OTHERS = new Set(
  "he she it they we i you the a an his her its their man woman when after before since later ago in on at as".split(
    " ",
  ),
);

/** Times, lengths, shares and animals. */
const NO_PEOPLE = new Set(
  `minute minutes hour hours day days week weeks month months year years times per percent
  mile miles km kilometres kilometers metres meters yards feet
  sheep cows cattle pigs birds chickens horses dogs fish animals`.split(/\s+/),
);

const MANY = `(?:${UNITS.slice(2).join("|")}|(?:${TENS.join("|")})(?:-(?:${UNITS.slice(1, 10).join("|")}))?|\
(?:a )?(?:dozen|hundred|thousand)|dozens|hundreds|thousands|several|\
(?!(?:1[89]|20)\\d\\d\\b)\\d{1,3}(?:,?\\d{3}){0,4}(?!\\d|[.,]\\d))`;
const DIED =
  "(?:(?:have |had )?(?:died|drowned)|dead|(?:(?:have been|had been|was|were|are|is) )?killed|deaths|lost their lives)";
const MANY_DIED = new RegExp(`(?<![\\d.,-]|\\b(?:aged?|was|is) )\\b${MANY}(?= ((?:\\p{L}+ ){0,5}?)${DIED}\\b)`, "giu");
const KILLED_MANY = new RegExp(
  `\\bkill(?:ed|ing|s) (?:(?:at least|about|around|roughly|an estimated|only|just|some|more than|over|nearly|almost|up to|as many as|all|another|the|a further) )*${MANY}(?!\\p{L}|%|-\\p{L})(?: (\\p{L}+))?`,
  "giu",
);
const TOLL = /\b(?:death toll|number of (?:the )?dead)\b/i;
