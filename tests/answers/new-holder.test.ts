import { expect, test } from "vitest";
import { isOfOther } from "./is-of-other.ts";

test.each([
  "Alex Lund is to resign as first minister of Norland and leader of his party.",
  "Alex Lund said he would step down as first minister of Norland in May.",
  "Alex Lund, who is 59, has resigned as first minister of Norland.",
])("who leaves an office is not who is new there: %s", (body) => {
  expect(isOfOther("Who is the new first minister of Norland?", body)).toBe(true);
});

test.each([
  "Anna Roy was chosen as first minister of Norland on Monday.",
  "Anna Roy will follow Alex Lund as first minister of Norland.",
  "Anna Roy left the bank to become the new first minister of Norland.",
])("who comes is: %s", (body) => {
  expect(isOfOther("Who is the new first minister of Norland?", body)).toBe(false);
});
