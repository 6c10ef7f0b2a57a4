// Looking for a message of ours in Discord, when it is too late for its nonce: found by its mark, or an honest "may not look".
import { afterEach, beforeEach, expect, test } from "vitest";
import { discordPoster } from "../../../adapters/discord/post.ts";
import { postRest } from "../../../adapters/discord/rest.ts";
import { briefingReply } from "../../../src/chat/briefing-reply.ts";
import type { Reply } from "../../../src/chat/reply.ts";
import type { Poster } from "../../../src/schedule/post.ts";
import { morning, PARIS } from "../../chat/harbour.ts";
import { ANN, FakeDiscord, FORUM, NEWS, THREAD, TOKEN } from "../../support/fake-discord.ts";

let fake: FakeDiscord;
let poster: Poster<Reply>;
const reply = briefingReply(morning, PARIS);

beforeEach(async () => {
  fake = await FakeDiscord.start();
  poster = discordPoster(postRest({ token: TOKEN, apiUrl: fake.url }), () => fake.now());
});
afterEach(() => fake.stop());

const to = (channel: string, thread: string | null = null) => ({ workspace: "discord:80", channel, thread });
/** Before the stand-in's first message. */
const BEGUN = Date.parse("2023-04-25");
const post = async (place: ReturnType<typeof to>, key: string, root: string | null = null, title?: string) => {
  const [payload] = title === undefined ? poster.render(reply, "b1") : poster.render(reply, "b1", { title });
  const outcome = await poster.post(place, payload!, key, root);
  return (outcome as { messageId: string }).messageId;
};

test.each([
  ["in a channel", to(NEWS)],
  ["in a thread", to(NEWS, THREAD)],
  ["in a direct message", to(`@${ANN}`)],
])("a message %s is found by its key", async (_, place) => {
  const messageId = await post(place, "slot-1");
  expect(await poster.find!(place, "slot-1", null, BEGUN)).toEqual({ kind: "sent", messageId });
  expect(await poster.find!(place, "slot-2", null, BEGUN)).toEqual({ kind: "absent" });
});

test("what belongs below is looked for in the thread, and in the channel, where it stands without one", async () => {
  const root = await post(to(NEWS), "slot-0");
  expect(await poster.find!(to(NEWS), "slot-1", root, BEGUN)).toEqual({ kind: "absent" });
  const below = await post(to(NEWS), "slot-1", root, "Morning briefing");
  const beside = await post(to(NEWS), "slot-2", root);
  expect(await poster.find!(to(NEWS), "slot-1", root, BEGUN)).toEqual({ kind: "sent", messageId: below });
  expect(await poster.find!(to(NEWS), "slot-2", root, BEGUN)).toEqual({ kind: "sent", messageId: beside });
});

test("in a thread that was opened and stayed empty, nothing stands: its channel shows that we may read", async () => {
  const root = await post(to(NEWS), "slot-0");
  fake.addChannel(root, 11, "Morning briefing", NEWS);
  expect(await poster.find!(to(NEWS), "slot-1", root, BEGUN)).toEqual({ kind: "absent" });
  fake.readsNothing = true;
  expect(await poster.find!(to(NEWS), "slot-1", root, BEGUN)).toEqual({ kind: "hidden" });
});

test("a message below many others is found page by page; below too many nobody looks", async () => {
  await post(to(NEWS), "slot-0");
  const others = (count: number) => {
    for (let n = 0; n < count; n++) fake.messages.push({ ...fake.messages[0]!, id: fake.nextId(), body: {} });
  };
  others(450);
  expect(await poster.find!(to(NEWS), "slot-0", null, BEGUN)).toMatchObject({ kind: "sent" });
  others(600);
  expect(await poster.find!(to(NEWS), "slot-0", null, BEGUN)).toEqual({ kind: "hidden" });
});

test("an empty list shows nothing: it is what one gets who may not read it", async () => {
  await post(to(NEWS), "slot-0");
  fake.readsNothing = true;
  expect(await poster.find!(to(NEWS), "slot-0", null, BEGUN)).toEqual({ kind: "hidden" });
});

test.each([
  ["the channel is hidden from us", { status: 403, code: 50001 }, { kind: "hidden" }],
  ["Discord wants to be left alone", { status: 429, retryAfter: 30 }, { kind: "later" }],
  ["Discord fails", { status: 503 }, { kind: "later", retryAfterMs: 10_000 }],
  ["the answer is lost", "lost", { kind: "later", retryAfterMs: 10_000 }],
] as const)("when %s, that is said", async (_, how, found) => {
  await post(to(NEWS), "slot-0");
  fake.fail({ method: "GET", path: /messages$/, how });
  expect(await poster.find!(to(NEWS), "slot-0", null, BEGUN)).toMatchObject(found);
});

test("a forum is not looked through", async () => {
  expect(await poster.find!(to(FORUM), "slot-0", null, BEGUN)).toEqual({ kind: "hidden" });
});
