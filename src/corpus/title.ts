// The lines around a body -> which of them is the title.
import { isStopWord } from "../text/stopwords.ts";
import { wordsOf } from "../text/words.ts";
import type { BodyRange } from "./body.ts";
import type { Line } from "./lines.ts";

/** Shorter is a section's name, longer a paragraph. */
const [FEWEST_WORDS, MOST_WORDS] = [3, 30];

/** A title speaks of what its body does: at least this share of its content words stand there. */
const SHARED_WITH_BODY = 0.5;

/** The index of the title, or -1 when no line before the body reads like one. */
export function titleIndex(lines: readonly Line[], body: BodyRange): number {
  const words = contentWords(lines.slice(body.start, body.end));
  const reads = (i: number) => i >= 0 && isTitle(lines[i]!, words);
  for (let i = body.start - 1; i >= 0; i--) {
    if (!reads(i)) continue;
    // Of two in a row the first is the title and the longer second the dek.
    return reads(i - 1) && lines[i - 1]!.words < lines[i]!.words ? i - 1 : i;
  }
  return -1;
}

function isTitle({ text, words, rule }: Line, body: ReadonlySet<string>): boolean {
  if (words < FEWEST_WORDS || words > MOST_WORDS || (rule !== null && rule !== "repeated")) return false;
  if (/[.。,;:]$/.test(text) || !TITLE_START.test(text)) return false;
  const content = wordsOf(text).filter((word) => !isStopWord(word.folded));
  return (
    content.length > 0 && content.filter((word) => body.has(word.folded)).length >= content.length * SHARED_WITH_BODY
  );
}

/** A capital, a figure or a letter of a script without capitals, behind quotation marks at most. */
const TITLE_START = /^["'“‘«„([]{0,2}[\p{Lu}\p{Lo}\p{N}]/u;

function contentWords(lines: readonly Line[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of lines) for (const { folded } of wordsOf(text)) if (!isStopWord(folded)) words.add(folded);
  return words;
}
