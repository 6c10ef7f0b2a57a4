// A data folder -> the articles one looks at, as of when, with their index; and the record of what was said of them.
import { resolve } from "node:path";
import type { Config } from "./config.ts";
import { canonicalAddress } from "./corpus/address.ts";
import { type Article, type ArticleId, byTime } from "./corpus/article.ts";
import { dropRepeats } from "./corpus/duplicates.ts";
import type { Quote } from "./corpus/passage.ts";
import { type BriefingRecord, recorded, type Unrecorded } from "./delivery.ts";
import { readArticleFiles } from "./files/read.ts";
import { type Problem, RequestError } from "./problem.ts";
import { IndexFiles } from "./search/index-files.ts";
import type { ArticleHit, Query } from "./search/search.ts";
import { type Corpus, indexFolder, removeUnusedIndexes, Shelf } from "./shelf.ts";
import { openStore, placeOfStore } from "./store/open.ts";
import type { Store, WorkspaceId } from "./store/store.ts";
import { type Clock, DAY_MS, type EpochMs, HOUR_MS, wallClockIn } from "./time.ts";

export type { Corpus } from "./shelf.ts";

export type Opening = {
  readonly config: Config;
  readonly clock: Clock;
  /** The moment to speak from; null: now, or for seeds the time of their newest article. */
  readonly at: EpochMs | null;
  readonly onProgress?: (done: number, total: number) => void;
};

/** One's own articles, which `add` brings. */
export const OWN = "own" as WorkspaceId;

/** The folder that comes with the program: a first look with nothing set up. */
const OUR_SEEDS = resolve(import.meta.dirname, "..", "seeds");

/** Of a topic so many articles are looked at to see when it was last reported on. */
const TOPIC_ARTICLES = 20;

/** When a day holds nothing, the briefing is of the last days that do. */
export const QUIET_SPELL_MS = 7 * DAY_MS;

/** The terms by which a topic is found, and which of the articles found are about it. */
export type Topic = {
  readonly terms: readonly string[];
  readonly among: (articles: readonly Article[]) => readonly Article[];
};

/** So far before its period a briefing looks for the reports by which late ones of one event are told together. */
const DAYS_BEFORE_MS = 2 * DAY_MS;

/**
 * What a briefing is made from; `isOld` when it is the newest there is for want of anything of the last day. `before` are the
 * articles of the days before, by which the stories of the others are told apart.
 */
export type Reach = {
  readonly articles: readonly Article[];
  readonly before: readonly Article[];
  readonly isOld: boolean;
};

/** What is briefed; `sinceMs` null: a day, or as far back as decision 0012 says. Days are those of the zone. */
export type Period = { readonly sinceMs: number | null; readonly at: EpochMs; readonly timeZone: string };

type Begin = { readonly from: EpochMs; readonly timeZone: string };

/** From the start of a day in UTC to its end in the zone where it ends last, 12 hours later. */
const LONGEST_DAY_MS = DAY_MS + 12 * HOUR_MS;

export class Workspace {
  readonly store: Store;
  readonly id: WorkspaceId;
  readonly opening: Opening;
  /** What could not be read of the folder that is looked at. */
  readonly problems: readonly Problem[];
  /** What the host looks at: every workspace sees it too. */
  readonly #house: WorkspaceId;
  readonly #shelf: Shelf;

  private constructor(
    store: Store,
    id: WorkspaceId,
    opening: Opening,
    {
      house = id,
      problems = [],
      shelf = new Shelf(store, opening.config.dataFolder, opening.at),
    }: { house?: WorkspaceId; problems?: readonly Problem[]; shelf?: Shelf },
  ) {
    this.store = store;
    this.id = id;
    this.opening = opening;
    this.problems = problems;
    this.#house = house;
    this.#shelf = shelf;
  }

