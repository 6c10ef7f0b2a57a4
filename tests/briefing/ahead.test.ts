import { expect, test } from "vitest";
import { isOvertaken, looksAheadFrom } from "../../src/briefing/ahead.ts";
import { HOUR_MS } from "../../src/time.ts";
import { report } from "./support.ts";

const AT = Date.UTC(2025, 8, 15, 12);

/** Whether a text is left out once another article of its story is so many hours newer. */
function isLeftOut(text: string, hours: number): boolean {
  return isOvertaken(text, report("a7", text, { at: "2025-09-15T12:00Z" }), AT + hours * HOUR_MS);
}

test.each([
  "President Ines Moraga of Norland resigned later on Monday.",
  "The captain was found dead later on Monday, police said.",
  "The captain, who will be named on Friday, was found dead later on Monday.",
  "Early results of a trial of Marenol show that it halves deaths.",
  "Preliminary results of the examination of the captain point to poison.",
  "The port of Lund is on course to double its profit this year.",
  "The storm is on course for the coast of Norland.",
])("what happened and what no vote decides is news in the evening: %s", (text) => {
  expect(isLeftOut(text, 11)).toBe(false);
});

test.each([
  "The captain is expected to resign later on Monday.",
  "Later on Monday the port will name the captain.",
  "Tonight the council is due to meet.",
  "Early returns give the Harbour Party 40 seats.",
  "With 40 per cent of precincts counted, Ines Moraga leads.",
  "Norland appears to be heading for a victory of those who are for a No.",
])("what comes the same day and what is counted at night is told by others soon: %s", (text) => {
  expect(isLeftOut(text, 3)).toBe(false);
  expect(isLeftOut(text, 5)).toBe(true);
});

test.each([
  "Ines Moraga of Norland resigned later on Monday.",
  "The captain resigned on 12 May, said Will Dale of the port.",
])("what happened is news on the next day: %s", (text) => {
  expect(isLeftOut(text, 13)).toBe(false);
});

test.each([
  "Pilots of the port will strike on December 18 and 19.",
  "The vote of the council is to take place on 3 January.",
  "The bridge is expected to open in 2027.",
  "The mayor will have to show that the bridge can open in 2027.",
])("what is to come on a day still ahead holds until then: %s", (text) => {
  expect(isLeftOut(text, 13)).toBe(false);
});

test.each([
  "Pilots of the port will strike on September 16.",
  "Pilots who began on December 18 of last year will strike on Tuesday.",
  "The bridge is expected to open in 2025.",
  "The council will vote on Tuesday.",
  "The mayor will announce on Tuesday that the port is to halve its noise by 2030.",
  "The mayor will decide this week whether to close the bridge from May 2026.",
  "The council will set up a committee to look into the Jan. 6 riot.",
])("what was to come is left out once its day has come, or when no day is named: %s", (text) => {
  expect(isLeftOut(text, 13)).toBe(true);
});

test.each<[text: string, isLeftOut: boolean]>([
  ["Mayor Ida Berg is to speak about the bridge today.", true],
  ["The council will vote tomorrow, Ida Berg said.", true],
  ["Tonight the port is expected to name the captain.", true],
  ["The bridge may be worth nine million crowns today.", false],
  ["The bridge was closed today.", false],
  ['Mara Olsen said: "I will speak tomorrow."', false],
  ["The council will vote on the bridge in spring.", false],
])("what an older report calls today or tomorrow tells its reader no day: %s", (text, isLeftOutLater) => {
  const older = report("a8", text, { at: "2025-09-15T20:00Z" });
  expect(looksAheadFrom(text, older, Date.parse("2025-09-16T06:00Z"))).toBe(isLeftOutLater);
  expect(looksAheadFrom(text, older, Date.parse("2025-09-15T23:00Z"))).toBe(false);
  expect(looksAheadFrom(text, report("a9", text), Date.parse("2025-09-16T06:00Z"))).toBe(false);
});
