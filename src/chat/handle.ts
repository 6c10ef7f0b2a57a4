// Command -> Reply; states as an interface what the conversation needs from the app.
import type { Answer, Question, Searched } from "../answers/answer.ts";
import type { Briefing, BriefingItem } from "../briefing/briefing.ts";
import type { Article } from "../corpus/article.ts";
import type { Quote } from "../corpus/passage.ts";
import { answerReply } from "./answer-reply.ts";
import { briefingReply } from "./briefing-reply.ts";
import type { CommandName } from "./commands.ts";
import type { View } from "./dates.ts";
import {
  answerSourcesReply,
  moreQuotesReply,
  moreStoriesReply,
  noSuchStory,
  storySourcesReply,
} from "./follow-up-reply.ts";
import { helpReply, unknownReply, usageReply } from "./help-reply.ts";
import { say } from "./our-words.ts";
import type { Command } from "./parse.ts";
import { paragraph, type Reply, replyOf } from "./reply.ts";
import { type Found, searchReply } from "./search-reply.ts";
import { type Status, statusReply } from "./status-reply.ts";
import { noStoryReply, storyReply } from "./story-reply.ts";
import { type Summarized, summaryReply } from "./summary-reply.ts";
import { whyAnswerReply, whyReply } from "./why-reply.ts";

/** What the app does for a conversation. Expected outcomes are values; what is thrown stops the command. */
export type Services = {
  brief(request: { readonly topic: string | null; readonly sinceMs: number | null }): Promise<Briefing>;
  /** `previous` is the question before, from which a follow-up may leave words out. */
  ask(question: string, previous: Question | null): Promise<Answer>;
  story(words: string): Promise<StoryFound>;
  /** The story of a briefing again, with room for more quotes. */
  storyInFull(item: BriefingItem): Promise<BriefingItem>;
  /** Words, a link, or the article that the number of a story stands for. */
  summarize(wanted: string | Article): Promise<Summarized>;
  search(words: string): Promise<Found>;
  status(): Promise<Status>;
  /** The reader's time zone and the present moment. */
  view(): View;
};

/** `item` is null when no story matches; then `nearest` has headlines, best first, maybe none. */
export type StoryFound = {
  readonly item: BriefingItem | null;
  readonly nearest: readonly Quote[];
  readonly searched: Searched;
};

/** What was said before, for follow-ups. An answer given after a briefing is what "more" and "why" speak of. */
export type Context = {
  readonly lastQuestion: Question | null;
  readonly lastAnswer: Answer | null;
  readonly lastBriefing: Briefing | null;
};

export const NOTHING_SAID: Context = { lastQuestion: null, lastAnswer: null, lastBriefing: null };

export type Handled = { readonly reply: Reply; readonly context: Context };

/** Carries out one command. The context comes back as a value: the caller keeps it for the next command. */
export async function handle(command: Command, services: Services, context: Context): Promise<Handled> {
  const view = services.view();
  const saying = (reply: Reply): Handled => ({ reply, context });
  const missing = missingWords(command);
  if (missing !== null) return saying(usageReply(missing));
  switch (command.kind) {
    case "brief":
      return brief(command, services, context);
    case "ask":
      return ask(command.question, services, context);
    case "story":
      return saying(await story(command.words, services, context));
    case "summarize":
      return saying(await summarize(command.wanted, services, context));
    case "search":
      return saying(searchReply(await services.search(command.words), view));
    case "status":
      return saying(statusReply(await services.status(), view));
    case "help":
      return saying(helpReply(command.about, command.unread));
    case "more":
    case "sources":
    case "why":
      return saying(followUp(command, view, context));
    case "quit":
      return saying(replyOf(paragraph(say`Bye.`)));
    case "unknown":
      return saying(unknownReply(command.text, command.nearest));
    default:
      return command satisfies never;
  }
}

/** The name of a command that was given without the words it needs, else null. */
function missingWords(command: Command): CommandName | null {
  switch (command.kind) {
    case "ask":
      return command.question.trim() === "" ? "ask" : null;
    case "story":
    case "search":
      return command.words.trim() === "" ? command.kind : null;
    case "summarize":
      return command.wanted.trim() === "" ? "summarize" : null;
    default:
      return null;
  }
}

async function brief(
  { topic, since }: Command & { kind: "brief" },
  services: Services,
  context: Context,
): Promise<Handled> {
  const briefing = await services.brief({ topic, sinceMs: since });
  const held = briefing.items.length === 0 ? (await services.status()).searched : null;
  return {
    reply: briefingReply(briefing, services.view(), held),
    context: { ...context, lastBriefing: briefing, lastAnswer: null },
  };
}

async function ask(question: string, services: Services, context: Context): Promise<Handled> {
  const answer = await services.ask(question, context.lastQuestion);
  return {
    reply: answerReply(answer, services.view()),
    context: { ...context, lastQuestion: answer.question, lastAnswer: answer },
  };
}

async function story(words: string, services: Services, { lastBriefing }: Context): Promise<Reply> {
  const number = storyNumber(words);
  if (lastBriefing !== null && number !== null) {
    const item = lastBriefing.items[number - 1];
    if (item === undefined) return noSuchStory(lastBriefing.items.length);
    return storyReply(await services.storyInFull(item), services.view());
  }
  const { item, nearest, searched } = await services.story(words);
  return item === null ? noStoryReply(words, nearest, searched, services.view()) : storyReply(item, services.view());
}

async function summarize(wanted: string, services: Services, { lastBriefing }: Context): Promise<Reply> {
  const number = storyNumber(wanted);
  if (lastBriefing === null || number === null) return summaryReply(await services.summarize(wanted), services.view());
  const item = lastBriefing.items[number - 1];
  if (item === undefined) return noSuchStory(lastBriefing.items.length);
  return summaryReply(await services.summarize(item.headline.article), services.view());
}

/** "2" or "#2": a story of the last briefing. */
function storyNumber(words: string): number | null {
  return /^#?\d{1,3}$/.test(words) ? Number.parseInt(words.replace("#", ""), 10) : null;
}

function followUp(
  command: Command & { kind: "more" | "sources" | "why" },
  view: View,
  { lastAnswer, lastBriefing }: Context,
): Reply {
  const numbered = command.kind === "sources" && command.story !== null;
  if (lastAnswer !== null && !numbered) {
    const replies = { more: moreQuotesReply, sources: answerSourcesReply, why: whyAnswerReply };
    return replies[command.kind](lastAnswer, view);
  }
  if (lastBriefing === null) return replyOf(paragraph(say`Nothing to go on from yet. Start with: brief`));
  if (command.kind === "sources") return storySourcesReply(lastBriefing, command.story, view);
  return command.kind === "more" ? moreStoriesReply(lastBriefing, view) : whyReply(lastBriefing, view);
}
