import { expect, test } from "vitest";
import { emptyFolder, folderWith, runProgram } from "../support/cli.ts";
import { newDatabase } from "../support/postgres.ts";

const NOTE = `---
title: Ferry Aurora hits bridge at Lund Point
outlet: The Ledger
date: 2014-09-20T13:30:00Z
---

The ferry Aurora hit the bridge at Lund Point on Saturday. Two people were treated for cuts, the hospital said.
`;

const QUESTIONS = [
  "Who co-chaired the Paris conference?",
  "What share of voters chose to remain?",
  "Who won the cup final in Ulan Bator?",
];

/** What is typed one after the other: on the samples first, then on articles of one's own, some of them changed. */
function calls(folder: string, changed: string): string[][] {
  const forms = ["text", "json", "slack", "discord"];
  return [
    ...forms.map((form) => ["brief", "--as", form]),
    ["brief", "paris", "--since", "3d", "--json"],
    ...QUESTIONS.flatMap((question) => forms.map((form) => ["ask", question, "--as", form])),
    ["story", "alibaba"],
    ["search", "referendum turnout", "--json"],
    ["replay", "last"],
    ["add", "seeds"],
    ["add", folder],
    ["brief", "--json"],
    ["add", changed],
    ["brief", "--json"],
    ["ask", "How many people were hurt at Lund Point?", "--json"],
    ["replay", "last", "--json"],
    ["verify", "--json"],
  ];
}

test("the same articles give the same briefings and answers, byte for byte, whatever keeps them", {
  timeout: 120_000,
}, async () => {
  const [first, changed] = [folderWith({ "ferry.md": NOTE }), folderWith({ "ferry.md": NOTE.replace("Two", "Three") })];
  const data = emptyFolder();
  const engines = {
    embedded: { WIRECOPY_DATA: data },
    shared: { WIRECOPY_DATA: data, DATABASE_URL: await newDatabase() },
  };
  for (const call of calls(first, changed)) {
    const embedded = await runProgram(call, { env: engines.embedded });
    const shared = await runProgram(call, { env: engines.shared });
    expect({ call, ...shared }).toEqual({ call, ...embedded });
    expect(embedded.out).not.toBe("");
  }
});