  /**
   * Opens the store in the data folder and decides what is looked at: the folder of WIRECOPY_SEEDS, else one's own
   * articles, else the seeds that come with the program. Throws StoreError or RequestError with one clear sentence.
   */
  static async open(opening: Opening): Promise<Workspace> {
    const store = forgettingIndexes(await openStore(opening.config, opening.clock), opening.config.dataFolder);
    try {
      const own = opening.config.seedsFolder === null && (await store.articles.any(OWN));
      if (own) return new Workspace(store, OWN, opening, {});
      const folder = resolve(opening.config.seedsFolder ?? OUR_SEEDS);
      const { id, problems } = await lookAtFolder(store, folder, opening);
      return new Workspace(store, id, opening, { problems });
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  /** The same house seen by a team or server: what the host looks at, and the articles of its own feeds. */
  for(id: WorkspaceId): Workspace {
    const { opening, problems } = this;
    return new Workspace(this.store, id, opening, { house: this.#house, problems, shelf: this.#shelf });
  }

  /** Removes the files of indexes that no workspace of the store uses; resolves with how many indexes. */
  removeUnusedIndexes(): Promise<number> {
    return removeUnusedIndexes(this.store, this.opening.config.dataFolder);
  }

  /** In words: "your own articles" or "the folder /news". */
  get description(): string {
    return this.id === OWN ? "your own articles" : this.id.replace("seeds:", "the folder ");
  }

  /** Whether only the samples that come with the program are looked at, for want of anything else. */
  async showsSamples(): Promise<boolean> {
    const [first] = await this.#reads();
    return this.opening.config.seedsFolder === null && first !== undefined && isFolder(first);
  }

  /** Where it is all kept, for the host. */
  get storePlace(): string {
    return placeOfStore(this.opening.config);
  }

  /** The moment we speak from. A folder of old articles is read as of its newest one: its "yesterday" is theirs. */
  async now(): Promise<EpochMs> {
    if (this.opening.at !== null) return this.opening.at;
    if (!(await this.#readsOnlyFolder())) return this.opening.clock();
    return (await this.corpus()).searched.to ?? this.opening.clock();
  }

  /** Every article one may speak of, less what was published after the moment spoken from. */
  async articles(since?: EpochMs, until?: EpochMs): Promise<Article[]> {
    const lists = await Promise.all((await this.#reads()).map((id) => this.store.articles.list(id, since, until)));
    return this.#upToNow(lists.length === 1 ? lists[0]! : merged(lists));
  }

  #upToNow(articles: Article[]): Article[] {
    const { at } = this.opening;
    return at === null ? articles : articles.filter(({ publishedAt }) => (publishedAt?.at ?? at) <= at);
  }

  /** Index and facts of the articles. */
  async corpus(): Promise<Corpus> {
    return this.#shelf.corpus(await this.#reads());
  }

  /** The article with an id, if it is looked at. */
  async articleWithId(id: ArticleId): Promise<Article | null> {
    const lists = await Promise.all((await this.#reads()).map((reads) => this.store.articles.among(reads, [id])));
    return this.#upToNow(lists.flat())[0] ?? null;
  }

  /** The article at an address, however that is written; of the parts of a live page the newest. */
  async articleAt(url: string): Promise<Article | null> {
    const address = canonicalAddress(url);
    const found = await this.store.articles.get(await this.#shelf.atAddress(await this.#reads(), url));
    const there = found.filter(({ url }) => url !== null && canonicalAddress(url) === address);
    return there.sort(byTime).at(-1) ?? null;
  }

  /** The best articles for some terms, of a stretch of time or of any, best first. */
  async search(terms: readonly string[], count: number, window: Query["window"] = null): Promise<Article[]> {
    const { index } = await this.corpus();
    return this.found(index.search({ terms, askedAt: null, window }, count));
  }

  /** The articles of hits, in their order. */
  found(hits: readonly ArticleHit[]): Promise<Article[]> {
    return this.store.articles.get(hits.map(({ articleId }) => articleId));
  }

  /** The articles of a briefing's period; those without a date are always in reach. */
  async inReach({ sinceMs, at, timeZone }: Period, topic: Topic | null = null): Promise<Reach> {
    if (sinceMs === null && (await this.#readsOnlyFolder()))
      return { articles: await this.articles(), before: [], isOld: false };
    const begin = { from: at - (sinceMs ?? DAY_MS), timeZone };
    const { from } = begin;
    const [recent, before] = await Promise.all([this.#reaching(begin), this.#before(begin)]);
    const isRecent = (article: Article) => article.publishedAt !== null && reaches(article, begin);
    const isTold = async () =>
      (topic === null ? recent : await this.#about(topic, { from: from - LONGEST_DAY_MS, to: at })).some(isRecent);
    if (sinceMs !== null || (await isTold())) return { articles: recent, before, isOld: false };
    const newest = topic === null ? (await this.corpus()).searched.to : await this.#newestOn(topic);
    if (newest === null || newest >= from) return { articles: recent, before, isOld: false };
    const articles = await this.#reaching({ from: newest - QUIET_SPELL_MS, timeZone }, newest);
    return { articles, before: [], isOld: true };
  }

  async #before(begin: Begin): Promise<Article[]> {
    const earlier = await this.articles(begin.from - DAYS_BEFORE_MS, begin.from);
    return earlier.filter((article) => article.publishedAt !== null && !reaches(article, begin));
  }

  async #reaching(begin: Begin, until?: EpochMs): Promise<Article[]> {
    return (await this.articles(begin.from - LONGEST_DAY_MS, until)).filter((article) => reaches(article, begin));
  }

  /** The best articles on a topic need not have the newest among them: what came after them is looked at until nothing did. */
  async #newestOn(topic: Topic): Promise<EpochMs | null> {
    let newest: EpochMs | null = null;
    for (;;) {
      const window: Query["window"] = newest === null ? null : { from: newest + 1, to: Number.MAX_SAFE_INTEGER };
      const times = (await this.#about(topic, window)).flatMap(({ publishedAt }) => publishedAt?.at ?? []);
      if (times.length === 0) return newest;
      newest = Math.max(...times);
    }
  }

  async #about({ terms, among }: Topic, window: Query["window"]): Promise<readonly Article[]> {
    return among(await this.search(terms, TOPIC_ARTICLES, window));
  }

  /** What there was at the period's end; a folder is read whole, as of its newest article. */
  async asOf(period: Period): Promise<Omit<Reach, "isOld"> & { readonly at: EpochMs }> {
    if (await this.#readsOnlyFolder()) return { at: await this.now(), articles: await this.articles(), before: [] };
    const { at } = period;
    const { articles, before } = await this.inReach(period);
    return { at, before, articles: articles.filter((article) => hasBegun(article, period)) };
  }

  /** Articles that briefings told up to a moment. */
  async toldUntil(at: EpochMs): Promise<Set<ArticleId>> {
    const briefings = await this.store.deliveries.list({ workspace: this.id, kind: "briefing" });
    const earlier = briefings.filter((delivery) => delivery.at <= at);
    return new Set(earlier.flatMap(({ inputs }) => (inputs as BriefingRecord).tells));
  }

  /** Keeps what was said, with each quote's place in the revision it was taken from; resolves with the record's id. */
  async record(unrecorded: Unrecorded, destination: string): Promise<string> {
    const delivery = recorded(unrecorded, this.id, destination);
    await this.store.deliveries.add(delivery);
    return delivery.id;
  }

  /** Whether an article that is quoted went since it was read, as when its owner removed it. */
  async lacks(quotes: readonly Quote[]): Promise<boolean> {
    const kept = await this.store.articles.revisions(quotes.map(({ article: { id, revision } }) => [id, revision]));
    return kept.includes(null);
  }

  /** Whose articles are looked at: the house's and one's own; the samples only while there is nothing else. */
  async #reads(): Promise<readonly WorkspaceId[]> {
    if (this.id === this.#house && this.id === OWN) return [OWN];
    const given = this.opening.config.seedsFolder === null ? OWN : this.#house;
    const ids = [...new Set([given, this.id === this.#house ? given : this.id])];
    const isHeld = await Promise.all(ids.map((id) => this.store.articles.any(id)));
    const held = ids.filter((_, i) => isHeld[i]);
    return held.length > 0 ? held : [this.#house];
  }

  async #readsOnlyFolder(): Promise<boolean> {
    return (await this.#reads()).every(isFolder);
  }
}

function isFolder(id: WorkspaceId): boolean {
  return id.startsWith("seeds:");
}

/** The outlets that one's own articles name. */
export async function ownOutlets(store: Store, dataFolder: string): Promise<readonly string[]> {
  return (await new Shelf(store, dataFolder, null).corpus([OWN])).outlets;
}

/** In order of time; an article of several lists once. */
export function merged(lists: readonly (readonly Article[])[]): Article[] {
  return [...new Map(lists.flat().map((article) => [article.id, article])).values()].sort(byTime);
}

/** Whatever is removed of a workspace's articles, nothing of their words may stay in files. */
function forgettingIndexes(store: Store, folder: string): Store {
  return {
    ...store,
    forget: async (workspace, whose) => {
      const removed = await store.forget(workspace, whose);
      if (!whose) await new IndexFiles(indexFolder(folder, workspace)).remove();
      return removed;
    },
  };
}

/** Makes the folder's workspace hold exactly what the folder holds now. */
async function lookAtFolder(
  store: Store,
  folder: string,
  { onProgress, config }: Opening,
): Promise<{ id: WorkspaceId; problems: Problem[] }> {
  const id = `seeds:${folder}` as WorkspaceId;
  // The clocks of our seeds' outlets are not the host's.
  const zone = config.seedsFolder === null ? null : config.fileZone;
  const { articles, problems } = await readArticleFiles([folder], onProgress, { zone });
  if (articles.length === 0) throw new RequestError(`The folder ${folder} holds no article that can be read.`);
  const kept = dropRepeats(articles);
  const keptIds = new Set(kept.map((article) => article.id));
  const gone = (await store.articles.list(id)).map((article) => article.id).filter((each) => !keptIds.has(each));
  await store.articles.remove(id, gone);
  await store.articles.add(id, kept);
  return { id, problems };
}

/** An article of which only the day is known counts until that day's end where it is read. */
function reaches({ publishedAt }: Article, { from, timeZone }: Begin): boolean {
  if (publishedAt === null) return true;
  const { at, precision } = publishedAt;
  return (precision === "day" ? wallClockIn(timeZone, at + DAY_MS) : at) > from;
}

/** From when its day begins somewhere: where it is read, or in UTC, in which many sites write their dates. */
function hasBegun({ publishedAt }: Article, { at: moment, timeZone }: Period): boolean {
  if (publishedAt === null) return true;
  const { at, precision } = publishedAt;
  return at <= moment || (precision === "day" && wallClockIn(timeZone, at) <= moment);
}
