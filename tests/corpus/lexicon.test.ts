import { expect, test } from "vitest";
import { furnitureRule } from "../../src/corpus/lexicon.ts";

const LONG = "The harbour board met for the third time this week and will go on with it when the ferry is back";

test.each([
  ["notice", `This site and its partners use Cookies. ${LONG}.`],
  ["notice", `Cookies help the website to work. ${LONG}.`],
  ["notice", `This press release contains statements that are Forward-Looking. ${LONG}.`],
  ["notice", `Forward-looking statements involve risks. ${LONG}.`],
  ["notice", "Forward-Looking Statements"],
  ["rights", `${LONG}. All Rights Reserved.`],
  ["rights", `This material may not be copied, says the board. ${LONG}.`],
  ["rights", `${LONG}. It may not be reproduced without leave.`],
  ["rights", `COPYRIGHT 2025 North Post. ${LONG}.`],
  ["rights", `© North Post. ${LONG}.`],
  ["rights", `(C) 2025 North Post. ${LONG}.`],
  ["credit", `Ann Lee contributed to this report. ${LONG}.`],
  ["credit", `Additional Reporting by Ann Lee. ${LONG}.`],
  ["credit", `Editing by Ann Lee. ${LONG}.`],
  ["credit", "Contributing: Ann Lee, Bo Roy"],
  ["credit", `${LONG}. Follow Ann Lee on Twitter: @annlee.`],
  ["credit", `${LONG}. Send her a tip at ann@post.example.`],
  ["credit", `${LONG}. Ann Lee can be reached by phone at 555-123-4567.`],
  ["credit", "Ann Lee: 555-123-4567; ann@post.example"],
  ["invitation", "Breaking News Emails Get breaking news alerts and more."],
  ["invitation", "The stories that matter, delivered weekday mornings."],
  ["invitation", "Follow the Marsh Bay Beacon on Instagram."],
  ["notice", "Tweet with a location"],
  ["notice", "You can add location information to your Tweets, such as your city."],
  ["invitation", `Support our local journalism. ${LONG}.`],
  ["invitation", `Support strong local news. ${LONG}.`],
])("%s: %s", (rule, line) => {
  expect(furnitureRule(line, 30, line.endsWith("."))).toBe(rule);
});

test("a sentence of a report is none of them", () => {
  expect(furnitureRule(`${LONG}.`, 20, true)).toBeNull();
  expect(furnitureRule("An earlier version of the bill was amended in May, the port said.", 12, true)).toBeNull();
  expect(furnitureRule("The correction: 40 routes, not 400, will close.", 8, true)).toBeNull();
  expect(furnitureRule("Follow the ferry on its way to the pier.", 9, true)).toBeNull();
  expect(furnitureRule("The mayor's speech was breaking news in Lund.", 8, true)).toBeNull();
  expect(furnitureRule("Milk was delivered daily until the bridge of Lund was shut.", 11, true)).toBeNull();
});
