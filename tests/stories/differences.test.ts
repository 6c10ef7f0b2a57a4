import { describe, expect, test } from "vitest";
import type { Article } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";
import { differencesIn } from "../../src/stories/differences.ts";
import type { Difference } from "../../src/stories/story.ts";
import fixture from "../fixtures/differences.json" with { type: "json" };
import affairs from "../fixtures/differing-affairs.json" with { type: "json" };
import pairs from "../fixtures/differing-pairs.json" with { type: "json" };
import { reportOf, storyOf } from "./support.ts";

type Case = (typeof fixture.tuned)[number];

type Affair = (typeof affairs.read)[number];

/** Of the figures that differ in whole affairs how many are found, and what is shown besides. */
function look(all: readonly Affair[]): { share: number; wrong: string[] } {
  let [found, wanted] = [0, 0];
  const wrong: string[] = [];
  for (const { name, reports, expect } of all) {
    const got = dated(...reports.map(({ at, text }): [string, string] => [at, text])).map(({ figures }) =>
      figures.map((figure) => figure.shown.toLowerCase()),
    );
    const isOf = (set: readonly string[], figures: readonly string[]): boolean =>
      figures.every((figure) =>
        set.some((one) => figure.includes(one.toLowerCase()) || one.toLowerCase().includes(figure)),
      );
    found += expect.filter((set) => got.some((figures) => isOf(set, figures))).length;
    wanted += expect.length;
    for (const figures of got)
      if (!expect.some((set) => isOf(set, figures))) wrong.push(`${name}: ${figures.join(" | ")}`);
  }
  return { share: found / wanted, wrong };
}

/** What outlets differ in, one from each time and text. */
function dated(...reports: readonly (readonly [at: string, text: string])[]): Difference[] {
  const articles = reports.map(([at, text], i) => reportOf(text, { id: `article ${i}`, outlet: `Outlet ${i}`, at }));
  return differencesIn(storyOf(articles));
}

/** What two outlets differ in, one from each text. */
function between(...texts: readonly string[]): Difference[] {
  return differencesIn(storyOf(texts.map((text, i) => reportOf(text, { id: `article ${i}`, outlet: `Outlet ${i}` }))));
}

function shown(differences: readonly Difference[]): string[] {
  return differences.map(({ figures }) => figures.map((figure) => figure.shown).join(" | "));
}

describe("pairs of reports made up by us", () => {
  const score = (cases: readonly Case[]): { precision: number; recall: number } => {
    let [found, right, wanted] = [0, 0, 0];
    for (const { a, b, expect } of cases) {
      const got = between(a, b).map(({ kind, figures }) => [kind, ...figures.map((one) => one.shown)].join(" | "));
      const expected = expect.map(({ kind, figures }) => [kind, ...figures].join(" | "));
      found += got.length;
      wanted += expected.length;
      right += got.filter((one) => expected.includes(one)).length;
    }
    return { precision: right / found, recall: right / wanted };
  };

  test("nearly all differences found are some, of the kind that is said, and most are found", () => {
    const { precision, recall } = score(fixture.tuned);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.93);
  });

  test("so it is where nothing was tuned", () => {
    const { precision, recall } = score(fixture.untouched as readonly Case[]);
    expect(precision).toBeGreaterThanOrEqual(0.92);
    expect(recall).toBeGreaterThanOrEqual(0.92);
  });

  test("most of what whole reports give differently is found, and few differences are none", () => {
    const { precision, recall } = score(fixture.reports as readonly Case[]);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.65);
  });

  test("a quarter of what two reports tell in words of their own is found, and no difference is none", () => {
    const { precision, recall } = score(fixture.prose as readonly Case[]);
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThanOrEqual(0.3);
  });

  test("the hurt and sums of money are compared in whatever dress they come", () => {
    const { precision, recall } = score(fixture.dress as readonly Case[]);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  test("of affairs told by two or three reports nothing is shown that is no difference", () => {
    expect(look([...affairs.read, ...affairs.measured]).wrong).toEqual([]);
  });

  test("half of what is different in those that the rules were written with is found, and a quarter in others", () => {
    expect(look(affairs.read).share).toBeGreaterThanOrEqual(0.48);
    expect(look(affairs.measured).share).toBeGreaterThanOrEqual(0.25);
  });

  test("of pairs on many subjects nothing is shown that is no difference", () => {
    const all = [...pairs.first, ...pairs.second, ...pairs.third, ...pairs.fourth, ...pairs.fifth];
    expect(look(all).wrong).toEqual([]);
  });

  test.each([
    ["first", 0.9],
    ["second", 0.7],
    ["third", 0.75],
    ["fourth", 0.8],
    ["fifth", 0.3],
  ] as const)("of the %s lot of them at least this share of what is different is found: %d", (lot, share) => {
    expect(look(pairs[lot]).share).toBeGreaterThanOrEqual(share);
  });

  /** Wrong differences that we accept for now: what tells them apart is the subject of the sentence. */
  const ACCEPTED = ["the bridge and the road", "the poor and the rich", "the height of a tower and of a hill"];

  test.each(fixture.tuned.filter(({ name, expect }) => expect.length === 0 && !ACCEPTED.includes(name)))(
    "no difference: $name",
    ({ a, b }) => {
      expect(shown(between(a, b))).toEqual([]);
    },
  );
});

const [MONDAY, EVENING, TUESDAY] = ["2026-03-02T08:00:00Z", "2026-03-02T09:30:00Z", "2026-03-03T09:30:00Z"] as const;

