// [io] The clients of Slack's Web API: one asks who we are, one greets, one posts once and never again.
import { type AuthorizeResult, type Installation, webApi } from "@slack/bolt";
import type { AdapterMemory } from "../../src/chat/adapter.ts";
import type { Conversation } from "../../src/chat/conversation.ts";
import type { SlackConfig } from "../../src/config.ts";
import type { Log } from "../../src/log.ts";
import { POST_LIMIT_MS } from "../../src/schedule/post.ts";
import { SECOND_MS } from "../../src/time.ts";
import { boltLogger } from "./bolt-log.ts";
import { tokenOf } from "./installations.ts";
import type { SlackCalls } from "./post.ts";
import { renderReply } from "./render.ts";

export type Access = {
  readonly config: SlackConfig;
  /** What tokens of installed workspaces are sealed with. */
  readonly key: string | null;
  readonly memory: AdapterMemory;
  readonly log: Log;
};

/** No request to Slack may hang: without a limit @slack/web-api waits for ever. */
const CALL_MS = 15 * SECOND_MS;

/** One try: whoever calls decides about the next. */
export const ONCE = { retryConfig: { retries: 0 }, timeout: CALL_MS } as const;

export function addressOf({ apiUrl }: SlackConfig): { slackApiUrl?: string } {
  return apiUrl === null ? {} : { slackApiUrl: apiUrl };
}

/** Who we are with our one token, asked until it was told once. */
export function identity({ config, log }: Access): () => Promise<AuthorizeResult> {
  const client = new webApi.WebClient(config.botToken ?? "", {
    ...addressOf(config),
    ...ONCE,
    logger: boltLogger(log),
  });
  let known: AuthorizeResult | null = null;
  return async () => {
    if (known !== null) return known;
    const { user_id, bot_id } = await client.auth.test();
    known = { botToken: config.botToken ?? "", botUserId: user_id, botId: bot_id };
    return known;
  };
}

/** Only who installed the bot is written to without having asked. */
export async function welcome(
  { bot, user }: Installation,
  conversation: Conversation,
  { config, log }: Access,
): Promise<void> {
  const client = new webApi.WebClient(bot?.token ?? "", { ...addressOf(config), ...ONCE, logger: boltLogger(log) });
  try {
    for (const message of renderReply(conversation.welcome()))
      await client.chat.postMessage({ ...message, channel: user.id });
  } catch (error) {
    log.fault("greeting who installed the bot", error);
  }
}

/** Calls with the workspace's own token that are made once and tell a rate limit at once. */
export function postingCalls({ config, key, memory, log }: Access): SlackCalls {
  const once = { ...ONCE, timeout: LONGEST_POST_MS, rejectRateLimitedCalls: true };
  const options = { ...addressOf(config), ...once, logger: boltLogger(log) };
  const clients = new Map<string, webApi.WebClient>();
  const clientOf = async (workspace: string) => {
    const token = config.botToken ?? (key === null ? null : await tokenOf(memory, key, workspace));
    if (token === null) throw Object.assign(new Error(`The bot is not installed in ${workspace}.`), NOT_INSTALLED);
    const client = clients.get(token) ?? new webApi.WebClient(token, options);
    clients.set(token, client);
    return client;
  };
  return {
    post: async (workspace, body) => (await clientOf(workspace)).chat.postMessage(body),
    read: async (workspace, request, thread) => {
      const { conversations } = await clientOf(workspace);
      return thread === null ? conversations.history(request) : conversations.replies({ ...request, ts: thread });
    },
    openDirect: async (workspace, person) => {
      const { channel } = await (await clientOf(workspace)).conversations.open({ users: person });
      return channel?.id ?? null;
    },
  };
}

/** The rest is left for what is done before and after. */
const LONGEST_POST_MS = POST_LIMIT_MS - 1_000;

/** As Slack would answer a call without a token. */
const NOT_INSTALLED = { code: "slack_webapi_platform_error", data: { error: "not_authed" } };
