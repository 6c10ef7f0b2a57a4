// The two jobs, briefing and answering, each as one straight line of calls; the only file that knows all folders.
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Answer, Question, Searched } from "./answers/answer.ts";
import { readQuestion } from "./answers/question.ts";
import { rarity } from "./answers/rarity.ts";
import { answerQuestion } from "./answers/respond.ts";
import { retrieveArticles } from "./answers/retrieve.ts";
import { ARTICLES_READ, searchedIn } from "./answers/searched.ts";
import { articlesAbout } from "./briefing/about.ts";
import type { Briefing, BriefingItem, Budget } from "./briefing/briefing.ts";
import { summarize } from "./briefing/summarize.ts";
import { writeBriefing, writeItem } from "./briefing/write.ts";
import type { View } from "./chat/dates.ts";
import type { Services, StoryFound } from "./chat/handle.ts";
import { briefingJson } from "./chat/public-json.ts";
import type { Found } from "./chat/search-reply.ts";
import type { Status } from "./chat/status-reply.ts";
import type { Summarized } from "./chat/summary-reply.ts";
import type { Config } from "./config.ts";
import { canonicalAddress } from "./corpus/address.ts";
import { type Article, type ArticleId, titleOf } from "./corpus/article.ts";
import { dropRepeats } from "./corpus/duplicates.ts";
import {
  answerDelivery,
  type BriefingRecord,
  briefingDelivery,
  recorded,
  storyDelivery,
  summaryDelivery,
  type Unrecorded,
} from "./delivery.ts";
import { readArticleFiles } from "./files/read.ts";
import { type Problem, RequestError, StoreError } from "./problem.ts";
import { createArticleIndex } from "./search/inverted-index.ts";
import { bestPassages } from "./search/passages.ts";
import type { ArticleHit, ArticleIndex } from "./search/search.ts";
import { openSqliteStore } from "./store/sqlite.ts";
import type { AddedCount, Delivery, Store, WorkspaceId } from "./store/store.ts";
import { type Verification, verifyDeliveries } from "./store/verify.ts";
import { groupStories } from "./stories/group.ts";
import { headlineOf } from "./stories/headline.ts";
import { rankStories } from "./stories/rank.ts";
import { termsOf } from "./text/words.ts";
import { type Clock, DAY_MS, type EpochMs } from "./time.ts";

export type BriefRequest = {
  readonly topic: string | null;
  /** How far back; null: a day, or as far as needed where that holds nothing. */
  readonly sinceMs: number | null;
  readonly budget: Budget;
  /** Leave out what earlier briefings told. */
  readonly onlyNew: boolean;
};

export const DEFAULT_BUDGET: Budget = { stories: 5, sentences: 3, words: null };

/** Everything a briefing is made from: the same inputs give the same bytes. */
export type BriefingInputs = {
  readonly articles: readonly Article[];
  readonly at: EpochMs;
  readonly topic: string | null;
  readonly budget: Budget;
  readonly told: ReadonlySet<ArticleId>;
};

/** The first job: articles -> briefing. Pure, so that an old briefing can be made again. */
export function composeBriefing({ articles, at, topic, budget, told }: BriefingInputs): Briefing {
  const about = topic === null ? articles : articlesAbout(articles, topic);
  const stories = groupStories(dropRepeats(about));
  const ranked = rankStories(stories, { now: at, interests: [] });
  return writeBriefing({ stories: ranked, at, topic, budget, told, considered: about });
}

/** The folder that comes with the program: a first look with nothing set up. */
const OUR_SEEDS = resolve(import.meta.dirname, "..", "seeds");
const OWN = "own" as WorkspaceId;
/** A longer briefing of one story; a story that is asked for is wanted whole. */
const STORY_SENTENCES = 8;
const SUMMARY_SENTENCES = 5;
/** So many articles are looked through for the story that someone names, and so many hits are shown. */
const STORY_CANDIDATES = 60;
const HITS_SHOWN = 10;
const NEAREST_STORIES = 3;

export type Opening = {
  readonly config: Config;
  readonly clock: Clock;
  /** The moment to speak from; null: now, or for seeds the time of their newest article. */
  readonly at: EpochMs | null;
  readonly onProgress?: (done: number, total: number) => void;
};

