import { expect, test } from "vitest";
import { affinity, subjectOf } from "../../src/stories/affair.ts";
import { reportOf, storyOf } from "./support.ts";

test("a story is the same affair as itself, however long its title is", () => {
  const title = Array.from({ length: 200_000 }, (_, i) => `ferry${letters(i)}`).join(" ");
  const subject = subjectOf(storyOf([reportOf("A ferry sank off Lund.", { title })]));
  expect(affinity(subject, subject)).toBeCloseTo(1, 9);
});

/** 0 -> "a", 26 -> "ba": words without figures, which no lead is compared by. */
function letters(n: number): string {
  return (n >= 26 ? letters(Math.floor(n / 26)) : "") + String.fromCharCode(97 + (n % 26));
}
