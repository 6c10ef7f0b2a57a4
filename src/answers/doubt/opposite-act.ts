// "When did the mission end?" -> whether a sentence tells only when the opposite happened: when it began.
import { overlaps, type Span } from "../../text/span.ts";
import { stem } from "../../text/stem.ts";
import type { Question } from "../answer.ts";
import { actOf } from "../question/act.ts";
import type { Candidate } from "../sentences/select.ts";
import type { ReadSentence } from "../words/reading.ts";
import { representative } from "../words/same-things.ts";
import { mayStandFor } from "../words/stand-ins.ts";
import { TIME } from "../words/word-forms.ts";

/**
 * Dates only: of others an opposite may stand beside the answer (0009-answers-tried.md). Not where another time stands before it:
 * "The probe, launched in 2020, touched down in May 2021."
 */
export function tellsOpposite(question: Question, { sentence, span }: Candidate): boolean {
  if (question.wanted !== "date" || span === null || isAfterTime(sentence, span)) return false;
  const act = actOf(question);
  if (act === null) return false;
  const told = new Set(sentence.words.map(({ form }) => form.stem));
  const has = (acts: ReadonlySet<string>) => !told.isDisjointFrom(acts);
  if (told.has(act) || [...told].some((word) => mayStandFor(act, word))) return false;
  return OPPOSITES.some(
    ([one, other]) => (one.has(act) && has(other) && !has(one)) || (other.has(act) && has(one) && !has(other)),
  );
}

function isAfterTime({ words, figures }: ReadSentence, span: Span): boolean {
  const dates = figures.filter(({ kind }) => kind === "date");
  const start = Math.min(span.start, ...dates.filter((date) => overlaps(date, span)).map((date) => date.start));
  const isBefore = (at: Span) => at.end <= start;
  return dates.some(isBefore) || words.some((word) => word.form.wordClass === TIME && isBefore(word));
}

// What one buys or joins, another sells or leaves: none of these.
const OPPOSITES = [
  ["reach arrive land", "launch depart leave lift"],
  ["end finish expire stop", "begin start open launch"],
  ["born bear birth", "die death"],
  ["found establish create open", "close shut dissolve"],
  ["reopen", "close shut"],
  ["arrest detain", "release free"],
  ["marry wed", "divorce separate"],
].map(([one, other]) => [actsOf(one!), actsOf(other!)] as const);

function actsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map((word) => representative(stem(word))));
}
