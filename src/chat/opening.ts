// One thing that was listed, told in full, and more of it: "story ferry", "the second one", "more", "sources", "why", "earlier".
import { otherOne } from "../answers/follow-up/other-one.ts";
import { inOtherPlace } from "../answers/follow-up/other-place.ts";
import type { BriefingItem } from "../briefing/briefing.ts";
import type { Article } from "../corpus/article.ts";
import { briefingReply } from "./briefing-reply.ts";
import { afterBriefing, afterOpening, afterSearch, asksAfter, type Context, type Shown } from "./context.ts";
import type { View } from "./dates.ts";
import { answerSourcesReply, shownSourcesReply, storySourcesReply } from "./follow-up-reply.ts";
import { overLength } from "./length.ts";
import { withMeant } from "./meant.ts";
import {
  furtherOfArticle,
  furtherOfStory,
  moreQuotes,
  moreStories,
  wholeArticle,
  wholeSearch,
  wholeStory,
} from "./more-reply.ts";
import { articleSpokenOf, type Meant, storyNumbered, thingNumbered } from "./numbered.ts";
import { say } from "./our-words.ts";
import type { Command } from "./parse.ts";
import { referenceTo } from "./reference.ts";
import { note, paragraph, type Reply, replyOf } from "./reply.ts";
import { searchReply } from "./search-reply.ts";
import { type Handled, type Services, type StoryFound, viewThen } from "./services.ts";
import { elsewhereBlocks, noStoryReply, storyReply } from "./story-reply.ts";
import { summaryReply } from "./summary-reply.ts";
import { numberAlone, orderAlone, perhapsAsksOn } from "./which-one.ts";
import { whyAnswerReply, whyShownReply, whyStoriesReply } from "./why-reply.ts";

/** `words` may be a number: the story of the last briefing. */
export async function story(words: string, services: Services, context: Context): Promise<Handled> {
  const view = services.view();
  const numbered = storyNumbered(words, context.briefing, view);
  if (numbered?.kind === "none") return { reply: numbered.reply, context, reference: null };
  if (numbered !== null) return storyOfBriefing(numbered.item, services, context);
  const { id, value } = await services.story(words);
  const reply = storyFoundReply(words, value, await viewThen(services));
  if (value.item === null) return { reply: await withMeant(reply, ["story", words], services), context, reference: id };
  const told = { id, value: value.item };
  return { reply, context: afterOpening({ kind: "story", told }, context), reference: id };
}

async function storyOfBriefing(item: BriefingItem, services: Services, context: Context): Promise<Handled> {
  const told = await services.storyInFull(item);
  // Its number is the briefing's: a question asked next goes on from there.
  const isNext = asksAfter(context) === "briefing";
  const before: Context = isNext ? { ...context, latest: "briefing" } : afterBriefing(context.briefing!, context);
  const reply = storyReply(told.value, await viewThen(services));
  return { reply, context: afterOpening({ kind: "story", told }, before), reference: told.id };
}

/** "The second one": the story or article of that number, of what was said last. */
export async function open(
  command: Command & { kind: "open" },
  services: Services,
  context: Context,
): Promise<Handled> {
  const meant = thingNumbered(command, context, services.view());
  switch (meant.kind) {
    case "none":
      return { reply: meant.reply, context, reference: null };
    case "story":
      return storyOfBriefing(meant.item, services, context);
    case "article": {
      const opened = await summarizeArticle(meant.article, services, context);
      return meant.story === undefined
        ? opened
        : { ...opened, reply: asSource(opened.reply, meant.story, services.view()) };
    }
    default:
      return meant satisfies never;
  }
}

/** Where a briefing has that number as well, which of both it is. */
function asSource({ blocks }: Reply, number: number, { prefix }: View): Reply {
  return replyOf(
    blocks,
    note(say`This is source ${number} of the last answer. Story ${number} of the briefing: ${prefix}story ${number}`),
  );
}

/** "and the second?" after "Who came third?"; "and 40?" where nothing has that number. */
export function asksOn(command: Command & { kind: "open" }, context: Context, view: View): boolean {
  if (command.which === "other") return context.latest === "answer" && isOfQuestion(command.text, context.asked);
  const words = perhapsAsksOn(command.text);
  if (words === null || context.asked === null || asksAfter(context) !== "answer") return false;
  const isNone = thingNumbered(command, context, view).kind === "none";
  return isNone || (context.latest === "answer" && inOtherPlace(context.asked.value.question.askedAs, words) !== null);
}

/** "the other one" after "Who bought the old bridge?" is a bridge, else a source of the answer; "the other article" always is. */
function isOfQuestion(text: string, asked: Context["asked"]): boolean {
  const isOne = /\bone[\s?.!]*$/i.test(text);
  return isOne && asked !== null && otherOne(asked.value.question.askedAs, "the other one") !== null;
}

/** The story in full, or the nearest ones. */
export function storyFoundReply(words: string, { item, nearest, searched, elsewhere }: StoryFound, view: View): Reply {
  if (item === null) return noStoryReply(words, nearest, searched, view);
  return storyReply(item, view, elsewhere && elsewhereBlocks(words, elsewhere, view));
}

