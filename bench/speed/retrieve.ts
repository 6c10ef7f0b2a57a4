// The product's index beside other engines: the best ten of an OR query, in turns.
import { join } from "node:path";
import { Shelf } from "../../src/shelf.ts";
import { openEmbeddedStore } from "../../src/store/open.ts";
import { termsOf } from "../../src/text/words.ts";
import { systemClock } from "../../src/time.ts";
import { OWN } from "../../src/workspace.ts";
import type { Measures } from "./measure.ts";
import { PEERS, type Peer } from "./peers.ts";
import { NOW } from "./synthetic-news.ts";
import { mean, percentile, timed } from "./timing.ts";

const ROUNDS = 5;
const WARM_ROUNDS = 10;

/** Engines that take longer for all their queries are not asked as often. */
const MOST_SEARCHING_MS = 60_000;

/** Peers take so many articles at a time. */
const PORTION = 1_000;

/** The best ten of an OR query from our index and from others, over the same terms, in turns. */
export async function retrieve(folder: string, questions: readonly string[]): Promise<Measures> {
  const store = await openEmbeddedStore(join(folder, "data"), systemClock);
  const { index: own } = await new Shelf(store, join(folder, "data"), null).corpus([OWN]);
  const ids = await store.articles.ids(OWN);
  const peers: { name: string; peer: Peer; ms: number }[] = [];
  for (const { name, most, open } of PEERS) if (ids.length <= most) peers.push({ name, peer: await open(), ms: 0 });
  for (let from = 0; from < ids.length; from += PORTION) {
    const articles = await store.articles.get(ids.slice(from, from + PORTION));
    const texts = articles.map(({ text }) => termsOf(text).join(" "));
    for (const each of peers) each.ms += (await timed(async () => each.peer.add(texts)))[1];
  }
  await store.close();
  const queries = questions.map(termsOf);
  const [ours, ...theirs] = await inTurns(queries, [
    (terms) => own.search({ terms, askedAt: NOW, window: null }, 10),
    ...peers.map(({ peer }) => peer.find),
  ]);
  for (const { peer } of peers) await peer.close?.();
  const rows: Measures = { "best ten p50, ms": percentile(ours!, 0.5), "best ten p99, ms": percentile(ours!, 0.99) };
  for (const [i, { name, ms }] of peers.entries()) {
    rows[`  ${name}: p50, ms`] = percentile(theirs[i]!, 0.5);
    rows[`  ${name}: p99, ms`] = percentile(theirs[i]!, 0.99);
    rows[`  ${name}: mean, times ours`] = mean(theirs[i]!) / mean(ours!);
    rows[`  ${name}: index from terms, s`] = ms / 1000;
  }
  return rows;
}

/**
 * Each has all queries in turn, as a program that only searches would; the first rounds warm all up. A query's time is the
 * median of its rounds: what else the machine does meanwhile is left out. Who has taken MOST_SEARCHING_MS is measured once.
 */
async function inTurns(queries: readonly string[][], finders: readonly Peer["find"][]): Promise<number[][]> {
  const times = finders.map(() => queries.map((): number[] => []));
  const spent = finders.map(() => 0);
  for (let round = -WARM_ROUNDS; round < ROUNDS; round++) {
    for (const [f, find] of finders.entries()) {
      const isMeasured = times[f]![0]!.length > 0;
      if (spent[f]! > MOST_SEARCHING_MS && (round < 0 || isMeasured)) continue;
      for (const [i, terms] of queries.entries()) {
        const started = performance.now();
        const found = find(terms);
        if (found instanceof Promise) await found;
        const ms = performance.now() - started;
        spent[f]! += ms;
        if (round >= 0) times[f]![i]!.push(ms);
      }
    }
  }
  return times.map((rounds) => rounds.map((each) => percentile(each, 0.5)));
}
