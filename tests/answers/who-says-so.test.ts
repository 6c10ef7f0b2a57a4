import { expect, test } from "vitest";
import { askerOf } from "../../bench/asker.ts";
import type { Answer } from "../../src/answers/answer.ts";
import { askedOfAll, whoSaysSo } from "../../src/answers/follow-up/who-says-so.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";

const report = (outlet: string, body: string) =>
  makeArticle({ title: "Tram crash in Calder", body, outlet, url: null, publishedAt: null });

const ask = askerOf([
  report("Pell Echo", "Nine people were killed in Calder when two trams crashed, the fire brigade said."),
  report("Fen & Field", "The crash of two trams in Calder killed nine people, according to the police."),
  report("Lund Courier", "Some 1,500 people watched as the trams in Calder were lifted from the rails."),
]);
const answer = ask("How many people were killed in Calder?");

function saidBy(text: string, last: Answer = answer) {
  const said = whoSaysSo(text, last.question, last);
  return said === null ? null : { kind: said.kind, outlets: said.counted?.outlets };
}

test.each([
  ["who says so?", ["Pell Echo", "Fen & Field"]],
  ["and which outlets say that?", ["Pell Echo", "Fen & Field"]],
  ["who else says so?", ["Fen & Field"]],
  ["which other paper reported it?", ["Fen & Field"]],
  ["who says 1,500?", ["Lund Courier"]],
])("%s", (text, outlets) => {
  expect(answer.kind).toBe("answered");
  expect(saidBy(text)).toEqual({ kind: "answered", outlets });
});

test("each is shown with its sentence, and the talk goes on from what was answered", () => {
  const said = whoSaysSo("who says so?", answer.question, answer)!;
  expect(said.considered.map(({ quote }) => quoteText(quote))).toEqual([
    expect.stringContaining("Nine people were killed"),
    expect.stringContaining("killed nine people"),
  ]);
  expect(said.question.own).toBe("How many people were killed in Calder?");
});

test("nobody else is said to say what one outlet says", () => {
  const alone = ask("How many people watched as the trams were lifted?");
  expect(alone.kind).toBe("answered");
  expect(saidBy("who else says so?", alone)).toEqual({ kind: "not-found", outlets: [] });
});

test.each(["who says 500?", "who said that?", "who said so to the police?", "which outlet says that nine died?"])(
  "%s asks something else",
  (text) => {
    expect(saidBy(text)).toBeNull();
  },
);

test("who asked one outlet asks all of them for others", () => {
  const ofOne = ask("How many people were killed in Calder according to the Pell Echo?");
  expect(askedOfAll("who else says so?", ofOne.question)).toBe("How many people were killed in Calder?");
  expect(askedOfAll("who says 1,500?", ofOne.question)).toBe("How many people were killed in Calder?");
  expect(askedOfAll("who says so?", ofOne.question)).toBeNull();
  expect(askedOfAll("who else says so?", answer.question)).toBeNull();
});

const WIRE =
  "Nine people were killed in Calder on Monday morning when two trams crashed on the harbour bridge, the fire brigade said. The bridge was shut at once, and buses took the passengers to the other bank. Engineers are to look at the brakes of every tram before any may cross the river again.";

test("outlets that print one report are told as such", () => {
  const askThree = askerOf(["Pell Echo", "Fen & Field", "Lund Courier"].map((outlet) => report(outlet, WIRE)));
  const of = askThree("How many people were killed in Calder?");
  const [first, ...copies] = [
    of.considered[0]!.quote.article.outlet!,
    ...of.agreeing!.map((each) => each.quote.article.outlet!),
  ];
  expect(copies.toSorted()).toEqual(["Fen & Field", "Lund Courier", "Pell Echo"].filter((outlet) => outlet !== first));
  expect(whoSaysSo("who else says so?", of.question, of)).toMatchObject({
    kind: "answered",
    counted: { articles: 2, outlets: copies, copies },
  });
  expect(whoSaysSo("who says so?", of.question, of)!.counted).toEqual({
    articles: 3,
    of: "saying-so",
    outlets: [first, ...copies],
    copies,
  });
});

const SEVEN = [
  "Nine people were killed in Calder when two trams crashed, the fire brigade said.",
  "The crash of two trams in Calder killed nine people, according to the police.",
  "Two trams crashed in Calder, and nine people were killed, the mayor said.",
  "Nine people were killed when trams crashed in Calder, said a hospital.",
  "In Calder nine people were killed as two trams crashed in fog.",
  "The police in Calder said that nine people were killed in the crash.",
  "Officials in Calder said nine people were killed when a tram crashed into another.",
];

test("all outlets are counted, though not each is shown", () => {
  const askSeven = askerOf(SEVEN.map((body, i) => report(`Pell Echo ${i}`, body)));
  const of = askSeven("How many people were killed in Calder?");
  const said = whoSaysSo("which outlets say that?", of.question, of)!;
  expect(said.counted).toMatchObject({ articles: 7 });
  expect(said.counted!.outlets).toHaveLength(7);
  expect(said.considered).toHaveLength(5);
  expect(whoSaysSo("who says so?", said.question, said)!.counted).toEqual(said.counted);
});

test("an outlet that gives another figure first does not say so too", () => {
  const askThree = askerOf([
    report("Pell Echo", SEVEN[0]!),
    report("Fen & Field", "Nine people were killed in Calder as trams crashed, police said."),
    report(
      "Lund Courier",
      "Seven people were killed in Calder when two trams crashed in the fog. Before, nine people were said to be killed in Calder by trams, and more hurt.",
    ),
  ]);
  const { considered, agreeing } = askThree("How many people were killed in Calder?");
  const told = [considered[0]!, ...(agreeing ?? [])].map(({ quote }) => quote.article.outlet ?? "");
  const either = [["Fen & Field", "Pell Echo"], ["Lund Courier"]];
  expect(either).toContainEqual(told.toSorted((a, b) => a.localeCompare(b)));
});
