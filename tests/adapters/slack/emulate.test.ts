// The real Bolt by HTTP against a Slack that others wrote: https://emulate.dev
import { createEmulator } from "emulate";
import { expect, test } from "vitest";
import { startSlack } from "../../../adapters/slack/start.ts";
import { BOT_TOKEN, signed } from "../../support/fake-slack.ts";
import { freePort, prepareSlack } from "../../support/slack-setup.ts";
import { type Json, quotationsIn } from "../../support/slack-text.ts";
import { openTalk } from "../../support/talk.ts";

const CHANNEL = "C000000001";
/** The token of the test belongs to the only person there is at first, so this one is somebody else. */
const PERSON = "U000000002";

test("a signed mention is answered in its thread, and once, however often it comes, on a Slack that keeps its own state", async () => {
  const emulator = await createEmulator({
    service: "slack",
    port: await freePort(),
    seed: { slack: { tokens: [{ token: BOT_TOKEN, type: "bot", user: "admin" }] } },
  });
  const api = async (method: string, args: Record<string, string>): Promise<Json> => {
    const authorization = `Bearer ${BOT_TOKEN}`;
    const body = new URLSearchParams(args);
    return (await fetch(`${emulator.url}/api/${method}`, { method: "POST", headers: { authorization }, body })).json();
  };
  const { setup, requestUrl } = await prepareSlack({ apiUrl: `${emulator.url}/api/` });
  const adapter = startSlack({ ...setup, conversation: (await openTalk()).conversation });
  await adapter.tried;
  expect(adapter.state().kind).toBe("connected");

  const asked = await api("chat.postMessage", { channel: CHANNEL, text: "@wirecopy how many were hurt?" });
  const mention = async (id: string, text: string) => {
    const event = { type: "app_mention", user: PERSON, channel: CHANNEL, text, ts: asked.ts, event_ts: asked.ts };
    const body = JSON.stringify({ type: "event_callback", team_id: "T000000001", event_id: id, event });
    const headers = { "content-type": "application/json", ...signed(body, Math.floor(Date.now() / 1000)) };
    expect((await fetch(requestUrl, { method: "POST", headers, body })).status).toBe(200);
  };
  await mention("Ev1", "<@UBOT> how many passengers were hurt?");
  await mention("Ev1", "<@UBOT> how many passengers were hurt?");
  // Stopping waits for what is in flight.
  await adapter.stop();

  const { messages } = await api("conversations.replies", { channel: CHANNEL, ts: asked.ts });
  expect(messages).toHaveLength(2);
  expect(quotationsIn(messages[1].blocks)[0]).toContain("passengers");
  expect(messages[1].text).toContain("passengers");
  await emulator.close();
});
