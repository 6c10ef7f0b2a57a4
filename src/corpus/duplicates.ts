// Articles -> the same article met twice dropped, and near-identical texts (wire copy) found.
import { inOneLine } from "../text/normalize.ts";
import { canonicalAddress } from "./address.ts";
import { type Article, byTime, titleOf } from "./article.ts";
import { outletKey } from "./outlet-name.ts";
import { placeIn, tableFor, wordRuns } from "./word-runs.ts";

/**
 * One of each, in order of time: the same address, or the same words from the same outlet, is one article and the
 * earliest is kept. The same words from two outlets are two articles: wire copy. What a live page is added to has its
 * address: another title over another text is another article there.
 */
export function dropRepeats(articles: readonly Article[]): Article[] {
  const isRepeated = repeatTest();
  const reports = new Map<string, Report[]>();
  return articles.toSorted(byTime).filter((article) => {
    const isKnown = isRepeated(article);
    const address = ownAddress(article.url);
    if (address === null) return !isKnown;
    const there = reports.get(address) ?? [];
    const report = { title: titleOf(article)?.toLowerCase() ?? null, runs: once(() => new Set(runsOf(article))) };
    if (isKnown || there.some((other) => isOne(other, report))) return false;
    if (there.push(report) > COMPARED) there.shift();
    reports.set(address, there);
    return true;
  });
}

/** Asked of one article after the other: whether one before had the same words from the same outlet. */
function repeatTest(): (article: Article) => boolean {
  // Nearly all are told apart by their first words.
  const firsts = new Map<string, Article>();
  const texts = new Set<string>();
  return (article) => {
    const beginning = ofOutlet(article, article.text.split(/\s+/, FIRST_WORDS).join(" "));
    const first = firsts.get(beginning);
    if (first === undefined) {
      firsts.set(beginning, article);
      return false;
    }
    texts.add(ofOutlet(first, inOneLine(first.text)));
    const text = ofOutlet(article, inOneLine(article.text));
    const isKnown = texts.has(text);
    texts.add(text);
    return isKnown;
  };
}

/** A title, or as much of a sentence. */
const FIRST_WORDS = 12;

function ofOutlet({ outlet }: Article, words: string): string {
  return `${outletKey(outlet ?? "")}\n${words}`;
}

/** The runs of its text are worked out where two articles have one address, which is seldom. */
type Report = { readonly title: string | null; readonly runs: () => ReadonlySet<number> };

/** Each is compared with the last of those before it, however many a feed gives one address to. */
const COMPARED = 50;

function isOne(a: Report, b: Report): boolean {
  if (a.title === null || b.title === null || a.title === b.title) return true;
  const [some, others] = [a.runs(), b.runs()];
  const fewer = Math.min(some.size, others.size);
  return fewer < FEWEST_RUNS || some.intersection(others).size >= SAME_TEXT * fewer;
}

function runsOf(article: Article): Int32Array {
  return wordRuns(article.text.slice(article.bodyStart));
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/**
 * What is one article to a search: the words at an address, as several feeds of an outlet bring them. Null where no
 * address stands for the article. Whatever dropRepeats keeps, a search must find; so this takes for one only what that
 * does, and not what has a title or a text of its own.
 */
export function wordsAtAddress({ url, text }: Article): string | null {
  const address = ownAddress(url);
  return address === null ? null : `${address}\n${text}`;
}

/** The one form of an address that stands for an article; null for a site's front page, which some feeds give all items. */
export function ownAddress(url: string | null): string | null {
  if (url === null) return null;
  const address = canonicalAddress(url) ?? url;
  return /^https:\/\/[^/?]+$/.test(address) ? null : address;
}

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
  const inOrder = articles.toSorted(byTime);
  const texts = inOrder.map(runsOf);
  const originals = new Originals(texts.reduce((sum, runs) => sum + runs.length, 0));
  for (const [i, article] of inOrder.entries()) {
    const runs = texts[i]!;
    const original = originals.copiedBy(runs);
    if (original !== undefined) groups[original]!.push(article);
    else {
      originals.add(runs);
      groups.push([article]);
    }
  }
  return groups;
}

/** The first texts of all groups, by their runs. */
class Originals {
  readonly #sizes: number[] = [];
  readonly #runs: Int32Array;
  /** The first group that has the run at the same place of the table. */
  readonly #first: Int32Array;
  /** Nearly all runs stand in one text only; further groups are kept apart, by the place of the run in the table. */
  readonly #further = new Map<number, number[]>();

  /** For texts that have so many runs together. */
  constructor(runs: number) {
    this.#runs = tableFor(runs);
    this.#first = new Int32Array(this.#runs.length);
  }

  /** Takes the next group's first text. */
  add(runs: Int32Array): void {
    const group = this.#sizes.push(runs.length) - 1;
    if (runs.length < FEWEST_RUNS) return;
    for (const run of runs) {
      const place = placeIn(this.#runs, run);
      if (this.#runs[place] === 0) {
        this.#runs[place] = run;
        this.#first[place] = group;
      } else {
        const further = this.#further.get(place);
        if (further === undefined) this.#further.set(place, [group]);
        else if (further.length < COMMON_RUN) further.push(group);
      }
    }
  }

  /** The earliest group of whose text the runs are a copy, or the other way round. */
  copiedBy(runs: Int32Array): number | undefined {
    if (runs.length < FEWEST_RUNS) return undefined;
    const shared = new Int32Array(this.#sizes.length);
    for (const run of runs) {
      const place = placeIn(this.#runs, run);
      if (this.#runs[place] === 0) continue;
      const further = this.#further.get(place) ?? [];
      if (further.length >= COMMON_RUN) continue;
      shared[this.#first[place]!]!++;
      for (const group of further) shared[group]!++;
    }
    const original = shared.findIndex(
      (same, group) => same > 0 && same >= SAME_TEXT * Math.min(runs.length, this.#sizes[group]!),
    );
    return original === -1 ? undefined : original;
  }
}
