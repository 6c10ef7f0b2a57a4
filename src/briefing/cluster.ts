// Articles about one event -> their statements as lists of concepts: stemmed words and stemmed pairs of neighbours.
import { type Article, byTime } from "../corpus/article.ts";
import { type Sentence, sentencesOf } from "../corpus/passage.ts";
import { datelineLength } from "../text/dateline.ts";
import { doubled } from "../text/doubled.ts";
import type { Span } from "../text/span.ts";
import { eachWord } from "../text/words.ts";
import { PairNumbers } from "./pair-numbers.ts";
import { countWords } from "./readability.ts";
import { sharedVocabulary, type Vocabulary } from "./vocabulary.ts";
import { withWord } from "./word-signs.ts";

/** What can be quoted: one whole sentence without its dateline, or the few that one pair of quotation marks spans. */
export type Statement = Span & {
  readonly article: Article;
  /** Place of the article in the cluster, from 0. */
  readonly articleIndex: number;
  /** Place among the article's sentences, from 0, and how many there are. */
  readonly index: number;
  readonly articleLength: number;
  readonly sentenceCount: number;
  /** Place of the sentence that follows. */
  readonly nextIndex: number;
  readonly text: string;
  /** Words as a budget counts them: separated by white space. */
  readonly wordCount: number;
  /** Its words among the cluster's: from the first one to before the end. */
  readonly firstWord: number;
  readonly endWord: number;
  /** Which rules can have anything to say of it: see word-signs.ts. */
  readonly signs: number;
};

export type Cluster = {
  readonly articleCount: number;
  /** Article by article in order of time, each from its beginning. */
  readonly statements: readonly Statement[];
  /** For each word of the statements, one after the other, its concept and its signs. */
  readonly singles: Int32Array;
  readonly signs: Uint16Array;
  /** For each word the concept of the pair that it makes with the one before it; NO_PAIR for the first of a statement. */
  readonly pairs: Int32Array;
  /** Stem of each single concept. */
  readonly stems: readonly string[];
  /** For each single concept 1 when it is a function word, which carries no topic. */
  readonly stops: Uint8Array;
  /** How rare each single concept is in news; see background-idf.ts. */
  readonly rarities: Float64Array;
  /** For each single concept 1 when it has a digit. */
  readonly digits: Uint8Array;
  /** The two single concepts of each pair: the left ones, and the right ones. */
  readonly pairLefts: Int32Array;
  readonly pairRights: Int32Array;
};

export const NO_PAIR = -1;

/** A quotation of more sentences is a speech: nobody reads it as one quote. */
const LONGEST_QUOTATION = 4;

/** Reads the articles' bodies; the order in which they are given does not matter. */
export function readCluster(articles: readonly Article[]): Cluster {
  const vocabulary = sharedVocabulary();
  const words = new NumberList();
  const statements: Statement[] = [];
  for (const [articleIndex, article] of articles.toSorted(byTime).entries()) {
    const sentences = sentencesOf(article);
    const { text: whole } = article;
    for (const joined of quotationsJoined(whole, sentences)) {
      const { index } = joined[0]!;
      const { end } = joined.at(-1)!;
      const start = joined[0]!.start + datelineLength(whole.slice(joined[0]!.start, end), whole);
      const firstWord = words.count;
      let signs = 0;
      const enter = (wordStart: number, wordEnd: number) => {
        const word = vocabulary.enter(whole, wordStart, wordEnd);
        signs = withWord(signs, vocabulary.signs[word]!, words.count === firstWord);
        words.add(word);
      };
      // A look-up in the whole text is quicker than one in a piece cut out of it.
      eachWord(whole, enter, { start, end });
      statements.push({
        article,
        articleIndex,
        start,
        end,
        index,
        articleLength: sentences.length,
        sentenceCount: joined.length,
        nextIndex: index + joined.length,
        text: whole.slice(start, end),
        wordCount: countWords(whole, { start, end }),
        firstWord,
        endWord: words.count,
        signs,
      });
    }
  }
  return { articleCount: articles.length, statements, ...conceptsOf(words.numbers, statements, vocabulary) };
}

