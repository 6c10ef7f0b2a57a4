// The table of commands -> the app's manifest: what Slack is told to make the app, by socket or by HTTP.
import type { CommandInfo } from "../../src/chat/command-info.ts";
import { infoOf, offeredAt } from "../../src/chat/commands.ts";
import { FIND_COVERAGE } from "./handlers.ts";
import { SUGGESTED_PROMPTS } from "./home.ts";

/**
 * What the bot may do, each for one thing: commands; posting; hearing its name; reading what is written to it alone;
 * prompts and "is looking …" in the agent's pane; who manages the team and their time zone; posting where it was not
 * invited; and, after it was stopped in a post, looking whether that stands in a channel, a private one or a direct message.
 */
export const BOT_SCOPES = [
  "commands",
  "chat:write",
  "app_mentions:read",
  "im:history",
  "assistant:write",
  "users:read",
  "chat:write.public",
  "channels:history",
  "groups:history",
  "im:write",
] as const;

/**
 * What an installer may refuse: then only WIRECOPY_ADMINS manage, channels must invite the bot, and a briefing that it was
 * stopped in posting is not posted again, whether it stands there or not.
 */
const OPTIONAL_SCOPES: readonly string[] = [
  "users:read",
  "chat:write.public",
  "channels:history",
  "groups:history",
  "im:write",
];

/** One address for events, commands and buttons. */
export const EVENTS_PATH = "/slack/events";
const REDIRECT_PATH = "/slack/oauth_redirect";

/**
 * https://docs.slack.dev/reference/app-manifest. `host` is where Slack reaches the bot by HTTP, such as
 * "https://bot.example"; null for Socket Mode.
 */
export function slackManifest(host: string | null) {
  const address = host === null ? {} : { request_url: `${host}${EVENTS_PATH}` };
  return {
    display_information: {
      name: "Wirecopy",
      description: "Briefs your team on the news and answers questions, every word copied from an article it names.",
      long_description: LONG_DESCRIPTION,
      background_color: "#1f2a37",
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      agent_view: {
        agent_description: "Ask about the news: the answer is a sentence copied from an article, with its source.",
        suggested_prompts: SUGGESTED_PROMPTS.map((prompt) => ({ ...prompt })),
      },
      bot_user: { display_name: "wirecopy", always_online: true },
      shortcuts: [
        {
          name: "Find coverage",
          type: "message",
          callback_id: FIND_COVERAGE,
          description: "What the articles say about this message",
        },
      ],
      slash_commands: slashCommands(host),
    },
    oauth_config: {
      ...(host === null ? {} : { redirect_urls: [`${host}${REDIRECT_PATH}`] }),
      scopes: {
        bot: BOT_SCOPES.filter((scope) => !OPTIONAL_SCOPES.includes(scope)),
        bot_optional: BOT_SCOPES.filter((scope) => OPTIONAL_SCOPES.includes(scope)),
      },
    },
    settings: {
      event_subscriptions: {
        ...address,
        bot_events: ["app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked"],
      },
      interactivity: { is_enabled: true, ...address },
      org_deploy_enabled: false,
      socket_mode_enabled: host === null,
      token_rotation_enabled: false,
    },
  };
}

/** Slack asks for at least 174 characters here. */
const LONG_DESCRIPTION = `Wirecopy brings the news into the channels where your team already talks. It briefs you on the stories that matter, in sentences copied word for word from several outlets, each with its source, and it answers questions with the sentence that holds the answer, or says that it has not read one. It speaks only when it is spoken to, or on a schedule that you set.`;

function slashCommands(host: string | null) {
  const url = host === null ? {} : { url: `${host}${EVENTS_PATH}` };
  const named = (["brief", "ask"] as const).map((name) => slashCommand(infoOf(name)));
  const words = offeredAt("chat").map(({ name }) => name);
  const all = { command: "/wirecopy", description: "All that Wirecopy can do", usage_hint: words.join(" | ") };
  return [...named, all].map((command) => ({ ...command, ...url, should_escape: false }));
}

function slashCommand({ name, help, arguments: words }: CommandInfo) {
  return { command: `/${name}`, description: help, usage_hint: words };
}
