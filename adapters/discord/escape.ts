// Any text -> Markdown that Discord shows as exactly that text, with nothing in it active.
import { plainCharacters } from "../../src/text/normalize.ts";

/**
 * escapeText("*@here*") -> "\*\@here\*". A backslash before any mark but letters, digits and white space is not shown
 * (https://support.discord.com/hc/en-us/articles/210298617). Characters that only machines see are dropped first: after
 * escaping, dropping one could join what was kept apart. Ordinary sentences stay as they are, for phones show the marks.
 */
export function escapeText(text: string): string {
  return plainCharacters(text).replace(ACTIVE, "\\$&");
}

/** What can begin something wherever it stands; then what can only at the start of a line, or before certain letters. */
const ACTIVE = new RegExp(
  [
    // Bold, italics, underline, strike-through, spoilers, code, every <...> token, masked links, mentions.
    /[\\*_~`|<[\]@]/,
    // Addresses with a scheme and emoji by name (":smile:"), but not times of day.
    /(?!(?<=\d):\d\d(?!\w)):(?=\S)/,
    // Invitations unfold without a scheme: "discord.gg/abc".
    /(?<=discord(?:app)?)\./,
    // Headings, quotes, lists and small print.
    /(?<=^[^\S\r\n]*)[#>+-]/,
    /(?<=^[^\S\r\n]*\d{1,10})\./,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gim",
);

/** Every line behind Discord's mark for a quote. */
export function blockQuote(markdown: string): string {
  return `> ${markdown.replace(/\r\n|\r|\n/g, "$&> ")}`;
}

/** Every line in small print. */
export function smallPrint(markdown: string): string {
  return `-# ${markdown.replace(/\r\n|\r|\n/g, "$&-# ")}`;
}
