// Command -> Reply.
import { asksByItself } from "../answers/follow-up/asking-words.ts";
import { correctionIn } from "../answers/follow-up/put-right.ts";
import type { Briefing } from "../briefing/briefing.ts";
import { quoteText } from "../corpus/passage.ts";
import { DAY_MS } from "../time.ts";
import { notReadWords, typed } from "./absence.ts";
import { answerReply } from "./answer-reply.ts";
import { type Beyond, briefingReply } from "./briefing-reply.ts";
import type { CommandName } from "./commands.ts";
import { afterAnswer, afterBriefing, afterSearch, type Context, NOTHING_SAID, spokenOfSince } from "./context.ts";
import { dayWords, type View } from "./dates.ts";
import { feedReply } from "./feeds.ts";
import { filterReply } from "./filters.ts";
import { firstAsked } from "./first-asked.ts";
import { forgetReply } from "./forget-reply.ts";
import { helpReply, unknownReply, usageReply } from "./help-reply.ts";
import { mutedAlike, remarkReply, wishReply } from "./interests.ts";
import { withMeant } from "./meant.ts";
import { storyNumbered } from "./numbered.ts";
import { asksOn, earlier, followUp, more, open, story, summarize } from "./opening.ts";
import { asGiven, type OurWords, say } from "./our-words.ts";
import type { Command } from "./parse.ts";
import { understoodAt } from "./period-meant.ts";
import { note, paragraph, type Reply, replyOf } from "./reply.ts";
import { scheduleReply } from "./schedules.ts";
import { searchReply } from "./search-reply.ts";
import { type Handled, type Services, viewThen } from "./services.ts";
import { settingsReply } from "./settings.ts";
import { shellCommandWords } from "./shell-commands.ts";
import { aheadWords, periodWords, type Since, sinceMoment } from "./since.ts";
import { smallTalk } from "./small-talk.ts";
import { statusReply } from "./status-reply.ts";

/** Carries out one command. The context comes back as a value: the caller keeps it for the next command. */
export async function handle(command: Command, services: Services, before: Context): Promise<Handled> {
  const { toldOfRemoval, ...rest } = before;
  // The same value where nothing changes: who keeps it need not keep it again.
  const context = toldOfRemoval === undefined ? before : rest;
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
      return asksOn(command, context, view)
        ? ask({ kind: "ask", question: command.text }, services, context)
        : open(command, services, context);
    case "status":
      return saying(statusReply(await services.status(), view));
    case "feed":
      return saying((await feedReply(command, services.feeds, { ...view, called: say`${view.prefix}feed` })).reply);
    case "schedule":
      return saying((await scheduleReply(command, services.schedules, view)).reply);
    case "follow":
    case "mute": {
      // No briefing has a hundred stories: "mute 737" is of the aircraft.
      const numbered = /^\d{3}$/.test(command.words) ? null : storyNumbered(command.words, context.briefing, view);
      if (numbered?.kind === "none") return saying(numbered.reply);
      const headline = numbered?.item.headline ?? null;
      const words = headline === null ? command.words : quoteText(headline);
      return saying(await wishReply({ ...command, words }, services.wishes, view, headline));
    }
    case "unfollow":
    case "unmute":
      return saying(await wishReply(command, services.wishes, view));
    case "remark":
      return saying(remarkReply(command, view));
    case "filter":
      return saying(await filterReply(command, services.wishes, view));
    case "settings":
      if (services.surface === "prompt") {
        return saying(replyOf(paragraph(say`Settings are a chat's. Here the time zone is that of WIRECOPY_TIMEZONE.`)));
      }
      return saying(await settingsReply(command, services.settings, view));
    case "delete-my-data": {
      const { whose } = command;
      const { surface } = services;
      const wasTold = whose !== null && toldOfRemoval === whose;
      const reply = await forgetReply(command, services.forget, { surface, prefix: view.prefix, wasTold });
      if (surface === "chat" || whose === null) return saying(reply);
      const isGone = wasTold && command.sure;
      return { reply, context: isGone ? NOTHING_SAID : { ...context, toldOfRemoval: whose }, reference: null };
    }
    case "help":
      return saying(helpReply(command.about, command.unread, { surface: services.surface, prefix: view.prefix }));
    case "more":
      return more(services, context);
    case "why":
      if (command.asked !== undefined && context.latest === "answer")
        return ask({ kind: "ask", question: command.asked }, services, context);
      return saying(followUp(command, await viewThen(services), context));
    case "sources":
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
    return { reply: unknownReply(text, nearest, view, found?.value.outlet), context, reference: null };
  const understood = note(
    say`understood as: ${view.prefix}search ${asGiven(text)} · a question has a question mark or three words · all commands: ${view.prefix}help`,
  );
  const shell = shellCommandWords(text, view.prefix);
  const reply = replyOf(searchReply(found.value, view).blocks, understood, shell === null ? [] : note(shell));
  return { reply, context: afterSearch(found, context), reference: found.id };
}

