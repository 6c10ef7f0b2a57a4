import { expect, test } from "vitest";
import { shortOf } from "./short-of.ts";

test.each([
  ["an order to how old", "How old is Anna Roy?", "Anna Roy won the seat for the third time.", null],
  ["a weight to how old", "How old is Anna Roy?", "Anna Roy said the port handled 4,000 tonnes of fish.", null],
  ["years in office to how old", "How old is Anna Roy?", "Anna Roy left after eight years in office.", null],
  ["an age to how old", "How old is Anna Roy?", "Anna Roy, 57, left after eight years in office.", "57"],
  ["another's width to how long", "How long is the bridge?", "A crack 14 centimetres wide is in the bridge.", null],
  ["votes to what population", "What is the population of Pell?", "Pell passed the law by 106 votes to 28.", null],
  ["a duration to when", "When did Anna Roy resign?", "Anna Roy resigned after 11 years in office.", null],
  ["how long ago to when", "When did Anna Roy resign?", "Anna Roy resigned 11 years ago.", "11 years ago"],
  ["when it will be to when", "When is the result due?", "The result is due in two weeks.", "two weeks"],
  ["a currency that nobody knows to how much", "How much is a ticket?", "A ticket is 15 crowns.", "15 crowns"],
  ["nothing to pay to how much", "How much is a ticket?", "A ticket is free.", "free"],
  ["an order of an event to when", "When is it paid?", "It is paid before the second call.", "second call"],
  ["a share to how much it cost", "How much did the vote cost?", "The vote had a turnout of 85 per cent.", null],
  ["tonnes to how many people", "How many people came to Pell?", "Ships brought 4,000 tonnes to Pell.", null],
  ["tonnes to how many tonnes", "How many tonnes came to Pell?", "Ships brought 4,000 tonnes to Pell.", "4,000 tonnes"],
])("the short answer: %s", (_, question, body, expected) => {
  expect(shortOf(question, body)).toBe(expected);
});
