// The raw text of a saved news file -> title, body, by-line, outlet and date; all that is cut is kept with its rule.
import type { PublishedAt } from "../time.ts";
import { bodyRange } from "./body.ts";
import { bylineIn } from "./byline.ts";
import { dateIn } from "./dates.ts";
import { type Line, linesOf } from "./lines.ts";
import { outletOf } from "./outlets.ts";
import { titleIndex } from "./title.ts";

export type CleanedText = {
  /** As it stands in the file; null when no line is evidently the title. */
  readonly title: string | null;
  /** The article's own paragraphs in its own characters, an empty line between them. */
  readonly body: string;
  readonly byline: string | null;
  /** The publisher, when the text shows it; `why` says what did. */
  readonly outlet: string | null;
  readonly publishedAt: PublishedAt | null;
  readonly removed: readonly Removed[];
  readonly why: readonly string[];
};

/** A line that is not part of title or body, and the rule that says so. */
export type Removed = { readonly line: string; readonly rule: string };

/** Separates an article from its furniture by shape, position and the wording of short lines. Linear; takes any text. */
export function cleanText(raw: string): CleanedText {
  const lines = linesOf(plainCharacters(raw));
  const range = bodyRange(lines);
  const title = titleIndex(lines, range);
  const body: string[] = [];
  const removed: Removed[] = [];
  lines.forEach((line, i) => {
    if (i === title) return;
    const rule =
      i < range.start
        ? headRule(line, title >= 0 && i > title)
        : i < range.end
          ? line.rule
          : (line.rule ?? "after the body");
    if (rule === null) body.push(line.text);
    else removed.push({ line: line.text, rule });
  });
  const around = removed.map(({ line }) => line);
  const outlet = outletOf(around, body[0] ?? "");
  return {
    title: title < 0 ? null : lines[title]!.text,
    body: body.join("\n\n"),
    byline: firstOf(around, bylineIn),
    outlet: outlet?.name ?? null,
    publishedAt: firstOf(
      around.filter((line) => line.length < 120),
      dateIn,
    ),
    removed,
    why: outlet ? [`Outlet ${outlet.name}: ${outlet.why}`] : [],
  };
}

/** Control and private characters out; line breaks and tabs stay. */
function plainCharacters(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\ufeff\ufffe\uffff]/g, "");
}

function headRule(line: Line, afterTitle: boolean): string {
  return line.rule ?? (afterTitle ? "dek" : "before the body");
}

function firstOf<T>(lines: readonly string[], read: (line: string) => T | null): T | null {
  for (const line of lines) {
    const value = read(line);
    if (value !== null) return value;
  }
  return null;
}
