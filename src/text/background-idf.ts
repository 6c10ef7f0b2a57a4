// A stem -> how rare it is in news in general, for collections too small to tell by themselves.
import weights from "./background-idf.weights.json" with { type: "json" };

const frequencies: ReadonlyMap<string, number> = new Map(Object.entries(weights.frequencies));

/** The idf of a stem in none of the background articles: what every unknown stem gets. */
export const MAX_BACKGROUND_IDF = idf(0);

/**
 * ln((articles + 1) / (articles with the stem + .5)), natural logarithm: about 0 for "the", 9.2 for a stem that is not
 * among the common ones. Stems are those of `stem(foldWord(word))`, stop words included.
 */
export function backgroundIdf(stem: string): number {
  const frequency = frequencies.get(stem);
  return frequency === undefined ? MAX_BACKGROUND_IDF : idf(frequency);
}

function idf(frequency: number): number {
  return Math.log((weights.articles + 1) / (frequency + 0.5));
}
