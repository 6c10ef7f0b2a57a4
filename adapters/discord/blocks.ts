// One block of a reply -> pieces of Markdown, each to be shown whole or not at all.
import { type OurWords, say } from "../../src/chat/our-words.ts";
import { quoteMarks, wordsShown } from "../../src/chat/quote-marks.ts";
import type { Block, Citation, QuoteBlock } from "../../src/chat/reply.ts";
import type { Article } from "../../src/corpus/article.ts";
import { type Quote, quoteText, titleQuote } from "../../src/corpus/passage.ts";
import { plainCharacters } from "../../src/text/normalize.ts";
import { shorten } from "../../src/text/shorten.ts";
import type { Span } from "../../src/text/span.ts";
import { blockQuote, escapeText, smallPrint } from "./escape.ts";
import { BUDGET } from "./limits.ts";
import { maskedLink } from "./link.ts";

/** A stretch that is never divided. Head, body and small print of a story stand a little apart. */
export type Piece = { readonly part: "head" | "body" | "small"; readonly markdown: string };

/** Nothing for choices: they are buttons. */
export function piecesOf(block: Block): Piece[] {
  switch (block.kind) {
    case "heading":
      return [ours("head", block.text, (words) => `### ${words}`)];
    case "paragraph":
      return [ours("body", block.text)];
    case "note":
      return [ours("body", block.text, smallPrint)];
    case "headline":
      return [headlinePiece(block)];
    case "quote":
      return [quotePiece(block)];
    case "difference":
      return [differencePiece(block)];
    case "citations":
      return block.items.map(citationPiece);
    case "list":
      return block.items.map((item) => ours("body", item, (words) => `- ${words}`));
    case "table":
      return block.rows.map(([left, right]) => tableRow(left, right));
    case "choices":
      return [];
    default:
      return block satisfies never;
  }
}

/** Words of our own may be cut, as a last resort; what was quoted may not. */
function ours(part: Piece["part"], words: OurWords, dress = (markdown: string) => markdown): Piece {
  return { part, markdown: dress(escapeText(shorten(words, LONGEST_OWN_WORDS))) };
}

const LONGEST_OWN_WORDS = 1500;

function tableRow(left: OurWords, right: OurWords): Piece {
  return ours("body", right, (words) => `**${escapeText(shorten(left, LONGEST_OWN_WORDS / 2))}**${APART}${words}`);
}

/** Between what stands apart on one line, as at the prompt. */
const APART = "   ";

function headlinePiece({ number, quote, remark }: Block & { kind: "headline" }): Piece {
  const mark = number === null ? "" : `${number}  `;
  const shown = `**${mark}${escapeText(quoteText(quote))}**`;
  const rest = remark === "" ? "" : `\n${ours("head", remark, smallPrint).markdown}`;
  return whole("head", shown + rest) ?? { part: "head", markdown: `${mark}${tooLong(say`headline`, quote)}${rest}` };
}

function quotePiece({ lead, quote, strong, citation, source }: QuoteBlock): Piece {
  const before = lead === null ? "" : `${ours("body", lead).markdown}\n`;
  const named = source === null ? "" : `\n${ours("body", source, smallPrint).markdown}`;
  const cited = `${named} [${citation}]`;
  const shown = before + blockQuote(quoted(quote, strong)) + cited;
  return whole("body", shown) ?? { part: "body", markdown: before + blockQuote(sentenceTooLong(quote)) + cited };
}

function differencePiece({ lead, about, context, figures }: Block & { kind: "difference" }): Piece {
  const nouns = about.map((noun) => escapeText(quoteText(noun))).join(" / ");
  const bracket = context === null ? "" : ` (${escapeText(quoteText(context))})`;
  const topic = `${escapeText(lead)}${nouns === "" ? "" : ` ${nouns}`}${bracket}`;
  const shown = figures.map(({ quote, citation }) => `${quoted(quote, null)} [${citation}]`);
  const links = figures.map(({ quote, citation }) => `${openLink(quote.article)} [${citation}]`);
  return (
    whole("body", `${topic}: ${shown.join(" · ")}`) ?? {
      part: "body",
      markdown: `${escapeText(lead)}: ${links.join(" · ")}`,
    }
  );
}

/** "[1] North Post, 15 Sep 21:10", its date being the link: words of an outlet could pass for another place. */
function citationPiece({ number, article, outlet, when, title }: Citation): Piece {
  const cited = `[${number}] ${escapeText(outlet)}, ${maskedLink(escapeText(when), article.url)}`;
  const titled = title === null ? cited : `${cited}: ${quoted(title, null)}`;
  return whole("small", smallPrint(titled)) ?? { part: "small", markdown: smallPrint(cited) };
}

/** The quote's exact words between our marks, a part of them bold. */
function quoted(quote: Quote, strong: Span | null): string {
  const { start, end } = quote;
  const bold = strong ?? { start: end, end };
  const { open, close } = quoteMarks(plainCharacters(wordsShown(quote)));
  const [before, middle, after] = [{ start, end: bold.start }, bold, { start: bold.end, end }].map((part) =>
    escapeText(wordsShown(quote, part)),
  );
  return `${open}${before}${middle === "" ? "" : `**${middle}**`}${after}${close}`;
}

/** The headline of its article in the place of a sentence. */
function sentenceTooLong(quote: Quote): string {
  const title = titleQuote(quote.article);
  const note = tooLong(say`sentence`, quote);
  return title === null || escapeText(quoteText(title)).length > LONGEST_OWN_WORDS
    ? note
    : `**${escapeText(quoteText(title))}** · ${note}`;
}

function tooLong(what: OurWords, { article }: Quote): string {
  return `The ${what} is too long to show here: ${openLink(article)}`;
}

function openLink(article: Article): string {
  return maskedLink("read the article", article.url);
}

/** Null when it would not fit even into a message of its own. */
function whole(part: Piece["part"], markdown: string): Piece | null {
  return markdown.length <= LONGEST_PIECE && Buffer.byteLength(markdown) <= LARGEST_PIECE ? { part, markdown } : null;
}

/** Leaves room for the buttons below and the frame around. */
const LONGEST_PIECE = BUDGET.characters - 100;
const LARGEST_PIECE = BUDGET.bytes - 3000;
