import { expect, test } from "vitest";
import { isOfOther } from "./is-of-other.ts";

const PLANT = "The battery plant in Velden will employ 2,400 people when it is finished.";

test.each([
  ["How many people work at the Velden plant?", PLANT],
  [
    "How many people does the Velden plant employ now?",
    "The plant in Velden is to employ up to 2,400 people from 2028.",
  ],
  ["How many people currently work at the Velden plant?", "The plant in Velden would create 2,400 jobs for people."],
])("how many will work there is not how many do: %s", (asked, body) => {
  expect(isOfOther(asked, body)).toBe(true);
});

test.each([
  ["How many people will work at the Velden plant?", PLANT],
  ["How many people are to work at the Velden plant?", PLANT],
  ["How many people work at the Velden plant?", "The plant in Velden employs 2,400 people and will close."],
  ["How many people work at the Velden plant?", "The plant, which has 2,400 people, will be sold."],
  ["How many seats does the new hall have?", "The new hall in Velden will have 900 seats."],
  ["How many people did the plant employ?", "The plant in Velden employed 2,400 people."],
])("what is asked and told of one time is answered: %s", (asked, body) => {
  expect(isOfOther(asked, body)).toBe(false);
});
