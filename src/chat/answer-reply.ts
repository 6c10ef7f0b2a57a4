// Answer -> Reply: the sentence that answers, the closest ones, or the honest absence.
import type { Answer } from "../answers/answer.ts";
import type { Quote } from "../corpus/passage.ts";
import type { Span } from "../text/span.ts";
import { emptyCorpusReply, notReadWords, searchedWords } from "./absence.ts";
import { fullCitations, numberArticles, outletWords, sourceWords } from "./citations.ts";
import type { View } from "./dates.ts";
import { asGiven, joinWords, type OurWords, say } from "./our-words.ts";
import { type Block, choices, note, paragraph, type QuoteBlock, type Reply, replyOf } from "./reply.ts";

export function answerReply(answer: Answer, view: View): Reply {
  if (answer.searched.articles === 0) return emptyCorpusReply();
  const quotes = quotesShown(answer);
  if (quotes.length === 0) return replyOf(paragraph(notReadWords(answer.searched, view)), notes(answer, view));
  return replyOf(
    quotes.map((quote, i) => sentence(answer, quotes, i, quote, view)),
    notes(answer, view),
    fullCitations(
      quotes.map((quote) => quote.article),
      view,
    ),
    choices("more", "sources", "why"),
  );
}

/** The quotes that a reply to this answer shows, in order; "more" goes on after them. */
export function quotesShown({ kind, considered, others, nearest }: Answer): Quote[] {
  const best = considered.map((each) => each.quote);
  if (kind === "not-found") return nearest === null ? [] : [nearest];
  return kind === "unsure" ? best.slice(0, CLOSEST) : [...best.slice(0, 1), ...others.map((other) => other.quote)];
}

/** How sure an answer is, in words: its confidence is the share of such answers that are right. */
export function confidenceWords({ kind, confidence }: Answer): OurWords {
  if (kind === "not-found") return say`not found`;
  if (kind === "unsure") return say`not sure: the closest I have`;
  return confidence >= SURE ? say`sure` : say`likely`;
}

/** Right four times in five. */
const SURE = 0.8;

/** So many near misses are worth reading; more hide the best one. */
const CLOSEST = 3;

function sentence(answer: Answer, shown: readonly Quote[], index: number, quote: Quote, view: View): QuoteBlock {
  const numbers = numberArticles(shown.map((each) => each.article));
  return {
    kind: "quote",
    lead: leadOf(answer, index, quote, view),
    quote,
    strong: index === 0 ? shortIn(answer, quote) : null,
    citation: numbers.get(quote.article.id)!,
    source: answer.kind === "answered" && index > 0 ? null : sourceWords(quote, view),
  };
}

function leadOf(
  { kind, others, searched, question }: Answer,
  index: number,
  quote: Quote,
  view: View,
): OurWords | null {
  if (kind === "not-found") return say`${notReadWords(searched, view)} Nearest:`;
  if (kind === "unsure" || index === 0) return null;
  const outlet = quote.article.outlet === null ? say`Another article` : outletWords(quote.article);
  if (others[index - 1]!.relation === "agrees") return say`${outlet} says the same:`;
  const figures = question.wanted === "count" || question.wanted === "amount";
  return figures ? say`${outlet} gives another figure:` : say`${outlet} says otherwise:`;
}

/** The short answer, where one was seen and it lies inside the first quote; an answer that is unsure has none to show. */
function shortIn({ kind, short }: Answer, quote: Quote): Span | null {
  if (kind !== "answered" || short === null) return null;
  const whole = short.start === quote.start && short.end === quote.end;
  return !whole && short.start >= quote.start && short.end <= quote.end && short.start < short.end ? short : null;
}

function notes(answer: Answer, view: View): Block[] {
  const { kind, question, searched, unknownNames } = answer;
  const read = say`read ${searchedWords(searched, view)}`;
  const understood = question.askedAs === question.text ? say`` : say`understood as: ${asGiven(question.askedAs)}`;
  const unknown = joinWords(unknownNames.map(asGiven), ", ");
  return [
    kind === "not-found" ? understood : joinWords([confidenceWords(answer), read, understood], " · "),
    unknown === "" ? unknown : say`No article I have read names: ${unknown}`,
  ].flatMap((words) => (words === "" ? [] : note(words)));
}
