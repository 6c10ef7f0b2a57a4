// npm run bench -- deliveries [discord|slack]: many schedules due in one minute, sent for real to a local stand-in.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { discordPoster } from "../adapters/discord/post.ts";
import { postRest } from "../adapters/discord/rest.ts";
import { postingCalls } from "../adapters/slack/clients.ts";
import { slackPoster } from "../adapters/slack/post.ts";
import { briefSlot } from "../src/brief-slot.ts";
import type { Reply } from "../src/chat/reply.ts";
import { openComposeRoom } from "../src/compose-room.ts";
import { readConfig } from "../src/config.ts";
import { createLog } from "../src/log.ts";
import { CATCH_UP_MS } from "../src/schedule/catch-up.ts";
import type { Poster } from "../src/schedule/post.ts";
import { readSchedule } from "../src/schedule/read.ts";
import { startScheduler } from "../src/scheduler/start.ts";
import type { SubscriptionId } from "../src/store/schedules.ts";
import { type EpochMs, MINUTE_MS, SECOND_MS, systemClock } from "../src/time.ts";
import { Workspace } from "../src/workspace.ts";

const SCHEDULES = 5_000;
const WORKSPACES = 500;
/** The stand-in answers after so long. */
const ANSWER_MS = 20;
/** When nothing was posted for so long, all is done. */
const QUIET_MS = 10 * SECOND_MS;

/**
 * What each platform takes, in a channel and in all: https://docs.discord.com/developers/topics/rate-limits,
 * https://docs.slack.dev/apis/web-api/rate-limits (per workspace, so nothing is said of all).
 */
const LIMITS = {
  discord: { channel: { posts: 5, ms: 5 * SECOND_MS }, all: { posts: 50, ms: SECOND_MS } },
  slack: { channel: { posts: 1, ms: SECOND_MS }, all: null },
} as const;

type Platform = keyof typeof LIMITS;
/** How much was held when so many messages were posted. */
type Memory = { readonly posted: number; readonly bytes: number };
type Post = { readonly at: EpochMs; readonly channel: string; readonly workspace: string };

/** Takes about eight minutes; prints one line for each measure. */
export async function deliveries(platform: Platform): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-deliveries-"));
  const config = readConfig({ WIRECOPY_DATA: folder });
  const house = await Workspace.open({ config, clock: systemClock, at: null });
  const due = Math.ceil((systemClock() + MINUTE_MS) / MINUTE_MS) * MINUTE_MS;
  await subscribeAll(house, platform, due);
  const standIn = await openStandIn();
  const composing = openComposeRoom();
  const memory: Memory[] = [];
  const watching = setInterval(() => {
    memory.push({ posted: standIn.posts.length, bytes: process.memoryUsage.rss() });
  }, SECOND_MS);
  const scheduler = await startScheduler({
    holder: "bench",
    store: house.store,
    posters: new Map([[platform, posterOf(platform, standIn.url)]]),
    brief: (subscription, slot) => briefSlot(house, { subscription, slot }, composing.compose),
    tell: async () => {},
    log: LOG,
    clock: systemClock,
  });
  const isQuiet = () => systemClock() - (standIn.posts.at(-1)?.at ?? due) > QUIET_MS;
  while (systemClock() < due + MINUTE_MS || !isQuiet()) await sleep(SECOND_MS);
  await scheduler.stop();
  clearInterval(watching);
  await composing.close();
  standIn.close();
  const slots = await house.store.slots.list({ limit: 2 * SCHEDULES });
  await house.store.close();
  rmSync(folder, { recursive: true });
  report(standIn.posts, { platform, due, memory, sent: slots.filter(({ state }) => state === "sent").length });
}

