// Pieces -> the pieces of each message, within what Slack takes, and the blocks they make.
import type { types } from "@slack/bolt";
import { BLOCK_BUDGET, CHARACTER_BUDGET } from "./limits.ts";
import type { Piece } from "./pieces.ts";
import type { Element, Part } from "./rich-text.ts";

/**
 * As few messages as hold them in order. A message ends where something new begins; only what is too much for a message
 * of its own is divided, between pieces.
 */
export function packPieces(pieces: readonly Piece[]): Piece[][] {
  const messages: Piece[][] = [];
  const place = (group: readonly Piece[]) => {
    const joined = [...(messages.at(-1) ?? []), ...group];
    if (messages.length > 0 && fits(joined)) messages[messages.length - 1] = joined;
    else messages.push([...group]);
  };
  for (const unit of unitsOf(pieces)) {
    if (fits(unit)) place(unit);
    else for (const piece of unit) place([piece]);
  }
  return messages;
}

/** A story with its quotes, a heading with what it is about: what should stay together. */
function unitsOf(pieces: readonly Piece[]): Piece[][] {
  const units: Piece[][] = [];
  for (const piece of pieces) {
    if (piece.opens || units.length === 0) units.push([piece]);
    else units.at(-1)!.push(piece);
  }
  return units;
}

function fits(pieces: readonly Piece[]): boolean {
  const blocks = blocksOf(pieces);
  return blocks.length <= BLOCK_BUDGET && JSON.stringify(blocks).length <= CHARACTER_BUDGET;
}

/** Parts of rich text that belong together share a block; sections in it share one section, a line each. */
export function blocksOf(pieces: readonly Piece[]): types.KnownBlock[] {
  const blocks: types.KnownBlock[] = [];
  for (const { part, opens } of pieces) {
    const last = blocks.at(-1);
    if (!isRichPart(part)) blocks.push(part);
    else if (opens || last?.type !== "rich_text") blocks.push({ type: "rich_text", elements: [part] });
    else blocks[blocks.length - 1] = { type: "rich_text", elements: joined(last.elements, part) };
  }
  return blocks;
}

function isRichPart(part: Piece["part"]): part is Part {
  return part.type.startsWith("rich_text_");
}

/** Whether two sections in a row stand on lines of their own is not stated anywhere; a line break is certain. */
function joined(parts: readonly types.RichTextBlockElement[], part: Part): types.RichTextBlockElement[] {
  const last = parts.at(-1);
  if (last?.type !== "rich_text_section" || part.type !== "rich_text_section") return [...parts, part];
  const elements: Element[] = [...last.elements, { type: "text", text: "\n" }, ...part.elements];
  return [...parts.slice(0, -1), { type: "rich_text_section", elements }];
}
