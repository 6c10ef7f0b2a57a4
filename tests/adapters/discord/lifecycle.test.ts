// Coming, losing the connection and leaving, with the real discord.js over loopback.
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { Gateway } from "../../../adapters/discord/gateway.ts";
import { type Discord, startDiscord } from "../../../adapters/discord/start.ts";
import type { Conversation, Response } from "../../../src/chat/conversation.ts";
import { say } from "../../../src/chat/our-words.ts";
import { paragraph, replyOf } from "../../../src/chat/reply.ts";
import { createLog } from "../../../src/log.ts";
import { FakeDiscord, NEWS, TOKEN } from "../../support/fake-discord.ts";
import { leasesAlone } from "../../support/leases.ts";

const HELLO: Response = {
  reply: replyOf(paragraph(say`Hello.`)),
  reference: null,
  visibility: "private",
  feedback: false,
};

let fake: FakeDiscord;
let discord: Discord;
let respond: Conversation["respond"];
const logged: string[] = [];

/** A conversation that says what a test wants it to. */
const conversation: Conversation = {
  respond: (incoming) => respond(incoming),
  suggest: async () => [],
  home: async () => HELLO,
  welcome: () => HELLO.reply,
  forget: async () => {},
};

function join(token = TOKEN): Discord {
  const log = createLog({ write: (line) => logged.push(line), clock: () => 0, level: "debug", secrets: [token] });
  const credentials = { token, apiUrl: fake.url };
  return startDiscord({
    credentials,
    conversation,
    leases: leasesAlone(),
    log,
    admins: new Set(),
    clock: () => fake.now(),
  });
}

/** A connection that hears everything, and that nobody listens to. */
const alone = () => ({
  credentials: { token: TOKEN, apiUrl: fake.url },
  clock: () => 0,
  told: { connected: () => {}, interaction: () => {}, message: () => {}, removed: () => {} },
  shard: { id: 0, count: 1 },
  mayBegin: async () => true,
  tooLarge: () => {},
  refused: () => {},
});

const becomes = (kind: string) => fake.until(() => discord.state().kind === kind, kind);

beforeAll(async () => {
  fake = await FakeDiscord.start();
});

afterEach(async () => {
  expect(logged.join("")).not.toContain(TOKEN);
  logged.length = 0;
  await discord.stop();
});

afterAll(() => fake.stop());

test("a token that Discord does not accept is told, and not tried again", async () => {
  discord = join("another-token");
  await becomes("off");
  expect(discord.state().why).toBe("Discord does not accept the token: check DISCORD_TOKEN");
});

test("where Discord cannot be reached it is tried again until it can", async () => {
  fake.fail({ method: "GET", path: /gateway/, how: { status: 503 }, times: 4 });
  discord = join();
  await fake.until(() => discord.state().why === "Discord cannot be reached", "the waiting");
  expect(discord.state().kind).toBe("waiting");
  await becomes("connected");
});

test("acknowledged before it is worked on, answered while leaving, and nothing new is taken", async () => {
  discord = join();
  await becomes("connected");
  const thinking = Promise.withResolvers<Response>();
  respond = () => thinking.promise;
  const slow = fake.command(["help"]);
  await fake.until(() => slow.acknowledged !== null, "the acknowledgement");
  expect(slow.original).toBeNull();
  const stopped = discord.stop();
  const late = fake.command(["help"]);
  thinking.resolve(HELLO);
  await stopped;
  expect(fake.seen(NEWS)).toHaveLength(1);
  expect(slow.original).not.toBeNull();
  expect(late.acknowledged).toBeNull();
  expect(fake.gateway.connected).toBe(false);
});

test("a connection that cannot be mended is made anew, and that is told meanwhile", async () => {
  const log = createLog({ write: (line) => logged.push(line), clock: () => 0, level: "debug", secrets: [TOKEN] });
  const gateway = new Gateway({ ...alone(), log, patienceMs: 20 });
  await gateway.start();
  expect(gateway.state.kind).toBe("connected");
  const before = fake.gateway.identified;
  fake.gateway.down = true;
  fake.gateway.forgetSession();
  await fake.until(() => gateway.state.why === "the connection was lost", "the loss");
  await fake.until(() => gateway.state.why === "Discord cannot be reached", "giving up mending");
  fake.gateway.down = false;
  await fake.until(() => gateway.state.kind === "connected", "the new connection");
  expect(fake.gateway.identified).toBe(before + 1);
  await gateway.stop();
});

test("a connection that was given up while it was being made may break later", async () => {
  const log = createLog({ write: (line) => logged.push(line), clock: () => 0, level: "debug", secrets: [TOKEN] });
  const gateway = new Gateway({ ...alone(), log, patienceMs: 1_000 });
  await gateway.start();
  fake.gateway.silent = true;
  fake.gateway.forgetSession();
  await fake.until(() => fake.gateway.unanswered > 0, "the library's next try");
  await fake.until(() => gateway.state.why === "Discord cannot be reached", "giving up mending");
  // Nobody listens to it any more: this ended the process.
  fake.gateway.hangUp();
  fake.gateway.silent = false;
  await fake.until(() => gateway.state.kind === "connected", "the new connection");
  await gateway.stop();
});

test("what is acknowledged too late is not worked on", async () => {
  discord = join();
  await becomes("connected");
  let asked = 0;
  respond = async () => {
    asked++;
    return HELLO;
  };
  const late = fake.command(["help"]);
  fake.advance(3_001);
  await fake.until(() => logged.some((line) => line.includes("too late")), "the note");
  expect([late.acknowledged, asked]).toEqual([null, 0]);
});

test("buttons and commands of an older version of ours are said to be so", async () => {
  discord = join();
  await becomes("connected");
  fake.commands.push({ id: "1", name: "old", type: 1 });
  const old = fake.command(["old"]);
  await fake.until(() => old.original, "the answer");
  expect(JSON.stringify(old.original!.body)).toContain("I no longer know that");
});
