// Words -> the best articles with them, each with the passage that has most of them; those in quotation marks as they stand.
import { outletSource } from "./answers/question/outlet.ts";
import { ARTICLES_READ } from "./answers/searched.ts";
import { rarity } from "./answers/words/rarity.ts";
import { summarize } from "./briefing/summarize.ts";
import type { Found, Hit } from "./chat/search-reply.ts";
import { bestPassages } from "./search/passages.ts";
import { hasPhrases, phrasesIn } from "./text/phrases.ts";
import { hasAll, termsOf } from "./text/words.ts";
import type { Workspace } from "./workspace.ts";

/** So many are shown. */
const HITS_SHOWN = 10;
/** The one with the phrase is nearly always among so many of an article. */
const PASSAGES_READ = 20;

/** `earlier` were shown before; those that are as good and come next are found. */
export async function findArticles(words: string, earlier: readonly Hit[], workspace: Workspace): Promise<Found> {
  const { searched, index, outlets } = await workspace.corpus();
  const terms = termsOf(words);
  const phrases = phrasesIn(words);
  // One more than is shown tells whether there are more; what has a phrase may stand behind others with its words.
  const best = await workspace.search(terms, earlier.length + (phrases.length > 0 ? ARTICLES_READ : HITS_SHOWN + 1));
  const shown = new Set(earlier.map(({ article }) => article.id));
  const { having = [], others = [] } = Object.groupBy(best, ({ text }) =>
    hasPhrases(text, phrases) ? "having" : "others",
  );
  const articles = [...having, ...others].filter(({ id }) => !shown.has(id));
  const hits = articles.slice(0, HITS_SHOWN).map((article) => {
    const hasAllWords = hasAll(termsOf(article.text), terms) && hasPhrases(article.text, phrases);
    const passages = bestPassages(
      article,
      terms,
      (term) => rarity(term, index),
      phrases.length > 0 ? PASSAGES_READ : 1,
    );
    const passage =
      passages.find(({ quote }) => hasPhrases(article.text.slice(quote.start, quote.end), phrases)) ?? passages[0];
    // Where only the title has the words, what the article begins with says more than nothing.
    const [opening] = passage ? [] : summarize([article], { sentences: 1, words: null });
    return { article, passage: passage?.quote ?? opening ?? null, hasAllWords };
  });
  const outlet =
    hits.length === 0 ? outletSource(words.replace(/ (?:articles?|stories|reports|news)$/i, ""), outlets) : null;
  return {
    words,
    hits: hits.sort(withAllWordsFirst),
    searched,
    ...(earlier.length > 0 && { earlier }),
    ...(outlet !== null && { outlet }),
    ...(articles.length <= HITS_SHOWN && { isWhole: true as const }),
  };
}

/** Within each kind they stay as they were, best first. */
function withAllWordsFirst(a: Hit, b: Hit): number {
  return Number(b.hasAllWords) - Number(a.hasAllWords);
}
