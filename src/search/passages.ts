// An article and terms -> its best passages: a few neighbouring sentences each, as one quote.
import type { Article } from "../corpus/article.ts";
import { type Quote, type Sentence, sentenceQuote, sentencesOf } from "../corpus/passage.ts";
import { overlaps } from "../text/span.ts";
import { termsOf } from "../text/words.ts";

export type PassageHit = { readonly quote: Quote; readonly score: number };

/** A passage is what one reads at a glance: so many sentences of one paragraph or of neighbouring ones. */
const PASSAGE_SENTENCES = 3;

/**
 * The passages of an article that cover the terms best, at most `count`, none overlapping another, best first. A passage
 * scores the sum of `weightOf` (usually an inverse document frequency) over the different terms it has, and is as short
 * as it can be with that. Empty when no sentence has any of the terms.
 */
export function bestPassages(
  article: Article,
  terms: readonly string[],
  weightOf: (term: string) => number,
  count: number,
): PassageHit[] {
  const sentences = sentencesOf(article);
  const wanted = new Set(terms);
  const found = sentences.map(({ start, end }) =>
    termsOf(article.text.slice(start, end)).filter((term) => wanted.has(term)),
  );
  const passages = sentences.flatMap((_, first) => passagesFrom(first, found, weightOf));
  passages.sort((a, b) => b.score - a.score || a.last - a.first - (b.last - b.first) || a.first - b.first);
  const hits: PassageHit[] = [];
  for (const { first, last, score } of apart(passages, count)) {
    const quote = sentenceQuote(article, span(sentences, first, last));
    if (!hits.some((hit) => overlaps(hit.quote, quote))) hits.push({ quote, score });
  }
  return hits;
}

/** Sentences `first` to `last`, both included. */
type Passage = { readonly first: number; readonly last: number; readonly score: number };

/** Passages that begin at a sentence and end at one that adds a term; none when the first has no term. */
function passagesFrom(
  first: number,
  found: readonly (readonly string[])[],
  weightOf: (term: string) => number,
): Passage[] {
  const passages: Passage[] = [];
  const seen = new Set<string>();
  let score = 0;
  for (let last = first; last < Math.min(first + PASSAGE_SENTENCES, found.length); last++) {
    const before = seen.size;
    for (const term of found[last]!) {
      if (!seen.has(term)) score += weightOf(term);
      seen.add(term);
    }
    if (seen.size > before) passages.push({ first, last, score });
    if (seen.size === 0) break;
  }
  return passages;
}

/** The first `count` that share no sentence with an earlier one. */
function apart(passages: readonly Passage[], count: number): Passage[] {
  const taken: Passage[] = [];
  for (const passage of passages) {
    if (taken.length >= count) break;
    if (taken.every((other) => passage.last < other.first || passage.first > other.last)) taken.push(passage);
  }
  return taken;
}

function span(sentences: readonly Sentence[], first: number, last: number): { start: number; end: number } {
  return { start: sentences[first]!.start, end: sentences[last]!.end };
}
