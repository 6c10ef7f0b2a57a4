// A question for others than were told, "Who else?", and its answer -> the answer without these.
import { isSameQuote, type Quote, quoteText } from "../../corpus/passage.ts";
import { lastWord, wordsOf } from "../../text/words.ts";
import type { Answer } from "../answer.ts";
import { notFound, onlyClosest } from "../quiet-answer.ts";
import { lacksAct } from "./act-left-out.ts";

/** True for "Who else?", "and before him?" and "and later?", to which nobody wants to be told the same again. */
export function asksForOthers(text: string): boolean {
  const said = text
    .trim()
    .replace(/^(?:and|but) /i, "")
    .replace(/\?+$/, "");
  return asksElse(text) || OTHER_THAN.test(said) || asksOfOrder(said);
}

function asksElse(text: string): boolean {
  return wordsOf(text).some(({ folded }) => folded === "else");
}

/** What came first and what after it. */
export const ORDERS =
  "at (?:first|last|the (?:beginning|start|end))|in the (?:beginning|end)|to begin with|originally|initially|later(?: on)?|after(?:wards| that)|before(?: that)?|earlier|finally|eventually";

/** True for "later" and "at first" alone. */
export function asksOfOrder(words: string): boolean {
  return ORDER_ONLY.test(words);
}

const ORDER_ONLY = new RegExp(`^(?:${ORDERS})$`, "i");

const OTHER_THAN = /^(?:before|after|besides|apart from|other than) (?:him|her|them|it|that|this)$/i;

/**
 * Without the sentence that answered before and those that name the same one: of what was shown beside it the next, or of what is
 * left the closest where it has every word asked with, else no answer. "Who else?" asks for others that did the same: what says
 * nothing of that names somebody else, but no other.
 */
export function withoutTold(answer: Answer, last: Answer): Answer {
  const told = toldBy(last);
  const isNew = (quote: Quote) =>
    !told.quotes.some((each) => isSameQuote(each, quote)) &&
    !(told.name !== null && wordsOf(quoteText(quote)).some(({ folded }) => folded === told.name));
  const fresh = answer.considered.filter(({ quote }) => isNew(quote));
  const considered = asksElse(answer.question.text) ? fresh.filter((each) => !lacksAct(each, answer.question)) : fresh;
  const [first] = considered;
  if (first !== undefined && first === answer.considered[0]) return answer;
  const more = answer.more.filter(({ quote }) => isNew(quote));
  const next = more.find(({ quote }) => isSameQuote(quote, first?.quote));
  const left = { ...onlyClosest(answer), considered, named: null, nearest: null };
  if (next !== undefined) {
    return { ...left, kind: answer.kind, short: next.short, more: more.filter((item) => item !== next) };
  }
  if (first === undefined) return nearestIn(last, notFound({ ...left, considered: fresh }));
  const isClose = first.lacks.every((word) => /^(?:else|first|later|earlier)$/i.test(word));
  return isClose ? { ...left, short: null } : notFound(left);
}

/** A single word of the question in another report is not near: "finding", where others who founded a firm are asked for. */
function nearestIn({ considered: [told] }: Answer, answer: Answer): Answer {
  const [first] = answer.considered;
  const isNear = (first?.holds.length ?? 0) > 1 || first?.quote.article.id === told?.quote.article.id;
  return isNear ? answer : { ...answer, nearest: null };
}

function toldBy({ kind, considered, more, short, question }: Answer) {
  const first = considered[0]?.quote;
  const named =
    question.told ?? (kind === "answered" && first && short ? first.article.text.slice(short.start, short.end) : null);
  const isName = named !== null && /^\p{Lu}/u.test(named);
  return {
    quotes: [...(first === undefined ? [] : [first]), ...(kind === "answered" ? more.map(({ quote }) => quote) : [])],
    name: isName ? lastWord(named) : null,
  };
}
