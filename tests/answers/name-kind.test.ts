import { expect, test } from "vitest";
import { readText } from "../../src/answers/words/reading.ts";

function kindsIn(text: string): string[] {
  return readText(text).names.map(({ folded, kind }) => `${folded}: ${kind}`);
}

test.each([
  ["a title makes a person", "On Monday President Hollande spoke.", ["hollande: person"]],
  ["so does an office", "The coach Krzyzewski left.", ["krzyzewski: person"]],
  ["and an age", "Then Bolden, 68, left.", ["bolden: person"]],
  ["two names that stand nowhere are a person", "Then Anna Roy left.", ["anna roy: person"]],
  ["a country is a place", "Then Iraq agreed.", ["iraq: place"]],
  ["so is one whose name says so", "Then the United Arab Emirates agreed.", ["united arab emirates: place"]],
  ["where something is, is a place", "They met in Zumar.", ["zumar: place"]],
  ["whatever it is called", "They met near Lund Point.", ["lund point: place"]],
  [
    "a body says so by its name",
    "The Labour Party lost in the European Parliament.",
    ["labour party: organisation", "european parliament: organisation"],
  ],
  ["or by its capitals", "The CIA knew.", ["cia: organisation"]],
  ["one word that nothing explains may be anything", "Then Daesh attacked.", ["daesh: other"]],
])("%s", (_, text, expected) => {
  expect(kindsIn(text)).toEqual(expected);
});
