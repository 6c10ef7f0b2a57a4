// What was last said -> Reply with all of its sources.
import type { Answer } from "../answers/answer.ts";
import type { Briefing } from "../briefing/briefing.ts";
import { quotesShown } from "./answer-reply.ts";
import { articlesCited, fullCitations } from "./citations.ts";
import type { Shown } from "./context.ts";
import type { View } from "./dates.ts";
import { storyHeadline } from "./headline.ts";
import { say } from "./our-words.ts";
import { paragraph, type Reply, replyOf } from "./reply.ts";

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
  const near = answer.considered.slice(0, MOST_NEAR).map(({ quote }) => quote.article);
  const articles = [...quotesShown(answer).map((quote) => quote.article), ...near];
  if (articles.length === 0) return replyOf(paragraph(say`No article came near the question.`));
  return replyOf(fullCitations(articles, view));
}

/** All articles of the story that was opened, the article that was summarized, or those that a search found. */
export function shownSourcesReply({ opened, found }: Shown, view: View): Reply {
  if (opened?.kind === "story") return replyOf(fullCitations(opened.told.value.story.articles, view));
  if (opened !== null) return replyOf(fullCitations([opened.told.value.article], view));
  return replyOf(fullCitations(found?.value.hits.map(({ article }) => article) ?? [], view));
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

const MOST_NEAR = 5;
