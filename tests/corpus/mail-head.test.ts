import { describe, expect, test } from "vitest";
import { cleanText } from "../../src/corpus/clean.ts";

const HEADLINE = "Leaked email shows minister was warned of unsafe bridge";
const CREDIT = "North Post | 11 May 2025 | by Ann Lee";
const LEAK = [
  "From: Bo Roy <bo@works.example>",
  "Sent: 3 March 2025 09:12",
  "To: Minister's office",
  "Subject: Bridge over the Pell unsafe",
];
const REPORT = [
  "The minister was warned in March that the bridge over the Pell was unsafe, a leaked email shows.",
  "An engineer wrote to the minister's office that two of the piers had cracks as wide as a hand.",
  "The bridge stayed open for nine weeks after that, and 20,000 cars a day went over it.",
  "The minister said on Sunday that the warning of the engineer had never reached her desk.",
  "A spokesman for the engineers said that the email had been read on the day it was sent.",
  "The bridge is now closed, and repairs of the cracks will take until the end of the year.",
];

test.each([1, 2, 3, 4])("a mail quoted behind %i paragraphs of a report cuts nothing of it", (count) => {
  const text = [HEADLINE, CREDIT, ...REPORT.slice(0, count), ...LEAK, ...REPORT.slice(count)].join("\n\n");
  const { title, body, outlet } = cleanText(text);
  expect({ title, outlet }).toEqual({ title: HEADLINE, outlet: "North Post" });
  for (const paragraph of REPORT) expect(body).toContain(paragraph);
});

test.each([
  ["a credit line", [CREDIT], "North Post"],
  ["a by-line", ["By Ann Lee"], null],
  ["a date", ["11 May 2025"], null],
  ["nothing", [], null],
  ["a mail program's mark", ["-----Original Message-----"], null],
  ["a mark and a by-line", ["By Ann Lee, North Post", "---------- Forwarded message ---------"], "North Post"],
])("a report that opens with a leaked mail keeps its headline: %s between them", (_, between, outlet) => {
  expect(cleanText([HEADLINE, ...between, ...LEAK, ...REPORT].join("\n\n"))).toMatchObject({
    title: HEADLINE,
    outlet,
    body: REPORT.join("\n\n"),
  });
});

test("the sender of a leaked mail is not whose report it is", () => {
  const text = [HEADLINE, "From: Harbour Courier <news@courier.example>", ...LEAK.slice(1), ...REPORT].join("\n\n");
  expect(cleanText(text).outlet).toBeNull();
});

describe("a mail", () => {
  const mail = (from: string) => [`From: ${from}`, "Date: Sun, 9 Mar 2025 at 22:40", `Subject: ${HEADLINE}`];
  const outer = ["From: Ann Lee <ann@desk.example>", "To: all@desk.example", "Subject: Fwd: for the morning"];
  const courier = mail("Harbour Courier <news@courier.example>");
  const note = ["Worth a line in the note of the morning?", "Its engineers have never been wrong about any bridge."];

  test.each([
    ["alone", courier],
    ["below the name of a mailbox", ["Ann Lee", ...courier]],
    ["below a mark", ["---------- Forwarded message ---------", ...courier]],
    ["below a note and a mark", [...note, "Begin forwarded message:", ...courier]],
    ["in another, below a mark", [...outer, ...note, "-----Original Message-----", ...courier]],
    ["in another, below a note", [...outer, ...note, "Ann", ...courier]],
  ])("%s has its subject as title and its sender as outlet", (_, head) => {
    expect(cleanText([...head, ...REPORT].join("\n\n"))).toMatchObject({
      title: HEADLINE,
      outlet: "Harbour Courier",
      publishedAt: { at: Date.UTC(2025, 2, 9), precision: "day" },
      body: REPORT.join("\n\n"),
    });
  });

  test.each([
    "Salern Courier <news@salerncourier.example>",
    "Salern Courier <newsletter@mail.salern-courier.example>",
    "The Salern Courier <hello@mailer.example>",
    "Chronicle of Marsh Bay [hello@mailer.example]",
    "BBC <someone@mailer.example>",
  ])("from an outlet: %s", (from) => {
    const name = from.replace(/ [<[].*/, "");
    expect(cleanText([...mail(from), ...REPORT].join("\n\n")).outlet).toBe(name);
  });

  test.each([
    "Sarah Post <s@x.example>",
    "Bo Times <bo@times.example>",
    "Bo Times",
    "Sarah Post <sarah@post.example>",
    "Sarah Post <s@posteo.example>",
    "Ann Mail <a@mail.example>",
    "Jim Courier <jim@courier.example>",
    "Mary Ann Herald <mary@home.example>",
    "Sarah J. Post <press@works.example>",
    "Bo Monitor <editor@monitors.example>",
    "Tom Register <t.register@council.example>",
    "Ann Press [ann@press.example]",
    "Ed Mercury (ed@mercury.example)",
    "Liv Journal <livjournal@mailer.example>",
    "Ida Argus",
    "Jo Globe <info@lund.example>",
    "Ann Lee <news@lund.example>",
    "Port of Lund <info@port.example>",
    "Lund City Council <news@lund.example>",
    "Kim Mirror <kim.mirror@mail.mirror.example>",
  ])("from a person or an office: %s", (from) => {
    expect(cleanText([...mail(from), ...REPORT].join("\n\n")).outlet).toBeNull();
  });
});
