import { expect, test } from "vitest";
import { cleanText } from "../../src/corpus/clean.ts";

const TITLE = "Lund Biologics Reports Results of Its Vital Study in Alzheimer's Disease";
const FIRST =
  "Lund Biologics AG today announced results of the Vital Study, a trial of its drug in Alzheimer's Disease.";
const SECOND =
  "Patients in the Vital Study forgot less, the Malm Institute found, and trading on Nordic Exchange was halted.";
const NOTES = "The notes tell in a sentence or two what is meant by that, whatever it may be in the end.";

/** An announcement with notes below these headings. */
function release(headings: readonly string[], { first = FIRST, second = SECOND } = {}): string {
  const notes = headings.flatMap((heading) => [heading, NOTES]);
  const text = [
    "FOR IMMEDIATE RELEASE",
    TITLE,
    `LUND, 6 March 2025 -- ${first}`,
    second,
    "Media Contact: Bo Roy",
    ...notes,
  ];
  return text.join("\n\n");
}

test.each([
  ["its full name", "About Lund Biologics AG", {}, "Lund Biologics AG"],
  ["its short name", "About Lund Biologics", {}, "Lund Biologics"],
  ["another form of its name", "About Lund Biologics Group", {}, "Lund Biologics Group"],
  ["where it is traded", "About Lund Bio", { first: "Lund Bio Inc. (LSE: LB) announces results." }, "Lund Bio"],
  ["whom it announces with", "About Lund Bio", { first: "Lund Bio and Malm Air today announced a deal." }, "Lund Bio"],
  ["what it is", "About Lund Bio", { first: "Lund Bio, a maker of drugs, announced a deal on Monday." }, "Lund Bio"],
  [
    "a later sentence",
    "About the Lund Fund",
    { second: "Lund Fund has announced that it will buy the drug for its hospitals." },
    "Lund Fund",
  ],
])("the outlet is who announces it, told by %s", (_, heading, parts, outlet) => {
  expect(cleanText(release([heading], parts)).outlet).toBe(outlet);
});

test.each([
  "About Alzheimer's Disease",
  "About the Study",
  "About the Vital Study",
  "About Vital",
  "About Results",
  "About Patients",
  "About Malm Institute",
  "About the Malm Institute",
  "About Nordic Exchange",
  "About Lund",
  "About Biologics",
  "About AG",
  "About Tickets",
  "About the Trial",
  "About Dementia",
  "About Phase 3",
  "About Bo Roy",
  "About Trading",
  "About Nordic",
  "About This Release",
])("is nobody by notes on what is announced: %s", (heading) => {
  const second = `${SECOND} "In the Vital Study, Patients, not Results, Trading, Tickets or Dementia, count," Bo Roy said.`;
  expect(cleanText(release([heading], { second })).outlet).toBeNull();
});

test("is nobody where two are told about", () => {
  expect(cleanText(release(["About Lund Biologics", "About the Vital Study"])).outlet).toBeNull();
});
