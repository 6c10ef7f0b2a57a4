// One step of the program on one size of news, in a process of its own so that its memory is its own:
// node measure.ts STEP FOLDER prints one line of JSON, name -> number.
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { App } from "../../src/app.ts";
import { aroundTerminal } from "../../src/around.ts";
import { summarize } from "../../src/briefing/summarize.ts";
import { DEFAULT_BUDGET } from "../../src/compose.ts";
import { readConfig } from "../../src/config.ts";
import { type Article, titleOf } from "../../src/corpus/article.ts";
import { dropRepeats } from "../../src/corpus/duplicates.ts";
import { quote, quoteText, sentencesOf } from "../../src/corpus/passage.ts";
import type { Fetched } from "../../src/feeds/fetch.ts";
import { itemArticles } from "../../src/feeds/item-article.ts";
import { parseFeed } from "../../src/feeds/parse.ts";
import { newFeedState } from "../../src/feeds/polling.ts";
import { readArticleFiles } from "../../src/files/read.ts";
import { createArticleIndex } from "../../src/search/inverted-index.ts";
import { readItems } from "../../src/services/feed-reading.ts";
import { Shelf } from "../../src/shelf.ts";
import type { Feed } from "../../src/store/feed.ts";
import { openEmbeddedStore } from "../../src/store/open.ts";
import { groupStories } from "../../src/stories/group.ts";
import { termsOf } from "../../src/text/words.ts";
import { DAY_MS, systemClock } from "../../src/time.ts";
import { OWN } from "../../src/workspace.ts";
import { lexRank } from "../lexrank.ts";
import { PEERS, type Peer } from "./peers.ts";
import { NOW } from "./synthetic-news.ts";

export type Measures = Record<string, number>;

const MEGABYTE = 1024 * 1024;
const ROUNDS = 5;
const WARM_ROUNDS = 10;

/** Feeds and stories are measured on so many articles at most: both grow in proportion, or are of a day. */
const MOST_READ = 3_000;

/** Engines that take longer for all their queries are not asked as often. */
const MOST_SEARCHING_MS = 60_000;

/** Peers take so many articles at a time. */
const PORTION = 1_000;

/** A story that everyone tells. */
const STORY_ARTICLES = 100;

const STEPS: Record<string, (folder: string) => Promise<Measures>> = { feeds, ingest, index, serve, retrieve, story };

const [, , step, folder] = process.argv;
console.log(JSON.stringify(await STEPS[step!]!(folder!)));

/** Feeds of 30 whole articles each, beside JSON.parse of what is in them, in turns. */
async function feeds(folder: string): Promise<Measures> {
  const articles = await someArticles(folder, MOST_READ);
  const texts = feedTexts(articles);
  const origin = { contentType: null, url: "https://feeds.example/" };
  const parse = () => texts.map((text) => parseFeed(text, origin));
  const json = parse().map((parsed) => JSON.stringify(parsed));
  const times: Record<"ours" | "json", number[]> = { ours: [], json: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    times.ours.push((await timed(async () => parse()))[1]);
    times.json.push((await timed(async () => json.map((text) => JSON.parse(text) as unknown)))[1]);
  }
  const rate = (sizes: readonly { readonly length: number }[], ms: readonly number[]) =>
    sizes.reduce((sum, { length }) => sum + length, 0) / MEGABYTE / (percentile(ms.slice(1), 0.5) / 1000);
  const [ours, theirs] = [rate(texts, times.ours), rate(json, times.json)];
  return {
    "feeds parsed, MB a second": ours,
    "  JSON.parse": theirs,
    "  share of JSON.parse": ours / theirs,
    "  items a second": (articles.length * 1000) / percentile(times.ours.slice(1), 0.5),
  };
}

