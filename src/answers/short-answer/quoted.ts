// The best run of words to a question what somebody said -> the words in quotation marks, where it reaches over one of these.
import { overlaps, type Span } from "../../text/span.ts";

/** "hard to defend" of the run 'the smaller one was "hard to defend'; the run itself where it lies inside of them, or reaches over several. */
export function quotedIn(text: string, sentence: Span, span: Span): Span {
  const reached = [...text.slice(sentence.start, sentence.end).matchAll(QUOTED)]
    .map(({ index, groups }): Span => {
      const start = sentence.start + index + 1;
      return { start, end: start + groups!.words!.length };
    })
    .filter((quoted) => overlaps(quoted, span));
  const [quoted] = reached;
  if (quoted === undefined || reached.length > 1) return span;
  return span.start >= quoted.start && span.end <= quoted.end ? span : quoted;
}

const QUOTED = /["“](?<words>[^"“”]+?)[,.]?["”]/g;
