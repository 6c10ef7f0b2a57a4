// "What happened next?" after an answer -> the sentences that come next in the article that was quoted.
import { type Quote, sentenceQuote } from "../../corpus/passage.ts";
import type { Answer } from "../answer.ts";
import { quietAnswer } from "../quiet-answer.ts";
import { sentencesRead } from "../words/reading.ts";
import { withoutEnd } from "./asking-words.ts";
import { behindWhole } from "./put-behind.ts";

/** They may tell it: nobody can be sure. Null for any other question, and where nothing was shown or nothing follows. */
export function nextTold(text: string, last: Answer | null): Answer | null {
  const told = last === null || last.kind === "not-found" ? undefined : last.considered[0]?.quote;
  if (last === null || last.counted !== null || told === undefined || !ASKS_FOR_NEXT.test(withoutEnd(text.trim())))
    return null;
  const { article } = told;
  const next: Quote[] = [];
  for (const sentence of sentencesRead(article)) {
    if (next.length < MOST_SHOWN && sentence.start >= (next.at(-1) ?? told).end)
      next.push(sentenceQuote(article, sentence, null));
  }
  if (next.length === 0) return null;
  const question = { ...last.question, text, ...behindWhole(text, last.question), told: null };
  return {
    ...quietAnswer(question, last.searched),
    kind: "unsure",
    considered: next.map((quote) => ({
      quote,
      score: 0,
      why: [],
      holds: [],
      lacks: [],
      fits: null,
    })),
    articles: [article],
  };
}

const ASKS_FOR_NEXT = /^(?:and |so |but )?(?:what (?:happened|came) (?:next|then|afterwards|after that)|what next)$/i;

const MOST_SHOWN = 3;
