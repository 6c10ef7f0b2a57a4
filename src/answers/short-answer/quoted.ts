// The best run of words to a question what somebody said -> the words in quotation marks, where it reaches over one of these.
import { overlaps, type Span } from "../../text/span.ts";

/**
 * "hard to defend" of the run 'the smaller one was "hard to defend'; the run itself where it lies inside of them, reaches over several, or
 * has more to tell than they: 'said his "best friend" had betrayed him', 'an insult and "too late'.
 */
export function quotedIn(text: string, sentence: Span, span: Span): Span {
  const reached = [...text.slice(sentence.start, sentence.end).matchAll(QUOTED)]
    .map(({ index, groups }): Span => {
      const start = sentence.start + index + 1;
      return { start, end: start + groups!.words!.length };
    })
    .filter((quoted) => overlaps(quoted, span));
  const [quoted] = reached;
  if (quoted === undefined || reached.length > 1) return span;
  if (span.start >= quoted.start && span.end <= quoted.end) return span;
  const isMost = quoted.end - quoted.start >= HALF * (span.end - span.start);
  const isAll = !JOINED.test(text.slice(span.start, quoted.start)) && !GOES_ON.test(text.slice(quoted.end, span.end));
  return isMost || isAll ? quoted : span;
}

const HALF = 0.5;
const JOINED = /\b(?:and|but|or)\b/;
/** What is said of the words in the marks: "the "bedroom tax" would be scrapped". */
const GOES_ON = /\b(?:has|had|have|is|are|was|were|will|would|can|could|should|may|might|must|did|does|said|told)\b/;
const QUOTED = /["“](?<words>[^"“”]+?)[,.]?["”]/g;
