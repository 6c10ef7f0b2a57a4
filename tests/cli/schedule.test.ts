// Schedules at a shell: exit status 1 where what was asked for was not done.
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { emptyFolder, runProgram } from "../support/cli.ts";

const ROOM = ["--to", "slack:T1/C1"];

test.each<[string, string[], number, RegExp]>([
  ["one is added", ["add", "daily 8:00 climate in a thread", ...ROOM], 0, /on “climate”, in a thread; next on/],
  ["next steps are what one types at a shell", ["add", "daily 8:00", ...ROOM], 0, /now: wirecopy schedule test 1/],
  ["it is told at once that no token is set", ["add", "daily 8:00", ...ROOM], 0, /waits: No token is set for Slack/],
  [
    "the next one is told in its own zone",
    ["add", "daily 08:00 Asia/Tokyo", ...ROOM],
    0,
    /next on \w+ 21 Sep, 08:00 Tokyo/,
  ],
  ["they are listed", ["list"], 0, /No briefing comes by itself/],
  ["a time that is none", ["add", "at noonish", ...ROOM], 1, /looks like/],
  ["no place", ["add", "daily 8:00"], 1, /--to slack:TEAM\/CHANNEL/],
  [
    "a place as the README has it",
    ["add", "daily 8:00", "--to", "slack:TEAM/CHANNEL"],
    2,
    /no ids of Slack\. .*browser/,
  ],
  ["a channel's name", ["add", "daily 8:00", "--to", "slack:T1/general"], 2, /no ids of Slack/],
  ["a server's name", ["add", "daily 8:00", "--to", "discord:SERVER/1"], 2, /no ids of Discord\. .*browser/],
  ["an id without a digit", ["add", "daily 8:00", "--to", "slack:TABCDEFGHI/CABCDEFGHI"], 0, /slack:TABCDEFGHI/],
  ["a zone that is none", ["add", "daily 8:00 Europe/Pariss", ...ROOM], 1, /did you mean Europe\/Paris/],
  ["a direct message has no threads", ["add", "daily 8:00 in a thread", "--to", "slack:T1/@U1"], 1, /comes whole/],
  ["one that is not there", ["next", "1"], 1, /There is no schedule 1/],
  ["nothing to try", ["test"], 1, /No briefing comes by itself/],
  ["no number", ["pause"], 1, /schedule pause 1/],
  ["no word for how", ["thread", "1"], 1, /schedule thread 1 on/],
])("%s", async (_, words, status, says) => {
  const ran = await runProgram(["schedule", ...words], { env: { WIRECOPY_DATA: emptyFolder() } });
  expect([ran.status, ran.out + ran.err]).toEqual([status, expect.stringMatching(says)]);
});

test("the number to take one back by is the one in the list of all places", async () => {
  const env = { WIRECOPY_DATA: emptyFolder() };
  await runProgram(["schedule", "add", "daily 9:00", "--to", "slack:T1/C1"], { env });
  const added = await runProgram(["schedule", "add", "daily 11:00", "--to", "discord:1/2"], { env });
  const [, number] = /comes to discord:1\/2: daily 11:00.*schedule remove (\d)/s.exec(added.out)!;
  const removed = await runProgram(["schedule", "remove", number!], { env });
  expect(removed.out).toMatch(/Removed: daily 11:00/);
});

test("what was removed can be had back as it is said", async () => {
  const env = { WIRECOPY_DATA: emptyFolder() };
  await runProgram(["schedule", "add", "daily 9:00 mayor's office in a thread", "--to", "slack:T1/C1"], { env });
  const { out } = await runProgram(["schedule", "remove", "1"], { env });
  const [, again] = /To have it back: wirecopy (.*)/.exec(out)!;
  const words = execFileSync("sh", ["-c", `printf '%s\\n' ${again}`], { encoding: "utf8" })
    .trim()
    .split("\n");
  expect((await runProgram(words, { env })).out).toMatch(
    /comes to slack:T1\/C1: daily 09:00 UTC on “mayor's office”, in a thread/,
  );
});

test("status says that a schedule cannot come where no token is set", async () => {
  const env = { WIRECOPY_DATA: emptyFolder() };
  await runProgram(["schedule", "add", "daily 9:00", "--to", "slack:T1/C1"], { env });
  const { out } = await runProgram(["status"], { env });
  expect(out).toContain("schedules: No token is set for Slack, so none comes there.");
  expect(out).not.toContain("Discord");
});
