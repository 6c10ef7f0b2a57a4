// Articles about one event -> the few quotes that cover it without repeating.
import { type Article, byTime } from "../corpus/article.ts";
import { type Quote, quote, sentencesOf } from "../corpus/passage.ts";
import { termsOf } from "../text/words.ts";

/** Bounds of a summary; null means no bound of that kind. Words are separated by white space. */
export type SummaryBudget = { readonly words: number | null; readonly sentences: number | null };

/** Chooses whole sentences, never over the budget, in order for reading. With a query, what it asks about first. */
export function summarize(articles: readonly Article[], budget: SummaryBudget, query: string | null = null): Quote[] {
  const candidates = articles.toSorted(byTime).flatMap((article) =>
    sentencesOf(article).map((sentence) => {
      const text = article.text.slice(sentence.start, sentence.end);
      return { article, sentence, terms: new Set(termsOf(text)), words: text.split(/\s+/).length };
    }),
  );
  const weights = new Map<string, number>();
  for (const { terms } of candidates) for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + 1);
  for (const term of query === null ? [] : termsOf(query)) weights.set(term, (weights.get(term) ?? 0) * 5);

  const chosen: Quote[] = [];
  let wordsLeft = budget.words ?? Number.POSITIVE_INFINITY;
  while (chosen.length < (budget.sentences ?? 50)) {
    let best: (typeof candidates)[number] | null = null;
    let bestGain = 0;
    for (const candidate of candidates) {
      if (candidate.words > wordsLeft || candidate.words < 6 || candidate.words > 60) continue;
      let gain = 0;
      for (const term of candidate.terms) gain += weights.get(term) ?? 0;
      gain /= candidate.words * (1 + 0.2 * candidate.sentence.index);
      if (gain > bestGain) [best, bestGain] = [candidate, gain];
    }
    if (!best) break;
    for (const term of best.terms) weights.set(term, 0);
    wordsLeft -= best.words;
    chosen.push(quote(best.article, best.sentence));
  }
  return chosen;
}
