import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Figure, figuresIn } from "../../src/text/figures.ts";

/** "at least 20 men" -> "20 atLeast" with unit and counted stem where there are any. */
function brief({ low, high, bound, unit, counts }: Figure): string {
  const value = low === high ? `${low}` : `${low}..${high}`;
  return [value, bound === "exact" ? "" : bound, unit ?? "", counts ?? ""].filter(Boolean).join(" ");
}

function day({ low, high, unit }: Figure): string {
  const [first, last] = [low, high].map((ms) => new Date(ms).toISOString().slice(0, 10));
  return `${unit} ${first}${first === last ? "" : `..${last}`}`;
}

describe("numbers and what they count", () => {
  test.each([
    ["a plain count", "Envoys of 26 countries met.", ["26 countri"]],
    ["the head of the phrase, not its adjectives", "It sent 600 military personnel.", ["600 personnel"]],
    ["a plural that is not the head", "Three police officers and 20 sports teams", ["3 offic", "20 team"]],
    ["a plural followed by a verb is the head", "Three states sign deals.", ["3 state"]],
    ["a compound has its noun in the singular", "the 26-nation talks", ["26 nation"]],
    ["part of a whole", "20 of the 26 countries", ["20 countri", "26 countri"]],
    ["adjectives in a row", "caught between two powerful and antagonistic allies", ["2 alli"]],
    ["one thing", "One person died, no one else; one of them said so.", ["1 person"]],
    ["others are what was counted before", "It killed two people and hurt 12 others.", ["2 peopl", "12 peopl"]],
    ["a bare participle speaks of people", "Storm: 26 dead, five injured", ["26 peopl", "5 peopl"]],
    ["a name in capitals is no stop word", "more than 27,600 IS fighters", ["27600 atLeast fighter"]],
    ["a number alone counts nothing we know", "The toll rose to 26.", ["26"]],
    ["words", "two dozen men, twenty-six women, three hundred and six houses", ["24 men", "26 women", "306 hous"]],
    [
      "a, half",
      "a dozen nations, a hundred and fifty ships, half a million cars",
      ["12 nation", "150 ship", "500000 car"],
    ],
    ["digits with words", "2.3 million voters, 3 lakh farmers", ["2300000 voter", "300000 farmer"]],
    [
      "round crowds are ranges",
      "Dozens of people and tens of thousands of trees",
      ["20..99 range peopl", "20000..99999 range tree"],
    ],
    ["a title in capitals", "Five Killed as 26 Countries Meet", ["5 peopl", "26 countri"]],
  ])("%s", (_, text, expected) => expect(figuresIn(text).map(brief)).toEqual(expected));
});

describe("bounds", () => {
  test.each([
    ["at least", "more than 20 men, over 20 men, at least 20 men, 20 or more men, 20+ men", "20 atLeast men"],
    ["at most", "up to 10 men, fewer than 10 men, no more than 10 men, as many as 10 men", "10 atMost men"],
    ["about", "nearly 40 men, about 40 men, some 40 men, around 40 men, 40-odd men", "40 about men"],
    ["ranges", "between 20 and 31 men, 20-31 men, 20 to 31 men", "20..31 range men"],
  ])("%s", (_, text, expected) => {
    const figures = figuresIn(text);
    expect(figures.length).toBe(text.split(", ").length);
    for (const figure of figures) expect(brief(figure)).toBe(expected);
  });

  test("a change is two figures, no range, and shares its unit", () => {
    expect(figuresIn("It rose from 5 to 7 percent.").map(brief)).toEqual(["5", "7"]);
    expect(figuresIn("It rose from 5 to 7 percent.").map(({ kind }) => kind)).toEqual(["percent", "percent"]);
  });
});

describe("money, shares and measures", () => {
  test.each([
    [
      "currencies before",
      "$2.5 billion; €20m; £3bn; US$5 million; A$7; Rs 5 crore",
      ["2500000000 usd", "20000000 eur", "3000000000 gbp", "5000000 usd", "7 aud", "50000000 inr"],
    ],
    [
      "currencies after",
      "2.5 billion dollars; 20 million euros; 40 yen; 30 zlotys",
      ["2500000000 usd", "20000000 eur", "40 jpy", "30 pln"],
    ],
    [
      "what money is for",
      "a $20 million deal; $5 million in aid; $3 million worth of grain",
      ["20000000 usd deal", "5000000 usd aid", "3000000 usd grain"],
    ],
    [
      "a scale said once",
      "$20-30 million; between $2 and $3 billion",
      ["20000000..30000000 range usd", "2000000000..3000000000 range usd"],
    ],
    ["shares", "12%, 12 percent of voters, 12 per cent, 3 percentage points", ["12", "12 voter", "12", "3 point"]],
    [
      "measures",
      "20 km, 200 square kilometres, 600 tonnes of rice, -5 degrees, a 20m wall",
      ["20 km", "200 square km", "600 tonne rice", "-5 degree", "20 m"],
    ],
    ["quakes", "a 6.4-magnitude quake; magnitude 6.4", ["6.4 magnitude", "6.4 magnitude"]],
    [
      "ages and spans of time",
      "a 66-year-old man; Ann Lee, 66, said; a three-day visit",
      ["66 year", "66 year", "3 day"],
    ],
  ])("%s", (_, text, expected) => expect(figuresIn(text).map(brief)).toEqual(expected));
});

