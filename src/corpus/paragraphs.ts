// The raw lines of a file -> paragraphs, each one line again, where wrapping or stripped tags had broken them.
import { isDateLine } from "./dates.ts";
import { isOutletName } from "./outlet-name.ts";

/**
 * Two kinds of breaks are mended: a text wrapped at a fixed width, and a sentence cut where a link or bold word stood.
 * An empty line says nothing in the second kind: each tag may have left one.
 */
export function paragraphsOf(text: string): string[] {
  const lines = text.split(LINE_BREAK).map((line) => line.trim());
  return mendFragments(unwrap(lines));
}

const LINE_BREAK = /\r\n?|[\n\u0085\u2028\u2029]/;

/** Widths that people and mail programs wrap at, with room for a ragged edge. */
const [NARROWEST_WRAP, WIDEST_WRAP] = [40, 130];

/** A text is taken as wrapped when so many of its neighbouring lines could not have been one. */
const WRAPPED_SHARE = 0.7;
const FEWEST_WRAPPED = 3;

/** In a wrapped text the first word of the next line would not have fitted; only such lines are joined. */
function unwrap(lines: readonly string[]): string[] {
  const width = widthOf(lines);
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return lines.filter(Boolean);
  const wraps = (a: string, b: string) => a !== "" && b !== "" && a.length + 1 + firstWordLength(b) > width;
  let [pairs, wrapped] = [0, 0];
  for (let i = 1; i < lines.length; i++) {
    if (lines[i - 1] === "" || lines[i] === "") continue;
    pairs++;
    if (wraps(lines[i - 1]!, lines[i]!)) wrapped++;
  }
  if (wrapped < FEWEST_WRAPPED || wrapped < pairs * WRAPPED_SHARE) return lines.filter(Boolean);
  return joinWhere(lines, (previous, line) => wraps(previous, line));
}

/** The length that all but the longest twentieth of lines keep to: one address too long for the width does not count. */
function widthOf(lines: readonly string[]): number {
  const lengths = lines.filter(Boolean).map((line) => line.length);
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
}

function firstWordLength(line: string): number {
  const space = line.indexOf(" ");
  return space < 0 ? line.length : space;
}

function joinWhere(lines: readonly string[], joins: (previous: string, line: string) => boolean): string[] {
  const paragraphs: string[][] = [];
  lines.forEach((line, i) => {
    if (i > 0 && joins(lines[i - 1]!, line)) paragraphs.at(-1)!.push(line);
    else if (line !== "") paragraphs.push([line]);
  });
  return paragraphs.map((parts) => parts.join(" "));
}

/** A link or bold stretch in mid-sentence is no longer than this. */
const LONGEST_FRAGMENT = 12;

function mendFragments(lines: readonly string[]): string[] {
  const paragraphs: string[][] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const previous = lines[i - 1];
    if (previous !== undefined && goesOn(previous, line, lines[i + 1])) {
      paragraphs.at(-1)!.push(CLOSES.test(line) ? line : ` ${line}`);
    } else paragraphs.push([line]);
  }
  return paragraphs.map((parts) => parts.join(""));
}

/** An outlet or a day alone in a line is no part of the headline "Families look on" above it, unless the next line goes on. */
function goesOn(previous: string, line: string, next: string | undefined): boolean {
  if (bridges(previous, line, next)) return true;
  return continues(previous, line) && !(standsAlone(line) && (next === undefined || !continues(line, next)));
}

function standsAlone(line: string): boolean {
  return !ENDS.test(line.slice(-LONGEST_END)) && (isOutletName(line) || isDateLine(line));
}

/**
 * A line that begins with a small letter or closing punctuation goes on with the sentence before it, unless that has
 * ended: "photo: Bo Roy" below it would take it along.
 */
function continues(previous: string, line: string): boolean {
  if (BYLINE_START.test(line)) return false;
  return (
    CLOSES.test(line) ||
    (LOWER_START.test(line) && !HAS_ENDED.test(previous)) ||
    (HANGS.test(previous.slice(-LONGEST_HANGING)) && isFragment(line))
  );
}

/** "told" + "CNN" + "that ...": the middle belongs to both when the line after it goes on. */
function bridges(previous: string, line: string, next: string | undefined): boolean {
  if (next === undefined || ENDS.test(previous.slice(-LONGEST_END)) || !previous.includes(" ")) return false;
  return isFragment(line) && continues(line, next);
}

function isFragment(line: string): boolean {
  return line.split(" ", LONGEST_FRAGMENT + 1).length <= LONGEST_FRAGMENT;
}

/** "![" begins a picture in Markdown. */
const CLOSES = /^(?:[,.;:?)\]’”»]|!(?!\[))/;
const LOWER_START = /^["'“‘(]?\p{Ll}[\p{Ll}'’-]*(?:[\s,.;:!?)”"]|$)/u;
/** "by Ann Lee", "northpost.example | 11 May 2025". */
const BYLINE_START = /^by\b|^[a-z\d.-]+\.[a-z]+ [|•·–—-] /i;
/** Abbreviations of a few letters, "U.S." and "Mr.", end no sentence; behind a quotation "she asked" may follow. */
const HAS_ENDED = /(?:\p{Ll}{4}|\d|[)\]”"’'])[.!?][)\]]*$/u;
const LONGEST_END = 12;
const ENDS = /[.!?…:]["'”’)\]]*$/;
/** Words and marks that no line ends with. */
const HANGS =
  /(?:,|\b(?:the|a|an|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|as|than|its|his|her|their|our|is|was|were|are|be|been|has|have|had|said|told))$/;
/** So many characters show the longest of them, and that it is a whole word. */
const LONGEST_HANGING = 6;
