// A text file -> the "key: value" lines above its text.
import { type Fields, fieldName, isFieldName } from "./article-fields.ts";

export type FrontMatter = { readonly fields: Fields /** Where the text begins. */; readonly end: number };

/** They end within this many lines, or there are none but a text that begins with a rule. */
const MOST_LINES = 100;
/** So many with names that we read, or lines with a colon are the text's own. */
const FEWEST_KNOWN = 2;

/**
 * Reads the lines between two "---", or those above the first empty line when each is a field and two have names that we
 * read. Quotation marks around values are removed, lists ("[a, b]" or a "- a" on each line) become "a, b".
 */
export function frontMatter(source: string): FrontMatter {
  const fence = /^\s*---[ \t]*\r?\n/.exec(source)?.[0].length ?? 0;
  const fields = new Map<string, string>();
  const none = { fields: new Map<string, string>(), end: 0 };
  let [at, known, last] = [fence, 0, ""];
  for (let i = 0; i < MOST_LINES && at < source.length; i++) {
    const lineEnd = source.indexOf("\n", at);
    const line = source.slice(at, lineEnd < 0 ? source.length : lineEnd).trim();
    at = lineEnd < 0 ? source.length : lineEnd + 1;
    if (fence > 0 ? line === "---" : line === "")
      return fence > 0 || known >= FEWEST_KNOWN ? { fields, end: at } : none;
    const [, name, value] = FIELD.exec(line) ?? [];
    const item = ITEM.exec(line)?.[1];
    if (name !== undefined) {
      last = fieldName(name);
      if (isFieldName(name)) known++;
      fields.set(last, plainValue(value!));
    } else if (item !== undefined) fields.set(last, [fields.get(last), plainValue(item)].filter(Boolean).join(", "));
    if (fence === 0 && name === undefined) return none;
  }
  return none;
}

const FIELD = /^([\p{L}\w][\p{L}\w -]{0,30}):(?:\s+(.*)|)$/u;
const ITEM = /^-\s+(.*)$/;

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
