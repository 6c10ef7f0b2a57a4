// Command -> Reply; states as an interface what the conversation needs from the app.
import type { Answer, Searched } from "../answers/answer.ts";
import { asksByItself } from "../answers/asking-words.ts";
import { inOtherPlace } from "../answers/other-place.ts";
import { correctionIn } from "../answers/put-right.ts";
import type { Briefing, BriefingItem } from "../briefing/briefing.ts";
import type { DecidedBy } from "../briefing/wanted.ts";
import type { Article } from "../corpus/article.ts";
import type { Quote } from "../corpus/passage.ts";
import { DAY_MS, type EpochMs } from "../time.ts";
import { notReadWords } from "./absence.ts";
import { answerReply } from "./answer-reply.ts";
import { type Alone, type Beyond, briefingReply } from "./briefing-reply.ts";
import type { CommandName } from "./commands.ts";
import {
  afterAnswer,
  afterBriefing,
  afterOpening,
  afterSearch,
  asksAfter,
  type Briefed,
  type Context,
  type Recorded,
  type Shown,
} from "./context.ts";
import { dayWords, type View } from "./dates.ts";
import { type FeedService, feedReply } from "./feeds.ts";
import { answerSourcesReply, shownSourcesReply, storySourcesReply } from "./follow-up-reply.ts";
import { type ForgetService, forgetReply } from "./forget-reply.ts";
import { helpReply, unknownReply, usageReply } from "./help-reply.ts";
import { filterReply, type WishService, wishReply } from "./interests.ts";
import { type Length, overLength } from "./length.ts";
import {
  furtherOfArticle,
  furtherOfStory,
  moreQuotes,
  moreStories,
  wholeArticle,
  wholeSearch,
  wholeStory,
} from "./more-reply.ts";
import { articleSpokenOf, numberAlone, storyNumbered, thingNumbered } from "./numbered.ts";
import { asGiven, say } from "./our-words.ts";
import type { Command } from "./parse.ts";
import { referenceTo } from "./reference.ts";
import { note, paragraph, type Reply, replyOf } from "./reply.ts";
import { type ScheduleService, scheduleReply } from "./schedules.ts";
import { type Found, searchReply } from "./search-reply.ts";
import { type SettingsService, settingsReply } from "./settings.ts";
import { aheadWords, periodWords, type Since, sinceMoment } from "./since.ts";
import { smallTalk } from "./small-talk.ts";
import { type Status, statusReply } from "./status-reply.ts";
import { noStoryReply, storyReply } from "./story-reply.ts";
import { type Summarized, type SummarizedArticle, summaryReply } from "./summary-reply.ts";
import { perhapsAsksOn } from "./which-one.ts";
import { whyAnswerReply, whyShownReply, whyStoriesReply } from "./why-reply.ts";

/** What there is on a topic that a briefing had nothing on. */
export type HeldOn = {
  /** When the newest article about it was published; null without one. */
  readonly newest: EpochMs | null;
  /** What keeps all that are about it out here. */
  readonly keptOut: readonly DecidedBy[];
  /** How many articles have all of its words, of whatever time and about whatever. */
  readonly named: number;
  /** Those of its words that a briefing in the same period would tell of, where nothing is about all of them. */
  readonly alone: readonly Alone[];
};

