// What was quoted of an article, and the article as it is now -> what it no longer says, with what it says instead.
import type { Article } from "../corpus/article.ts";
import { type Quote, quote, quoteText, sentencesOf, titleQuote } from "../corpus/passage.ts";
import { cosine, termVector } from "../text/similarity.ts";
import { termsOf, wordsOf } from "../text/words.ts";

/** Both are quotes, of the revision then and of the newest; `after` is null where nothing is like it any more. */
export type Correction = { readonly before: Quote; readonly after: Quote | null };

/** Sentences of which less is the same are not one changed into the other. */
const LEAST_ALIKE = 0.6;

/** A sentence that says the same words is still there: marks, capitals and white space are nothing to speak of. */
export function corrections(quoted: readonly Quote[], newest: Article): Correction[] {
  const now = wordsIn(newest.text);
  const gone = quoted.filter((each) => !now.includes(wordsIn(quoteText(each))));
  return gone.map((before) => ({ before, after: isTitle(before) ? titleQuote(newest) : mostAlike(before, newest) }));
}

/** Of the sentences that were not there before, the one most like it. */
function mostAlike(before: Quote, newest: Article): Quote | null {
  const then = wordsIn(before.article.text);
  const wanted = termVector(termsOf(quoteText(before)));
  let best: { readonly sentence: Quote; readonly alike: number } | null = null;
  for (const span of sentencesOf(newest)) {
    const sentence = quote(newest, span);
    const text = quoteText(sentence);
    if (then.includes(wordsIn(text))) continue;
    const alike = cosine(wanted, termVector(termsOf(text)));
    if (alike >= LEAST_ALIKE && alike > (best?.alike ?? 0)) best = { sentence, alike };
  }
  return best?.sentence ?? null;
}

function isTitle({ article, start, end }: Quote): boolean {
  return start === 0 && end === article.titleEnd;
}

/** " the port said 12 ": folded words between spaces, so that no word is found inside another. */
function wordsIn(text: string): string {
  return ` ${wordsOf(text)
    .map(({ folded }) => folded)
    .join(" ")} `;
}
