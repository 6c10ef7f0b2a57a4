// What was last said, and how much more of it has been given -> Reply with the next part of what it had no room for.
import type { Answer } from "../answers/answer.ts";
import type { Briefing, BriefingItem } from "../briefing/briefing.ts";
import type { Quote } from "../corpus/passage.ts";
import { typed } from "./absence.ts";
import { quotesShown } from "./answer-reply.ts";
import { fullCitations, numberArticles, sourceWords } from "./citations.ts";
import type { View } from "./dates.ts";
import { beyondHeadline, storyHeadline } from "./headline.ts";
import { countOf, type OurWords, say } from "./our-words.ts";
import { type Block, choices, note, paragraph, type Reply, replyOf } from "./reply.ts";
import type { Found } from "./search-reply.ts";
import type { SummarizedArticle } from "./summary-reply.ts";

/** The next part, how much has been given with it, and how much is left. */
export type More = { readonly reply: Reply; readonly given: number; readonly left: number };

/** The stories that the briefing had no room for, most important first. */
export function moreStories({ items, leftOut, at }: Briefing, given: number, view: View): More {
  const { shown, ...more } = nextOf(leftOut, given, MOST_STORIES);
  if (shown.length === 0) return { ...more, reply: wholeBriefing(items.length, view) };
  const reply = replyOf(
    shown.map((each) => storyHeadline({ ...each, runsOn: false }, at, view, null)),
    note(
      say`${countOf(shown.length, "more story", "more stories")}${leftWords(more, view)} · read one with: ${view.prefix}story <words>`,
    ),
    onward(more),
  );
  return { ...more, reply };
}

/** The next sentences that were considered for the answer. */
export function moreQuotes(answer: Answer, given: number, view: View): More {
  const told = new Set(quotesShown(answer).map(({ article, start }) => `${article.id} ${start}`));
  const others = answer.considered
    .map((each) => each.quote)
    .filter(({ article, start }) => !told.has(`${article.id} ${start}`));
  const { shown, ...more } = nextOf(others, given, MOST_QUOTES);
  if (shown.length === 0) return { ...more, reply: wholeAnswer(answer) };
  const reply = replyOf(
    quoted(shown, view),
    more.left === 0 ? [] : note(say`${moreWords(answer, shown.length)}${leftWords(more, view)}`),
    onward(more),
  );
  return { ...more, reply };
}

/** The quotes of a story that stand behind the first so many. */
export function furtherOfStory({ headline, quotes, isWhole }: BriefingItem, told: number, view: View): Reply {
  return replyOf(quoted(beyondHeadline(quotes.slice(told), headline), view), isWhole ? [] : choices("more"));
}

/** The same of an article. */
export function furtherOfArticle({ quotes, isWhole }: SummarizedArticle, told: number, view: View): Reply {
  return replyOf(quoted(quotes.slice(told), view), isWhole ? [] : choices("more"));
}

/** `goesOn`: more after this is of the briefing. */
export function wholeStory(goesOn: boolean, { prefix }: View): Reply {
  return replyOf(
    paragraph(say`That was all of this story: nothing further in it is worth a quote.`),
    note(
      goesOn
        ? say`More stories of the briefing: ${prefix}more`
        : say`Its articles: ${prefix}sources · other stories: ${prefix}brief`,
    ),
  );
}

export function wholeArticle(): Reply {
  return replyOf(paragraph(say`That was all of this article: nothing further in it is worth a quote.`));
}

export function wholeSearch({ words }: Found): Reply {
  return replyOf(paragraph(say`That was all on ${typed(words)}: no other article has any of these words.`));
}

function quoted(quotes: readonly Quote[], view: View): Block[] {
  const articles = quotes.map((quote) => quote.article);
  const numbers = numberArticles(articles);
  return [
    ...quotes.map((quote): Block => {
      const citation = numbers.get(quote.article.id)!;
      return { kind: "quote", lead: null, quote, strong: null, citation, source: sourceWords(quote, view) };
    }),
    fullCitations(articles, view),
  ];
}

function nextOf<T>(all: readonly T[], given: number, most: number) {
  const shown = all.slice(given, given + most);
  return { shown, given: given + shown.length, left: Math.max(0, all.length - given - shown.length) };
}

function leftWords({ left }: Omit<More, "reply">, { prefix }: View): OurWords {
  return left === 0 ? say`` : say`, ${left} left: ${prefix}more`;
}

function onward({ left }: Omit<More, "reply">): Block[] {
  return left === 0 ? [] : [choices("more")];
}

function wholeBriefing(stories: number, { prefix }: View): Reply {
  return replyOf(
    paragraph(say`That was all of the last briefing: no other story is in reach of it.`),
    stories === 0 ? [] : note(say`One of its stories in full: ${prefix}story 1`),
  );
}

function moreWords({ counted }: Answer, count: number): OurWords {
  return counted === null
    ? countOf(count, "more sentence", "more sentences")
    : countOf(count, "more article", "more articles");
}

/** With the question: much may have been said since it was asked. */
function wholeAnswer({ question, counted, considered }: Answer): Reply {
  if (counted !== null && question.ofCorpus !== null) {
    const all = counted.articles <= considered.length ? say`no other article was counted` : TOO_MANY;
    return replyOf(paragraph(say`That was all on ${typed(question.text)}: ${all}.`));
  }
  return replyOf(paragraph(say`That was all on ${typed(question.text)}: no other sentence comes near the question.`));
}

const TOO_MANY = say`of so many I show no more. Ask for those of an outlet, a topic or a time`;
const MOST_QUOTES = 5;
const MOST_STORIES = 15;
