// The program as it is started, as a process of its own, with stand-ins for the platforms on this machine.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Doing } from "./support/chat-driver.ts";
import { emptyFolder } from "./support/cli.ts";
import { discordDriver } from "./support/discord-driver.ts";
import { FakeDiscord, TOKEN } from "./support/fake-discord.ts";
import { BOT_TOKEN, FakeSlack } from "./support/fake-slack.ts";
import { newDatabase } from "./support/postgres.ts";
import { slackDriver } from "./support/slack-driver.ts";
import { openProxy, type TcpProxy } from "./support/tcp-proxy.ts";

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

/** Starts it with nothing but these settings: no .env, no articles of one's own, its own file unless a database is given. */
function start(tokens: Tokens, database?: string) {
  const folder = emptyFolder();
  const settings = {
    WIRECOPY_DATA: join(folder, "data"),
    WIRECOPY_TIMEZONE: "UTC",
    SLACK_API_URL: slack.apiUrl,
    DISCORD_API_URL: discord.url,
    ...(database === undefined ? {} : { DATABASE_URL: database }),
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
  [
    "Slack's",
    { slack: "xoxb-refused-token", discord: TOKEN },
    joinedDiscord,
    /Slack {3}off.*Slack: .*SLACK_BOT_TOKEN/s,
  ],
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

describe("a database that is away when the program starts", () => {
  let [url, proxy]: [URL, TcpProxy] = [new URL("postgres://none"), null!];
  beforeAll(async () => {
    url = new URL(await newDatabase());
    proxy = await openProxy({ host: url.hostname, port: Number(url.port) });
    url.port = String(proxy.port);
  });
  beforeEach(() => proxy.refuse());
  afterAll(() => proxy.close());

  const told = (program: ReturnType<typeof start>, words: RegExp) =>
    vi.waitFor(() => expect(program.told()).toMatch(words), { timeout: 20_000 });

  test("is waited for by the bot, which answers when it is there", async () => {
    const program = start({ slack: BOT_TOKEN }, url.href);
    await told(program, /waiting for the store .* cannot be reached\. Try again/);
    proxy.pass();
    const chat = await joinedSlack();
    expect((await chat.act(ASK)).words).toContain("Salmond");
    expect(await program.leave()).toBe(0);
  });

  test("does not keep the bot from leaving", async () => {
    const program = start({ slack: BOT_TOKEN }, url.href);
    await told(program, /waiting for the store/);
    expect(await program.leave()).toBe(0);
  });

  test("ends what is not to stay, and a database that does not exist ends the bot, with one sentence", async () => {
    const prompt = start({}, url.href);
    expect(await prompt.ended()).toBe(1);
    expect(prompt.told()).toMatch(/^The PostgreSQL database .* cannot be reached\. Try again .*\n/);
    proxy.pass();
    const bot = start({ slack: BOT_TOKEN }, Object.assign(new URL(url), { pathname: "/nothing" }).href);
    expect(await bot.ended()).toBe(1);
    expect(bot.told()).toMatch(/^The PostgreSQL database nothing .* does not exist: .*\n/);
  });
});
