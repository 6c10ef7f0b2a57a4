// The best sentence and another -> whether that tells as much of what is asked, and whether of another place.
import { stem } from "../../text/stem.ts";
import type { Asked } from "../question/asked.ts";
import { COVER_ARTICLE } from "../sentences/close-features.ts";
import { covered } from "../sentences/cover.ts";
import type { Candidate } from "../sentences/select.ts";
import { representative } from "../words/same-things.ts";

/** So much of what the best has of the question another must have to tell of the same. */
const AS_MUCH = 0.75;

/** Whether the sentence has as much of the question. */
export function tellsAsMuch({ weights }: Asked, best: Candidate, other: Candidate): boolean {
  return covered(weights, other.mask) >= AS_MUCH * covered(weights, best.mask);
}

/** Whether its article has. */
export function isOfArticleTellingAsMuch(best: Candidate, other: Candidate): boolean {
  return other.features[COVER_ARTICLE]! >= AS_MUCH * best.features[COVER_ARTICLE]!;
}

/** "Nine people died in Vietnam" and "six in the Philippines": both name places, and none in common. */
export function areElsewhere(one: Candidate, other: Candidate): boolean {
  const [here, there] = [placesOf(one), placesOf(other)];
  return here.size > 0 && there.size > 0 && here.isDisjointFrom(there);
}

function placesOf({ sentence }: Candidate): Set<string> {
  return new Set(sentence.names.flatMap(({ kind, folded }) => (kind === "place" ? representative(stem(folded)) : [])));
}
