// The program as it is started, as a process of its own, with stand-ins for the platforms on this machine.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { Doing } from "./support/chat-driver.ts";
import { emptyFolder } from "./support/cli.ts";
import { discordDriver } from "./support/discord-driver.ts";
import { FakeDiscord, TOKEN } from "./support/fake-discord.ts";
import { BOT_TOKEN, FakeSlack } from "./support/fake-slack.ts";
import { slackDriver } from "./support/slack-driver.ts";

const PROGRAM = resolve(import.meta.dirname, "..", "src", "wirecopy.mjs");
const WATCHED = join(import.meta.dirname, "support", "loaded-at-exit.mjs");
/** What leaving may take. */
const LEAVE_MS = 10_000;

let slack: FakeSlack;
let discord: FakeDiscord;
beforeAll(async () => {
  [slack, discord] = [await new FakeSlack().start(), await FakeDiscord.start()];
});
afterAll(() => Promise.all([slack.stop(), discord.stop()]));

type Tokens = { readonly slack?: string; readonly discord?: string };

/** Starts it with nothing but these settings: no .env, no articles of one's own. */
function start(tokens: Tokens) {
  const folder = emptyFolder();
  const settings = {
    WIRECOPY_DATA: join(folder, "data"),
    WIRECOPY_TIMEZONE: "UTC",
    SLACK_API_URL: slack.apiUrl,
    DISCORD_API_URL: discord.url,
    ...(tokens.slack === undefined ? {} : { SLACK_BOT_TOKEN: tokens.slack, SLACK_APP_TOKEN: "xapp-fake-token" }),
    ...(tokens.discord === undefined ? {} : { DISCORD_TOKEN: tokens.discord }),
  };
  const env = { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, ...settings };
  const child = spawn(process.execPath, ["--import", WATCHED, PROGRAM], { cwd: folder, env });
  onTestFinished(() => void child.kill("SIGKILL"));
  let told = "";
  child.stderr.on("data", (piece) => {
    told += piece;
  });
  child.stdout.resume();
  child.stdin.end();
  return {
    told: () => told,
    /** Resolves with the exit status; rejects when leaving takes too long. */
    leave: async () => {
      child.kill("SIGTERM");
      return (await once(child, "close", { signal: AbortSignal.timeout(LEAVE_MS) }))[0] as number | null;
    },
    ended: async () => (await once(child, "close"))[0] as number | null,
  };
}

async function joinedSlack() {
  await slack.until(() => slack.connections() === 1, "Slack is joined");
  return slackDriver(slack);
}

async function joinedDiscord() {
  await discord.until(() => discord.commands.length > 0 && discord.gateway.connected, "Discord is joined");
  return discordDriver(discord);
}

const ASK: Doing = { command: ["ask"], given: { question: "Who is to resign as first minister of Scotland?" } };
const SDK = /@slack\/bolt|discord\.js/g;

test("without a token the library of no platform is loaded", async () => {
  const program = start({});
  expect(await program.ended()).toBe(0);
  expect(program.told()).toContain("loaded: ");
  expect(program.told().match(SDK)).toBeNull();
});

test.each([
  ["Slack", { slack: BOT_TOKEN }, joinedSlack, ["@slack/bolt"]],
  ["Discord", { discord: TOKEN }, joinedDiscord, ["discord.js"]],
] as const)(
  "with %s's token alone only its library is loaded; samples are said to be samples; SIGTERM ends it in time",
  async (_, tokens, joined, loaded) => {
    const program = start(tokens);
    const chat = await joined();
    const { words } = await chat.act(ASK);
    expect(words).toContain("Salmond");
    expect(words).toContain("These are samples that come with me, by made-up outlets");
    expect(await program.leave()).toBe(0);
    expect(program.told().match(SDK)).toEqual(loaded);
  },
);

test.each([
  ["Slack's", { slack: "xoxb-refused-token", discord: TOKEN }, joinedDiscord, /Slack {3}off.*Slack: .*invalid_auth/s],
  [
    "Discord's",
    { slack: BOT_TOKEN, discord: "refused-token" },
    joinedSlack,
    /Discord {3}off.*Discord: .*DISCORD_TOKEN/s,
  ],
] as const)(
  "%s refused token does not keep the other platform out, and status says so",
  async (_, tokens, joined, says) => {
    const program = start(tokens);
    const chat = await joined();
    expect((await chat.act(ASK)).words).toMatch(/Salmond/);
    expect((await chat.act({ command: ["status"] })).words).toMatch(says);
    expect(await program.leave()).toBe(0);
    expect(program.told()).not.toMatch(/xoxb-refused-token|(?<![_\w])refused-token/);
  },
);