/** Words of the vocabulary -> the cluster's concepts, numbered in the order in which they are first met. */
function conceptsOf(
  words: Int32Array,
  statements: readonly Statement[],
  vocabulary: Vocabulary,
): Omit<Cluster, "articleCount" | "statements"> {
  const { stemOf } = vocabulary;
  /** The concept of each of the vocabulary's stems + 1, or 0 for one that is not met yet; and the word that first had each. */
  const singleOf = new Int32Array(vocabulary.stems.length);
  const firsts = new NumberList();
  const pairNumbers = new PairNumbers(words.length);
  const singles = new Int32Array(words.length);
  const pairs = new Int32Array(words.length);
  const signs = new Uint16Array(words.length);
  for (const { firstWord, endWord } of statements) {
    for (let i = firstWord; i < endWord; i++) {
      const word = words[i]!;
      signs[i] = vocabulary.signs[word]!;
      const stemNumber = stemOf[word]!;
      let single = singleOf[stemNumber]! - 1;
      if (single < 0) {
        single = firsts.count;
        firsts.add(word);
        singleOf[stemNumber] = firsts.count;
      }
      singles[i] = single;
      pairs[i] = i === firstWord ? NO_PAIR : pairNumbers.enter(singles[i - 1]!, single);
    }
  }
  const { count, numbers } = firsts;
  const [stops, rarities, digits] = [new Uint8Array(count), new Float64Array(count), new Uint8Array(count)];
  const stems: string[] = [];
  for (let single = 0; single < count; single++) {
    const word = numbers[single]!;
    const stemNumber = stemOf[word]!;
    stems.push(vocabulary.stems[stemNumber]!);
    stops[single] = vocabulary.stops[word]!;
    rarities[single] = vocabulary.rarities[stemNumber]!;
    digits[single] = vocabulary.digits[stemNumber]!;
  }
  const { lefts, rights } = pairNumbers;
  return { singles, pairs, signs, stems, stops, rarities, digits, pairLefts: lefts, pairRights: rights };
}

/** Numbers from 0, one after the other. */
class NumberList {
  #numbers = new Int32Array(0);
  count = 0;

  add(number: number): void {
    if (this.count === this.#numbers.length) this.#numbers = doubled(this.#numbers);
    this.#numbers[this.count++] = number;
  }

  get numbers(): Int32Array {
    return this.#numbers.subarray(0, this.count);
  }
}

/** “We go. We stay,” he said. -> one statement of two sentences, when the quotation ends in the same paragraph. */
function quotationsJoined(text: string, sentences: readonly Sentence[]): Sentence[][] {
  const statements: Sentence[][] = [];
  /** The first quotation mark from a place on that was looked at last. */
  let mark = -1;
  for (let i = 0; i < sentences.length; ) {
    const { start, end } = sentences[i]!;
    if (mark < start) mark = quotationMarkFrom(text, start);
    const length = mark < end ? quotationLength(text, sentences, i) : 1;
    statements.push(sentences.slice(i, i + length));
    i += length;
  }
  return statements;
}

/** Where the first one stands from a place on; the text's length when none does. */
function quotationMarkFrom(text: string, at: number): number {
  QUOTATION_MARK.lastIndex = at;
  return QUOTATION_MARK.test(text) ? QUOTATION_MARK.lastIndex - 1 : text.length;
}

const QUOTATION_MARK = /["“”]/g;

/** How many sentences from the i-th on belong together because a quotation that begins in it ends in a later one. */
function quotationLength(text: string, sentences: readonly Sentence[], i: number): number {
  const first = sentences[i]!;
  let open = 0;
  for (let length = 1; length <= LONGEST_QUOTATION; length++) {
    const last = sentences[i + length - 1];
    if (last === undefined || last.paragraph !== first.paragraph) return 1;
    open = openQuotations(text, last, open);
    if (open === 0) return length;
  }
  return 1;
}

/** 1 when a quotation is open after a stretch of the text, else 0; `open` says how it was before. */
function openQuotations(text: string, { start, end }: Span, open: number): number {
  let result = open;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) result = 1 - result;
    else if (code === 0x201c) result = 1;
    else if (code === 0x201d) result = 0;
  }
  return result;
}
