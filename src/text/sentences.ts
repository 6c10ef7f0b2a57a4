// Text -> sentences with exact offsets, in one pass over its characters.
import { isLineBreakCode, isWordCode } from "./characters.ts";
import { type Block, blockAt, lineBreakEnds } from "./sentence-lines.ts";
import { followsItem, type ListItem, listItemAt } from "./sentence-lists.ts";
import { endAfterMarks, isEndMark, markRunAt } from "./sentence-marks.ts";
import { isSpace, type Span, trimSpan } from "./span.ts";

/**
 * splitSentences("It rose 3.5%. Shares fell.") -> spans of "It rose 3.5%." and "Shares fell.".
 * Spans are in order and never overlap; outside them there is only white space. An empty line always ends a sentence, a
 * single line break unless the line was clearly broken for its length.
 */
export function splitSentences(text: string): Span[] {
  const scanner = new Scanner(text);
  let i = 0;
  while (i < text.length) i = scanner.read(i);
  scanner.cut(text.length);
  return scanner.spans;
}

/** A bracket or quotation longer than this is read as sentences of its own, or was never closed. */
const LONGEST_ASIDE = 400;

/** 1 for the codes below 0x600 at which anything may happen: line breaks and ! " ' ( ) . ? [ */
const MATTERS = new Uint8Array(0x600);
for (const code of [10, 11, 12, 13, 33, 34, 39, 40, 41, 46, 63, 91]) MATTERS[code] = 1;

/** Where the scan stands: the sentence and line it is in, and what it has to remember of them. */
class Scanner {
  readonly spans: Span[] = [];
  private readonly text: string;
  private start = 0;
  /** No letter or digit stands between the sentence's start and here. */
  private firstWord = 0;
  private lineStart = 0;
  private block: Block = { end: -1, isWrapped: false };
  private item: ListItem | null = null;
  private firstItem = 0;
  /** Inside a bracket that opened in mid-sentence no mark ends it. */
  private shelteredUntil = 0;
  /** Inside a quotation that the sentence leads up to, calls and questions do not end it: He asked, “Why? How?” */
  private quotedUntil = 0;

  private readonly closers: Closers;

  constructor(text: string) {
    this.text = text;
    this.closers = new Closers(text);
  }

  /** Reads the character at `i`; returns the index to go on from. */
  read(i: number): number {
    const code = this.text.charCodeAt(i);
    if (code < 0x600 && MATTERS[code] !== 1) return i + 1;
    if (isLineBreakCode(code)) return this.readLineBreak(i);
    if (code === 34 || code === 39 || code === 0x201c || code === 0x2018) return this.readQuote(i);
    if (code === 40) return this.readBracket(i, "(");
    if (code === 91) return this.readBracket(i, "[");
    if (code === 41 || code === 46) this.readListItem(i);
    if (isEndMark(code)) return this.readMarks(i);
    if ((code === 0x2022 || code === 0x2043 || code === 0x25aa || code === 0x25cf) && this.hasBegun(i)) this.cut(i);
    return i + 1;
  }

  /** Ends the sentence at `end`; what follows begins the next one. */
  cut(end: number): void {
    if (end <= this.start) return;
    const span = trimSpan(this.text, { start: this.start, end });
    if (span.start < span.end) this.spans.push(span);
    this.start = end;
    while (this.start < this.text.length && isSpace(this.text.charCodeAt(this.start))) this.start++;
    this.firstWord = this.start;
    this.shelteredUntil = 0;
    this.quotedUntil = 0;
  }

  private readLineBreak(i: number): number {
    const next = this.text[i] === "\r" && this.text[i + 1] === "\n" ? i + 2 : i + 1;
    if (i >= this.block.end) this.block = blockAt(this.text, this.lineStart);
    if (lineBreakEnds(this.text, this.lineStart, i, this.block)) {
      this.cut(i);
      this.item = null;
    }
    this.lineStart = next;
    return next;
  }

  private readMarks(i: number): number {
    const run = markRunAt(this.text, i);
    const isSheltered = run.end < this.shelteredUntil || (run.kind === "call" && run.end < this.quotedUntil);
    if (isSheltered || !this.hasBegun(i)) return run.end;
    const end = endAfterMarks(this.text, this.start, run);
    if (end === -1) return run.end;
    this.cut(end);
    return Math.max(end, run.end);
  }

  private readBracket(i: number, opening: "(" | "["): number {
    if (i < this.shelteredUntil || !this.hasBegun(i)) return i + 1;
    const closing = this.closers.after(i, opening);
    if (closing - i <= LONGEST_ASIDE) this.shelteredUntil = closing;
    return i + 1;
  }

  private readQuote(i: number): number {
    const before = this.text.charCodeAt(i - 2);
    const isLedUpTo = this.text.charCodeAt(i - 1) === 32 && (before === 44 || before === 58);
    if (i < this.quotedUntil || !isLedUpTo || !this.hasBegun(i)) return i + 1;
    const closing = this.closers.after(i, this.text[i]!);
    if (closing - i <= LONGEST_ASIDE) this.quotedUntil = closing;
    return i + 1;
  }

  /** A label begins an item at the start of a sentence, or when it is the one after the item before. */
  private readListItem(i: number): void {
    const found = listItemAt(this.text, i, this.lineStart);
    if (!found) return;
    const { item } = this;
    if (!this.hasBegun(found.start)) {
      if (!(item && followsItem(item, found, this.firstItem))) this.firstItem = found.number;
    } else if (item && followsItem(item, found, this.firstItem)) {
      this.cut(found.start);
    } else return;
    this.item = found;
  }

  /** True when the sentence has a letter or digit before `i`. */
  private hasBegun(i: number): boolean {
    while (this.firstWord < i && !isWordCode(this.text.charCodeAt(this.firstWord))) this.firstWord++;
    return this.firstWord < i;
  }
}

const CLOSING: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  '"': '"',
  "'": "'",
  "“": "”",
  "‘": "’",
};

/** Finds closing brackets and quotes; asked with growing places, it reads the text once for each kind. */
class Closers {
  private readonly text: string;
  private readonly found = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
  }

  /** Where what opens at `i` closes; the text's length when it never does. A quote closes after a mark, so no apostrophe does. */
  after(i: number, opening: string): number {
    const known = this.found.get(opening) ?? -1;
    if (known > i) return known;
    const isBracket = opening === "(" || opening === "[";
    let at = this.text.indexOf(CLOSING[opening]!, i + 1);
    while (at !== -1 && !isBracket && !".,!?".includes(this.text[at - 1]!))
      at = this.text.indexOf(CLOSING[opening]!, at + 1);
    const closing = at === -1 ? this.text.length + LONGEST_ASIDE : at;
    this.found.set(opening, closing);
    return closing;
  }
}
