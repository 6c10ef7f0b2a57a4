// Blocks of a reply -> pieces that a message is made of, none of which is ever split.
import type { types } from "@slack/bolt";
import { type OurWords, say } from "../../src/chat/our-words.ts";
import { quoteMarks, wordsShown } from "../../src/chat/quote-marks.ts";
import type { Block, Choice, Citation, QuoteBlock } from "../../src/chat/reply.ts";
import { quoteText } from "../../src/corpus/passage.ts";
import { LONGEST_HEADER, LONGEST_TEXT, LONGEST_VALUE } from "./limits.ts";
import {
  citationElements,
  citationLink,
  type Element,
  isTooLong,
  linked,
  type Part,
  quoted,
  section,
  tooLong,
  words,
} from "./rich-text.ts";
import { shown } from "./text.ts";

export type Piece = {
  readonly part: Part | types.KnownBlock;
  /** Something new begins here, so a message may end before it. */
  readonly opens: boolean;
  /** What a notification says of it; null when nothing. */
  readonly told: Told | null;
};

/** Quotes are told where no headline stands for them. */
export type Told = { readonly kind: "line" | "headline" | "quote"; readonly words: string };

/** `reference` comes back with a click: it says which reply the button belongs to. */
export function piecesOf(block: Block, reference: string | null): Piece[] {
  return piecesIn(block, reference).filter(({ part }) => !("elements" in part) || part.elements.length > 0);
}

function piecesIn(block: Block, reference: string | null): Piece[] {
  switch (block.kind) {
    case "heading":
      return told(opening(headings(block.text)), { kind: "line", words: block.text });
    case "paragraph":
      return told(opening(lines(block.text).map((line) => section(words(line)))), { kind: "line", words: block.text });
    case "note":
      return told(following(lines(block.text).map(context)), { kind: "line", words: block.text });
    case "headline":
      return told(opening([section(headlineElements(block))]), { kind: "headline", words: quoteText(block.quote) });
    case "quote":
      return told(following(quoteParts(block)), { kind: "quote", words: quoteWords(block) });
    case "difference":
      return following(differenceSections(block));
    case "citations":
      return following(citationSections(block.items));
    case "list":
      return following(bullets(block.items));
    case "table":
      return following(block.rows.flatMap(rowSections));
    case "choices":
      return following(block.items.length === 0 ? [] : [buttons(block.items, reference)]);
    default:
      return block satisfies never;
  }
}

/** Thumbs up and down under an answer: https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element */
export function feedbackPiece(reference: string): Piece {
  const thumb = (text: string, value: string, label: string) => ({
    text: { type: "plain_text", text, emoji: true } as const,
    value: `${value} ${reference}`,
    accessibility_label: label,
  });
  return {
    part: {
      type: "context_actions",
      elements: [
        {
          type: "feedback_buttons",
          action_id: "feedback",
          positive_button: thumb("👍", "up", "This answer helps"),
          negative_button: thumb("👎", "down", "This answer does not help"),
        },
      ],
    },
    opens: false,
    told: null,
  };
}

function opening(parts: readonly Piece["part"][]): Piece[] {
  return parts.map((part, i) => ({ part, opens: i === 0, told: null }));
}

function following(parts: readonly Piece["part"][]): Piece[] {
  return parts.map((part) => ({ part, opens: false, told: null }));
}

function told(pieces: readonly Piece[], words: Told): Piece[] {
  return pieces.map((piece, i) => (i === 0 ? { ...piece, told: words } : piece));
}

function quoteWords({ lead, quote, source }: QuoteBlock): string {
  const { open, close } = quoteMarks(wordsShown(quote));
  return `${lead ?? ""} ${open}${wordsShown(quote)}${close} ${source ?? ""}`;
}

function headings(text: OurWords): Piece["part"][] {
  const kept = shown(text).trim();
  if (kept.length > LONGEST_HEADER) return lines(text).map((line) => section(words(line, { bold: true })));
  return kept === "" ? [] : [{ type: "header", text: { type: "plain_text", text: kept, emoji: false } }];
}

function context(line: string): types.KnownBlock {
  return { type: "context", elements: [{ type: "plain_text", text: line, emoji: false }] };
}

