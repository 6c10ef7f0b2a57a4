// An article -> its lead: what says which event it is of.
import { type Article, titleOf } from "../corpus/article.ts";

/** So much of the title, and so much of the body. A title may be of any length: some files have a whole page there. */
const LEAD_CHARACTERS = 600;

/** The beginnings of title and body, on two lines. */
export function leadOf(article: Article): string {
  const { text, bodyStart } = article;
  const title = titleOf(article)?.slice(0, LEAD_CHARACTERS) ?? "";
  return `${title}\n${text.slice(bodyStart, bodyStart + LEAD_CHARACTERS)}`;
}
