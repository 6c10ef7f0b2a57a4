// What Discord tells of a command, a button, a form or a message -> what someone said, in our terms.
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteraction,
  APIInteraction,
  APIMessage,
  APIMessageComponentInteraction,
  APIModalSubmitInteraction,
  GatewayMessageCreateDispatchData,
} from "discord.js";
import type { Completion } from "../../src/chat/command-info.ts";
import type { Incoming, Person, Place, Said } from "../../src/chat/incoming.ts";
import type { FollowUp } from "../../src/chat/reply.ts";
import { readCustomId } from "./buttons.ts";
import { FIND_COVERAGE, type Given, givenCommand, MANAGE_GUILD, wordsOf } from "./commands.ts";
import { FORM, lacksWords, wordsOfForm } from "./forms.ts";

/** How an interaction is acknowledged before it is worked on. */
export type Acknowledgement =
  /** A private "thinking…" that becomes the answer. */
  | "privately"
  /** The same where nobody else reads along. */
  | "openly"
  /** Nothing to be seen: what comes is a new message for all. */
  | "silently";

export type Received =
  | { readonly kind: "said"; readonly incoming: Incoming; readonly acknowledge: Acknowledgement }
  /** Words are being typed. */
  | { readonly kind: "typing"; readonly workspace: string; readonly what: Completion; readonly typed: string }
  /** More has to be asked first. */
  | { readonly kind: "form"; readonly workspace: string; readonly given: Given };

/** Null for what is not ours to answer, as a button of an older version. */
export function receiveInteraction(interaction: APIInteraction): Received | null {
  switch (interaction.type) {
    case 2:
      return receiveCommand(interaction);
    case 3:
      return receivePress(interaction);
    case 4:
      return receiveTyping(interaction);
    case 5:
      return receiveForm(interaction);
    default:
      return null;
  }
}

function receiveCommand(interaction: APIApplicationCommandInteraction): Received | null {
  const { data } = interaction;
  if (data.type === 3 && data.name === FIND_COVERAGE) {
    const message = data.resolved.messages[data.target_id];
    return message === undefined ? null : said(interaction, { kind: "coverage", text: wordsIn(message) });
  }
  const given = data.type === 1 ? givenCommand(data.name, data.options) : null;
  if (given === null) return null;
  if (lacksWords(given)) return { kind: "form", workspace: workspaceOf(interaction), given };
  return said(interaction, { kind: "words", text: wordsOf(given), manner: "command" });
}

function receivePress(interaction: APIMessageComponentInteraction): Received | null {
  const pressed = readCustomId(interaction.data.custom_id);
  if (pressed === null) return null;
  const { action, reference } = pressed;
  if (action === "up" || action === "down") {
    return said(interaction, { kind: "feedback", reference, helpful: action === "up" });
  }
  if (!FOLLOW_UPS.has(action)) return null;
  return said(interaction, { kind: "press", action: action as FollowUp, reference });
}

const FOLLOW_UPS: ReadonlySet<string> = new Set(["more", "sources", "why", "earlier", "share"] satisfies FollowUp[]);

function receiveTyping(interaction: APIApplicationCommandAutocompleteInteraction): Received | null {
  const given = givenCommand(interaction.data.name, interaction.data.options);
  const field = given?.focused;
  if (!field?.complete) return null;
  const typed = given!.values[field.name] ?? "";
  return { kind: "typing", workspace: workspaceOf(interaction), what: field.complete, typed };
}

function receiveForm(interaction: APIModalSubmitInteraction): Received | null {
  const sent = readCustomId(interaction.data.custom_id);
  const text = sent?.action === FORM ? wordsOfForm(sent.reference, interaction.data.components) : null;
  return text === null ? null : said(interaction, { kind: "words", text, manner: "command" });
}

function said(interaction: APIInteraction, what: Said): Received {
  const place = placeOf(interaction);
  const incoming: Incoming = {
    id: interaction.id,
    platform: "discord",
    workspace: workspaceOf(interaction),
    person: personOf(interaction),
    place,
    said: what,
  };
  return { kind: "said", incoming, acknowledge: acknowledgementOf(what, place) };
}

