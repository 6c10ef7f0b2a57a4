// Questions -> replies as they are printed: the whole second line of work, with the conversation's memory.
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
