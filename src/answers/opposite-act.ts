// "When did the mission end?" -> whether a sentence tells only when the opposite happened: when it began.
import { stem } from "../text/stem.ts";
import { actOf } from "./act.ts";
import type { Question } from "./answer.ts";
import { representative } from "./same-things.ts";
import type { Candidate } from "./select.ts";
import { mayStandFor } from "./stand-ins.ts";

/** Dates only: of others an opposite may stand beside the answer (0009-answers-tried.md). */
export function tellsOpposite(question: Question, { sentence, span }: Candidate): boolean {
  const act = question.wanted === "date" && span !== null ? actOf(question) : null;
  if (act === null) return false;
  const told = new Set(sentence.words.map(({ form }) => form.stem));
  const has = (acts: ReadonlySet<string>) => !told.isDisjointFrom(acts);
  if (told.has(act) || [...told].some((word) => mayStandFor(act, word))) return false;
  return OPPOSITES.some(
    ([one, other]) => (one.has(act) && has(other) && !has(one)) || (other.has(act) && has(one) && !has(other)),
  );
}

const OPPOSITES = [
  ["reach arrive land", "launch depart leave lift"],
  ["end finish expire close stop", "begin start open launch"],
  ["born bear birth", "die death"],
  ["found establish create open", "close shut dissolve"],
  ["reopen", "close shut"],
  ["join", "leave quit"],
  ["arrest detain", "release free"],
  ["buy purchase", "sell"],
  ["marry wed", "divorce separate"],
].map(([one, other]) => [actsOf(one!), actsOf(other!)] as const);

function actsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map((word) => representative(stem(word))));
}
