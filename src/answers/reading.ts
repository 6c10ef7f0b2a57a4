// An article -> its sentences as words and stems, the form in which questions are compared with them.
import type { Article } from "../corpus/article.ts";
import { type Sentence, sentencesOf } from "../corpus/passage.ts";
import type { Span } from "../text/span.ts";
import { stem } from "../text/stem.ts";
import { isStopWord } from "../text/stopwords.ts";
import { type Word, wordsOf } from "../text/words.ts";
import { representative } from "./same-things.ts";

/** A word with offsets into the text it was read from; `stem` stands for all words of the same thing. */
export type ReadWord = Word & { readonly stem: string; readonly stop: boolean };

export type ReadSentence = Sentence & { readonly words: readonly ReadWord[]; readonly stems: ReadonlySet<string> };

export type ReadArticle = {
  readonly article: Article;
  readonly titleStems: ReadonlySet<string>;
  readonly sentences: readonly ReadSentence[];
};

/** Longer articles are read up to here: news is told at the top. */
const MAX_SENTENCES = 400;

export function readArticle(article: Article): ReadArticle {
  return {
    article,
    titleStems: stemSet(readWords(article.text, { start: 0, end: article.titleEnd })),
    sentences: sentencesOf(article)
      .slice(0, MAX_SENTENCES)
      .map((sentence) => readSentence(article.text, sentence)),
  };
}

function readSentence(text: string, sentence: Sentence): ReadSentence {
  const words = readWords(text, sentence);
  return { ...sentence, words, stems: stemSet(words) };
}

/** A text by itself, as one sentence. */
export function readText(text: string): ReadSentence {
  return readSentence(text, { start: 0, end: text.length, index: 0, paragraph: 0 });
}

/** The words of a stretch of text, with offsets into the whole text. */
export function readWords(text: string, { start, end }: Span): ReadWord[] {
  return wordsOf(text.slice(start, end)).map((word) => ({
    start: word.start + start,
    end: word.end + start,
    folded: word.folded,
    stem: representative(stem(word.folded)),
    stop: isStopWord(word.folded),
  }));
}

function stemSet(words: readonly ReadWord[]): Set<string> {
  return new Set(words.filter((word) => !word.stop).map((word) => word.stem));
}
