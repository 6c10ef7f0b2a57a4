// An index kept in files beside the store, one for each segment, so that a start does not read every article. [io]
import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { ArticleId } from "../corpus/article.ts";
import { type Clock, systemClock } from "../time.ts";
import { arraysOf, type FlatArray, fileOf } from "./array-file.ts";
import { GrowingIndex, type Kept, type Waiting } from "./inverted-index.ts";
import { completed, type Segment } from "./segment.ts";

/** Names all other files of an index; it takes the place of the former in one step, so what it names was complete. */
const LIST = "list.wcx";

/**
 * Files that nobody names are removed when they are older than this: another process may have written them, and name them
 * next.
 */
const LEFT_ALONE_MS = 10 * 60_000;

/** When the list names a file that is gone, another process has put a new list in its place meanwhile. */
const TRIES = 3;

/** An index as it was when the store's articles had a version. */
export type KeptIndex = { readonly index: GrowingIndex; readonly version: number };

type Contents = {
  readonly version: number;
  readonly terms: string;
  readonly segments: readonly string[];
  readonly outlets: readonly string[];
  readonly waiting: readonly (readonly [id: string, report: number])[];
};

/** The index in one folder. Several processes may use it: each writes files of its own, and the last list counts. */
export class IndexFiles {
  readonly #folder: string;
  readonly #clock: Clock;
  /** The files of the segments that are written already. */
  readonly #names = new WeakMap<Segment, string>();

  constructor(folder: string, clock: Clock = systemClock) {
    this.#folder = folder;
    this.#clock = clock;
  }

