// A text file -> the "key: value" lines above its text.
import { type Fields, fieldName, isFieldBeside, isFieldName, mayBeField } from "./article-fields.ts";

export type FrontMatter = { readonly fields: Fields /** Where the text begins. */; readonly end: number };

/** They end within this many lines, or there are none but a text that begins with a rule. */
const MOST_LINES = 100;
/** So many with names that we read, or lines with a colon are the text's own. */
const FEWEST_KNOWN = 2;

/**
 * Reads the lines between two "---" when they are nothing but fields and one has a usual name, or those at the top that have
 * such names, two of them names that we read, up to the first other line. Quotation marks around values are removed, lists ("[a, b]"
 * or a "- a" on each line) become "a, b".
 */
export function frontMatter(source: string): FrontMatter {
  const fence = FENCE.exec(source)?.[0].length ?? 0;
  return (fence > 0 ? fenced(source, fence) : unfenced(source)) ?? { fields: new Map(), end: 0 };
}

const FENCE = /^\s*---[ \t]*\r?\n/;

function fenced(source: string, start: number): FrontMatter | null {
  const fields = new Map<string, string>();
  let last = "";
  for (const { line, end } of topLines(source, start)) {
    const text = line.trim();
    if (text === "---") return [...fields.keys()].some(isUsual) ? { fields: withUsualNames(fields), end } : null;
    const [, name, value] = FENCED_FIELD.exec(text) ?? [];
    const item = ITEM.exec(text)?.[1];
    if (name !== undefined) {
      if (BEGINS_REPORT.test(text) && !isUsual(name)) return null;
      last = fieldName(name);
      fields.set(last, plainValue(value!));
    } else if (item !== undefined) fields.set(last, [fields.get(last), plainValue(item)].filter(Boolean).join(", "));
    else if (!SAYS_NOTHING.test(line)) return null;
  }
  return null;
}

/** "MARSH BAY: The ferry sank on Monday." */
const BEGINS_REPORT = /^[^\p{Ll}:]+: .*[.!?…]["'”’)]*$/u;

function isUsual(name: string): boolean {
  return isFieldBeside(name) || isFieldName(usualName(name));
}

function unfenced(source: string): FrontMatter | null {
  const fields = new Map<string, string>();
  for (const { line, start, end } of topLines(source, 0)) {
    const text = line.trim();
    const [, name, value] = FIELD.exec(text) ?? [];
    if (name !== undefined && mayBeField(usualName(name), value ?? "")) {
      fields.set(fieldName(name), plainValue(value));
      continue;
    }
    const known = [...fields.keys()].filter((key) => !isFieldBeside(key)).length;
    return known >= FEWEST_KNOWN ? { fields: withUsualNames(fields), end: text === "" ? end : start } : null;
  }
  return null;
}

type TopLine = {
  readonly line: string;
  readonly start: number;
  /** Where the next one begins. */
  readonly end: number;
};

function* topLines(source: string, from: number): Generator<TopLine> {
  let start = from;
  for (let i = 0; i < MOST_LINES && start < source.length; i++) {
    const lineEnd = source.indexOf("\n", start);
    const end = lineEnd < 0 ? source.length : lineEnd + 1;
    yield { line: source.slice(start, end), start, end };
    start = end;
  }
}

const NAME = String.raw`^([\p{L}\w][\p{L}\w -]{0,30}):`;
const FIELD = new RegExp(String.raw`${NAME}(?:\s+(.*)|)$`, "u");
/** "title:Bridge closed" too, but no address. */
const FENCED_FIELD = new RegExp(String.raw`${NAME}(?!//)\s*(.*)$`, "u");
const ITEM = /^-\s+(.*)$/;
/** Empty, a remark, or what goes on with the value above it. */
const SAYS_NOTHING = /^(?:\s|#|$)/;

/** Names that stand for others above a text; in data they hold many other things. */
const USUAL_NAMES: ReadonlyMap<string, string> = new Map([
  ["address", "url"],
  ["site", "sitename"],
  ["by", "byline"],
]);

function usualName(name: string): string {
  return USUAL_NAMES.get(fieldName(name)) ?? fieldName(name);
}

/** What stands under its usual name goes before what stands for it. */
function withUsualNames(fields: Fields): Fields {
  const all = new Map(fields);
  for (const [name, usual] of USUAL_NAMES) all.set(usual, all.get(usual) || all.get(name) || "");
  return all;
}

function plainValue(text: string | undefined): string {
  const list = /^\[(?!\[)(.*)\]$/.exec(text ?? "")?.[1]?.split(",") ?? [text ?? ""];
  return list
    .map((value) =>
      value
        .trim()
        .replace(/^(["'])(.*)\1$/, "$2")
        .replace(/^\[\[(.*)\]\]$/, "$1"),
    )
    .join(", ");
}
