// npm run bench -- acknowledge: how soon the whole bot acknowledges commands while it reads 1,000 feeds and makes briefings.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { newFeedState } from "../../src/feeds/polling.ts";
import { openEmbeddedStore } from "../../src/store/open.ts";
import { SECOND_MS, systemClock } from "../../src/time.ts";
import { OWN } from "../../src/workspace.ts";
import { FakeDiscord, TOKEN } from "../../tests/support/fake-discord.ts";
import { BOT_TOKEN, FakeSlack } from "../../tests/support/fake-slack.ts";
import { writeNews } from "../speed/synthetic-news.ts";

const FEEDS = 1_000;
const ITEMS = 30;
/** A command every so often, on one platform and the other in turn. */
const COMMAND_EVERY_MS = 100;
/** Every so many of them asks for a briefing, the others for help. */
const COMMANDS_A_BRIEFING = 100;
const AT_REST_MS = 20 * SECOND_MS;
/** A starting program has not joined yet. */
const JOINED_MS = 60 * SECOND_MS;

type Sample = { readonly platform: "Discord" | "Slack"; readonly ms: number };
type Phase = { readonly name: string; readonly samples: Sample[]; longestTurnMs: number; processorMs: number };

/** Prints a row for each platform and phase. Takes a few minutes, and 200 MB in the temporary folder. */
export async function acknowledge(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-acknowledge-"));
  const news = join(folder, "news");
  await writeNews(news, FEEDS * ITEMS);
  const server = fork(join(import.meta.dirname, "server.ts"), [news, String(ITEMS), String(systemClock())]);
  const [slack, discord] = [await new FakeSlack().start(), await FakeDiscord.start(systemClock)];
  try {
    const [port] = (await once(server, "message")) as [number];
    const host = `127.0.0.1:${port}`;
    await subscribe(folder, host);
    const bot = startBot(folder, host, { slack, discord });
    await phases(bot, server, { slack, discord });
    bot.kill();
    await once(bot, "exit");
  } finally {
    server.kill();
    await Promise.all([slack.stop(), discord.stop()]);
    rmSync(folder, { recursive: true });
  }
}

type Platforms = { readonly slack: FakeSlack; readonly discord: FakeDiscord };

async function subscribe(folder: string, host: string): Promise<void> {
  const store = await openEmbeddedStore(folder, systemClock);
  const now = systemClock();
  const reader = { workspace: OWN, addedBy: null, addedAt: now, noticeDestination: null, wantsFullText: false };
  for (let feed = 0; feed < FEEDS; feed++)
    await store.feeds.subscribe(`http://${host}/${feed}`, reader, newFeedState(now));
  await store.close();
}

function startBot(folder: string, host: string, { slack, discord }: Platforms): ChildProcess {
  const env = {
    PATH: process.env.PATH,
    WIRECOPY_DATA: folder,
    WIRECOPY_ALLOW: host,
    WIRECOPY_LOG: "quiet",
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: "xapp-bench",
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.url,
  };
  const watch = join(import.meta.dirname, "watch-turns.mjs");
  return fork(resolve(import.meta.dirname, "../../src/wirecopy.mjs"), [], {
    env,
    cwd: folder,
    execArgv: ["--import", watch, ...(process.env.BENCH_EXEC_ARGV?.split(" ") ?? [])],
  });
}

async function phases(bot: ChildProcess, server: ChildProcess, platforms: Platforms): Promise<void> {
  const { slack, discord } = platforms;
  let served = 0;
  server.on("message", (count: number) => {
    served = count;
  });
  const all: Phase[] = ["feeds are read, briefings made", "at rest"].map((name) => {
    return { name, samples: [], longestTurnMs: 0, processorMs: 0 };
  });
  let phase: Phase | null = null;
  bot.on("message", ({ longestTurnMs, processorMs }: { longestTurnMs: number; processorMs: number }) => {
    if (phase === null) return;
    phase.longestTurnMs = Math.max(phase.longestTurnMs, longestTurnMs);
    phase.processorMs += processorMs;
  });
  await discord.until(() => discord.commands.length > 0 && slack.connections() === 1, "joining", JOINED_MS);
  // What it took to start was told by then.
  await sleep(2 * SECOND_MS);
  phase = all[0]!;
  const running = new Set<Promise<void>>();
  const command = (number: number) => {
    const name = phase === all[0] && number % COMMANDS_A_BRIEFING === 0 ? "brief" : "help";
    const one = number % 2 === 0 ? onDiscord(discord, name) : onSlack(slack, name);
    const { samples } = phase!;
    const kept = one.then((sample) => void samples.push(sample)).finally(() => running.delete(kept));
    running.add(kept);
  };
  let number = 0;
  for (; served < FEEDS; number++) {
    command(number);
    await sleep(COMMAND_EVERY_MS);
  }
  await Promise.all(running);
  await sleep(SECOND_MS);
  phase = all[1]!;
  for (const end = systemClock() + AT_REST_MS; systemClock() < end; number++) {
    command(number);
    await sleep(COMMAND_EVERY_MS);
  }
  await Promise.all(running);
  report(all);
}

async function onDiscord(discord: FakeDiscord, name: string): Promise<Sample> {
  const began = performance.now();
  const given = discord.command([name]);
  await discord.until(() => given.acknowledged !== null, "an acknowledgement", 10 * SECOND_MS);
  return { platform: "Discord", ms: performance.now() - began };
}

async function onSlack(slack: FakeSlack, name: string): Promise<Sample> {
  const began = performance.now();
  await slack.send(name === "brief" ? slack.command("/brief", "") : slack.command("/wirecopy", name));
  return { platform: "Slack", ms: performance.now() - began };
}

function report(phases: readonly Phase[]): void {
  console.log("phase                           platform  commands  p50 ms  p99 ms  longest ms");
  for (const { name, samples, longestTurnMs, processorMs } of phases) {
    for (const platform of ["Discord", "Slack"] as const) {
      const times = samples.filter((sample) => sample.platform === platform).map(({ ms }) => ms);
      times.sort((a, b) => a - b);
      const at = (part: number) => (times[Math.ceil(part * times.length) - 1] ?? 0).toFixed(1);
      const cells = [at(0.5).padStart(8), at(0.99).padStart(8), at(1).padStart(12)].join("");
      console.log(`${name.padEnd(32)}${platform.padEnd(10)}${String(times.length).padStart(8)}${cells}`);
    }
    console.log(
      `  longest turn, processor ms ${longestTurnMs.toFixed(0)}; processor of the thread, s ${(processorMs / 1_000).toFixed(1)}`,
    );
  }
}
