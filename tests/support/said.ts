// A reply -> what each platform shows of it, with nothing of the platform's dress left: the helper of the contract.
import { renderReply as renderDiscord } from "../../adapters/discord/render.ts";
import { renderReply as renderSlack } from "../../adapters/slack/render.ts";
import { plainText } from "../../src/chat/plain.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { discordText } from "./discord-text.ts";
import { slackText } from "./slack-text.ts";

export const PLATFORMS = ["terminal", "Slack", "Discord"] as const;

export function saidOn(platform: (typeof PLATFORMS)[number], reply: Reply): string {
  switch (platform) {
    case "terminal":
      // At the prompt the short answer stands a second time behind its sentence; with links, addresses are not written out.
      return plainText(reply, { links: true })
        .replace(/\x1b\]8;;[^\x1b]*\x1b\\/g, "")
        .replace(/→ .*? {3}/g, "");
    case "Slack":
      return renderSlack(reply)
        .map(({ blocks }) => slackText(blocks))
        .join("\n");
    case "Discord":
      return renderDiscord(reply, { reference: null, feedback: false }).map(discordText).join("\n");
    default:
      return platform satisfies never;
  }
}
