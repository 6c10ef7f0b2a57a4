// The raw text of a saved news file -> title, body, by-line, outlet and date; all that is cut is kept with its rule.

import { datelineLength } from "../text/dateline.ts";
import { plainCharacters } from "../text/normalize.ts";
import type { PublishedAt } from "../time.ts";
import { type BodyRange, bodyRange, firstTimeAbove, isLongSentence, isSentence } from "./body.ts";
import { bylineIn, nameBehindPost } from "./byline.ts";
import { creditsIn } from "./credits.ts";
import { dateIn, dayAtEnd } from "./dates.ts";
import { firstSentenceAbove, withPartedSentences } from "./interruption.ts";
import { type Line, linesOf } from "./lines.ts";
import { mailSender, subjectMark } from "./mail-head.ts";
import { outletOf } from "./outlets.ts";
import { outletPerhaps } from "./perhaps-outlet.ts";
import { announcerIn, RELEASE_NOTES, releaseStart } from "./press-release.ts";
import { BodyTerms, DEK_SHARED, titleIndex } from "./title.ts";

export type CleanedText = {
  /** As it stands in the file; null when no line is evidently the title. */
  readonly title: string | null;
  /** The article's own paragraphs in its own characters, an empty line between them. */
  readonly body: string;
  readonly byline: string | null;
  /** The publisher, when the text shows it; `why` says what did. */
  readonly outlet: string | null;
  /** Where no outlet is shown: a name by itself that is an outlet's if others call one so. */
  readonly mayBeOf: string | null;
  readonly publishedAt: PublishedAt | null;
  /** In the order of the file. */
  readonly removed: readonly Removed[];
  readonly why: readonly string[];
};

/** A line that is not part of title or body, or the mark it begins with, and the rule that says so. */
export type Removed = { readonly line: string; readonly rule: string };

/** Where title and body stand among the lines; `titleAt` is -1 when no line is the title. */
type Place = { readonly range: BodyRange; readonly titleAt: number; readonly bodyTerms: BodyTerms };

/**
 * Separates an article from its furniture by shape, position and the wording of short lines. Linear; takes any text. A time of
 * day without a zone is that of `zone`, and left out where that is null.
 */
export function cleanText(raw: string, zone: string | null = null): CleanedText {
  const lines = withOnlyNotes(linesOf(plainCharacters(raw), null));
  const place = placeOf(lines, null);
  const { range, titleAt } = place;
  const { body, removed } = sortLines(lines, place);
  const title = titleAt < 0 ? null : lines[titleAt]!.text.slice(markOf(lines, place).length);
  const near = nearestFirst(lines, place);
  const [head, alone] = [headOf(lines, place), aloneOf(lines, place)];
  const outlet = outletOf({
    pageTitle: lines[0]?.text ?? null,
    title,
    head,
    below: titleAt < 0 ? [] : textsOf(belowTitle(lines, place).filter(isPlain)),
    alone,
    lines: removed.map(({ line }) => line),
    isRelease: releaseStart(lines) >= 0,
    announcer: announcerIn(lines),
    sender: mailSender(lines, range.start),
    body,
  });
  return {
    title,
    body,
    byline: firstOf(near, (line) => (line.text === outlet?.name ? null : writerIn(line))),
    outlet: outlet?.name ?? null,
    mayBeOf: outlet === null ? outletPerhaps({ head, alone, body }) : null,
    publishedAt:
      firstOf(near, (line) => (isDayOrWriter(line) ? dateIn(line.text, zone) : null)) ??
      dateIn(body.slice(0, datelineLength(body))) ??
      firstOf(lines.slice(0, range.start), (line) =>
        isSentence(line) || line === lines[titleAt] ? null : dayAtEnd(line.text),
      ),
    removed,
    why: outlet ? [`Outlet ${outlet.name}: ${outlet.why}`] : [],
  };
}

/** `above` is the title where it is known and stands above all other lines. */
function placeOf(lines: readonly Line[], above: string | null): Place {
  const found = bodyRange(lines);
  // A file of short lines only, such as a poem or one headline, is kept rather than lost.
  const stretch = found.end > found.start ? withPartedSentences(lines, found) : { start: 0, end: lines.length };
  const bodyTerms = new BodyTerms(lines.slice(stretch.start, stretch.end).filter(({ rule }) => rule === null));
  // Right above the body it is the title whatever it shares with it, which takes long to tell.
  const titleAt = above !== null && stretch.start === 1 ? 0 : titleIndex(lines, stretch.start, bodyTerms);
  const whole = titleAt < 0 ? { ...stretch, start: firstSentenceAbove(lines, stretch) } : stretch;
  const range = { ...whole, start: firstTimeAbove(lines, whole, titleAt) };
  return { range, titleAt, bodyTerms };
}

/** What a mail program put before the title. */
function markOf(lines: readonly Line[], { range, titleAt }: Place): string {
  return subjectMark(lines[titleAt]?.text ?? "", lines.slice(0, range.start));
}

/** The same for a text whose title is known and stands apart from it, as in a feed: its body alone, and what was cut from it. */
export function cleanBody(text: string, title: string | null): Pick<CleanedText, "body" | "removed"> {
  // The title goes in, so that no other line is taken for it, and comes out again.
  const above = plainCharacters(title ?? "").trim() || null;
  const lines = withOnlyNotes(linesOf(plainCharacters(text), above));
  const { body, removed } = sortLines(lines, placeOf(lines, above));
  return { body: title && body.startsWith(`${title}\n\n`) ? body.slice(title.length + 2) : body, removed };
}

