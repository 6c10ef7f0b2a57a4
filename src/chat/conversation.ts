// Incoming -> Response: the talk as every chat platform shares it; a platform only translates the two.

import { RequestError, StoreError } from "../problem.ts";
import type { EpochMs } from "../time.ts";
import { briefingReply } from "./briefing-reply.ts";
import type { Completion } from "./command-info.ts";
import type { View } from "./dates.ts";
import { errandOf, neededFor } from "./goes-on.ts";
import { beyond, handle } from "./handle.ts";
import { type Incoming, LONGEST_MESSAGE, type Person, talkKey } from "./incoming.ts";
import { asGiven, say } from "./our-words.ts";
import { type Command, parseCommand } from "./parse.ts";
import { isAboutSetUp, refusal } from "./permission.ts";
import { createLines, type Lines } from "./queue.ts";
import { contextOf, type Recalled, recalledReply } from "./recalled.ts";
import { readReference } from "./reference.ts";
import { type FollowUp, heading, note, paragraph, type Reply, replyOf, withChoices } from "./reply.ts";
import type { Handled } from "./services.ts";
import { statusReply } from "./status-reply.ts";
import type { Desk, Reader } from "./talk.ts";

/** What goes back to the platform. */
export type Response = {
  readonly reply: Reply;
  /** What its buttons refer to: comes back in a press. Null when there is nothing to go on from. */
  readonly reference: string | null;
  /** "private": only the person may see it, where the platform can do so. */
  readonly visibility: "private" | "public";
  /** Whether to ask if it helped. */
  readonly feedback: boolean;
};

export type Conversation = {
  /** Null when the event was answered before. Never rejects: what went wrong is said in one sentence with an error id. */
  respond(incoming: Incoming): Promise<Response | null>;
  /** What may complete the words typed so far, best first, at most 25 of at most 100 characters. Never rejects. */
  suggest(workspace: string, what: Completion, typed: string): Promise<string[]>;
  /** The person's own page: the briefing of now and how things stand. Never rejects. */
  home(workspace: string, person: Person): Promise<Response>;
  /** What to say to the person who brought the bot in. */
  welcome(): Reply;
  /** Removes all that is kept of a workspace: the bot was removed from it. */
  forget(workspace: string): Promise<void>;
};

/** The talk with everyone on all platforms. */
export function createConversation(desk: Desk): Conversation {
  const lines = createLines(LONGEST_WAIT_MS);
  return {
    respond: (incoming) => respond(incoming, { desk, lines }),
    suggest: async (workspace, what, typed) => {
      try {
        const talk = await desk.talk(workspace, NOBODY);
        return await talk.suggest(what, typed);
      } catch (error) {
        desk.fault(error, [typed]);
        return [];
      }
    },
    home: (workspace, person) => home(workspace, person, desk),
    welcome: welcomeReply,
    forget: (workspace) => desk.forget(workspace),
  };
}

/** Longer than an answer takes. */
const LONGEST_WAIT_MS = 30_000;

/** `lines`: whoever goes on from what was said at a place waits for what was asked there before and will leave that. */
type Room = { readonly desk: Desk; readonly lines: Lines };

const NOBODY: Reader = {
  destination: "",
  person: { id: "", manages: false, timeZone: null },
  place: { channel: "", thread: null, direct: true },
};

async function respond(incoming: Incoming, room: Room): Promise<Response | null> {
  const { said } = incoming;
  const { desk, lines } = room;
  try {
    // In a line of its own: what comes a second time is known at once, and what is new keeps its place.
    const isNew = () => desk.isNew(`${incoming.platform}:${incoming.id}`);
    const arrived = [`arrived ${lineOf(incoming)}`];
    if (!(await lines.run({ needs: arrived, leaves: arrived }, isNew))) return null;
    return await responseTo(incoming, room);
  } catch (error) {
    return faultResponse(error, desk, "text" in said ? [said.text] : []);
  }
}

