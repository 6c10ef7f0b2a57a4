// Questions -> replies as they are printed: the whole second line of work, with the conversation's memory.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, runProgram } from "../support/cli.ts";
import { harbourFolder } from "../support/harbour.ts";

const TALK = [
  "How many passengers were hurt?",
  "Who is the captain of the Aurora?",
  "When will the bridge open again?",
  "Who reported the ferry strike first?",
  "Which outlets reported it?",
  "Did the Aurora pass an inspection?",
  "Who won the cup final?",
  "why",
  "sources",
  "summarize chess league",
  "search divers",
  "serach divers",
];

test("a talk at the prompt, piped in", async () => {
  const env = { WIRECOPY_SEEDS: harbourFolder(), WIRECOPY_DATA: emptyFolder() };
  const { out, err, status } = await runProgram(["--at", "2024-05-06T18:00Z"], { env, input: TALK.join("\n") });
  expect([status, err]).toEqual([0, ""]);
  await expect(out).toMatchFileSnapshot("../golden/talk.txt");
});

test("all articles that have the words are counted, and all of an outlet", async () => {
  const folder = emptyFolder();
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < 50; i++) {
    const outlet = i < 27 ? "The Ledger" : "North Post";
    const body = `Crew ${i} of the port looked for a ferry near pier ${i} on Monday.`;
    writeFileSync(
      join(folder, `${i}.md`),
      `---\ntitle: Ferry looked for by crew ${i}\noutlet: ${outlet}\n---\n\n${body}\n`,
    );
  }
  const asked = async (text: string) =>
    (await runProgram(["ask", text], { env: { WIRECOPY_SEEDS: folder, WIRECOPY_DATA: emptyFolder() } })).out;
  expect(await asked("How many articles mention the ferry?")).toContain("50 articles of 2 outlets");
  expect(await asked("How many articles mention the ferry according to The Ledger?")).toContain(
    "27 articles of 1 outlet",
  );
});
