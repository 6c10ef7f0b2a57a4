// An article -> which of a question's words its sentences hold: all that is asked of most sentences.
import type { Article } from "../../corpus/article.ts";
import type { Sentence } from "../../corpus/passage.ts";
import type { Asked } from "../question/asked.ts";
import { sentencesRead } from "../words/reading.ts";
import { type Mask, maskOf } from "./cover.ts";

export type SkimmedArticle = {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  /** Of each sentence. */
  readonly masks: readonly Mask[];
  readonly title: Mask;
  /** Of title and sentences together. */
  readonly whole: Mask;
};

export function skimArticle(asked: Asked, article: Article): SkimmedArticle {
  const sentences = sentencesRead(article);
  const masks = sentences.map(({ start, end }) => maskOf(asked, article.text.slice(start, end)));
  const title = maskOf(asked, article.text.slice(0, article.titleEnd));
  return { article, sentences, masks, title, whole: masks.reduce((all, mask) => all | mask, title) };
}