/** What the app does for a conversation. Expected outcomes are values; what is thrown stops the command. */
export type Services = {
  brief(request: BriefWish): Promise<Briefing>;
  /**
   * `previous` is the answer before, from whose question a follow-up may leave words out; `briefed`: a topic was briefed on since,
   * and is what is spoken of.
   */
  ask(question: string, previous: Recorded<Answer> | null, briefed: Briefed | null): Promise<Recorded<Answer>>;
  story(words: string): Promise<Recorded<StoryFound>>;
  /** The story of a briefing again, with room for more quotes. */
  storyInFull(item: BriefingItem): Promise<Recorded<BriefingItem>>;
  /** The story with further quotes behind those that it has; null when there is nothing more to tell of it. */
  storyFurther(item: BriefingItem): Promise<Recorded<BriefingItem> | null>;
  /** Words, a link, or the article that the number of a story stands for. */
  summarize(wanted: string | Article, length?: Length): Promise<Recorded<Summarized>>;
  /** The article with further sentences behind those that it has; null when there are none. */
  summaryFurther(summary: SummarizedArticle): Promise<Recorded<SummarizedArticle> | null>;
  /** The best articles with these words. */
  search(words: string): Promise<Recorded<Found>>;
  /** The next best; null when no other article has any of the words. */
  searchFurther(found: Found): Promise<Recorded<Found> | null>;
  /** The same words with one that no article has exchanged for one that articles have; null when nothing is near. */
  perhapsMeant(words: string): Promise<string | null>;
  /** What there is on the topic, whatever is wanted here; `from` begins the period that was asked for, null without one. */
  heldOn(topic: string, from: EpochMs | null): Promise<HeldOn>;
  /** The briefing before this one at the same place; null when there is none. */
  earlier(briefing: Briefing): Promise<Briefing | null>;
  status(): Promise<Status>;
  readonly feeds: FeedService;
  readonly schedules: ScheduleService;
  /** What the channel, or the person in a talk of two, wants more of or none of. */
  readonly wishes: WishService;
  readonly settings: SettingsService;
  readonly forget: ForgetService;
  /** The moment spoken from: for a folder of articles, which stands still, the time of its newest. */
  now(): Promise<EpochMs>;
  /** The reader's time zone, the present moment, and what commands begin with there. */
  view(): View;
  /** Where the talk is: help and hints differ. */
  readonly surface: "prompt" | "chat";
};

export type BriefWish = {
  readonly topic: string | null;
  readonly since: Since | null;
};

/** `item` is null when no story matches; then `nearest` has headlines, best first, maybe none. */
export type StoryFound = {
  readonly item: BriefingItem | null;
  readonly nearest: readonly Quote[];
  readonly searched: Searched;
};

/** `reference` is what buttons under the reply go on from; null when there is nothing to go on from. */
export type Handled = { readonly reply: Reply; readonly context: Context; readonly reference: string | null };

/** Carries out one command. The context comes back as a value: the caller keeps it for the next command. */
export async function handle(command: Command, services: Services, context: Context): Promise<Handled> {
  const view = services.view();
  const saying = (reply: Reply, reference: string | null = null): Handled => ({ reply, context, reference });
  const missing = missingWords(command);
  if (missing !== null) return saying(usageReply(missing, view));
  switch (command.kind) {
    case "brief":
      return brief(command, services, context);
    case "ask": {
      const corrected = context.asked === null ? correctionIn(command.question) : null;
      if (corrected === null) return ask(command, services, context);
      // "Sorry, who won the cup?" as the first words puts nothing right, and is asked without the "sorry".
      return asksByItself(corrected)
        ? ask({ ...command, question: `${corrected}?` }, services, context)
        : lookedUp({ kind: "unknown", text: corrected, nearest: null }, services, context);
    }
    case "story":
      return story(command.words, services, context);
    case "summarize":
      return summarize(command, services, context);
    case "search": {
      const found = await services.search(command.words);
      const reply = searchReply(found.value, view);
      if (found.value.hits.length === 0)
        return saying(await withMeant(reply, ["search", command.words], services), found.id);
      return { reply, context: afterSearch(found, context), reference: found.id };
    }
    case "open":
      return open(command, services, context);
    case "status":
      return saying(statusReply(await services.status(), view));
    case "feed":
      return saying((await feedReply(command, services.feeds, { ...view, called: say`${view.prefix}feed` })).reply);
    case "schedule":
      return saying((await scheduleReply(command, services.schedules, view)).reply);
    case "follow":
    case "unfollow":
    case "mute":
    case "unmute":
      return saying(await wishReply(command, services.wishes, view));
    case "filter":
      return saying(await filterReply(command, services.wishes, view));
    case "settings":
      if (services.surface === "prompt") {
        return saying(replyOf(paragraph(say`Settings are a chat's. Here the time zone is that of WIRECOPY_TIMEZONE.`)));
      }
      return saying(await settingsReply(command, services.settings, view));
    case "delete-my-data":
      return saying(await forgetReply(command, services.forget, view));
    case "help":
      return saying(helpReply(command.about, command.unread, { surface: services.surface, prefix: view.prefix }));
    case "more":
      return more(services, context);
    case "sources":
    case "why":
      return saying(followUp(command, await viewThen(services), context));
    case "earlier":
      return earlier(services, context);
    case "quit":
      return saying(replyOf(paragraph(say`Bye.`)));
    case "unknown":
      return lookedUp(command, services, context);
    default:
      return command satisfies never;
  }
}

