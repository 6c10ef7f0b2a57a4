// Events seen, what was said last at a place, and votes, in SQLite. [io]
import type { Connection } from "./sqlite-file.ts";
import type { Store } from "./store.ts";
import { stateOf, type TalkRow } from "./talk-row.ts";

export function openTalks({ database, read, write, writeSoon }: Connection): Store["talks"] {
  const claim = database.prepare("INSERT INTO seen_event VALUES (?, ?) ON CONFLICT DO NOTHING");
  const drop = database.prepare("DELETE FROM seen_event WHERE at < ?");
  const one = database.prepare("SELECT * FROM talk WHERE workspace_id = ? AND place = ? AND at >= ?");
  const ASKED_BEFORE = "talk.at > excluded.at AND talk.at <= ?8";
  const put = database.prepare(
    `INSERT INTO talk VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?9)
     ON CONFLICT (workspace_id, place) DO UPDATE SET
       answer_id = coalesce(excluded.answer_id, CASE WHEN talk.at >= ?7 THEN talk.answer_id END),
       briefing_id = coalesce(excluded.briefing_id, CASE WHEN talk.at >= ?7 THEN talk.briefing_id END),
       shown_ids = coalesce(excluded.shown_ids, CASE WHEN talk.at >= ?7 THEN talk.shown_ids END),
       latest = CASE WHEN ${ASKED_BEFORE} THEN talk.latest ELSE excluded.latest END,
       at = CASE WHEN ${ASKED_BEFORE} THEN talk.at ELSE excluded.at END`,
  );
  const putVote = database.prepare(
    `INSERT INTO vote VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (workspace_id, delivery_id, voter) DO UPDATE SET helpful = excluded.helpful, at = excluded.at`,
  );
  const counted = database.prepare(
    "SELECT coalesce(sum(helpful), 0) AS helpful, count(*) AS n FROM vote WHERE workspace_id = ?",
  );
  return {
    // What the power takes of it is at worst answered again.
    claimEvent: (id, at) => writeSoon(() => claim.run(id, at).changes > 0),
    dropEvents: (before) =>
      write(() => {
        drop.run(before);
      }),
    get: (workspace, place, since) =>
      read(() => {
        const row = one.get(workspace, place, since) as TalkRow | undefined;
        return row ? stateOf(row) : null;
      }),
    set: (workspace, place, { answer, briefing, shown, latest }, { askedAt, now, since }) =>
      write(() => {
        put.run(workspace, place, answer, briefing, latest, askedAt, since, now, shown);
      }),
    vote: (workspace, { delivery, voter, helpful, at }) =>
      write(() => {
        putVote.run(workspace, delivery, voter, helpful ? 1 : 0, at);
      }),
    votes: (workspace) =>
      read(() => {
        const { helpful, n } = counted.get(workspace) as { helpful: number; n: number };
        return { helpful, not: n - helpful };
      }),
  };
}
