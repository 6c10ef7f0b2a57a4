// Reply -> plain text: the terminal's rendering, and everyone's last resort.
import { type Quote, quoteText } from "../corpus/passage.ts";
import type { Span } from "../text/span.ts";
import { clean, paint, webAddress } from "./paint.ts";
import { quoteMarks, wordsShown } from "./quote-marks.ts";
import type { Block, Citation, QuoteBlock, Reply } from "./reply.ts";
import { type Run, widthOf, wrap } from "./wrap.ts";

export type PlainOptions = {
  /** Columns to wrap at; null does not wrap, so that every quote stands there as one unbroken stretch. */
  readonly width?: number | null;
  readonly color?: boolean;
  /** Outlets become links (OSC 8) and addresses are not written out. */
  readonly links?: boolean;
  /** Says which commands go on from here. */
  readonly choices?: boolean;
};

/** Quotes stand between marks (`quoteMarks`) around exactly their own words. */
export function plainText(reply: Reply, options: PlainOptions = {}): string {
  const lines: string[] = [];
  let [previous, insideStory] = [null as Block | null, false];
  for (const block of reply.blocks) {
    if (block.kind === "choices" && !options.choices) continue;
    insideStory = opensStory(block) || (insideStory && STORY_PARTS.has(block.kind));
    const indent = insideStory && !opensStory(block) ? STORY_INDENT : "";
    if (previous && gapBetween(previous, block, insideStory)) lines.push("");
    for (const line of linesOf(block, options, indent)) lines.push(line);
    previous = block;
  }
  return lines.join("\n");
}

/** What stands indented under a numbered headline. */
const STORY_PARTS: ReadonlySet<Block["kind"]> = new Set(["quote", "difference", "citations", "list"]);
const STORY_INDENT = "   ";

/** Apart on one line: "[1] North Post   [2] The Ledger". */
const APART: Run = { text: "   " };

function opensStory(block: Block): boolean {
  return block.kind === "headline" && block.number !== null;
}

/** Whether an empty line stands between two blocks: not inside a story, not before a note, not within a run of one kind. */
function gapBetween(previous: Block, block: Block, insideStory: boolean): boolean {
  if (opensStory(block)) return true;
  if (insideStory || block.kind === "note" || previous.kind === "heading") return false;
  if (previous.kind === "quote" && (block.kind === "difference" || block.kind === "list")) return false;
  // "Nearest:" and the headlines it announces.
  if (block.kind === "headline" && (previous.kind === "paragraph" || previous.kind === "note")) return false;
  return previous.kind !== block.kind;
}

function linesOf(block: Block, options: PlainOptions, indent: string): string[] {
  const set = (runs: readonly Run[], first = indent, rest = first) => paragraphLines(runs, options, first, rest);
  switch (block.kind) {
    case "heading":
      return set([{ text: clean(block.text), style: "bold" }]);
    case "paragraph":
      return set([{ text: clean(block.text) }]);
    case "note":
      return set([{ text: clean(block.text), style: "dim" }]);
    case "headline":
      return headlineLines(block, options);
    case "quote":
      return set(quoteRuns(block), indent, `${indent} `);
    case "difference":
      return set(differenceRuns(block), indent, `${indent}  `);
    case "citations":
      return citationLines(block.items, options, indent);
    case "list":
      return block.items.flatMap((item) => set([{ text: clean(item) }], `${indent}- `, `${indent}  `));
    case "table":
      return tableLines(block.rows, options);
    case "choices":
      return set([{ text: `Next: ${block.items.map((item) => item.command).join(" · ")}`, style: "dim" }]);
    default:
      return block satisfies never;
  }
}

function headlineLines({ number, quote, remark }: Block & { kind: "headline" }, options: PlainOptions): string[] {
  const mark = number === null ? "" : `${number}  `;
  const title: Run = { text: clean(quoteText(quote)), style: "bold" };
  const note: Run = { text: clean(remark), style: "dim", glued: true };
  const rest = " ".repeat(mark.length);
  if (remark === "") return paragraphLines([title], options, mark, rest);
  const { width = null } = options;
  if (width === null) return paragraphLines([title, APART, note], options, mark, rest);
  const lines = wrap([title], width - mark.length);
  const free = width - mark.length - widthOf(lines.at(-1)!) - widthOf([note]);
  if (free >= APART.text.length) lines.at(-1)!.push({ text: " ".repeat(free) }, note);
  else lines.push([note]);
  return lines.map((line, i) => (i === 0 ? mark : rest) + paint(line, options.color ?? false));
}

