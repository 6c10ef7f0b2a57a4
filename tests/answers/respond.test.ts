import { expect, test } from "vitest";
import { askOf } from "../../bench/asker.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { answerFromArticle, respond } from "../../src/answers/respond.ts";
import { selectSentences } from "../../src/answers/sentences/select.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";
import { parseIsoTime } from "../../src/time.ts";

const bridge = makeArticle({
  title: "Harbour bridge closed after ferry strike",
  body: "The bridge will stay shut, the port said on Monday.\n\nThe ferry's captain, Anna Roy, told the Ledger that the rudder had failed.",
  outlet: "North Post",
  url: null,
  publishedAt: null,
});

test("the sentence with the question's words comes first", () => {
  const answer = answerFromArticle(readQuestion("Who said that the rudder had failed?", { now: null }), bridge);
  expect(quoteText(answer.considered[0]!.quote)).toContain("Anna Roy");
});

test("the sentences of one quotation are quoted once, with who said it", () => {
  const speech = '"They told me to watch the pier. Nobody said anything about the tunnel," said Kerr.';
  const body = `The captain, Fiona Kerr, spoke on Monday. ${speech}`;
  const article = makeArticle({ title: null, body, outlet: null, url: null, publishedAt: null });
  const answer = answerFromArticle(readQuestion("What did they say about the tunnel?", { now: null }), article);
  const quotes = answer.considered.map(({ quote }) => quoteText(quote));
  expect(quotes.filter((each) => each.includes("tunnel") || each.includes("watch"))).toEqual([speech]);
});

test("the nearest of what is not found leads the quotes, before a better one without a word of the question", () => {
  const body = "The weather was fine all week. The captain waved.";
  const article = makeArticle({ title: null, body, outlet: null, url: null, publishedAt: null });
  const question = readQuestion("Did the captain of the zoo's balloon marry in Oslo?", { now: null });
  const found = selectSentences(question, [{ article, score: 1 }], NO_STATS);
  const inOrder = found.candidates.toSorted((one, other) => one.sentence.start - other.sentence.start);
  const searched = { articles: 1, from: null, to: null };
  const { kind, nearest, considered } = respond(
    question,
    { ...found, candidates: inOrder },
    { stats: NO_STATS, searched },
  );
  expect([kind, considered.length, quoteText(nearest!)]).toEqual(["not-found", 2, "The captain waved."]);
  expect(considered[0]!.quote).toEqual(nearest);
});

test("the nearest of what is not found has a word of the question, or there is none", () => {
  const nearest = (text: string) => answerFromArticle(readQuestion(text, { now: null }), bridge).nearest;
  expect(nearest("What will the zoo charge children in Oslo?")).toBeNull();
  expect(quoteText(nearest("Did the captain of the zoo's balloon marry in Oslo?")!)).toContain("captain");
});

test("only the answer itself is quoted with a dateline that holds it", () => {
  const report = (town: string, said: string) =>
    makeArticle({
      title: null,
      body: `${town}, May 6 (Isle Wire) - ${said}`,
      outlet: town,
      url: null,
      publishedAt: null,
    });
  const articles = [
    report("LUND", "The ferry Aurora struck the harbour bridge on Monday."),
    report("CALDER", "The ferry Aurora was towed to a dock after it struck the bridge."),
    report("HALVIK", "Divers looked at the bridge that the ferry Aurora struck."),
  ];
  const { considered } = askOf(articles, "Where did the ferry Aurora strike the bridge?");
  expect(considered.length).toBe(3);
  for (const { quote } of considered.slice(1)) expect(quoteText(quote)).not.toContain("Isle Wire");
});

test("what two articles say word for word is considered once", () => {
  const body = "The harbour bridge was closed on Monday. Divers looked at its piers.";
  const articles = ["North Post", "The Ledger"].map((outlet) =>
    makeArticle({ title: `Bridge closed, says ${outlet}`, body, outlet, url: null, publishedAt: null }),
  );
  const told = askOf(articles, "When was the harbour bridge closed?").considered.map(({ quote }) => quoteText(quote));
  expect(told).toEqual([...new Set(told)]);
  expect(told).toContain("The harbour bridge was closed on Monday.");
});

test("what was told months before the newest article is given as surely as news of the day before", () => {
  const told = (publishedAt: string, title: string, body: string) =>
    makeArticle({ title, body, outlet: "North Post", url: null, publishedAt: parseIsoTime(publishedAt) });
  const later = told("2024-09-02", "Ferry hits harbour bridge", "A ferry hit the harbour bridge. Nobody was hurt.");
  const sureness = (publishedAt: string) => {
    const body = "Orrin Foods employs 4,100 people in nine dairies. Its head is Anna Roy, a vet from Pell.";
    const dairy = told(publishedAt, "Orrin Foods opens its ninth dairy", body);
    const { kind, confidence } = askOf([dairy, later], "How many people does Orrin Foods employ?");
    return kind === "answered" ? confidence : 0;
  };
  expect(sureness("2024-09-01")).toBeGreaterThanOrEqual(0.5);
  expect(sureness("2024-01-10")).toBeGreaterThan(0.85 * sureness("2024-09-01"));
});

test("a question without words is not answered", () => {
  expect(answerFromArticle(readQuestion("???", { now: null }), bridge).kind).toBe("not-found");
});

test("what an article says of something else is no answer about a name that it never has", () => {
  const kindOf = (text: string) => answerFromArticle(readQuestion(text, { now: null }), bridge).kind;
  expect(kindOf("Who is the captain of the ferry?")).toBe("answered");
  expect(kindOf("Who is the captain of the Orkney ferry?")).not.toBe("answered");
  expect(kindOf("Which captain told the Ledger that the rudder had failed?")).toBe("answered");
});

test("a short answer ends with the one person that is asked for, or with who is joined to that name", () => {
  const article = makeArticle({
    title: null,
    body: "French President Francois Hollande and his Iraqi counterpart opened the talks in Paris.",
    outlet: null,
    url: null,
    publishedAt: null,
  });
  const { short } = answerFromArticle(readQuestion("Who opened the talks in Paris?", { now: null }), article);
  expect(short && article.text.slice(short.start, short.end)).toMatch(/Hollande and his Iraqi counterpart$/);
});

test("a yes-no question has no short answer: its sentence decides", () => {
  expect(answerFromArticle(readQuestion("Will the bridge stay shut?", { now: null }), bridge).short).toBeNull();
});

test("a question for yes or no is answered about what it asks of, not about another", () => {
  const article = makeArticle({
    title: "How the islands decided on the bridge",
    body: "Bergen voted for the bridge by 900 votes to 700. The islanders of Lund Point have rejected it with 55 per cent.",
    outlet: null,
    url: null,
    publishedAt: null,
  });
  const { considered } = answerFromArticle(readQuestion("Did Lund Point vote for the bridge?", { now: null }), article);
  expect(quoteText(considered[0]!.quote)).toMatch(/^The islanders of Lund Point/);
});
