// Two outlets whose articles write their names in several ways: wherever outlets are counted or asked for they are two.
import { beforeAll, expect, test } from "vitest";
import { folderWith, runProgram } from "./support/cli.ts";

const report = (title: string, source: string, at: string, text: string) =>
  JSON.stringify({ title, source, publishedAt: `2024-05-06T${at}:00Z`, text });

const FILES = {
  "a.json": report(
    "Ferry Aurora strikes Millbrook bridge",
    "The Millbrook Courier",
    "08:00",
    "The ferry Aurora struck the bridge of Millbrook on Monday morning. The port said 12 passengers were hurt.",
  ),
  "b.json": report(
    "Millbrook bridge shut after the ferry Aurora struck it",
    "Millbrook Courier",
    "10:00",
    "The bridge of Millbrook was shut after the ferry Aurora struck it. Captain Ivar Dahl blamed the rudder of the ferry.",
  ),
  "c.json": report(
    "Divers look at the Millbrook bridge that a ferry struck",
    "BRENTON ECHO",
    "12:00",
    "Divers looked at the piers of the Millbrook bridge which the ferry Aurora struck. Buses take the old mill road.",
  ),
  "d.json": report(
    "Ferry Aurora towed from the Millbrook bridge it struck",
    "Brenton Echo",
    "14:00",
    "The ferry Aurora was towed from the Millbrook bridge that it struck. A tug from Brenton pulled her to the yard.",
  ),
};

const env = { WIRECOPY_SEEDS: folderWith(FILES) };
const AT = ["--at", "2024-05-06T18:00Z"];

async function told(question: string): Promise<string> {
  return (await runProgram(["ask", question, ...AT], { env })).out;
}

let brief: string;
beforeAll(async () => {
  brief = (await runProgram(["brief", ...AT], { env })).out;
});

test("in the head of a briefing and beside its headlines", () => {
  expect(brief).toMatch(/from 4 articles of 2 outlets/);
  expect(brief).toMatch(/2 outlets · 4 h ago/);
});

test("in the list of a story's outlets", async () => {
  const { out } = await runProgram(["brief", ...AT, "--json"], { env });
  expect(JSON.parse(out).stories[0].outlets).toEqual(["The Millbrook Courier", "BRENTON ECHO"]);
});

test("in the status", async () => {
  expect((await runProgram(AT, { env, input: "status" })).out).toMatch(/4 of 2 outlets/);
});

test.each(["Which outlets do you read?", "Which outlets wrote about the ferry?"])("%s", async (question) => {
  expect(await told(question)).toMatch(/4 articles of 2 outlets: Brenton Echo 2, (?:The )?Millbrook Courier 2\./);
});

test.each(["the Courier", "the Millbrook Courier", "Millbrook Courier"])(
  "what %s says is looked for in all of its articles",
  async (outlet) => {
    expect(await told(`How many passengers were hurt according to ${outlet}?`)).toContain("12 passengers");
    expect(await told(`According to ${outlet}, who blamed the rudder?`)).toContain("Captain Ivar Dahl");
    expect(await told(`According to ${outlet}, what did a tug pull to the yard?`)).not.toContain("A tug from Brenton");
  },
);
