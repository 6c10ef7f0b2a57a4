import { expect, test } from "vitest";
import { alikeTest, type Manner } from "../../src/briefing/alike.ts";
import { readCluster } from "../../src/briefing/cluster.ts";
import { report } from "./support.ts";

/** Whether two sentences of one event say one thing; `around` is what else is told of it. */
function isAlike(a: string, b: string, around = ""): boolean {
  const cluster = readCluster([report("a1", a), report("a2", b), report("a3", around)]);
  const [one, two] = [a, b].map((text) => cluster.statements.find((statement) => text.endsWith(statement.text))!);
  expect(alikeTest(cluster)(two!, one!)).toBe(alikeTest(cluster)(one!, two!));
  return alikeTest(cluster)(one!, two!);
}

const SHOT =
  "A temporary worker at a Brix depot near Lund shot three people, injured four others and died there on Friday.";

test.each([
  [
    "one thing in other words",
    SHOT,
    "Three people were killed and four others wounded in a shooting at a Brix warehouse on Friday; the gunman died of his wounds.",
    true,
  ],
  [
    "a suit and that somebody sued",
    "Mara Olsen, who steered the ferry, says in a suit at the court of Lund that Brix Lines dismissed her in May.",
    "Mara Olsen sued Brix Lines at the district court of Calder on Friday.",
    true,
  ],
  [
    "the same words in another order",
    "The ferry Aurora sank off Lund.",
    "Off Lund sank the ferry Aurora on Monday.",
    true,
  ],
  [
    "another turn of it",
    SHOT,
    "The Brix depot near Lund will stay shut until the police have looked at every shelf of it.",
    false,
  ],
  [
    "short sentences on one man",
    "Ida Berg left the old mill by train.",
    "Ida Berg was born in Malm in a flood.",
    false,
  ],
])("%s", (_, a, b, expected) => expect(isAlike(a, b)).toBe(expected));

test("what two articles open with is one thing where less is shared", () => {
  const [a, b] = [
    "The council of Lund voted on Monday to close the harbour bridge, ending a quarrel over who pays for repairs of piers that storms have damaged.",
    "Lund's harbour bridge will be shut to cars and lorries after a vote on Monday night, and ferries run by Brix Lines are to carry commuters to Malm instead.",
  ];
  const around =
    "The mayor slept. The port has nine cranes. Divers found a bell. Nobody was hurt when the ferry ran aground.";
  expect(isAlike(a, b, around)).toBe(true);
  expect(isAlike(a, `Rain fell in Malm. ${b}`, around)).toBe(false);
});

test("words that all of the event's sentences have say little", () => {
  const [a, b] = [
    "Mayor Ida Berg of Lund told the council that the bridge will be painted blue by two firms from Malm.",
    "Mayor Ida Berg of Lund told the council that nobody had asked about schools, parks, buses, taxes or rents.",
  ];
  const around = Array.from({ length: 12 }, (_, i) => `Mayor Ida Berg of Lund told the council about plan ${i}.`);
  expect(isAlike(a, b, around.join(" "))).toBe(false);
});

test("where few sentences are quoted two openings of one thing are told by less", () => {
  const [a, b] = [
    "Laws of Norland that keep harbour pilots under age 21 from steering ferries are void, a court said on Tuesday in a ruling that may help others.",
    "Three judges of the court of appeals in Calder ruled on Tuesday that the ban on pilots of 18 to 20 years steering a tug is against the constitution.",
  ];
  const cluster = readCluster([
    report("a1", a),
    report("a2", b),
    report("a3", "The mayor slept. Rain fell on the ferries."),
  ]);
  const [one, two] = cluster.statements;
  const inManner = (manner: Manner) => alikeTest(cluster, manner)(one!, two!);
  expect((["inOrder", "ofWords", "ofSentences"] as const).map(inManner)).toEqual([false, false, true]);
});
