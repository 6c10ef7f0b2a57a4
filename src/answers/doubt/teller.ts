// A name in a sentence -> whether the sentence is told by whoever has it.
import type { Span } from "../../text/span.ts";
import type { ReadSentence } from "../words/reading.ts";

/** True of "Chief Constable Salter" in "Four people died, Chief Constable Salter said". */
export function isTeller(text: string, sentence: Pick<ReadSentence, "start" | "end">, span: Span): boolean {
  const after = text.slice(span.end, sentence.end);
  return SAID_AFTER.test(after) || (SAID_BEFORE.test(text.slice(sentence.start, span.start)) && ENDS.test(after));
}

const SAID_AFTER = /^(?:, [^,.;]{1,80},)? (?:said|says|told|added|confirmed|announced|wrote(?! it\b)|warned)\b/;
const SAID_BEFORE = /\b(?:said|says|added|according to|confirmed by)(?: [\p{L}.’'-]+){0,4} $/iu;
const ENDS = /^(?:[,.;”"]|$)/;
