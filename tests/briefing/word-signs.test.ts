import fc from "fast-check";
import { expect, test } from "vitest";
import { leans } from "../../src/briefing/leaning.ts";
import { SIGN, signsIn, signsOfWord } from "../../src/briefing/word-signs.ts";

/** Beginnings, middles and ends on which every rule of leaning has something to say, and some on which none has. */
const PARTS = `
But|On the other hand|The same|Afterwards|“Such|(First,|Moments later|Here's|As such|Because|These|The announcement|The
25-year-old|Brix also|Lund followed suit|Lund and Malm followed with|Mara Olsen|Aid agencies fear that|Not everyone thinks|It was
clear that|Engineers|They'll say|that's|that’s|three of them|made up the rest|made the announcement|made it|it could sink|will
fire it at|it is|he said|, he said|she|déit|_it_|It’s|THEM|U.S. and I.T.|however|for example|as well,|in turn|too,|in Lund|had
a bell|.|”|)|35it|It's's|spoke of
90,000.|elsewhere.|There,|Together,|Each firm|All three|There were 84 tonnes|A third man|the dearest of them|that sum|in those years|in 2009|A seventh,|Half of the
twelve voted|Remaining twelve voted|The other twelve disagreed|The judge agreed,|Lund denied that
`
  .replaceAll("\n", " ")
  .split("|")
  .map((part) => part.trim());

/** As if a sentence had words of every kind: all rules are looked at. */
const EVERY_SIGN = -1;

test("a sentence leans on the one before it whether or not its signs are looked at first", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 6 }), (parts) => {
      const text = parts.join(" ");
      expect([text, leans(text)]).toEqual([text, leans(text, EVERY_SIGN)]);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ["a word in any case", "HE", SIGN.capital | SIGN.pronoun],
  ["the first part of a short form", "they’ll", SIGN.pronoun],
  ["a short form by itself", "That’s", SIGN.capital | SIGN.pronoun | SIGN.opener | SIGN.demonstrative],
  ["what stands between letters that a pattern takes for none", "déit", SIGN.pronoun | SIGN.it],
  ["a number", "20,000", SIGN.digit],
  ["a word of no rule", "ferry", 0],
])("%s has its signs", (_, word, signs) => expect(signsOfWord(word)).toBe(signs));

test("only the first word is asked whether it opens a sentence that leans", () => {
  expect(signsIn("“But it rained") & SIGN.opener).toBe(SIGN.opener);
  expect(signsIn("Rain fell but not there") & SIGN.opener).toBe(0);
});
