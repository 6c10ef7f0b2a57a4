import { expect, test } from "vitest";
import { opensOn } from "../../src/stories/topic.ts";
import { reportOf } from "./support.ts";

test.each([
  ["a word of the topic", "ferry strike", "The ferry sank off Lund.", true],
  ["none of its words", "ferry strike", "The cup went to Larvik.", false],
  ["the people of a country", "england", "An English bank failed.", true],
  ["no people of a country that another topic only names", "Bank of England", "The English won the cup.", false],
  ["the full name of a country", "uk", "The United Kingdom votes.", true],
  ["one word of such a name", "uk", "Lund United won the cup.", false],
  ["the people of one of several countries", "england and mali", "The Malian army left.", true],
])("an opening has %s", (_, topic, opening, expected) => {
  expect(opensOn(reportOf(`${opening} Rain fell all day.`), topic)).toBe(expected);
});

test("what comes further down does not open a report", () => {
  expect(opensOn(reportOf("Rain fell all day. The ferry sank."), "ferry")).toBe(false);
});
