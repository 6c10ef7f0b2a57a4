// One of the processes: claims what is due as the scheduler does, and prints the names of what it got.
import { once } from "node:events";
import { claimOrder } from "../../src/scheduler/claim-order.ts";
import { LEASE_MS } from "../../src/scheduler/scheduler.ts";
import { openPostgresStore } from "../../src/store/postgres.ts";
import type { Subscription } from "../../src/store/schedules.ts";
import { DAY_MS } from "../../src/time.ts";

const PROCESSES = Number(process.argv[3]);

const store = await openPostgresStore(process.argv[2]!);
const holder = `bench ${process.pid}`;
process.stdout.write("ready\n");
await once(process.stdin, "data");
const won: string[] = [];
const now = Number(process.argv[4]);

async function claim(subscription: Subscription): Promise<boolean> {
  const at = subscription.nextAt!;
  const deliver = { slot: { date: "2026-01-01", time: "00:00", at }, late: false, notBefore: at };
  const decision = { until: now, nextAt: at + DAY_MS, deliver, skip: [] };
  const claimed = await store.slots.decide(subscription, decision, holder, LEASE_MS);
  if (claimed) won.push(claimed.id);
  return claimed !== null;
}

for (let isMore = true; isMore; ) {
  const due = await store.subscriptions.due(now);
  isMore = false;
  for (const each of claimOrder(due, holder, PROCESSES)) {
    isMore = !(await claim(each));
    if (isMore) break;
  }
}
process.stdout.write(JSON.stringify(won));
await store.close();
process.stdin.destroy();
