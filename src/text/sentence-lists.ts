// Items of a list in one line: "1. The first item 2. The second item".
import { isBlankCode, isDigitCode, isWordCode } from "./characters.ts";

/** A list item's form ("1.", "a)", "(b)") and number, and where its label begins. */
export type ListItem = { readonly form: string; readonly number: number; readonly start: number };

/** The list item whose label ends at `i` with a point or bracket, in the line that begins at `line`; null when it is none. */
export function listItemAt(text: string, i: number, line: number): ListItem | null {
  const after = text[i] === "." && text[i + 1] === ")" ? i + 2 : i + 1;
  if (!isBlankCode(text.charCodeAt(after))) return null;
  let start = i;
  while (start > i - 3 && start > line && isWordCode(text.charCodeAt(start - 1))) start--;
  const opened = text[start - 1] === "(" && text[i] === ")";
  const at = opened ? start - 1 : start;
  // Nearly all points end a longer word.
  if (at > line && !isBlankCode(text.charCodeAt(at - 1)) && !"•⁃".includes(text[at - 1]!)) return null;
  const label = text.slice(start, i);
  const number = labelNumber(label, text[i]!);
  if (number === null) return null;
  const form = `${opened ? "(" : ""}${isDigitCode(label.charCodeAt(0)) ? 1 : label < "a" ? "A" : "a"}${text.slice(i, after)}`;
  return { form, number, start: at };
}

/** True when `next` may be the item after `last`; a list with points begins at 1, for "March 3." ends many a sentence. */
export function followsItem(last: ListItem, next: ListItem, first: number): boolean {
  return last.form === next.form && last.number + 1 === next.number && (first === 1 || !next.form.endsWith("."));
}

/** "12" -> 12, "c" -> 3; a capital with a point is an initial, so it labels nothing. */
function labelNumber(label: string, mark: string): number | null {
  if (/^\d{1,2}$/.test(label)) return Number(label);
  if (/^[a-z]$/.test(label) || (mark === ")" && /^[A-Z]$/.test(label))) return label.toLowerCase().charCodeAt(0) - 96;
  return null;
}

const LABEL = /(?:\((?:\d{1,2}|[A-Za-z]|[ivx]{1,5})\)|(?:\d{1,2}|[A-Za-z]|[ivx]{1,5})\)|[a1]\.\)?)[ \t]/y;

/** True where the label of a list item stands, so that a sentence may begin with a small letter. */
export function isListMarkAt(text: string, at: number): boolean {
  LABEL.lastIndex = at;
  return LABEL.test(text);
}
