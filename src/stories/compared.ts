// A report -> the stretches of it that name another affair only to compare: "unlike the fire at Port Amherst".
import type { Span } from "../text/span.ts";

/** What follows such words, up to the end of the clause, is of something else than the report is about. */
const COMPARING =
  /\b(?:unlike|(?:just|much)? ?like (?:the|that|those)\b|as (?:in|at)\b|in contrast (?:to|with)|compar(?:ed|able) (?:to|with)|reminiscent of|(?:reminded|reminds|remind)\b[^.,;\n]{0,40}? of|(?:follow(?:ing|s|ed)?|on) the example of|similar\b|the same (?:\p{L}+ ){1,3}?as\b|(?:worst|first|last|most|\w{3,}est)\b[^.,;\n]{0,60}? since)/giu;
const CLAUSE_END = /[,;:!?\n]|\.(?=\s|["”’]|$)| (?:but|while|whereas|although|though|when) /;

/** Such words say that a sentence is of the past, where it begins with them; else a year before an event: "the 2019 crash in Velmar". */
const PAST =
  /(?<=^|[.!?]["”’]?\s)(?:last year|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|some) (?:years?|decades?) (?:ago|before|earlier))\b[^\n]*?(?=[.!?](?:\s|["”’]|$)|$)|\bthe (?:19|20)\d\d \p{L}[^\n.,;:!?]*/gimu;

/** Where a text says what it tells of is like or unlike, or is the worst since. */
export function comparisonsIn(text: string): Span[] {
  return [...text.matchAll(COMPARING)].map(({ index }) => {
    // The clause that begins so: "a similar fire had broken out in May".
    const length = text.slice(index).search(CLAUSE_END);
    return { start: index, end: length === -1 ? text.length : index + length };
  });
}

/** Where a text tells of years before. */
export function memoriesIn(text: string): Span[] {
  return [...text.matchAll(PAST)].map(({ 0: said, index }) => ({ start: index, end: index + said.length }));
}
