// The best run of words in the first sentence -> the short answer that is shown.
import type { Span } from "../text/span.ts";
import { stem } from "../text/stem.ts";
import type { Question } from "./answer.ts";
import { TIME_UNITS } from "./measure.ts";
import type { ReadSentence, ReadWord } from "./reading.ts";
import type { Candidate } from "./select.ts";
import { wholeList } from "./whole-list.ts";
import { partOfSpeech, senseOf } from "./word-senses.ts";
import { FROM_NOW, isOfWrongKind } from "./wrong-kind.ts";

/**
 * None to a question that a whole sentence decides, or that the outlet answers, and none of another kind than is asked; where
 * several are asked for, the names beside it as well, and of one name nothing that follows it but whom it is joined with,
 * who is not named without it.
 */
export function shortAnswer(question: Question, { article, sentence, span }: Candidate): Span | null {
  const { wanted, several, ofCorpus } = question;
  if (span === null || wanted === "yes-no" || ofCorpus === "teller") return null;
  if (isOfWrongKind(question, sentence, span)) return null;
  if (several) return wholeList(article.text, sentence, span);
  const doer = wanted === "person" ? doerIn(article.text, sentence, span) : null;
  if (doer !== null) return doer;
  if (wanted === "date") return { start: span.start, end: momentEnd(sentence, span) };
  const end = wanted === "person" ? nameEnd(sentence, span) : null;
  return {
    start: wanted === "person" && end === null ? companionStart(article.text, sentence, span) : span.start,
    end: end === null ? span.end : companionEnd(article.text, sentence, end),
  };
}

/** Of "11 years" in "11 years ago" the end of "ago": without it it is no time. */
function momentEnd({ words, figures }: ReadSentence, { end }: Span): number {
  const next = words.find((word) => word.start >= end);
  const isTime = figures.some((figure) => figure.end === end && figure.unit !== null && TIME_UNITS.has(figure.unit));
  return next !== undefined && isTime && FROM_NOW.has(next.form.folded) ? next.end : end;
}

/** Where the one person's name in the span ends; null when it holds none, or several. */
function nameEnd({ names }: ReadSentence, { start, end }: Span): number | null {
  const inside = names.filter((name) => name.kind === "person" && name.start >= start && name.end <= end);
  return inside.length === 1 ? inside[0]!.end : null;
}

/** "Lund" of "Lund beat Malmo", and of "Malmo was beaten by Lund": who did it; null where it is not two names and a verb. */
function doerIn(text: string, { names }: ReadSentence, span: Span): Span | null {
  const [first, second, ...more] = names.filter(({ start, end }) => start < span.end && end > span.start);
  if (first === undefined || second === undefined || more.length > 0) return null;
  if (first.start !== span.start || second.end !== span.end) return null;
  const between = text.slice(first.end, second.start);
  if (/^ (?:was|were|is|are) \p{Ll}+ by $/u.test(between)) return { start: second.start, end: second.end };
  const word = /^ (\p{Ll}+) $/u.exec(between)?.[1] ?? "";
  return partOfSpeech(senseOf(stem(word))) === VERB ? { start: first.start, end: first.end } : null;
}

const VERB = 3;

const JOINED = /^ and (?:his|her|their) /;

/** "his foreign minister": so many words at most. */
const COMPANION_WORDS = 3;

/** Of "Hollande" in "Hollande and his Iraqi counterpart are" the end of "counterpart"; its own where nobody is joined. */
function companionEnd(text: string, { words, end: sentenceEnd }: ReadSentence, end: number): number {
  const joined = JOINED.exec(text.slice(end, sentenceEnd))?.[0].length;
  if (joined === undefined) return end;
  const after = words.filter(({ start }) => start >= end + joined).slice(0, COMPANION_WORDS);
  const past = after.findIndex((word, i) => i > 0 && !continuesNoun(text, after[i - 1]!, word));
  return (past < 0 ? after : after.slice(0, past)).at(-1)?.end ?? end;
}

/** Of "Iraqi counterpart" after "Hollande and his" the start of "Hollande": by itself it names nobody. */
function companionStart(text: string, { start: sentenceStart, names }: ReadSentence, { start }: Span): number {
  const joined = JOINED_BEFORE.exec(text.slice(sentenceStart, start));
  const end = joined === null ? -1 : sentenceStart + joined.index;
  return names.find((name) => name.kind === "person" && name.end === end)?.start ?? start;
}

const JOINED_BEFORE = / and (?:his|her|their) $/;

/** A word that follows at once and is none like "were" or "visited". */
function continuesNoun(text: string, before: ReadWord, { start, form }: ReadWord): boolean {
  return text.slice(before.end, start) === " " && !form.stop && !/(?:ed|ing)$/.test(form.folded);
}
