import { expect, test } from "vitest";
import { askOf } from "../../bench/asker.ts";
import type { Answer } from "../../src/answers/answer.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { quote, quoteText } from "../../src/corpus/passage.ts";

const DAM =
  "The Tarvik dam failed on Tuesday night after a week of rain. Water reached the lower streets of Orsk within an hour, and 1,200 people left their homes. Engineers had inspected the dam in October.";
const AFTER = "The mayor, Ida Brenn, said the town would rebuild. Schools stay shut until Monday.";
const FERRY = "The ferry Astra ran aground off Holm on Sunday. It carried 40 passengers and a crew of six.";
const MARCH = "Police broke up a march in Holm on Sunday. About 500 people took part.";

function report(body: string, outlet = "Orsk Post") {
  return makeArticle({ title: null, body, outlet, url: null, publishedAt: null });
}

function shortIn({ short, considered }: Answer): string | null {
  return short && quoteText(quote(considered[0]!.quote.article, short));
}

test.each([
  ["How many died when the dam failed?", DAM, "Nobody has died.", "Nobody"],
  ["How many died when the dam failed?", DAM, "No deaths have been reported.", "No deaths"],
  ["How many died when the dam failed?", DAM, "Fast as it was, nobody is known to have died there.", "nobody"],
  ["How many people were killed when the dam failed?", DAM, "The town was cleared without casualties.", null],
  ["How many people were killed when the dam failed?", DAM, "No one was killed, but three were injured.", "No one"],
  ["How many people were killed when the dam failed?", DAM, "Nobody in the building was hurt or killed.", "Nobody"],
  ["How many died when the dam failed?", DAM, "There were no reports of casualties.", null],
  ["How many died when the dam failed?", DAM, "Nobody lost their life.", "Nobody"],
  ["How many died when the dam failed?", DAM, "There was no loss of life.", "no loss"],
  ["How many people were hurt when the dam failed?", DAM, "There were no injuries.", "no injuries"],
  ["How many people were hurt when the dam failed?", DAM, "There were no reports of injuries.", null],
  ["How many deaths were there when the dam failed?", DAM, "Nobody died, officials said.", "Nobody"],
  ["How many homes were damaged when the dam failed?", DAM, "No homes were damaged.", "No homes"],
  ["How many passengers were hurt when the Astra ran aground?", FERRY, "None of the 40 passengers was hurt.", "None"],
  ["How many were hurt when the Astra ran aground?", FERRY, "None of the 40 passengers was hurt.", "None"],
  ["How many people were arrested at the march?", MARCH, "Nobody was arrested.", "Nobody"],
])("%s with the report %s is answered by what tells of none: %s", (question, lead, none, short) => {
  const answer = askOf([report(`${lead} ${none} ${AFTER}`)], question);
  expect(answer.kind).toBe("answered");
  expect(quoteText(answer.considered[0]!.quote)).toBe(none);
  expect(none).toContain(shortIn(answer));
  if (short !== null) expect(shortIn(answer)).toBe(short);
});

test.each([
  ["How many died when the dam failed?", "Nobody was hurt."],
  ["How many died when the dam failed?", "Nobody knows how many people died."],
  ["How many died when the dam failed?", "No further deaths have been reported."],
  ["How many died when the dam failed?", "Nobody lost power."],
  ["How many died when the dam failed?", "None of the cows died."],
  ["How many people were killed when the dam failed?", "Nobody was charged with killing."],
  ["How many people were hurt when the dam failed?", "No homes were damaged."],
  ["How many people were hurt when the dam failed?", "No firefighters were hurt."],
  ["How many people were hurt when the dam failed?", "None of the crew was hurt."],
  ["How many people were hurt when the dam failed?", "Nobody was seriously hurt."],
  ["How many people were hurt when the dam failed?", "No damage has been reported."],
  ["How many people were hurt when the dam failed?", "The town wants to reach net zero by 2040."],
  ["How many cholera cases were there after the dam failed?", "No cases have been reported."],
  ["How many homes were damaged when the dam failed?", "Nobody was hurt."],
  ["How many people were not hurt when the dam failed?", "Nobody was hurt."],
])("%s is not answered where none is said of something else: %s", (question, none) => {
  expect(askOf([report(`${DAM} ${none} ${AFTER}`)], question).kind).not.toBe("answered");
});

test("a count of what is asked stays the answer beside what nobody did elsewhere", () => {
  const told = "Three people have died, but nobody was killed in the upper town.";
  const answer = askOf([report(`The Tarvik dam failed on Tuesday. ${told}`)], "How many died when the dam failed?");
  expect(shortIn(answer)).toMatch(/^Three/);
});

test("an outlet that tells of none is quoted beside one that tells of some, but not where it tells of another thing", () => {
  const none = report(`${DAM} Nobody has died. ${AFTER}`);
  const some = (what: string) => report(`Three people ${what} when the Tarvik dam failed on Tuesday.`, "Holm Star");
  const question = "How many died when the dam failed?";
  expect(askOf([none, some("died")], question).others.map(({ relation }) => relation)).toEqual(["differs"]);
  const other = askOf([none, some("were hurt")], question);
  expect([shortIn(other), other.others]).toEqual(["Nobody", []]);
});
