// What an index keeps of articles beside their words: who they are, and when they were published.
import type { Article, ArticleId } from "../corpus/article.ts";
import { ownAddress, wordsAtAddress } from "../corpus/duplicates.ts";

export type Facts = {
  /** Article i has the id that idLetters[idEnds[i - 1] .. idEnds[i]] spells in UTF-8. */
  readonly idLetters: Uint8Array;
  readonly idEnds: Uint32Array;
  /** A hash of each id, to find it by. */
  readonly idHashes: Int32Array;
  /** Publication times; NaN where there is none. */
  readonly times: Float64Array;
  /** A hash of each address, in 53 bits; 0 where there is none that stands for the article alone. */
  readonly addresses: Float64Array;
  /** A hash of each address with the words there, likewise. */
  readonly reports: Float64Array;
  /** How many terms each article has. */
  readonly lengths: Uint32Array;
  /** The number of each outlet's name, as it is written, in the index's list, counted from 1; 0 for none. */
  readonly outlets: Uint32Array;
};

export type FactSources = {
  readonly lengths: Uint32Array;
  /** An outlet's number by its name. */
  readonly outletNumber: (name: string) => number;
  /** An article's `reportHash`, which takes long: from where it is known already. */
  readonly reportOf: (article: Article) => number;
};

/** Facts of articles, with what is known of them from elsewhere. */
export function factsOf(articles: readonly Article[], { lengths, outletNumber, reportOf }: FactSources): Facts {
  const ids = articles.map(({ id }) => encoder.encode(id));
  const idEnds = new Uint32Array(ids.length);
  let end = 0;
  for (let i = 0; i < ids.length; i++) idEnds[i] = end += ids[i]!.length;
  const idLetters = new Uint8Array(end);
  for (let i = 0; i < ids.length; i++) idLetters.set(ids[i]!, idEnds[i]! - ids[i]!.length);
  return {
    idLetters,
    idEnds,
    idHashes: Int32Array.from(ids, idHashOf),
    times: Float64Array.from(articles, ({ publishedAt }) => publishedAt?.at ?? Number.NaN),
    addresses: Float64Array.from(articles, ({ url }) => addressHash(url)),
    reports: Float64Array.from(articles, (article) => reportOf(article)),
    lengths,
    outlets: Uint32Array.from(articles, ({ outlet }) => (outlet === null ? 0 : outletNumber(outlet))),
  };
}

/** Facts of the articles kept of several lists, one list after the other; `isKept` has their number in their list. */
export function joinFacts(lists: readonly Facts[], kept: readonly Uint32Array[]): Facts {
  const count = kept.reduce((sum, { length }) => sum + length, 0);
  const letters = lists.reduce((sum, { idLetters }) => sum + idLetters.length, 0);
  const idLetters = new Uint8Array(letters);
  const facts = {
    idEnds: new Uint32Array(count),
    idHashes: new Int32Array(count),
    times: new Float64Array(count),
    addresses: new Float64Array(count),
    reports: new Float64Array(count),
    lengths: new Uint32Array(count),
    outlets: new Uint32Array(count),
  };
  let [at, end] = [0, 0];
  for (const [i, list] of lists.entries()) {
    for (const article of kept[i]!) {
      for (let letter = article === 0 ? 0 : list.idEnds[article - 1]!; letter < list.idEnds[article]!; letter++) {
        idLetters[end++] = list.idLetters[letter]!;
      }
      facts.idEnds[at] = end;
      facts.idHashes[at] = list.idHashes[article]!;
      facts.times[at] = list.times[article]!;
      facts.addresses[at] = list.addresses[article]!;
      facts.reports[at] = list.reports[article]!;
      facts.lengths[at] = list.lengths[article]!;
      facts.outlets[at++] = list.outlets[article]!;
    }
  }
  return { idLetters: idLetters.slice(0, end), ...facts };
}

/** A hash of an id as `idHashes` holds them. */
export function idHash(id: ArticleId): number {
  return idHashOf(encoder.encode(id));
}

/** FNV-1a, its last bits stirred. It is stored, so that it stays the same from one process to the next. */
function idHashOf(id: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of id) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash ^ (hash >>> 15);
}

/** A hash of an address as `addresses` holds them. */
export function addressHash(url: string | null): number {
  return hashOrNone(ownAddress(url));
}

/** A hash of an article's address with its words as `reports` holds them. */
export function reportHash(article: Article): number {
  return hashOrNone(wordsAtAddress(article));
}

/** 53 bits: among a million addresses two seldom share one by chance (1 in 20,000). */
function hashOrNone(text: string | null): number {
  if (text === null) return 0;
  let [high, low] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 15;
  }
  return 1 + (stirred(high) >>> 11) * 2 ** 32 + (stirred(low) >>> 0);
}

function stirred(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

const encoder = new TextEncoder();
