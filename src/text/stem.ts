// A folded word -> its stem: natural's Porter stemmer, which remembers the words it has met.
import porter from "natural/lib/natural/stemmers/porter_stemmer.js";
import { remembering } from "./memory.ts";

/** News uses some 50,000 different words in a week. */
const MOST_KNOWN = 200_000;

/** stem("countries") -> "countri". Words with anything but a-z in them are their own stem. */
export const stem = remembering(MOST_KNOWN, (word) => (/^[a-z]{3,40}$/.test(word) ? porter.stem(word) : word));
