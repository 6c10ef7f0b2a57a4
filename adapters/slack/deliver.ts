// Response -> the calls that put it where it belongs: to the person alone, into the thread, or before the channel.
import type { RespondArguments } from "@slack/bolt";
import type { Response } from "../../src/chat/conversation.ts";
import type { Place } from "../../src/chat/incoming.ts";
import { faultOf, GONE, NOT_ALLOWED } from "./faults.ts";
import { renderReply, type SlackMessage } from "./render.ts";

/** The few calls of the Web API that answers need. */
export type Sender = {
  postMessage(args: SlackMessage & { readonly channel: string; readonly thread_ts?: string }): Promise<{ ts?: string }>;
  postEphemeral(
    args: SlackMessage & { readonly channel: string; readonly user: string; readonly thread_ts?: string },
  ): Promise<unknown>;
};

export type Way = {
  readonly sender: Sender;
  /** The response_url of a command or a click: works where the bot is no member; null for messages. */
  readonly respond: ((args: RespondArguments) => Promise<unknown>) | null;
  readonly place: Place;
  readonly user: string;
};

/** Rejects when the first message could not be sent. */
export async function deliver(response: Response, way: Way): Promise<void> {
  const { reply, reference, feedback } = response;
  const messages = renderReply(reply, { reference, feedback: feedback ? reference : null });
  const alone = response.visibility === "private" && !way.place.direct;
  return alone ? sendPrivately(messages, way) : sendPublicly(messages, way);
}

/** https://docs.slack.dev/interactivity/handling-user-interaction: 5 uses; one is kept for "I am looking". */
const MOST_RESPONSES = 4;

async function sendPrivately(messages: readonly SlackMessage[], { sender, respond, place, user }: Way): Promise<void> {
  let alone = false;
  for (const [i, message] of messages.entries()) {
    if (respond !== null && i < MOST_RESPONSES) {
      await respond({ ...message, response_type: "ephemeral", replace_original: false, ...threadOf(place) });
      continue;
    }
    // Where we may not speak, the person is told in our own talk with them.
    if (!alone) alone = !(await sendEphemeral(message, { sender, place, user }));
    if (alone) await sender.postMessage({ ...message, channel: user });
  }
}

/** False when we may not speak there. */
async function sendEphemeral(message: SlackMessage, { sender, place, user }: Omit<Way, "respond">): Promise<boolean> {
  try {
    await sender.postEphemeral({ ...message, channel: place.channel, user, ...threadOf(place) });
    return true;
  } catch (error) {
    if (!mayNotSpeak(error)) throw error;
    return false;
  }
}

/** The channel is not ours to post in, or is no more. */
export function mayNotSpeak(error: unknown): boolean {
  const fault = faultOf(error);
  return fault.kind === "refused" && (NOT_ALLOWED.has(fault.error) || GONE.has(fault.error));
}

/** What does not fit into the first message goes into its thread, where Slack tells which that is. */
async function sendPublicly(messages: readonly SlackMessage[], { sender, respond, place }: Way): Promise<void> {
  let root = place.thread;
  for (const [i, message] of messages.entries()) {
    const thread = root === null ? {} : { thread_ts: root };
    if (respond !== null && i < MOST_RESPONSES) {
      await respond({ ...message, response_type: "in_channel", replace_original: false, ...thread });
      continue;
    }
    const { ts } = await sender.postMessage({ ...message, channel: place.channel, ...thread });
    root ??= ts ?? null;
  }
}

function threadOf({ thread }: Place): { thread_ts?: string } {
  return thread === null ? {} : { thread_ts: thread };
}
