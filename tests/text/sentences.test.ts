import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "../../src/text/sentences.ts";

function split(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

/** Cases as one string: " | " stands where a sentence ends and the next begins. */
function check(expected: string): void {
  expect(split(expected.replaceAll(" | ", " "))).toEqual(expected.split(" | "));
}

describe("points that end no sentence", () => {
  test.each([
    ["titles", "Mr. Roy met Sen. Ann Lee and Lt. Gen. Bo Diaz. | He ran."],
    ["initials", "Jonas E. Smith and J.R.R. Hill met George W. Brown. | They talked."],
    ["decimals and money", "Up 3.5 points to $100.00. | It fell."],
    ["numbers after an abbreviation", "See No. 5, p. 12, on Sept. 15. | He is no. 5."],
    ["an initialism before a name", "He works for the U.S. Government and the U.K. Panel. | It pays."],
    ["a company before its verb or chairman", "Acme Inc. said so, and Acme Corp. Chairman Lee left."],
    ["saints, mounts, streets", "St. Mary's Church on Oak St. near Mt. Hood is old."],
    ["a time before a weekday or a zone", "They met at 8 a.m. Monday and at 5 p.m. EST. | All left."],
    ["a time that opens the sentence", "At 5 a.m. Mr. Smith left. | He came back at 6 P.M. | Mr. Smith slept."],
    ["a place line", "JACKSON, Miss. — The mayor left."],
    ["addresses", "See http://a.example/b.C?d=E or mail Jo.Doe@b.example. | Thanks."],
    ["a headline's capitals", "Leaders Arrive in U.S. To Meet Chiefs"],
    ["who is sued follows", "The court heard Olsen v. Lund on Monday. | It rained."],
    ["what is meant follows", "Cats vs. Dogs, e.g. Rex. | Fun."],
  ])("%s", (_, expected) => check(expected));
});

describe("points that end a sentence after all", () => {
  test.each([
    ["an initialism before a word that begins sentences", "I live in the U.S. | How about you?"],
    ["a company", "He left Acme Inc. | They stayed at Acme Co. | It closed."],
    ["a time", "He left at 6 p.m. | Travelers waited."],
    ["I and lettered things", "It is you and I. | Did you take vitamin C. | Doctors ask."],
    ["a junior", "It was Ann Lee Jr. | She won."],
    ["feet", "It is 6 ft. | The wall holds."],
    ["no", "He said no. | The talks ended."],
    ["no space after the point", "He went home.She stayed."],
  ])("%s", (_, expected) => {
    if (expected.includes(".She")) expect(split(expected)).toEqual(["He went home.", "She stayed."]);
    else check(expected);
  });
});

describe("quotations and brackets", () => {
  test.each([
    ["a quotation's end", "“There is no time to lose.” | He left."],
    ["a speaker in small letters", "“Why now?” she asked. | Nobody knew."],
    ["a speaker with a name", "“Why now?” Mr. Kerry asked. | Nobody knew."],
    ["straight quotes", '"It is global," he said. | "We go on."'],
    ["sentences inside a quotation", "“We go. | We stay,” he said."],
    ["a question the sentence leads up to", "She asked, “Why? How? When?” and left."],
    ["a bracket inside a sentence", "He teaches (He was a clerk. He left.) at school. | It is good."],
    ["an insertion", "“An [ISIS. Group] that grows,” he said."],
    ["a sentence in brackets", "He left. | (He was tired.) | She stayed."],
    ["reference numbers", "It is common.[1] | It grows.[2][3] | It ends."],
  ])("%s", (_, expected) => check(expected));
});

describe("other marks", () => {
  test.each([
    ["runs of marks", "Really?! | Yes!! | Good."],
    ["an ellipsis in a sentence", "I was ... well, late. | He left... | She stayed."],
    ["a name that shouts", "She works at Yahoo! in sales and for Yahoo! Finance."],
    ["a list in one line", "1. The first item | 2. The second item | 3. The third"],
    ["a list with letters", "a) red wine b) rice".replace(" b)", " | b)")],
    ["a month's day is no item", "It came on Feb. 16. | It left on March 3. | The team lost."],
    ["text that does without capitals", "it was good. | the staff too! | we go again"],
    ["scripts without capitals", "هذا خبر. | وهذا آخر؟ | نعم."],
  ])("%s", (_, expected) => check(expected));

  test("ideographic marks need no space", () => expect(split("今天。明天！好")).toEqual(["今天。", "明天！", "好"]));
});

describe("line breaks", () => {
  test.each([
    ["an empty line ends a sentence", "a first line\n\nand a second", ["a first line", "and a second"]],
    [
      "short lines are their own",
      "Features\nContact\nevents, fairs\r\nEnd",
      ["Features", "Contact", "events, fairs", "End"],
    ],
    ["a line broken off goes on", "It was a cold \nnight in town.", ["It was a cold \nnight in town."]],
    ["a title at a line's end goes on", "He met Mr.\nSmith. He left.", ["He met Mr.\nSmith.", "He left."]],
    [
      "text broken at one width goes on before capitals too",
      "The leaders of the three large islands in the north\nagreed on Tuesday to open the harbour again after\nPresident Ann Lee had asked them to do so in her\nletter. They left.",
      [
        "The leaders of the three large islands in the north\nagreed on Tuesday to open the harbour again after\nPresident Ann Lee had asked them to do so in her\nletter.",
        "They left.",
      ],
    ],
  ])("%s", (_, text, expected) => expect(split(text)).toEqual(expected));
});

const pieces = fc.constantFrom(
  ..."He said. ran U.S. Mr. a.m. ? ! ... . . “ ” ‘ ’ ( ) [ ] 1. 2) a. • \n \r\n \n\n 3.5 http://a.b/C.D é \ud800 \u0000 。 — Inc. p. 5 I".split(
    " ",
  ),
  " ",
  "\u00a0",
  '"',
  "'",
);

test("spans are in order, and all outside them is white space", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom(" ", ""), (parts, glue) => {
      const text = parts.join(glue);
      let reached = 0;
      for (const { start, end } of splitSentences(text)) {
        expect(text.slice(reached, start).replaceAll("\0", "").trim()).toBe("");
        expect(end).toBeGreaterThan(start);
        reached = end;
      }
      expect(text.slice(reached).replaceAll("\0", "").trim()).toBe("");
    }),
    { numRuns: 1000 },
  );
});

test.each(["a", ".", "? ", "( ", 'a, "', "A. ", "1) ", "x.Y", "\n", "a\n", "U.S. The ", "[1]", "\ud800", "。"])(
  "200 kB of %j is read to its end",
  (unit) => {
    const text = unit.repeat(200_000 / unit.length);
    // Quadratic work would not end within the time that vitest gives a test.
    expect(() => splitSentences(text)).not.toThrow();
  },
);
