// Events seen, what was said last at a place, votes, settings and where the bot is installed, in PostgreSQL. [io]
import type { Database } from "./postgres-database.ts";
import type { Store, WorkspaceId } from "./store.ts";
import { stateOf, type TalkRow } from "./talk-row.ts";

const ASKED_BEFORE = "talk.at > excluded.at AND talk.at <= $8";

export function openTalks({ read, change, put }: Database): Store["talks"] {
  return {
    claimEvent: async (id, at) =>
      (await change("INSERT INTO seen_event VALUES ($1, $2) ON CONFLICT DO NOTHING", [id, at])) > 0,
    dropEvents: async (before) => {
      await put("DELETE FROM seen_event WHERE at < $1", [before]);
    },
    get: async (workspace, place, since) => {
      const [row] = await read<TalkRow>("SELECT * FROM talk WHERE workspace_id = $1 AND place = $2 AND at >= $3", [
        workspace,
        place,
        since,
      ]);
      return row ? stateOf(row) : null;
    },
    set: async (workspace, place, { answer, briefing, shown, latest }, { askedAt, now, since }) => {
      await put(
        `INSERT INTO talk VALUES ($1, $2, $3, $4, $5, $6, $9)
         ON CONFLICT (workspace_id, place) DO UPDATE SET
           answer_id = coalesce(excluded.answer_id, CASE WHEN talk.at >= $7 THEN talk.answer_id END),
           briefing_id = coalesce(excluded.briefing_id, CASE WHEN talk.at >= $7 THEN talk.briefing_id END),
           shown_ids = coalesce(excluded.shown_ids, CASE WHEN talk.at >= $7 THEN talk.shown_ids END),
           latest = CASE WHEN ${ASKED_BEFORE} THEN talk.latest ELSE excluded.latest END,
           at = CASE WHEN ${ASKED_BEFORE} THEN talk.at ELSE excluded.at END`,
        [workspace, place, answer, briefing, latest, askedAt, since, now, shown],
      );
    },
    vote: async (workspace, { delivery, voter, helpful, at }) => {
      await put(
        `INSERT INTO vote VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (workspace_id, delivery_id, voter) DO UPDATE SET helpful = excluded.helpful, at = excluded.at`,
        [workspace, delivery, voter, helpful ? 1 : 0, at],
      );
    },
    votes: async (workspace) => {
      const [row] = await read<{ helpful: number; n: number }>(
        "SELECT coalesce(sum(helpful), 0) AS helpful, count(*) AS n FROM vote WHERE workspace_id = $1",
        [workspace],
      );
      const { helpful, n } = row ?? { helpful: 0, n: 0 };
      return { helpful, not: n - helpful };
    },
  };
}

export function openSettings({ read, put }: Database): Store["settings"] {
  return {
    all: async (beginning) => {
      const rows = await read<{ workspace_id: WorkspaceId; name: string; value: string }>(
        "SELECT * FROM setting WHERE starts_with(name, $1) ORDER BY workspace_id, name",
        [beginning],
      );
      return rows.map(({ workspace_id, name, value }) => {
        return { workspace: workspace_id, name, value: JSON.parse(value) as unknown };
      });
    },
    get: async (workspace, name) => {
      const [row] = await read<{ value: string }>("SELECT value FROM setting WHERE workspace_id = $1 AND name = $2", [
        workspace,
        name,
      ]);
      return row ? (JSON.parse(row.value) as unknown) : null;
    },
    set: async (workspace, name, value) => {
      await put(
        `INSERT INTO setting VALUES ($1, $2, $3)
         ON CONFLICT (workspace_id, name) DO UPDATE SET value = excluded.value`,
        [workspace, name, JSON.stringify(value ?? null)],
      );
    },
  };
}

export function openInstallations({ read, put }: Database): Store["installations"] {
  return {
    get: async (id) => {
      const [row] = await read<{ sealed: string }>("SELECT sealed FROM installation WHERE id = $1", [id]);
      return row?.sealed ?? null;
    },
    set: async (id, workspace, sealed, at) => {
      await put(
        `INSERT INTO installation VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET workspace_id = excluded.workspace_id, sealed = excluded.sealed, at = excluded.at`,
        [id, workspace, sealed, at],
      );
    },
    delete: async (id) => {
      await put("DELETE FROM installation WHERE id = $1", [id]);
    },
  };
}
