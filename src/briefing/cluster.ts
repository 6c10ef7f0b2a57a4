// Articles about one event -> their statements as lists of concepts: stemmed words and stemmed pairs of neighbours.
import { type Article, byTime } from "../corpus/article.ts";
import { type Sentence, sentencesOf } from "../corpus/passage.ts";
import { datelineLength } from "../text/dateline.ts";
import type { Span } from "../text/span.ts";
import { eachWord } from "../text/words.ts";
import { PairNumbers } from "./pair-numbers.ts";
import { countWords } from "./readability.ts";
import { sharedVocabulary } from "./vocabulary.ts";

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
  /** Where each of its words begins in `text`. */
  readonly starts: readonly number[];
  /** Concepts of one word, one for each of its words. */
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
  /** How rare each single concept is in news; see background-idf.ts. */
  readonly rarities: readonly number[];
  /** The two single concepts of each pair: the left ones, and the right ones. */
  readonly pairLefts: Int32Array;
  readonly pairRights: Int32Array;
};

/** A quotation of more sentences is a speech: nobody reads it as one quote. */
const LONGEST_QUOTATION = 4;

/** Reads the articles' bodies; the order in which they are given does not matter. */
export function readCluster(articles: readonly Article[]): Cluster {
  const vocabulary = sharedVocabulary();
  /** The vocabulary's number of each single concept's stem, and the concept of each such number. */
  const stemNumbers: number[] = [];
  const singleOf = new Map<number, number>();
  const stops: number[] = [];
  const pairs = new PairNumbers();
  const statements: Statement[] = [];
  for (const [articleIndex, article] of articles.toSorted(byTime).entries()) {
    const sentences = sentencesOf(article);
    for (const joined of quotationsJoined(article.text, sentences)) {
      const { index, paragraph } = joined[0]!;
      const { end } = joined.at(-1)!;
      const start = joined[0]!.start + datelineLength(article.text.slice(joined[0]!.start, end));
      const text = article.text.slice(start, end);
      const starts: number[] = [];
      const singles: number[] = [];
      eachWord(text, (wordStart, wordEnd) => {
        const word = vocabulary.enter(text, wordStart, wordEnd);
        const single = numberOf(vocabulary.stemOf[word]!, singleOf);
        if (single === stops.length) {
          stops.push(vocabulary.stops[word]!);
          stemNumbers.push(vocabulary.stemOf[word]!);
        }
        starts.push(wordStart);
        singles.push(single);
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
        starts,
        singles,
        pairs: pairsOf(singles, pairs),
      });
    }
  }
  return {
    articleCount: articles.length,
    statements,
    stems: stemNumbers.map((number) => vocabulary.stems[number]!),
    stops,
    rarities: stemNumbers.map((number) => vocabulary.rarities[number]!),
    pairLefts: pairs.lefts,
    pairRights: pairs.rights,
  };
}

function pairsOf(singles: readonly number[], pairs: PairNumbers): number[] {
  const own: number[] = [];
  for (let i = 1; i < singles.length; i++) own.push(pairs.enter(singles[i - 1]!, singles[i]!));
  return own;
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
  if (!/["“”]/.test(text)) return open;
  let result = open;
  for (const [mark] of text.matchAll(/["“”]/g)) result = mark === "“" ? 1 : mark === "”" ? 0 : 1 - result;
  return result;
}

function numberOf(key: number, numbers: Map<number, number>): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
