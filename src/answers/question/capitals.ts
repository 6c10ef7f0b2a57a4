// A question typed without capitals -> the same with those of its names.
import { stem } from "../../text/stem.ts";
import { isStopWord } from "../../text/stopwords.ts";
import { vectorPlace } from "../../text/word-vectors.ts";
import { foldWord } from "../../text/words.ts";
import { isPlace } from "../words/same-things.ts";
import { hasCapitals, isCommon } from "./spelling.ts";

/**
 * Of a question typed without capitals the words that stand for places, or that are used in English and mean nothing by
 * themselves, get theirs, so that "who won in sweden" asks about Sweden. What nobody uses may be mistyped, and is left, unless it is
 * among the `named`, folded: words that articles write as names.
 */
export function withCapitals(text: string, named: ReadonlySet<string>): string {
  if (hasCapitals(text)) return text;
  return text.replace(/(?<!\p{L})\p{Ll}{3,}(?!\p{L})/gu, (word) => {
    const folded = foldWord(word);
    const isName =
      named.has(folded) ||
      isPlace(stem(folded)) ||
      (!isCommon(folded) && !isCommon(american(folded)) && vectorPlace(stem(folded)) >= 0);
    return isName && !isStopWord(folded) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
}

/** What is known of words was learned from American texts: "kilometers", "organizations". */
function american(word: string): string {
  return word
    .replace("our", "or")
    .replace(/re(s?)$/, "er$1")
    .replace(/is(e[ds]?|ing|ations?)$/, "iz$1");
}