  /** The index as it was saved last; null when there is none, or when anything of it is missing or damaged. */
  async load(): Promise<KeptIndex | null> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const contents = await this.#readList();
      if (contents === null) return null;
      const kept = await this.#loadOf(contents);
      if (kept !== null) return { index: new GrowingIndex(kept), version: contents.version };
    }
    return null;
  }

  /** Writes what is not yet in a file, then the list. What it is given may change meanwhile: it is looked at at once. */
  async save(index: GrowingIndex, version: number): Promise<void> {
    const { kept } = index;
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const former = await this.#readList();
    const terms = newName("terms");
    try {
      await this.#saveAs(terms, kept, version);
    } catch (error) {
      await this.#drop(terms);
      throw error;
    } finally {
      await this.#sweep(former);
    }
  }

  async #saveAs(terms: string, { letters, ends, segments, outlets, waiting }: Kept, version: number): Promise<void> {
    const present = new Set(await readdir(this.#folder));
    await this.#write(terms, [letters, ends]);
    const names: string[] = [];
    for (const segment of segments) {
      const known = this.#names.get(segment);
      const name = known !== undefined && present.has(known) ? known : newName("segment");
      if (name !== known) await this.#write(name, arraysIn(segment));
      this.#names.set(segment, name);
      names.push(name);
    }
    const contents: Contents = {
      version,
      terms,
      segments: names,
      outlets,
      waiting: waiting.map(({ id, report }) => [id, report]),
    };
    await this.#write(LIST, [new TextEncoder().encode(JSON.stringify(contents))]);
  }

  /** Removes all that is kept. */
  remove(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true });
  }

  async #readList(): Promise<Contents | null> {
    const [bytes] = (await this.#read(LIST)) ?? [];
    return bytes instanceof Uint8Array ? (JSON.parse(new TextDecoder().decode(bytes)) as Contents) : null;
  }

  async #loadOf({ terms, segments, outlets, waiting }: Contents): Promise<Kept | null> {
    const [letters, ends] = (await this.#read(terms)) ?? [];
    if (!(letters instanceof Uint8Array && ends instanceof Uint32Array)) return null;
    const read = await Promise.all(segments.map((name) => this.#read(name)));
    const loaded: Segment[] = [];
    for (const [i, arrays] of read.entries()) {
      if (arrays === null) return null;
      const segment = segmentFrom(arrays);
      this.#names.set(segment, segments[i]!);
      loaded.push(segment);
    }
    return {
      letters,
      ends,
      segments: loaded,
      outlets,
      waiting: waiting.map(([id, report]): Waiting => ({ id: id as ArticleId, report })),
    };
  }

  async #read(name: string): Promise<FlatArray[] | null> {
    const file = await open(join(this.#folder, name)).catch(() => null);
    if (file === null) return null;
    try {
      const { size } = await file.stat();
      const buffer = new ArrayBuffer(size);
      const { bytesRead } = await file.read(new Uint8Array(buffer), 0, size, 0);
      return bytesRead === size ? arraysOf(buffer) : null;
    } catch {
      return null;
    } finally {
      await file.close();
    }
  }

  /** Under another name first: whoever opens the file finds all of it. Nothing is left when the disk is full. */
  async #write(name: string, arrays: readonly FlatArray[]): Promise<void> {
    const unfinished = `${name}.${randomUUID()}`;
    try {
      await this.#fill(unfinished, arrays);
      await rename(join(this.#folder, unfinished), join(this.#folder, name));
    } catch (error) {
      await this.#drop(unfinished);
      throw error;
    }
  }

  async #fill(name: string, arrays: readonly FlatArray[]): Promise<void> {
    const file = await open(join(this.#folder, name), "wx", 0o600);
    try {
      const pieces = fileOf(arrays);
      const { bytesWritten } = await file.writev(pieces);
      if (bytesWritten !== pieces.reduce((sum, { length }) => sum + length, 0)) throw new Error("The disk is full.");
    } finally {
      await file.close();
    }
  }

  /** Removes what neither the list names nor the former one did, which who has just read that may still open. */
  async #sweep(former: Contents | null): Promise<void> {
    const lists = [await this.#readList(), former];
    const named = new Set([LIST, ...lists.flatMap((list) => (list === null ? [] : namedIn(list)))]);
    const oldest = this.#clock() - LEFT_ALONE_MS;
    for (const name of await readdir(this.#folder)) {
      if (named.has(name)) continue;
      const { mtimeMs } = await stat(join(this.#folder, name)).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
      if (mtimeMs < oldest) await this.#drop(name);
    }
  }

  /** Another process may have been quicker. */
  async #drop(name: string): Promise<void> {
    await unlink(join(this.#folder, name)).catch(() => {});
  }
}

/** What may be folders of indexes; none when there is no such folder. */
export function foldersIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

function newName(kind: string): string {
  return `${kind}-${randomUUID()}.wcx`;
}

function namedIn({ terms, segments }: Contents): string[] {
  return [terms, ...segments];
}

/** In the order in which segmentFrom takes them. */
function arraysIn({ facts, ...segment }: Segment): FlatArray[] {
  const { idLetters, idEnds, idHashes, times, addresses, reports, lengths, outlets } = facts;
  const { terms, termEntries, entryWindows, entryPostings, places, impacts, usualLength, exceptions } = segment;
  const words = [terms, termEntries, entryWindows, entryPostings, places, impacts];
  const weighed = [Float64Array.of(usualLength), exceptions];
  return [idLetters, idEnds, idHashes, times, addresses, reports, lengths, outlets, ...words, ...weighed];
}

function segmentFrom(arrays: readonly FlatArray[]): Segment {
  const [idLetters, idEnds, idHashes, times, addresses, reports, lengths, outlets, ...rest] = arrays as Parts;
  const [terms, termEntries, entryWindows, entryPostings, places, impacts, [usualLength], exceptions] = rest;
  const facts = { idLetters, idEnds, idHashes, times, addresses, reports, lengths, outlets };
  const words = { terms, termEntries, entryWindows, entryPostings, places };
  return completed({ facts, ...words, impacts, usualLength: usualLength!, exceptions });
}

/** What a checked file of this format holds. */
type Parts = [
  ...facts: [Uint8Array, Uint32Array, Int32Array, Float64Array, Float64Array, Float64Array, Uint32Array, Uint32Array],
  ...words: [Uint32Array, Uint32Array, Uint8Array, Uint32Array, Uint16Array, Uint8Array],
  ...weighed: [Float64Array, Float64Array],
];
