// The best sentences -> those of the one that is asked about before those of another of its kind: "the American probe".
import type { Question } from "../answer.ts";
import { askingPart } from "../question/question.ts";
import { type Candidate, ledBy } from "../sentences/select.ts";
import { type ReadWord, readWords } from "../words/reading.ts";
import { isPlace } from "../words/same-things.ts";

/** A sentence so far behind the best, by their scores, may take its place. */
const MOST_BEHIND = 1;

/**
 * Where the question asks of the Indian probe and the best sentence tells of "the American one", the best near it that tells of
 * the "Indian probe" comes first; the same candidates where none does, or the best is of no other.
 */
export function askedOneFirst(question: Question, candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates;
  const asked = attributesIn(wordsAsked(question));
  if (best === undefined || asked.length === 0 || !isOfAnother(asked, best)) return candidates;
  const own = candidates.find(
    (each) =>
      each.span !== null &&
      each.score >= best.score - MOST_BEHIND &&
      attributesIn(each.sentence.words).some((told) =>
        asked.some(({ place, noun }) => place === told.place && noun === told.noun),
      ),
  );
  return ledBy(candidates, own);
}

/** "Indian probe": a place's word by its stem, which stands for the place as well, and the noun right after it. */
type Attribute = { readonly place: string; readonly noun: string };

/** It stands for whatever was named before. */
const ANY = "one";

function attributesIn(words: readonly ReadWord[]): Attribute[] {
  return words.flatMap(({ form, end }, i) => {
    const next = words[i + 1];
    if (next === undefined || next.start !== end + 1 || !isPlace(form.stem)) return [];
    const noun = next.form.folded === ANY ? ANY : next.form.stem;
    return next.form.stop && noun !== ANY ? [] : [{ place: form.stem, noun }];
  });
}

/** The same noun, or "one", with another place before it, and nothing of the place that is asked. */
function isOfAnother(asked: readonly Attribute[], { sentence: { words } }: Candidate): boolean {
  const told = attributesIn(words);
  return asked.some(
    ({ place, noun }) =>
      !words.some(({ form }) => form.stem === place) &&
      told.some((other) => other.place !== place && (other.noun === noun || other.noun === ANY)),
  );
}

function wordsAsked({ askedAs }: Question): ReadWord[] {
  const part = askingPart(askedAs);
  return readWords(part, { start: 0, end: part.length });
}
