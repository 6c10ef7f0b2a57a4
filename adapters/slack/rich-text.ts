// Words, quotes and citations -> elements of a rich_text block, whose text Slack does not read as markup.
import type { types } from "@slack/bolt";
import { type OurWords, say } from "../../src/chat/our-words.ts";
import { quoteMarks, wordsShown } from "../../src/chat/quote-marks.ts";
import type { Citation } from "../../src/chat/reply.ts";
import type { Article } from "../../src/corpus/article.ts";
import type { Quote } from "../../src/corpus/passage.ts";
import type { Span } from "../../src/text/span.ts";
import { LONGEST_TEXT } from "./limits.ts";
import { linkAddress, shown } from "./text.ts";

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export type Element = types.RichTextElement;
export type Part = types.RichTextSection | types.RichTextQuote | types.RichTextList;

export function section(...elements: readonly (Element | readonly Element[])[]): types.RichTextSection {
  return { type: "rich_text_section", elements: elements.flat() };
}

/** Slack refuses an empty text, so there is none for it. */
export function words(text: string, style?: types.RichTextText["style"]): Element[] {
  const kept = shown(text);
  return kept === "" ? [] : [{ type: "text", text: kept, ...(style ? { style } : {}) }];
}

/** A link to where the article was published; plain words when it has no address to lead to. */
export function linked(text: string, article: Article, style?: types.RichTextText["style"]): Element[] {
  const url = linkAddress(article.url);
  const kept = shown(text);
  if (url === null || kept === "") return words(text, style);
  return [{ type: "link", url, text: kept, ...(style ? { style } : {}) }];
}

/** The number of a citation as a link to its article: "[2]". */
export function citationLink(number: number, article: Article): Element[] {
  return linked(`[${number}]`, article);
}

/** The quote's exact words between our marks, the short answer in them bold; null when they are too long for one text. */
export function quoted(quote: Quote, strong: Span | null): Element[] | null {
  if (isTooLong(quote)) return null;
  const bold = strong ?? { start: quote.end, end: quote.end };
  const { open, close } = quoteMarks(shown(wordsShown(quote)));
  return [
    ...words(open + shown(wordsShown(quote, { start: quote.start, end: bold.start }))),
    ...words(wordsShown(quote, bold), { bold: true }),
    ...words(shown(wordsShown(quote, { start: bold.end, end: quote.end })) + close),
  ];
}

export function isTooLong(quote: Quote): boolean {
  return quote.end - quote.start > LONGEST_TEXT;
}

/** Nothing quoted is ever cut: what does not fit is said to be too long, and where it can be read. */
export function tooLong(what: OurWords, { article, start, end }: Quote, citation: number | null): Element[] {
  const said = say`${what} of ${end - start} characters is too long to show here: `;
  return [...words(said), ...linked(citation === null ? "read the article" : `read it at [${citation}]`, article)];
}

/** "[1] North Post, 15 Sep 21:10: “Title”". */
export function citationElements({ number, article, outlet, when, title }: Citation): Element[] {
  const named = title === null ? [] : (quoted(title, null) ?? tooLong(say`A title`, title, number));
  return [
    ...linked(`[${number}] ${outlet}`, article),
    ...words(`, ${when}`),
    ...(named.length === 0 ? [] : [...words(": "), ...named]),
  ];
}
