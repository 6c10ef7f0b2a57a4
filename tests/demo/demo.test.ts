// The page as a browser asks for it: what is typed there is answered by the bot on both platforms, buttons and forms work.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startDemo } from "./demo.ts";

let demo: Awaited<ReturnType<typeof startDemo>>;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const PLATFORMS = ["slack", "discord"] as const;
type On = (typeof PLATFORMS)[number];

async function post(path: string, on: On, body: object): Promise<void> {
  const headers = { "content-type": "application/json" };
  const sent = JSON.stringify({ on, who: "ann", where: "channel", ...body });
  const response = await fetch(`${demo.url}${path}`, { method: "POST", headers, body: sent });
  expect(response.ok || (await response.text())).toBe(true);
}

/** What stands in a column once this is in it. */
async function columnWith(on: On, pattern: RegExp): Promise<string> {
  await expect.poll(() => columnOf(on), { timeout: 10_000, interval: 20 }).toMatch(pattern);
  return columnOf(on);
}

async function columnOf(on: On): Promise<string> {
  const state = (await (await fetch(`${demo.url}state`)).json()) as Record<On, string>;
  return state[on];
}

async function answersIn(on: On) {
  const answers = (await columnOf(on)).split("<article").filter((article) => article.includes("co-chaired by"));
  const alone = answers.filter((article) => article.includes("Only Ann sees this")).length;
  return { forAll: answers.length - alone, alone };
}

test("a question is answered with the same sentence on both platforms, the short answer bold", async () => {
  const said = PLATFORMS.map(async (on) => {
    await post("say", on, { who: "bob", text: "@wirecopy Who co-chaired the Paris conference?" });
    return /“(.*?)”/s.exec(await columnWith(on, /<blockquote>/))![1];
  });
  const [inSlack, inDiscord] = await Promise.all(said);
  expect(inSlack).toContain("<b>President François Hollande of France and his Iraqi counterpart, Fouad Massoum</b>");
  expect(inDiscord).toBe(inSlack);
});

describe.each(PLATFORMS)("%s", (on) => {
  test("an answer to one person says so, until its button shares it", async () => {
    await post("say", on, { text: "/ask Who co-chaired the Paris conference?" });
    const column = await columnWith(on, /Only Ann sees this/);
    const [, share] = /data-button="([^"]*share[^"]*)"/.exec(column)!;
    await post("press", on, { button: share });
    // Slack takes the private one away when it is shared; Discord lets it stand.
    await expect.poll(() => answersIn(on), { timeout: 10_000 }).toEqual({ forAll: 2, alone: on === "slack" ? 0 : 1 });
  });

  test("a command that lacks words opens its form, which can be sent", async () => {
    await post("say", on, { text: "/schedule add" });
    expect(await columnWith(on, /<form>/)).toContain('name="when"');
    await post("fill", on, { values: { when: "weekdays 08:00 Europe/Paris", topic: "" } });
    expect(await columnWith(on, /next on/)).not.toContain("<form>");
  });

  test("what is typed is shown as it is, with nothing of it active", async () => {
    await post("say", on, { text: '<img src="x">' });
    expect(await columnWith(on, /&#60;img/)).not.toContain("<img");
  });
});

test("another name for this machine is not answered, nor is what a form of another site can post", async () => {
  const answered = (method: string, headers: Record<string, string>) =>
    new Promise((resolve) => {
      const sent = request(demo.url, { method, headers }, (response) => resolve(response.resume().statusCode));
      sent.end(method === "POST" ? "{}" : undefined);
    });
  expect(await answered("GET", {})).toBe(200);
  expect(await answered("GET", { host: "evil.example" })).toBe(400);
  expect(await answered("POST", { "content-type": "application/json" })).toBe(400);
  expect(await answered("POST", { "content-type": "text/plain" })).toBe(404);
});

test("it ends when who started it is gone", async () => {
  const starter = `require("node:child_process").spawn(process.execPath, [${JSON.stringify(join(import.meta.dirname, "main.ts"))}], { stdio: ["ignore", "inherit", "inherit"] })`;
  const parent = spawn(process.execPath, ["--eval", starter], { stdio: ["ignore", "pipe", "inherit"] });
  const told = createInterface({ input: parent.stdout });
  const [first] = (await once(told, "line")) as [string];
  const url = /http\S+/.exec(first)![0];
  expect((await fetch(url)).status).toBe(200);
  parent.kill("SIGKILL");
  const isUp = () => fetch(url).then(Boolean, () => false);
  await expect.poll(isUp, { timeout: 10_000, interval: 200 }).toBe(false);
});
