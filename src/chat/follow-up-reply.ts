// What was last said -> Reply with more of it, or with all of its sources.
import type { Answer } from "../answers/answer.ts";
import type { Briefing } from "../briefing/briefing.ts";
import { quotesShown } from "./answer-reply.ts";
import { articlesCited, fullCitations, numberArticles, sourceWords } from "./citations.ts";
import type { View } from "./dates.ts";
import { storyHeadline } from "./headline.ts";
import { countOf, type OurWords, say } from "./our-words.ts";
import { type Block, note, paragraph, type Reply, replyOf } from "./reply.ts";

/** The stories that the briefing had no room for, most important first. */
export function moreStoriesReply({ leftOut, at }: Briefing, view: View): Reply {
  if (leftOut.length === 0) return replyOf(paragraph(say`That was all: no other story is in reach of this briefing.`));
  const shown = leftOut.slice(0, MOST_STORIES);
  return replyOf(
    shown.map((each) => storyHeadline({ ...each, runsOn: false }, at, view, null)),
    note(say`${moreWords(shown.length, leftOut.length)} · read one with: story <words>`),
  );
}

function moreWords(shown: number, all: number): OurWords {
  const stories = countOf(all, "more story", "more stories");
  return shown === all ? stories : say`the first ${shown} of ${stories}`;
}

/** The next sentences that were considered for the answer. */
export function moreQuotesReply(answer: Answer, view: View): Reply {
  const shown = new Set(quotesShown(answer).map(({ article, start }) => `${article.id} ${start}`));
  const quotes = answer.considered
    .map((each) => each.quote)
    .filter(({ article, start }) => !shown.has(`${article.id} ${start}`))
    .slice(0, MOST_MORE);
  if (quotes.length === 0) return replyOf(paragraph(say`That was all: no other sentence comes near the question.`));
  const numbers = numberArticles(quotes.map((quote) => quote.article));
  return replyOf(
    quotes.map((quote): Block => {
      const citation = numbers.get(quote.article.id)!;
      return { kind: "quote", lead: null, quote, strong: null, citation, source: sourceWords(quote, view) };
    }),
    fullCitations(
      quotes.map((quote) => quote.article),
      view,
    ),
  );
}

/** All articles of one story, or of every story in the briefing: those it cites under their numbers, then the others. */
export function storySourcesReply({ items, at }: Briefing, number: number | null, view: View): Reply {
  const wanted = items.flatMap((item, i) => (number === null || number === i + 1 ? [{ item, number: i + 1 }] : []));
  if (wanted.length === 0) return noSuchStory(items.length);
  return replyOf(
    wanted.flatMap(({ item, number }) => [
      storyHeadline(item, at, view, number),
      fullCitations([...articlesCited(item), ...item.story.articles], view),
    ]),
  );
}

/** The articles behind an answer, best first: those it quotes, then those whose sentences came nearest after them. */
export function answerSourcesReply(answer: Answer, view: View): Reply {
  const near = answer.considered.slice(0, MOST_MORE).map(({ quote }) => quote.article);
  const articles = [...quotesShown(answer).map((quote) => quote.article), ...near];
  if (articles.length === 0) return replyOf(paragraph(say`No article came near the question.`));
  return replyOf(fullCitations(articles, view));
}

/** "The last briefing has stories 1 to 3." */
export function noSuchStory(stories: number): Reply {
  if (stories === 0) return replyOf(paragraph(say`The last briefing has no story.`));
  return replyOf(
    paragraph(
      stories === 1 ? say`The last briefing has one story.` : say`The last briefing has stories 1 to ${stories}.`,
    ),
  );
}

const MOST_MORE = 5;
const MOST_STORIES = 15;
