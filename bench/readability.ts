// The quotes of a summary -> what a reader would stumble over in them.
// Written apart from the rules by which quotes are chosen and with words of its own, so that it can find fault with them.
import { type Quote, quoteText } from "../src/corpus/passage.ts";
import { backgroundIdf } from "../src/text/background-idf.ts";
import { inOneLine } from "../src/text/normalize.ts";
import { stem } from "../src/text/stem.ts";
import { whichOnes } from "./which-one.ts";

/** What can be wrong with one quote. */
export const QUOTE_FAULTS = [
  "opens on something unsaid",
  "speaks of something not told",
  "names someone not introduced",
  "nobody says it",
  "is furniture",
  "is half a sentence",
] as const;
export type QuoteFault = (typeof QUOTE_FAULTS)[number];

/** The faults of each quote of one summary, in the order in which it is read; `headline` is read before them. */
export function quoteFaults(quotes: readonly Quote[], headline = ""): QuoteFault[][] {
  const texts = quotes.map((quote) => inOneLine(quoteText(quote)).trim());
  return quotes.map((quote, i) => {
    const text = texts[i]!;
    const before = quotes[i - 1];
    const follows = before !== undefined && isNext(before, quote);
    const faults: QuoteFault[] = [];
    if (!follows && opensOnUnsaid(text)) faults.push("opens on something unsaid");
    if (whichOnes(text, [headline, ...texts.slice(0, i)].join(" ")).length > 0)
      faults.push("speaks of something not told");
    if (isStranger(quote, [headline, ...texts.slice(0, i)].join(" "))) faults.push("names someone not introduced");
    if (isSpeech(text) && !(follows && SPEAKS.test(quoteText(before)))) faults.push("nobody says it");
    if (FURNITURE.some((expression) => expression.test(text))) faults.push("is furniture");
    if (isHalf(text)) faults.push("is half a sentence");
    return faults;
  });
}

/** Directly after each other in one article: what the later leans on has just been read. */
function isNext(before: Quote, quote: Quote): boolean {
  return (
    before.article === quote.article &&
    /^\s*$/.test(quote.article.text.slice(before.end, quote.start)) &&
    before.end <= quote.start
  );
}

