// What schedules post, over loopback with the library's own REST client and no gateway.
import { afterAll, beforeAll, expect, test } from "vitest";
import { discordPoster } from "../../../adapters/discord/post.ts";
import { postRest } from "../../../adapters/discord/rest.ts";
import { threadName } from "../../../adapters/discord/thread-name.ts";
import { briefingReply } from "../../../src/chat/briefing-reply.ts";
import type { Poster } from "../../../src/schedule/post.ts";
import { morning, PARIS } from "../../chat/harbour.ts";
import { ANN, FakeDiscord, FORUM, NEWS, THREAD, TOKEN } from "../../support/fake-discord.ts";

let fake: FakeDiscord;
let poster: Poster<ReturnType<typeof briefingReply>>;
let payload: string;
let keys = 0;

const posterWith = (token: string, apiUrl = fake.url) => discordPoster(postRest({ token, apiUrl }), () => fake.now());
const to = (channel: string, thread: string | null = null) => ({ workspace: "discord:80", channel, thread });
const newKey = () => `key-${++keys}`;
const standing = (channel: string) => fake.seen(channel).length;

beforeAll(async () => {
  fake = await FakeDiscord.start();
  poster = posterWith(TOKEN);
  payload = poster.render(briefingReply(morning, PARIS), "b1")[0]!;
});

afterAll(() => fake.stop());

test("a briefing stands in its channel, byte for byte as it was kept but for its mark", async () => {
  const outcome = await poster.post(to(NEWS), payload, newKey(), null);
  const [message] = fake.seen(NEWS);
  expect(outcome).toEqual({ kind: "sent", messageId: message!.id });
  const { nonce, enforce_nonce, ...kept } = message!.body;
  const [{ id, ...first }, ...others] = kept.components;
  expect(JSON.stringify({ ...kept, components: [first, ...others] })).toBe(payload);
  expect(Number.isInteger(id) && id > 0 && id < 2 ** 31).toBe(true);
  expect([nonce.length, enforce_nonce]).toEqual([25, true]);
});

test("in a thread, and to a person alone", async () => {
  expect((await poster.post(to(NEWS, THREAD), payload, newKey(), null)).kind).toBe("sent");
  expect(standing(THREAD)).toBe(1);
  expect((await poster.post(to(`@${ANN}`), payload, newKey(), null)).kind).toBe("sent");
  expect(standing(fake.direct(ANN).id)).toBe(1);
});

test.each([
  ["a lost answer", "lost", "unknown", 1],
  ["a fault of Discord's", { status: 503 }, "unknown", 0],
] as const)("after %s, the same key posts it once", async (_, how, kind, stood) => {
  const [key, before] = [newKey(), standing(NEWS)];
  fake.fail({ method: "POST", path: /messages$/, how });
  expect(await poster.post(to(NEWS), payload, key, null)).toEqual({ kind });
  expect(standing(NEWS)).toBe(before + stood);
  expect((await poster.post(to(NEWS), payload, key, null)).kind).toBe("sent");
  expect(standing(NEWS)).toBe(before + 1);
});

test.each([
  ["of one channel", false],
  ["of everything", true],
])("a limit %s is told, and nothing is asked of Discord before it is over", async (_, global) => {
  const [limited, other] = ["9", "8"].map((last) => fake.addChannel(`70000000000000000${last}`, 0, "", null).id);
  const another = posterWith(TOKEN);
  const kindIn = async (channel: string) => (await another.post(to(channel), payload, newKey(), null)).kind;
  fake.fail({ method: "POST", path: /messages$/, how: { status: 429, retryAfter: 30, global } });
  const asked = fake.requests.length;
  const outcome = await another.post(to(limited!), payload, newKey(), null);
  expect(outcome).toMatchObject({ kind: "limited", retryAfterMs: expect.closeTo(30_000, -3) });
  expect(await kindIn(limited!)).toBe("limited");
  expect(await kindIn(other!)).toBe(global ? "limited" : "sent");
  expect(fake.requests.length - asked).toBe(global ? 1 : 2);
  // The library keeps limits of everything by the machine's own clock.
  fake.advance(31_000);
  expect(await kindIn(limited!)).toBe(global ? "limited" : "sent");
});

test.each([
  ["a channel that is hidden from us", { status: 403, code: 50001 }, "forbidden"],
  ["a channel where we may not write", { status: 403, code: 50013 }, "forbidden"],
  ["a person who takes no messages", { status: 403, code: 50007 }, "forbidden"],
  ["a thread that is closed", { status: 400, code: 50083 }, "forbidden"],
  ["a forum that wants a tag", { status: 400, code: 40067 }, "forbidden"],
  ["a channel that is no more", { status: 404, code: 10003 }, "gone"],
  ["a message that is not taken", { status: 400, code: 50035 }, "invalid"],
])("%s", async (_, how, reason) => {
  fake.fail({ method: "POST", path: /messages$/, how });
  expect(await poster.post(to(NEWS), payload, newKey(), null)).toEqual({ kind: "refused", reason });
});

test("a token that is refused stays refused", async () => {
  const other = posterWith("revoked-token");
  for (let i = 0; i < 2; i++) {
    expect(await other.post(to(NEWS), payload, newKey(), null)).toEqual({ kind: "refused", reason: "unauthorized" });
  }
});

test("where nobody listens, it is not known", async () => {
  const other = posterWith(TOKEN, "http://127.0.0.1:9/api");
  expect(await other.post(to(NEWS), payload, newKey(), null)).toEqual({ kind: "unknown" });
});

test("in a forum it is a post of its own, once, even when the answer was lost", async () => {
  const postsThere = () => [...fake.channels.values()].filter(({ parent }) => parent === FORUM);
  const key = newKey();
  fake.fail({ method: "POST", path: /threads$/, how: "lost" });
  expect(await poster.post(to(FORUM), payload, key, null)).toEqual({ kind: "unknown" });
  expect((await poster.post(to(FORUM), payload, key, null)).kind).toBe("sent");
  expect(postsThere().map(({ name }) => name)).toEqual(["Harbour bridge closed after ferry strike"]);
  // The same headline another day is another post.
  fake.advance(24 * 60 * 60_000);
  expect((await poster.post(to(FORUM), payload, newKey(), null)).kind).toBe("sent");
  expect(postsThere()).toHaveLength(2);
});

test.each([
  ["**1  Harbour closed**\n-# 3 outlets", "Harbour closed"],
  ["**A \\*star\\* is\\: born**", "A *star* is: born"],
  [`**2  ${"seven77".repeat(40)}**`, `${"seven77".repeat(20).slice(0, 99)}…`],
  ["Nothing new.", "Nothing new."],
])("a forum post is named by its first line: %j", (content, name) => {
  const message = { flags: 0, components: [{ type: 10, content } as const], allowed_mentions: { parse: [] as [] } };
  expect(threadName(message)).toBe(name);
});
