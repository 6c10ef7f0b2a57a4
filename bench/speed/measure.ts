// One step of the program on one size of news, in a process of its own so that its memory is its own:
// node measure.ts STEP FOLDER prints one line of JSON, name -> number.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { App } from "../../src/app.ts";
import { aroundTerminal } from "../../src/around.ts";
import { readConfig } from "../../src/config.ts";
import { type Article, titleOf } from "../../src/corpus/article.ts";
import { dropRepeats } from "../../src/corpus/duplicates.ts";
import type { Fetched } from "../../src/feeds/fetch.ts";
import { parseFeed } from "../../src/feeds/parse.ts";
import { newFeedState } from "../../src/feeds/polling.ts";
import { readArticleFiles } from "../../src/files/read.ts";
import { createArticleIndex } from "../../src/search/inverted-index.ts";
import { readItems } from "../../src/services/feed-reading.ts";
import type { Feed } from "../../src/store/feed.ts";
import { openEmbeddedStore } from "../../src/store/open.ts";
import { groupStories } from "../../src/stories/group.ts";
import { termsOf } from "../../src/text/words.ts";
import { DAY_MS, systemClock } from "../../src/time.ts";
import { OWN } from "../../src/workspace.ts";
import { fts5Search } from "../fts5.ts";
import { NOW } from "./synthetic-news.ts";

export type Measures = Record<string, number>;

const MEGABYTE = 1024 * 1024;
const ROUNDS = 5;

const STEPS: Record<string, (folder: string) => Promise<Measures>> = { feeds, ingest, serve, retrieve };

const [, , step, folder] = process.argv;
console.log(JSON.stringify(await STEPS[step!]!(folder!)));

/** Feeds of 30 whole articles each, beside JSON.parse of what is in them, in turns. */
async function feeds(folder: string): Promise<Measures> {
  const { articles } = await readArticleFiles([join(folder, "news")]);
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
  const [counts, ms] = await timed(async () => {
    const { articles } = await readArticleFiles([join(folder, "news")]);
    return store.articles.add(OWN, dropRepeats(articles));
  });
  await store.close();
  const peakMb = maxMb();
  const { articles } = await readArticleFiles([join(folder, "news")]);
  const [, rawMs] = await timed(async () => insertRaw(join(folder, "raw.db"), articles));
  const read = await readFeeds(join(folder, "feeds"), articles);
  return {
    "add, articles a second": (counts.added * 1000) / ms,
    "  bare SQLite insert": (articles.length * 1000) / rawMs,
    "  memory, MB at most": peakMb,
    "from feeds to the store, articles a second": read.kept,
    "  to index and stories too": read.told,
  };
}

/** Feeds parsed, cleaned, told apart and kept as a poll does, then split and indexed, then grouped into stories. */
async function readFeeds(folder: string, articles: readonly Article[]): Promise<{ kept: number; told: number }> {
  const texts = feedTexts(articles);
  const store = await openEmbeddedStore(folder, systemClock);
  const reader = { workspace: OWN, addedBy: null, addedAt: NOW, noticeDestination: null, wantsFullText: false };
  const nobody = { get: () => Promise.reject(new Error("Nothing is fetched here.")) };
  const pages = { read: () => Promise.reject(new Error("No page is read here.")), close: async () => {} };
  const tools = { store, fetcher: nobody, polite: nobody, pages, clock: () => NOW };
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

function insertRaw(path: string, articles: readonly Article[]): void {
  const database = new DatabaseSync(path);
  database.exec("PRAGMA journal_mode = WAL; CREATE TABLE article (id TEXT PRIMARY KEY, text TEXT)");
  const insert = database.prepare("INSERT INTO article VALUES (?, ?)");
  database.exec("BEGIN");
  for (const { id, text } of articles) insert.run(id, text);
  database.exec("COMMIT");
  database.close();
}

/** From the start of the process to the first answer, then many answers, then briefings. */
async function serve(folder: string): Promise<Measures> {
  const [first, ...others] = questionsOf(folder);
  const app = await openApp(folder);
  await app.ask(first!);
  const startMs = performance.now();
  const times: number[] = [];
  for (const question of others) times.push((await timed(() => app.ask(question)))[1]);
  const askMb = maxMb();
  const [briefing, briefMs] = await timed(() => app.brief({ since: DAY_MS }));
  await app.close();
  return {
    "start to first answer, ms": startMs,
    "answer p50, ms": percentile(times, 0.5),
    "answer p99, ms": percentile(times, 0.99),
    "  memory, MB at most": askMb,
    "briefing of a day, ms": briefMs,
    "  articles in that day": briefing.considered.length,
    "  memory, MB at most after it": maxMb(),
  };
}

/** The best ten of an OR query from our index and from SQLite's FTS5, over the same terms, in turns. */
async function retrieve(folder: string): Promise<Measures> {
  const { articles } = await readArticleFiles([join(folder, "news")]);
  const queries = questionsOf(folder).map(termsOf);
  const [index, indexMs] = await timed(async () => createArticleIndex(articles));
  const [peer, peerMs] = await timed(async () => fts5Search(articles));
  const ours = queries.map((): number[] => []);
  const peers = queries.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [i, terms] of queries.entries()) {
      const own = (await timed(async () => index.search({ terms, askedAt: NOW, window: null }, 10)))[1];
      const other = (await timed(async () => peer(terms, 10)))[1];
      // The first round warms both up.
      if (round === 0) continue;
      ours[i]!.push(own);
      peers[i]!.push(other);
    }
  }
  // A query's time is the median of its rounds: what else the machine does meanwhile is left out.
  const [own, other] = [ours, peers].map((rounds) => rounds.map((times) => percentile(times, 0.5))) as [
    number[],
    number[],
  ];
  return {
    "index from articles, ms": indexMs,
    "  FTS5": peerMs,
    "best ten p50, ms": percentile(own, 0.5),
    "  FTS5 p50": percentile(other, 0.5),
    "best ten p99, ms": percentile(own, 0.99),
    "  FTS5 p99": percentile(other, 0.99),
    "best ten, mean: times faster than FTS5": mean(other) / mean(own),
  };
}

function openApp(folder: string): Promise<App> {
  const config = readConfig({ WIRECOPY_DATA: join(folder, "data"), WIRECOPY_TIMEZONE: "UTC" });
  return App.open({ config, clock: () => NOW, at: NOW }, aroundTerminal);
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

/** The most memory this process has had resident. */
function maxMb(): number {
  return (process.resourceUsage().maxRSS * 1024) / MEGABYTE;
}
