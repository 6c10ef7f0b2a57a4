import { expect, test } from "vitest";
import { makeArticle } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";
import { bestPassages } from "../../src/search/passages.ts";
import { termsOf } from "../../src/text/words.ts";

const BODY = [
  "The bridge was shut on Monday.",
  "Divers are checking its piers.",
  "The ferry had lost its rudder.",
  "Its captain spoke to the Ledger.",
  "Nobody was badly hurt.",
  "The cup final was put off.",
  "The bridge may open on Friday.",
].join(" ");

const rarity = new Map([
  ["rudder", 3],
  ["diver", 2],
  ["pier", 2],
  ["bridg", 1],
]);

function check(words: string, count: number, expected: readonly string[], body = BODY): void {
  const article = makeArticle({ title: "Bridge closed", body, outlet: null, url: null, publishedAt: null });
  const hits = bestPassages(article, termsOf(words), (term) => rarity.get(term) ?? 1, count);
  expect(hits.map((hit) => quoteText(hit.quote))).toEqual(expected);
}

test.each<[string, string, number, string[]]>([
  ["one sentence is enough for one term", "rudder", 1, ["The ferry had lost its rudder."]],
  [
    "neighbours are taken along when they add terms",
    "pier rudder",
    1,
    ["Divers are checking its piers. The ferry had lost its rudder."],
  ],
  ["a term that is met again adds nothing", "bridge", 1, ["The bridge was shut on Monday."]],
  [
    "the second passage is another one",
    "bridge rudder",
    2,
    [
      "The bridge was shut on Monday. Divers are checking its piers. The ferry had lost its rudder.",
      "The bridge may open on Friday.",
    ],
  ],
  [
    "rare terms come before common ones",
    "bridge divers hurt",
    1,
    ["The bridge was shut on Monday. Divers are checking its piers."],
  ],
  [
    "sentences far apart are not one passage",
    "bridge final hurt",
    2,
    [
      "Nobody was badly hurt. The cup final was put off. The bridge may open on Friday.",
      "The bridge was shut on Monday.",
    ],
  ],
  ["no term, no passage", "volcano", 3, []],
  ["no terms at all, no passage", "the", 3, []],
])("%s", (_, words, count, expected) => check(words, count, expected));

test("an article without a body has no passages", () => check("bridge", 3, [], ""));
