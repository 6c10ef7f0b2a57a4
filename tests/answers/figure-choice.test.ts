import { expect, test } from "vitest";
import { shortOf } from "./short-of.ts";

const AID = "Norway will send up to 10 military aircraft and 600 personnel to the Gulf.";
const GAME = "Anna Roy scored 26 points, and Mary Lee had 23.";
const PICKING = "The robot picks 10 apples a minute, a human 25.";
const DEATHS = "More than 560 people have died in Guinea, and over 2,600 in West Africa as a whole.";
const FIRE = "Twelve people were killed in a hotel fire in Pell, seven of them women.";
const COUNCIL = "The council has 21 members, nine of them women.";

const TRAMS = "Pell Trams ran 12 of its 19 lines on Thursday.";
const POWER = "Engineers have reconnected all but 7,500 of the 68,000 homes that lost power in the storm.";
const FARES = "A single ticket rises from 2.40 to 2.60 crowns in January.";
const WATER = "An average bill will go up from £438 to £487 a year.";

test.each([
  ["what it comes to", "How much will a single ticket cost in January?", FARES, "2.60 crowns"],
  ["what it comes to, in pounds", "How much will an average bill be?", WATER, "£487"],
  ["what it was before", "How much did a single ticket cost before?", FARES, "2.40"],
  ["the one that counts what is asked about", "How many troops will Norway send?", AID, "600"],
  ["that by another noun", "How many planes will Norway send?", AID, "10"],
  ["the one of whom is asked", "How many points did Mary Lee score?", GAME, "23"],
  ["that of the other", "How many points did Anna Roy score?", GAME, "26"],
  ["the one of what does it", "How many apples does a human pick a minute?", PICKING, "25"],
  ["that of the other thing", "How many apples does the robot pick a minute?", PICKING, "10"],
  ["the one of all where no place is asked", "How many people have died?", DEATHS, "2,600"],
  ["the one of the place asked about", "How many people have died in Guinea?", DEATHS, "560"],
  ["the part that is asked about", "How many women were killed in the hotel fire in Pell?", FIRE, "seven"],
  ["the whole of it", "How many people were killed in the hotel fire in Pell?", FIRE, "Twelve"],
  ["the whole where nobody is told apart", "How many were killed in the hotel fire in Pell?", FIRE, "Twelve"],
  ["the part of another whole", "How many women are on the council?", COUNCIL, "nine"],
  ["the whole of that", "How many members does the council have?", COUNCIL, "21"],
  ["the whole that somebody has", "How many lines does Pell Trams have?", TRAMS, "19"],
  ["the part that somebody does something with", "How many lines did Pell Trams run on Thursday?", TRAMS, "12"],
  ["the whole that something was said of", "How many homes lost power in the storm?", POWER, "68,000"],
  [
    "the part with a name for a noun",
    "How many Swedes were on the ferry?",
    "The ferry carried 400 passengers, 30 of them Swedes.",
    "30",
  ],
  [
    "the part behind whom",
    "How many children were hurt in Pell?",
    "In Pell 30 people, nine of whom were children, were hurt.",
    "nine",
  ],
  [
    "the part alone, where the whole says not what it counts",
    "How many children were hurt?",
    "The number of those hurt rose to 16, two of them children.",
    "two",
  ],
])("of the figures of one sentence the answer is %s", (_, question, body, expected) => {
  expect(shortOf(question, body)).toContain(expected);
});

const MILL = "The mill, a brick building put up in 1961, had been inspected in October and found to be sound.";
const PART = "The number of those hurt rose to 16, two of them children.";

test.each([
  ["the part without the whole", "How many children were hurt?", PART, "two"],
  ["when what is asked about was done", "When was the mill last inspected?", MILL, "October"],
  ["a day of another verb where the one asked about has none", "When was the mill sold?", MILL, "1961"],
  ["what is, not what it is instead of", "How many will it employ?", "It will employ 38 people instead of 45.", "38"],
  [
    "nor rather than what",
    "How many seats will it have?",
    "It will have 240 seats rather than the planned 300.",
    "240",
  ],
  [
    "what was planned where that is asked",
    "How many seats were first planned?",
    "It will have 240 seats instead of the planned 300.",
    "300",
  ],
  ["the day a thing was moved to", "When is the fair?", "The fair was moved from 9 May to 2 May.", "2 May"],
  [
    "the weekday it was moved to",
    "When does the trial begin?",
    "The trial was put off from Friday to Monday.",
    "Monday",
  ],
  ["the day it was first to be", "When was the fair first to be?", "The fair was moved from 9 May to 2 May.", "9 May"],
  [
    "what one costs, not all",
    "What is the price per share?",
    "It pays 640 million euros, or 21 euros a share.",
    "21 euros",
  ],
  [
    "nothing that nobody told",
    "Which offer does he prefer?",
    "Bo Roy of Lund did not say which offer he preferred.",
    null,
  ],
  ["a date without its preposition", "When was the mill built?", "The mill was built in March 1961.", "March 1961"],
  ["a figure with what makes it less exact", "How many jobs are lost?", "About 2,300 jobs are lost.", "About 2,300"],
])("the short answer is %s", (_, question, body, expected) => {
  expect(shortOf(question, body)).toBe(expected);
});

test("an amount is no manner", () => {
  const body = "The firm paid a ransom of 3.2 million dollars to thieves.";
  expect(shortOf("How was the ransom paid?", body)).toBeNull();
  expect(shortOf("How much ransom was paid?", body)).toBe("3.2 million dollars");
});
