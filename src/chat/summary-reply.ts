// One article's key sentences -> Reply.
import type { Searched } from "../answers/answer.ts";
import type { BriefingItem } from "../briefing/briefing.ts";
import type { Article } from "../corpus/article.ts";
import { type Quote, quoteText, titleQuote } from "../corpus/passage.ts";
import { emptyCorpusReply, searchedWords, typed, whatThereIs } from "./absence.ts";
import { briefCitations, outletWords } from "./citations.ts";
import { publishedWords, type View } from "./dates.ts";
import { coverageWords } from "./headline.ts";
import { asGiven, type OurWords, say } from "./our-words.ts";
import { type Block, choices, note, paragraph, type Reply, replyOf } from "./reply.ts";
import { saysNothing, saysTooLittle } from "./says-nothing.ts";

/** `story` is the story the article belongs to, when others tell it too. */
export type SummarizedArticle = {
  readonly kind: "article";
  readonly article: Article;
  readonly quotes: readonly Quote[];
  readonly story: BriefingItem | null;
  /** No sentence that tells the news is as short as was asked for: the best one is given. */
  readonly isLonger?: true;
  /** Nothing further in it is worth a quote. */
  readonly isWhole?: true;
};

export type Summarized =
  | SummarizedArticle
  /** `why` is one sentence. */
  | { readonly kind: "link-not-read"; readonly link: string; readonly why: string }
  /** `isFile`: a file of that name would have been looked at. */
  | { readonly kind: "not-found"; readonly wanted: string; readonly searched: Searched; readonly isFile?: true };

/** `notice`: what to say of the length that was asked for; null where it can be had. */
export function summaryReply(summary: Summarized, view: View, notice: OurWords | null = null): Reply {
  switch (summary.kind) {
    case "article":
      return articleReply(summary, view, notice);
    case "link-not-read":
      return replyOf(paragraph(say`I could not read ${asGiven(summary.link)}: ${asGiven(summary.why)}`));
    case "not-found":
      if (summary.searched.articles === 0) return emptyCorpusReply(view);
      if (/^https?:/i.test(summary.wanted))
        return replyOf(
          paragraph(say`${typed(summary.wanted)} is no address of a page. Copy all of it from the browser.`),
        );
      if (summary.isFile)
        return replyOf(
          paragraph(
            say`${typed(summary.wanted)} is no file here that was added: give the path of one that was, or words of a headline.`,
          ),
        );
      if (saysNothing(summary.wanted))
        return saysTooLittle(summary.wanted, say`${view.prefix}summarize alibaba shares in 2 sentences`);
      return replyOf(
        paragraph(
          say`No article about ${typed(summary.wanted)} in what I have read (${searchedWords(summary.searched, view)}).`,
        ),
        note(whatThereIs(view)),
      );
    default:
      return summary satisfies never;
  }
}

function articleReply(
  { article, quotes, story, isLonger, isWhole }: SummarizedArticle,
  view: View,
  notice: OurWords | null,
): Reply {
  const title = titleQuote(article);
  const remark = say`${outletWords(article)}, ${publishedWords(article.publishedAt, view)}`;
  return replyOf(
    title === null ? [] : { kind: "headline", number: null, quote: title, remark },
    quotes.map((quote): Block => ({ kind: "quote", lead: null, quote, strong: null, citation: 1, source: null })),
    quotes.length === 0 ? note(say`It has no whole sentence to quote.`) : [],
    isLonger ? note(say`No sentence that tells its news is as short as that, and none is cut.`) : [],
    notice === null ? [] : note(notice),
    briefCitations([article], view),
    story === null || (title !== null && quoteText(title) === quoteText(story.headline))
      ? []
      : [
          note(say`Part of a story told by ${coverageWords(story.story, view.now, view)}:`),
          { kind: "headline", number: null, quote: story.headline, remark: say`` } satisfies Block,
        ],
    quotes.length === 0 || isWhole ? [] : choices("more"),
  );
}