/** Every other feed has its text in CDATA, the others escape it: both are common. */
function feedTexts(articles: readonly Article[]): Buffer[] {
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const texts: Buffer[] = [];
  for (let first = 0; first < articles.length; first += 30) {
    const items = articles.slice(first, first + 30).map((article, i) => {
      const body = `<p>${escaped(article.text.slice(article.bodyStart)).replaceAll("\n\n", "</p>\n<p>")}</p>`;
      const content = texts.length % 2 === 0 ? `<![CDATA[${body}]]>` : escaped(body);
      return `<item><title>${escaped(titleOf(article) ?? "")}</title><link>https://feeds.example/${first + i}</link>
<guid isPermaLink="false">${article.id}</guid><dc:creator>Ann Lee</dc:creator><category>World</category>
<pubDate>${new Date(article.publishedAt?.at ?? NOW).toUTCString()}</pubDate><content:encoded>${content}</content:encoded></item>`;
    });
    const names =
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"';
    texts.push(
      Buffer.from(`<rss version="2.0" ${names}><channel><title>News</title>${items.join("\n")}</channel></rss>`),
    );
  }
  return texts;
}

/** Files into the store, beside the least there is to do: the same texts into one SQLite table. */
async function ingest(folder: string): Promise<Measures> {
  const store = await openEmbeddedStore(join(folder, "data"), systemClock);
  const raw = new DatabaseSync(join(folder, "raw.db"));
  raw.exec("PRAGMA journal_mode = WAL; CREATE TABLE article (id TEXT PRIMARY KEY, text TEXT)");
  let [count, ms, rawMs] = [0, 0, 0];
  for (const file of newsFiles(folder)) {
    const [articles, own] = await timed(async () => {
      const read = await readArticleFiles([file]);
      const kept = dropRepeats(read.articles);
      await store.articles.add(OWN, kept);
      return kept;
    });
    rawMs += (await timed(async () => insertRaw(raw, articles)))[1];
    count += articles.length;
    ms += own;
  }
  await store.close();
  raw.close();
  rmSync(join(folder, "raw.db"));
  const peakMb = maxMb();
  const read = await readFeeds(join(folder, "feeds"), await someArticles(folder, MOST_READ));
  const bare = (count * 1000) / rawMs;
  return {
    "files to the store, articles a second": (count * 1000) / ms,
    "  bare SQLite insert": bare,
    "  memory, MB at most": peakMb,
    "  the store on disk, MB": bytesIn(join(folder, "data")) / MEGABYTE,
    "from feeds to the store, articles a second": read.kept,
    "  to index and stories too": read.told,
    "  share of the bare insert": read.told / bare,
  };
}

/** Feeds parsed, cleaned, told apart and kept as a poll does, then split and indexed, then grouped into stories. */
async function readFeeds(folder: string, articles: readonly Article[]): Promise<{ kept: number; told: number }> {
  const texts = feedTexts(articles);
  const store = await openEmbeddedStore(folder, systemClock);
  const reader = { workspace: OWN, addedBy: null, addedAt: NOW, noticeDestination: null, wantsFullText: false };
  const nobody = { get: () => Promise.reject(new Error("Nothing is fetched here.")) };
  const pages = { read: () => Promise.reject(new Error("No page is read here.")), close: async () => {} };
  const items = { itemArticles, close: async () => {} };
  const tools = { store, fetcher: nobody, polite: nobody, pages, items, clock: () => NOW };
  const subscribed: Feed[] = [];
  for (const i of texts.keys())
    subscribed.push(await store.feeds.subscribe(`https://feeds.example/${i}`, reader, newFeedState(NOW)));
  const [, keptMs] = await timed(async () => {
    for (const [i, bytes] of texts.entries()) await readItems(subscribed[i]!, fetchedOf(bytes), tools);
  });
  const [stories, toldMs] = await timed(async () => {
    const kept = await store.articles.list(OWN);
    createArticleIndex(kept);
    return groupStories(kept);
  });
  await store.close();
  const count = stories.reduce((sum, story) => sum + story.articles.length, 0);
  return { kept: (count * 1000) / keptMs, told: (count * 1000) / (keptMs + toldMs) };
}

function fetchedOf(bytes: Uint8Array): Fetched {
  return {
    kind: "fetched",
    bytes,
    contentType: "application/rss+xml",
    bodyHash: "",
    etag: null,
    lastModified: null,
    finalUrl: "https://feeds.example/",
    permanentRedirect: false,
    cacheMaxAgeMs: null,
  };
}

function insertRaw(database: DatabaseSync, articles: readonly Article[]): void {
  const insert = database.prepare("INSERT INTO article VALUES (?, ?)");
  database.exec("BEGIN");
  for (const { id, text } of articles) insert.run(id, text);
  database.exec("COMMIT");
}

