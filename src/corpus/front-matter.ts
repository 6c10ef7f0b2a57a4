// A Markdown file -> the simple "key: value" lines above its text, and the text.

export type FrontMatter = { readonly fields: ReadonlyMap<string, string>; readonly rest: string };

/** Front matter ends within this many lines, or it is none but a text that begins with a rule. */
const MOST_LINES = 100;

/** Reads what stands between two "---" lines at the start; keys in lower case, quotation marks around values removed. */
export function readFrontMatter(text: string): FrontMatter {
  const fields = new Map<string, string>();
  const open = /^\s*---[ \t]*\r?\n/.exec(text);
  if (!open) return { fields, rest: text };
  let at = open[0].length;
  for (let i = 0; i < MOST_LINES && at < text.length; i++) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end < 0 ? text.length : end).trim();
    at = end < 0 ? text.length : end + 1;
    if (line === "---") return { fields, rest: text.slice(at) };
    const field = /^([\w-]+):\s*(.*)$/.exec(line);
    if (field) fields.set(field[1]!.toLowerCase(), field[2]!.replace(/^(["'])(.*)\1$/, "$2"));
  }
  return { fields: new Map(), rest: text };
}
