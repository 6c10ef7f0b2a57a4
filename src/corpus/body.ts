// The lines of a file -> where the article's own text begins and ends among them.
import { TIME_ALONE } from "./dates.ts";
import type { Line } from "./lines.ts";

/** From `start` up to and without `end`; `end` is `start` when no line reads like a sentence. */
export type BodyRange = { readonly start: number; readonly end: number };

/**
 * The stretch of neighbouring lines with the most points: the maximum segment of Kadane's algorithm, one pass. A
 * sentence earns its words, so that long paragraphs draw the stretch together over the short lines between them; each
 * line and each piece of furniture costs, so that lists of headlines and teasers do not join it. The figures are in
 * docs/decisions/0004-furniture.md.
 */
export function bodyRange(lines: readonly Line[]): BodyRange {
  let best = { start: 0, end: 0, points: 0 };
  let current = { start: 0, points: 0 };
  let readersSpeak = false;
  for (let i = 0; i < lines.length; i++) {
    if (current.points <= 0) current = { start: i, points: 0 };
    const points = pointsOf(lines, i);
    readersSpeak ||= best.points >= ARTICLE_POINTS && COMMENTS_HEADING.test(lines[i]!.text);
    if (points < 0 || !readersSpeak) current.points += points;
    if (current.points > best.points) best = { start: current.start, end: i + 1, points: current.points };
  }
  return withShortSentences(lines, best);
}

/** What any line costs: a paragraph must say more than the short lines it is separated by. */
const LINE_COST = 5;
/** What wording, a repetition, a by-line or a date costs beyond that. */
const FURNITURE_COST = 15;
/** What a sentence earns for standing beside another one. */
const NEIGHBOUR_POINTS = 10;
/** A paragraph earns no more than this many words: one long notice must not outweigh an article. */
const MOST_WORDS = 80;
/** Shorter lines with an end mark may be captions and buttons. */
const SENTENCE_WORDS = 8;

/** An article stands before a heading of comments once so much has been earned; what follows is readers' words and earns nothing. */
const ARTICLE_POINTS = 100;
const COMMENTS_HEADING =
  /^[^\p{L}\p{N}]{0,3}(?:(?:(?:top(?: rated)?|readers?['’]?|recent|user) )?comments?(?: \(?\d*\)?)?:?$|\d+ (?:comments?|responses|replies|thoughts)\b|leave a (?:reply|comment)|join the (?:conversation|discussion)|comments are closed|post a comment|have your say)/iu;

function pointsOf(lines: readonly Line[], i: number): number {
  const line = lines[i]!;
  // "* * *" and links to other stories part the sections of one article.
  if (line.rule === "marks" || line.rule === "story link") return 0;
  if (!isSentence(line)) return -LINE_COST - (isFurniture(line) ? FURNITURE_COST : 0);
  const hasNeighbour = isSentence(lines[i - 1]) || isSentence(lines[i + 1]);
  return Math.min(line.words, MOST_WORDS) - LINE_COST + (hasNeighbour ? NEIGHBOUR_POINTS : 0);
}

/** Captions and links in capitals stand inside articles too, and a long sentence of any wording may be the report's. */
function isFurniture(line: Line): boolean {
  if (isLongSentence(line) || line.rule === "photo credit" || line.rule === "capitals") return false;
  return line.rule !== null || line.repeats;
}

/** A long sentence without the wording of a page. */
export function isSentence(line: Line | undefined): boolean {
  return line !== undefined && line.rule === null && isLongSentence(line);
}

/** Words enough and an end mark. */
export function isLongSentence({ ends, words }: Line): boolean {
  return ends && words >= SENTENCE_WORDS;
}

/** "He declined to comment." is no furniture though it is short: sentences that follow belong to the body. */
function withShortSentences(lines: readonly Line[], { start, end }: BodyRange): BodyRange {
  let last = end;
  while (end > start && last < lines.length && lines[last]!.ends && lines[last]!.rule === null) last++;
  return { start, end: last };
}

/**
 * The start of a body with the time of a live page's first post, where that stands just above it, or above a heading of
 * the post, and behind the title, and those of other posts within it; else the body's own start.
 */
export function firstTimeAbove(lines: readonly Line[], { start, end }: BodyRange, titleAt: number): number {
  const at = [start - 1, start - 2].find((i) => i > titleAt && i >= 0 && isTime(lines[i]!));
  const isPosts = at !== undefined && lines.slice(at + 1, start).every(({ rule }) => rule === null);
  return isPosts && lines.slice(start, end).some(isTime) ? at : start;
}

function isTime({ text }: Line): boolean {
  return text.length <= LONGEST_TIME && TIME_ALONE.test(text);
}

const LONGEST_TIME = 20;