test.each([
  ["of the dead, who are more", MONDAY, "killed three people", TUESDAY, "killed four people", "update"],
  ["of the dead, who cannot be fewer", MONDAY, "killed four people", TUESDAY, "killed three people", "conflict"],
  ["of the missing, who may be fewer", MONDAY, "left 14 people missing", TUESDAY, "left 12 people missing", "update"],
  ["of the same hour", MONDAY, "killed three people", EVENING, "killed four people", "conflict"],
  ["of what it cost", MONDAY, "cost $40 million", TUESDAY, "cost $52 million", "conflict"],
])("another figure of a later report is an update where it goes on: %s", (_, at, a, then, b, kind) => {
  expect(dated([at, `The fire in Lund ${a}.`], [then, `The fire in Lund ${b}.`])).toMatchObject([{ kind }]);
});

test.each([
  [
    "of whom a name is told beside it",
    "Ada Kern, 61, was jailed for theft.",
    "The judge told Kern, 62, that she had betrayed all.",
    ["61 | 62"],
  ],
  [
    "of whom the sentence before tells",
    "Ada Kern, 61, was jailed for theft.",
    "Ada Kern stole for years. The 63-year-old was jailed.",
    ["61 | 63-year-old"],
  ],
  ["of two people", "Ada Kern, 61, was jailed for theft.", "Olga Kern, 62, wept.", []],
  ["of father and son", "Ada Kern, 61, was jailed.", "Ada Kern, 31, wept.", []],
  [
    "and no number of people",
    "A man of 44 was killed in the storm near Lund.",
    "The storm killed 39 people near Lund.",
    [],
  ],
])("an age is somebody's: %s", (_, a, b, expected) => expect(shown(between(a, b))).toEqual(expected));

test("whose age it is, and that it is one, is told", () => {
  const [ages] = between("Ada Kern, 61, was jailed for theft.", "Ada Kern, 62, wept in court.");
  expect(ages).toMatchObject({ about: "Ada Kern", isAge: true });
  const [dead] = between("The fire in Lund killed three people.", "The fire in Lund killed four people.");
  expect(dead).toMatchObject({ isAge: false });
});

test.each([
  [
    "a crowd, and an attendance",
    "The crowd of 31,406 was a record for the ground.",
    "Attendance was given as 31,460.",
    ["31,406 | 31,460"],
  ],
  [
    "a gate, and those in the ground",
    "The gate of 8,412 was the best of the season.",
    "There were 8,142 in the ground.",
    ["8,412 | 8,142"],
  ],
  [
    "miles an hour and mph",
    "The storm brought gusts of up to 97 miles an hour.",
    "The strongest gust, 101mph, was measured at noon.",
    ["up to 97 miles an hour | 101mph"],
  ],
  [
    "miles an hour, and the same in kilometres",
    "The storm brought gusts of 97 miles an hour.",
    "The strongest gust, 156km/h, was measured at noon.",
    [],
  ],
  [
    "gusts, and a wind that blew on",
    "The storm brought gusts of 97 miles an hour.",
    "The storm had sustained winds of 85 miles an hour.",
    [],
  ],
  ["metres and feet", "The river rose to a height of 3.2 metres.", "The river reached a height of 10.5 feet.", []],
  [
    "how high and how wide",
    "A wave of mud 12 metres high hit Lund.",
    "The wave of mud that hit Lund was 14 metres wide.",
    [],
  ],
  [
    "those who are some, and all who lost it",
    "About 60,000 homes were without electricity.",
    "Power is back in all but 7,500 of the 68,000 homes that lost electricity.",
    ["About 60,000 homes | 68,000 homes"],
  ],
  [
    "a sum, and another that is said to be less",
    "He stole £312,000 from the hospice.",
    "He stole just under £310,000 from the hospice.",
    ["£312,000 | under £310,000"],
  ],
  [
    "what it has gone up to",
    "The blast killed five people.",
    "The death toll has gone up to six.",
    ["five people | six"],
  ],
  [
    "lives",
    "The storm killed seven people in Lund.",
    "The storm cost nine lives in Lund.",
    ["seven people | nine lives"],
  ],
])("figures are told by what they are of: %s", (_, a, b, expected) => expect(shown(between(a, b))).toEqual(expected));

test.each([
  [
    "people by what they do, hurt or taken to hospital",
    "Two mechanics were taken to St Anne's Hospital after the fire in Lund.",
    "Three workers were treated for smoke after the fire in Lund.",
    ["Two mechanics | Three workers"],
  ],
  [
    "those taken to hospital, where others tell of all who were hurt",
    "The fire in Lund hurt twelve people. Five people were taken to hospital.",
    "The fire in Lund hurt twelve people. Six people were taken to hospital, and 14 people were hurt in all.",
    ["Five people | Six people"],
  ],
  [
    "jobs of a firm, and people of one of its mills",
    "Carrow will cut 1,200 jobs.",
    "At Carrow's mill in Lund 400 people will lose their jobs.",
    [],
  ],
  [
    "things that burned, by other words",
    "The fire gutted 14 lorries in Lund.",
    "In Lund 17 trucks were reduced to scrap by a fire.",
    ["14 lorries | 17 trucks"],
  ],
  [
    "a price",
    "Lund have sold Jonas Berg to the Danish side Lyngby for £3.5 million.",
    "Lyngby will pay £4.2 million for the forward who took Lund up.",
    ["£3.5 million | £4.2 million"],
  ],
  [
    "a fine, and what comes on top",
    "The builder was fined £12,000 in Lund.",
    "The builder was ordered to pay £9,500 in costs in Lund.",
    [],
  ],
  [
    "what mending takes",
    "Repairs to the baths in Lund will cost £2.3 million.",
    "It would take £2.9 million to put the baths in Lund right.",
    ["£2.3 million | £2.9 million"],
  ],
  [
    "homes, and customers without power",
    "The storm cut the power to 34,000 homes.",
    "Some 45,000 customers have no electricity after the storm.",
    ["34,000 homes | Some 45,000 customers"],
  ],
  [
    "one strongest gust at two places",
    "At Cape Ness Storm Hilda brought gusts of up to 97 miles an hour.",
    "The strongest gust of Storm Hilda, 104mph, was measured at Gull Point.",
    ["up to 97 miles an hour | 104mph"],
  ],
  [
    "gusts at two places",
    "A gust of 97 miles an hour was measured at Cape Ness.",
    "A gust of 104mph was measured at Gull Point.",
    [],
  ],
  [
    "hers who was elected mayor of the place",
    "Vera Malin has been elected mayor of Tarn with 54.1 percent of the vote.",
    "Vera Malin won 57 percent on Sunday.",
    ["54.1 percent | 57 percent"],
  ],
])("one thing is told in other words: %s", (_, a, b, expected) => expect(shown(between(a, b))).toEqual(expected));