function acknowledgementOf(what: Said, place: Place): Acknowledgement {
  if (what.kind === "press" && what.action === "share") return "silently";
  return place.direct ? "openly" : "privately";
}

/**
 * The server's when it added the bot, else that of the person who did, wherever they use it. The owner is "0" in a talk
 * with the bot: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
 */
function workspaceOf(interaction: APIInteraction): string {
  const guild = interaction.authorizing_integration_owners[0];
  return guild === undefined || guild === "0" ? `discord:@${userOf(interaction)}` : `discord:${guild}`;
}

/** Who uses the bot alone manages it. */
function personOf(interaction: APIInteraction): Person {
  const alone = workspaceOf(interaction).startsWith("discord:@");
  const permissions = BigInt(interaction.member?.permissions ?? "0");
  return { id: userOf(interaction), manages: alone || mayManage(permissions), timeZone: null };
}

const ADMINISTRATOR = 1n << 3n;

function mayManage(permissions: bigint): boolean {
  return (permissions & (MANAGE_GUILD | ADMINISTRATOR)) !== 0n;
}

function userOf({ member, user }: APIInteraction): string {
  return (member?.user ?? user)?.id ?? "";
}

/** Announcement, public and private threads; a post in a forum is a thread. */
const THREADS: ReadonlySet<number> = new Set([10, 11, 12]);
/** The context of a talk with the bot alone. */
const WITH_BOT = 1;

function placeOf({ channel, context, app_permissions }: APIInteraction): Place {
  const id = channel?.id ?? "";
  const parent = channel && THREADS.has(channel.type) && "parent_id" in channel ? (channel.parent_id ?? null) : null;
  return {
    channel: parent ?? id,
    thread: parent === null ? null : id,
    direct: context === WITH_BOT,
    ...(app_permissions === undefined || mayOpenThreads(BigInt(app_permissions)) ? {} : { noThreads: true }),
  };
}

/** https://docs.discord.com/developers/topics/permissions: Create Public Threads and Send Messages in Threads. */
const THREAD_PERMISSIONS = (1n << 35n) | (1n << 38n);

function mayOpenThreads(permissions: bigint): boolean {
  return (permissions & ADMINISTRATOR) !== 0n || (permissions & THREAD_PERMISSIONS) === THREAD_PERMISSIONS;
}

/** What a message says, in its own words or in the previews of its links. */
function wordsIn({ content, embeds }: Pick<APIMessage, "content" | "embeds">): string {
  if (content.trim() !== "") return content;
  return embeds.flatMap(({ url, title, description }) => url ?? title ?? description ?? []).join("\n");
}

/** What a message needs to be placed, which it does not say itself. */
export type Surroundings = {
  readonly botId: string;
  /** Channel of a thread; null when it is none. */
  readonly parentOf: (channel: string) => string | null;
  /** Whether the author may manage the server. */
  readonly manages: boolean;
};

/**
 * A message to the bot: in a talk of two, or one that mentions it, which an answer to a message of its own does too. Null
 * for everything else, and for what other bots say.
 */
export function receiveMessage(message: GatewayMessageCreateDispatchData, around: Surroundings): Incoming | null {
  const { id, author, guild_id, channel_id, content, type } = message;
  const direct = guild_id === undefined;
  const written = type === 0 || type === 19;
  if (!written || author.bot || message.webhook_id !== undefined) return null;
  if (!direct && !message.mentions.some((mentioned) => mentioned.id === around.botId)) return null;
  const parent = direct ? null : around.parentOf(channel_id);
  return {
    id,
    platform: "discord",
    workspace: direct ? `discord:@${author.id}` : `discord:${guild_id}`,
    person: { id: author.id, manages: direct || around.manages, timeZone: null },
    place: { channel: parent ?? channel_id, thread: parent === null ? null : channel_id, direct },
    said: { kind: "words", text: withoutMention(content, around.botId), manner: "message" },
  };
}

/** withoutMention("<@9> brief", "9") -> "brief". */
function withoutMention(content: string, botId: string): string {
  return content.replaceAll(`<@${botId}>`, " ").replaceAll(`<@!${botId}>`, " ").replace(/ {2,}/g, " ").trim();
}
