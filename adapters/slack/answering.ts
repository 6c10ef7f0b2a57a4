// Something a person said -> its answer in Slack, with a sign of work while it takes long and a sentence when it fails.
import type { RespondFn, webApi } from "@slack/bolt";
import type { Conversation } from "../../src/chat/conversation.ts";
import type { Incoming, Person } from "../../src/chat/incoming.ts";
import { asGiven, say } from "../../src/chat/our-words.ts";
import { paragraph, replyOf } from "../../src/chat/reply.ts";
import type { Log } from "../../src/log.ts";
import { deliver, mayNotSpeak, type Way } from "./deliver.ts";
import { insist } from "./insist.ts";
import type { People } from "./people.ts";
import { renderReply } from "./render.ts";

export type Answering = {
  readonly conversation: Conversation;
  readonly people: People;
  readonly log: Log;
  /** After so long a person is shown that their request is being worked on. */
  readonly patienceMs: number;
  readonly wait: (ms: number) => Promise<unknown>;
};

/** What is needed to answer, beside what was said. */
export type Asked = {
  readonly workspace: string;
  readonly user: string;
  /** Kept out of the log. */
  readonly words: string;
  readonly client: webApi.WebClient;
  readonly respond: RespondFn | null;
  readonly sign?: Sign;
  /** Done once the answer stands. */
  readonly after?: (() => Promise<unknown>) | null;
};

/** Shows that something is being worked on, and takes it away again. */
type Sign = { show(): Promise<unknown>; clear(): Promise<unknown> };

/** Reads what was said, has it answered, and puts the answer where it belongs; what goes wrong is told in one sentence. */
export async function answer(
  read: (person: Person) => Incoming | null,
  asked: Asked,
  { conversation, people, log, patienceMs, wait }: Answering,
): Promise<void> {
  const { workspace, user, client, respond, after } = asked;
  try {
    const incoming = read(await people.find(workspace, user, () => profileOf(client, user, log)));
    if (incoming === null) return;
    const sign = asked.sign ?? respondSign(respond);
    const response = await withSign(conversation.respond(incoming), sign, patienceMs, log);
    if (response === null) return;
    const insistent = respond && ((args: Parameters<RespondFn>[0]) => insist(() => respond(args), wait));
    await deliver(response, { sender: senderOf(client, wait), respond: insistent, place: incoming.place, user });
    await after?.();
  } catch (error) {
    await apologize(error, asked, log);
  }
}

/** One sentence with an id; the log has the rest. */
async function apologize(error: unknown, { words, client, respond, user }: Asked, log: Log): Promise<void> {
  const id = asGiven(log.fault("answering on Slack", error, [words]));
  const sentence = mayNotSpeak(error)
    ? say`I may not post there: invite me with /invite and ask again (error ${id}).`
    : say`Slack did not take my answer: please ask again in a moment (error ${id}).`;
  const [message] = renderReply(replyOf(paragraph(sentence)));
  try {
    if (respond !== null) await respond({ ...message!, response_type: "ephemeral", replace_original: false });
    else await client.chat.postMessage({ ...message!, channel: user });
  } catch (second) {
    log.fault("saying that it went wrong", second, [words]);
  }
}

async function withSign<T>(doing: Promise<T>, sign: Sign, patienceMs: number, log: Log): Promise<T> {
  let shown: Promise<unknown> = Promise.resolve();
  let isShown = false;
  const quietly = (step: Promise<unknown>) =>
    step.catch((error) => log.debug("no sign of work", { error: String(error) }));
  const timer = setTimeout(() => {
    isShown = true;
    shown = quietly(sign.show());
  }, patienceMs);
  try {
    return await doing;
  } finally {
    clearTimeout(timer);
    await shown;
    if (isShown) await quietly(sign.clear());
  }
}

function respondSign(respond: RespondFn | null): Sign {
  const looking = {
    text: "Looking through the articles…",
    response_type: "ephemeral",
    replace_original: false,
  } as const;
  return { show: async () => respond?.(looking), clear: async () => {} };
}

/** https://docs.slack.dev/reference/methods/assistant.threads.setStatus; an empty one takes it away. */
export function statusSign(client: webApi.WebClient, channel_id: string, thread_ts: string): Sign {
  const set = (status: string) => client.assistant.threads.setStatus({ channel_id, thread_ts, status });
  return { show: () => set("is looking through the articles…"), clear: () => set("") };
}

/** Without the scope users:read nothing is known of a person. */
export async function profileOf(client: webApi.WebClient, user: string, log: Log) {
  try {
    return (await client.users.info({ user })).user ?? null;
  } catch (error) {
    log.debug("no profile", { error: String(error) });
    return null;
  }
}

function senderOf({ chat }: webApi.WebClient, wait: Answering["wait"]): Way["sender"] {
  return {
    postMessage: (args) => insist(() => chat.postMessage(args), wait),
    postEphemeral: (args) => insist(() => chat.postEphemeral(args), wait),
  };
}
