// An article without a title -> the sentence that stands for one: the first that tells news.
import type { Article } from "./article.ts";
import { bylineIn } from "./byline.ts";
import { type Quote, quoteText, sentenceQuote, sentencesOf } from "./passage.ts";
import { isPhotoCredit } from "./photo-credit.ts";

/** News is told early; what comes later is background. */
const SENTENCES_READ = 8;

/**
 * The first sentence that somebody or something has done or does in; a quotation alone, a caption, a question or a teaser gives
 * way, and one that goes on from another does unless it alone names somebody. Without such a sentence the first that is none of
 * these, else the first; null for an article without a word.
 */
export function openingQuote(article: Article): Quote | null {
  const quotes = sentencesOf(article)
    .slice(0, SENTENCES_READ)
    .map((sentence) => sentenceQuote(article, sentence));
  const news = quotes.filter((each) => !isNoNews(quoteText(each)));
  const told = news.filter((each) => !LEANS.test(withoutQuotations(quoteText(each)).trim()));
  const found = told.find((each) => hasVerb(quoteText(each))) ?? told[0];
  if (found === undefined) return news.find(namesSomebody) ?? quotes[0] ?? null;
  if (namesSomebody(found)) return found;
  return news.find((each) => each.start < found.start && namesSomebody(each) && hasVerb(quoteText(each))) ?? found;
}

function namesSomebody(quote: Quote): boolean {
  return NAMES_SOMEBODY.test(quoteText(quote));
}

function isNoNews(text: string): boolean {
  const outside = withoutQuotations(text);
  const words = text.split(/\s+/).length;
  return (
    words < FEWEST_WORDS ||
    isPhotoCredit(text, words) ||
    bylineIn(text) !== null ||
    !THREE_WORDS.test(outside) ||
    SAID_BY_PRONOUN.test(outside) ||
    NO_NEWS.some((form) => form.test(outside.trim()))
  );
}

const FEWEST_WORDS = 4;

/** Also without what a quotation over several sentences leaves on either side of its mark. */
function withoutQuotations(text: string): string {
  return text
    .replace(/[“"][^“”"]*[”"]/gu, " ")
    .replace(/^[^“”"]*[”"]/u, " ")
    .replace(/[“"][^“”"]*$/u, " ");
}

/** Begins at the end of a word, so that one of 30,000 letters is read once. */
const THREE_WORDS = /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]+[^\p{L}\p{N}]+[\p{L}\p{N}]/u;
const SAID_BY_PRONOUN =
  /^\s*[,.]?\s*(?:(?:he|she|they|it) (?:said|says|told|added)|(?:said|says|added) (?:he|she|they|it))\b/i;

const NO_NEWS = [
  /[?…]$|\.\.\.$|^(?:what|how) an? .*!$/i,
  /\b(?:you(?! can now\b)|your|yours)\b|\blet['’]s\b(?! (?-i:\p{Lu}))/iu,
  // Before other words they begin a name or what is told of: "Think tanks", "Live ammunition", "Posted to Lenn".
  /^(?:read|watch|see|listen|click|follow|sign up|subscribe|share|find out|learn|meet|imagine|picture|think|forget|remember|scroll|updated|published|posted|advertisement|photos?|image|video|live|gallery)(?:[:!|–—]| \W| \d| \p{L}{3,9}\.? \d|$| (?:the|our|these|this|that|more|here|on|all|how|what|why|who|when|where|if|of|an?|along|about|again|us|me|it|now|live|updates|coverage|down|through|at|below)\b| (?:for|to)\b(?! (?-i:\p{Lu})))/iu,
  /^(?:here(?:['’]s| is| are)|this is\b(?! the first\b)|these are|that is|it all|once upon|welcome(?: to| back|[,!])|good morning|i |i['’]|my |we |our )/i,
  /, (?:(?:far|second from|third from) )?(?:left|right|cent(?:er|re)|top|bottom|above|below|pictured)[,.]|\b(?:file photo|handout|pictured (?:here|above|below|in))\b/i,
];

/** Goes on from a sentence before it, where it does not say what "it" is: "It was the worst flood since 1931". */
const LEANS =
  /^(?:but|and|so(?! (?:far|many|much|few|little)\b)|yet(?! another\b)|or|he|she|they|his|her|their|its|it(?! (?:is|was) the (?:first|most|\p{L}+est)\b| (?:emerged|seems|turns out)\b| is (?:not )?(?:yet )?(?:known|clear|unclear)\b)(?:['’]s)?)\b/iu;

/** A word with a capital that is not the first and no day: "Ida Roy" in "His trial over, Ida Roy's husband walked free". */
const NAMES_SOMEBODY =
  /[\p{Ll}\p{N},;:] (?!(?:\p{Lu}\p{Ll}+day|January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}\p{Ll}/u;

/** What somebody has done, or does in a headline's present: "Norvik bans whaling". */
function hasVerb(text: string): boolean {
  return VERBS.test(text) || NAME_DOES.test(text);
}

const VERBS =
  /\b(?:is|are|was|were|has|have|had|will|would|could|may|might|must|can|did|does|do|said|says|say|told|came|took|went|began|fell|rose|gave|broke|ran|saw|heard|found|left|made|got|hit|struck|won|lost|met|led|held|shot|put|cut|set|sent|sold|bought|built|brought|burnt|caught|chose|drew|drove|fought|flew|grew|kept|knew|laid|let|paid|quit|sank|sought|spent|spoke|stood|stole|swept|threw|tore|became|beat|warns?|wants?|plans?|hopes?|fears?|\p{Ll}{2,}ed)\b/u;
const NAME_DOES = /^(?:The |A |An )?(?:\p{Lu}[\p{L}'’-]* ){1,4}\p{Ll}{3,}s\b/u;
