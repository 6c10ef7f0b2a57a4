import { expect, test } from "vitest";
import { isOnOtherSide } from "../../src/answers/doubt/past-or-ahead.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { selectSentences } from "../../src/answers/sentences/select.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { parseIsoTime } from "../../src/time.ts";

const WRITTEN = "2026-05-14T10:00Z";

/** Whether the only sentence, in a report of 14 May 2026, tells of the other side of now than is asked. */
function isOnOther(asked: string, body: string, askedAt = WRITTEN): boolean {
  const article = makeArticle({ title: null, body, outlet: null, url: null, publishedAt: parseIsoTime(WRITTEN) });
  const question = readQuestion(asked, { now: parseIsoTime(askedAt)!.at });
  return isOnOtherSide(question, selectSentences(question, [{ article, score: 1 }], NO_STATS).candidates[0]!);
}

test.each([
  ["last year", "When will the probe Vesna reach Mars?", "Vesna was launched on 5 November last year."],
  ["a year that is over", "When does the rationing begin?", "Rain was the lowest since records began in 1931."],
  [
    "a day on which something was",
    "When is the funeral of the guide?",
    "The guide fell to his death on Sunday morning.",
  ],
  ["a day to come", "When was the cable car at Velm opened?", "The cable car at Velm will reopen on 4 July."],
  ["a weekday to come", "When did the airport reopen?", "The airport is to reopen on Monday at noon."],
  [
    "a year to come",
    "When was the bridge built?",
    "A new bridge, which the agency wants to build by 2032, costs 95 million.",
  ],
])("tells of the other side: %s", (_, question, body) => {
  expect(isOnOther(question, body)).toBe(true);
});

test.each([
  ["what is to come", "When will the cable car reopen?", "The cable car will reopen on 4 July."],
  ["what was", "When did the cable car stop?", "The cable car stopped on 7 March."],
  ["since when", "Since when does the firm run the line?", "The firm has run the line since 1968."],
  ["what was to be", "When was the line originally to open?", "The line would open in spring 2027."],
  [
    "what is told of a past plan",
    "When did the board agree?",
    "The sale, which will take a year, was agreed on 26 April.",
  ],
  [
    "another time beside it",
    "When did the house pass the bill?",
    "In July the house passed a bill to raise it by 2030.",
  ],
  ["what was put off to it", "When does the limit begin?", "The board has postponed the limit to 1 January."],
  ["what is set", "When does the trial begin?", "The trial is set for February 2027."],
  ["a birthday", "When is her birthday?", "Anna Roy turned 26 on 6 December."],
  ["a day of birth", "When is Kolb's birthday?", "Kolb was born on 6 December 1990."],
  ["what comes each year", "When is Harvest Day?", "Orrin held its first fair on 4 July 1962."],
  ["what is always so", "When are most herons seen?", "Most herons were seen in winter."],
  ["a day ahead without its year", "When is the vote?", "The mayor called a snap vote on 3 June."],
  ["what is announced", "When does the strike begin?", "The drivers announced a strike beginning on Monday."],
  ["what is arranged", "When is the funeral?", "The family arranged a funeral on Saturday."],
  ["what is approved", "When does the pool open?", "The council approved opening the pool in September."],
  ["what one is told to do", "When is the vote?", "Members were told to go to the hall on 7 June."],
  ["what was said of it", "When did the mayor say the ban ends?", "The mayor said the ban will end on 4 July."],
  ["what they said of it", "When did they say it will reopen?", "The cable car will reopen on 4 July."],
  ["a promise", "When did the bank promise to pay?", "The bank promised that it will pay by 4 July 2026."],
  ["what was set", "When was the wedding set?", "The wedding will take place on 4 July."],
  ["a deadline", "When was the deadline?", "The deadline is 4 July 2026."],
])("does not: %s", (_, question, body) => {
  expect(isOnOther(question, body)).toBe(false);
});

test("a day that was to come has come when it is asked after it", () => {
  const [question, body] = ["When did the cable car reopen?", "The cable car will reopen on 4 July."];
  expect(isOnOther(question, body, "2026-07-03T10:00Z")).toBe(true);
  expect(isOnOther(question, body, "2026-07-06T10:00Z")).toBe(false);
  expect(isOnOther("When did it reopen?", "It is to reopen on Monday.", "2026-05-16T10:00Z")).toBe(true);
  expect(isOnOther("When did it reopen?", "It is to reopen on Monday.", "2026-05-25T10:00Z")).toBe(false);
});
