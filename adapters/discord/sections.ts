// A reply's blocks -> sections: stories, each in a frame of its own, and what stands between them.
import type { Block } from "../../src/chat/reply.ts";
import { type Piece, piecesOf } from "./blocks.ts";

/** What is kept together in one message where it fits. */
export type Section = { readonly framed: boolean; readonly pieces: readonly Piece[] };

/** A headline opens a story when one of a story's parts follows it; a list of headlines is no frames. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: { framed: boolean; pieces: Piece[] }[] = [];
  let insideStory = false;
  headlinesFirst(blocks).forEach((block, i, all) => {
    const pieces = piecesOf(block);
    if (pieces.length === 0) return;
    const opens = block.kind === "headline" && isStoryPart(all[i + 1]);
    insideStory = opens || (insideStory && isStoryPart(block));
    const last = sections.at(-1);
    if (last === undefined || opens || last.framed !== insideStory) sections.push({ framed: insideStory, pieces });
    else last.pieces.push(...pieces);
  });
  return sections;
}

const STORY_PARTS: ReadonlySet<Block["kind"]> = new Set(["quote", "difference", "citations", "list"]);

function isStoryPart(block: Block | undefined): boolean {
  return block !== undefined && STORY_PARTS.has(block.kind);
}

/**
 * A message with components has no text of its own for a phone to show but its first one: that is to be the news. So the
 * title of a briefing goes below its stories, in small print.
 */
function headlinesFirst(blocks: readonly Block[]): Block[] {
  const [title, first, ...rest] = blocks;
  if (title?.kind !== "heading" || first?.kind !== "headline") return [...blocks];
  const stories = [first, ...rest];
  const after = stories.findLastIndex((block) => block.kind === "headline" || isStoryPart(block)) + 1;
  return stories.toSpliced(after, 0, { kind: "note", text: title.text });
}
