// Figures that outlets give differently -> a block in which every figure is quoted words.
import { type Quote, quote, quoteText } from "../corpus/passage.ts";
import type { Difference } from "../stories/story.ts";
import type { Numbering } from "./citations.ts";
import { say } from "./our-words.ts";
import type { Block } from "./reply.ts";

export function differenceBlock({ about, kind, figures }: Difference, numbers: Numbering): Block {
  const topic = aboutQuotes(
    about,
    figures.map((each) => each.quote),
  );
  const precise = topic.length > 0 ? say`Some are more exact on` : say`Some are more exact`;
  const conflict = topic.length > 0 ? say`Figures differ on` : say`Figures differ`;
  return {
    kind: "difference",
    lead: kind === "precision" ? precise : conflict,
    about: topic,
    figures: figures.map((each) => ({
      quote: wordsIn(each.quote, each.shown) ?? each.quote,
      citation: numbers.get(each.quote.article.id)!,
    })),
  };
}

/** "countries / nations" as quotes from the sentences; none when one of the words stands in no sentence as written. */
function aboutQuotes(about: string, sentences: readonly Quote[]): Quote[] {
  const words = about
    .split(" / ")
    .map((word) => sentences.map((sentence) => wordsIn(sentence, word)).find((found) => found !== null));
  return words.every((word) => word !== undefined) ? words : [];
}

/** The part of a quote that reads so, or null. */
function wordsIn(sentence: Quote, words: string): Quote | null {
  const at = quoteText(sentence).indexOf(words);
  if (at < 0 || words === "") return null;
  return quote(sentence.article, { start: sentence.start + at, end: sentence.start + at + words.length });
}
