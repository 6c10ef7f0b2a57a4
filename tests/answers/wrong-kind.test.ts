import { expect, test } from "vitest";
import { shortOf } from "./short-of.ts";

test.each([
  ["an order to how old", "How old is Anna Roy?", "Anna Roy won the seat for the third time.", null],
  ["a weight to how old", "How old is Anna Roy?", "Anna Roy said the port handled 4,000 tonnes of fish.", null],
  ["an hour to how old", "How old is Anna Roy?", "Anna Roy said that it began at four in the morning.", null],
  [
    "an age to how long",
    "How long was Anna Roy in the attic?",
    "In the attic was Anna Roy, a 60-year-old woman.",
    null,
  ],
  ["years in office to how old", "How old is Anna Roy?", "Anna Roy left after eight years in office.", null],
  ["an age to how old", "How old is Anna Roy?", "Anna Roy, 57, left after eight years in office.", "57"],
  ["another's width to how long", "How long is the bridge?", "A crack 14 centimetres wide is in the bridge.", null],
  ["votes to what population", "What is the population of Pell?", "Pell passed the law by 106 votes to 28.", null],
  ["a duration to when", "When did Anna Roy resign?", "Anna Roy resigned after 11 years in office.", null],
  ["how long ago to when", "When did Anna Roy resign?", "Anna Roy resigned 11 years ago.", "11 years ago"],
  ["when it will be to when", "When is the result due?", "The result is due in two weeks.", "in two weeks"],
  ["a currency that nobody knows to how much", "How much is a ticket?", "A ticket is 15 crowns.", "15 crowns"],
  ["nothing to pay to how much", "How much is a ticket?", "A ticket is free.", "free"],
  ["an order of an event to when", "When is it paid?", "It is paid before the second call.", "second call"],
  ["a share to how much it cost", "How much did the vote cost?", "The vote had a turnout of 85 per cent.", null],
  ["an order of something else to how many", "How many people came?", "The third train came to Pell.", null],
  ["tonnes to how many people", "How many people came to Pell?", "Ships brought 4,000 tonnes to Pell.", null],
  ["tonnes to how many tonnes", "How many tonnes came to Pell?", "Ships brought 4,000 tonnes to Pell.", "4,000 tonnes"],
])("the short answer: %s", (_, question, body, expected) => {
  expect(shortOf(question, body)).toBe(expected);
});

test.each([
  ["How old was Anna Roy?", "Anna Roy was 57.", "57"],
  ["How old was Anna Roy?", "Anna Roy died on Tuesday at 57.", "57"],
  ["How old is Anna Roy?", "The mayor, Anna Roy, who was 57, died in Pell.", "57"],
  ["How old is Anna Roy?", "Anna Roy (57) won the seat in Pell.", "57"],
  ["How old is Anna Roy?", "Anna Roy died a week before her 90th birthday.", "90th birthday"],
  ["How old is Anna Roy?", "Anna Roy is in her fifties.", "fifties"],
  ["How old was the driver?", "The driver was identified as Kenneth Roy Jr., 27.", "27"],
  ["How old was Anna Roy in the film?", "The film shows Anna Roy, then seventeen, on a stage.", "seventeen"],
  ["How much will bakers be paid?", "Bakers will receive 450 pounds a sack.", "450 pounds"],
  ["How much of the cost is paid back?", "At least 75% of the cost is paid back.", "75%"],
  ["How many times has Lund won the cup?", "Lund won the cup for the ninth time.", "ninth"],
  ["How many titles has Anna Roy won?", "Anna Roy won her fourth straight national title.", "fourth"],
  ["Where did Anna Roy sleep?", "Anna Roy slept in a waiting room.", "waiting room"],
  ["How high is unemployment?", "Unemployment is 7.2 percent in Pell.", "7.2 percent"],
  ["How high did inflation rise?", "Inflation rose to 11 percent in May.", "11 percent"],
  ["How high is the tower?", "The tower in Pell has 40 floors.", "40"],
  ["How fast did the economy grow?", "The economy grew by 3.1 percent in May.", "3.1 percent"],
  ["How far did the pound fall?", "The pound fell 4 percent on Friday.", "4 percent"],
  ["How far is the station?", "The station is 10 minutes from the hotel.", "10 minutes"],
  ["How deep are the cuts?", "The cuts are worth 40 million pounds.", "40 million pounds"],
  ["How long is Roy banned for?", "Roy is banned for three matches.", "three"],
  ["How much did the price of bread rise?", "The price of bread rose 5 percent in May.", "5 percent"],
  ["By how much did the cost of living rise?", "The cost of living rose by 12 percent.", "12 percent"],
  ["How much were taxes raised?", "Taxes were raised by 2 percentage points.", "2 percentage points"],
  ["How much did Lund pay for the striker?", "Lund paid 40m for the striker.", "40m"],
  ["When did the ship sink?", "The ship sank within 20 minutes of the collision.", "within 20 minutes"],
  ["When will the bridge open?", "The bridge will open in the second half of the year.", "second half of the year"],
  ["When will the bridge open?", "The bridge will open in the third quarter.", "third quarter"],
  ["What is the population of Pell?", "Pell is a town of 900.", "900"],
  ["What is the population of Pell?", "Some 4,500 live in Pell.", "Some 4,500"],
])("what may be the answer is shown: %s %s", (question, body, expected) => {
  expect(shortOf(question, body) ?? "").toContain(expected);
});
