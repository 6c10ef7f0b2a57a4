import { expect, test } from "vitest";
import { rougeStem } from "../../bench/rouge/stem.ts";
import { rouge, type Score } from "../../bench/rouge.ts";

const rounded = ({ recall, precision, f1 }: Score) => [recall, precision, f1].map((value) => Number(value.toFixed(5)));

// Expected numbers: a separate implementation that was checked against ROUGE-1.5.5.
test.each([
  {
    name: "one reference",
    summary: "The ferry hit the bridge. Divers checked the piers.",
    references: ["A ferry hit the harbour bridge and divers were checking piers."],
    expected: [
      [0.63636, 0.77778, 0.7],
      [0.2, 0.25, 0.22222],
      [0.4, 0.52632, 0.45455],
    ],
  },
  {
    name: "counts of several references are summed",
    summary: "Police killed the gunman",
    references: ["The gunman was killed by police", "Police kill the gunman"],
    expected: [
      [0.8, 1, 0.88889],
      [0.5, 0.66667, 0.57143],
      [0.41379, 0.66667, 0.51064],
    ],
  },
  {
    name: "points and commas separate words, and stems are compared",
    summary: "U.S. officials said 20,000 skies were generalized, dying news proceeded happily.",
    references: ["The U.S. official says the sky is general; flies agreed on hopping probable rationality."],
    expected: [
      [0.33333, 0.38462, 0.35714],
      [0.14286, 0.16667, 0.15385],
      [0.14865, 0.17742, 0.16176],
    ],
  },
  {
    name: "no summary",
    summary: "",
    references: ["something"],
    expected: [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
  },
  {
    name: "one word has no pair",
    summary: "one",
    references: ["one"],
    expected: [
      [1, 1, 1],
      [0, 0, 0],
      [0, 0, 0],
    ],
  },
])("ROUGE: $name", ({ summary, references, expected }) => {
  const { rouge1, rouge2, su4 } = rouge(summary, references);
  expect([rouge1, rouge2, su4].map(rounded)).toEqual(expected);
});

test("ROUGE: summary and reference are cut to so many words", () => {
  const { rouge1, rouge2, su4 } = rouge("a b c d e f", ["a b x c d y"], 4);
  expect([rouge1, rouge2, su4].map(({ f1 }) => Number(f1.toFixed(5)))).toEqual([0.75, 0.33333, 0.55556]);
});

test.each(
  `conditional condit, happy happi, flies fli, dying die, generalization gener, hopping hop, agreed agre, skies sky,
  ties tie, relational relat, radically radic, vileness vile, analogical analog, controlling control, rolled roll,
  falling fall, filing file, cried cri, adoption adopt, sentinelled sentinel, feed feed, bled bled, sized size`
    .split(",")
    .map((pair) => pair.trim().split(" ") as [string, string]),
)("the stem of %s is %s", (word, expected) => expect(rougeStem(word)).toBe(expected));
