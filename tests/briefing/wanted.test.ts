import { describe, expect, test } from "vitest";
import { ALL_WANTED, filterProblem, type Wanted, wantedTest, wantedVerdict } from "../../src/briefing/wanted.ts";
import { report } from "./support.ts";

const FERRY = report("a", "The ferry Aurora struck the harbour bridge.", { title: "Ferry strikes bridge" });
const MATCH = report("b", "The Foot-Ball match between Lund and Borg was put off.", { title: "Match put off" });

const verdict = (wanted: Partial<Wanted>, article = FERRY) => wantedVerdict({ ...ALL_WANTED, ...wanted })(article);

describe("an article passes or not, and what decided is named", () => {
  test.each<[string, Partial<Wanted>, ReturnType<typeof verdict>]>([
    ["without any wish everything passes", {}, { passes: true, by: null }],
    ["follows keep nothing out", { follows: ["chess"] }, { passes: true, by: null }],
    [
      "the words that let it in",
      { include: ["chess", "bridges"] },
      { passes: true, by: { rule: "include", words: "bridges" } },
    ],
    [
      "nothing that is included matches",
      { include: ["chess", "football"] },
      { passes: false, by: { rule: "include", words: null } },
    ],
    ["the words that keep it out", { exclude: ["ferry"] }, { passes: false, by: { rule: "exclude", words: "ferry" } }],
    [
      "what keeps it out counts more than what lets it in",
      { include: ["bridge"], exclude: ["/^ferry/"] },
      { passes: false, by: { rule: "exclude", words: "/^ferry/" } },
    ],
    ["what is muted", { mutes: ["Aurora"] }, { passes: false, by: { rule: "mute", words: "Aurora" } }],
  ])("%s", (_, wanted, expected) => expect(verdict(wanted)).toEqual(expected));
});

test.each([
  ["a pattern is looked for in title and text, in any case", "/foot[- ]?ball/", true],
  ["words stand in any order and form", "putting matches", true],
  ["a name's words stand together", "Borg Lund", false],
  ["an ordinary mark between slashes is a pattern", "/Lund (and|or) Borg/i", true],
])("%s", (_, include, passes) => {
  expect(wantedTest({ ...ALL_WANTED, include: [include] })(MATCH)).toBe(passes);
});

test.each([
  ["plain words", "football (men)", null],
  ["a pattern", "/foot ?ball/", null],
  ["a pattern that looks behind, which takes unbounded time", "/(?<=a)b/", "cannot be read"],
  ["a pattern that refers back", "/(a)\\1/", "cannot be read"],
  ["half a pattern", "/foot(ball/", "cannot be read (missing closing ))"],
  ["a very long pattern", `/${"a".repeat(300)}/`, "at most 200"],
])("%s can be used or the reason is given", (_, filter, problem) => {
  expect(filterProblem(filter)).toEqual(problem === null ? null : expect.stringContaining(problem));
});

test("a pattern that would take ages elsewhere is done in time", () => {
  const long = report("c", `${"a".repeat(100_000)}!`);
  expect(wantedTest({ ...ALL_WANTED, include: ["/^(a+)+$/"] })(long)).toBe(false);
});