/** "1  Harbour bridge closed   4 outlets · 3 h ago", the headline a link. */
function headlineElements({ number, quote, remark }: Block & { kind: "headline" }): Element[] {
  return [
    ...(number === null ? [] : words(`${number}  `, { bold: true })),
    ...(isTooLong(quote)
      ? tooLong(say`A headline`, quote, null)
      : linked(quoteText(quote), quote.article, { bold: true })),
    ...(remark === "" ? [] : words(`   ${remark}`)),
  ];
}

function quoteParts(block: QuoteBlock): Part[] {
  const { lead, quote, strong, citation, source } = block;
  const sentence = quoted(quote, strong);
  return [
    ...(lead === null || shown(lead) === "" ? [] : [section(words(lead))]),
    {
      type: "rich_text_quote",
      elements:
        sentence === null
          ? [...tooLong(say`A sentence`, quote, citation), ...words(source === null ? "" : ` ${source}`)]
          : [...sentence, ...words(source === null ? " " : `   ${source} `), ...citationLink(citation, quote.article)],
    },
  ];
}

/** "Figures differ on people: “two people” [1] · “at least five” [3]", over several lines where it is long. */
function differenceSections({ lead, about, context, figures }: Block & { kind: "difference" }): Part[] {
  const topic = [
    ...about.flatMap((noun, i) => [...words(i === 0 ? " " : " / "), ...words(quoteText(noun))]),
    ...(context === null ? [] : words(` (${quoteText(context)})`)),
  ];
  // What is counted is a word or two; a stretch so long is none, and the figures say themselves what they are of.
  const counted = JSON.stringify(topic).length > LONGEST_TEXT ? [] : topic;
  const opening = [...words(lead), ...counted, ...words(": ")];
  const each = figures.map(({ quote, citation }, i) => [
    ...words(i === 0 ? "" : " · "),
    ...(quoted(quote, null) ?? tooLong(say`A figure`, quote, citation)),
    ...words(" "),
    ...citationLink(citation, quote.article),
  ]);
  return rows([opening, ...each], []).map((row) => section(row));
}

/** Short citations share a line; those with a title have one each. */
function citationSections(items: readonly Citation[]): Part[] {
  const each = items.map(citationElements);
  const oneLine = items.every((item) => item.title === null);
  return (oneLine ? rows(each, words("   ")) : each).map((row) => section(row));
}

function bullets(items: readonly OurWords[]): Part[] {
  const sections = items.flatMap((item) => lines(item)).map((line) => section(words(line)));
  return chunks(sections).map((elements) => ({ type: "rich_text_list", style: "bullet", elements }));
}

function rowSections([left, right]: readonly [OurWords, OurWords]): Part[] {
  const [first = "", ...others] = lines(right);
  const named = [...words(left.slice(0, LONGEST_TEXT), { bold: true }), ...words(first === "" ? "" : `   ${first}`)];
  return [named, ...others.map((line) => words(line))].map((row) => section(row));
}

/** Joins runs of elements into as few rows as stay within half of what one text may hold. */
function rows(runs: readonly (readonly Element[])[], between: readonly Element[]): Element[][] {
  return chunks(runs).map((row) => row.flatMap((run, i) => (i === 0 ? [...run] : [...between, ...run])));
}

function chunks<T>(items: readonly T[]): T[][] {
  const all: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = JSON.stringify(item).length;
    if (size > room) {
      all.push([]);
      room = LONGEST_TEXT;
    }
    all.at(-1)!.push(item);
    room -= size;
  }
  return all;
}

/** Words of ours in lines that one text may hold, broken at spaces where there are any. */
function lines(text: OurWords): string[] {
  const kept = shown(text).trim();
  if (kept.length <= LONGEST_TEXT) return kept === "" ? [] : [kept];
  return kept
    .match(/[\s\S]{1,2999}(?=\s|$)|[\s\S]{1,2998}[^\ud800-\udbff]/g)!
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
function buttons(items: readonly Choice[], reference: string | null): types.KnownBlock {
  return {
    type: "actions",
    elements: items.map(({ action, label }) => ({
      type: "button",
      action_id: action,
      text: { type: "plain_text", text: label, emoji: false },
      ...(reference === null ? {} : { value: reference.slice(0, LONGEST_VALUE) }),
    })),
  };
}