async function subscribeAll({ store }: Workspace, platform: Platform, due: EpochMs): Promise<void> {
  const at = new Date(due);
  const read = readSchedule(`${at.getUTCMinutes()} ${at.getUTCHours()} * * *`, "UTC");
  if (read.kind === "unread") throw new Error(read.why);
  for (let i = 0; i < SCHEDULES; i++) {
    const workspace = `${platform}:${i % WORKSPACES}`;
    await store.subscriptions.set({
      id: `bench-${i}` as SubscriptionId,
      destination: { workspace, channel: `${i % WORKSPACES}0000${i}`, thread: null },
      schedule: read.schedule,
      options: { topic: null, catchUpMs: CATCH_UP_MS, inThread: false },
      owner: "host",
      paused: null,
      decidedUntil: systemClock(),
      nextAt: due,
    });
  }
}

const LOG = createLog({
  write: (line) => line.includes(" fault ") && console.error(line),
  clock: systemClock,
  level: "info",
  secrets: [],
});

function posterOf(platform: Platform, url: string): Poster<Reply> {
  if (platform === "discord") return discordPoster(postRest({ token: "bench", apiUrl: `${url}/api` }), systemClock);
  const { slack } = readConfig({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_API_URL: `${url}/api/` });
  const memory = { get: async () => null, set: async () => {}, delete: async () => {} };
  return slackPoster(postingCalls({ config: slack!, key: null, memory, log: LOG }));
}

/** Keeps when what was posted where, and answers each post. */
async function openStandIn(): Promise<{ url: string; posts: Post[]; close(): void }> {
  const posts: Post[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = new URLSearchParams(Buffer.concat(parts).toString());
      const channel = /channels\/(\d+)/.exec(request.url ?? "")?.[1] ?? body.get("channel") ?? "";
      posts.push({ at: systemClock(), channel, workspace: channel.split("0000")[0]! });
      const answer = JSON.stringify({ ok: true, ts: `${posts.length}.1`, id: String(posts.length) });
      setTimeout(() => response.setHeader("content-type", "application/json").end(answer), ANSWER_MS);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, posts, close: () => server.close() };
}

function report(
  posts: readonly Post[],
  { platform, due, memory, sent }: { platform: Platform; due: EpochMs; memory: readonly Memory[]; sent: number },
): void {
  const { channel, all } = LIMITS[platform];
  const late = posts.map(({ at }) => at - due).sort((a, b) => a - b);
  const share = (part: number) => `${((late[Math.floor(part * (late.length - 1))] ?? 0) / SECOND_MS).toFixed(1)} s`;
  const byChannel = Map.groupBy(posts, (post) => post.channel).values();
  const tooMany = byChannel.reduce((sum, own) => sum + over(own, channel), 0) + (all ? over(posts, all) : 0);
  const early = new Set(posts.slice(0, WORKSPACES).map(({ workspace }) => workspace)).size;
  const rows: [string, string | number][] = [
    ["schedules due in one minute", SCHEDULES],
    ["briefings sent", sent],
    ["messages posted", posts.length],
    ["  before they were due", late.filter((ms) => ms < 0).length],
    ["  over the platform's limits", tooMany],
    ["late, half of them at most", share(0.5)],
    ["late, 99 of 100 at most (p99)", share(0.99)],
    ["late, the last", share(1)],
    [`workspaces among the first ${WORKSPACES}`, early],
    ...[1, 2, 3, 4].map((quarter): [string, number] => [
      `memory at most, quarter ${quarter} of the posts, MB`,
      mostMb(memory.filter(({ posted }) => quarterOf(posted, posts.length) === quarter)),
    ]),
    ["memory at most, MB", mostMb(memory)],
  ];
  for (const [what, value] of rows) console.log(`${what.padEnd(40)}${String(value).padStart(10)}`);
}

function mostMb(memory: readonly Memory[]): number {
  return Math.round(Math.max(0, ...memory.map(({ bytes }) => bytes)) / 1024 / 1024);
}

/** 1 to 4; 0 before the first. */
function quarterOf(posted: number, all: number): number {
  return Math.ceil((4 * posted) / all);
}

/** How many posts came while as many as are allowed had come within the time before. */
function over(posts: readonly Post[], { posts: allowed, ms }: { readonly posts: number; readonly ms: number }): number {
  return posts.filter(({ at }, i) => i >= allowed && at - posts[i - allowed]!.at < ms).length;
}