/** The name of a command that was given without the words it needs, else null. */
function missingWords(command: Command): CommandName | null {
  switch (command.kind) {
    case "ask":
      return hasWords(command.question) ? null : "ask";
    case "story":
    case "search":
      return hasWords(command.words) ? null : command.kind;
    case "summarize":
      return hasWords(command.wanted) ? null : "summarize";
    default:
      return null;
  }
}

/** "ask ?" has none. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

async function brief(
  { topic, since, understood, isOfLength, stories }: Command & { kind: "brief" },
  services: Services,
  context: Context,
): Promise<Handled> {
  const from = since === null ? null : sinceMoment(since, services.view());
  if (from !== null && from > services.view().now) {
    const day = dayWords({ at: from, precision: "minute" }, services.view());
    return { reply: replyOf(paragraph(aheadWords(day))), context, reference: null };
  }
  const briefing = await services.brief({ topic, since, ...(stories !== undefined && { stories }) });
  const isEmpty = briefing.items.length === 0;
  const view = services.view();
  const further = await beyond(briefing, since, services);
  const briefed = briefingReply(briefing, view, further);
  const isSaid = (further?.keptOut ?? []).some(({ rule }) => rule === "mute");
  const muted = topic === null || isSaid ? [] : mutedAlike(topic, await services.wishes.get());
  const reply = replyOf(
    briefed.blocks,
    muted.map((words) =>
      note(say`${typed(words)} is muted here. Let it in again: ${view.prefix}unmute ${asGiven(words)}`),
    ),
    isOfLength && !isEmpty ? note(lengthWords(topic, view)) : [],
    understood === undefined
      ? []
      : note(say`understood as: ${view.prefix}${asGiven(understoodAt(understood, since, view))}`),
  );
  return {
    reply: isEmpty && topic !== null ? await withMeant(reply, ["brief", topic], services) : reply,
    // What was listed before stays what numbers mean.
    context: isEmpty ? context : afterBriefing(briefing, context),
    reference: briefing.id,
    briefing,
  };
}

/** What to do where a briefing was asked for "in 3 sentences". */
function lengthWords(topic: string | null, { prefix }: View): OurWords {
  const article = say`${prefix}summarize ${topic === null ? 1 : asGiven(topic)} in 3 sentences`;
  return say`A briefing has a length of its own. One article in as many sentences as you like: ${article}`;
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
    topic === null
      ? { newest: searched.to, keptOut: [], named: 0, alone: [], outlet: null }
      : await services.heldOn(topic, from);
  const older = newest !== null && newest < (from ?? at - DAY_MS) ? newest : null;
  return { ...held, held: searched, older, period: since === null ? null : periodWords(since, then) };
}

async function ask(
  { question: text, instead }: Command & { kind: "ask" },
  services: Services,
  context: Context,
): Promise<Handled> {
  const { question, next } = firstAsked(text);
  const asked = await services.ask(question, context.asked, spokenOfSince(context));
  const { prefix } = services.view();
  if (instead && asked.value.kind === "not-found") {
    const help = helpReply(instead.about, instead.unread, { surface: services.surface, prefix });
    const absent = note(say`As a question: ${notReadWords(asked.value.searched, services.view())}`);
    return { reply: replyOf(help.blocks, absent), context, reference: null };
  }
  const reply = replyOf(
    answerReply(asked.value, services.view()).blocks,
    instead ? note(say`Was the command meant? ${prefix}help ${asGiven(instead.about)}`) : [],
    next === null ? [] : note(say`One question at a time: this is on the first. Ask next: ${asGiven(next)}`),
  );
  const isUnknown = asked.value.unknownNames.length > 0 && asked.value.kind === "not-found";
  return {
    reply: isUnknown ? await withMeant(reply, ["ask", question], services) : reply,
    context: afterAnswer(asked, context),
    reference: asked.id,
  };
}