function responseTo(incoming: Incoming, room: Room): Promise<Response> {
  const { said } = incoming;
  const { desk } = room;
  switch (said.kind) {
    case "words":
      return converse(incoming, parseCommand(said.text.slice(0, LONGEST_MESSAGE)), room);
    case "press":
      return pressed(incoming, said, desk);
    case "feedback":
      return voted(incoming, said, desk);
    case "coverage":
      return converse(incoming, coverageCommand(said.text), room);
    default:
      return said satisfies never;
  }
}

/** Carries out a command where it was given, knowing what was said there before. */
async function converse(incoming: Incoming, command: Command, { desk, lines }: Room): Promise<Response> {
  const refused = refusal(command, incoming);
  if (refused !== null) return privately(refused);
  const askedAt = desk.moment();
  const { needs, leaves } = errandOf(command);
  const here = (name: string) => `${name} ${lineOf(incoming)}`;
  const errand = { needs: needs.map(here), leaves: leaves.map(here) };
  return lines.run(errand, () => carryOut(incoming, { command, askedAt }, desk));
}

function lineOf(incoming: Incoming): string {
  return `${incoming.workspace} ${talkKey(incoming)}`;
}

async function carryOut(
  incoming: Incoming,
  { command, askedAt }: { readonly command: Command; readonly askedAt: EpochMs },
  desk: Desk,
): Promise<Response> {
  const inPrivate = await desk.talk(incoming.workspace, readerOf(incoming, "private"));
  const isPrivate =
    answersPrivately(incoming, inPrivate.settings.answers) || (isAboutSetUp(command) && !incoming.place.direct);
  const visibility = isPrivate ? "private" : "public";
  const talk = isPrivate ? inPrivate : await desk.talk(incoming.workspace, readerOf(incoming, visibility));
  const before = await talk.context(talkKey(incoming), neededFor(command));
  const doing = () => handle(command, talk.services, before);
  const handled = await inTurn(command, desk, doing);
  const response = responseOf(handled, command.kind, visibility, incoming);
  const [notice] = await Promise.all([
    // What more there is stands below what the notice was said with.
    response.reference === null || command.kind === "more" ? null : talk.notice(),
    handled.context === before ? null : talk.remember(talkKey(incoming), handled.context, askedAt),
  ]);
  return notice === null ? response : { ...response, reply: replyOf(response.reply.blocks, note(notice)) };
}

function responseOf(
  { reply, reference }: Handled,
  kind: Command["kind"],
  visibility: Response["visibility"],
  { place }: Incoming,
): Response {
  const buttons: FollowUp[] = [];
  if (kind === "brief" || kind === "earlier") buttons.push("earlier");
  if (visibility === "private" && !place.direct && kind !== "more") buttons.push("share");
  return {
    reply: reference === null ? reply : withChoices(reply, ...buttons),
    reference,
    visibility,
    feedback: (kind === "ask" || kind === "why") && reference !== null,
  };
}

/** Who waits for a stranger's server, or for a briefing, must not keep those waiting who only want an answer. */
function inTurn<T>(command: Command, desk: Desk, doing: () => Promise<T>): Promise<T> {
  if (waitsForOthers(command)) return doing();
  return command.kind === "brief" ? desk.briefingTurn(doing) : desk.turn(doing);
}

function waitsForOthers(command: Command): boolean {
  if (command.kind === "feed") return ["add", "import", "refresh"].includes(command.action);
  return command.kind === "summarize" && /^https?:/i.test(command.wanted);
}

/** A button: goes on from the reply it stands under, or puts that reply before everyone. */
async function pressed(
  incoming: Incoming,
  { action, reference }: { readonly action: FollowUp; readonly reference: string },
  desk: Desk,
): Promise<Response> {
  const talk = await desk.talk(incoming.workspace, readerOf(incoming, "private"));
  const { services } = talk;
  const { record, given } = readReference(reference);
  const recalled = await talk.recall(record);
  if (recalled === null) return privately(replyOf(paragraph(say`I no longer have that reply: please ask again.`)));
  if (action === "share") return shared(recalled, reference, services.view());
  const command: Command = action === "sources" || action === "why" ? { kind: action, story: null } : { kind: action };
  const handled = await desk.turn(() => handle(command, services, { ...contextOf(recalled), given }));
  return responseOf(handled, command.kind, "private", incoming);
}

