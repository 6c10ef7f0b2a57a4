// The leases of one process that shares nothing with others.
import type { AdapterLeases } from "../../src/chat/adapter.ts";
import { leasesOf } from "../../src/store/leases.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";

export function leasesAlone(): AdapterLeases {
  return leasesOf(openSqliteStore(":memory:").leases, "us");
}
