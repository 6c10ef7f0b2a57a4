// Words or names someone wants more of, or none of -> which articles match them.
import { hasAll, termsOf, wordsOf } from "../text/words.ts";
import type { Article } from "./article.ts";

/**
 * A test for articles that speak of an interest such as "ferry strike" or "Ann Lee": every word of it must stand in
 * title or body in some form, and words that begin with capitals and stand together, being a name, must stand
 * together there too. An interest without a word that carries a topic matches nothing, but for a name: "WHO".
 */
export function interestMatcher(interest: string): (article: Article) => boolean {
  const terms = termsOf(interest);
  const names = namesOf(interest);
  if (terms.length === 0) return isWrittenName(interest) ? writtenSo(interest) : () => false;
  return ({ text }) => {
    if (!hasAll(termsOf(text), terms)) return false;
    const words = names.length === 0 ? "" : ` ${joined(text)} `;
    return names.every((name) => words.includes(` ${name} `));
  };
}

/** True for "WHO", "IT" and "The Who": in capitals a word that else says nothing is a name. */
export function isWrittenName(interest: string): boolean {
  return /^(?:\p{Lu}{2,}|\p{Lu}[\p{L}]*(?: \p{Lu}[\p{L}]*)+)$/u.test(interest.trim());
}

/** As it is written, for in small letters it asks or joins. */
function writtenSo(name: string): (article: Article) => boolean {
  const written = new RegExp(`(?<![\\p{L}\\p{N}])${name.trim()}(?![\\p{L}\\p{N}])`, "u");
  return ({ text }) => written.test(text);
}

/** namesOf("strike at Coast Agency") -> ["coast agency"] */
function namesOf(interest: string): string[] {
  return (interest.match(NAME) ?? []).map(joined);
}

const NAME = /\p{Lu}[\p{L}\p{N}'’-]*(?: \p{Lu}[\p{L}\p{N}'’-]*)+/gu;

function joined(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(" ");
}
