import fc from "fast-check";
import { expect, test } from "vitest";
import { namesIn } from "../../src/text/names.ts";

test.each([
  ["titles stay outside", "On Monday Foreign Minister Laurent Fabius met Sen. Ann Lee.", ["laurent fabius", "ann lee"]],
  [
    "what stands before a title is a name of its own",
    "French President Francois Hollande spoke.",
    ["french", "francois hollande"],
  ],
  ["a title alone is none", "Then the President and the Prime Minister left.", []],
  [
    "a title's word inside a name stays",
    "He works for General Motors and the State Department.",
    ["general motors", "state department"],
  ],
  [
    "of and the like inside a name",
    "the Bank of England, Ursula von der Leyen",
    ["bank of england", "ursula von der leyen"],
  ],
  ["of between a person and a place", "Ann Lee of York won.", ["ann lee", "york"]],
  [
    "bodies with and in their name",
    "It asked the Department of Health and Human Services.",
    ["department of health and human services"],
  ],
  [
    "small words that begin a name",
    "Haider al-Abadi told al-Iraqiyya that bin Laden hid.",
    ["haider al abadi", "al iraqiyya", "bin laden"],
  ],
  ["initials and initialisms", "George W. Bush of the U.S. and the UN", ["george w bush", "us.", "un"]],
  [
    "a compound keeps its name only",
    "a U.S.-led, Sunni-majority coalition with Frank-Walter Lee",
    ["us.", "sunni", "frank walter lee"],
  ],
  ["a name in capitals is no stop word", "He described the IS as a threat.", ["is"]],
  ["possessives end a name", "Obama's White House", ["obama", "white house"]],
  [
    "a common word at the start of a sentence",
    "Leaders met. Following talks, Ann left. However, Iran stayed.",
    ["ann", "iran"],
  ],
  [
    "a name at the start of a sentence",
    "Germany agreed. Massoum said so. White House staff left.",
    ["germany", "massoum", "white house"],
  ],
  ["the start of a quotation", 'He said, "Success looks like Paris."', ["paris"]],
  ["weekdays and months", "On Sunday in September and in May Kerry went.", ["kerry"]],
  ["May after a first name", "Theresa May left in May 2019.", ["theresa may"]],
  ["a headline's common words", "Crisis Meeting: Kerry, World Leaders Discuss Threat to Iraq", ["kerry", "iraq"]],
  ["pronouns and short forms", "“You’d know,” I said. I'm Ann.", ["ann"]],
  ["numbers in names", "COVID-19 and Nokia's iPhone", ["covid 19", "nokia", "iphone"]],
  ["accents are folded", "Fidel Núñez met.", ["fidel nunez"]],
])("%s", (_, text, expected) => expect(namesIn(text).map(({ folded }) => folded)).toEqual(expected));

test("a name's span gives it back as it was written", () => {
  const text = "There the French Foreign Minister Laurent Fabius’s aide met Haider al-Abadi.";
  expect(namesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "French",
    "Laurent Fabius",
    "Haider al-Abadi",
  ]);
});

const pieces = fc.constantFrom(
  ..."Ann Lee President of de al - ' ’s . U.S. the and Department I May 19 \n “ & St Ünal iPhone \ud800".split(" "),
);

test("any text gives ordered names inside it", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), fc.constantFrom(" ", ""), (parts, glue) => {
      const text = parts.join(glue);
      let reached = 0;
      for (const { start, end, folded } of namesIn(text)) {
        expect(start).toBeGreaterThanOrEqual(reached);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(folded).not.toBe("");
        reached = end;
      }
    }),
    { numRuns: 500 },
  );
});