/** One article: by its link, its words, or the number of what was listed. */
export async function summarize(
  { wanted, length, isOver }: Command & { kind: "summarize" },
  services: Services,
  context: Context,
): Promise<Handled> {
  const which = orderAlone(wanted);
  const meant =
    which === null
      ? (articleSpokenOf(wanted, context) ?? articleNumbered(wanted, context, services.view()))
      : thingNumbered({ which, text: wanted }, context, services.view());
  if (meant?.kind === "none") return { reply: meant.reply, context, reference: null };
  const article = meant?.kind === "story" ? meant.item.headline.article : meant?.article;
  return summarizeArticle(article ?? wanted, services, context, { length, isOver });
}

/** One that was found where a search was the last to number any, else the headline's of a story. Null for words. */
function articleNumbered(wanted: string, context: Context, view: View): Meant | null {
  const number = numberAlone(wanted);
  const isOfSearch = context.latest === "shown" && context.shown?.numbers === "search";
  return number !== null && isOfSearch
    ? thingNumbered({ which: number, text: wanted }, context, view)
    : storyNumbered(wanted, context.briefing, view);
}

async function summarizeArticle(
  wanted: string | Article,
  services: Services,
  context: Context,
  { length, isOver }: Pick<Command & { kind: "summarize" }, "length" | "isOver"> = {},
): Promise<Handled> {
  const { id, value } = await services.summarize(wanted, length);
  const reply = summaryReply(value, await viewThen(services), isOver ? overLength() : null);
  if (value.kind !== "article") return { reply, context, reference: id };
  return { reply, context: afterOpening({ kind: "summary", told: { id, value } }, context), reference: id };
}

/** The briefing before the last one. */
export async function earlier(services: Services, context: Context): Promise<Handled> {
  const before = context.briefing === null ? null : await services.earlier(context.briefing);
  if (before === null) {
    return { reply: replyOf(paragraph(say`I have given no earlier briefing here.`)), context, reference: null };
  }
  const reply = briefingReply(before, services.view());
  return { reply, context: afterBriefing(before, context), reference: before.id, briefing: before };
}

/** What the last reply had no room for, the next part of it each time. */
export async function more(services: Services, context: Context): Promise<Handled> {
  const { asked, briefing, shown, latest } = context;
  const view = services.view();
  if (latest === "shown" && shown !== null) return moreOfShown(shown, services, context);
  const of = latest === "answer" && asked !== null ? asked : briefing;
  if (of === null) return { reply: nothingYet(view), context, reference: null };
  const { reply, given, left } =
    "value" in of ? moreQuotes(of.value, context.given, view) : moreStories(of, context.given, view);
  const reference = left === 0 ? null : referenceTo({ record: of.id, given });
  return { reply, context: given === context.given ? context : { ...context, given }, reference };
}

/** Further quotes of what was opened, else further articles of what was found. Once all of a story is told, the briefing goes on. */
async function moreOfShown({ opened, found, after }: Shown, services: Services, context: Context): Promise<Handled> {
  const view = await viewThen(services);
  const saying = (reply: Reply, then = context): Handled => ({ reply, context: then, reference: null });
  if (opened?.kind === "story") {
    const told = await services.storyFurther(opened.told.value);
    const goesOn = after === "briefing" && found === null;
    if (told === null) return saying(wholeStory(goesOn, view), goesOn ? { ...context, latest: "briefing" } : context);
    const reply = furtherOfStory(told.value, opened.told.value.quotes.length, view);
    return { reply, context: afterOpening({ kind: "story", told }, context), reference: told.id };
  }
  if (opened?.kind === "summary") {
    const told = await services.summaryFurther(opened.told.value);
    if (told === null) return saying(wholeArticle());
    const reply = furtherOfArticle(told.value, opened.told.value.quotes.length, view);
    return { reply, context: afterOpening({ kind: "summary", told }, context), reference: told.id };
  }
  if (found === null) return saying(nothingYet(view));
  const next = await services.searchFurther(found.value);
  if (next === null) return saying(wholeSearch(found.value));
  return { reply: searchReply(next.value, view), context: afterSearch(next, context), reference: next.id };
}

/** The articles behind what was said last, or why it was chosen. */
export function followUp(
  command: Command & { kind: "sources" | "why" },
  view: View,
  { asked, briefing, shown, latest }: Context,
): Reply {
  if (shown !== null && latest === "shown" && command.story === null) {
    const replies = { sources: shownSourcesReply, why: whyShownReply };
    return replies[command.kind](shown, view);
  }
  if (asked !== null && latest === "answer" && command.story === null) {
    const replies = { sources: answerSourcesReply, why: whyAnswerReply };
    return replies[command.kind](asked.value, view);
  }
  if (briefing === null) return nothingYet(view);
  const replies = { sources: storySourcesReply, why: whyStoriesReply };
  return replies[command.kind](briefing, command.story, view);
}

function nothingYet({ prefix }: View): Reply {
  return replyOf(paragraph(say`Nothing to go on from yet. Start with: ${prefix}brief`));
}
