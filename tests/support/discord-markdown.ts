// Discord's Markdown -> what a reader sees, and everything in it that is active. Written after the rules of simple-markdown,
// which Discord's clients build on, and https://docs.discord.com/developers/reference#message-formatting.

/** One thing that does more than show its characters. */
export type Active = { readonly kind: string; readonly text: string };

export type Read = { readonly text: string; readonly active: readonly Active[] };

/** Reads one text display. */
export function readMarkdown(markdown: string): Read {
  const active: Active[] = [];
  for (const invite of markdown.matchAll(/discord(?:(?:app)?\.com\/invite|\.gg(?:\/invite)?|\.new)\/[\w-]{2,}/gi)) {
    active.push({ kind: "invite", text: invite[0] });
  }
  for (const everyone of markdown.matchAll(/(?<!\\)@(?:everyone|here)/g))
    active.push({ kind: "ping", text: everyone[0] });
  const text = readBlocks(markdown, active);
  return { text, active };
}

/** What begins at the start of a line, for as long as it is there. */
function readBlocks(markdown: string, active: Active[]): string {
  const lines = markdown.split("\n");
  const shown: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const rest = lines.slice(i).join("\n");
    if (/^\s*>>> ?/.test(rest)) {
      active.push({ kind: "quote", text: rest });
      shown.push(readBlocks(rest.replace(/^\s*>>> ?/, ""), active));
      break;
    }
    if (/^\s*> /.test(lines[i]!)) {
      const from = i;
      while (i + 1 < lines.length && /^\s*> /.test(lines[i + 1]!)) i++;
      const inside = lines.slice(from, i + 1).map((line) => line.replace(/^\s*> /, ""));
      active.push({ kind: "quote", text: inside.join("\n") });
      shown.push(readBlocks(inside.join("\n"), active));
      continue;
    }
    const mark = /^\s*(#{1,3}\s+|-#\s+|[-*+]\s+|\d+\.\s+)/.exec(lines[i]!);
    if (mark === null) {
      // Bold and code may go on over the next lines, as long as those are no blocks of their own.
      const from = i;
      while (i + 1 < lines.length && !/^\s*(?:>|#{1,3}\s|-#\s|[-*+]\s|\d+\.\s)/.test(lines[i + 1]!)) i++;
      shown.push(readInline(lines.slice(from, i + 1).join("\n"), active));
      continue;
    }
    const kind = mark[1]!.startsWith("#") ? "heading" : mark[1]!.startsWith("-#") ? "small" : "list";
    active.push({ kind, text: lines[i]! });
    shown.push(readInline(lines[i]!.slice(mark[0].length), active));
  }
  return shown.join("\n");
}

type Rule = {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly shown: (match: RegExpExecArray, active: Active[]) => string;
};

const nested = (match: RegExpExecArray, active: Active[]) => readInline(match[1]!, active);
const asIs = (match: RegExpExecArray) => match[0];

/** In the order in which they are tried at each place. */
const RULES: readonly Rule[] = [
  { kind: "", pattern: /\\([^0-9A-Za-z\s])/y, shown: (match) => match[1]! },
  { kind: "code", pattern: /(`+)([\s\S]*?[^`])\1(?!`)/y, shown: (match) => match[2]! },
  {
    kind: "token",
    pattern: /<(?:@[!&]?\d+|#\d+|\/[^>]+:\d+|id:\w+|t:-?\d+(?::\w)?|a?:\w+:\d+|[^\s<>@]+@[^\s<>]+|\+\d+)>/y,
    shown: asIs,
  },
  { kind: "address", pattern: /<?(?:https?|steam|ftp|discord):\/\/[^\s<>]+>?/y, shown: asIs },
  { kind: "link", pattern: /\[((?:\\[\s\S]|[^[\]\\])*)\]\(\s*<?((?:\\[\s\S]|[^\s\\)])*?)>?\s*\)/y, shown: nested },
  { kind: "emoji", pattern: /:[\w+-]*[A-Za-z+][\w+-]*:|:\d{3,4}:/y, shown: asIs },
  { kind: "bold", pattern: /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, shown: nested },
  { kind: "underline", pattern: /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, shown: nested },
  { kind: "italics", pattern: /\*(?=\S)((?:\\[\s\S]|[^*\\])+?)\*(?!\*)|\b_((?:\\[\s\S]|[^_\\])+?)_\b/y, shown: asIs },
  { kind: "strike", pattern: /~~((?:\\[\s\S]|[^\\])+?)~~/y, shown: nested },
  { kind: "spoiler", pattern: /\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y, shown: nested },
];

function readInline(markdown: string, active: Active[]): string {
  let shown = "";
  for (let at = 0; at < markdown.length; ) {
    const found = firstRule(markdown, at);
    if (found === null) {
      shown += markdown[at++];
      continue;
    }
    const { rule, match } = found;
    if (rule.kind !== "") active.push({ kind: rule.kind, text: rule.kind === "link" ? match[2]! : match[0] });
    shown += rule.shown(match, active);
    at += match[0].length;
  }
  return shown;
}

function firstRule(markdown: string, at: number): { rule: Rule; match: RegExpExecArray } | null {
  for (const rule of RULES) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(markdown);
    if (match) return { rule, match };
  }
  return null;
}
