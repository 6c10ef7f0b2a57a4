// "Until when?" and "When does it open?" -> of a beginning and an end in one sentence the one that is asked for.
import { overlaps, type Span } from "../../text/span.ts";
import type { Question } from "../answer.ts";
import { askingPart } from "../question/question.ts";
import type { ReadSentence } from "../words/reading.ts";
import { TIME } from "../words/word-forms.ts";

/** "4 May" of "opens on Friday and runs until 4 May" where the other one would answer; null where it is the one meant, or there is no other. */
export function boundAsked({ askedAs }: Question, text: string, sentence: ReadSentence, span: Span): Span | null {
  const part = askingPart(askedAs);
  const times = timesIn(sentence);
  if (!times.some((time) => overlaps(time, span))) return null;
  const isEnd = (time: Span) => LEADS_TO_END.test(text.slice(sentence.start, time.start));
  if (ASKS_END.test(part))
    return isEnd(span) || ENDED_AT.test(text.slice(sentence.start, span.start))
      ? null
      : (times.find((time) => time.start >= span.end && isEnd(time)) ?? null);
  if (!ASKS_BEGINNING.test(part) || !isEnd(span)) return null;
  const before = times.findLast((time) => time.end <= span.start);
  const led = before === undefined ? "" : text.slice(sentence.start, before.start);
  return before !== undefined && LEADS_TO_BEGINNING.test(led) && !MOVED.test(led) ? before : null;
}

function timesIn({ figures, words }: ReadSentence): Span[] {
  const dates = figures.filter(({ kind }) => kind === "date");
  const days = words.filter((word) => word.form.wordClass === TIME && !dates.some((date) => overlaps(date, word)));
  return [...dates, ...days].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}

const ASKS_END =
  /\b(?:until|till) when\b|\bwhen\b.*\b(?:end|ends|ended|expires?|expired|finish|finishes|finished|stop|stops|stopped|over)\b|\bhow long\b.*\b(?:runs?|running|lasts?|open|goes? on|stays?|continues?|valid|shut|closed)\b/i;
const ASKS_BEGINNING =
  /\bfrom when\b|\bwhen\b.*\b(?:starts?|started|begins?|began|opens?|opened|take effect|come into force)\b/i;
const LEADS_TO_END = /\b(?:until|till|to|through|ends?|ended)(?: (?:on|in|the|early|late|mid))* $/i;
/** What ended then has not ended at a later time that is told beside it: "stopped on Tuesday, but warnings stay until Friday". */
const ENDED_AT =
  /\b(?:ends?|ended|expires?|expired|finish(?:es|ed)?|stop(?:s|ped)?|over|(?:called|broken) off)(?: [\p{L}’'-]+){0,2}? (?:on|in|at|by|after|before)(?: (?:the|early|late|mid))* $/iu;
/** "from 3 May to 10 June" of what was put off. */
const MOVED =
  /\b(?:moved|put (?:off|back)|pushed back|brought forward|postponed|delayed|slipped|changed|adjourned|rescheduled)\b[^;:]{0,40}$/i;
const LEADS_TO_BEGINNING =
  /\b(?:from|starts?|started|begins?|began|opens?|opened|beginning|starting|opening)(?: (?:[\p{L}’'-]+ ){0,3}(?:on|in|at))?(?: the)? $/iu;
