import { expect, test } from "vitest";
import { articlesAbout } from "../../src/briefing/about.ts";
import { coastRadio, cupFinal, ledger, northPost, report } from "./support.ts";

const ALL = [northPost, ledger, coastRadio, cupFinal];
const aside = report(
  "c1",
  `${"The council met on Tuesday to speak of the budget. ".repeat(20)}A ferry was mentioned once.`,
);
const often = report(
  "c2",
  `${"The council met on Tuesday to speak of the budget. ".repeat(20)}A ferry. ${"Ferries! ".repeat(3)}`,
);

test.each([
  ["a word of the title", "rudder", [ledger]],
  ["other forms of the word", "bridges ferries", [northPost, ledger, coastRadio]],
  ["accents and case aside", "MALO", [coastRadio]],
  ["all words of the topic, not one of them", "ferry final", []],
  ["function words aside", "the captain of the ferry", [ledger]],
  ["a name as it stands together", "Mara Olsen", [ledger]],
  ["no name of words that stand apart", "Olsen Aurora", []],
  ["a topic nobody has", "volcano", []],
  ["no topic at all", " ", []],
])("%s", (_, topic, expected) => expect(articlesAbout(ALL, topic)).toEqual(expected));

test("a word far down counts only when it comes several times", () => {
  expect(articlesAbout([aside, often], "ferry")).toEqual([often]);
});

test("a topic that an article writes as a name is one, however it is typed", () => {
  const airline = report("c3", "Half of all flights of Air Lund are grounded, for its pilots are on strike.");
  const raid = report("c4", "In an air strike near Lund two trucks were hit. The air force of Lund said nothing.");
  expect(articlesAbout([airline, raid], "air lund")).toEqual([airline]);
  expect(articlesAbout([airline, raid], "lund air")).toEqual([airline, raid]);
});

const flood = report("c5", "The flood took two bridges on Monday. The river fell on Tuesday.");
const keeper = report("c6", "Larvik won the cup. The keeper, Peter Flood, saved two penalties.");

test("a word of news is no surname, where an article has it as a word", () => {
  expect(articlesAbout([flood, keeper], "flood")).toEqual([flood]);
  expect(articlesAbout([flood, keeper], "Flood")).toEqual([flood, keeper]);
  expect(articlesAbout([keeper], "flood")).toEqual([keeper]);
});

test("a country is also called by its short form, and its people's name counts in a title or several times", () => {
  const vote = report("c7", "Britain voted on Thursday. The count took all night.");
  const player = report("c8", "A British player won the match on Sunday in four sets.");
  const polls = report("c9", "The British voted. British ministers waited, and so did British papers.");
  const floor = report("d1", "They polish the floor, polish the doors, and polish the lamps.");
  expect(articlesAbout([vote, player, polls, floor], "uk")).toEqual([vote, polls]);
  expect(articlesAbout([vote, player, polls, floor], "poland")).toEqual([]);
  expect(articlesAbout([vote, player, polls, floor], "bank of britain")).toEqual([]);
});

test("US in capitals is the country, as U.S. and United States are, and us is none", () => {
  const ships = report("e1", "The US has sent two ships to Kalmar Bay, the navy said.");
  const tariff = report("e2", "The United States is weighing a tariff on steel, the trade office said.");
  const pool = report("e3", "The mayor told us why the pool is shut. It gave us a fright, she told us.");
  const told = report(
    "e3",
    "TELL US MORE\n\nWHAT THEY TOLD US.\n\nThe pool is shut, said the mayor, and gave no reason.",
  );
  for (const topic of ["US", "U.S.", "America"])
    expect(articlesAbout([ships, tariff, pool, told], topic)).toEqual([ships, tariff]);
});

test.each([
  ["UK", "The United Kingdom has sent two ships to Kalmar Bay, the navy said."],
  ["Britain", "The UK has sent two ships to Kalmar Bay, the navy said."],
  ["UAE", "The United Arab Emirates has sent two ships to Kalmar Bay, the navy said."],
  ["DRC", "The Democratic Republic of the Congo has sent two ships to the lake, the navy said."],
  ["Congo", "The DRC has sent two ships to the lake, the navy said."],
  ["US", "The United States has sent two ships to Kalmar Bay, the navy said."],
])("a report on %s may write only another name of it", (topic, sent) => {
  const club = report(
    "e4",
    "Lund United has sent its best two to the Kingdom Cup, the club of all states and emirates said.",
  );
  const ships = report("e5", sent);
  expect(articlesAbout([club, ships], topic)).toEqual([ships]);
});

test.each([
  ["either where none is about both", "rudder and cup", [ledger, cupFinal]],
  ["those about both, where there are some", "ferry and captain", articlesAbout(ALL, "ferry captain")],
  ["one of several, of which another is nowhere", "volcano, rudder", [ledger]],
  ["by commas as well", "rudder, cup", [ledger, cupFinal]],
])("of two topics %s", (_, topic, expected) => {
  expect(expected.length).toBeGreaterThan(0);
  expect(articlesAbout(ALL, topic)).toEqual(expected);
});

test.each(["United States", "the united states", "United States of America"])(
  "%s is the US by whatever name",
  (topic) => {
    const tariff = report("e5", "The US is weighing a tariff on steel, the trade office said.");
    const club = report("e6", "Lund United has won in all states of the league, the club said.");
    expect(articlesAbout([tariff, club], topic)).toEqual([tariff]);
  },
);

test("a country of two words is also found by its people, in a title or several times", () => {
  const orbiter = report("e7", "South Korea has launched an orbiter to the moon.");
  const prices = report("e8", "A carmaker cut its prices on Sunday.", { title: "South Korean carmaker cuts prices" });
  const player = report("e9", "A South Korean player won the match in four sets.");
  const boats = report("f1", "North Korea sent two boats south, the navy said.");
  const all = [orbiter, prices, player, boats];
  expect(articlesAbout(all, "south korea")).toEqual([orbiter, prices]);
  const capitals = report("e10", "It will circle the moon for a year.", { title: "SOUTH KOREA LAUNCHES ORBITER" });
  expect(articlesAbout([capitals, player], "south korea")).toEqual([capitals]);
  expect(articlesAbout(all, "North Korea")).toEqual([boats]);
  expect(articlesAbout(all, "Korea")).toContain(boats);
});