function shared(recalled: Recalled, reference: string, view: View): Response {
  const reply = recalledReply(recalled, view);
  return { reply, reference, visibility: "public", feedback: recalled.kind === "answer" };
}

async function voted(
  incoming: Incoming,
  { reference, helpful }: { readonly reference: string; readonly helpful: boolean },
  desk: Desk,
): Promise<Response> {
  const talk = await desk.talk(incoming.workspace, readerOf(incoming, "private"));
  await talk.vote(reference, helpful);
  const reply = helpful
    ? replyOf(paragraph(say`Thank you, noted.`))
    : replyOf(
        paragraph(
          say`Thank you. More of what I found is behind the button More; words of the article help: ${talk.services.view().prefix}search <words>`,
        ),
      );
  return privately(reply);
}

/** A message about something -> what I have on it: the articles with its words, or for a bare link the page it leads to. */
function coverageCommand(text: string): Command {
  const message = text.slice(0, LONGEST_MESSAGE);
  const words = message.replace(LINK, " ").trim();
  const link = message.match(LINK)?.[0];
  const isBare = link !== undefined && words.split(/\s+/).length < FEWEST_WORDS;
  return isBare ? { kind: "summarize", wanted: link } : { kind: "search", words };
}

const LINK = /https?:\/\/[^\s<>|]+/g;
/** "look:" and "new:" say nothing of what is linked. */
const FEWEST_WORDS = 3;

/** The person's own page. */
async function home(workspace: string, person: Person, desk: Desk): Promise<Response> {
  try {
    const { services } = await desk.talk(workspace, {
      destination: `@${person.id}`,
      person,
      place: { channel: "", thread: null, direct: true },
    });
    const briefing = await desk.briefingTurn(() => services.brief({ topic: null, since: null }));
    const status = await services.status();
    const reply = replyOf(
      withChoices(briefingReply(briefing, services.view(), await beyond(briefing, null, services))).blocks,
      heading(say`How things stand`),
      statusReply(status, services.view()).blocks,
    );
    return { reply, reference: briefing.id, visibility: "private", feedback: false };
  } catch (error) {
    return faultResponse(error, desk, []);
  }
}

function welcomeReply(): Reply {
  return replyOf(
    paragraph(
      say`I brief your team on the news and answer questions. Every word about the news is copied from an article that I name.`,
    ),
    {
      kind: "list",
      items: [
        say`See what there is: brief`,
        say`Ask: who chaired the conference?`,
        say`All I can do: help`,
        say`What I keep, and how to remove it: delete-my-data`,
      ],
    },
    note(say`I speak only when I am spoken to, or on a schedule that you set.`),
  );
}

/** One sentence for the person; the host finds the rest by the id. */
function faultResponse(error: unknown, desk: Desk, hidden: readonly string[]): Response {
  const id = desk.fault(error, hidden);
  if (error instanceof RequestError) return privately(replyOf(paragraph(asGiven(error.message))));
  const why = error instanceof StoreError ? say`I cannot reach my store just now` : say`That went wrong on my side`;
  return privately(replyOf(paragraph(say`${why}: please try again in a moment (error ${asGiven(id)}).`)));
}

function privately(reply: Reply): Response {
  return { reply, reference: null, visibility: "private", feedback: false };
}

/** A command is answered to who gave it, unless the workspace wants all answers open; a message where it stands. */
function answersPrivately({ said, place }: Incoming, answers: "private" | "public"): boolean {
  if (place.direct) return false;
  if (said.kind === "coverage") return true;
  return said.kind === "words" && said.manner === "command" && answers === "private";
}

function readerOf({ person, place }: Incoming, visibility: Response["visibility"]): Reader {
  if (visibility === "private" || place.direct) return { destination: `@${person.id}`, person, place };
  return { destination: place.thread === null ? place.channel : `${place.channel}/${place.thread}`, person, place };
}