test.each([
  [
    "marches in two towns, of which the one report names both",
    "About 6,000 teachers marched in Besk.",
    "In Orm 7,500 people took to the streets, more than in Besk.",
  ],
  [
    "what two repairs take",
    "It will take £240,000 to repair the organ of St Giles.",
    "The roof of St Giles will cost £280,000 to mend.",
  ],
  [
    "wind in a town and on a mountain",
    "The wind reached 62 miles an hour in Lorn.",
    "On Mount Tarrow, above Lorn, gusts of 88 miles an hour were measured.",
  ],
  [
    "a price, and what is paid in money of it",
    "Oro Mining is to buy Calder Copper for $5.4 billion.",
    "The purchase of Calder Copper by Oro Mining is a combination of $4.2 billion in cash and 57 million shares.",
  ],
  ["kilometres and nautical miles", "The ship was about 24km from Lorn.", "The ship was some 13 miles from Lorn."],
  ["military hours", "Marines boarded the dhow at 1230 hours.", "Pirates boarded the dhow about 1100 hrs."],
  [
    "causes of death",
    "Twelve died of smoke and five of stab wounds in the prison of Lund.",
    "Thirteen bodies were found in the prison of Lund.",
  ],
])("figures that look alike are left alone: %s", (_, a, b) => expect(between(a, b)).toEqual([]));

test("two rounded figures are as exact as each other", () => {
  const houses = (count: string) => `The flood in Lund destroyed about ${count} houses.`;
  expect(between(houses("1,900"), houses("2,300"))).toMatchObject([{ kind: "conflict" }]);
});

test.each([
  [
    "a bare number before what befell them",
    "Three people died and nine were injured in the fire on the ferry.",
    "Eleven people were injured in the fire.",
    ["nine | Eleven people"],
  ],
  [
    "a bare number of others than people",
    "Three horses died and nine were injured in a stable fire in Lorn.",
    "Fourteen people were injured in the stable fire in Lorn.",
    [],
  ],
  [
    "the last of them",
    "Three people have died in a fire on the ferry.",
    "A fourth person has died of the fire.",
    ["Three people | fourth person"],
  ],
  [
    "one more of fewer",
    "Five people died in a fire in a nursing home in Besk.",
    "A second person has died in a fire in a barn in Besk.",
    [],
  ],
  [
    "dead animals",
    "The spill at Cape Salo killed 40 people.",
    "Volunteers at Cape Salo found 65 dead seabirds after the spill.",
    [],
  ],
  [
    "a number of things",
    "The fire destroyed 41 houses in Pereda.",
    "The number of houses destroyed in Pereda has risen to 44.",
    ["41 houses | 44"],
  ],
  [
    "those who came to others",
    "Nine policemen and 15 fans were hurt in the riot in Dorn.",
    "The riot in Dorn left 22 people injured.",
    [],
  ],
])("what is counted may be left unsaid: %s", (_, a, b, expected) => expect(shown(between(a, b))).toEqual(expected));

test("reports weeks apart differ in no turnout, and in the dead where there are more", () => {
  const turnout = (share: string) => `The turnout in Sorland was ${share} percent, the count showed on Sunday.`;
  const [early, late] = ["2026-09-06T10:00Z", "2026-09-27T10:00Z"];
  expect(dated([early, turnout("61")], [early, turnout("68")])).toHaveLength(1);
  expect(dated([early, turnout("61")], [late, turnout("68")])).toEqual([]);
  const dead = (count: string) => `The fire in the mill of Holmby killed ${count} workers, the owner said.`;
  expect(dated([early, dead("three")], [late, dead("five")])).toMatchObject([{ kind: "update" }]);
  expect(dated([early, dead("five")], [late, dead("three")])).toEqual([]);
});

test("the police's count of a crowd is compared with the police's, and the organisers' with theirs", () => {
  const differences = between(
    "About 20,000 people marched in Brussels, according to police. Organisers spoke of 35,000.",
    "Up to 40,000 people took part in a demonstration on Tuesday, unions said. Police counted 22,000.",
  );
  expect(shown(differences)).toEqual(["About 20,000 people | 22,000", "35,000 | Up to 40,000 people"]);
});

test("a crowd with the same two counts in both reports differs in nothing", () => {
  const differences = between(
    "About 20,000 people marched in Lorn, police said. Organisers spoke of 35,000.",
    "Some 35,000 people marched in Lorn, according to the organisers. Police counted 20,000.",
  );
  expect(differences).toEqual([]);
});

