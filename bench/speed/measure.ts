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
import type { Feed } from "../../src/store/feed.ts";
import { openEmbeddedStore } from "../../src/store/open.ts";
import { groupStories } from "../../src/stories/group.ts";
import { DAY_MS, systemClock } from "../../src/time.ts";
import { OWN } from "../../src/workspace.ts";
import { lexRank } from "../lexrank.ts";
import { retrieve } from "./retrieve.ts";
import { NOW } from "./synthetic-news.ts";
import { cpuMs, maxMb, percentile, timed, worked } from "./timing.ts";

export type Measures = Record<string, number>;

const MEGABYTE = 1024 * 1024;
const ROUNDS = 5;

/** Feeds and stories are measured on so many articles at most: both grow in proportion, or are of a day. */
const MOST_READ = 3_000;

const FEED_ORIGIN = { contentType: null, url: "https://feeds.example/" };
const FROM_FEEDS = "from feeds to stories, processor, ms an article";

/** A story that everyone tells; there are so many of them, told one after the other and again. */
const STORY_ARTICLES = 100;
const STORIES = 10;
const WARM_ROUNDS = 60;

const STEPS: Record<string, (folder: string) => Promise<Measures>> = {
  feeds,
  ingest,
  index,
  serve,
  retrieve: (folder) => retrieve(folder, questionsOf(folder)),
  story,
};

const [, , step, folder] = process.argv;
console.log(JSON.stringify(await STEPS[step!]!(folder!)));

/** Feeds of 30 whole articles each, beside JSON.parse of what is in them, in turns. */
async function feeds(folder: string): Promise<Measures> {
  const articles = await someArticles(folder, MOST_READ);
  const texts = feedTexts(articles);
  const parse = () => texts.map((text) => parseFeed(text, FEED_ORIGIN));
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
    rawMs += (await worked(async () => insertRaw(raw, articles)))[1];
    count += articles.length;
    ms += own;
  }
  await store.close();
  raw.close();
  rmSync(join(folder, "raw.db"));
  const peakMb = maxMb();
  const read = await readFeeds(join(folder, "feeds"), await someArticles(folder, MOST_READ));
  const bareMs = rawMs / count;
  return {
    "files to the store, articles a second": (count * 1000) / ms,
    "  bare SQLite insert": 1000 / bareMs,
    "  bare SQLite insert, processor, ms an article": bareMs,
    "  memory, MB at most": peakMb,
    "  the store on disk, MB": bytesIn(join(folder, "data")) / MEGABYTE,
    ...read,
    "  share of the bare insert's rate": bareMs / read[FROM_FEEDS]!,
  };
}

/** Feeds parsed, cleaned, told apart and kept as a poll does, then split and indexed, then grouped into stories. */
async function readFeeds(folder: string, articles: readonly Article[]): Promise<Measures> {
  const texts = feedTexts(articles);
  const store = await openEmbeddedStore(folder, systemClock);
  const reader = { workspace: OWN, addedBy: null, addedAt: NOW, noticeDestination: null, wantsFullText: false };
  const nobody = { get: () => Promise.reject(new Error("Nothing is fetched here.")) };
  const pages = { read: () => Promise.reject(new Error("No page is read here.")), close: async () => {} };
  const items = { itemArticles, close: async () => {} };
  const tools = {
    store,
    fetcher: nobody,
    polite: nobody,
    pages,
    items,
    clock: () => NOW,
    signal: new AbortController().signal,
  };
  const subscribed: Feed[] = [];
  for (const i of texts.keys())
    subscribed.push(await store.feeds.subscribe(`https://feeds.example/${i}`, reader, newFeedState(NOW)));
  const each = async <T>(work: () => Promise<T> | T): Promise<[T, number]> => {
    const [result, ms] = await worked(async () => work());
    return [result, ms / articles.length];
  };
  const [parsed, parsing] = await each(() => texts.map((text) => parseFeed(text, FEED_ORIGIN)));
  const [, cleaning] = await each(async () => {
    for (const each of parsed) if ("feed" in each) await itemArticles(each.feed, { feed: "1", outlet: null }, NOW);
  });
  const [, reading] = await each(async () => {
    for (const [i, bytes] of texts.entries()) await readItems(subscribed[i]!, fetchedOf(bytes), tools);
  });
  const kept = await store.articles.list(OWN);
  const [, indexing] = await each(() => createArticleIndex(kept));
  const [, grouping] = await each(() => groupStories(kept));
  await store.close();
  return {
    [FROM_FEEDS]: reading + indexing + grouping,
    "  parsing": parsing,
    "  cleaning": cleaning,
    "  both again, and keeping": reading,
    "  splitting and indexing": indexing,
    "  grouping": grouping,
  };
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

/**
 * Stories of many articles in a few quotes, beside LexRank over the same sentences, by the processor. Ours begins with the
 * texts of the articles, of which nothing is kept from one round to the next; LexRank is given the sentences.
 */
async function story(folder: string): Promise<Measures> {
  const articles = await someArticles(folder, STORIES * STORY_ARTICLES);
  const told = (round: number) => {
    const first = (round % STORIES) * STORY_ARTICLES;
    return articles.slice(first, first + STORY_ARTICLES);
  };
  const ours: number[] = [];
  for (let round = 0; round < WARM_ROUNDS; round++)
    ours.push((await worked(async () => summarize(told(round), DEFAULT_BUDGET)))[1]);
  const sentences = told(0).flatMap((article) => sentencesOf(article).map((span) => quoteText(quote(article, span))));
  const [, theirs] = await worked(async () => lexRank(sentences));
  const small = Array.from({ length: 10 * STORIES }, (_, i) => articles.slice(10 * i, 10 * i + 10));
  const [, smallMs] = await worked(async () => small.map((ten) => summarize(ten, DEFAULT_BUDGET)));
  const [begun, warm] = [percentile(ours.slice(1, ROUNDS + 1), 0.5), percentile(ours.slice(-STORIES), 0.5)];
  return {
    "story of 100 articles, second to sixth, ms": begun,
    [`  after ${WARM_ROUNDS - STORIES}`]: warm,
    "  its sentences": sentences.length,
    "  LexRank, ms": theirs,
    "  times faster, second to sixth": theirs / begun,
    [`  after ${WARM_ROUNDS - STORIES}, times faster`]: theirs / warm,
    "story of 10 articles after those, ms": smallMs / small.length,
  };
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
