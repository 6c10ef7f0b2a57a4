// Figures that outlets give differently -> a block in which every figure is quoted words.
import { type Quote, quote, quoteText } from "../corpus/passage.ts";
import type { Difference } from "../stories/story.ts";
import type { Numbering } from "./citations.ts";
import { type OurWords, say } from "./our-words.ts";
import type { Block } from "./reply.ts";

export function differenceBlock({ about, isAge, kind, figures }: Difference, numbers: Numbering): Block {
  const topic = topicOf(
    about,
    figures.map((each) => each.quote),
  );
  return {
    kind: "difference",
    lead: LEADS[kind][topic.nouns.length === 0 ? "alone" : isAge ? "ofAge" : "ofNouns"],
    about: topic.nouns,
    context: topic.context,
    figures: figures.map((each) => ({
      quote: wordsIn(each.quote, each.shown) ?? each.quote,
      citation: numbers.get(each.quote.article.id)!,
    })),
  };
}

const LEADS: Record<Difference["kind"], { ofNouns: OurWords; ofAge: OurWords; alone: OurWords }> = {
  conflict: { ofNouns: say`Figures differ on`, ofAge: say`Figures differ on the age of`, alone: say`Figures differ` },
  update: {
    ofNouns: say`Later reports give other figures for`,
    ofAge: say`Later reports give another age of`,
    alone: say`Later reports give other figures`,
  },
  precision: {
    ofNouns: say`Some give more exact figures for`,
    ofAge: say`Some give more exactly the age of`,
    alone: say`Some give more exact figures`,
  },
};

/** "countries / nations (conference)" as quotes from the sentences; a word that stands in none as written is left out. */
function topicOf(about: string, sentences: readonly Quote[]): { nouns: Quote[]; context: Quote | null } {
  const [, nouns, context] = /^(.*?)(?: \(([^()]*)\))?$/s.exec(about)!;
  const find = (words: string) => sentences.flatMap((sentence) => wordsIn(sentence, words) ?? [])[0];
  const found = nouns!.split(" / ").map(find);
  return {
    nouns: found.every((noun) => noun !== undefined) ? found : [],
    context: (context && find(context)) || null,
  };
}

/** The part of a quote that reads so, or null. */
function wordsIn(sentence: Quote, words: string): Quote | null {
  const at = quoteText(sentence).indexOf(words);
  if (at < 0 || words === "") return null;
  return quote(sentence.article, { start: sentence.start + at, end: sentence.start + at + words.length });
}
