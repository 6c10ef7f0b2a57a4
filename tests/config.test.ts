import { expect, test } from "vitest";
import { ConfigError, readConfig } from "../src/config.ts";

test("nothing set joins no platform", () => {
  expect(readConfig({})).toMatchObject({ slack: null, discord: null, logLevel: "info", port: 3000, secrets: [] });
});

test("tokens join their platform and are known as secrets", () => {
  const config = readConfig({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", DISCORD_TOKEN: "d1" });
  expect(config.slack).toMatchObject({ botToken: "xoxb-1", appToken: "xapp-1", signingSecret: null });
  expect(config.discord).toEqual({ token: "d1", apiUrl: null });
  expect(config.secrets).toEqual(["xoxb-1", "xapp-1", "d1"]);
});

test("what the README has in place of a token is no token", () => {
  const env = { SLACK_BOT_TOKEN: "xoxb-...", SLACK_APP_TOKEN: "xapp-…", DISCORD_TOKEN: "MTIz..." };
  expect(() => readConfig(env)).toThrow(
    [
      "SLACK_BOT_TOKEN: That only stands for a token, as in an example: put your own in its place, which begins with xoxb-.",
      "SLACK_APP_TOKEN: That only stands for a token, as in an example: put your own in its place, which begins with xapp-.",
      "DISCORD_TOKEN: That only stands for a token, as in an example: put your own in its place.",
    ].join("\n"),
  );
});

test.each([
  [{}, "wirecopy"],
  [{ npm_command: "exec", npm_lifecycle_event: "npx" }, "npx wirecopy"],
  [{ npm_command: "start", npm_lifecycle_event: "start" }, "npm start --"],
  [{ npm_command: "run-script", npm_lifecycle_event: "demo:chat" }, "npx wirecopy"],
])("%j: it is called %s", (env, called) => {
  expect(readConfig(env).called).toBe(called);
});

test("the password of a database is a secret, as it is written and as it is meant", () => {
  const url = "postgres://me:p%40ssword@db.example/news";
  const config = readConfig({ DATABASE_URL: url });
  expect(config.databaseUrl).toBe(url);
  expect(config.secrets).toEqual([url, "p%40ssword", "p@ssword"]);
});

test("so is one among what the address asks for", () => {
  const url = "postgres://db.example/news?user=me&password=p%2Bs+word";
  expect(readConfig({ DATABASE_URL: url }).secrets).toEqual([url, "p%2Bs+word", "p+s+word", "p+s word"]);
});

test.each(["postgres://me:12/hush@db/x", "postgres://me:12?hush@db/x", "postgres://me:12#hush@db/x"])(
  "a password that was not escaped is refused without it: %s",
  (url) => {
    expect(() => readConfig({ DATABASE_URL: url })).toThrow(
      /^DATABASE_URL: It has a @ .* In the password write \/ as %2F/,
    );
    expect(() => readConfig({ DATABASE_URL: url })).not.toThrow(/hush/);
  },
);

test("an app that others install needs no bot token", () => {
  const env = {
    SLACK_CLIENT_ID: "1.2",
    SLACK_CLIENT_SECRET: "c",
    SLACK_SIGNING_SECRET: "s",
    WIRECOPY_KEY: "k".repeat(16),
  };
  expect(readConfig(env).slack).toMatchObject({ botToken: null, clientId: "1.2" });
});

test.each<[name: string, env: Record<string, string>, message: RegExp]>([
  ["a token in the other's place", { SLACK_BOT_TOKEN: "xapp-1" }, /belongs in SLACK_APP_TOKEN/],
  ["a bot token without a way in", { SLACK_BOT_TOKEN: "xoxb-1" }, /^SLACK_APP_TOKEN: missing.*SLACK_SIGNING_SECRET/],
  ["an app-level token alone", { SLACK_APP_TOKEN: "xapp-1" }, /^SLACK_BOT_TOKEN: missing/],
  [
    "an app that others install, half set",
    { SLACK_CLIENT_ID: "1.2" },
    /SIGNING_SECRET.*\n.*CLIENT_SECRET.*\nWIRECOPY_KEY/,
  ],
  ["an address that is none", { DISCORD_API_URL: "localhost" }, /DISCORD_API_URL: "localhost" is not an address/],
  ["a person without a platform", { WIRECOPY_ADMINS: "U1" }, /Write it like "slack:/],
  ["a database of another kind", { DATABASE_URL: "mysql://localhost" }, /^DATABASE_URL: It is not .*postgres:\/\/user/],
  ["a time too short to keep articles", { WIRECOPY_KEEP: "3d" }, /^WIRECOPY_KEEP: "3d" is not two weeks or more/],
  ["a short key", { WIRECOPY_KEY: "abc" }, /at least 16 characters/],
  ["an unknown log level", { WIRECOPY_LOG: "loud" }, /none of quiet, info and debug/],
  ["a port beyond ports", { PORT: "70000" }, /"70000" is not a port/],
])("%s is told", (_, env, message) => {
  expect(() => readConfig(env)).toThrow(message);
});

test("all wrong settings are told at once, and no secret with them", () => {
  const wrong = {
    SLACK_BOT_TOKEN: "xapp-secret",
    SLACK_SIGNING_SECRET: "s",
    PORT: "x",
    WIRECOPY_KEY: "short",
    DATABASE_URL: "hush",
  };
  expect(() => readConfig(wrong)).toThrow(ConfigError);
  try {
    readConfig(wrong);
  } catch (error) {
    const { message } = error as Error;
    expect(message.split("\n")).toHaveLength(4);
    expect(message).not.toMatch(/xapp-secret|short|hush/);
  }
});