function quoteRuns({ lead, quote, strong, citation, source }: QuoteBlock): Run[] {
  const short: Run[] =
    strong === null
      ? []
      : [
          { text: "→ ", glued: true },
          { text: clean(wordsShown(quote, strong)), style: "strong" },
        ];
  const cited = source === null ? ` [${citation}]` : `${clean(source)} [${citation}]`;
  return [
    ...(lead === null ? [] : [{ text: `${clean(lead)} ` }]),
    ...quotedRuns(quote, strong),
    ...(strong === null ? [] : [APART, ...short]),
    ...(source === null ? [] : [APART]),
    { text: cited, style: "dim", glued: true },
  ];
}

function differenceRuns({ lead, about, context, figures }: Block & { kind: "difference" }): Run[] {
  const nouns = about.map(quoteText).join(" / ");
  const topic = `${nouns === "" ? "" : ` ${nouns}`}${context === null ? "" : ` (${quoteText(context)})`}`;
  return [
    { text: `${clean(lead + topic)}: ` },
    ...figures.flatMap(({ quote, citation }, i): Run[] => [
      ...(i === 0 ? [] : [{ text: " · " }]),
      ...quotedRuns(quote, null),
      { text: ` [${citation}]`, style: "dim", glued: true },
    ]),
  ];
}

/** The quote's exact words between our marks, a part of them strong. */
function quotedRuns(quote: Quote, strong: Span | null): Run[] {
  const bold = strong ?? { start: quote.end, end: quote.end };
  const before = clean(wordsShown(quote, { start: quote.start, end: bold.start }));
  const middle = clean(wordsShown(quote, bold));
  const after = clean(wordsShown(quote, { start: bold.end, end: quote.end }));
  const { open, close } = quoteMarks(before + middle + after);
  return [{ text: open }, { text: before }, { text: middle, style: "strong" }, { text: after }, { text: close }];
}

/** Short citations share a line; those with a title or an address written out have one each. */
function citationLines(items: readonly Citation[], options: PlainOptions, indent: string): string[] {
  const runs = items.map((item) => citationRuns(item, options));
  const oneLine = runs.every((run) => run.length === 1);
  const lines = oneLine ? [runs.flatMap((run, i) => (i === 0 ? run : [APART, ...run]))] : runs;
  return lines.flatMap((line) => paragraphLines(line, options, indent, oneLine ? indent : `${indent}    `));
}

function citationRuns({ number, article, outlet, when, title }: Citation, { links }: PlainOptions): Run[] {
  const address = webAddress(article.url);
  const runs: Run[] = [
    { text: clean(`[${number}] ${outlet}, ${when}`), style: "dim", glued: true, link: links ? address : null },
  ];
  if (title !== null) runs.push({ text: ": " }, ...quotedRuns(title, null));
  if (address !== null && !links) runs.push({ text: "  " }, { text: address, style: "dim" });
  return runs;
}

function tableLines(rows: Extract<Block, { kind: "table" }>["rows"], options: PlainOptions): string[] {
  const column = Math.min(WIDEST_COLUMN, Math.max(0, ...rows.map(([left]) => left.length))) + APART.text.length;
  return rows.flatMap(([left, right]) =>
    paragraphLines([{ text: clean(right) }], options, firstColumn(clean(left), column), " ".repeat(column)),
  );
}

/** A longer label pushes its words aside, and does not run into them. */
function firstColumn(label: string, column: number): string {
  return label.length < column ? label.padEnd(column) : `${label}${APART.text}`;
}

const WIDEST_COLUMN = 32;

function paragraphLines(runs: readonly Run[], options: PlainOptions, first: string, rest: string): string[] {
  const { width = null } = options;
  const room = width === null ? null : Math.max(NARROWEST, width - rest.length);
  return wrap(runs, room).map((line, i) => (i === 0 ? first : rest) + paint(line, options.color ?? false));
}

/** Below this many columns lines of words make no sense any more; longer lines do less harm. */
const NARROWEST = 20;