test.each([
  ["will be and is expected", "Varda will save £65 million a year.", "Varda expects savings of £60m a year.", 1],
  ["is and is expected", "Varda saves £65 million a year.", "Varda expects savings of £60m a year.", 0],
  [
    "the same last year",
    "The yard lost 63 million dollars last year.",
    "The yard lost 71 million dollars last year.",
    1,
  ],
  ["last year and now", "The yard lost 63 million dollars last year.", "The yard lost 71 million dollars.", 0],
  [
    "a result and a guess",
    "The Greens had 9.2 percent, an exit poll showed.",
    "The Greens had 8.9 percent, final results showed.",
    0,
  ],
])("figures are compared of one time: %s", (_, a, b, count) => expect(between(a, b)).toHaveLength(count));

test("where police speak is not where it happened, nor is where some of them were", () => {
  const differences = between(
    "Two people have drowned, among them a shepherd near Dajc. The Drin rose.",
    "Three people have drowned, police in Tirana said. The Drin rose.",
  );
  expect(shown(differences)).toEqual(["Two people | Three people"]);
});

test("seats are named with their party", () => {
  const [difference] = between(
    "The Harvest Party had 38 percent of the vote and 71 of 150 seats.",
    "The Harvest Party had 38 percent of the vote, enough for 74 seats in the 150-seat parliament.",
  );
  expect(difference?.about).toBe("seats (Harvest Party)");
});

test.each([
  [
    "in words",
    "Ten of the 21 councillors want her to resign.",
    "Eleven of the 21 councillors want the mayor to resign.",
    ["Ten of the 21 | Eleven of the 21"],
  ],
  [
    "in figures",
    "10 of 21 councillors signed the motion against the mayor.",
    "11 of 21 councillors have signed the motion.",
    ["10 of 21 | 11 of 21"],
  ],
  [
    "of other wholes",
    "10 of 21 councillors signed the motion against the mayor.",
    "11 of 30 councillors have signed the motion.",
    [],
  ],
  [
    "who do something else",
    "Ten of the 21 councillors want her to resign.",
    "Eleven of the 21 councillors were at the match.",
    [],
  ],
  [
    "of which one tells how far a count has come",
    "With 30 of 32 council areas declared, about 55 percent had voted No.",
    "Twenty-eight of the 32 council areas voted No.",
    [],
  ],
  [
    "that tell how far a count has come",
    "Results from 28 of 32 areas were in by midnight.",
    "By two, 30 of 32 areas had been counted.",
    [],
  ],
])("parts of one whole are compared: %s", (_, a, b, expected) => expect(shown(between(a, b))).toEqual(expected));

test.each([
  [
    "of the one who left their beds, and of the other who were told to go",
    "A fire in Norvik drove about 900 residents from their beds.",
    "Around 1,300 people near the harbour of Norvik were told to leave.",
    ["about 900 residents | Around 1,300 people"],
  ],
  [
    "of the one passengers, of the other people",
    "Nineteen passengers were hurt when the train left the rails near Tollen.",
    "The train accident in the woods of Tollen injured 23 people.",
    ["Nineteen passengers | 23 people"],
  ],
  [
    "of the one soldiers, of the other people",
    "Nineteen soldiers were hurt when the train left the rails near Tollen.",
    "The train accident in the woods of Tollen injured 23 people.",
    [],
  ],
  [
    "of the one the number of people killed, on a later day",
    "A dam gave way on Tuesday and killed at least nine people.",
    "The number of people killed by the collapse of the Tessel dam has risen to 13, officials said on Thursday.",
    ["at least nine people | 13"],
  ],
  [
    "of the one a toll beside those who came to it",
    "Seven people died when a house blew up in Brenno on Sunday.",
    "Rescuers recovered two more bodies on Monday, and the death toll in Brenno now stands at nine.",
    ["Seven people | nine"],
  ],
  [
    "of the one only those who came to the toll",
    "Three people died when a house blew up in Brenno.",
    "Rescuers recovered two more bodies in Brenno.",
    [],
  ],
])("the same people are counted in other words: %s", (_, a, b, expected) => {
  expect(shown(between(a, b))).toEqual(expected);
});

test.each([
  [
    "a town and its country",
    "ORLOVA, Marovia - A wave of mud killed at least nine people in Orlova.",
    ["at least nine people | 13"],
  ],
  ["a town and another country", "ORLOVA, Estria - A wave of mud killed at least nine people in Orlova.", []],
  [
    "two of a list",
    "A wave of mud killed at least nine people in Orlova. Rain fell in Orlova, Marovia and Estria.",
    [],
  ],
])("figures of two places are of one where the one lies in the other: %s", (_, a, expected) => {
  expect(shown(between(a, "The death toll of the mud in southern Marovia has risen to 13."))).toEqual(expected);
});

test("the size of a chamber is no other figure than those who voted", () => {
  const differences = between(
    "The deal was approved in Kessel with the votes of 355 of the chamber's 450 deputies.",
    "In Kessel all 355 deputies who cast a vote on the deal said yes.",
  );
  expect(differences).toEqual([]);
});

test("a people that the other report never names is not the same people", () => {
  const differences = between(
    "The storm left 90,000 homes without power.",
    "The storm left 140,000 Livian households without power.",
  );
  expect(differences).toEqual([]);
});

