// The lines before a body -> which of them is the title.
import { termsOf, wordsOf } from "../text/words.ts";
import type { Line } from "./lines.ts";

/** Shorter is a section's name, longer a paragraph. */
const [FEWEST_WORDS, MOST_WORDS] = [3, 30];

/** A title speaks of what its body does: at least this share of its terms stand there. Playful ones share little. */
const SHARED_WITH_BODY = 0.2;

/** A dek says in other order what the body says; a first paragraph cut off by buttons and pictures says more. */
export const DEK_SHARED = 0.8;

/** Dek, by-line, date, picture and a few buttons may stand between a title and its body; headlines further off are of others. */
const HEAD_LINES = 8;

/**
 * The index of the title, or -1 when no line before the body reads like one. A page saved whole begins with its own
 * title and the site's name, so a line that the first one repeats is it; else it is the first that reads like a title.
 */
export function titleIndex(lines: readonly Line[], bodyStart: number, bodyTerms: () => ReadonlySet<string>): number {
  const named = pageTitleIndex(lines, bodyStart);
  if (named >= 0) return named;
  for (let i = Math.max(0, bodyStart - HEAD_LINES); i < bodyStart; i++) if (isTitle(lines[i]!, bodyTerms)) return i;
  return -1;
}

/** The last line before the body that stands in the first one, with the site's name before or after it. */
function pageTitleIndex(lines: readonly Line[], end: number): number {
  const page = folded(lines[0]?.text ?? "");
  for (let i = end - 1; i > 0; i--) {
    const line = folded(lines[i]!.text);
    if (
      line.length >= page.length * PAGE_TITLE_SHARE &&
      line.includes(" ") &&
      (page.startsWith(line) || page.endsWith(line))
    )
      return i;
  }
  return -1;
}

/** The site's name is the shorter part. */
const PAGE_TITLE_SHARE = 0.5;

function folded(text: string): string {
  return wordsOf(text.slice(0, 500))
    .map((word) => word.folded)
    .join(" ");
}

function isTitle(line: Line, bodyTerms: () => ReadonlySet<string>): boolean {
  const { text, words, rule } = line;
  if (words < FEWEST_WORDS || words > MOST_WORDS || rule !== null) return false;
  return !TITLE_NEVER_ENDS.test(text) && TITLE_START.test(text) && sharedWith(bodyTerms(), line) >= SHARED_WITH_BODY;
}

const TITLE_NEVER_ENDS = /[.。,;:]$/;
/** A capital, a figure or a letter of a script without capitals, behind quotation marks at most. */
const TITLE_START = /^["'“‘«„([]{0,2}[\p{Lu}\p{Lo}\p{N}]/u;

/** The share of a line's terms that are among `terms`, 0..1; 0 when it has none. */
export function sharedWith(terms: ReadonlySet<string>, line: Line): number {
  const own = termsIn([line]);
  let shared = 0;
  for (const term of own) if (terms.has(term)) shared++;
  return own.size === 0 ? 0 : shared / own.size;
}

/** The terms of lines: stems of the words that carry a topic. */
export function termsIn(lines: readonly Line[]): Set<string> {
  const terms = new Set<string>();
  for (const { text } of lines) for (const term of termsOf(text)) terms.add(term);
  return terms;
}
