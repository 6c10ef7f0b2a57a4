// Search hits -> Reply: headlines, best first, each with the passage that matched.
import type { Searched } from "../answers/answer.ts";
import type { Article } from "../corpus/article.ts";
import { type Quote, titleQuote } from "../corpus/passage.ts";
import { phrasesIn } from "../text/phrases.ts";
import { termsOf } from "../text/words.ts";
import { emptyCorpusReply, ofOutletWords, searchedWords, typed, whatThereIs } from "./absence.ts";
import { citationOf } from "./citations.ts";
import type { View } from "./dates.ts";
import { beyondHeadline } from "./headline.ts";
import { type OurWords, say } from "./our-words.ts";
import { type Block, choices, note, paragraph, type Reply, replyOf } from "./reply.ts";

/**
 * Those with all of the words first, best first; `passage` is the sentence that fits the words best, else the opening; null
 * when there is none to quote.
 */
export type Found = {
  readonly words: string;
  readonly hits: readonly Hit[];
  readonly searched: Searched;
  /** What was shown of the same words before, which numbers stand for too; absent for the first. */
  readonly earlier?: readonly Hit[];
  /** An outlet that the words name, where no article has them; absent for none. */
  readonly outlet?: string;
  /** No other article has any of the words. */
  readonly isWhole?: true;
};

export type Hit = {
  readonly article: Article;
  readonly passage: Quote | null;
  readonly hasAllWords: boolean;
};

export function searchReply({ words, hits, searched, earlier = [], isWhole, outlet }: Found, view: View): Reply {
  if (searched.articles === 0) return emptyCorpusReply(view);
  if (hits.length > 0) {
    const firstPartial = hits.findIndex(({ hasAllWords }) => !hasAllWords);
    const isNone = firstPartial === 0 && earlier.length === 0;
    const some = partialWords(isNone, phrasesIn(words).length > 0);
    return replyOf(
      hits.flatMap((hit, i) => [
        ...(i === firstPartial ? [paragraph(some)] : []),
        ...hitBlocks(hit, earlier.length + i + 1, view),
      ]),
      isWhole ? [] : choices("more"),
    );
  }
  if (termsOf(words).length === 0)
    return replyOf(paragraph(say`${typed(words)} stands nearly everywhere: search for words that tell something.`));
  return replyOf(
    paragraph(say`No article has ${typed(words)} in what I have read (${searchedWords(searched, view)}).`),
    note(outlet === undefined ? whatThereIs(view) : ofOutletWords(outlet, view)),
  );
}

/** `isSoWanted`: some words are wanted as they stand, which the others may have apart. */
function partialWords(isNone: boolean, isSoWanted: boolean): OurWords {
  if (isSoWanted)
    return isNone
      ? say`No article has the words as they stand in quotation marks. These have some of them:`
      : say`These have the words apart, or only some:`;
  return isNone ? say`No article has all of these words. These have some:` : say`These have only some of the words:`;
}

/** An article without a title is led by its passage. */
function hitBlocks({ article, passage }: Hit, number: number, view: View): Block[] {
  const quote = titleQuote(article) ?? passage;
  if (quote === null) return [];
  const passages = passage === null ? [] : beyondHeadline([passage], quote);
  return [
    { kind: "headline", number, quote, remark: say`` },
    ...passages.map((each): Block => {
      return { kind: "quote", lead: null, quote: each, strong: null, citation: number, source: null };
    }),
    { kind: "citations", items: [citationOf(article, number, view)] },
  ];
}