test("a place whose name begins as a direction does narrows nothing down", () => {
  const differences = between(
    "The mayor of Eastmere, Lisa Dunn, has been fined £80 for leaving her car in a bay for disabled people.",
    "Ms Dunn, 52, paid a fine of £70.",
  );
  expect(shown(differences)).toEqual(["£80 | £70"]);
});

test.each(["southbound", "northside"])("a side of a road narrows its figure down: %s", (side) => {
  const differences = between(
    "The crash in Lund injured 12 people on the A4 road.",
    `The crash in Lund injured 18 people on the ${side} A4 road.`,
  );
  expect(differences).toEqual([]);
});

test("the dead of one story differ once, though two pairs of figures would fit", () => {
  const differences = between(
    "The quake killed 24 people in Leyra. In Leyra 11 people died when a hall fell in the quake.",
    "The quake killed 31 people in Leyra. In Leyra 15 people died when a hall fell in the quake.",
  );
  expect(differences).toHaveLength(1);
});

test.each([
  [
    "both cannot be true",
    "Police said 12 people were injured in the riots.",
    "Police said 18 people were injured in the riots.",
    "conflict",
  ],
  [
    "one says it less exactly",
    "Ministers of 26 countries attended the conference in Ravenna.",
    "Leaders of more than 20 nations attended the conference in Ravenna.",
    "precision",
  ],
])("the kind of difference when %s", (_, a, b, kind) => {
  expect(between(a, b)).toMatchObject([{ kind }]);
});

test("a difference says what is counted and shows each figure with its whole sentence", () => {
  const [difference] = between(
    "It rained. Ministers of 26 countries attended the conference in Ravenna.",
    "Leaders of more than 20 nations attended the conference in Ravenna. It rained.",
  );
  expect(difference?.about).toMatch(/^countries \/ nations/);
  expect(difference?.figures.map(({ shown }) => shown)).toEqual(["26 countries", "more than 20 nations"]);
  expect(difference?.figures.map(({ quote }) => quoteText(quote))).toEqual([
    "Ministers of 26 countries attended the conference in Ravenna.",
    "Leaders of more than 20 nations attended the conference in Ravenna.",
  ]);
});

test("what happened to the counted is named by a word that does not make them its doers", () => {
  const [difference] = between(
    "The ferry Aurora hit the pier on Monday, injuring two people, the port said.",
    "At least five people were injured when the ferry Aurora hit the pier on Monday.",
  );
  expect(difference?.about).toBe("people (injured)");
});

test.each([
  [
    "countries, and countries with organisations",
    "Around 30 countries and international organisations attended the one-day conference in Ravenna.",
    "Foreign ministers from 24 countries came together in Ravenna for the conference.",
    [],
  ],
  [
    "two nouns counted together, told further off",
    "Around 30 countries and international organisations attended the one-day conference in Ravenna.",
    "Ministers of 24 nations and organisations came together in Ravenna for the conference.",
    ["Around 30 countries and international organisations | 24 nations and organisations"],
  ],
  [
    "people, with a new clause after them",
    "The blast in Ravenna killed 20 people and police said gunmen fled.",
    "The blast in Ravenna killed 30 people.",
    ["20 people | 30 people"],
  ],
  [
    "houses, with a new clause after them",
    "The flood destroyed 40 houses and roads were cut in Ravenna.",
    "The flood destroyed 70 houses in Ravenna.",
    ["40 houses | 70 houses"],
  ],
  [
    "people, with a number of others after them",
    "The flood in Ravenna killed 12 people and thousands of families fled.",
    "The flood in Ravenna killed 15 people.",
    ["12 people | 15 people"],
  ],
  [
    "jobs that are cut and jobs that are kept",
    "Tarn Motors will cut 1,200 jobs at its plant in Brockhaven.",
    "Tarn Motors will keep 900 jobs at its plant in Brockhaven.",
    [],
  ],
  [
    "a part of the country, said with a word before its name",
    "In neighbouring Lower Tarsia 10 people were killed by the quake.",
    "The quake killed 24 people in Upper Varna.",
    [],
  ],
  [
    "seats beside the size of the parliament",
    "Late in the count the Harvest Party had 38 percent of the vote and 71 of 150 seats.",
    "On Sunday night the Harvest Party had 38 percent of the vote, enough for 74 seats in the 150-seat parliament.",
    ["71 | 74 seats"],
  ],
  [
    "seats of another party",
    "Late in the count the Harvest Party had 38 percent of the vote and 71 of 150 seats.",
    "Late in the count the Green Union had 33 percent of the vote and 62 of 150 seats.",
    [],
  ],
  [
    "a count up to now beside the year it began",
    "More than 30 million copies of the book have been sold since the first edition came out in 2003.",
    "The book has sold more than 34 million copies.",
    ["More than 30 million copies | more than 34 million copies"],
  ],
  [
    "a price and the price at the close",
    "The price values the retailer at $168 million.",
    "At the closing price the retailer is valued at $231 million.",
    [],
  ],
  [
    "areas counted so far and all areas",
    "The count begins in all 32 council areas at once.",
    "The count has ended in 30 of 32 council areas.",
    [],
  ],
])("%s", (_, a, b, expected) => {
  expect(shown(between(a, b))).toEqual(expected);
});

const ALL_ALIKE =
  "the only figures of their kind in two reports are of one thing, if they are close and nothing keeps them apart: %s";

