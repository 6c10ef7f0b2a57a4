// Briefing or answer -> Reply that says why each item is in, and what was left out.
import type { Answer } from "../answers/answer.ts";
import type { Briefing } from "../briefing/briefing.ts";
import type { Reason } from "../corpus/reason.ts";
import { confidenceWords } from "./answer-reply.ts";
import { numberArticles, sourceWords } from "./citations.ts";
import type { View } from "./dates.ts";
import { storyHeadline } from "./headline.ts";
import { asGiven, countOf, joinWords, type OurWords, say } from "./our-words.ts";
import { type Block, heading, note, paragraph, type Reply, replyOf } from "./reply.ts";

export function whyReply(briefing: Briefing, view: View): Reply {
  const { items, leftOut, told, at } = briefing;
  const shown = leftOut.slice(0, LONGEST_LEFT_OUT);
  return replyOf(
    items.length === 0 ? paragraph(say`The briefing has no story.`) : [],
    items.flatMap((item, i): Block[] => [
      storyHeadline(item, at, view, i + 1),
      reasonList([{ label: "importance", value: item.importance, parts: item.why }]),
    ]),
    shown.length === 0 ? [] : heading(say`Left out`),
    shown.map(
      ({ headline, reason }): Block => ({ kind: "headline", number: null, quote: headline, remark: asGiven(reason) }),
    ),
    leftOut.length === shown.length
      ? []
      : note(say`and ${countOf(leftOut.length - shown.length, "more story", "more stories")}`),
    told === 0 ? [] : note(say`${countOf(told, "article", "articles")} told before.`),
  );
}

/** The sentences that were considered, best first, each with what its score is made of. */
export function whyAnswerReply(answer: Answer, view: View): Reply {
  const shown = answer.considered.slice(0, LONGEST_CONSIDERED);
  const numbers = numberArticles(shown.map((each) => each.quote.article));
  return replyOf(
    paragraph(say`${confidenceWords(answer)} · confidence ${valueWords(answer.confidence)}`),
    shown.flatMap(({ quote, why, score }): Block[] => [
      {
        kind: "quote",
        lead: null,
        quote,
        strong: null,
        citation: numbers.get(quote.article.id)!,
        source: sourceWords(quote, view),
      },
      reasonList([{ label: "score", value: score, parts: why }]),
    ]),
  );
}

const LONGEST_LEFT_OUT = 10;
const LONGEST_CONSIDERED = 5;

/** Reasons are trees of two or three levels; what lies deeper is summed up by its parent. */
const DEEPEST_REASON = 3;

function reasonList(reasons: readonly Reason[]): Block {
  return { kind: "list", items: reasons.map((reason) => reasonWords(reason, DEEPEST_REASON)) };
}

/** "importance: 2.41 (outlets: 1.5, freshness: 0.91)". */
function reasonWords({ label, value, parts = [] }: Reason, depth: number): OurWords {
  const own = say`${asGiven(label)}: ${valueWords(value)}`;
  if (parts.length === 0 || depth === 1) return own;
  return say`${own} (${joinWords(
    parts.map((part) => reasonWords(part, depth - 1)),
    ", ",
  )})`;
}

/** Two decimals tell scores apart: 2.4074 -> "2.41", 3 -> "3". */
function valueWords(value: number): OurWords {
  return String(Math.round(value * 100) / 100) as OurWords;
}
