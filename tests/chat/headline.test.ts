import { expect, test } from "vitest";
import { coverageWords } from "../../src/chat/headline.ts";
import { reportOf } from "../stories/support.ts";
import { AT, PARIS } from "./harbour.ts";

test.each<[name: string, outlets: (string | null)[], expected: string]>([
  ["outlets are counted once", ["North Post", "North Post", "The Ledger"], "2 outlets"],
  ["what names none is told apart, as it may be anyone's", ["North Post", null, null], "1 outlet and 2 unnamed"],
  ["where none names one, articles are counted", [null, null], "2 articles"],
])("%s", (_, outlets, expected) => {
  const articles = outlets.map((outlet, i) => reportOf("The bridge closed.", { id: `a${i}`, outlet }));
  expect(coverageWords(articles, AT, PARIS)).toBe(expected);
});