/** What an outlet puts right is the article where it says nothing else: "We got it wrong", and a correction below it. */
function withOnlyNotes(lines: readonly Line[]): readonly Line[] {
  if (lines.some(isSentence)) return lines;
  return lines.map((line) => (line.rule === "correction" ? { ...line, rule: null } : line));
}

function sortLines(lines: readonly Line[], place: Place): { body: string; removed: Removed[] } {
  const body: string[] = [];
  const removed: Removed[] = [];
  const said = new Set<string>();
  for (const [i, line] of lines.entries()) {
    if (i === place.titleAt) {
      const before = markOf(lines, place).trim();
      if (before !== "") removed.push({ line: before, rule: "mail subject" });
      continue;
    }
    const rule = wordingRule(line, i, place) ?? placeRule(line, i, place) ?? (said.has(line.text) ? "repeated" : null);
    if (rule !== null) removed.push({ line: line.text, rule });
    else {
      const bullet = BULLET.exec(line.text)?.[0] ?? "";
      if (bullet !== "") removed.push({ line: bullet.trim(), rule: "bullet" });
      body.push(line.text.slice(bullet.length));
      said.add(line.text);
    }
  }
  return { body: body.join("\n\n"), removed };
}

/** What parts the items of a list is none of their words; a dash before a figure may be its sign. */
const BULLET = /^(?:[-–—]\s+(?=[\p{L}"“'‘])|[•*·▪◦‣]\s+(?=[\p{L}\p{N}"“'‘]))/u;

/** Within the body a sentence that speaks of what the rest does is the report's, whatever its wording. */
const OWN_TOPIC = 1 / 3;
/** These speak of what the rest does, and are none of the report's. */
const NEVER_REPORT: readonly (string | null)[] = ["photo credit", "story link", "correction", RELEASE_NOTES];

function wordingRule(line: Line, i: number, { range, bodyTerms }: Place): string | null {
  const isInside = i >= range.start && i < range.end;
  const mayBeReport = isInside && line.rule !== null && isLongSentence(line) && !NEVER_REPORT.includes(line.rule);
  return mayBeReport && bodyTerms.share(line, OWN_TOPIC) ? null : line.rule;
}

/** Shorter lines are labels. */
const DEK_WORDS = 4;

/** The rule for where a line stands; null for the body's own. */
function placeRule(line: Line, i: number, { range, titleAt, bodyTerms }: Place): string | null {
  if (i >= range.end) return "after the body";
  if (i >= range.start) return null;
  if (titleAt < 0 || i < titleAt || line.words < DEK_WORDS) return "before the body";
  return isSentence(line) && !bodyTerms.share(line, DEK_SHARED) ? null : "dek";
}

/** Lines in the order in which to look for by-line and date: below the title, in the body, after it, then upwards from the title. */
function nearestFirst(lines: readonly Line[], { range, titleAt }: Place): Line[] {
  const from = titleAt < 0 ? range.start : titleAt;
  return [...lines.slice(from), ...lines.slice(0, from).reverse()];
}

/** Who is said to have written it, where one line gives writer, outlet and date too. */
function writerIn({ rule, text }: Line): string | null {
  if (rule !== "by-line" && rule !== "date") return null;
  const credits = creditsIn(text);
  if (credits !== null) return credits.byline;
  return rule === "by-line" ? (bylineIn(text) ?? nameBehindPost(text) ?? text) : null;
}

/** So many lines above a title may say whose it is. */
const ABOVE_TITLE = 2;

/** The lines around the title that are no page's buttons, those below it first. */
function headOf(lines: readonly Line[], { range, titleAt }: Place): string[] {
  const below = lines.slice(titleAt + 1, range.start);
  const above = lines.slice(Math.max(0, titleAt - ABOVE_TITLE), Math.max(0, titleAt));
  return textsOf([...below, ...above.reverse()].filter(isPlain));
}

/** The lines below a title up to its last day or writer, or all above the body where there is none. */
function belowTitle(lines: readonly Line[], { range, titleAt }: Place): Line[] {
  const below = lines.slice(titleAt + 1, range.start);
  const last = below.findLastIndex(isDayOrWriter);
  return last < 0 ? below : below.slice(0, last + 1);
}

/** The first line of a text, those beside a day or writer below its title, and the one between short lines right below it. */
function aloneOf(lines: readonly Line[], place: Place): string[] {
  const { range, titleAt } = place;
  const isBeside = (i: number) => isDayOrWriter(lines[i - 1]) || isDayOrWriter(lines[i + 1]);
  const below = titleAt < 0 ? [] : belowTitle(lines, place);
  const isHead = below.length <= MOST_HEAD_LINES && below.every(isShort) && isDayOrWriter(below.at(-1));
  const isThere = (i: number) =>
    (i === 0 && titleAt > 0) || (i > titleAt && i < range.start && (isBeside(i) || (isHead && i === titleAt + 1)));
  return textsOf(lines.filter((line, i) => isPlain(line) && isThere(i)));
}

/** An outlet, a desk, a writer with a post, a day. */
const MOST_HEAD_LINES = 4;
const MOST_HEAD_WORDS = 8;

function isShort({ words }: Line): boolean {
  return words <= MOST_HEAD_WORDS;
}

function isDayOrWriter(line: Line | undefined): boolean {
  return line?.rule === "date" || line?.rule === "by-line";
}

function textsOf(lines: readonly Line[]): string[] {
  return lines.map(({ text }) => text);
}

function isPlain({ rule }: Line): boolean {
  return rule === null || rule === "by-line" || rule === "date";
}

function firstOf<T>(lines: readonly Line[], read: (line: Line) => T | null): T | null {
  for (const line of lines) {
    const value = read(line);
    if (value !== null) return value;
  }
  return null;
}
