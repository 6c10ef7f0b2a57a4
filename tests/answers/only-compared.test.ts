import { expect, test } from "vitest";
import { isOnlyCompared } from "../../src/answers/doubt/only-compared.ts";
import { given } from "./given.ts";

test.each([
  ["How far can the Tern go?", "The new van goes 300 miles, which is less than the Tern.", "300 miles"],
  [
    "How much did Osprey cost?",
    "The mission has cost 74 million dollars, a fraction of the price of Osprey.",
    "74 million dollars",
  ],
  [
    "How many boxes did Velmar pick in 1944?",
    "They picked 44.5 million boxes, the smallest crop since 1944.",
    "44.5 million",
  ],
  ["How many guns were found in 2014?", "That was 20 per cent over the number of guns found in 2014.", "20 per cent"],
  [
    "By how much did sales at Halmer rise?",
    "Sales rose by 12 per cent, faster than at Halmer last year.",
    "12 per cent",
  ],
  [
    "How many boxes did Velmar pick in 1944-45?",
    "Velmar picked 44.5 million boxes, its smallest crop since the 1944-45 season.",
    "44.5 million",
  ],
  ["How high are fares in Linden?", "A ticket costs 4 euros, compared with those of Linden a bargain.", "4 euros"],
  ["How many people live in Orn?", "The town has 12,000 people, fewer than Orn.", "12,000"],
  ["How tall is the Kolb tower?", "At 212 metres it is taller than the Kolb tower.", "212 metres"],
])("what is named only to compare has another figure: %s %s", (asked, body, found) => {
  expect(isOnlyCompared(...given(asked, body, found))).toBe(true);
});

test.each([
  ["How much did Osprey cost?", "Osprey cost 671 million dollars, more than the Heron.", "671 million dollars"],
  ["How many tickets were sold in Velmar?", "In Velmar they sold more than 400 tickets.", "400"],
  ["How much more did Osprey cost?", "The Heron cost 20 million dollars less than Osprey.", "20 million dollars"],
  [
    "How many points did Kolb get for Linden?",
    "He got 4 points for Orn compared with 13 points for Linden.",
    "4 points",
  ],
  ["How many people live in Orn?", "Orn has 12,000 people, fewer than Linden.", "12,000"],
  ["How many have died in Orn since 2014?", "In Orn 31 have died, the highest figure since 2014.", "31"],
  ["Who is taller than Kolb?", "Beck, 2.04 metres, is taller than Kolb.", "Beck"],
  ["How much does Halmer pay?", "Like Orrin, Halmer pays 20 euros an hour.", "20 euros"],
  [
    "How many boxes did Velmar pick in 2014?",
    "In 2014 Velmar picked 44 million boxes, its smallest crop since 1961.",
    "44 million",
  ],
  ["How many died in 2014?", "In 2014 31 people died, fewer than in any other year.", "31"],
  ["How many goals did she score?", "She scored 31 goals, more than anybody in Linden.", "31"],
  ["How much does the ticket cost?", "The ticket costs 4 euros, less than in Linden.", "4 euros"],
  ["How many died in the fire in Orn?", "It killed 12 people, the worst fire in Orn since the war.", "12"],
  ["How many jobs will go at Halmer?", "No other firm than Halmer will cut 300 jobs.", "300"],
])("not what has the figure itself, nor what is asked by comparing: %s %s", (asked, body, found) => {
  expect(isOnlyCompared(...given(asked, body, found))).toBe(false);
});
