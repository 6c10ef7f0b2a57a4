// [io] Sends what the conversation said back: to an interaction under its token, to a message where it stands.
import type { APIInteraction, GatewayMessageCreateDispatchData, REST } from "discord.js";
import type { Response } from "../../src/chat/conversation.ts";
import { type OurWords, say } from "../../src/chat/our-words.ts";
import { paragraph, replyOf } from "../../src/chat/reply.ts";
import { ALREADY_ACKNOWLEDGED, requestFailure, UNKNOWN_INTERACTION } from "./failure.ts";
import { EPHEMERAL } from "./limits.ts";
import type { DiscordMessage } from "./message.ts";
import { nonceOf } from "./nonce.ts";
import { directChannel } from "./post.ts";
import type { Acknowledgement } from "./receive.ts";
import { renderReply } from "./render.ts";
import { repeated } from "./rest.ts";

/** What an interaction is answered with. */
type Answerable = Pick<APIInteraction, "id" | "token" | "application_id">;

/** Before any work. False when it was too late: then nothing can be answered any more. */
export function acknowledge(rest: REST, interaction: Answerable, how: Acknowledgement): Promise<boolean> {
  const callbacks = {
    privately: { type: 5, data: { flags: EPHEMERAL } },
    openly: { type: 5 },
    silently: { type: 6 },
  } as const;
  return callBack(rest, interaction, callbacks[how]);
}

export async function offerChoices(rest: REST, interaction: Answerable, texts: readonly string[]): Promise<void> {
  const choices = texts.map((text) => ({ name: text, value: text }));
  await callBack(rest, interaction, { type: 8, data: { choices } });
}

export async function openForm(rest: REST, interaction: Answerable, form: object): Promise<void> {
  await callBack(rest, interaction, { type: 9, data: form });
}

/**
 * The first word to an interaction, which has three seconds. One that has been said already may be ours, the answer to our
 * first try being lost: who goes on with it is decided by the conversation.
 */
async function callBack(rest: REST, { id, token }: Answerable, body: object): Promise<boolean> {
  try {
    await repeated(() => rest.post(`/interactions/${id}/${token}/callback`, { body, auth: false }));
    return true;
  } catch (error) {
    const failure = requestFailure(error);
    if (failure.kind === "refused" && failure.code === ALREADY_ACKNOWLEDGED) return true;
    if (failure.kind === "refused" && failure.code === UNKNOWN_INTERACTION) return false;
    throw error;
  }
}

/** The first message takes the place of "thinking…", which cannot change whether it is private; others follow it. */
export async function answerInteraction(
  rest: REST,
  interaction: Answerable,
  how: Acknowledgement,
  response: Response,
): Promise<void> {
  const messages = renderReply(response.reply, response);
  const isPrivate = response.visibility === "private";
  const inPlace = how === "openly" || (how === "privately" && isPrivate);
  const [first, ...others] = messages;
  if (inPlace) await fillIn(rest, interaction, first!);
  else if (how === "privately") await fillIn(rest, interaction, SAID_TO_ALL);
  for (const message of inPlace ? others : messages) {
    await followUp(rest, interaction, message, isPrivate && how !== "openly");
  }
}

/** One sentence; it takes the place of "thinking…" where nothing else has. */
export async function sayPrivately(rest: REST, interaction: Answerable, words: OurWords): Promise<void> {
  for (const message of wordsOnly(words)) await followUp(rest, interaction, message, true);
}

const SAID_TO_ALL = wordsOnly(say`Answered below, for all to see.`)[0]!;

async function fillIn(rest: REST, interaction: Answerable, message: DiscordMessage): Promise<void> {
  await repeated(() => rest.patch(`${webhookRoute(interaction)}/messages/@original`, { body: message, auth: false }));
}

/** Not repeated when its answer is lost: there is nothing to tell a second one by. */
async function followUp(rest: REST, interaction: Answerable, message: DiscordMessage, isPrivate: boolean) {
  const flags = isPrivate ? message.flags | EPHEMERAL : message.flags;
  await rest.post(webhookRoute(interaction), { body: { ...message, flags }, auth: false });
}

function webhookRoute({ application_id, token }: Answerable): `/${string}` {
  return `/webhooks/${application_id}/${token}`;
}

/**
 * A message asked for it: the answer goes below it, or to its author alone when that is nobody else's business. Where we may
 * not write there, or not to the author, the other way is taken and says why.
 */
export async function answerMessage(
  rest: REST,
  message: GatewayMessageCreateDispatchData,
  response: Response,
): Promise<void> {
  const answers = renderReply(response.reply, response);
  const below = (messages: readonly DiscordMessage[]) => postAll(rest, message.channel_id, messages, message, true);
  const directly = async (messages: readonly DiscordMessage[]) =>
    postAll(rest, await directChannel(rest, message.author.id), messages, message, false);
  if (message.guild_id === undefined) return below(answers);
  if (response.visibility === "private") return orElse(directly(answers), () => below(CLOSED_TO_US));
  return orElse(below(answers), () => directly([...MAY_NOT_WRITE, ...answers]));
}

async function orElse(way: Promise<void>, other: () => Promise<void>): Promise<void> {
  try {
    await way;
  } catch (error) {
    const failure = requestFailure(error);
    if (failure.kind !== "refused" || failure.status !== 403) throw error;
    await other();
  }
}

const CLOSED_TO_US = wordsOnly(
  say`I answer that to you alone, and you take no direct messages from me: use the slash command.`,
);
const MAY_NOT_WRITE = wordsOnly(
  say`I may not write in that channel: its managers can give me the permission “Send Messages” there.`,
);

function wordsOnly(words: OurWords): DiscordMessage[] {
  return renderReply(replyOf(paragraph(words)), { reference: null, feedback: false });
}

/** Each with a nonce, so that a repetition after a lost answer posts nothing twice. */
async function postAll(
  rest: REST,
  channel: string,
  messages: readonly DiscordMessage[],
  { id }: GatewayMessageCreateDispatchData,
  isBelow: boolean,
): Promise<void> {
  for (const [i, message] of messages.entries()) {
    const under = isBelow && i === 0 ? { message_reference: { message_id: id, fail_if_not_exists: false } } : {};
    const body = { ...message, ...under, nonce: nonceOf(`answer ${id} ${i}`), enforce_nonce: true };
    await repeated(() => rest.post(`/channels/${channel}/messages`, { body }));
  }
}

/** "Wirecopy is typing…", while a message is worked on. Nothing depends on it. */
export async function showTyping(rest: REST, channel: string): Promise<void> {
  await rest.post(`/channels/${channel}/typing`).catch(() => {});
}
