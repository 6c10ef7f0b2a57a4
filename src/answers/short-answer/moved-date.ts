// A time that was moved, "from February to March" -> the new one, where it is asked when something is.
import { overlaps, type Span } from "../../text/span.ts";
import type { ReadSentence, ReadWord } from "../words/reading.ts";
import { TIME } from "../words/word-forms.ts";

/** Of a span that holds or is the time it was moved from, the time it was moved to; null where nothing was moved. */
export function movedTo({ words, figures }: ReadSentence, span: Span): Span | null {
  const dates = figures.filter(({ kind }) => kind === "date");
  const isTime = (word: ReadWord | undefined) =>
    word !== undefined && (word.form.wordClass === TIME || dates.some((date) => overlaps(date, word)));
  for (const [from, { form }] of words.entries()) {
    if (form.folded !== "from" || !isMoved(words, from)) continue;
    const to = words.findIndex((word, i) => i > from + 1 && i <= from + LONGEST_TIME && word.form.folded === "to");
    const old = words.slice(from + 1, to);
    if (to < 0 || !old.some(isTime) || !old.some((word) => overlaps(word, span))) continue;
    const first = words.findIndex((word, i) => i > to && i <= to + 2 && isTime(word));
    if (first < 0) continue;
    let last = first;
    while (isTime(words[last + 1])) last++;
    return { start: words[first]!.start, end: words[last]!.end };
  }
  return null;
}

/** The time that something was moved to, wherever from: "postponed to 24 October"; null where nothing was moved. */
export function newTime(sentence: ReadSentence): Span | null {
  const { words, figures, start, end } = sentence;
  const moved = movedTo(sentence, { start, end });
  if (moved !== null) return moved;
  const to = words.findIndex(({ form }, i) => TO.has(form.folded) && isMoved(words, i));
  const near = to < 0 ? [] : words.slice(to + 1, to + 1 + LONGEST_TIME);
  const date = figures.find((figure) => figure.kind === "date" && near.some((word) => overlaps(figure, word)));
  return date ?? near.slice(0, 2).find(({ form }) => form.wordClass === TIME) ?? null;
}

const TO = new Set("to until till".split(" "));

/** "from the morning of 5 September" */
const LONGEST_TIME = 7;

function isMoved(words: readonly ReadWord[], from: number): boolean {
  return words.slice(Math.max(0, from - NEAR), from).some(({ form }) => MOVED.has(form.folded));
}

/** "moved again from", "pushed back a month from" */
const NEAR = 5;
const MOVED = new Set(
  "moved moves move shifted postponed postpones delayed rescheduled pushed put brought changed extended deferred transferred".split(
    " ",
  ),
);
