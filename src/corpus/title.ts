// The lines before a body -> which of them is the title.
import { termsOf, wordsOf } from "../text/words.ts";
import { isSectionRow, isWayFromHome, mastheadOutlet } from "./breadcrumb.ts";
import type { Line } from "./lines.ts";
import { mailStart } from "./mail-head.ts";
import { isOutletName } from "./outlet-name.ts";

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
export function titleIndex(lines: readonly Line[], bodyStart: number, bodyTerms: BodyTerms): number {
  const named = pageTitleIndex(lines, bodyStart);
  if (named >= 0) return named;
  const from = Math.max(bodyStart - HEAD_LINES, mailStart(lines, bodyStart));
  const titles = lines.slice(from, bodyStart).flatMap((line, i) => (isTitle(line, bodyTerms) ? from + i : []));
  // Above the title of a text may stand whose it is, "The Chronicle of Marsh Bay", and the report is about Marsh Bay too; or
  // where it stands, "News | Ports | Ferries", or both.
  const isOfSite = ({ text }: Line) => isOutletName(text) || isSectionRow(text) || mastheadOutlet(text) !== null;
  return titles.find((i) => !isOfSite(lines[i]!)) ?? titles[0] ?? -1;
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

function isTitle(line: Line, bodyTerms: BodyTerms): boolean {
  const { text, words, rule } = line;
  if (words < FEWEST_WORDS || words > MOST_WORDS || rule !== null) return false;
  if (TITLE_NEVER_ENDS.test(text) || !TITLE_START.test(text) || isWayFromHome(text)) return false;
  return bodyTerms.share(line, SHARED_WITH_BODY);
}

const TITLE_NEVER_ENDS = /[.。,;:]$/;
/** A capital, a figure or a letter of a script without capitals, behind quotation marks at most. */
const TITLE_START = /^["'“‘«„([]{0,2}[\p{Lu}\p{Lo}\p{N}]/u;

/** The share of a line's terms that are among `terms`, 0..1; 0 when it has none. */
export function sharedWith(terms: ReadonlySet<string>, line: Line): number {
  return shareIn(terms, new Set(termsOf(line.text)));
}

function shareIn(terms: ReadonlySet<string>, own: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of own) if (terms.has(term)) shared++;
  return own.size === 0 ? 0 : shared / own.size;
}

/** Terms are read from so many characters at a time. */
const PIECE_LENGTH = 400;

/**
 * The terms of a body: stems of the words that carry a topic. Stemming a body takes longer than all else that is done to
 * clean it, so it is read no further than a line needs to be decided about: most titles are told by the first paragraph.
 */
export class BodyTerms {
  readonly #text: string;
  readonly #terms = new Set<string>();
  #read = 0;

  constructor(lines: readonly Line[]) {
    this.#text = lines.map(({ text }) => text).join("\n");
  }

  /** Whether at least this share, above 0, of a line's terms stand in the body. */
  share(line: Line, least: number): boolean {
    const own = new Set(termsOf(line.text));
    while (shareIn(this.#terms, own) < least) {
      if (this.#read === this.#text.length) return false;
      this.#readOn();
    }
    return true;
  }

  #readOn(): void {
    const { length } = this.#text;
    let end = Math.min(length, this.#read + PIECE_LENGTH);
    // No term goes on behind a space or the end of a line.
    while (end < length && this.#text.charCodeAt(end) > SPACE) end++;
    for (const term of termsOf(this.#text.slice(this.#read, end))) this.#terms.add(term);
    this.#read = end;
  }
}

const SPACE = 32;
