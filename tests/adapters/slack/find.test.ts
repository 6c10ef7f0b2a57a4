// Looking for a message of ours in Slack: found by its key, wherever it was posted, or an honest "may not look".
import { afterEach, beforeEach, expect, test } from "vitest";
import { findPost } from "../../../adapters/slack/find.ts";
import { type Slack, startSlack } from "../../../adapters/slack/start.ts";
import { BOT_TOKEN, FakeSlack } from "../../support/fake-slack.ts";
import { prepareSlack } from "../../support/slack-setup.ts";
import { openTalk } from "../../support/talk.ts";

let slack: FakeSlack;
let adapter: Slack;

beforeEach(async () => {
  slack = await new FakeSlack().start();
  const { conversation } = await openTalk();
  const { setup } = await prepareSlack({ apiUrl: slack.apiUrl, appToken: "xapp-fake", botToken: BOT_TOKEN });
  adapter = startSlack({ ...setup, conversation });
  await adapter.tried;
});
afterEach(async () => {
  await adapter.stop();
  await slack.stop();
});

const payload = JSON.stringify({ text: "News", blocks: [] });
const channel = { workspace: "slack:T1", channel: "C1", thread: null };
const thread = { ...channel, thread: "1700000000.000100" };
const direct = { ...channel, channel: "@U1" };
/** The stand-in dates its messages by its own clock, not by ours. */
const begunAt = Date.parse("2020-01-01");

/** Its id. */
async function postFirst(place: typeof channel | typeof thread): Promise<string> {
  return ((await adapter.poster.post(place, payload, "slot-0", null)) as { messageId: string }).messageId;
}

test.each([
  ["in a channel", channel, false],
  ["below the briefing's first message", channel, true],
  ["in a thread", thread, false],
  ["in a thread, after the first", thread, true],
  ["in a direct message", direct, false],
])("a message %s is found by its key", async (_, place, isBelow) => {
  const root = isBelow ? await postFirst(place) : null;
  const posted = await adapter.poster.post(place, payload, "slot-1", root);
  expect(posted).toMatchObject({ kind: "sent" });
  const { messageId } = posted as { messageId: string };
  expect(await adapter.poster.find!(place, "slot-1", root, begunAt)).toEqual({ kind: "sent", messageId });
  expect(await adapter.poster.find!(place, "slot-2", root, begunAt)).toEqual({ kind: "absent" });
});

test("it is looked for in its thread alone, or in the channel alone", async () => {
  const root = await postFirst(channel);
  await adapter.poster.post(channel, payload, "slot-1", null);
  expect(await adapter.poster.find!(channel, "slot-1", root, begunAt)).toEqual({ kind: "absent" });
});

test("a thread that does not show even the briefing's first message shows nothing", async () => {
  expect(await adapter.poster.find!(channel, "slot-1", "1700000000.000200", begunAt)).toEqual({ kind: "hidden" });
});

test("a message below many others is found page by page; below too many nobody looks", async () => {
  await adapter.poster.post(channel, payload, "slot-0", null);
  const others = async (count: number) => {
    for (let n = 0; n < count; n++) slack.shown.push({ ...slack.shown[0]!, ts: `${1_900_000_000 + n}.0`, body: {} });
  };
  await others(450);
  expect(await adapter.poster.find!(channel, "slot-0", null, begunAt)).toMatchObject({ kind: "sent" });
  await others(550);
  expect(await adapter.poster.find!(channel, "slot-0", null, begunAt)).toEqual({ kind: "hidden" });
});

test.each([
  ["the scope was not given", { kind: "error", error: "missing_scope" }, { kind: "hidden" }],
  ["the bot is no member", { kind: "error", error: "not_in_channel" }, { kind: "hidden" }],
  ["the channel is gone", { kind: "error", error: "channel_not_found" }, { kind: "hidden" }],
  ["Slack wants to be left alone", { kind: "limited", seconds: 60 }, { kind: "later", retryAfterMs: 60_000 }],
  ["Slack fails", { kind: "status", status: 500 }, { kind: "later", retryAfterMs: 10_000 }],
  ["the answer is lost", { kind: "lost" }, { kind: "later", retryAfterMs: 10_000 }],
] as const)("when %s, that is said", async (_, failure, found) => {
  slack.fail("conversations.history", failure);
  expect(await adapter.poster.find!(channel, "slot-0", null, begunAt)).toEqual(found);
});

test("a direct message that may not be opened is not looked for", async () => {
  slack.fail("conversations.open", { kind: "error", error: "missing_scope" });
  expect(await adapter.poster.find!(direct, "slot-0", null, begunAt)).toEqual({ kind: "hidden" });
});

test("an answer without a list of messages shows nothing", async () => {
  const calls = { post: async () => ({}), read: async () => ({}), openDirect: async () => null };
  expect(await findPost(calls, channel, { key: "slot-0", root: null, begunAt })).toEqual({ kind: "hidden" });
});