test.each([
  [
    "told in other words",
    "The new carrier will fly 96 aircraft.",
    "Together they operate 104 planes.",
    ["96 aircraft | 104 planes"],
  ],
  [
    "not parts of one whole of which other things are told",
    "With 30 of 32 areas declared, the No side leads.",
    "Twenty-eight of the 32 areas voted No.",
    [],
  ],
  [
    "not beside another figure that may be it",
    "The new carrier will fly 96 aircraft. In the hangars stand 120 aircraft.",
    "Together they operate 104 planes.",
    [],
  ],
  ["not far apart", "The new carrier will fly 96 aircraft.", "Together they operate 150 planes.", []],
  ["not so few", "The new carrier will fly eight aircraft.", "Together they operate nine planes.", []],
  ["not people of whom other things are told", "There were 300 people inside.", "The fire hurt 320 people.", []],
  [
    "a part is no other figure",
    "The clinic had to cancel 1,140 operations.",
    "More than 1,300 operations were cancelled, among them 85 for cancer.",
    ["1,140 operations | More than 1,300 operations"],
  ],
  [
    "what it was before is no other figure",
    "Unemployment in Lund rose to 6.8 percent, the office said.",
    "The jobless rate climbed to 7.2 percent from 6.5 percent.",
    ["6.8 percent | 7.2 percent"],
  ],
  [
    "people who had to go, told in several words",
    "In the morning 4,200 residents of Lund and Oster had been told to leave their homes.",
    "The collapse forced 5,300 people from their homes.",
    ["4,200 residents | 5,300 people"],
  ],
  [
    "the month of March is no march",
    "It has paid $3.5 million after an attack on 3 March.",
    "It paid a ransom of $3.2 million.",
    ["$3.5 million | $3.2 million"],
  ],
  [
    "one of several",
    "The drivers' union, with 34,000 members, calls for a strike.",
    "The larger railway union, which has 41,000 members, does not strike.",
    [],
  ],
  ["what is expected", "Up to 55 percent will vote yes, they expect.", "In the end 57 percent voted yes.", []],
  [
    "a count that is not over",
    "After half of the votes had been counted the List had 37 percent.",
    "The List has 34 percent, the final result shows.",
    [],
  ],
  [
    "sums for other things",
    "The bank lends the port of Maris 45 million euros for a crane.",
    "The port of Maris gets 52 million euros from the state for a road.",
    [],
  ],
  [
    "of one firm, called it in the one and by a longer name in the other",
    "Calder flies to Oslo from May. It operates 96 aircraft.",
    "Calder Airlines, which has 104 planes, flies to Oslo from May.",
    ["96 aircraft | 104 planes"],
  ],
  [
    "of two firms, where it is the firm of the sentence before",
    "Calder flies to Oslo from May, as Norvik does. It operates 96 aircraft.",
    "Calder flies to Oslo from May. A route there has also Norvik with 104 planes.",
    [],
  ],
  [
    "of a firm of which the other report knows nothing",
    "Flights to Oslo begin in May. In service are 96 aircraft.",
    "Flights to Oslo begin in May. Norvik has 104 planes.",
    [],
  ],
  [
    "the age of one person",
    "A 34-year-old climber fell from the ridge.",
    "The climber who fell was 37 years old.",
    ["34-year-old | 37 years old"],
  ],
  [
    "the ages of a woman and a man",
    "A 34-year-old woman climber died in the fall.",
    "A 37-year-old man climber died in the fall.",
    [],
  ],
  [
    "a place said more closely",
    "A shooting at a rail yard in San Jose, California, left nine people dead.",
    "A gunman at a California rail yard left eight people dead.",
    ["nine people | eight people"],
  ],
])(ALL_ALIKE, (_, a, b, expected) => expect(shown(between(a, b))).toEqual(expected));

test("an amount is named by a word that is no name", () => {
  const [difference] = between(
    "HALVIK, 6 March 2025 -- Norrland Air and Calder Airways announced a merger that values Calder Airways at 1.4 billion euros.",
    "Norrland Air is to take over Calder Airways in a deal worth about 1.6 billion euros.",
  );
  expect(difference?.about).toBe("values");
});

