import { expect, test } from "vitest";
import { askOf } from "../../bench/asker.ts";
import { answerFromCorpus } from "../../src/answers/corpus-answer.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";

function report(outlet: string, title: string, day: number) {
  const publishedAt = { at: Date.UTC(2014, 8, day), precision: "day" as const };
  return makeArticle({ title, body: "The port spoke on Monday.", outlet, url: null, publishedAt });
}

const articles = [
  report("North Post", "French ferry hits bridge", 15),
  report("The Ledger", "Bridge shut after ferry strike", 14),
  report("Coast Radio", "Cup final put off", 16),
  report("North Post", "Ferry from France hits the bridge at noon", 17),
];

test("articles are counted by all the words of the question, or others for the same thing", () => {
  const { kind, counted } = askOf(articles, "How many articles do you have about the French ferry?");
  expect([kind, counted]).toEqual([
    "answered",
    { articles: 2, outlets: ["North Post"], unnamed: 0, of: "having-words" },
  ]);
});

test("all articles are counted when nothing is named", () => {
  expect(askOf(articles, "How many articles have you read?").counted?.articles).toBe(4);
});

test("of all that was read every outlet is named", () => {
  const question = readQuestion("Which outlets do you read?", { now: null, outlets: ["North Post"] });
  const searched = { articles: 4, from: null, to: null };
  const ofEach = new Map([
    ["coast radio", 1],
    ["ledger", 2],
  ]);
  const listing = { articles: 4, ofEach, ids: [] };
  expect(answerFromCorpus(question, [], { searched, outlets: ["The Ledger", "Coast Radio"], listing }).counted).toEqual(
    {
      articles: 4,
      outlets: ["The Ledger", "Coast Radio"],
      ofEach: [2, 1],
      unnamed: 1,
      of: "all",
    },
  );
});

test("who wrote it is told of the articles on it", () => {
  expect(
    askOf(articles, "Who wrote the article about the cup final?").considered.map(({ quote }) => quoteText(quote)),
  ).toEqual(["Cup final put off"]);
});

test("outlets are named once each", () => {
  expect(askOf(articles, "Which outlets wrote about the bridge?").counted?.outlets).toEqual([
    "North Post",
    "The Ledger",
  ]);
});

test("and by one of the ways in which their names are written", () => {
  const also = report("THE NORTH POST", "Ferry and bridge", 18);
  expect(askOf([also, articles[3]!], "Which outlets wrote about the bridge?").counted).toEqual({
    articles: 2,
    outlets: [expect.stringMatching(/north post/i)],
    unnamed: 0,
    of: "having-words",
  });
});

test("the first report is the earliest, whatever fits best", () => {
  const { considered } = askOf(articles, "Who reported the ferry first?");
  expect(quoteText(considered[0]!.quote)).toBe("Bridge shut after ferry strike");
});

test("the last report is the latest, and the others follow back in time", () => {
  const { considered } = askOf(articles, "Who reported the ferry last?");
  expect(considered.map(({ quote }) => quoteText(quote))).toEqual([
    "Ferry from France hits the bridge at noon",
    "French ferry hits bridge",
    "Bridge shut after ferry strike",
  ]);
});

test("nothing to count is not found", () => {
  expect(askOf(articles, "How many articles mention the volcano?").kind).toBe("not-found");
});

test("the first report of nothing that can be looked for is not found", () => {
  expect(askOf(articles, "Who reported US first?").kind).toBe("not-found");
});
