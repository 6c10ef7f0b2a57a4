// The articles of workspaces -> indexes of them, brought up to date piece by piece and kept in files beside the store. [io]
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Searched } from "./answers/answer.ts";
import type { ArticleId } from "./corpus/article.ts";
import { eachOutletOnce } from "./corpus/outlet-name.ts";
import { foldersIn, IndexFiles } from "./search/index-files.ts";
import { GrowingIndex, unionOf } from "./search/inverted-index.ts";
import type { ArticleIndex } from "./search/search.ts";
import type { Store, WorkspaceId } from "./store/store.ts";
import type { EpochMs } from "./time.ts";
import { turn } from "./turn.ts";

/** What is looked at: the articles of one workspace or of several together. */
export type Corpus = {
  /** Another whenever the articles are. */
  readonly version: number;
  readonly index: ArticleIndex;
  readonly searched: Searched;
  /** Each by one of its names, in order. */
  readonly outlets: readonly string[];
};

/** The index of one workspace's own articles. */
type Part = {
  readonly index: GrowingIndex;
  readonly files: IndexFiles;
  /** The store's, of which the index holds all changes. */
  version: number;
  /** Changes that are not yet in files. */
  unsaved: number;
};

/** Taking so many articles into an index takes some tens of milliseconds. */
const INDEXED_AT_ONCE = 200;

/** Fewer changes than this are read again at the next start, in a tenth of a second; so small corpora leave no files. */
const WORTH_SAVING = 1_000;

/** Only so many are kept at once; the one longest unused goes first. */
const ROOM = 32;

/** Shared by all workspaces of one store. */
export class Shelf {
  readonly #store: Store;
  readonly #dataFolder: string;
  /** Nothing published later is looked at; null: everything is. */
  readonly #at: EpochMs | null;
  readonly #parts = new Map<WorkspaceId, Part>();
  readonly #refreshing = new Map<WorkspaceId, Promise<Part>>();
  readonly #corpora = new Map<string, Corpus>();

  constructor(store: Store, dataFolder: string, at: EpochMs | null) {
    this.#store = store;
    this.#dataFolder = dataFolder;
    this.#at = at;
  }