/** Its first word points back, and no name follows soon that could be meant: "After he fell, Mr Roe said". */
function opensOnUnsaid(text: string): boolean {
  const [first = "", ...rest] = text.replace(/^[^\p{L}]+/u, "").split(/[^\p{L}'’]+/u);
  if (CONNECTIVES.has(first.toLowerCase()) || /^if (?:so|not)\b/i.test(text)) return true;
  if (!PRONOUNS.has(first.toLowerCase())) return false;
  // "It is unclear whether", "It will be", "It was the first": nothing is meant by it.
  return !(
    first.toLowerCase() === "it" &&
    /^(?:is|was|will|has|would|took|remains|remained|looks|seems|appears)$/.test(rest[0] ?? "")
  );
}

const CONNECTIVES = new Set(
  "but and or nor yet however moreover furthermore meanwhile nevertheless therefore thus hence also besides otherwise instead similarly likewise consequently accordingly nonetheless afterwards".split(
    " ",
  ),
);
const PRONOUNS = new Set("he she it they him her them his hers their theirs its this that these those".split(" "));

/** "Greig" or "Mr Greig", whose full name its article gave before, though nothing that was `told` did. */
function isStranger(quote: Quote, told: string): boolean {
  const before = quote.article.text.slice(0, quote.start);
  return Array.from(quoteText(quote).matchAll(SURNAME)).some(([, surname = ""]) => {
    if (backgroundIdf(stem(surname.toLowerCase())) < KNOWN_TO_ALL) return false;
    const isName = (text: string, given: string) =>
      new RegExp(`${given}(?<!\\p{L})${surname}(?!\\p{L})`, "u").test(text);
    return isName(before, "\\p{Lu}\\p{Ll}+ (?:\\p{Lu}\\.? )?") && !isName(told, "");
  });
}

/** A word with a capital between others without, title apart; the first of a sentence too. */
const SURNAME =
  /(?<!\p{Lu}[\p{L}'’-]*\.? )(?<!\p{L})(?:(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov)\.? )?(\p{Lu}\p{Ll}[\p{L}-]+)(?!\p{L})(?! \p{Lu})/gu;
/** Of such names news is so full that everyone knows them: see src/text/background-idf.ts. */
const KNOWN_TO_ALL = 3;

/** Hardly anything stands outside the quotation marks. */
function isSpeech(text: string): boolean {
  const outside = text.replace(/[“"][^“”"]+[”"]/g, " ");
  return outside !== text && (outside.match(/\p{L}{2,}/gu) ?? []).length < 3 && !SPEAKS.test(outside);
}

const SPEAKS =
  /\b(?:said|says|saying|told|tells|wrote|writes|tweeted|added|adds|asked|according|explained|posted|recalled|insisted|argued|warned|declared|called)\b/i;

/** What pages put around their news, as seen on saved pages. */
const FURNITURE = [
  /\b(?:subscribe|subscription|newsletter|cookies?|javascript|log ?in|sign(?:ed)? up|click|tap here|read more|read the full|share this (?:article|story|post|page)|follow us|comments? below|download (?:the|our))\b/i,
  /\b(?:advertisements?|sponsored (?:content|post)|all rights reserved|copyright|terms of (?:use|service)|privacy policy|associated press writers?|contributed to this)\b/i,
  /\b(?:getty|shutterstock|file photo|ap photo|reuters\/|photo(?:graph)? by|photos? courtesy|image caption|caption|in this (?:\w+ )?(?:photo|image|picture|frame grab))\b/i,
  /\b(?:broken links|wayback machine|web archive|internet archive|crawl(?:s|ed|er)?)\b/i,
  /https?:|www\.|pic\.twitter|(?:^|\s)@\w{3,}|#\w{3,}$|[|•►▶©]/i,
  /^(?:watch|video|photos?|gallery|listen|live|update[sd]?|editor['’]s note|note|correction|related|tags?|posted|published)\b ?[:|-]/i,
];

/** It begins in the middle, ends before its end, or has only one of a pair of marks. */
function isHalf(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? "";
  const beginsSmall = /^[^\p{L}\p{N}]*\p{Ll}/u.test(text) && !/^[^\p{L}]*\p{Ll}+\p{Lu}/u.test(text);
  const ends = /[.!?]["”’')\]]*$/.test(text) && !/(?:\.\.\.|…)["”’')\]]*$/.test(text);
  const cutAtTitle = /\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Lt|Sgt|Gen|Col|Rev|St|vs|Prof)\.$/.test(text);
  const straight = (text.match(/"/g) ?? []).length % 2 === 1;
  const curly = (text.match(/“/g) ?? []).length !== (text.match(/”/g) ?? []).length;
  return first === "" || beginsSmall || !ends || cutAtTitle || straight || curly;
}

/** "PARIS (AP) — ": who sent it from where is no part of what happened. */
export function opensWithDateline(quote: Quote): boolean {
  return (
    /^[\p{Lu}][\p{L}.,' ]{1,40}(?:\([^)]{2,40}\) ?)?(?:--|[—–]| - )/u.test(quoteText(quote)) &&
    /^\P{Ll}{4,}/u.test(quoteText(quote))
  );
}

/** Two short quotes have that many long words in common by what they are about. */
const FEWEST_ALIKE = 4;
const MOST_ALIKE = 2 / 3;

/** Pairs of quotes of which the shorter has more than two thirds of its longer words in the other. */
export function nearDuplicates(quotes: readonly Quote[]): [Quote, Quote][] {
  const words = quotes.map(
    (quote) =>
      new Set(
        quoteText(quote)
          .toLowerCase()
          .match(/[\p{L}\p{N}]{5,}/gu) ?? [],
      ),
  );
  return quotes.flatMap((one, i) =>
    quotes.slice(i + 1).flatMap((other, k): [Quote, Quote][] => {
      const [a, b] = [words[i]!, words[i + 1 + k]!];
      const shared = a.intersection(b).size;
      return shared >= FEWEST_ALIKE && shared > MOST_ALIKE * Math.min(a.size, b.size) ? [[one, other]] : [];
    }),
  );
}

/** True when all quotes are of one article though another has enough whole sentences of its own. */
export function isOneSided(quotes: readonly Quote[], texts: readonly string[]): boolean {
  if (quotes.length < 2 || new Set(quotes.map(({ article }) => article)).size > 1) return false;
  return texts.filter((text) => (text.match(/[^.!?]{60,400}[.!?](?=\s|$)/g) ?? []).length >= 5).length > 1;
}
