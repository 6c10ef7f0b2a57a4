// Other engines that find the best ten articles of an OR query, over the same terms as ours.
import { DatabaseSync } from "node:sqlite";
import FlexSearch from "flexsearch";
import MiniSearch from "minisearch";
import pg from "pg";
import { startPostgres } from "../../tests/support/postgres-server.ts";

/** Takes articles as their terms, numbered from 0; then finds the ten best for some terms. What takes time elsewhere is a promise. */
export type Peer = {
  readonly add: (texts: readonly string[]) => unknown;
  readonly find: (terms: readonly string[]) => unknown;
  readonly close?: () => Promise<void>;
};

/** `most`: with more articles than this it takes minutes to build, or gigabytes. */
export const PEERS: readonly {
  readonly name: string;
  readonly most: number;
  readonly open: () => Peer | Promise<Peer>;
}[] = [
  { name: "FTS5", most: Number.POSITIVE_INFINITY, open: fts5 },
  { name: "tsvector", most: 100_000, open: tsvector },
  { name: "FlexSearch", most: 10_000, open: flexSearch },
  { name: "MiniSearch", most: 10_000, open: miniSearch },
];

function fts5(): Peer {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE VIRTUAL TABLE words USING fts5 (body, content = '', tokenize = 'unicode61')");
  const insert = database.prepare("INSERT INTO words (rowid, body) VALUES (?, ?)");
  const find = database.prepare("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 10");
  let count = 0;
  return {
    add: (texts) => {
      database.exec("BEGIN");
      for (const text of texts) insert.run(++count, text);
      database.exec("COMMIT");
    },
    find: (terms) => find.all(terms.map((term) => `"${term}"`).join(" OR ")),
  };
}

/** PostgreSQL's own, with a server of its own and an index of the usual kind; it ranks by how close terms stand, not by BM25. */
async function tsvector(): Promise<Peer> {
  const server = await startPostgres();
  const client = new pg.Client({ connectionString: server.urlOf("postgres") });
  await client.connect();
  await client.query(`CREATE TABLE article (id integer PRIMARY KEY, words tsvector);
    CREATE INDEX ON article USING gin (words)`);
  let count = 0;
  return {
    add: (texts) => {
      const ids = texts.map(() => count++);
      const rows = "SELECT id, to_tsvector('simple', body) FROM unnest($1::integer[], $2::text[]) AS t (id, body)";
      return client.query(`INSERT INTO article ${rows}`, [ids, texts]);
    },
    find: (terms) =>
      client.query({
        name: "find",
        text: `SELECT id FROM article, to_tsquery('simple', $1) AS wanted WHERE words @@ wanted
          ORDER BY ts_rank_cd(words, wanted) DESC LIMIT 10`,
        values: [terms.map((term) => `'${term}'`).join(" | ")],
      }),
    close: async () => {
      await client.end();
      await server.stop();
    },
  };
}

/** Ranks by the place of words, not by BM25: for speed only. */
function flexSearch(): Peer {
  const index = new FlexSearch.Index({ tokenize: "strict", encode: (text: string) => text.split(" ") });
  let count = 0;
  return {
    add: (texts) => {
      for (const text of texts) index.add(count++, text);
    },
    find: (terms) => index.search(terms.join(" "), { limit: 10, suggest: true }),
  };
}

function miniSearch(): Peer {
  const index = new MiniSearch({
    fields: ["body"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  let count = 0;
  return {
    add: (texts) => index.addAll(texts.map((body) => ({ id: count++, body }))),
    find: (terms) => index.search(terms.join(" "), { combineWith: "OR" }).slice(0, 10),
  };
}
