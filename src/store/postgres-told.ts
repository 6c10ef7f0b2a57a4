// What each destination was told, in PostgreSQL. [io]
import { destinationKey } from "../schedule/destination.ts";
import type { Change, Database } from "./postgres-database.ts";
import type { Told } from "./schedules.ts";
import { type ToldRow, toTold, toToldRows } from "./told-row.ts";

export function openTold({ read, put }: Database): Told {
  return {
    add: (destination, id, story, at) => {
      const place = { id, workspace_id: destination.workspace, destination: destinationKey(destination) };
      return keepTold(put, place, JSON.stringify([story]), String(Math.trunc(at)));
    },
    list: async (destination, since) => {
      const rows = await read<ToldRow>(
        `SELECT * FROM told_story WHERE workspace_id = $1 AND destination = $2 AND at >= $3
         ORDER BY at, slot_id, place`,
        [destination.workspace, destinationKey(destination), since],
      );
      return rows.map(toTold);
    },
  };
}

/** Keeps stories, of a slot that is over, inside the transaction that ends it; `told` is them as JSON, `at` is SQL. */
export async function keepTold(
  change: Change,
  { id, workspace_id, destination }: { id: string; workspace_id: string; destination: string },
  told: string,
  at: string,
): Promise<void> {
  const rows = toToldRows(told);
  await change(
    `INSERT INTO told_story (slot_id, place, workspace_id, destination, at, headline, articles, sentences)
     SELECT $1, story.place, $2, $3, ${at}, story.headline, story.articles, story.sentences
     FROM unnest($4::integer[], $5::text[], $6::text[], $7::text[]) AS story (place, headline, articles, sentences)
     ON CONFLICT DO NOTHING`,
    [
      id,
      workspace_id,
      destination,
      rows.map((_, place) => place),
      rows.map(({ headline }) => headline),
      rows.map(({ articles }) => articles),
      rows.map(({ sentences }) => sentences),
    ],
  );
}
