// Articles about one event -> their sentences as lists of concepts: stemmed words and stemmed pairs of neighbours.
import { type Article, byTime } from "../corpus/article.ts";
import { type Sentence, sentencesOf } from "../corpus/passage.ts";
import { stem } from "../text/stem.ts";
import { type Word, wordsOf } from "../text/words.ts";

export type ClusterSentence = {
  readonly article: Article;
  /** Place of the article in the cluster, from 0. */
  readonly articleIndex: number;
  /** How many sentences that article has. */
  readonly articleLength: number;
  readonly sentence: Sentence;
  readonly text: string;
  /** Words as the budget counts them: separated by white space. */
  readonly wordCount: number;
  readonly words: readonly Word[];
  /** Concepts of one word, one for each of `words`. */
  readonly singles: readonly number[];
  /** Concepts of two neighbouring words. */
  readonly pairs: readonly number[];
};

export type Cluster = {
  readonly articleCount: number;
  readonly sentences: readonly ClusterSentence[];
  /** Stem of each single concept. */
  readonly stems: readonly string[];
  /** The two single concepts of each pair. */
  readonly pairParts: readonly (readonly [number, number])[];
};

/** Larger than any number of different stems, so that a pair of them is one number below 2^53. */
const PAIR_BASE = 2 ** 26;

/** Reads the articles' bodies; the order in which they are given does not matter. */
export function readCluster(articles: readonly Article[]): Cluster {
  const stems = new Map<string, number>();
  const pairs = new Map<number, number>();
  const pairParts: [number, number][] = [];
  const pairOf = (left: number, right: number): number => {
    const key = left * PAIR_BASE + right;
    const known = pairs.get(key);
    if (known !== undefined) return known;
    pairs.set(key, pairParts.length);
    return pairParts.push([left, right]) - 1;
  };
  const sentences: ClusterSentence[] = [];
  for (const [articleIndex, article] of articles.toSorted(byTime).entries()) {
    const own = sentencesOf(article);
    for (const sentence of own) {
      const text = article.text.slice(sentence.start, sentence.end);
      const words = wordsOf(text);
      const singles = words.map(({ folded }) => numberOf(stem(folded), stems));
      sentences.push({
        article,
        articleIndex,
        articleLength: own.length,
        sentence,
        text,
        wordCount: countWords(text),
        words,
        singles,
        pairs: singles.slice(1).map((single, i) => pairOf(singles[i]!, single)),
      });
    }
  }
  return { articleCount: articles.length, sentences, stems: [...stems.keys()], pairParts };
}

/** Words separated by white space: countWords("a  b-c") -> 2. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function numberOf(stemmed: string, stems: Map<string, number>): number {
  const known = stems.get(stemmed);
  if (known !== undefined) return known;
  stems.set(stemmed, stems.size);
  return stems.size - 1;
}