/** A word or two that are no command and near none are perhaps what somebody wants to read about. */
async function lookedUp(
  { text, nearest }: Command & { kind: "unknown" },
  services: Services,
  context: Context,
): Promise<Handled> {
  const view = services.view();
  const isWords = nearest === null && /^[\p{L}\p{N}]*\p{L}/u.test(text) && smallTalk(text) === null;
  const found = isWords ? await services.search(text) : null;
  if (found === null || !found.value.hits.some(({ hasAllWords }) => hasAllWords))
    return { reply: unknownReply(text, nearest, view), context, reference: null };
  const understood = note(
    say`understood as: ${view.prefix}search ${asGiven(text)} · a question has a question mark or three words · all commands: ${view.prefix}help`,
  );
  const reply = replyOf(searchReply(found.value, view).blocks, understood);
  return { reply, context: afterSearch(found, context), reference: found.id };
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
  { topic, since, understood }: Command & { kind: "brief" },
  services: Services,
  context: Context,
): Promise<Handled> {
  const from = since === null ? null : sinceMoment(since, services.view());
  if (from !== null && from > services.view().now) {
    const day = dayWords({ at: from, precision: "minute" }, services.view());
    return { reply: replyOf(paragraph(aheadWords(day))), context, reference: null };
  }
  const briefing = await services.brief({ topic, since });
  const isEmpty = briefing.items.length === 0;
  const view = services.view();
  const briefed = briefingReply(briefing, view, await beyond(briefing, since, services));
  const reply =
    understood === undefined
      ? briefed
      : replyOf(briefed.blocks, note(say`understood as: ${view.prefix}${asGiven(understood)}`));
  return {
    reply: isEmpty && topic !== null ? await withMeant(reply, ["brief", topic], services) : reply,
    context: afterBriefing(briefing, context),
    reference: briefing.id,
  };
}

/** What to suggest for a briefing without stories; null for one with some. */
export async function beyond(
  { items, topic, at }: Briefing,
  since: Since | null,
  services: Pick<Services, "status" | "heldOn" | "view">,
): Promise<Beyond | null> {
  if (items.length > 0) return null;
  const { searched } = await services.status();
  const then = { ...services.view(), now: at };
  const from = since === null ? null : sinceMoment(since, then);
  const { newest, ...held } =
    topic === null ? { newest: searched.to, keptOut: [], named: 0, alone: [] } : await services.heldOn(topic, from);
  const older = newest !== null && newest < (from ?? at - DAY_MS) ? newest : null;
  return { ...held, held: searched, older, period: since === null ? null : periodWords(since, then) };
}

