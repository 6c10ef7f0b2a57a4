// A Markdown file -> the "key: value" lines above its text, its first heading, and the text without marks.
import type { Fields } from "./article-fields.ts";
import { frontMatter } from "./front-matter.ts";

export type Markdown = { readonly fields: Fields; readonly heading: string | null; readonly text: string };

/** Reads front matter and the rest. */
export function readMarkdown(source: string): Markdown {
  const { fields, end } = frontMatter(source);
  const text = source.slice(end);
  return { fields, heading: HEADING.exec(text)?.[1]?.trim() ?? null, text: withoutMarks(text) };
}

/** "# Bridge closed" as the first line that holds something. */
const HEADING = /^\s*# +(\S[^\n]*)/;

/** Marks of headings, quotations, emphasis, links and pictures are no words of the publisher's. */
function withoutMarks(text: string): string {
  return text
    .replace(/^[ \t]{0,3}(?:#{1,6}|>)[ \t]+/gm, "")
    .replace(FOOTNOTE, "")
    .replace(PICTURE, "")
    .replace(LINK, "$1")
    .replace(STRONG, "$1")
    .replace(EMPHASIS, "$1$3");
}

/** "[^1]: Interview with the author." as a line, and "[^1]" where it is referred to. */
const FOOTNOTE = /^[ \t]{0,3}\[\^[\w-]{1,20}\]:[^\n]*$|\[\^[\w-]{1,20}\]/gm;

/** "(bridge.jpg)" or '(bridge.jpg "The bridge")'. */
const TARGET = String.raw`\([^()\s]{0,1000}(?:[ \t]+(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'))?[ \t]*\)`;
const PICTURE = new RegExp(String.raw`!\[[^\][\n]{0,300}\](?:${TARGET}|\[[^\][\n]{0,100}\])`, "g");
const LINK = new RegExp(String.raw`\[([^\][\n]{1,300})\]${TARGET}`, "g");
/** What looks like emphasis in an address is part of it. */
const ADDRESS = String.raw`(https?://[^\s<>]*[^\s<>*_.,;:!?)\]])`;
const STRONG = new RegExp(String.raw`${ADDRESS}|\*\*|__`, "g");
/** "*North Post*" and "_North Post_", but not "2 * 3" or "a_b_c". */
const EMPHASIS = new RegExp(
  String.raw`${ADDRESS}|(?<![\p{L}\p{N}*_\\])([*_])(?=[^\s*_])([^*_\n]{0,300}[^\s*_\\])\2(?![\p{L}\p{N}*_])`,
  "gu",
);
