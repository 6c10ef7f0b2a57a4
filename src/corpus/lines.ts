// The raw text of a file -> lines with the few facts that tell an article's sentences from what surrounds them.

import { spaceBit } from "../text/span.ts";
import { bylineIn, isBareName, nameBehindPost } from "./byline.ts";
import { noteLength } from "./correction-note.ts";
import { isDatedCredits } from "./credits.ts";
import { isDateLine } from "./dates.ts";
import { furnitureRule } from "./lexicon.ts";
import { withMailHeads } from "./mail-head.ts";
import { isOutletName } from "./outlet-name.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { isPhotoCredit } from "./photo-credit.ts";
import { withReleaseNotes } from "./press-release.ts";
import { isSideBySide, isStoryLink } from "./story-link.ts";

export type Line = {
  /** The line without white space at its ends; never empty. */
  readonly text: string;
  readonly words: number;
  /** Ends as a sentence does, closing quotation marks and brackets aside; cut off by an ellipsis does not count. */
  readonly ends: boolean;
  /** The rule by which its wording is a page's or a publisher's and not the report's; null for all other lines. */
  readonly rule: string | null;
  /** An earlier line says the same. */
  readonly repeats: boolean;
};

/** All lines that hold something, in order; `above` is one without white space at its ends that stands before them whatever the first one is. */
export function linesOf(text: string, above: string | null): Line[] {
  const seen = new Set<string>();
  const lines: Line[] = [];
  const paragraphs = [
    ...(above === null ? [] : [above]),
    ...paragraphsOf(text).flatMap(withoutLabel).flatMap(withoutNote),
  ];
  const isTranscript = paragraphs.filter(isSideBySide).length > paragraphs.length * TRANSCRIPT_SHARE;
  for (const line of paragraphs) {
    const words = countWords(line);
    const ends = endsSentence(line);
    lines.push({
      text: line,
      words,
      ends,
      rule: wordingRule(line.replace(WIDE_BLANKS, " "), words, ends, isTranscript),
      repeats: seen.has(line),
    });
    seen.add(line);
  }
  const written = lines.map((line, i) =>
    isWriter(line, lines[i - 1], lines[i + 1]) || isWriterWithPost(lines, i) ? { ...line, rule: "by-line" } : line,
  );
  return withReleaseNotes(withMailHeads(written));
}

function isNote(text: string): boolean {
  return noteLength(text) === text.length;
}

/** "This is a developing story. Eleven people died." -> both apart: the report must not go with the note. */
function withoutNote(line: string): string[] {
  const length = noteLength(line);
  return length === 0 || length === line.length ? [line] : [line.slice(0, length), line.slice(length).trimStart()];
}

/** "The port closed. Sign up for our newsletter" -> both apart: sentences must not go with a label run into them. */
function withoutLabel(line: string): string[] {
  if (line.length > LONGEST_LABELLED || endsSentence(line)) return [line];
  const label = LAST_PART.exec(line)?.[1];
  if (label === undefined || (!isNote(label) && furnitureRule(label, countWords(label), false) === null)) return [line];
  const sentences = line.slice(0, -label.length).trimEnd();
  return countWords(sentences) < FEWEST_SENTENCE_WORDS ? [line] : [sentences, label];
}

const LONGEST_LABELLED = 2_000;
const FEWEST_SENTENCE_WORDS = 8;
/** What stands behind the last end of a sentence. */
const LAST_PART = /\p{Ll}{2}[.!?]["'”’)]* (\p{Lu}[^.!?]{2,100})$/u;

/** "Host:Welcome back." stands in every other line of a transcript, links to other stories between the paragraphs of a report. */
const TRANSCRIPT_SHARE = 1 / 3;

/** A name alone above the date, or below "By", is who wrote it. */
function isWriter(line: Line, previous: Line | undefined, next: Line | undefined): boolean {
  return (
    line.rule === null &&
    (next?.rule === "date" || (previous !== undefined && WRITER_LABEL.test(previous.text))) &&
    isBareName(line.text) &&
    !isOutletName(line.text)
  );
}

/** Beside the day, below what may be the headline, as it might be one itself. */
function isWriterWithPost(lines: readonly Line[], i: number): boolean {
  const { text, rule } = lines[i]!;
  const isBesideDay = lines[i - 1]?.rule === "date" || lines[i + 1]?.rule === "date";
  if (rule !== null || !isBesideDay || nameBehindPost(text) === null) return false;
  return lines.slice(Math.max(0, i - MOST_ABOVE), i).some((above) => above.rule === null && above.words >= TITLE_WORDS);
}

/** Outlet, dek and day may stand between it and a headline, which has so many words; names of outlets and sections have fewer. */
const [MOST_ABOVE, TITLE_WORDS] = [4, 5];

const WRITER_LABEL = /^(?:(?:written )?by|author|autor(?:in)?|text|von|par|por):?$/i;

/** The article keeps its non-breaking spaces; wording is looked up without. */
const WIDE_BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const HAS_WORD = /[\p{L}\p{N}]/u;

function wordingRule(line: string, words: number, ends: boolean, isTranscript: boolean): string | null {
  if (!HAS_WORD.test(line)) return "marks";
  if (bylineIn(line) !== null) return "by-line";
  if (isDateLine(line)) return "date";
  // "North Post | 11 May 2025 | by Ann Lee": longer than a date or by-line alone.
  if (isDatedCredits(line)) return "by-line";
  if (isPhotoCredit(line, words)) return "photo credit";
  if (words >= CAPITALS_WORDS && !ends && !/\p{Ll}/u.test(line) && /\p{Lu}/u.test(line)) return "capitals";
  if (!isTranscript && isStoryLink(line, words, ends)) return "story link";
  return isNote(line) ? "correction" : furnitureRule(line, words, ends);
}

/** A whole line of capitals is a link to another story; a shorter one may be a subheading. */
const CAPITALS_WORDS = 6;

/** Words parted by white space; in a script without spaces two characters count as a word. */
function countWords(text: string): number {
  let [words, unspaced] = [0, 0];
  let before = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isUnspaced(code)) {
      unspaced++;
      continue;
    }
    const space = spaceBit(code);
    words += before & ~space;
    before = space;
  }
  return words + Math.ceil(unspaced / 2);
}

/** Thai, Lao, Burmese, Khmer, kana and Han are written without spaces between words. */
function isUnspaced(code: number): boolean {
  if (code < 0xe00) return false;
  return UNSPACED.some(([from, to]) => code >= from && code <= to);
}

const UNSPACED = [
  [0xe00, 0xeff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x3040, 0x30ff],
  [0x3400, 0x9fff],
] as const;

/** 'He said "no."' and "He left. (AFP)" -> true; "Read more" and "He then ..." -> false. */
function endsSentence(line: string): boolean {
  const signed = line.endsWith(")") ? SIGNED.exec(line.slice(-LONGEST_SIGN)) : null;
  let end = line.length - (signed?.[0].length ?? 0);
  while (end > 0 && CLOSING.has(line[end - 1]!)) end--;
  return end > 0 && SENTENCE_ENDS.has(line[end - 1]!) && !line.endsWith("...", end);
}

/** An agency in brackets behind the last sentence. */
const SIGNED = /(?<=[.!?]["'”’]?) \(\p{Lu}\p{L}{1,20}\)$/u;
const LONGEST_SIGN = 30;

const SENTENCE_ENDS = new Set(".!?。！？｡۔؟।॥");
const CLOSING = new Set("\"'”’»›)]}」』）】*_ \u00a0");
