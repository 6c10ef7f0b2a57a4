// Names mentioned in a sentence: runs of capitalised words.
import type { Span } from "./span.ts";

/** A name where it stands. `folded` is its words, lower-case and without accents, joined by spaces. */
export type Name = Span & { readonly folded: string };

/** namesIn("On Monday Laurent Fabius spoke.") -> [{ folded: "laurent fabius", ... }] */
export function namesIn(sentence: string): Name[] {
  const names: Name[] = [];
  for (const match of sentence.matchAll(/\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu)) {
    names.push({ start: match.index, end: match.index + match[0].length, folded: match[0].toLowerCase() });
  }
  return names;
}