test.each([
  [
    "a rise of the shares, and a shareholder's part",
    "Shares of Lorn Steel rose 35 percent in Besk on Monday.",
    "The Hale family, the largest shareholder of Lorn Steel with 43 percent, agreed to the offer.",
    [],
  ],
  [
    "parts of a firm, of which one was founded long ago",
    "The Hale family, which founded Lorn Steel in 1951 and owns 31 percent of it, is to sell.",
    "The Hale family has a 34 percent stake in Lorn Steel and is to sell.",
    ["31 percent | 34 percent"],
  ],
  [
    "the parts of two shareholders",
    "The Hale family owns 31 percent of Lorn Steel.",
    "The fund Ostra owns 34 percent of Lorn Steel.",
    [],
  ],
  [
    "a part of a large staff that has to go",
    "About 900 of Lorn's 7,400 jobs would go, most of them in offices.",
    "At Lorn 1,100 jobs are to be cut, 640 of them in Besk and the rest in Orm.",
    ["About 900 | 1,100 jobs"],
  ],
  [
    "a part of a large staff of which nothing is told",
    "About 900 of Lorn's 7,400 jobs are in Besk.",
    "Lorn will cut 1,100 jobs.",
    [],
  ],
  [
    "a part, and the rest of a staff",
    "The firm will cut 1,100 jobs in Besk.",
    "The firm will cut 900 jobs, and the rest of the staff will be moved to Orm.",
    [],
  ],
  [
    "stolen pieces, and objects that are missing",
    "Thieves made off with 21 pieces of jewellery from the castle in Besk.",
    "Nineteen objects are missing, among them a crown made about 1340, the castle said.",
    ["21 pieces | Nineteen objects"],
  ],
  [
    "stolen things of any kind, and such that are missing",
    "Thieves made off with 21 violins from the castle in Besk.",
    "Nineteen violins are missing, the castle said.",
    ["21 violins | Nineteen violins"],
  ],
  ["robbed people, and missing ones", "Thieves robbed 12 passengers on Monday.", "Nine passengers are missing.", []],
  ["stolen pieces, and missing ships", "Pirates stole 12 pieces of cargo.", "Nine ships are missing.", []],
  [
    "what the stolen are worth",
    "The owner put the value of the stolen rings at £3.5 million.",
    "The insurer gave their value as £4.1 million.",
    ["£3.5 million | £4.1 million"],
  ],
  [
    "what two things are worth",
    "The owner put the value of the house at £3.5 million.",
    "The insurer gave the value of the boat as £4.1 million.",
    [],
  ],
  [
    "men who broke in, and men who took part in the raid",
    "Three men broke into the bank in Besk.",
    "At least two men took part in the raid on the bank.",
    ["Three men | At least two men"],
  ],
  [
    "a works, and the town it may lie in",
    "A blast in Besk injured 12 people. The owner, Ada Kern, wept.",
    "A blast at the Kolva works injured 18 people. The owner, Ada Kern, wept.",
    ["12 people | 18 people"],
  ],
  [
    "a site of any kind, and the town it may lie in",
    "A blast in Besk injured 12 people. The owner, Ada Kern, wept.",
    "A blast at the Kolva brewery injured 18 people. The owner, Ada Kern, wept.",
    ["12 people | 18 people"],
  ],
  ["two bakeries", "A blast at the Kolva bakery injured 12 people.", "A blast at the Ostra bakery injured 18.", []],
  ["two mines", "A blast at the Kolva mine injured 12 people.", "A blast at the Ostra mine injured 18 people.", []],
])("of an editor's affairs: %s", (_, a, b, expected) => expect(shown(between(a, b))).toEqual(expected));

test("ages are named with whose they are", () => {
  const [difference] = between(
    "Ada Kern, 61, was jailed for theft.",
    "The judge told Kern, 62, that she had betrayed all.",
  );
  expect(difference?.about).toBe("Ada Kern");
});

test("a figure that a rounder one may be is shown beside one that it cannot be", () => {
  const blast = (count: string): string => `The blast in Lund hurt ${count} people.`;
  expect(shown(between(blast("more than 30"), blast("27"), blast("31")))).toEqual([
    "more than 30 people | 27 people | 31 people",
  ]);
  expect(between(blast("more than 30"), blast("31"))).toEqual([]);
});

test.each([
  [
    "what they are of",
    "The town got a subsidy of 11 million crowns for its theatre.",
    "The town's theatre got a subsidy of 13 million crowns.",
    "subsidy",
  ],
  [
    "whom both name, and no word that only stands near",
    "Tarn Homes won orders worth £11.3 million from the town.",
    "Tarn Homes got contracts for £13 million from the town.",
    "Tarn Homes",
  ],
  [
    "a noun rather than what was done",
    "Tor Menck was jailed for seven years on Monday.",
    "A judge sent Tor Menck to prison for nine years on Monday.",
    "prison",
  ],
  [
    "nothing, where no noun is at hand",
    "Raiders stole 90,000 crowns from a bank in Tarn.",
    "Men in masks stole 120,000 crowns from a bank in Tarn.",
    "",
  ],
])("where nothing is counted, figures are named by %s", (_, a, b, about) => {
  expect(between(a, b)).toMatchObject([{ about }]);
});

test.each([
  [
    "ages of two of one surname",
    "Ada Kern, 61, was jailed in Tarn, and her brother Paul freed.",
    "Paul Kern was freed in Tarn. Kern, 58, wept.",
  ],
  [
    "ages of a mayor and his deputy",
    "Mayor Kern, 61, resigned in Tarn.",
    "Deputy Mayor Ada Kern, 58, took over in Tarn from Paul Kern.",
  ],
  [
    "the age of a thing, and when people came",
    "A tooth found at Tarn is 9,200 years old, a museum said.",
    "People came to Tarn 11,000 years ago, the museum said of the tooth that was found.",
  ],
  [
    "boats, and the yachts among them",
    "The storm sank 12 boats in the harbour of Tarn.",
    "Three yachts were sunk in the harbour of Tarn in the storm, and many small boats with them.",
  ],
  [
    "houses, and all properties",
    "The storm damaged 90 houses in Tarn.",
    "The storm damaged 140 properties in Tarn, shops and barns among them.",
  ],
  [
    "students, and the undergraduates among them",
    "Some 3,000 students marched in Tarn.",
    "Some 800 undergraduates and many pupils marched in Tarn.",
  ],
  [
    "signatures, and those on paper",
    "Some 40,000 people have signed a petition against the dam at Tarn.",
    "A petition against the dam at Tarn has 38,000 signatures on paper and others online.",
  ],
  [
    "two, of three, who were led away",
    "Three men were arrested after the robbery of a shop in Tarn.",
    "Two men were led away in handcuffs after the robbery of a shop in Tarn and a third was held in Lund.",
  ],
])("no difference are %s", (_, a, b) => {
  expect(shown(between(a, b))).toEqual([]);
});

