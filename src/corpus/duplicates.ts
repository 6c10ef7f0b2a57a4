// Articles -> the same article met twice dropped, and near-identical texts (wire copy) found.
import { canonicalAddress } from "./address.ts";
import { type Article, byTime } from "./article.ts";

/**
 * One of each, in order of time: the same address, or the same words from the same outlet, is one article and the
 * earliest is kept. The same words from two outlets are two articles: wire copy.
 */
export function dropRepeats(articles: readonly Article[]): Article[] {
  const seen = new Set<string>();
  return articles.toSorted(byTime).filter((article) => {
    const marks = [`text ${article.outlet ?? ""}\n${article.text.replace(/\s+/g, " ")}`];
    const address = ownAddress(article.url);
    if (address !== null) marks.push(`address ${address}`);
    const repeats = marks.some((mark) => seen.has(mark));
    for (const mark of marks) seen.add(mark);
    return !repeats;
  });
}

/** The one form of an address that stands for an article; null for a site's front page, which some feeds give all items. */
export function ownAddress(url: string | null): string | null {
  if (url === null) return null;
  const address = canonicalAddress(url) ?? url;
  return /^https:\/\/[^/?]+$/.test(address) ? null : address;
}

/** Five words in a row seldom stand in two texts that were written apart. */
const RUN_WORDS = 5;

/**
 * Of a copy that was cut or got a new lead, this share of the shorter text's runs stands in the other. Of the reports of
 * one event in two collections, those written apart share up to .5 (long quotations) and copies .65 and more; between
 * them lie the fewest pairs.
 */
const SAME_TEXT = 0.6;

/** Shorter texts (headlines, briefs) share runs of words without being copies. */
const FEWEST_RUNS = 30;

/** A run that so many different texts hold is furniture, and following all of them would make the work quadratic. */
const COMMON_RUN = 50;

/**
 * Groups of articles whose texts are nearly the same: all articles, in order of time, each group in order of its first.
 * An article joins the earliest group whose first text it copies; that text speaks for the group, so that one wire
 * report in hundreds of outlets costs no more than one comparison for each.
 */
export function copiesOf(articles: readonly Article[]): Article[][] {
  const groups: Article[][] = [];
  const originals = new Originals();
  for (const article of articles.toSorted(byTime)) {
    const runs = wordRuns(article.text.slice(article.bodyStart));
    const original = originals.copiedBy(runs);
    if (original !== undefined) groups[original]!.push(article);
    else {
      originals.add(runs, groups.length);
      groups.push([article]);
    }
  }
  return groups;
}

/** The first texts of all groups, by their runs. */
class Originals {
  readonly #sizes = new Map<number, number>();
  /** Nearly all runs stand in one text only: that group's number; further ones are kept apart, which halves the work. */
  readonly #first = new Map<number, number>();
  readonly #further = new Map<number, number[]>();

  add(runs: ReadonlySet<number>, group: number): void {
    if (runs.size < FEWEST_RUNS) return;
    this.#sizes.set(group, runs.size);
    for (const run of runs) {
      if (!this.#first.has(run)) this.#first.set(run, group);
      else {
        const further = this.#further.get(run);
        if (further === undefined) this.#further.set(run, [group]);
        else if (further.length < COMMON_RUN) further.push(group);
      }
    }
  }

  /** The earliest group of whose text the runs are a copy, or the other way round. */
  copiedBy(runs: ReadonlySet<number>): number | undefined {
    if (runs.size < FEWEST_RUNS) return undefined;
    const shared = new Map<number, number>();
    const count = (group: number) => shared.set(group, (shared.get(group) ?? 0) + 1);
    for (const run of runs) {
      const first = this.#first.get(run);
      if (first === undefined) continue;
      const further = this.#further.get(run) ?? [];
      if (further.length >= COMMON_RUN) continue;
      count(first);
      for (const group of further) count(group);
    }
    let original: number | undefined;
    for (const [group, same] of shared) {
      const isCopy = same >= SAME_TEXT * Math.min(runs.size, this.#sizes.get(group)!);
      if (isCopy && (original === undefined || group < original)) original = group;
    }
    return original;
  }
}

/** Every run of five words as one 32-bit number: two of a million runs meeting by chance change no share. */
function wordRuns(text: string): Set<number> {
  const runs = new Set<number>();
  const words: number[] = [];
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push(hash(word));
    if (words.length >= RUN_WORDS)
      runs.add(words.slice(-RUN_WORDS).reduce((run, next) => Math.imul(run ^ next, FNV_PRIME), FNV_BASIS));
  }
  return runs;
}

/** FNV-1a, the hash of Fowler, Noll and Vo, over UTF-16 code units. */
function hash(word: string): number {
  let value = FNV_BASIS;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), FNV_PRIME);
  return value;
}

const [FNV_BASIS, FNV_PRIME] = [0x811c9dc5, 0x01000193];
