// The raw text of a saved news file -> title, body, by-line, outlet and date; all that is cut is kept with its rule.
import type { PublishedAt } from "../time.ts";
import { type BodyRange, bodyRange, isSentence } from "./body.ts";
import { bylineIn } from "./byline.ts";
import { dateIn } from "./dates.ts";
import { type Line, linesOf } from "./lines.ts";
import { outletOf } from "./outlets.ts";
import { plainCharacters } from "./plain.ts";
import { contentWords, sharedWith, titleIndex } from "./title.ts";

export type CleanedText = {
  /** As it stands in the file; null when no line is evidently the title. */
  readonly title: string | null;
  /** The article's own paragraphs in its own characters, an empty line between them. */
  readonly body: string;
  readonly byline: string | null;
  /** The publisher, when the text shows it; `why` says what did. */
  readonly outlet: string | null;
  readonly publishedAt: PublishedAt | null;
  /** In the order of the file. */
  readonly removed: readonly Removed[];
  readonly why: readonly string[];
};

/** A line that is not part of title or body, and the rule that says so. */
export type Removed = { readonly line: string; readonly rule: string };

/** Separates an article from its furniture by shape, position and the wording of short lines. Linear; takes any text. */
export function cleanText(raw: string): CleanedText {
  const lines = linesOf(plainCharacters(raw));
  const range = bodyRange(lines);
  const titleAt = titleIndex(lines, range);
  const { body, removed } = sortLines(lines, range, titleAt);
  const title = titleAt < 0 ? null : lines[titleAt]!.text;
  const near = nearestFirst(lines, range, titleAt);
  const outlet = outletOf({ pageTitle: lines[0]?.text ?? null, title, lines: removed.map(({ line }) => line), body });
  return {
    title,
    body,
    byline: firstOf(near, (line) => (line.rule === "by-line" ? (bylineIn(line.text) ?? line.text) : null)),
    outlet: outlet?.name ?? null,
    publishedAt: firstOf(near, (line) => (line.rule === "date" || line.rule === "by-line" ? dateIn(line.text) : null)),
    removed,
    why: outlet ? [`Outlet ${outlet.name}: ${outlet.why}`] : [],
  };
}

function sortLines(lines: readonly Line[], range: BodyRange, titleAt: number): { body: string; removed: Removed[] } {
  const words = contentWords(lines.slice(range.start, range.end));
  const body: string[] = [];
  const removed: Removed[] = [];
  const said = new Set<string>();
  lines.forEach((line, i) => {
    if (i === titleAt) return;
    const place =
      i >= range.end ? "after the body" : i >= range.start ? null : headRule(line, titleAt >= 0 && i > titleAt, words);
    const rule = line.rule ?? place ?? (said.has(line.text) ? "repeated" : null);
    if (rule !== null) removed.push({ line: line.text, rule });
    else {
      body.push(line.text);
      said.add(line.text);
    }
  });
  return { body: body.join("\n\n"), removed };
}

/** A dek says in other order what the body says; a first paragraph cut off by buttons and pictures says more. */
const DEK_SHARED = 0.8;

function headRule(line: Line, belowTitle: boolean, body: ReadonlySet<string>): string | null {
  if (!belowTitle) return "before the body";
  return isSentence(line) && sharedWith(body, line) < DEK_SHARED ? null : "dek";
}

/** Lines in the order in which to look for by-line and date: below the title, in the body, after it, then upwards from the title. */
function nearestFirst(lines: readonly Line[], range: BodyRange, titleAt: number): Line[] {
  const from = titleAt < 0 ? range.start : titleAt;
  return [...lines.slice(from), ...lines.slice(0, from).reverse()];
}

function firstOf<T>(lines: readonly Line[], read: (line: Line) => T | null): T | null {
  for (const line of lines) {
    const value = read(line);
    if (value !== null) return value;
  }
  return null;
}
