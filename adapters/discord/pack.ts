// Sections -> the components of as few messages as hold them, split between stories, else between pieces.
import type { APIComponentInContainer, APIMessageTopLevelComponent } from "discord.js";
import type { Piece } from "./blocks.ts";
import { type Components, container, fits, type Size, sizeOf, sum, textDisplay } from "./message.ts";
import type { Section } from "./sections.ts";

/** `room` is what each message may hold; no piece is larger. The first list may be empty when there are no sections. */
export function pack(sections: readonly Section[], room: Size): APIMessageTopLevelComponent[][] {
  const messages: APIMessageTopLevelComponent[][] = [[]];
  for (const part of sections.flatMap((section) => splitSection(section, room))) {
    const components = componentsOf(part);
    const last = messages.at(-1)!;
    if (last.length > 0 && !fits(sum(sizeOf(last), sizeOf(components)), room)) messages.push([...components]);
    else last.push(...components);
  }
  return messages;
}

/** The section itself when it fits into a message, else parts of it that do. */
function splitSection(section: Section, room: Size): Section[] {
  if (fits(sizeOf(componentsOf(section)), room)) return [section];
  const parts: { framed: boolean; pieces: Piece[] }[] = [];
  for (const piece of section.pieces) {
    const last = parts.at(-1);
    const grown = { framed: section.framed, pieces: [...(last?.pieces ?? []), piece] };
    if (last && fits(sizeOf(componentsOf(grown)), room)) last.pieces.push(piece);
    else parts.push({ framed: section.framed, pieces: [piece] });
  }
  return parts;
}

function componentsOf({ framed, pieces }: Section): Components {
  if (!framed) return [textDisplay(pieces.map(({ markdown }) => markdown).join("\n"))];
  const inside = joinAlike(pieces).flatMap(({ part, markdown }, i): APIComponentInContainer[] => {
    // A thin space without a line sets the citations apart from what they are for.
    const gap: APIComponentInContainer[] = part === "small" && i > 0 ? [{ type: 14, divider: false, spacing: 1 }] : [];
    return [...gap, textDisplay(markdown)];
  });
  return [container(inside)];
}

/** Neighbours of one part in one text. */
function joinAlike(pieces: readonly Piece[]): Piece[] {
  const joined: { part: Piece["part"]; markdown: string }[] = [];
  for (const { part, markdown } of pieces) {
    const last = joined.at(-1);
    if (last?.part === part) last.markdown += `\n${markdown}`;
    else joined.push({ part, markdown });
  }
  return joined;
}
