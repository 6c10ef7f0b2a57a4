// A briefing in two over loopback: its headlines in the channel, its stories in the thread of that message, or of a forum post.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { discordPoster } from "../../../adapters/discord/post.ts";
import { postRest } from "../../../adapters/discord/rest.ts";
import { dividedReply } from "../../../src/chat/briefing-reply.ts";
import type { Reply } from "../../../src/chat/reply.ts";
import type { Poster } from "../../../src/schedule/post.ts";
import { morning, PARIS } from "../../chat/harbour.ts";
import { discordText } from "../../support/discord-text.ts";
import { ANN, FakeDiscord, FORUM, NEWS, THREAD, TOKEN } from "../../support/fake-discord.ts";

const TITLE = "Morning briefing · Tue 16 Sep, 08:00 Paris";
const { headlines, stories } = dividedReply(morning, PARIS);

let fake: FakeDiscord;
let poster: Poster<Reply>;
let list: string;
let told: string;

beforeEach(async () => {
  fake = await FakeDiscord.start();
  poster = discordPoster(postRest({ token: TOKEN, apiUrl: fake.url }), () => fake.now());
  list = poster.render(headlines, "b1")[0]!;
  told = poster.render(stories, "b1", { title: TITLE })[0]!;
});
afterEach(() => fake.stop());

const to = (channel: string, thread: string | null = null) => ({ workspace: "discord:80", channel, thread });
const idIn = (outcome: Awaited<ReturnType<typeof poster.post>>) => (outcome as { messageId: string }).messageId;
const listed = async (channel = NEWS) => idIn(await poster.post(to(channel), list, "slot-0", null));
const below = (root: string, key = "slot-1", payload = told, channel = NEWS) =>
  poster.post(to(channel), payload, key, root);
const textsIn = (channel: string) => fake.seen(channel).map(({ body }) => discordText(body).split("\n")[0]);

test("the headlines stand in the channel, the stories in the thread of that message, under the briefing's name", async () => {
  const root = await listed();
  expect(await below(root)).toMatchObject({ kind: "sent" });
  expect(await below(root, "slot-2")).toMatchObject({ kind: "sent" });
  expect(fake.channels.get(root)).toMatchObject({ type: 11, parent: NEWS, name: TITLE });
  expect(fake.seen(NEWS)).toHaveLength(1);
  expect(fake.seen(root)).toHaveLength(2);
  expect(fake.seen(root)[0]!.body).not.toHaveProperty("below");
});

describe.each([
  ["the look for the thread", /^\/channels\/11\d+\/messages$/],
  ["opening the thread", /threads$/],
])("an answer that is lost at %s", (_, path) => {
  test.each(["lost", { status: 503 }] as const)("(%s): the same again, and it stands there once", async (how) => {
    const root = await listed();
    fake.fail({ method: "POST", path, how });
    expect(await below(root)).toEqual({ kind: "unknown" });
    expect(await below(root)).toMatchObject({ kind: "sent" });
    expect(await below(root)).toMatchObject({ kind: "sent" });
    expect(fake.seen(root)).toHaveLength(1);
    expect(fake.seen(NEWS)).toHaveLength(1);
  });
});

test("an answer that is lost after the story was posted: it stands there once", async () => {
  const root = await listed();
  await below(root, "slot-1");
  fake.fail({ method: "POST", path: /messages$/, how: "lost" });
  expect(await below(root, "slot-2")).toEqual({ kind: "unknown" });
  await below(root, "slot-2");
  expect(fake.seen(root)).toHaveLength(2);
});

test("where no threads may be opened, the stories stand in the channel, once", async () => {
  fake.noThreads = true;
  const root = await listed();
  expect(await below(root)).toMatchObject({ kind: "sent" });
  expect(await below(root)).toMatchObject({ kind: "sent" });
  expect(textsIn(NEWS)).toHaveLength(2);
});

test("where threads may be opened but not written in, the stories stand in the channel", async () => {
  const root = await listed();
  await below(root);
  fake.fail({ method: "POST", path: new RegExp(`/${root}/messages$`), how: { status: 403, code: 50013 } });
  expect(await below(root, "slot-2")).toMatchObject({ kind: "sent" });
  expect(textsIn(NEWS)).toHaveLength(2);
});

test("headlines that somebody deleted get no thread, and the channel does not count as gone", async () => {
  const root = await listed();
  fake.messages.find(({ id }) => id === root)!.deleted = true;
  expect(await below(root)).toEqual({ kind: "refused", reason: "invalid" });
});

test("in a forum the first message opens a post, and all others go into it", async () => {
  const root = await listed(FORUM);
  expect(await below(root, "slot-1", told, FORUM)).toMatchObject({ kind: "sent" });
  const [whole] = poster.render(stories, "b1");
  expect(await below(root, "slot-2", whole!, FORUM)).toMatchObject({ kind: "sent" });
  const posts = [...fake.channels.values()].filter(({ parent }) => parent === FORUM);
  expect(posts.map(({ name }) => name)).toEqual(["Harbour bridge closed after ferry strike"]);
  expect(fake.seen(posts[0]!.id)).toHaveLength(3);
});

test("a correction goes into the thread where there is one, else into the channel", async () => {
  const [correction] = poster.render(stories, null, { title: null });
  const root = await listed();
  await below(root, "slot-1", correction);
  expect(fake.seen(NEWS)).toHaveLength(2);
  await below(root, "slot-2");
  await below(root, "slot-3", correction);
  expect(fake.seen(root)).toHaveLength(2);
});

test("in a thread, and to a person alone, nothing opens another", async () => {
  for (const place of [to(NEWS, THREAD), to(`@${ANN}`)]) {
    const root = idIn(await poster.post(place, list, "slot-0", null));
    expect(await poster.post(place, told, "slot-1", root)).toMatchObject({ kind: "sent" });
    expect(fake.channels.has(root)).toBe(false);
  }
});
