// What only one process may have at a time, in SQLite. [io]
import type { Clock } from "../time.ts";
import type { Lease, Leases } from "./leases.ts";
import type { Connection } from "./sqlite-file.ts";

const BEGINS = "substr(name, 1, length(:beginning)) = :beginning";

export function openLeases({ database, read, writeSoon }: Connection, clock: Clock): Leases {
  const take = database.prepare(
    `INSERT INTO lease VALUES (:name, :holder, :now + :forMs)
     ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until_at = excluded.until_at
       WHERE lease.until_at <= :now OR lease.until_at > excluded.until_at + :forMs OR lease.holder = :from`,
  );
  const renew = database.prepare(`UPDATE lease SET until_at = :until WHERE holder = :holder AND ${BEGINS}`);
  const release = database.prepare(`DELETE FROM lease WHERE holder = :holder AND ${BEGINS}`);
  const running = database.prepare(`SELECT name, holder FROM lease WHERE until_at > :now AND ${BEGINS} ORDER BY name`);
  const list = (beginning: string) => running.all({ beginning, now: clock() }) as Lease[];
  return {
    take: (name, holder, forMs, from) =>
      writeSoon(() => take.run({ name, holder, forMs, from: from ?? null, now: clock() }).changes > 0),
    renew: (beginning, holder, forMs) =>
      writeSoon(() => {
        renew.run({ beginning, holder, until: clock() + forMs });
        return list(beginning);
      }),
    release: (beginning, holder) =>
      writeSoon(() => {
        release.run({ beginning, holder });
      }),
    list: (beginning) => read(() => list(beginning)),
  };
}
