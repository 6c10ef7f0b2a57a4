import { expect, test } from "vitest";
import { COMMAND_NAMES } from "../../../adapters/slack/handlers.ts";
import { slackManifest } from "../../../adapters/slack/manifest.ts";

/** `npm run golden` writes them anew when the commands have changed. */
test.each([
  ["socket", null],
  ["http", "https://wirecopy.example"],
])("the manifest for %s is what the commands and scopes say", async (name, host) => {
  await expect(`${JSON.stringify(slackManifest(host), null, 2)}\n`).toMatchFileSnapshot(
    `../../../adapters/slack/manifest.${name}.json`,
  );
});

// https://docs.slack.dev/reference/app-manifest and the types of @slack/web-api
test("the manifest keeps Slack's limits", () => {
  const { display_information: shown, features, oauth_config, settings } = slackManifest("https://wirecopy.example");
  expect(shown.name.length).toBeLessThanOrEqual(35);
  expect(shown.description.length).toBeLessThanOrEqual(140);
  expect(shown.long_description.length).toBeGreaterThanOrEqual(174);
  expect(shown.long_description.length).toBeLessThanOrEqual(4000);
  expect(features.bot_user.display_name).toMatch(/^[a-z0-9._-]{1,80}$/);
  expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
  expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
  for (const { command, description, usage_hint } of features.slash_commands!) {
    expect(command).toMatch(/^\/[a-z-]{1,31}$/);
    expect(description.length).toBeLessThanOrEqual(2000);
    expect(usage_hint.length).toBeLessThanOrEqual(1000);
  }
  for (const { description } of features.shortcuts!) expect(description.length).toBeLessThanOrEqual(150);
  expect(oauth_config.scopes.bot.join(" ")).not.toMatch(/channels:|groups:|mpim:|search:/);
  expect(settings.event_subscriptions.bot_events.length).toBeLessThanOrEqual(100);
});

test("every slash command of the manifest is handled", () => {
  for (const { command } of slackManifest(null).features.slash_commands!) expect(command).toMatch(COMMAND_NAMES);
});
