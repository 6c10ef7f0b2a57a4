// The best sentences -> those of whom the question asks before one in which somebody else does what is asked about.
import { namesIn } from "../../text/names.ts";
import { sameName } from "../../text/same-name.ts";
import { overlaps } from "../../text/span.ts";
import type { Question } from "../answer.ts";
import { askingPart } from "../question/question.ts";
import { TYPE_FIT } from "../sentences/close-features.ts";
import { type Candidate, ledBy } from "../sentences/select.ts";
import { nameKind } from "../words/name-kind.ts";
import { type ReadName, type ReadSentence, readWords } from "../words/reading.ts";

/**
 * "How much did Norrland lose?" is not answered by "Calder lost 64 million euros.": the best sentence with Norrland
 * and something of the kind asked for comes first. The same candidates where the best tells of nobody else.
 */
export function ownDoerFirst(question: Question, candidates: readonly Candidate[]): readonly Candidate[] {
  const doer = doerAsked(question);
  const [best] = candidates;
  if (doer === null || best === undefined || !isDoneByAnother(doer, best)) return candidates;
  const own = candidates.find((each) => each.span !== null && each.features[TYPE_FIT]! >= 0 && has(doer, each));
  return ledBy(candidates, own);
}

/** True where the sentence tells what is asked about of somebody else, and nothing of whom is asked. */
export function tellsOfOtherDoer(question: Question, candidate: Candidate): boolean {
  const doer = doerAsked(question);
  return doer !== null && isDoneByAnother(doer, candidate);
}

/** Whom the question asks of, and the stem of what is done. */
type Doer = { readonly name: ReadName; readonly stems: readonly string[]; readonly verb: string };

/** "Norrland" and "lose" of "How much did Norrland lose last year?" */
function doerAsked({ askedAs }: Question): Doer | null {
  const part = askingPart(askedAs);
  const words = readWords(part, { start: 0, end: part.length });
  for (const name of namesIn(part)) {
    const before = words.filter(({ end }) => end <= name.start).map(({ form }) => form.folded);
    if (!HELPING.has((before.at(-1) === "the" ? before.at(-2) : before.at(-1)) ?? "")) continue;
    const verb = words.find(({ start }) => start >= name.end);
    if (verb === undefined || verb.form.stop || part.slice(name.end, verb.start) !== " ") continue;
    const stems = words.filter((word) => overlaps(word, name)).map(({ form }) => form.stem);
    const kind = nameKind(part, { start: 0, end: part.length }, name);
    return { name: { ...name, kind }, stems, verb: verb.form.stem };
  }
  return null;
}

const HELPING = new Set("did does do will would has have had can could may might must was were".split(" "));

/**
 * Only where a name comes right before the verb, and is of a kind with the one asked about: a firm's director may speak for
 * it, and a capital for its country.
 */
function isDoneByAnother(doer: Doer, candidate: Candidate): boolean {
  const { sentence } = candidate;
  return (
    !has(doer, candidate) &&
    sentence.names.some(
      (name) =>
        isOfAKind(doer.name, name) && !sameName(doer.name.folded, name.folded) && does(sentence, name, doer.verb),
    )
  );
}

function isOfAKind({ kind: one }: ReadName, { kind: other }: ReadName): boolean {
  return one !== "place" && other !== "place" && (one === "person") === (other === "person");
}

function has({ name, stems }: Doer, { sentence }: Candidate): boolean {
  return (
    sentence.words.some(({ form }) => stems.includes(form.stem)) ||
    sentence.names.some(({ folded }) => sameName(name.folded, folded))
  );
}

/** "Calder lost", "Calder has also lost" */
function does({ words }: ReadSentence, { end }: ReadName, verb: string): boolean {
  const after = words.filter((word) => word.start >= end);
  return after.find(({ form }) => !BETWEEN.has(form.folded))?.form.stem === verb;
}

/** What may stand between a name and what it does. */
const BETWEEN: ReadonlySet<string> = new Set([...HELPING, "been", "also", "already", "still", "now", "itself"]);
