// What only one process may have at a time, in PostgreSQL. [io]
import type { Lease, Leases } from "./leases.ts";
import type { Database } from "./postgres-database.ts";

/** `now` is the store's clock, in SQL. */
export function openLeases({ read, put, change }: Database, now: () => string): Leases {
  const list = (beginning: string) =>
    read<Lease>(`SELECT name, holder FROM lease WHERE until_at > ${now()} AND starts_with(name, $1) ORDER BY name`, [
      beginning,
    ]);
  return {
    take: async (name, holder, forMs, from) => {
      const taken = await change(
        `INSERT INTO lease VALUES ($1, $2, ${now()} + $3::bigint)
         ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until_at = excluded.until_at
           WHERE lease.until_at <= ${now()} OR lease.until_at > excluded.until_at + $3::bigint OR lease.holder = $4`,
        [name, holder, forMs, from ?? null],
      );
      return taken > 0;
    },
    renew: async (beginning, holder, forMs) => {
      await put(`UPDATE lease SET until_at = ${now()} + $3::bigint WHERE holder = $2 AND starts_with(name, $1)`, [
        beginning,
        holder,
        forMs,
      ]);
      return list(beginning);
    },
    release: async (beginning, holder) => {
      await put("DELETE FROM lease WHERE holder = $2 AND starts_with(name, $1)", [beginning, holder]);
    },
    list,
  };
}
