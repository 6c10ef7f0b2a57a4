import { describe, expect, test } from "vitest";
import { readCluster } from "../../src/briefing/cluster.ts";
import { Explained } from "../../src/briefing/definites.ts";
import { report } from "./support.ts";

/** Whether the last sentence of the article is clear to whoever has read the headline and the sentences said. */
function isClear(sentences: readonly string[], said: readonly number[] = [], headline = ""): boolean {
  const cluster = readCluster([report("a1", sentences.join(" "))]);
  const explained = new Explained(cluster, headline);
  for (const member of said) explained.say({ members: [member] });
  return isTold(explained, cluster.statements.length - 1);
}

/** Whether both what and whom the statement of that number takes for known was told. */
function isTold(explained: Explained, member: number): boolean {
  const candidate = { members: [member] };
  return explained.tellsThings(candidate) && explained.tellsPeople(candidate);
}

const BELL = "Divers found a bell and two anchors off Lund.";
const RAIN = "Rain fell all morning on the quays of Lund.";

describe("a reader asks which one is meant when", () => {
  test.each([
    ["the article named it before, the quotes did not", [BELL, RAIN, "The bell weighs 90 kilograms."]],
    ["it is told by another word that always points back", [BELL, RAIN, "Nobody was hurt in the accident."]],
    ["their number is taken for known", [RAIN, "Ida Berg lifted the three lanterns."]],
    ["it is compared with something not told", [RAIN, "The museum paid for it at the same price."]],
    ["it is a bill, of which there are many", ["The mayor wrote a bill.", RAIN, "The bill was adopted."]],
    ["someone is meant of whom nothing was told yet", ["The comedian moved to Lund."]],
    ["it is a voyage of which there may be several", ["The mission has cost 90 million crowns."]],
    ["a surname stands where its article has given the full name", ["Mara Olsen dived.", RAIN, "Ms. Olsen is ill."]],
    ["the given name is a word too", ["Mark Olsen dived.", RAIN, "Olsen is ill."]],
    ["it is newer than another", ["The port sold shares.", RAIN, "The new shares went to a bank of Malö."]],
    ["it provides something", [RAIN, "The agency provides help to divers, ferries and the ports."]],
    ["they are pointed at", [RAIN, "The mayor wants those lanterns back."]],
  ])("%s", (_, sentences) => expect(isClear(sentences)).toBe(false));
});

describe("it is clear which one is meant when", () => {
  test.each([
    ["a quote before it named it", [BELL, RAIN, "The bell weighs 90 kilograms."], [0]],
    ["a quote before it gave the full name", ["Mara Olsen dived.", RAIN, "Olsen is ill."], [0]],
    ["the full name stands there again", ["Mara Olsen dived.", RAIN, "Mara Olsen is ill."], []],
    ["it is the only name there is", ["Olsen dived.", RAIN, "Olsen is ill."], []],
    ["a place began a sentence", ["In Narvik it rained.", RAIN, "Narvik is dry again."], []],
    ["a place began a quotation", ['He said: "After Narvik it rained."', RAIN, "Narvik is dry again."], []],
    ["everyone knows the name", ["Barack Obama dived.", RAIN, "Obama is ill."], []],
    ["the sentence named someone before", ["Ida Berg of Lund said the comedian was ill."], []],
    ["the sentence named it itself", [BELL, "Ida Berg of Lund has a bell, and the bell is old."], []],
    ["it says so", [BELL, "The bell of the Aurora weighs 90 kilograms."], []],
    ["there is only one", ["The government met.", "The government will pay for it."], []],
    ["the article did not name it before either", [RAIN, "Ida Berg opened the gate."], []],
    ["something of its kind was told", ["A ferry sank off Lund.", RAIN, "The ship was built in 1901."], [0]],
    ["a company of its kind was told", ["A company of Lund sank.", RAIN, "The airline was founded in 1901."], [0]],
    ["someone is quoted with it", [BELL, RAIN, 'Ida Berg said: "The bell is ours, and the three anchors too."'], []],
    ["of the matter itself something was told", [RAIN, "The investigation goes on in Lund."], [0]],
    ["it only says of what kind the next one is", ["A film was shot in Lund.", RAIN, "The film industry is glad."], []],
  ])("%s", (_, sentences, said) => expect(isClear(sentences, said)).toBe(true));

  test("the headline named it", () =>
    expect(isClear([BELL, RAIN, "The bell weighs 90 kilograms."], [], "Old bell found")).toBe(true));
});

test("what is read later explains nothing", () => {
  const first = "The bell rang in Lund.";
  const cluster = readCluster([
    report("a1", `${RAIN} ${RAIN} A bell was stolen from the harbour of Lund. The bell was the pride of the town.`),
    report("a2", `${RAIN} ${first}`),
  ]);
  const explained = new Explained(cluster, "");
  explained.say({ members: [0] });
  explained.say({ members: [2] });
  expect(isTold(explained, 3)).toBe(true);
  const early = new Explained(
    readCluster([report("a1", `A bell was found. ${RAIN} The bell is old. ${RAIN} A bell was sold in Lund.`)]),
    "",
  );
  early.say({ members: [1] });
  early.say({ members: [4] });
  expect(isTold(early, 2)).toBe(false);
});