test.each([
  [
    "a name that begins as a word for an offer does",
    "The council voted for Mayor Bidwell's £12 million tram scheme on Monday.",
    "On Monday the council voted to begin a £10 million tram scheme.",
    ["£12 million | £10 million tram scheme"],
  ],
  ["amounts of two plans", "The $2bn housing bill passed on Monday.", "The $3bn transport bill passed on Monday.", []],
  [
    "since a month of this year",
    "The gang has robbed 23 banks since November, police said.",
    "Police said the gang had robbed 26 banks.",
    ["23 banks | 26 banks"],
  ],
  [
    "since a year long ago",
    "The gang has robbed 23 banks since 2009, police said.",
    "In the last month alone the gang robbed 12 banks.",
    [],
  ],
  [
    "an increase over the month before",
    "Arrests rose to 212,000 in July, a 12 percent increase over the previous month.",
    "Arrests rose by 13 percent in July over June, figures showed.",
    ["12 percent | 13 percent"],
  ],
  [
    "the toll of all beside the dead of one place",
    "At least 43 people were killed when a shell hit the school, pushing the death toll of the war above 680.",
    "Some 30 people were killed when the shell hit the school.",
    ["At least 43 people | Some 30 people"],
  ],
  [
    "who took shelter where others were killed",
    "A shell killed 12 people in a school, where 300 people had taken shelter.",
    "A shell killed 250 people in the town.",
    [],
  ],
  [
    "a length in two units",
    "The bridge, 640 metres (2,100 feet) long, opens on Monday.",
    "The bridge is 610 metres long and opens on Monday.",
    ["640 metres | 610 metres"],
  ],
  ["how far off two things are", "The camp is 25 km from the border.", "A village 22 km from the border burnt.", []],
  [
    "what may be added to those who were counted",
    "Doctors counted 41 bodies, and more could be brought in, they said.",
    "Doctors counted 36 bodies at the hospital.",
    ["41 bodies | 36 bodies"],
  ],
  [
    "a name with a side in it",
    "South Korea will send 230 supporters to the games in Lenn.",
    "The country is to send 200 supporters to the games.",
    ["230 supporters | 200 supporters"],
  ],
  [
    "two sides of a town",
    "Fire destroyed 12 houses in northern Lenn.",
    "Fire destroyed 15 houses in southern Lenn.",
    [],
  ],
  [
    "raids on two towns",
    "Twelve people were killed in the raid on Yida, the army said.",
    "Seven people were killed in the raid on Guffa, the army said.",
    [],
  ],
  [
    "a rate and what it was raised from",
    "The central bank raised its key rate to 5 per cent on Thursday.",
    "The central bank raised its key rate from 4 per cent on Thursday.",
    [],
  ],
  [
    "two rates that it was cut to",
    "The bank cut its rate to 4.25 percent on Thursday.",
    "The bank's rate was cut to 4.5 percent on Thursday.",
    ["4.25 percent | 4.5 percent"],
  ],
  [
    "seats in the old chamber",
    "The Farmers won 43 seats on Sunday.",
    "The Farmers had 29 seats in the outgoing chamber.",
    [],
  ],
  [
    "one thing by more nouns and fewer",
    "The repair of the town hall roof will cost £2.3m, the council said.",
    "The council put the cost of the new town hall roof at £2.1m.",
    ["£2.3m | £2.1m"],
  ],
  [
    "repairs of two things",
    "Repairs to the pier will cost £2.3m, the council said.",
    "Repairs to the roof will cost £2.1m, the council said.",
    [],
  ],
])("as real reports tell it: %s", (_, a, b, expected) => {
  expect(shown(between(a, b))).toEqual(expected);
});

test("one outlet does not differ from itself", () => {
  const articles = [12, 18].map((count) =>
    reportOf(`Police said ${count} people were injured in the riots.`, { outlet: "North Post" }),
  );
  expect(differencesIn(storyOf(articles))).toEqual([]);
});

test("what an outlet counts may have grown in its own later report, however it writes its name", () => {
  const [before, later] = [
    { outlet: "The North Post", at: "2026-03-02T08:00Z" },
    { outlet: "North Post", at: "2026-03-02T19:00Z" },
  ];
  const first = reportOf("Eleven people died when the ferry Livia sank off Tarn on Saturday.", before);
  const risen = reportOf("The toll of the sinking of the ferry Livia off Tarn has risen to 14.", later);
  const same = differencesIn(storyOf([first, risen]));
  expect(same).toMatchObject([{ kind: "update" }]);
  expect(shown(same)).toEqual(["Eleven people | 14"]);
  const fewer = reportOf("Nine people died when the ferry Livia sank off Tarn on Saturday.", later);
  expect(differencesIn(storyOf([first, fewer]))).toEqual([]);
  const other = reportOf("Twelve people died when the ferry Livia sank off Tarn on Saturday.", {
    ...before,
    outlet: "Echo",
  });
  expect(differencesIn(storyOf([first, other, risen]))).toMatchObject([{ kind: "conflict" }]);
});

test("a figure given by many outlets is shown once", () => {
  const riots = (count: number): string => `Police said ${count} people were injured in the riots.`;
  expect(shown(between(riots(12), riots(18), riots(12), riots(18)))).toEqual(["12 people | 18 people"]);
});

test("a sentence with two figures of one kind is not compared: nobody can tell which is which", () => {
  expect(
    between(
      "The party won 35 percent in the north against 28 percent in the south.",
      "The party won 41 percent in the north against 22 percent in the south.",
    ),
  ).toEqual([]);
});

test.each([
  ["no text", ""],
  ["no sentence end and much of it", "12 people were injured ".repeat(20_000)],
  ["many sentences", "Police said 12 people were injured. ".repeat(10_000)],
])("%s is no trouble", (_, text) => {
  const articles: Article[] = [reportOf(text, { outlet: "A" }), reportOf(`${text} `, { outlet: "B" })];
  expect(differencesIn(storyOf(articles))).toEqual([]);
});
