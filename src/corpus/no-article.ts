// A page's title, lines and the text found on it -> why it is plainly no article, or null.
import { splitSentences } from "../text/sentences.ts";
import { type Line, linesOf } from "./lines.ts";

/** What stands on a page in place of an article, with the wording that shows it, and how long its text is at most, in words. */
type Kind = { readonly why: string; readonly mostWords: number; readonly wording: RegExp };

const GONE = String.raw`(?:not (?:be )?found|does(?: not|n['’]t) exist|cannot be (?:found|displayed)|no longer (?:exists?|available)|(?:has|have|may have|might have) been (?:moved|removed|deleted)|is(?: not|n['’]t) available)\b`;
/** A report may speak of such a one, where it is neither this one nor the one that somebody asks for. */
const PIECE = "(?:article|story|resource|link)";

/** Written down by us from such pages, mostly English. */
const KINDS: readonly Kind[] = [
  {
    why: "It is an error page and no article: look in a browser whether the article is still there.",
    mostWords: 120,
    wording: anyOf(
      String.raw`(?:error|http|fehler|erreur)\W{0,3}[45]\d\d\b`,
      String.raw`^\W*[45]\d\d\W{0,4}(?:$|error|not found|(?:page|file) (?:not|is|was)|forbidden|unauthori[sz]ed|internal server|bad (?:gateway|request)|service (?:temporarily )?unavailable|gateway time|too many requests|access denied)`,
      String.raw`^\W*(?:(?:the|this|your|that) )?(?:requested )?(?:page|file|url|content|address)\b.{0,60}\b${GONE}`,
      String.raw`^\W*(?:this (?:requested )?${PIECE}|the (?:requested )?${PIECE}\b.{0,20}\byou)\b.{0,60}\b${GONE}`,
      String.raw`^\W*not found\W*$|\bpage not found\b|seite (?:wurde )?nicht gefunden|page introuvable|p[áa]gina no encontrada|pagina non trovata`,
      String.raw`^\W*(?:access denied|forbidden\W*$|unauthori[sz]ed\W*$|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|too many requests|request blocked|an? (?:unexpected )?error (?:has )?occurred|something went wrong|(?:this|the) site (?:is (?:down|under)|can['’]t be reached))`,
    ),
  },
  {
    why: "It asks whether a person is looking and shows no article: save the page from a browser.",
    mostWords: 120,
    wording: anyOf(
      String.raw`are you (?:a )?(?:human|robot)|verify (?:that )?you are|not a robot|captcha|checking (?:your browser|if the site)|^\W*just a moment|^\W*attention required|unusual (?:traffic|activity) from`,
    ),
  },
  {
    why: "It shows its text by script only: save the article's text from a browser.",
    mostWords: 60,
    wording: anyOf(
      String.raw`(?:enable|turn on|activate|requires?|needs?|without) javascript|javascript (?:is (?:disabled|required|not)|must be|has to be)|^\W*loading\W*$`,
    ),
  },
  {
    why: "It asks for a login, a subscription or consent and shows no article: save the page from a browser that may read it.",
    mostWords: 40,
    wording: anyOf(
      String.raw`(?:log|sign) ?in (?:to|or)\b|^\W*(?:please )?(?:log|sign) ?in\W*$|register (?:to|for)\b|subscribe (?:to|now|for)\b|subscribers? only|(?:for|to) subscribers|already a (?:subscriber|member)|create (?:a free|an) account|free articles`,
      String.raw`\b(?:we|us|our|(?:this|the) (?:web)?site)\b.{0,40}\bcookies\b|\bcookies? (?:policy|settings|notice)\b|your (?:privacy|consent)|before you continue|datenschutzeinstellungen`,
    ),
  },
];

/** Longer lines are paragraphs. */
const MOST_LINE_WORDS = 40;

/**
 * `lines`: all that the page shows; `body`: what was found to be its article. A sentence of a report makes it one; where the
 * title is an error's or the text says so, only a long one or two that do not speak of the page.
 */
export function whyNoArticle(title: string | null, lines: readonly string[], body: string): string | null {
  const own = linesOf(body, null);
  const reporting = sentencesOf(own).filter((line) => line.words >= SENTENCE_WORDS && isReport(line));
  if (reporting.filter(({ text }) => !OF_PAGE.test(text)).length >= FEWEST_SENTENCES) return null;
  const isTitleGone = title !== null && PIECE_GONE.test(title);
  const isPlain = isTitleGone || isAll(ERROR, title) || own.some(({ text }) => ERROR.test(text));
  if (reporting.some(({ words }) => !isPlain || words >= LONG_SENTENCE_WORDS)) return null;
  const words = own.reduce((sum, line) => sum + line.words, 0);
  const shown = linesOf([title ?? "", ...lines].join("\n\n"), null).filter((line) => line.words <= MOST_LINE_WORDS);
  const isShown = (wording: RegExp) =>
    shown.some(({ text }) => wording.test(text)) || (isTitleGone && wording === ERROR);
  return KINDS.find(({ wording, mostWords }) => words <= mostWords && isShown(wording))?.why ?? null;
}

/** Shorter ones are labels with a full stop. */
const SENTENCE_WORDS = 4;
/** Error pages have a sentence or two for those who have come. */
const LONG_SENTENCE_WORDS = 12;

const FEWEST_SENTENCES = 2;

const ERROR = KINDS[0]!.wording;
/** "Article not found - North Post" as a title. */
const PIECE_GONE = anyOf(String.raw`^\W*(?:(?:the|your|that) )?(?:requested )?${PIECE} (?:was |is |could )?${GONE}`);

/** "Page not found" as the whole title but for the site's name, not "Page not found: port's site is down". */
function isAll(wording: RegExp, title: string | null): boolean {
  const own = title?.replace(/ [|·–—-] [^|·–—-]{1,40}$/, "") ?? "";
  return wording.test(own) && !/[\p{L}\p{N}]/u.test(own.replace(wording, ""));
}

/** A sentence that is none of these pages' and does not speak to the reader. */
function isReport({ text, ends, rule }: Line): boolean {
  const isSentence = ends && rule === null && (/["“”«»„]/.test(text) || !TO_READER.test(text));
  return isSentence && !KINDS.some(({ wording }) => wording.test(text));
}

/** Apart, so that one that speaks of the page does not hide the others. */
function sentencesOf(lines: readonly Line[]): Line[] {
  const sentences = lines.flatMap(({ text }) => splitSentences(text).map(({ start, end }) => text.slice(start, end)));
  return linesOf(sentences.join("\n\n"), null);
}

const OF_PAGE = /\b(?:pages?|browsers?|cookies?|javascript|urls?|servers?|requests?|administrators?|webmasters?)\b/i;
const TO_READER = /\b(?:you|your|we|our|us|please|sorry)\b/i;

function anyOf(...wordings: readonly string[]): RegExp {
  return new RegExp(wordings.join("|"), "iu");
}
