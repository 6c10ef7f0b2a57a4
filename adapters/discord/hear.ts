// [io] An interaction or a message -> acknowledged in time, answered by the conversation, shown where it belongs.
import type { APIInteraction, GatewayMessageCreateDispatchData, REST } from "discord.js";
import type { Conversation, Response } from "../../src/chat/conversation.ts";
import type { Incoming } from "../../src/chat/incoming.ts";
import { asGiven, type OurWords, say } from "../../src/chat/our-words.ts";
import { paragraph, replyOf } from "../../src/chat/reply.ts";
import type { Log } from "../../src/log.ts";
import { within } from "../../src/turn.ts";
import {
  acknowledge,
  answerInteraction,
  answerMessage,
  offerChoices,
  openForm,
  sayPrivately,
  showTyping,
} from "./answer.ts";
import type { Given } from "./commands.ts";
import { formOf } from "./forms.ts";
import { type Acknowledgement, receiveInteraction, receiveMessage, type Surroundings } from "./receive.ts";

export type Desk = {
  readonly conversation: Conversation;
  readonly rest: REST;
  /** People who may manage everything: "discord:60". */
  readonly admins: ReadonlySet<string>;
  readonly log: Log;
};

export async function onInteraction(interaction: APIInteraction, desk: Desk): Promise<void> {
  const { rest } = desk;
  const received = receiveInteraction(interaction);
  switch (received?.kind) {
    case "said":
      return answer(interaction, received.incoming, received.acknowledge, desk);
    case "typing": {
      const { workspace, what, typed } = received;
      return offerChoices(rest, interaction, await suggested(desk, workspace, what, typed));
    }
    case "form":
      return openForm(
        rest,
        interaction,
        formOf(received.given, await offersFor(received.workspace, received.given, desk)),
      );
    default:
      return refuse(interaction, desk);
  }
}

async function answer(
  interaction: APIInteraction,
  incoming: Incoming,
  how: Acknowledgement,
  desk: Desk,
): Promise<void> {
  const { rest, conversation, log } = desk;
  if (!(await acknowledge(rest, interaction, how))) return log.info("discord: too late to answer");
  const response = await conversation.respond(withAdmins(incoming, desk));
  if (response === null) return;
  try {
    await answerInteraction(rest, interaction, how, response);
  } catch (error) {
    const id = log.fault("showing an answer on Discord", error, [interaction.token]);
    await sayPrivately(rest, interaction, notShown(id));
  }
}

/** What was offered by an older version of ours, and is no more. */
async function refuse(interaction: APIInteraction, { rest }: Desk): Promise<void> {
  if (interaction.type === 4) return offerChoices(rest, interaction, []);
  if (!(await acknowledge(rest, interaction, "privately"))) return;
  await sayPrivately(rest, interaction, say`I no longer know that: please start anew, as with /brief`);
}

function inPublic(words: OurWords): Response {
  return { reply: replyOf(paragraph(words)), reference: null, visibility: "public", feedback: false };
}

function notShown(id: string): OurWords {
  return say`I could not show that here (error ${asGiven(id)}).`;
}

/** Typing goes on while we think, and a form cannot be put off: nothing is offered in time where that takes longer. */
const LONGEST_SUGGEST_MS = 2_000;

function suggested({ conversation }: Desk, ...asked: Parameters<Conversation["suggest"]>): Promise<string[]> {
  return within(conversation.suggest(...asked), LONGEST_SUGGEST_MS, []);
}

/** What may fill the fields that are missing. */
async function offersFor(workspace: string, { fields, values }: Given, desk: Desk): Promise<Record<string, string[]>> {
  const offers = fields.map(async ({ name, complete }): Promise<[string, string[]]> => {
    const wanted = complete !== undefined && !values[name];
    return [name, wanted ? await suggested(desk, workspace, complete, "") : []];
  });
  return Object.fromEntries(await Promise.all(offers));
}

export async function onMessage(
  message: GatewayMessageCreateDispatchData,
  around: Surroundings,
  desk: Desk,
): Promise<void> {
  const { rest, conversation, log } = desk;
  const incoming = receiveMessage(message, around);
  if (incoming === null) return;
  void showTyping(rest, message.channel_id);
  const response = await conversation.respond(withAdmins(incoming, desk));
  if (response === null) return;
  try {
    await answerMessage(rest, message, response);
  } catch (error) {
    const id = log.fault("showing an answer on Discord", error);
    await answerMessage(rest, message, inPublic(notShown(id)));
  }
}

function withAdmins(incoming: Incoming, { admins }: Desk): Incoming {
  const { person } = incoming;
  return { ...incoming, person: { ...person, manages: person.manages || admins.has(`discord:${person.id}`) } };
}
