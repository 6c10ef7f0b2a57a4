import { expect, test } from "vitest";
import { runBatch } from "../support/cli.ts";
import { messageFaults } from "../support/discord-limits.ts";

const FERRY = {
  title: "Ferry strikes the harbour bridge",
  text: "The ferry Aurora struck the harbour bridge at Lund Point on Monday.",
  source: "North Post",
  author: "Jonas Vik",
  link: "https://north-post.example/ferry",
};

test("an article as Discord would be sent it for a briefing", async () => {
  const { status, lines } = await runBatch(["render"], [{ id: 1, platform: "discord", article: FERRY }]);
  expect(status).toBe(0);
  expect(lines).toEqual([{ id: 1, payload: expect.anything() }]);
  expect(messageFaults(lines[0].payload, "post")).toEqual([]);
  const sent = JSON.stringify(lines[0].payload);
  for (const words of [FERRY.title, FERRY.text, FERRY.source, `(<${FERRY.link}>)`]) expect(sent).toContain(words);
});

test("what follows a body that is full is given too", async () => {
  const title = `${"Harbour bridge ".repeat(220)}closed`;
  const text = `${FERRY.text} ${"The port said divers would check every pier of the bridge before cars may cross it. ".repeat(3)}`;
  const { lines } = await runBatch(["render"], [{ id: 1, platform: "discord", article: { ...FERRY, title, text } }]);
  expect(lines[0].following.length).toBeGreaterThan(0);
  for (const body of [lines[0].payload, ...lines[0].following]) expect(messageFaults(body, "post")).toEqual([]);
});

test("a platform that there is not, and an article without a text, are said to be so", async () => {
  const { status, lines } = await runBatch(
    ["render"],
    [
      { id: 1, platform: "pigeon", article: FERRY },
      { id: 2, platform: "discord", article: { title: "A title" } },
    ],
  );
  expect(status).toBe(1);
  expect(lines).toEqual([
    { id: 1, error: expect.stringContaining("platform") },
    { id: 2, error: expect.stringContaining("no text") },
  ]);
});
