// What Discord would show of a message, and what is active in it.
import { expect } from "vitest";
import type { DiscordMessage } from "../../../adapters/discord/message.ts";
import { everyComponent, isTooManyBytes, messageFaults } from "../../support/discord-limits.ts";
import { type Active, readMarkdown } from "../../support/discord-markdown.ts";
import { discordText } from "../../support/discord-text.ts";

export function textsOf(message: DiscordMessage): string[] {
  return everyComponent(message.components).flatMap(({ type, content }) => (type === 10 ? [content as string] : []));
}

export function shownIn(messages: readonly DiscordMessage[]): string {
  return messages.map(discordText).join("\n");
}

export function activeIn(messages: readonly DiscordMessage[]): Active[] {
  return messages.flatMap((message) => textsOf(message).flatMap((text) => readMarkdown(text).active));
}

export function buttonsIn(messages: readonly DiscordMessage[]): string[] {
  return messages.flatMap((message) =>
    everyComponent(message.components).flatMap(({ type, custom_id }) => (type === 2 ? [custom_id as string] : [])),
  );
}

/** Discord would take every one of them, and nobody is pinged. */
export function expectAccepted(messages: readonly DiscordMessage[]): void {
  expect(messages.length).toBeGreaterThan(0);
  for (const message of messages) {
    expect(messageFaults(message, "post")).toEqual([]);
    expect(messageFaults(message, "edit-reply")).toEqual([]);
    expect(isTooManyBytes(message)).toBe(false);
    expect(message.allowed_mentions).toEqual({ parse: [] });
  }
}
