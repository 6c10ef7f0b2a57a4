import { expect, test } from "vitest";
import { isNoLead, namesLoser } from "../../src/answers/doubt/who-won.ts";
import { given } from "./given.ts";

test.each([
  ["The mayor, Arno Beck, conceded.", "Arno Beck", true],
  ["Arno Beck has congratulated the winner.", "Arno Beck", true],
  ["Arno Beck, mayor of Velm, lost.", "Arno Beck", true],
  ["In the final Linden beat Orn.", "Orn", true],
  ["In the final Linden defeated rivals Orn.", "Orn", true],
  ["In the final Linden beat Orn.", "Linden", false],
  ["Ines Kolb won, and Arno Beck conceded.", "Ines Kolb", false],
  ["Kolb lost the lead but won the race.", "Kolb", false],
  ["Kolb lost only one game and took the title.", "Kolb", false],
  ["Linden were beaten in the league but won the final.", "Linden", false],
  ["Arno Beck has congratulated his supporters.", "Arno Beck", false],
])("who lost did not win: %s %s", (body, found, isLoser) => {
  expect(namesLoser(...given("Who won?", body, found))).toBe(isLoser);
  expect(namesLoser(...given("Who lost?", body, found))).toBe(false);
});

test.each([
  ["Linden won the final before 12,000 spectators.", "12,000", true],
  ["Linden won its games by an average of 33 points.", "an average of 33 points", true],
  ["Linden won the final by 12 points.", "12 points", false],
  ["Linden won the final with 86 votes more.", "86", false],
  ["Linden won the final by a margin of 1.2 seconds.", "1.2 seconds", false],
])("by how much: %s", (body, found, isOther) => {
  expect(isNoLead(...given("Who won the final? By how much?", body, found))).toBe(isOther);
});

test.each([
  ["By how much did Orn beat Linden?", "Orn beat Linden 40-12.", "40-12"],
  ["By how much did Kolb win the vote?", "Kolb won 52 percent to 48 percent.", "52 percent"],
  ["By how much did Orn win the series?", "Orn won the series four games to two.", "four games"],
  ["By how much did she win the race?", "She was 12 centimetres in front.", "12 centimetres"],
  ["By how much did turnout in the election fall?", "Turnout in the election fell 12 percent.", "12 percent"],
  ["By how much did sales fall after the race?", "Sales fell 12 percent after the race.", "12 percent"],
  ["By how many people was the final watched?", "The final was watched by 4,000 people.", "4,000"],
])("a lead, or no lead asked for: %s", (asked, body, found) => {
  expect(isNoLead(...given(asked, body, found))).toBe(false);
});
