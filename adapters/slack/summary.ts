// Pieces of one message -> its `text`: what a notification shows and a screen reader says, in one line.
import { inOneLine } from "../../src/text/normalize.ts";
import { LONGEST_SUMMARY } from "./limits.ts";
import type { Piece } from "./pieces.ts";
import { escapeMarkup, shown } from "./text.ts";

/**
 * The beginning of what the message says: headings and headlines, or quotes where there are no headlines, each whole.
 * Slack reads markup here and makes links of addresses: those are left out, the rest is escaped.
 */
export function summaryOf(pieces: readonly Piece[]): string {
  const all = pieces.flatMap(({ told }) => told ?? []);
  const headlines = all.some(({ kind }) => kind === "headline");
  const told: string[] = [];
  let room = LONGEST_SUMMARY;
  for (const { kind, words } of all) {
    const line = escapeMarkup(inOneLine(shown(words)).trim());
    if (line === "" || line.includes("://") || (headlines && kind === "quote")) continue;
    if (line.length > room) break;
    told.push(line);
    room -= line.length + BETWEEN.length;
  }
  return told.length === 0 ? NOTHING_SHORT : told.join(BETWEEN);
}

const BETWEEN = " · ";
const NOTHING_SHORT = "Wirecopy has something to say that is too long for a preview.";
