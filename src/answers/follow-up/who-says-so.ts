// "Who says so?" after an answer -> the outlets that say it, each with its sentence.
import { outletsOf } from "../../corpus/article.ts";
import { isSameQuote, type Quote, quoteText } from "../../corpus/passage.ts";
import type { Answer, Question } from "../answer.ts";
import { isCounted } from "../question/corpus-question.ts";
import { OUTLETS } from "../question/listing-question.ts";
import { quietAnswer } from "../quiet-answer.ts";
import { withoutEnd } from "./asking-words.ts";
import { joined } from "./put-behind.ts";

const WHO = `(?:who|(?:which|what)(?: other)? ${OUTLETS})`;
const SAYS = "(?:says?|said|reports?|reported|writes?|wrote|claims?|claimed|gives?|gave)";
const FIGURE = "(?:[£$€]\\s?)?\\d[\\d.,]*(?: ?%| (?:percent|per cent|thousand|million|billion)\\b)?";

const SAYS_SO = new RegExp(
  `^(?:and |but )?(?:says who|(?:which|what)(?: other)? ${OUTLETS}|${WHO}(?: else)? ${SAYS} so|(?:(?:which|what)(?: other)? ${OUTLETS}|who else) ${SAYS} (?:this|that|it))$`,
  "i",
);
const SAYS_FIGURE = new RegExp(`^(?:and |but )?${WHO}(?: else)? (?:${SAYS}|speaks of|spoke of) (${FIGURE})$`, "i");

/**
 * The sentences that answered last and those of other outlets that say the same, counted by outlet: for "who else?" these alone, for
 * "who says 1,500?" those with the figure. What was not answered for sure is shown again; null for any other question, and where
 * no sentence shown has the figure.
 */
export function whoSaysSo(text: string, before: Question | null, last: Answer | null): Answer | null {
  if (before === null || last === null || isCounted(last.question.ofCorpus)) return null;
  const asked = withoutEnd(text.trim());
  const figure = SAYS_FIGURE.exec(asked)?.[1];
  if (figure === undefined && !SAYS_SO.test(asked)) return null;
  // What is asked next goes on from what was answered.
  const own = wholeOf(last.question);
  const question = {
    ...before,
    text,
    askedAs: joined(text, last.question.own ?? last.question.askedAs),
    joinedTo: own,
    own,
  };
  const again = { ...last, question };
  if (figure !== undefined) {
    const saying = sayingIn(shownBy(last).filter((quote) => hasFigure(quote, figure)));
    return saying.length === 0 ? null : saidBy(saying, again);
  }
  // Of all outlets, where one was asked: another may say something else.
  const isOfAll = before.outlet !== last.question.outlet;
  const isOfOthers = OF_OTHERS.test(asked);
  if (last.kind !== "answered" || isOfAll || (last.counted !== null && !isOfOthers)) return again;
  const agreeing = last.counted === null ? (last.agreeing ?? []) : [];
  const first = isOfOthers ? [] : sayingIn(last.considered.slice(0, 1).map(({ quote }) => quote));
  return saidBy([...first, ...agreeing], again);
}

const OF_OTHERS = /\b(?:else|other)\b/i;
/** So many sentences are read; of the others their outlets are enough. */
const MOST_SHOWN = 5;

/** The question without the words of the next ones that were put behind it. */
function wholeOf({ own, askedAs, joinedTo }: Question): string {
  const isBehind = joinedTo !== null && askedAs.startsWith(withoutEnd(joinedTo));
  return own ?? (isBehind ? joinedTo : askedAs);
}

/**
 * "How many were hurt?" for "who else says so?" and "who says 40?" behind "How many were hurt according to the Echo?": the others
 * were not asked then; null for any other question.
 */
export function askedOfAll(text: string, before: Question | null): string | null {
  const asked = withoutEnd(text.trim());
  const isOfOthers = SAYS_FIGURE.test(asked) || (SAYS_SO.test(asked) && OF_OTHERS.test(asked));
  if (before === null || before.outlet === null || !isOfOthers) return null;
  const ofOne = withoutEnd(wholeOf(before));
  const all = ofOne.replace(/ according to (?:(?! (?:in|on|of) )[^?,])+$/i, "");
  return all === ofOne ? null : `${all}?`;
}

type Saying = NonNullable<Answer["agreeing"]>[number];

function sayingIn(quotes: readonly Quote[]): Saying[] {
  return quotes.map((quote) => ({ quote, isCopy: false }));
}

/** Counted are all, of which the first are shown, those of their own words before copies. */
function saidBy(saying: readonly Saying[], { question, searched, confidence, held }: Answer): Answer {
  const inOrder = saying.toSorted((a, b) => Number(a.isCopy) - Number(b.isCopy));
  const quotes = inOrder.map(({ quote }) => quote);
  const articles = [...new Map(quotes.map(({ article }) => [article.id, article])).values()];
  const outletsIn = (of: readonly Saying[]) => outletsOf(of.map(({ quote }) => quote.article));
  const copies = outletsIn(inOrder.filter(({ isCopy }) => isCopy));
  const isSaid = quotes.length > 0;
  return {
    ...quietAnswer(question, searched),
    kind: isSaid ? "answered" : "not-found",
    confidence: isSaid ? confidence : 0,
    held: isSaid ? held : 0,
    considered: quotes
      .slice(0, MOST_SHOWN)
      .map((quote) => ({ quote, score: 0, why: [], holds: [], lacks: [], fits: null })),
    articles,
    counted: {
      articles: articles.length,
      outlets: outletsIn(inOrder),
      of: "saying-so",
      ...(copies.length > 0 && { copies }),
    },
  };
}

function shownBy({ considered, others }: Answer): Quote[] {
  const quotes = [...considered.map(({ quote }) => quote), ...others.map(({ quote }) => quote)];
  return quotes.filter((quote, i) => quotes.findIndex((each) => isSameQuote(each, quote)) === i);
}

function hasFigure(quote: Quote, figure: string): boolean {
  const at = quoteText(quote).toLowerCase();
  const wanted = figure.toLowerCase();
  for (let from = at.indexOf(wanted); from >= 0; from = at.indexOf(wanted, from + 1)) {
    const isPart = /[\d.,]$/.test(at.slice(0, from).slice(-1)) || /^[.,]?\d/.test(at.slice(from + wanted.length));
    if (!isPart) return true;
  }
  return false;
}
