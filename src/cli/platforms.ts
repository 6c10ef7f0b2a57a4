// Reply -> the bodies a chat platform would be sent for it, made without the platform's library.
import { renderReply as renderForDiscord } from "../../adapters/discord/render.ts";
import { renderReply as renderForSlack } from "../../adapters/slack/render.ts";
import type { Reply } from "../chat/reply.ts";

/** What the buttons refer to; `feedback`: whether the platform asks if the reply helped. */
export type Given = { readonly reference: string | null; readonly feedback: boolean };

/** One body for each message. */
export const RENDERERS = {
  slack: (reply: Reply, { reference, feedback }: Given) =>
    renderForSlack(reply, { reference, feedback: feedback ? reference : null }),
  discord: (reply: Reply, given: Given) => renderForDiscord(reply, given),
} satisfies Record<string, (reply: Reply, given: Given) => readonly object[]>;

export type PlatformName = keyof typeof RENDERERS;

export const PLATFORMS = Object.keys(RENDERERS) as [PlatformName, ...PlatformName[]];
