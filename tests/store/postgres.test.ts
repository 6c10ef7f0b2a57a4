import { openPostgresStore } from "../../src/store/postgres.ts";
import type { Store } from "../../src/store/store.ts";
import type { Clock } from "../../src/time.ts";
import { leaseContract } from "../contracts/leases.ts";
import { storeContract } from "../contracts/store.ts";
import { scheduleContract } from "../contracts/store-schedules.ts";
import { sharedDatabase } from "../support/postgres.ts";

const database = sharedDatabase();

async function openEmpty(clock: Clock): Promise<Store> {
  const url = await database.url();
  await database.empty();
  return openPostgresStore(url, clock);
}

storeContract("PostgreSQL", openEmpty);
scheduleContract("PostgreSQL", openEmpty);
leaseContract("PostgreSQL", openEmpty);
