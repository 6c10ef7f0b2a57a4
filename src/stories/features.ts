// Articles -> what the join test compares: vectors of lead, text, names and title, the day, the size.
import { hash } from "node:crypto";
import { type Article, titleOf } from "../corpus/article.ts";
import { backgroundIdf } from "../text/background-idf.ts";
import { namesIn } from "../text/names.ts";
import { TermReader } from "../text/term-reader.ts";
import { TermTable } from "../text/term-table.ts";
import { termsOf } from "../text/words.ts";
import { DAY_MS } from "../time.ts";
import { type Named, namedIn } from "./other-affair.ts";
import { saidDay } from "./said-day.ts";
import { countTerms, type Terms, unitVectors, type Vectors } from "./vectors.ts";

/** Articles by their numbers: what the join test compares of them. */
export type Features = Terms & {
  /** Terms of the title and the first characters of the body. */
  readonly lead: Vectors;
  /** Terms of all that is read. */
  readonly text: Vectors;
  /** Terms in capitalised words of the lead. */
  readonly names: Vectors;
  /** Terms of the title; without one, of the first line. */
  readonly title: Vectors;
  /** How rare each term is. */
  readonly idfs: Float64Array;
  /** Days since 1970; null without a date. */
  readonly days: readonly (number | null)[];
  /** ln(1 + number of terms read). */
  readonly sizes: readonly number[];
  /** The weekday, 1 to 7, that the lead names as that of its news; null without. */
  readonly said: readonly (number | null)[];
  readonly named: readonly Named[];
};

/** News tells what happened first: a lead of these many characters says which event it is. */
const LEAD_CHARACTERS = 600;
const TITLE_CHARACTERS = 200;
/** No more of an article is compared, so that one endless text costs no more than a long report. */
const READ_CHARACTERS = 3_000;
/**
 * How rare a term is comes from the collection and from news in general, which counts as much as these many articles:
 * two articles alone know nothing of rarity, three thousand of one week know best what is common in that week.
 */
const BACKGROUND_ARTICLES = 300;
/**
 * Beside the two stories that are compared so many without any of their words count with those of the collection: a word
 * in most of a dozen stories is no rare one, in both of two it may be what makes them one.
 */
const BACKGROUND_STORIES = 5;

/** Articles read, to be weighed once or again when more is known of what they have in common. */
export type ReadArticles = Pick<Features, "starts" | "terms" | "days" | "sizes" | "said" | "named"> &
  /** How often each term is there, as in `Vectors`. */
  Counts & {
    /** For each term the share of news in general that has it. */
    readonly background: Float64Array;
  };

const VECTORS = ["lead", "text", "names", "title"] as const;
type VectorName = (typeof VECTORS)[number];
type Counts = { readonly [vector in VectorName]: Uint8Array };

/** What a reader remembers from one reading to the next. */
export type ReaderLimits = {
  /** Of so many articles what was read. */
  readonly articles: number;
  /** Terms stay when their articles go; beyond so many the memory of all starts anew. */
  readonly terms: number;
};

/** So many articles read take some 25 MB. */
const READER_LIMITS: ReaderLimits = { articles: 5_000, terms: 1 << 19 };

/** Reads articles, and remembers the last of them: of a day's grouping reading is up to a half. */
export class ArticleReader {
  readonly #limits: ReaderLimits;
  #table = new TermTable();
  #reader = new TermReader(termsOf, this.#table);
  /** By what is read of an article; the one that was asked for last comes last. */
  readonly #kept = new Map<string, Read>();

  constructor(limits: ReaderLimits = READER_LIMITS) {
    this.#limits = limits;
  }