describe("dates and ordinals", () => {
  test.each([
    ["day first", "on 15 September 2014", ["day 2014-09-15"]],
    ["month first, short", "on Sept. 15, 2014,", ["day 2014-09-15"]],
    [
      "ISO, and slashes that have one reading",
      "2014-09-15; 15/09/2014; 9/15/2014; 3/4/2014",
      ["day 2014-09-15", "day 2014-09-15", "day 2014-09-15"],
    ],
    ["a day without a year stands in 1972", "on the 15th of September", ["month-day 1972-09-15"]],
    ["several days", "Sept. 15-18, 2014", ["day 2014-09-15..2014-09-18"]],
    ["a month", "in May 2014", ["month 2014-05-01..2014-05-31"]],
    [
      "years",
      "in 2014; the 2014 vote; between 2010 and 2014",
      ["year 2014-01-01..2014-12-31", "year 2014-01-01..2014-12-31", "year 2010-01-01..2014-12-31"],
    ],
    ["a decade", "the 1990s", ["decade 1990-01-01..1999-12-31"]],
  ])("%s", (_, text, expected) => {
    const figures = figuresIn(text);
    expect(figures.map(day)).toEqual(expected);
    for (const { kind } of figures) expect(kind).toBe("date");
  });

  test("a round number of people is no year", () =>
    expect(figuresIn("In all 2000 people came.").map(brief)).toEqual(["2000 peopl"]));

  test("ordinals that order something", () => {
    const text =
      "He was the third Westerner and the 44th president; first, he said; the First Lady; 3 a second per second";
    expect(
      figuresIn(text)
        .filter(({ kind }) => kind === "ordinal")
        .map(brief),
    ).toEqual(["3 western", "44 presid"]);
  });
});

test.each([
  ["parts of names", "told Europe 1 radio; Flight 370; the G20; Boeing 737 jets; COVID-19; F-16s; No. 5; page 12"],
  ["times of day", "at 8 p.m., 8:30, 10.15am, 0800 GMT, 8 to 9 p.m."],
  ["weekdays", "on Monday and Sunday"],
  ["telephone numbers", "call 555-1234 or +1 202 555 0100"],
  ["scores", "They won 3-2."],
  ["fractions and nicknames", "two-thirds, three quarters, 9/11, 24/7"],
  ["numbers of lists", "1. First we met."],
  ["codes", "007, 3D, 192.168.1.1, in his 20s"],
])("no figures: %s", (_, text) => expect(figuresIn(text).map(brief)).toEqual([]));

describe("context", () => {
  const contexts = (text: string) => figuresIn(text).map(({ context }) => context);

  test("tells the injured from the killed", () => {
    expect(contexts("two people injured and five people killed")).toEqual([["injur"], ["kill"]]);
    expect(contexts("A bomb killed two men and injured 12 others.")).toEqual([["kill", "bomb"], ["injur"]]);
  });

  test("reaches over an aside", () => {
    expect(contexts("26 people, including children, were killed when a bus fell")[0]).toEqual(["kill"]);
  });

  test("holds the adjectives of what is counted", () => {
    expect(contexts("20 Arab countries")).toEqual([["arab"]]);
  });
});

test("the span holds the bound words, the counted span the noun phrase", () => {
  const text = "Leaders of more than 20 Arab nations met.";
  const [figure] = figuresIn(text);
  expect(text.slice(figure!.start, figure!.end)).toBe("more than 20");
  expect(text.slice(figure!.countedSpan!.start, figure!.countedSpan!.end)).toBe("Arab nations");
});

const pieces = fc.constantFrom(
  ..."20 2,600 3.5 2014 one two dozen hundred million of the a and to between from - – , . : / ( ) $ % m km Sept. May men people IS p.m. \ud800 \u0000 é".split(
    " ",
  ),
);

test("any text gives ordered figures inside it", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), fc.constantFrom(" ", ""), (words, glue) => {
      const text = words.join(glue);
      let reached = 0;
      for (const { start, end, low, high, countedSpan } of figuresIn(text)) {
        expect(start).toBeGreaterThanOrEqual(reached);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(high).toBeGreaterThanOrEqual(low);
        if (countedSpan) expect(countedSpan.start).toBeGreaterThanOrEqual(end);
        reached = end;
      }
    }),
    { numRuns: 500 },
  );
});

test("crowns are money, whosever they are", () => {
  expect(figuresIn("Tickets cost 15 crowns.").map(({ kind, counts }) => [kind, counts])).toEqual([["money", null]]);
});
