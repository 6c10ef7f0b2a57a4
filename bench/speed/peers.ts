// Other engines that find the best ten articles of an OR query, over the same terms as ours.
import { DatabaseSync } from "node:sqlite";
import FlexSearch from "flexsearch";
import MiniSearch from "minisearch";

/** Takes articles as their terms, numbered from 0; then finds the ten best for some terms. */
export type Peer = {
  readonly add: (texts: readonly string[]) => void;
  readonly find: (terms: readonly string[]) => unknown;
};

/** `most`: with more articles than this it takes minutes to build, or gigabytes. */
export const PEERS: readonly { readonly name: string; readonly most: number; readonly open: () => Peer }[] = [
  { name: "FTS5", most: Number.POSITIVE_INFINITY, open: fts5 },
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
