// npm run bench -- polling: 1,000 feeds of 30 items on loopback, polled by one process for 20 rounds, as one table.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { readConfig } from "../../src/config.ts";
import { newFeedState } from "../../src/feeds/polling.ts";
import { openFeedRoom } from "../../src/services/feed-room.ts";
import { openEmbeddedStore } from "../../src/store/open.ts";
import { DAY_MS } from "../../src/time.ts";
import { OWN } from "../../src/workspace.ts";
import "../../src/small-heap.mjs";

const FEEDS = 1_000;
const ROUNDS = 20;

/** Prints a row for each round. Takes a minute or two, and 100 MB in the temporary folder. */
export async function polling(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-polling-"));
  const server = fork(join(import.meta.dirname, "server.ts"));
  try {
    const [port] = (await once(server, "message")) as [number];
    await pollRounds(folder, `127.0.0.1:${port}`, (round) => server.send(round));
  } finally {
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

async function pollRounds(folder: string, host: string, tellRound: (round: number) => void): Promise<void> {
  let now = Date.UTC(2026, 0, 2);
  let failed = 0;
  const store = await openEmbeddedStore(folder, () => now);
  const room = openFeedRoom({
    store,
    config: readConfig({ WIRECOPY_ALLOW: host }),
    clock: () => now,
    tell: async (_, happened) => {
      failed += happened.filter(({ kind }) => kind === "fails" || kind === "fault").length;
    },
  });
  const reader = { workspace: OWN, addedBy: null, addedAt: now, noticeDestination: null, wantsFullText: false };
  for (let feed = 0; feed < FEEDS; feed++)
    await store.feeds.subscribe(`http://${host}/${feed}`, reader, newFeedState(now));
  console.log("round  polled  unread  articles   seconds  CPU ms a feed  longest wait ms  heap MB  memory MB");
  for (let round = 1; round <= ROUNDS; round++) {
    tellRound(round);
    const [began, used, waits] = [performance.now(), process.cpuUsage(), monitorEventLoopDelay({ resolution: 5 })];
    waits.enable();
    const polled = await room.poll();
    waits.disable();
    const { user, system } = process.cpuUsage(used);
    const seconds = (performance.now() - began) / 1_000;
    const unread = (await store.feeds.list(OWN)).filter(({ feed }) => feed.state.error !== null).length + failed;
    const { heapUsed, rss } = process.memoryUsage();
    const cells = [
      [String(round), 5],
      [String(polled), 8],
      [String(unread), 8],
      [String(await store.articles.count(OWN)), 10],
      [seconds.toFixed(1), 10],
      [((user + system) / 1_000 / polled).toFixed(2), 15],
      [(waits.max / 1e6).toFixed(0), 17],
      [(heapUsed / 1e6).toFixed(0), 9],
      [(rss / 1e6).toFixed(0), 11],
    ] as const;
    console.log(cells.map(([text, width]) => text.padStart(width)).join(""));
    // Longer than any interval: everything is due again.
    now += DAY_MS + 1;
  }
  await room.close();
  await store.close();
}