/** The first look at a store: its index is made and kept. */
async function index(folder: string): Promise<Measures> {
  const app = await openApp(folder);
  await app.status();
  const ms = performance.now();
  await app.close();
  const path = join(folder, "data", "index");
  // What is written goes on behind; files are complete when they have their names.
  let bytes = -1;
  while (bytes !== bytesIn(path)) {
    bytes = bytesIn(path);
    await setTimeout(1_000);
  }
  return {
    "index made from the store, s": ms / 1000,
    "  memory, MB at most": maxMb(),
    "  on disk, MB": bytes / MEGABYTE,
  };
}

/** From the start of the process to the first answer, then many answers, then a briefing. */
async function serve(folder: string): Promise<Measures> {
  const [first, ...others] = questionsOf(folder);
  const app = await openApp(folder);
  await app.ask(first!);
  const startMs = performance.now();
  const startCpuMs = cpuMs();
  const startMb = maxMb();
  const times: number[] = [];
  const cpuTimes: number[] = [];
  for (const question of others) {
    const before = cpuMs();
    times.push((await timed(() => app.ask(question)))[1]);
    cpuTimes.push(cpuMs() - before);
  }
  const askMb = maxMb();
  const [briefing, briefMs] = await timed(() => app.brief({ since: DAY_MS }));
  await app.close();
  return {
    "start to first answer, ms": startMs,
    "  of the processor": startCpuMs,
    "  memory, MB at most by then": startMb,
    "answer p50, ms": percentile(times, 0.5),
    "  of the processor, p50": percentile(cpuTimes, 0.5),
    "answer p99, ms": percentile(times, 0.99),
    "  of the processor, p99": percentile(cpuTimes, 0.99),
    "  memory, MB at most": askMb,
    "briefing of a day, ms": briefMs,
    "  articles in that day": briefing.considered.length,
    "  memory, MB at most after it": maxMb(),
  };
}

/** The best ten of an OR query from our index and from others, over the same terms, in turns. */
async function retrieve(folder: string): Promise<Measures> {
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
  const queries = questionsOf(folder).map(termsOf);
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

/** A story of many articles in a few quotes, beside LexRank over the same sentences. */
async function story(folder: string): Promise<Measures> {
  const articles = (await someArticles(folder, STORY_ARTICLES)).slice(-STORY_ARTICLES);
  const sentences = articles.flatMap((article) => sentencesOf(article).map((span) => quoteText(quote(article, span))));
  const ours: number[] = [];
  for (let round = 0; round <= ROUNDS; round++)
    ours.push((await timed(async () => summarize(articles, DEFAULT_BUDGET)))[1]);
  const [, theirs] = await timed(async () => lexRank(sentences));
  const ms = percentile(ours.slice(1), 0.5);
  return { "story of 100 articles, ms": ms, "  LexRank, ms": theirs, "  times faster": theirs / ms };
}

function newsFiles(folder: string): string[] {
  return readdirSync(join(folder, "news"), { encoding: "utf8" })
    .sort()
    .map((name) => join(folder, "news", name));
}

/** At most so many, from the first files on. */
async function someArticles(folder: string, most: number): Promise<Article[]> {
  const articles: Article[] = [];
  for (const file of newsFiles(folder)) {
    if (articles.length < most) articles.push(...(await readArticleFiles([file])).articles);
  }
  return articles.slice(0, most);
}

function bytesIn(folder: string): number {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  return names.reduce((sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0);
}

function openApp(folder: string): Promise<App> {
  const config = readConfig({ WIRECOPY_DATA: join(folder, "data"), WIRECOPY_TIMEZONE: "UTC" });
  return App.open({ config, clock: () => NOW, at: null }, aroundTerminal);
}

function questionsOf(folder: string): string[] {
  return JSON.parse(readFileSync(join(folder, "questions.json"), "utf8")) as string[];
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** What of time this process has had the processor, all threads together: other work on the machine hardly shows in it. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The most memory this process has had resident. */
function maxMb(): number {
  return (process.resourceUsage().maxRSS * 1024) / MEGABYTE;
}
