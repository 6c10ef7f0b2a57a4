// A report -> the stretches of it that name another affair only to compare: "unlike the fire at Port Amherst".
import type { Span } from "../text/span.ts";

/**
 * What follows such words, up to the end of the clause, is of something else than the report is about. Each with what is
 * looked for first, as most texts are without it and that is seen in a fifth of the time.
 */
const COMPARING: readonly (readonly [needed: RegExp, words: RegExp])[] = [
  [
    /unlike|as (?:in|at)\b|in contrast|compar|reminiscent|remind|the example|the same/iu,
    /\bunlike|\bas (?:in|at)\b|\bin contrast (?:to|with)|\bcompar(?:ed|able) (?:to|with)|\breminiscent of|\b(?:reminded|reminds|remind)\b[^.,;\n]{0,40}? of|\b(?:follow(?:ing|s|ed)?|on) the example of|\bthe same (?:\p{L}+ ){1,3}?as\b/giu,
  ],
  // Not "visitors who like the gardens".
  [/like th/iu, /(?:^|[.!?]["”’]?\s|, )(?:just |much )?like the\b|\blike (?:that|those) (?:in|at|of|near|off)\b/gimu],
  // "A similar fire had broken out at", "in a similar fire at"; "men in similar masks robbed a bank at" it is here.
  [
    /similar/iu,
    /\bsimilar (?:to\b|(?:\p{L}+ ){1,2}?(?:in|at|near|off|outside)\b)|(?<!\b(?:in|with|by|of|from|wearing|using) (?:an? )?)\bsimilar\b[^.,;\n]{0,60}? (?:in|at|near|off|outside)\b/giu,
  ],
  // "The worst fire there since"; the west and a protest are no superlatives.
  [
    / since/iu,
    /(?:\b(?:the|its|their|his|her)|['’]s) (?:\p{L}+ ){0,2}?(?:worst|best|first|last|most|least|(?!priest)\p{L}{2,}iest|(?:bigg|larg|great|strong|high|low|long|short|fast|slow|young|old|hott|cold|warm|mild|wett|deep|small|few|hard|tough|fierc|grav|rar|lat|wid|broad|steep|sharp|weak|poor|loud|sever|clos|full)est)\b[^.,;\n]{0,60}? since\b/giu,
  ],
];
const CLAUSE_END = /[,;:!?\n]|\.(?=\s|["”’]|$)| (?:but|while|whereas|although|though|when) /;

/** Such words say that a sentence is of the past, where it begins with them; else a year before an event: "the 2019 crash in Velmar". */
const PAST =
  /(?<=^|[.!?]["”’]?\s)(?:last year|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|some) (?:years?|decades?) (?:ago|before|earlier))\b[^\n]*?(?=[.!?](?:\s|["”’]|$)|$)|\bthe (?:19|20)\d\d \p{L}[^\n.,;:!?]*/gimu;
/** What is so told beside it, or next, is what has come of it: the report is about that. */
const STILL = String.raw`\b(?:now|trial|tried|court|inquest|inquiry)\b`;
const STILL_BEFORE = new RegExp(String.raw`${STILL}[^.!?\n]*$`, "i");
const STILL_BEHIND = new RegExp(String.raw`^[^.!?\n]*(?:[.!?]["”’]?\s+[^.!?\n]*)?${STILL}`, "i");

/** Where a text says what it tells of is like or unlike, or is the worst since. */
export function comparisonsIn(text: string): Span[] {
  return COMPARING.flatMap(([needed, words]) => (needed.test(text) ? [...text.matchAll(words)] : [])).map(
    ({ 0: said, index }) => {
      const start = index + said.length;
      const length = text.slice(start).search(CLAUSE_END);
      return { start, end: length === -1 ? text.length : start + length };
    },
  );
}

/** Where a text tells of years before, and of nothing that has come of it. */
export function memoriesIn(text: string): Span[] {
  return [...text.matchAll(PAST)]
    .map(({ 0: said, index }) => ({ start: index, end: index + said.length }))
    .filter(({ start, end }) => !STILL_BEFORE.test(text.slice(0, start)) && !STILL_BEHIND.test(text.slice(end)));
}
