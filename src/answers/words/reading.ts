// A sentence -> its words, figures and names, the form in which it is compared with a question.
import type { Article } from "../../corpus/article.ts";
import { type Sentence, sentencesOf } from "../../corpus/passage.ts";
import { type Figure, figuresIn } from "../../text/figures.ts";
import { type Name, namesIn } from "../../text/names.ts";
import type { Span } from "../../text/span.ts";
import { eachWord } from "../../text/words.ts";
import { type NameKind, nameKind } from "./name-kind.ts";
import { formAt, type WordForm } from "./word-forms.ts";

/** A word with offsets into the text it was read from. */
export type ReadWord = Span & { readonly form: WordForm };

/** Offsets of words, figures and names are into the whole text. */
export type ReadSentence = Sentence & {
  readonly words: readonly ReadWord[];
  readonly figures: readonly Figure[];
  readonly names: readonly ReadName[];
  /** Those of the figures that stand for "nobody" and its like; see noughts.ts. */
  readonly noughts: readonly Figure[];
};

export type ReadName = Name & { readonly kind: NameKind };

/** Longer articles are read up to here: news is told at the top. */
const MAX_SENTENCES = 400;

/** The sentences of an article that are looked at. */
export function sentencesRead(article: Article): readonly Sentence[] {
  return sentencesOf(article).slice(0, MAX_SENTENCES);
}

/** The sentence right before one of the article's; undefined before the first. */
export function sentenceBefore(article: Article, { index }: ReadSentence): Sentence | undefined {
  return index === 0 ? undefined : sentencesRead(article)[index - 1];
}

export function readSentence(text: string, sentence: Sentence): ReadSentence {
  return new SentenceOfText(text, sentence);
}

/** Figures and names are read when somebody asks for them: of most sentences nobody does. */
class SentenceOfText implements ReadSentence {
  readonly start: number;
  readonly end: number;
  readonly index: number;
  readonly paragraph: number;
  readonly words: readonly ReadWord[];
  readonly noughts: readonly Figure[] = NO_FIGURES;
  readonly #text: string;
  #figures: readonly Figure[] | null = null;
  #names: readonly ReadName[] | null = null;

  constructor(text: string, { start, end, index, paragraph }: Sentence) {
    this.start = start;
    this.end = end;
    this.index = index;
    this.paragraph = paragraph;
    this.words = readWords(text, this);
    this.#text = text;
  }

  get figures(): readonly Figure[] {
    this.#figures ??= figuresIn(this.#text.slice(this.start, this.end)).map((figure) => ({
      ...this.#inText(figure),
      countedSpan: figure.countedSpan && this.#inText(figure.countedSpan),
      countsToo: figure.countsToo && this.#inText(figure.countsToo),
    }));
    return this.#figures;
  }

  get names(): readonly ReadName[] {
    this.#names ??= namesIn(this.#text.slice(this.start, this.end))
      .map((name) => this.#inText(name))
      .map((name) => ({ ...name, kind: nameKind(this.#text, this, name) }));
    return this.#names;
  }

  #inText<T extends Span>(span: T): T {
    return { ...span, start: span.start + this.start, end: span.end + this.start };
  }
}

const NO_FIGURES: readonly Figure[] = [];

/** A text by itself, as one sentence: of several the one at `index`. */
export function readText(text: string, index = 0): ReadSentence {
  return readSentence(text, { start: 0, end: text.length, index, paragraph: 0 });
}

/** The words of a stretch of text, with offsets into the whole text. */
export function readWords(text: string, { start, end }: Span): ReadWord[] {
  const own = text.slice(start, end);
  const words: ReadWord[] = [];
  eachWord(own, (from, to) => words.push({ start: from + start, end: to + start, form: formAt(own, from, to) }));
  return words;
}