  /** The same whatever was read before: terms are numbered as they come in these articles. */
  read(articles: readonly Article[]): ReadArticles {
    if (this.#table.count > this.#limits.terms) this.#forget();
    const reads = articles.map((article) => this.#readOnce(article));
    const starts = new Int32Array(reads.length + 1);
    for (const [i, { terms }] of reads.entries()) starts[i + 1] = starts[i]! + terms.length;
    const all = new Int32Array(starts.at(-1)!);
    const counts = Object.fromEntries(VECTORS.map((vector) => [vector, new Uint8Array(all.length)])) as Counts;
    const numbers = new Int32Array(this.#table.count).fill(NONE);
    const met: number[] = [];
    for (const [i, read] of reads.entries()) {
      // The number of each term and, below it, its place: so they sort by number.
      const own = new Float64Array(read.terms.length);
      for (let place = 0; place < own.length; place++) {
        const term = read.terms[place]!;
        if (numbers[term] === NONE) numbers[term] = met.push(term) - 1;
        own[place] = numbers[term]! * PLACES + place;
      }
      own.sort();
      for (let k = 0, at = starts[i]!; k < own.length; k++, at++) {
        const place = own[k]! % PLACES;
        all[at] = (own[k]! - place) / PLACES;
        for (const vector of VECTORS) counts[vector][at] = read[vector][place]!;
      }
    }
    while (this.#kept.size > this.#limits.articles) this.#kept.delete(this.#kept.keys().next().value!);
    return {
      starts,
      terms: all,
      ...counts,
      days: articles.map(({ publishedAt }) => (publishedAt === null ? null : publishedAt.at / DAY_MS)),
      sizes: reads.map(({ length }) => Math.log(1 + length)),
      said: reads.map(({ said }) => said),
      named: reads.map(({ named }) => named),
      background: Float64Array.from(met, (term) => Math.exp(-backgroundIdf(this.#table.term(term)))),
    };
  }

  #readOnce(article: Article): Read {
    const title = titleOf(article)?.slice(0, LEAD_CHARACTERS) ?? "";
    const body = article.text.slice(article.bodyStart, article.bodyStart + READ_CHARACTERS);
    const key = hash("sha256", `${title.length} ${title}${body}`, "base64");
    const read = this.#kept.get(key) ?? readText(title, body, this.#reader);
    this.#kept.delete(key);
    this.#kept.set(key, read);
    return read;
  }

  #forget(): void {
    this.#table = new TermTable();
    this.#reader = new TermReader(termsOf, this.#table);
    this.#kept.clear();
  }
}

const NONE = -1;
/** More than the terms that fit READ_CHARACTERS. */
const PLACES = 1 << 13;

/**
 * The features of each article, in the given order, terms weighed across all of them. `stories`, as far as they are known,
 * as places of articles: a word that many of them have says nothing of any, such as the name of the town in its paper.
 */
export function weighArticles(read: ReadArticles, stories: readonly (readonly number[])[] = []): Features {
  const { starts, terms, text, days, sizes, said, named, background } = read;
  const held = heldBy(days.map((_, i) => [i]));
  const heldInStories = heldBy(stories);
  const idfs = background.map((inGeneral, term) => {
    const share = (held[term]! + BACKGROUND_ARTICLES * inGeneral) / (days.length + BACKGROUND_ARTICLES);
    const others = Math.max(0, heldInStories[term]! - 2);
    const shareOfStories = others / (Math.max(0, stories.length - 2) + BACKGROUND_STORIES);
    return Math.max(0, -Math.log(Math.max(share, shareOfStories)));
  });
  return {
    starts,
    terms,
    lead: unitVectors(read.lead, read, idfs),
    text: unitVectors(text, read, idfs),
    names: unitVectors(read.names, read, idfs),
    title: unitVectors(read.title, read, idfs),
    idfs,
    days,
    sizes,
    said,
    named,
  };

  /** For each term how many of the groups have it in an article's text. */
  function heldBy(groups: readonly (readonly number[])[]): Float64Array {
    const counts = new Float64Array(background.length);
    const latest = new Int32Array(background.length).fill(-1);
    for (const [g, group] of groups.entries()) {
      for (const i of group) {
        for (let at = starts[i]!; at < starts[i + 1]!; at++) {
          const term = terms[at]!;
          if (text[at] === 0 || latest[term] === g) continue;
          latest[term] = g;
          counts[term]!++;
        }
      }
    }
    return counts;
  }
}

/** The terms of one article, each once, as they come, and how often they are where. */
type Read = Counts & {
  readonly terms: Int32Array;
  readonly length: number;
  readonly said: number | null;
  readonly named: Named;
};

function readText(title: string, body: string, reader: TermReader): Read {
  const space = body.indexOf(" ", LEAD_CHARACTERS);
  const leadEnd = space === -1 ? body.length : space;
  const lead = `${title}\n${body.slice(0, leadEnd)}`;
  const firstLine = /^.*/.exec(title || body.trimStart())![0].slice(0, TITLE_CHARACTERS);
  const ofLead = reader.read(lead).slice();
  const ofText = joined([ofLead, reader.read(body.slice(leadEnd))]);
  const names = namesIn(lead);
  const ofNames = reader.read(names.map(({ start, end }) => lead.slice(start, end)).join("\n")).slice();
  const ofTitle = reader.read(firstLine).slice();
  const places = new Map<number, number>();
  for (const found of [ofText, ofNames, ofTitle])
    for (const term of found) if (!places.has(term)) places.set(term, places.size);
  return {
    terms: Int32Array.from(places.keys()),
    lead: countTerms(ofLead, places),
    text: countTerms(ofText, places),
    names: countTerms(ofNames, places),
    title: countTerms(ofTitle, places),
    length: ofText.length,
    said: saidDay(body.slice(0, leadEnd)),
    named: namedIn(
      `${title}\n${body}`,
      names.filter(({ start }) => start > title.length),
    ),
  };
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
