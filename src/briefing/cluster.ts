// Articles about one event -> their statements as lists of concepts: stemmed words and stemmed pairs of neighbours.
import { type Article, byTime } from "../corpus/article.ts";
import { type Sentence, sentencesOf } from "../corpus/passage.ts";
import { datelineLength } from "../text/dateline.ts";
import type { Span } from "../text/span.ts";
import { stem } from "../text/stem.ts";
import { isStopWord } from "../text/stopwords.ts";
import { type Word, wordsOf } from "../text/words.ts";

import { countWords } from "./readability.ts";

/** What can be quoted: one whole sentence without its dateline, or the few that one pair of quotation marks spans. */
export type Statement = Span & {
  readonly article: Article;
  /** Place of the article in the cluster, from 0. */
  readonly articleIndex: number;
  /** Place among the article's sentences, from 0, and how many there are. */
  readonly index: number;
  readonly articleLength: number;
  readonly paragraph: number;
  readonly sentenceCount: number;
  /** Place of the sentence that follows. */
  readonly nextIndex: number;
  readonly text: string;
  /** Words as a budget counts them: separated by white space. */
  readonly wordCount: number;
  readonly words: readonly Word[];
  /** Concepts of one word, one for each of `words`. */
  readonly singles: readonly number[];
  /** Concepts of two neighbouring words. */
  readonly pairs: readonly number[];
};

export type Cluster = {
  readonly articleCount: number;
  /** Article by article in order of time, each from its beginning. */
  readonly statements: readonly Statement[];
  /** Stem of each single concept. */
  readonly stems: readonly string[];
  /** For each single concept 1 when it is a function word, which carries no topic. */
  readonly stops: readonly number[];
  /** The two single concepts of each pair. */
  readonly pairParts: readonly (readonly [number, number])[];
};

/** A quotation of more sentences is a speech: nobody reads it as one quote. */
const LONGEST_QUOTATION = 4;
/** Below this a pair of numbers makes a small integer, which a Map finds much faster. */
const SMALL = 2 ** 15;
/** Larger than any number of different stems, so that a pair of them is one number below 2^53. */
const PAIR_BASE = 2 ** 26;

/** Reads the articles' bodies; the order in which they are given does not matter. */
export function readCluster(articles: readonly Article[]): Cluster {
  const stems = new Map<string, number>();
  /** The same by word, which spares looking up its stem. */
  const numbers = new Map<string, number>();
  const stops: number[] = [];
  const pairs = new Map<number, number>();
  const pairParts: [number, number][] = [];
  const statements: Statement[] = [];
  for (const [articleIndex, article] of articles.toSorted(byTime).entries()) {
    const sentences = sentencesOf(article);
    for (const joined of quotationsJoined(article.text, sentences)) {
      const { index, paragraph } = joined[0]!;
      const { end } = joined.at(-1)!;
      const start = joined[0]!.start + datelineLength(article.text.slice(joined[0]!.start, end));
      const text = article.text.slice(start, end);
      const words = wordsOf(text);
      const singles = words.map(({ folded }) => {
        const known = numbers.get(folded);
        if (known !== undefined) return known;
        const number = numberOf(stem(folded), stems);
        if (number === stops.length) stops.push(isStopWord(folded) ? 1 : 0);
        numbers.set(folded, number);
        return number;
      });
      statements.push({
        article,
        articleIndex,
        start,
        end,
        index,
        paragraph,
        articleLength: sentences.length,
        sentenceCount: joined.length,
        nextIndex: index + joined.length,
        text,
        wordCount: countWords(text),
        words,
        singles,
        pairs: singles.slice(1).map((single, i) => {
          const number = numberOf(pairKey(singles[i]!, single), pairs);
          if (number === pairParts.length) pairParts.push([singles[i]!, single]);
          return number;
        }),
      });
    }
  }
  return { articleCount: articles.length, statements, stems: [...stems.keys()], stops, pairParts };
}

function pairKey(left: number, right: number): number {
  if (left < SMALL && right < SMALL) return left * SMALL + right;
  return SMALL * SMALL + left * PAIR_BASE + right;
}

/** “We go. We stay,” he said. -> one statement of two sentences, when the quotation ends in the same paragraph. */
function quotationsJoined(text: string, sentences: readonly Sentence[]): Sentence[][] {
  const statements: Sentence[][] = [];
  for (let i = 0; i < sentences.length; ) {
    const length = quotationLength(text, sentences, i);
    statements.push(sentences.slice(i, i + length));
    i += length;
  }
  return statements;
}

/** How many sentences from the i-th on belong together because a quotation that begins in it ends in a later one. */
function quotationLength(text: string, sentences: readonly Sentence[], i: number): number {
  const first = sentences[i]!;
  let open = 0;
  for (let length = 1; length <= LONGEST_QUOTATION; length++) {
    const last = sentences[i + length - 1];
    if (last === undefined || last.paragraph !== first.paragraph) return 1;
    open = openQuotations(text.slice(last.start, last.end), open);
    if (open === 0) return length;
  }
  return 1;
}

/** 1 when a quotation is open after the text, else 0; `open` says how it was before. */
function openQuotations(text: string, open: number): number {
  let result = open;
  for (const [mark] of text.matchAll(/["“”]/g)) result = mark === "“" ? 1 : mark === "”" ? 0 : 1 - result;
  return result;
}

function numberOf<T>(key: T, numbers: Map<T, number>): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
