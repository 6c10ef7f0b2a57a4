// A body among the lines of a text -> the same with the sentences that advertisements and the like part from it.
import { isAfterword, isTeaser } from "./afterword.ts";
import { type BodyRange, isSentence } from "./body.ts";
import { speaksToReader } from "./lexicon.ts";
import type { Line } from "./lines.ts";

/**
 * The sentences behind "Advertisement" or "Read more: Fog grounds flights" are the report's, however few they are: a body
 * found by its points ends above the last paragraph. What outlets set below an article is not, and goes if it had come in.
 */
export function withPartedSentences(lines: readonly Line[], found: BodyRange): BodyRange {
  const { start } = found;
  let end = endWithoutAfterwords(lines, found);
  const report = reportIn(lines.slice(start, end));
  for (;;) {
    let behind = end;
    while (interrupts(lines[behind])) behind++;
    let next = behind;
    while (goesOn(lines[next], report)) next++;
    if (behind === end || next === behind) return { start, end };
    end = next;
  }
}

/** The start of a body whose title is not among the lines, with the sentences that the same parts from it above. */
export function firstSentenceAbove(lines: readonly Line[], { start, end }: BodyRange): number {
  const report = reportIn(lines.slice(start, end));
  let first = start;
  for (let above = start - 1; above >= 0; above--) {
    if (isSentence(lines[above]) && goesOn(lines[above], report)) first = above;
    else if (!interrupts(lines[above])) break;
  }
  return first;
}

/** A line that has said all it has to say, so that the report goes on behind it; headings of lists and credits end one. */
function interrupts(line: Line | undefined): boolean {
  return line !== undefined && line.rule !== null && INTERRUPTIONS.has(line.rule);
}

const INTERRUPTIONS: ReadonlySet<string> = new Set([
  "interruption",
  "invitation",
  "story link",
  "photo credit",
  "correction",
  "marks",
]);

/** Where the body ends without afterwords behind its last interruption. */
function endWithoutAfterwords(lines: readonly Line[], { start, end }: BodyRange): number {
  let first = end;
  while (first > start && lines[first - 1]!.rule === null && first > end - MOST_AFTERWORDS) first--;
  const behind = lines.slice(first, end);
  if (behind.length === 0 || !interrupts(lines[first - 1])) return end;
  const report = reportIn(lines.slice(start, first));
  if (!behind.every(({ text }) => isAfterword(text, report.speaksOf))) return end;
  while (first > start && interrupts(lines[first - 1])) first--;
  return first;
}

const MOST_AFTERWORDS = 4;

/** What a line is compared with. */
type Report = { readonly speaksOf: (name: string) => boolean; readonly isToReader: () => boolean };

/** Read only when a line asks for it. An agency in brackets, as in a dateline, is not what a report speaks of. */
function reportIn(body: readonly Line[]): Report {
  const read = body.slice(0, MOST_READ).flatMap(({ text, rule }) => (rule === null ? text.slice(0, REACH) : []));
  return {
    speaksOf: (name) => read.some((text) => text.includes(name) && !text.includes(`(${name}`)),
    isToReader: () => read.some(speaksToReader),
  };
}

/** So many lines, and so many characters of each, show whom a report speaks of. */
const [MOST_READ, REACH] = [100, 1_000];

/** Whether a line behind an interruption is the report's own; only a column speaks to its reader. */
function goesOn(line: Line | undefined, report: Report): boolean {
  if (line === undefined || line.rule !== null || !line.ends || line.words < FEWEST_WORDS || line.repeats) return false;
  if (isTeaser(line.text) || isAfterword(line.text, report.speaksOf)) return false;
  return !speaksToReader(line.text.slice(0, REACH)) || report.isToReader();
}

/** "Schools reopen on Friday." */
const FEWEST_WORDS = 4;
