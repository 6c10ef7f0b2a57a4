// What each destination was told, in SQLite. [io]
import type { DatabaseSync } from "node:sqlite";
import { destinationKey } from "../schedule/destination.ts";
import type { EpochMs } from "../time.ts";
import type { Told } from "./schedules.ts";
import type { Connection } from "./sqlite-file.ts";
import { type ToldRow, toTold, toToldRows } from "./told-row.ts";

export function openTold({ database, read, write }: Connection): Told {
  const keep = toldKeeper(database);
  const listed = database.prepare(
    "SELECT * FROM told_story WHERE workspace_id = ? AND destination = ? AND at >= ? ORDER BY at, slot_id, place",
  );
  return {
    add: (destination, id, story, at) =>
      write(() => {
        const place = { id, workspace_id: destination.workspace, destination: destinationKey(destination) };
        keep(place, JSON.stringify([story]), at);
      }),
    list: (destination, since) =>
      read(() => {
        const rows = listed.all(destination.workspace, destinationKey(destination), since) as ToldRow[];
        return rows.map(toTold);
      }),
  };
}

/** Keeps stories, of a slot that is over, inside the transaction that ends it; `told` is them as JSON. */
export function toldKeeper(
  database: DatabaseSync,
): (slot: { id: string; workspace_id: string; destination: string }, told: string, at: EpochMs) => void {
  const add = database.prepare("INSERT INTO told_story VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
  return ({ id, workspace_id, destination }, told, at) => {
    toToldRows(told).forEach(({ headline, articles, sentences }, place) => {
      add.run(id, place, workspace_id, destination, at, headline, articles, sentences);
    });
  };
}
