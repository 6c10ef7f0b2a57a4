// A sentence -> whether it says how many died: what a reader of few words must not miss.

/** tellsDeaths("Three people drowned in a school.") -> true; of one death, as of an obituary's, it says nothing. */
export function tellsDeaths(text: string): boolean {
  return DEATHS.test(text);
}

const MANY =
  "(?:\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|dozens|hundreds|thousands|several)";
const DIED = "(?:(?:have |had )?(?:died|drowned)|dead|(?:(?:was|were|been|are|is) )?killed|deaths|lost their lives)";
const DEATHS = new RegExp(
  `\\b(?:${MANY} (?:\\p{L}+ ){0,5}${DIED}|kill(?:ed|ing|s) (?:\\p{L}+ ){0,3}${MANY}|death toll|number of (?:the )?dead)\\b`,
  "iu",
);
