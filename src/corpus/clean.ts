// The raw text of a saved news file -> title, body, by-line, outlet and date; all that is cut is kept with its rule.
import { isStopWord } from "../text/stopwords.ts";
import { wordsOf } from "../text/words.ts";
import type { PublishedAt } from "../time.ts";
import { bylineIn, isPhotoCredit } from "./byline.ts";
import { dateIn } from "./dates.ts";
import { isFurniture } from "./lexicon.ts";
import { type Line, linesOf } from "./lines.ts";
import { outletOf } from "./outlets.ts";

export type CleanedText = {
  /** As it stands in the file; null when no line is evidently the title. */
  readonly title: string | null;
  /** The article's own paragraphs, one a line with an empty line between. */
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
  const run = longestRun(lines);
  const before = lines.slice(0, run.start);
  const after = lines.slice(run.end);
  const words = contentWords(lines.slice(run.start, run.end));
  const titleAt = titleIndex(before, words);
  const body: string[] = [];
  const removed: Removed[] = [];
  before.forEach((line, i) => {
    if (i !== titleAt) removed.push({ line: line.text, rule: headRule(line, i > titleAt && titleAt >= 0) });
  });
  for (const line of lines.slice(run.start, run.end)) {
    const rule = bodyRule(line);
    if (rule) removed.push({ line: line.text, rule });
    else body.push(line.text);
  }
  for (const line of after) removed.push({ line: line.text, rule: headRule(line, false) });
  const around = removed.map(({ line }) => line);
  const outlet = outletOf(around, body[0] ?? "");
  return {
    title: titleAt < 0 ? null : before[titleAt]!.text,
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
  return raw.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, "");
}

/** Short lines that may stand between two paragraphs of one article. */
const GAP = 8;
const SENTENCE_WORDS = 8;

/** The stretch of sentence-like lines with the most words; everything when there is none. */
function longestRun(lines: readonly Line[]): { start: number; end: number } {
  let best = { start: 0, end: lines.length, words: 0 };
  let current = { start: 0, end: 0, words: 0 };
  lines.forEach((line, i) => {
    if (line.words < SENTENCE_WORDS || !line.ends || isNotice(line)) return;
    if (i - current.end > GAP) current = { start: i, end: i, words: 0 };
    current = { start: current.words === 0 ? i : current.start, end: i + 1, words: current.words + line.words };
    if (current.words > best.words) best = current;
  });
  return best;
}

/** One sentence of a page about itself: "IE 11 is not supported. For an optimal experience ..." */
function isNotice(line: Line): boolean {
  return line.words <= 20 && isFurniture(line.text);
}

function bodyRule(line: Line): string | null {
  if (line.words <= 12 && isFurniture(line.text)) return "furniture";
  if (bylineIn(line.text) !== null && !line.ends) return "by-line";
  return null;
}

function headRule(line: Line, afterTitle: boolean): string {
  if (bylineIn(line.text) !== null) return "by-line";
  if (isPhotoCredit(line.text)) return "photo credit";
  if (isFurniture(line.text)) return "furniture";
  return afterTitle ? "dek" : "outside the body";
}

function contentWords(lines: readonly Line[]): Set<string> {
  const words = new Set<string>();
  for (const line of lines) for (const word of wordsOf(line.text)) if (!isStopWord(word.folded)) words.add(word.folded);
  return words;
}

/** The last line before the body that looks like a title and speaks of what the body does; the shorter of two. */
function titleIndex(before: readonly Line[], body: ReadonlySet<string>): number {
  for (let i = before.length - 1; i >= 0; i--) {
    if (!isTitle(before[i]!, body)) continue;
    const previous = before[i - 1];
    return previous && isTitle(previous, body) && previous.words < before[i]!.words ? i - 1 : i;
  }
  return -1;
}

function isTitle(line: Line, body: ReadonlySet<string>): boolean {
  if (line.words < 4 || line.words > 30 || /[.。]$/.test(line.text) || isFurniture(line.text)) return false;
  if (!/^["'“‘([]?[\p{Lu}\p{N}\p{Lo}]/u.test(line.text)) return false;
  const words = wordsOf(line.text).filter((word) => !isStopWord(word.folded));
  return words.length > 0 && words.filter((word) => body.has(word.folded)).length * 2 >= words.length;
}

function firstOf<T>(lines: readonly string[], read: (line: string) => T | null): T | null {
  for (const line of lines) {
    const value = read(line);
    if (value !== null) return value;
  }
  return null;
}