  /** Index and facts of the articles of some workspaces; when the store has changed, only what changed is read. */
  async corpus(workspaces: readonly WorkspaceId[]): Promise<Corpus> {
    const parts = await Promise.all(workspaces.map((id) => this.#part(id)));
    const version = parts.reduce((sum, part) => sum + part.version, 0);
    const key = workspaces.join(" ");
    const held = this.#corpora.get(key);
    const corpus = held?.version === version ? held : corpusOf(parts, version);
    keep(this.#corpora, key, corpus);
    return corpus;
  }

  /** Articles that may have an address: the caller looks whether they do. */
  async atAddress(workspaces: readonly WorkspaceId[], url: string): Promise<ArticleId[]> {
    const parts = await Promise.all(workspaces.map((id) => this.#part(id)));
    return parts.flatMap(({ index }) => index.atAddress(url));
  }

  async #part(id: WorkspaceId): Promise<Part> {
    const version = await this.#store.version(id);
    const held = this.#parts.get(id);
    if (held?.version === version) return held;
    // Who comes meanwhile waits for the same: an index is brought up to date by one at a time.
    const running = this.#refreshing.get(id) ?? this.#refresh(id, version).finally(() => this.#refreshing.delete(id));
    this.#refreshing.set(id, running);
    const part = await running;
    keep(this.#parts, id, part);
    return part;
  }

  async #refresh(id: WorkspaceId, version: number): Promise<Part> {
    const known = this.#parts.get(id) ?? (await this.#load(id));
    const changed = known && (await this.#store.articles.changedSince(id, known.version));
    const files = new IndexFiles(indexFolder(this.#dataFolder, id));
    const part = known && changed ? known : { index: new GrowingIndex(), files, version, unsaved: 0 };
    const ids = changed ?? (await this.#store.articles.ids(id));
    // What is kept of a workspace that was forgotten since, perhaps by another process, must not stay.
    if (!changed && ids.length < WORTH_SAVING) await files.remove();
    for (let from = 0; from < ids.length; from += INDEXED_AT_ONCE) {
      const portion = ids.slice(from, from + INDEXED_AT_ONCE);
      const articles = await this.#store.articles.among(id, portion);
      // Who waited for one of them is looked at again.
      for (const freed of part.index.remove(portion)) ids.push(freed);
      part.index.addOneOfEachReport(articles);
      // Others get their turn, such as those whose command has to be acknowledged.
      await turn();
    }
    part.index.rest();
    if (this.#at !== null) part.index.removeAfter(this.#at);
    part.version = version;
    part.unsaved += ids.length;
    // Nobody waits for this; when it fails, as on a full disk, the next start takes longer, and nothing else.
    const isToBeSaved = this.#at === null && part.unsaved >= WORTH_SAVING && !(await this.#isForgotten(id, version));
    if (isToBeSaved) void this.#save(id, part).catch(() => {});
    return part;
  }

  /** Whether the workspace was forgotten after a version: of its articles' words nothing may stay, or come back, in files. */
  async #isForgotten(id: WorkspaceId, version: number): Promise<boolean> {
    return (await this.#store.articles.changedSince(id, version)) === null;
  }

  async #save(id: WorkspaceId, part: Part): Promise<void> {
    const { version } = part;
    try {
      await save(part);
    } finally {
      if (await this.#isForgotten(id, version)) await part.files.remove();
    }
  }

  async #load(id: WorkspaceId): Promise<Part | null> {
    const files = new IndexFiles(indexFolder(this.#dataFolder, id));
    const kept = await files.load();
    return kept && { ...kept, files, unsaved: 0 };
  }
}

/** Where the index of a workspace's articles is kept. */
export function indexFolder(dataFolder: string, id: WorkspaceId): string {
  return join(dataFolder, INDEXES, folderName(id));
}

const INDEXES = "index";

function folderName(id: WorkspaceId): string {
  return createHash("sha256").update(id).digest("hex").slice(0, 16);
}

/**
 * Removes the indexes of workspaces that see no article of this store: those that are gone, perhaps by another process, and
 * those of a store that was used with the folder before. Resolves with how many.
 */
export async function removeUnusedIndexes(store: Store, dataFolder: string): Promise<number> {
  const folder = join(dataFolder, INDEXES);
  // Looked at first: an index is only made of articles that are there.
  const kept = (await foldersIn(folder)).filter((name) => /^[\da-f]{16}$/.test(name));
  const used = new Set((await store.articles.workspaces()).map(folderName));
  const unused = kept.filter((name) => !used.has(name));
  for (const name of unused) await new IndexFiles(join(folder, name)).remove();
  return unused.length;
}

async function save(part: Part): Promise<void> {
  const { unsaved } = part;
  part.unsaved = 0;
  try {
    await part.files.save(part.index, part.version);
  } catch (error) {
    part.unsaved += unsaved;
    throw error;
  }
}

function corpusOf(parts: readonly Part[], version: number): Corpus {
  const indexes = parts.map((part) => part.index);
  const days = indexes.map((index) => index.days);
  const [from, to] = [Math.min(...days.map((each) => each.from)), Math.max(...days.map((each) => each.to))];
  const index = unionOf(indexes);
  return {
    version,
    index,
    searched: { articles: index.articleCount, from: from <= to ? from : null, to: from <= to ? to : null },
    outlets: eachOutletOnce(indexes.flatMap((each) => each.outlets)).sort(),
  };
}

function keep<K, V>(shelf: Map<K, V>, key: K, value: V): void {
  shelf.delete(key);
  shelf.set(key, value);
  const [oldest] = shelf.keys();
  if (shelf.size > ROOM && oldest !== undefined) shelf.delete(oldest);
}
