// An article -> its lead: what says which event it is of.
import { type Article, titleOf } from "../corpus/article.ts";

/** So much of the title, and so much of the body. A title may be of any length: some files have a whole page there. */
export const LEAD_CHARACTERS = 600;

/** The beginnings of title and body, so many characters of each, on two lines. */
export function leadOf(article: Article, characters = LEAD_CHARACTERS): string {
  const { text, bodyStart } = article;
  const title = titleOf(article)?.slice(0, characters) ?? "";
  return `${title}\n${text.slice(bodyStart, bodyStart + characters)}`;
}
