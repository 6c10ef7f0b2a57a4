import { describe, expect, test } from "vitest";
import { isOneSided, nearDuplicates, opensWithDateline, quoteFaults } from "../../bench/readability.ts";
import { whichOnes } from "../../bench/which-one.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { type Quote, quote } from "../../src/corpus/passage.ts";

/** Quotes of these sentences, one article each. */
function quotesOf(...texts: readonly string[]): Quote[] {
  return texts.flatMap((text) => fromOneArticle(text));
}

/** Quotes that stand one after the other in one article. */
function fromOneArticle(...texts: readonly string[]): Quote[] {
  const parts = { title: null, body: texts.join(" "), outlet: null, url: null, publishedAt: null };
  const article = makeArticle(parts);
  let end = 0;
  return texts.map((text) => {
    const start = article.text.indexOf(text, end);
    end = start + text.length;
    return quote(article, { start, end });
  });
}

describe("a quote is at fault when", () => {
  test.each([
    ["a pronoun comes before what it means", "He left the port at noon.", "opens on something unsaid"],
    ["it carries on", "However, the port stayed shut.", "opens on something unsaid"],
    ["it points back", "“This is wrong,” Ann Lee said.", "opens on something unsaid"],
    ["nobody says it", "“We will never give up our port.”", "nobody says it"],
    ["it is a nag", "Sign up for our letter about the port.", "is furniture"],
    ["it is a credit", "The port at noon (Photo by Ann Lee).", "is furniture"],
    ["it begins in the middle", "and the port stayed shut until noon.", "is half a sentence"],
    ["it does not end", "The port stayed shut until", "is half a sentence"],
    ["its quotation does not end", "“The port stayed shut, Ann Lee said.", "is half a sentence"],
    ["it ends at a title", "The port was shut by Gov.", "is half a sentence"],
  ])("%s", (_, text, fault) => expect(quoteFaults(quotesOf(text))[0]).toContain(fault));
});

test.each([
  ["a whole sentence", "The port stayed shut until noon."],
  ["an it that means nothing", "It is unclear when the port will open."],
  ["a quotation with its speaker", "“We will never give up,” said Ann Lee."],
])("%s has no fault", (_, text) => expect(quoteFaults(quotesOf(text))).toEqual([[]]));

test("a pronoun right after the sentence that says whom it means is no fault; after another article's it is", () => {
  const [first, second] = fromOneArticle("Ann Lee left the port.", "She took the ferry.");
  expect(quoteFaults([first!, second!])).toEqual([[], []]);
  expect(quoteFaults([...quotesOf("The port was shut."), second!])[1]).toEqual(["opens on something unsaid"]);
});

test.each([
  ["a thing nobody named", "The price values the mill at $9 million.", "Tarn has sold its mill.", ["The price"]],
  ["a number of things", "Lund and Malm are among the four towns.", "It rained.", ["the four towns"]],
  ["a thing like one that was told", "The ferry left.", "A ship lay in the port.", []],
  ["a thing that says which it is", "The price of the mill rose.", "It rained.", []],
  ["a firm after its name", "The company was glad.", "Shares of Tarn rose by a third.", []],
  ["a move after what was done", "The move was praised.", "Tarn Motors will close its mill in Lund next year.", []],
  ["a move before anything was done", "The move was praised.", "", ["The move"]],
  ["a film whose title follows", "More people walk because of the film “Wild”.", "", []],
  ["a building of a kind that was told", "He left the building.", "Ann Lee met him in a hotel.", []],
  ["a hotel after a building", "A ship was near the hotel building.", "It rained.", []],
  ["a ship after a tanker, not a tanker after a ship", "The ship sank.", "A tanker was hit.", []],
  ["an amount after it", "Ann Lee was glad of the amount.", "Tarn paid her $900.", []],
  ["a region after the name of a place", "Ann Lee left the region.", "It rained in Lund.", []],
  ["those of whom something is told", "Ann Lee took those killed home.", "It rained.", []],
  ["two that stand alone", "The two had rowed out.", "It rained.", []],
  ["things pointed at behind another word", "Ann Lee took these broken lamps home.", "It rained.", ["these broken"]],
  ["things pointed at, though more is said of them", "Ann Lee saw these signs of wear.", "It rained.", ["these signs"]],
  ["things of which it is said which", "Ann Lee named the four towns of the fjord.", "It rained.", []],
])("asked of %s", (_, text, told, expected) => expect(whichOnes(text, told)).toEqual(expected));

test("a surname is at fault when only its article has given the full name", () => {
  const [full, bare] = fromOneArticle("Mara Olsen left the port.", "The police asked Olsen to come back.");
  expect(quoteFaults([full!, bare!])).toEqual([[], []]);
  expect(quoteFaults([bare!])).toEqual([["names someone not introduced"]]);
  expect(quoteFaults([bare!], "Olsen leaves")).toEqual([[]]);
  expect(quoteFaults(fromOneArticle("Barack Obama left.", "The police asked Obama to come back.").slice(1))).toEqual([
    [],
  ]);
});

test("quotes are near-duplicates when most long words of the shorter stand in the other", () => {
  const shut = "The harbour bridge was closed on Monday after the ferry struck it.";
  expect(nearDuplicates(quotesOf(shut, "Monday saw the harbour bridge closed."))).toHaveLength(1);
  expect(nearDuplicates(quotesOf(shut, "Divers found a crack in the third pier of the bridge."))).toEqual([]);
});

test("a summary of one outlet is at fault only when another had something to say", () => {
  const quotes = fromOneArticle("The port stayed shut until noon.", "Ann Lee took the ferry.");
  const long = "The port of the old town stayed shut until noon while divers looked for the rudder. ".repeat(6);
  expect(isOneSided(quotes, [long, long])).toBe(true);
  expect(isOneSided(quotes, [long, "Shut."])).toBe(false);
  expect(isOneSided([...quotes, ...quotesOf("The mayor went home.")], [long, long])).toBe(false);
});

test.each([
  ["PARIS (AP) — Ministers met on Monday.", true],
  ["Ministers met on Monday — in Paris.", false],
])("a dateline: %s", (text, expected) => expect(opensWithDateline(quotesOf(text)[0]!)).toBe(expected));
