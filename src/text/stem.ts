// A folded word -> its stem: natural's Porter stemmer behind a cache.
import porter from "natural/lib/natural/stemmers/porter_stemmer.js";

/** News uses some 50,000 different words in a week; the cache starts anew beyond this, so memory stays bounded. */
const CACHE_LIMIT = 200_000;

const stems = new Map<string, string>();

/** stem("countries") -> "countri". Words with anything but a-z in them are their own stem. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= CACHE_LIMIT) stems.clear();
  const result = /^[a-z]{3,40}$/.test(word) ? porter.stem(word) : word;
  stems.set(word, result);
  return result;
}
