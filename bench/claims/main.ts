// npm run bench -- claims: several processes claim the same due briefings of one PostgreSQL database at the same time.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { openPostgresStore } from "../../src/store/postgres.ts";
import type { SubscriptionId } from "../../src/store/schedules.ts";
import { SECOND_MS, systemClock } from "../../src/time.ts";

const PROCESSES = 4;
const SCHEDULES = 4_000;

/** Into the database at `url`, an empty one; prints one line for each measure. */
export async function claims(url: string): Promise<void> {
  const store = await openPostgresStore(url);
  const now = systemClock();
  for (let i = 0; i < SCHEDULES; i++) {
    await store.subscriptions.set({
      id: `bench-${i}` as SubscriptionId,
      destination: { workspace: `discord:${i % 500}`, channel: String(i), thread: null },
      schedule: { times: [0], weekdays: null, monthDays: null, months: null, zone: "UTC" },
      options: { topic: null, catchUpMs: now, inThread: false },
      owner: "host",
      paused: null,
      decidedUntil: now - 1,
      nextAt: now,
    });
  }
  const workers = Array.from({ length: PROCESSES }, () =>
    spawn(process.execPath, [join(import.meta.dirname, "worker.ts"), url, String(PROCESSES), String(now)], {
      stdio: ["pipe", "pipe", "inherit"],
    }),
  );
  await Promise.all(workers.map(({ stdout }) => once(stdout, "data")));
  const from = performance.now();
  for (const { stdin } of workers) stdin.write("go\n");
  const texts = await Promise.all(workers.map(async ({ stdout }) => String((await once(stdout, "data"))[0])));
  const seconds = (performance.now() - from) / SECOND_MS;
  const won = texts.flatMap((text) => JSON.parse(text) as string[]);
  const rows: [string, string | number][] = [
    ["processes", PROCESSES],
    ["due at once", SCHEDULES],
    ["claimed", won.length],
    ["  by more than one", won.length - new Set(won).size],
    ["  not at all", SCHEDULES - new Set(won).size],
    ["claims a second", Math.round(won.length / seconds)],
  ];
  for (const [what, value] of rows) console.log(`${what.padEnd(40)}${String(value).padStart(10)}`);
  await store.close();
}
