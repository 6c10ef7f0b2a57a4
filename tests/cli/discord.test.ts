import { afterAll, beforeAll, expect, test } from "vitest";
import { runProgram } from "../support/cli.ts";
import { FakeDiscord, TOKEN } from "../support/fake-discord.ts";

let fake: FakeDiscord;
const register = (env: Record<string, string> = {}, ...more: string[]) =>
  runProgram(["discord", "register", ...more], { env: { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: fake.url, ...env } });
const puts = () => fake.requests.filter(({ method }) => method === "PUT").length;

beforeAll(async () => {
  fake = await FakeDiscord.start();
});

afterAll(() => fake.stop());

test("commands are registered once, and again only when they differ", async () => {
  expect(await register()).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^\d+ commands registered\.\n$/),
    err: "",
  });
  expect((await register()).out).toContain("nothing was changed");
  expect(puts()).toBe(1);
  fake.commands.pop();
  expect(JSON.parse((await register({}, "--json")).out)).toEqual({
    kind: "registered",
    commands: fake.commands.length,
  });
  expect(puts()).toBe(2);
});

test.each([
  ["no token", { DISCORD_TOKEN: "" }, "set DISCORD_TOKEN"],
  ["a token that is not accepted", { DISCORD_TOKEN: "other-token" }, "check DISCORD_TOKEN"],
  ["nobody there", { DISCORD_API_URL: "http://127.0.0.1:9/api" }, "cannot be reached"],
])("with %s it says what to do", async (_, env, words) => {
  const { status, err } = await register(env);
  expect(status).toBe(1);
  expect(err).toContain(words);
  expect(err).not.toContain("other-token");
});

test("it knows one word", async () => {
  const { status, err } = await runProgram(["discord", "remove"], {});
  expect([status, err]).toEqual([2, expect.stringContaining("register")]);
});
