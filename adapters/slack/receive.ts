// What Slack sends of a person -> what they said, in our terms. Pure: who the person is comes from outside.
import type { BlockAction, BlockElementAction, MessageShortcut, SlashCommand, types } from "@slack/bolt";
import type { Incoming, Person, Place, Said } from "../../src/chat/incoming.ts";
import type { FollowUp } from "../../src/chat/reply.ts";
import { wordsOf } from "./words.ts";

/** An event as Slack delivers it, and who we are in it. */
export type Event<T> = {
  readonly id: string;
  readonly workspace: string;
  readonly bot: string | null;
  readonly event: T;
};

/** Whose it is, of any payload: the workspace Slack routes it to, else the organisation that installed the bot. */
export function workspaceOf(body: {
  readonly context_team_id?: string | null;
  readonly team_id?: string | null;
  readonly team?: { readonly id: string } | null;
  readonly user?: { readonly team_id?: string } | object;
  readonly enterprise?: { readonly id: string } | null;
  readonly enterprise_id?: string | null;
}): string {
  const user = body.user as { readonly team_id?: string } | undefined;
  const team = body.context_team_id ?? body.team_id ?? body.team?.id ?? user?.team_id;
  return `slack:${team ?? body.enterprise?.id ?? body.enterprise_id ?? ""}`;
}

/** "/brief paris" says "brief paris"; "/wirecopy story ferry" says "story ferry"; a command alone asks for help. */
export function readCommand(command: SlashCommand, person: Person): Incoming {
  const place = { channel: command.channel_id, thread: null, direct: false };
  return incoming(command.trigger_id, workspaceOf(command), person, place, {
    kind: "words",
    text: commandText(command),
    manner: "command",
  });
}

export function commandText({ command, text }: Pick<SlashCommand, "command" | "text">): string {
  const words = wordsOf(text ?? "", null);
  const name = command.replace(/^\//, "");
  const line = name === OWN_COMMAND ? words : `${name} ${words}`.trim();
  return line === "" ? "help" : line;
}

/** The command that takes every other as its first word. */
const OWN_COMMAND = "wirecopy";

/** The same words after "@Wirecopy"; the answer goes into the message's thread. */
export function readMention({ id, workspace, bot, event }: Event<types.AppMentionEvent>, person: Person): Incoming {
  const place = { channel: event.channel, thread: event.thread_ts ?? event.ts, direct: false };
  return incoming(id, workspace, person, place, message(event.text, bot));
}

/** A direct message; null for what people did not write: edits, joins, other bots' messages. */
export function readDirect({ id, workspace, bot, event }: Event<types.MessageEvent>, person: Person): Incoming | null {
  if (!isWritten(event)) return null;
  const place = { channel: event.channel, thread: event.thread_ts ?? null, direct: true };
  return incoming(id, workspace, person, place, message(event.text ?? "", bot));
}

/** A message that a person wrote to us alone. */
export function isWritten(event: types.MessageEvent): event is types.GenericMessageEvent {
  return event.subtype === undefined && event.channel_type === "im" && !event.bot_id && event.user !== undefined;
}

/** A button or a thumb under a reply; null when it is none of ours. On the Home tab the answer comes as a direct message. */
export function readPress(body: BlockAction, action: BlockElementAction, person: Person): Incoming | null {
  const said = pressed(action);
  if (said === null) return null;
  const thread = (body.container.thread_ts as string | undefined) ?? null;
  const place = body.channel
    ? { channel: body.channel.id, thread, direct: isOurs(body) }
    : { channel: body.user.id, thread: null, direct: true };
  return incoming(`${body.trigger_id}/${action.action_id}`, workspaceOf(body), person, place, said);
}

/** Only commands are answered by messages that one person sees, and those may stand in a talk of two others. */
function isOurs({ channel, container }: BlockAction): boolean {
  return channel?.name === "directmessage" && container.is_ephemeral !== true;
}

/** "Find coverage" on a message. */
export function readShortcut(shortcut: MessageShortcut, person: Person): Incoming {
  const thread = (shortcut.message.thread_ts as string | undefined) ?? null;
  return incoming(
    shortcut.trigger_id,
    workspaceOf(shortcut),
    person,
    { channel: shortcut.channel.id, thread, direct: false },
    { kind: "coverage", text: wordsOf(shortcut.message.text ?? "", null) },
  );
}

/** What was filled in, as the words one would have typed. */
export function readForm(
  { id, workspace }: { readonly id: string; readonly workspace: string },
  words: string,
  place: Place,
  person: Person,
): Incoming {
  return incoming(id, workspace, person, place, { kind: "words", text: words, manner: "command" });
}

export const FEEDBACK = "feedback";
const FOLLOW_UPS: readonly FollowUp[] = ["more", "sources", "why", "earlier", "share"];

function pressed(action: BlockElementAction): Said | null {
  const value = "value" in action ? (action.value ?? "") : "";
  if (action.action_id === FEEDBACK) {
    const [, vote, reference] = /^(up|down) (.+)$/s.exec(value) ?? [];
    return reference === undefined ? null : { kind: "feedback", reference, helpful: vote === "up" };
  }
  const followUp = FOLLOW_UPS.find((each) => each === action.action_id);
  return followUp === undefined ? null : { kind: "press", action: followUp, reference: value };
}

function message(text: string, bot: string | null): Said {
  const words = wordsOf(text, bot);
  return { kind: "words", text: words === "" ? "help" : words, manner: "message" };
}

function incoming(id: string, workspace: string, person: Person, place: Place, said: Said): Incoming {
  return { id, platform: "slack", workspace, person, place, said };
}
