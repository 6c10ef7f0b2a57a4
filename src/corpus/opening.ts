// An article without a title -> the sentence that stands for one: the first that tells news.
import type { Article } from "./article.ts";
import { bylineIn } from "./byline.ts";
import { type Quote, quoteText, sentenceQuote, sentencesOf } from "./passage.ts";
import { isPhotoCredit } from "./photo-credit.ts";

/** News is told early; what comes later is background. */
const SENTENCES_READ = 8;

/**
 * The first sentence that somebody or something has done or does in; a quotation alone, a caption, a question or a teaser gives
 * way. Without such a sentence the first that is none of these, else the first; null for an article without a word.
 */
export function openingQuote(article: Article): Quote | null {
  const quotes = sentencesOf(article)
    .slice(0, SENTENCES_READ)
    .map((sentence) => sentenceQuote(article, sentence));
  const told = quotes.filter((each) => !isNoNews(quoteText(each)));
  return told.find((each) => hasVerb(quoteText(each))) ?? told[0] ?? quotes[0] ?? null;
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
  /\b(?:you|your|yours|let['’]s)\b/i,
  /^(?:read|watch|see|listen|click|follow|sign up|subscribe|share|find out|learn|meet|imagine|picture|think|forget|remember|scroll|updated|published|posted|advertisement|photos?|image|video|live|gallery)\b(?! (?:for|to) \p{Lu})/iu,
  /^(?:here(?:['’]s| is| are)|this is|these are|that is|it (?:is|was|['’]s|had|has) (?:a|an|the|not|been|supposed|meant|all|just|one|like)\b|it all|once upon|welcome|good morning|i |i['’]|my |we |our )/i,
  /^(?:but|and|so|yet|or|he|she|they|his|her|their)\b/i,
  /, (?:(?:far|second from|third from) )?(?:left|right|cent(?:er|re)|top|bottom|above|below|pictured)[,.]|\b(?:file photo|handout|pictured (?:here|above|below|in))\b/i,
];

/** What somebody has done, or does in a headline's present: "Norvik bans whaling". */
function hasVerb(text: string): boolean {
  return VERBS.test(text) || NAME_DOES.test(text);
}

const VERBS =
  /\b(?:is|are|was|were|has|have|had|will|would|could|may|might|must|can|did|does|do|said|says|say|told|came|took|went|began|fell|rose|gave|broke|ran|saw|heard|found|left|made|got|hit|struck|won|lost|met|led|held|shot|put|cut|set|sent|sold|bought|built|brought|burnt|caught|chose|drew|drove|fought|flew|grew|kept|knew|laid|let|paid|quit|sank|sought|spent|spoke|stood|stole|swept|threw|tore|became|beat|warns?|wants?|plans?|hopes?|fears?|\p{Ll}{2,}ed)\b/u;
const NAME_DOES = /^(?:The |A |An )?(?:\p{Lu}[\p{L}'’-]* ){1,4}\p{Ll}{3,}s\b/u;