async function ask(
  { question, instead }: Command & { kind: "ask" },
  services: Services,
  context: Context,
): Promise<Handled> {
  const asked = await services.ask(question, context.asked, context.briefed);
  const { prefix } = services.view();
  if (instead && asked.value.kind === "not-found") {
    const help = helpReply(instead.about, instead.unread, { surface: services.surface, prefix });
    const absent = note(say`As a question: ${notReadWords(asked.value.searched, services.view())}`);
    return { reply: replyOf(help.blocks, absent), context, reference: null };
  }
  const answered = answerReply(asked.value, services.view());
  const reply = instead
    ? replyOf(answered.blocks, note(say`Was the command meant? ${prefix}help ${asGiven(instead.about)}`))
    : answered;
  const isUnknown = asked.value.unknownNames.length > 0 && asked.value.kind === "not-found";
  return {
    reply: isUnknown ? await withMeant(reply, ["ask", question], services) : reply,
    context: afterAnswer(asked, context),
    reference: asked.id,
  };
}

async function story(words: string, services: Services, context: Context): Promise<Handled> {
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
async function open(command: Command & { kind: "open" }, services: Services, context: Context): Promise<Handled> {
  const meant = thingNumbered(command, context, services.view());
  if (asksOn(command.text, context, meant.kind === "none"))
    return ask({ kind: "ask", question: command.text }, services, context);
  switch (meant.kind) {
    case "none":
      return { reply: meant.reply, context, reference: null };
    case "story":
      return storyOfBriefing(meant.item, services, context);
    case "article":
      return summarizeArticle(meant.article, services, context);
    default:
      return meant satisfies never;
  }
}

/** "and the second?" after "Who came third?"; "and 40?" where nothing has that number. */
function asksOn(text: string, context: Context, isNone: boolean): boolean {
  const words = perhapsAsksOn(text);
  if (words === null || context.asked === null || asksAfter(context) !== "answer") return false;
  return isNone || (context.latest === "answer" && inOtherPlace(context.asked.value.question.askedAs, words) !== null);
}

/** As of the moment that is spoken from: ages are counted from it, as a briefing's are. */
async function viewThen(services: Pick<Services, "view" | "now">): Promise<View> {
  return { ...services.view(), now: await services.now() };
}

/** For words that found nothing: the same command with words that were perhaps meant, to be typed by who meant them. */
async function withMeant(
  reply: Reply,
  [name, words]: readonly [CommandName, string],
  services: Services,
): Promise<Reply> {
  const meant = await services.perhapsMeant(words);
  if (meant === null) return reply;
  const { prefix } = services.view();
  return replyOf(reply.blocks, note(say`Did you mean: ${prefix}${asGiven(name)} ${asGiven(meant)}`));
}

/** The story in full, or the nearest ones. */
export function storyFoundReply(words: string, { item, nearest, searched }: StoryFound, view: View): Reply {
  return item === null ? noStoryReply(words, nearest, searched, view) : storyReply(item, view);
}

async function summarize(
  { wanted, length, isOver }: Command & { kind: "summarize" },
  services: Services,
  context: Context,
): Promise<Handled> {
  const meant = articleSpokenOf(wanted, context) ?? articleNumbered(wanted, context, services.view());
  if (meant?.kind === "none") return { reply: meant.reply, context, reference: null };
  const article = meant?.kind === "story" ? meant.item.headline.article : meant?.article;
  return summarizeArticle(article ?? wanted, services, context, { length, isOver });
}

/** One that was found where a search was the last to number any, else the headline's of a story. Null for words. */
function articleNumbered(wanted: string, context: Context, view: View): ReturnType<typeof thingNumbered> | null {
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

async function earlier(services: Services, context: Context): Promise<Handled> {
  const before = context.briefing === null ? null : await services.earlier(context.briefing);
  if (before === null) {
    return { reply: replyOf(paragraph(say`I have given no earlier briefing here.`)), context, reference: null };
  }
  const reply = briefingReply(before, services.view());
  return { reply, context: afterBriefing(before, context), reference: before.id };
}

async function more(services: Services, context: Context): Promise<Handled> {
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

function followUp(
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
