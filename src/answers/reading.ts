// A sentence -> its words, figures and names, the form in which it is compared with a question.
import type { Article } from "../corpus/article.ts";
import { type Sentence, sentencesOf } from "../corpus/passage.ts";
import { type Figure, figuresIn } from "../text/figures.ts";
import { type Name, namesIn } from "../text/names.ts";
import type { Span } from "../text/span.ts";
import { wordSpans } from "../text/words.ts";
import { type NameKind, nameKind } from "./name-kind.ts";
import { formOf, type WordForm } from "./word-forms.ts";

/** A word with offsets into the text it was read from. */
export type ReadWord = Span & { readonly form: WordForm };

/** Offsets of words, figures and names are into the whole text. */
export type ReadSentence = Sentence & {
  readonly words: readonly ReadWord[];
  readonly figures: readonly Figure[];
  readonly names: readonly ReadName[];
};

export type ReadName = Name & { readonly kind: NameKind };

/** Longer articles are read up to here: news is told at the top. */
const MAX_SENTENCES = 400;

/** The sentences of an article that are looked at. */
export function sentencesRead(article: Article): readonly Sentence[] {
  return sentencesOf(article).slice(0, MAX_SENTENCES);
}

export function readSentence(text: string, sentence: Sentence): ReadSentence {
  const own = text.slice(sentence.start, sentence.end);
  const shift = <T extends Span>(span: T): T => ({
    ...span,
    start: span.start + sentence.start,
    end: span.end + sentence.start,
  });
  return {
    ...sentence,
    words: readWords(text, sentence),
    figures: figuresIn(own).map(shift),
    names: namesIn(own)
      .map(shift)
      .map((name) => ({ ...name, kind: nameKind(text, sentence, name) })),
  };
}

/** A text by itself, as one sentence. */
export function readText(text: string): ReadSentence {
  return readSentence(text, { start: 0, end: text.length, index: 0, paragraph: 0 });
}

/** The words of a stretch of text, with offsets into the whole text. */
export function readWords(text: string, { start, end }: Span): ReadWord[] {
  const own = text.slice(start, end);
  return wordSpans(own).map((word) => ({
    start: word.start + start,
    end: word.end + start,
    form: formOf(own.slice(word.start, word.end)),
  }));
}
