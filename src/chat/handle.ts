// Command -> Reply; states as an interface what the conversation needs from the app.
import type { Answer, Searched } from "../answers/answer.ts";
import { asksByItself } from "../answers/asking-words.ts";
import { correctionIn } from "../answers/put-right.ts";
import { articlesTold, type Briefing, type BriefingItem } from "../briefing/briefing.ts";
import type { DecidedBy } from "../briefing/wanted.ts";
import type { Article, ArticleId } from "../corpus/article.ts";
import type { Quote } from "../corpus/passage.ts";
import { DAY_MS, type EpochMs } from "../time.ts";
import { notReadWords } from "./absence.ts";
import { answerReply } from "./answer-reply.ts";
import { type Beyond, briefingReply } from "./briefing-reply.ts";
import type { CommandName } from "./commands.ts";
import { dayWords, type View } from "./dates.ts";
import { type FeedService, feedReply } from "./feeds.ts";
import { answerSourcesReply, storySourcesReply } from "./follow-up-reply.ts";
import { type ForgetService, forgetReply } from "./forget-reply.ts";
import { helpReply, unknownReply, usageReply } from "./help-reply.ts";
import { filterReply, type WishService, wishReply } from "./interests.ts";
import { type Length, overLength } from "./length.ts";
import { moreQuotes, moreStories } from "./more-reply.ts";
import { storyNumbered } from "./numbered.ts";
import { asGiven, say } from "./our-words.ts";
import type { Command } from "./parse.ts";
import { referenceTo } from "./reference.ts";
import { note, paragraph, type Reply, replyOf } from "./reply.ts";
import { type ScheduleService, scheduleReply } from "./schedules.ts";
import { type Found, searchReply } from "./search-reply.ts";
import { type SettingsService, settingsReply } from "./settings.ts";
import { aheadWords, type Since, sinceMoment } from "./since.ts";
import { smallTalk } from "./small-talk.ts";
import { type Status, statusReply } from "./status-reply.ts";
import { noStoryReply, storyReply } from "./story-reply.ts";
import { type Summarized, summaryReply } from "./summary-reply.ts";
import { whyAnswerReply, whyStoriesReply } from "./why-reply.ts";

/** What was said, with the id of its record: what a button under it refers to later. */
export type Recorded<T> = { readonly id: string; readonly value: T };

/** What the app does for a conversation. Expected outcomes are values; what is thrown stops the command. */
/** What there is on a topic: when the newest article was published, null without one, and what keeps all of them out here. */
export type HeldOn = { readonly newest: EpochMs | null; readonly keptOut: readonly DecidedBy[] };

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
  /** Words, a link, or the article that the number of a story stands for. */
  summarize(wanted: string | Article, length?: Length): Promise<Recorded<Summarized>>;
  search(words: string): Promise<Recorded<Found>>;
  /** The same words with one that no article has exchanged for one that articles have; null when nothing is near. */
  perhapsMeant(words: string): Promise<string | null>;
  /** What there is on the topic, whatever is wanted here. */
  heldOn(topic: string): Promise<HeldOn>;
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

/** A topic that a briefing was on, and the articles of its stories. */
export type Briefed = { readonly topic: string; readonly articles: readonly ArticleId[] };

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

/** What was said before, for follow-ups; `latest` is what "more" and "why" speak of. */
export type Context = {
  readonly asked: Recorded<Answer> | null;
  readonly briefing: Briefing | null;
  readonly latest: "answer" | "briefing" | null;
  /** What the latest was on, where it is a briefing on a topic. */
  readonly briefed: Briefed | null;
  /** How much of what the latest had no room for has been given since. */
  readonly given: number;
};

export const NOTHING_SAID: Context = { asked: null, briefing: null, latest: null, briefed: null, given: 0 };

export function afterBriefing(briefing: Briefing, before: Context = NOTHING_SAID): Context {
  const { topic } = briefing;
  const articles = articlesTold(briefing);
  const briefed = topic === null || articles.length === 0 ? null : { topic, articles };
  return { ...before, briefing, latest: "briefing", briefed, given: 0 };
}

export function afterAnswer(asked: Recorded<Answer>, before: Context = NOTHING_SAID): Context {
  return { ...before, asked, latest: "answer", briefed: null, given: 0 };
}

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
      const isFound = found.value.hits.length > 0;
      return saying(isFound ? reply : await withMeant(reply, ["search", command.words], services), found.id);
    }
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
      return more(view, context);
    case "sources":
    case "why":
      return saying(followUp(command, view, context));
    case "earlier":
      return earlier(services, context);
    case "quit":
      return saying(replyOf(paragraph(say`Bye.`)));
    case "unknown":
      return isTold(command.text, context, view)
        ? story(command.text, services, context)
        : lookedUp(command, services, context);
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
  return { reply: replyOf(searchReply(found.value, view).blocks, understood), context, reference: found.id };
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
  const { newest, keptOut } = topic === null ? { newest: searched.to, keptOut: [] } : await services.heldOn(topic);
  const from = since === null ? at - DAY_MS : sinceMoment(since, { ...services.view(), now: at });
  return { held: searched, older: newest !== null && newest < from ? newest : null, keptOut };
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
  if (numbered !== null) {
    const { id, value } = await services.storyInFull(numbered.item);
    // Its number is the briefing's: what is asked next goes on from there.
    const before = context.latest === "briefing" ? context : afterBriefing(context.briefing!, context);
    return { reply: storyReply(value, await viewThen(services)), context: before, reference: id };
  }
  const { id, value } = await services.story(words);
  const reply = storyFoundReply(words, value, await viewThen(services));
  return {
    reply: value.item === null ? await withMeant(reply, ["story", words], services) : reply,
    context,
    reference: id,
  };
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
  const numbered = storyNumbered(wanted, context.briefing, services.view());
  if (numbered?.kind === "none") return { reply: numbered.reply, context, reference: null };
  const { id, value } = await services.summarize(numbered?.item.headline.article ?? wanted, length);
  const reply = summaryReply(value, await viewThen(services), isOver ? overLength() : null);
  return { reply, context, reference: id };
}

/** A number alone, right after a briefing that has such a story. */
function isTold(text: string, { briefing, latest }: Context, view: View): boolean {
  return latest === "briefing" && storyNumbered(text, briefing, view)?.kind === "story";
}

async function earlier(services: Services, context: Context): Promise<Handled> {
  const before = context.briefing === null ? null : await services.earlier(context.briefing);
  if (before === null) {
    return { reply: replyOf(paragraph(say`I have given no earlier briefing here.`)), context, reference: null };
  }
  const reply = briefingReply(before, services.view());
  return { reply, context: afterBriefing(before, context), reference: before.id };
}

function more(view: View, context: Context): Handled {
  const { asked, briefing, latest } = context;
  const of = latest === "answer" && asked !== null ? asked : briefing;
  if (of === null) return { reply: nothingYet(view), context, reference: null };
  const { reply, given, left } =
    "value" in of ? moreQuotes(of.value, context.given, view) : moreStories(of, context.given, view);
  const reference = left === 0 ? null : referenceTo({ record: of.id, given });
  return { reply, context: given === context.given ? context : { ...context, given }, reference };
}

function followUp(
  command: Command & { kind: "sources" | "why" },
  view: View,
  { asked, briefing, latest }: Context,
): Reply {
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
