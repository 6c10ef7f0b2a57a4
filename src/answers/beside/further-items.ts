// The sentences considered for a question that asks for several -> those that give others than the first.
import { sentenceQuote } from "../../corpus/passage.ts";
import { namesIn } from "../../text/names.ts";
import { sameName } from "../../text/same-name.ts";
import type { Answer } from "../answer.ts";
import { type Candidate, NEAR_BEST } from "../sentences/select.ts";

const MOST_ITEMS = 3;

/** At most three, best first, of sentences that are not quoted anyway; no item is given twice, in whichever spelling. */
export function furtherItems([best, ...rest]: readonly Candidate[], others: Answer["others"]): Answer["more"] {
  if (!best?.span) return [];
  const told = namesOf(best);
  const items: Answer["more"][number][] = [];
  for (const candidate of rest) {
    if (items.length === MOST_ITEMS || candidate.score < best.score - NEAR_BEST) break;
    const { article, sentence, span } = candidate;
    const isQuoted = others.some((other) => other.quote.article === article && other.quote.end === sentence.end);
    const names = namesOf(candidate);
    const fresh = names.filter((name) => !told.some((known) => sameName(known, name)));
    if (span === null || isQuoted || fresh.length === 0) continue;
    told.push(...fresh);
    items.push({
      quote: sentenceQuote(article, sentence, span),
      short: { start: span.start, end: span.end },
    });
  }
  return items;
}

/** The names in the short answer: the items of a list. */
function namesOf({ article, span }: Candidate): string[] {
  return span === null ? [] : namesIn(article.text.slice(span.start, span.end)).map(({ folded }) => folded);
}