/** One person at one data folder: what both jobs need of the store, the files and the clock. */
export class App implements Services {
  readonly #store: Store;
  readonly #opening: Opening;
  readonly #workspace: WorkspaceId;
  /** What could not be read of the folder that is looked at. */
  readonly problems: readonly Problem[];
  #corpus: Corpus | null = null;

  private constructor(store: Store, opening: Opening, workspace: WorkspaceId, problems: readonly Problem[]) {
    this.#store = store;
    this.#opening = opening;
    this.#workspace = workspace;
    this.problems = problems;
  }

  /**
   * Opens the store in the data folder and decides what is looked at: the folder of WIRECOPY_SEEDS, else one's own
   * articles, else the seeds that come with the program. Throws StoreError or RequestError with one clear sentence.
   */
  static async open(opening: Opening): Promise<App> {
    const store = await openStore(opening.config.dataFolder);
    try {
      const own = opening.config.seedsFolder === null && (await store.articles.count(OWN)) > 0;
      if (own) return new App(store, opening, OWN, []);
      const folder = resolve(opening.config.seedsFolder ?? OUR_SEEDS);
      const { workspace, problems } = await lookAtFolder(store, folder, opening.onProgress);
      return new App(store, opening, workspace, problems);
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  /** Puts articles from files and folders into one's own corpus. */
  async add(paths: readonly string[]): Promise<AddedCount & { problems: Problem[]; files: number }> {
    const read = await readArticleFiles(paths, this.#opening.onProgress);
    const counts = await this.#store.articles.add(OWN, dropRepeats(read.articles));
    return { ...counts, problems: read.problems, files: read.files };
  }

  async brief(request: Partial<BriefRequest>): Promise<Briefing> {
    const { topic = null, sinceMs = null, budget = DEFAULT_BUDGET, onlyNew = false } = request;
    const at = await this.now();
    const inputs = {
      articles: await this.#inReach(sinceMs, at),
      at,
      topic,
      budget,
      told: await this.#told(onlyNew, at),
    };
    const briefing = composeBriefing(inputs);
    await this.#record(briefingDelivery(briefing, inputs));
    return briefing;
  }

  async ask(text: string, previous: Question | null = null): Promise<Answer> {
    const { index, searched, outlets } = await this.#readCorpus();
    const question = readQuestion(text, { now: await this.now(), previous, outlets });
    const hits = retrieveArticles(question, index, ARTICLES_READ);
    const articles = await this.#articlesOf(hits);
    const answer = answerQuestion(question, { stats: index, articles, hits, searched });
    await this.#record(answerDelivery(answer, await this.now()));
    return answer;
  }

  /** The story that fits the words best, or that has the id. */
  async story(words: string): Promise<StoryFound> {
    const { searched, index } = await this.#readCorpus();
    const [named] = await this.#store.articles.get([words.trim() as ArticleId]);
    const terms = termsOf(named ? (titleOf(named) ?? named.text) : words);
    const articles = await this.#articlesOf(this.#search(index, terms, STORY_CANDIDATES));
    const first = named ?? articles[0];
    const ranked = rankStories(groupStories(dropRepeats(articles)), { now: await this.now(), interests: [] });
    const found = ranked.find(({ story }) => story.articles.some(({ id }) => id === first?.id));
    if (!found || !(named || hasAll(found.story, terms))) {
      return { item: null, nearest: ranked.slice(0, NEAREST_STORIES).map(({ story }) => headlineOf(story)), searched };
    }
    const item = writeItem(found, { sentences: STORY_SENTENCES, words: null });
    await this.#record(storyDelivery(item, await this.now()));
    return { item, nearest: [], searched };
  }

  async storyInFull(item: BriefingItem): Promise<BriefingItem> {
    const full = writeItem(item, { sentences: STORY_SENTENCES, words: null });
    await this.#record(storyDelivery(full, await this.now()));
    return full;
  }

  async summarize(wanted: string | Article): Promise<Summarized> {
    const { searched, index } = await this.#readCorpus();
    const article = typeof wanted === "string" ? await this.#articleFor(wanted, index) : wanted;
    if (article === null) {
      const link = canonicalAddress(String(wanted)) !== null;
      return link
        ? { kind: "link-not-held", link: String(wanted) }
        : { kind: "not-found", wanted: String(wanted), searched };
    }
    const quotes = summarize([article], { sentences: SUMMARY_SENTENCES, words: null });
    const near = await this.#articlesOf(this.#search(index, termsOf(titleOf(article) ?? ""), STORY_CANDIDATES));
    const stories = groupStories(dropRepeats([article, ...near.filter(({ id }) => id !== article.id)]));
    const ranked = rankStories(stories, { now: await this.now(), interests: [] });
    const own = ranked.find(
      ({ story }) => story.articles.length > 1 && story.articles.some(({ id }) => id === article.id),
    );
    const story = own ? writeItem(own, DEFAULT_BUDGET) : null;
    await this.#record(summaryDelivery(article, quotes, await this.now()));
    return { kind: "article", article, quotes, story };
  }

  async search(words: string): Promise<Found> {
    const { searched, index } = await this.#readCorpus();
    const terms = termsOf(words);
    const articles = await this.#articlesOf(this.#search(index, terms, HITS_SHOWN));
    const hits = articles.map((article) => {
      const [best] = bestPassages(article, terms, (term) => rarity(term, index), 1);
      return { article, passage: best?.quote ?? null };
    });
    return { words, hits, searched };
  }

  async status(): Promise<Status> {
    const { searched, outlets } = await this.#readCorpus();
    const [last] = await this.#store.deliveries.list({ limit: 1 });
    return {
      searched,
      outlets: outlets.length,
      corpus: this.#workspace === OWN ? "your own articles" : this.#workspace.replace("seeds:", "the folder "),
      store: join(this.#opening.config.dataFolder, STORE_FILE),
      deliveries: { count: await this.#store.deliveries.count(), lastAt: last?.at ?? null },
      problems: this.problems,
    };
  }

  verify(): Promise<Verification> {
    return verifyDeliveries(this.#store);
  }

  /** Makes an old briefing again from what it was made from; null when there is none with that id. */
  async replay(id: string): Promise<Replayed | null> {
    const delivery = await this.#store.deliveries.get(id);
    if (delivery?.kind !== "briefing") return null;
    const { articles: held, at, topic, budget, told } = delivery.inputs as BriefingRecord;
    const articles: Article[] = [];
    for (const [articleId, revision] of held) {
      const article = await this.#store.articles.revision(articleId, revision);
      if (article) articles.push(article);
    }
    const briefing = composeBriefing({ articles, at, topic, budget, told: new Set(told) });
    return { briefing, same: JSON.stringify(briefingJson(briefing)) === JSON.stringify(delivery.output) };
  }

  /** Briefings printed so far, newest first. */
  briefings(limit: number): Promise<Delivery[]> {
    return this.#store.deliveries.list({ kind: "briefing", limit });
  }

  /** The moment we speak from. A folder of old articles is read as of its newest one: its "yesterday" is theirs. */
  async now(): Promise<EpochMs> {
    if (this.#opening.at !== null) return this.#opening.at;
    if (this.#workspace === OWN) return this.#opening.clock();
    return (await this.#readCorpus()).searched.to ?? this.#opening.clock();
  }

  view(): View {
    return { timeZone: this.#opening.config.timeZone, now: this.#opening.at ?? this.#opening.clock() };
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  /** Every article one may speak of: those of the workspace, less what was published after the moment spoken from. */
  async #articles(since?: EpochMs): Promise<Article[]> {
    const articles = await this.#store.articles.list(this.#workspace, since);
    const { at } = this.#opening;
    return at === null ? articles : articles.filter(({ publishedAt }) => (publishedAt?.at ?? at) <= at);
  }

  /** Index and facts of the corpus, made anew when the store has changed. */
  async #readCorpus(): Promise<Corpus> {
    const version = await this.#store.version(this.#workspace);
    if (this.#corpus?.version !== version) this.#corpus = corpusOf(await this.#articles(), version);
    return this.#corpus;
  }

  /** The articles of a briefing's period; those without a date are always in reach. */
  async #inReach(sinceMs: number | null, at: EpochMs): Promise<Article[]> {
    if (sinceMs === null && this.#workspace !== OWN) return this.#articles();
    const articles = await this.#articles(at - (sinceMs ?? DAY_MS) - DAY_MS);
    const recent = articles.filter((article) => reaches(article, at - (sinceMs ?? DAY_MS)));
    if (sinceMs !== null || recent.some(({ publishedAt }) => publishedAt !== null)) return recent;
    const newest = (await this.#readCorpus()).searched.to;
    return newest === null
      ? recent
      : (await this.#articles()).filter((article) => reaches(article, newest - QUIET_SPELL_MS));
  }

  /** Articles that earlier briefings told, when only new ones are wanted. */
  async #told(onlyNew: boolean, at: EpochMs): Promise<Set<ArticleId>> {
    if (!onlyNew) return new Set();
    const briefings = await this.#store.deliveries.list({ workspace: this.#workspace, kind: "briefing" });
    const earlier = briefings.filter((delivery) => delivery.at <= at);
    return new Set(earlier.flatMap(({ inputs }) => (inputs as BriefingRecord).tells));
  }

  #search(index: ArticleIndex, terms: readonly string[], count: number): ArticleHit[] {
    return index.search({ terms, askedAt: null, window: null }, count);
  }

  #articlesOf(hits: readonly ArticleHit[]): Promise<Article[]> {
    return this.#store.articles.get(hits.map(({ articleId }) => articleId));
  }

  /** The article of a link or id, else the one that fits the words best; null when none has all of them. */
  async #articleFor(wanted: string, index: ArticleIndex): Promise<Article | null> {
    const address = canonicalAddress(wanted);
    if (address !== null) {
      return (await this.#articles()).find(({ url }) => url !== null && canonicalAddress(url) === address) ?? null;
    }
    const [named] = await this.#store.articles.get([wanted.trim() as ArticleId]);
    if (named) return named;
    const terms = termsOf(wanted);
    const [best] = await this.#articlesOf(this.#search(index, terms, 1));
    return best && hasAll({ articles: [best] }, terms) ? best : null;
  }

  async #record(delivery: Unrecorded): Promise<void> {
    const ids = [...new Set([...delivery.quotes.map(({ article }) => article.id), ...delivery.articleIds])];
    const revisions = await this.#store.articles.revisionNumbers(ids);
    await this.#store.deliveries.add(recorded(delivery, this.#workspace, revisions));
  }
}

export type Replayed = {
  readonly briefing: Briefing;
  /** Whether it came out byte for byte as it was delivered. */
  readonly same: boolean;
};

type Corpus = {
  readonly version: number;
  readonly index: ArticleIndex;
  readonly searched: Searched;
  readonly outlets: readonly string[];
};

const STORE_FILE = "wirecopy.db";

/** When a day holds nothing, the briefing is of the last days that do. */
const QUIET_SPELL_MS = 7 * DAY_MS;

async function openStore(folder: string): Promise<Store> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new StoreError(`The data folder ${folder} cannot be made: name one you may write to with --data.`, { cause });
  }
  return openSqliteStore(join(folder, STORE_FILE));
}

/** Makes the folder's workspace hold exactly what the folder holds now. */
async function lookAtFolder(
  store: Store,
  folder: string,
  onProgress: Opening["onProgress"],
): Promise<{ workspace: WorkspaceId; problems: Problem[] }> {
  const workspace = `seeds:${folder}` as WorkspaceId;
  const { articles, problems } = await readArticleFiles([folder], onProgress);
  if (articles.length === 0) throw new RequestError(`The folder ${folder} holds no article that can be read.`);
  const kept = dropRepeats(articles);
  const ids = new Set(kept.map(({ id }) => id));
  const gone = (await store.articles.list(workspace)).filter(({ id }) => !ids.has(id));
  await store.articles.hide(
    workspace,
    gone.map(({ id }) => id),
  );
  await store.articles.add(workspace, kept);
  return { workspace, problems };
}

function corpusOf(articles: readonly Article[], version: number): Corpus {
  const outlets = [...new Set(articles.flatMap(({ outlet }) => outlet ?? []))].sort();
  return { version, index: createArticleIndex(articles), searched: searchedIn(articles), outlets };
}

/** True when each term stands in one of the articles: what was asked for is really there. */
function hasAll({ articles }: { readonly articles: readonly Article[] }, terms: readonly string[]): boolean {
  const held = new Set(articles.flatMap(({ text }) => termsOf(text)));
  return terms.every((term) => held.has(term));
}

/** An article of which only the day is known counts until that day's end. */
function reaches({ publishedAt }: Article, from: EpochMs): boolean {
  if (publishedAt === null) return true;
  return publishedAt.at + (publishedAt.precision === "day" ? DAY_MS : 0) > from;
}
