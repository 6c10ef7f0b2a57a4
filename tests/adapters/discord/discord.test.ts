// The whole adapter with the real discord.js, over loopback, against the stand-in.
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Discord, startDiscord } from "../../../adapters/discord/start.ts";
import type { Conversation } from "../../../src/chat/conversation.ts";
import { createLog } from "../../../src/log.ts";
import { everyComponent, type Json } from "../../support/discord-limits.ts";
import { discordText } from "../../support/discord-text.ts";
import {
  ANN,
  APP,
  BOB,
  FakeDiscord,
  type Interaction,
  type Message,
  NEWS,
  THREAD,
  TOKEN,
} from "../../support/fake-discord.ts";
import { leasesAlone } from "../../support/leases.ts";
import { openTalk } from "../../support/talk.ts";

let fake: FakeDiscord;
let discord: Discord;
const logged: string[] = [];

function join(conversation: Conversation, token = TOKEN): Discord {
  const log = createLog({ write: (line) => logged.push(line), clock: () => 0, level: "debug", secrets: [token] });
  const credentials = { token, apiUrl: fake.url };
  return startDiscord({
    credentials,
    conversation,
    leases: leasesAlone(),
    log,
    admins: new Set([`discord:${BOB}`]),
    clock: () => fake.now(),
  });
}

beforeAll(async () => {
  fake = await FakeDiscord.start();
  const { conversation } = await openTalk();
  discord = join(conversation);
  await fake.until(() => fake.commands.length > 0, "the registration of commands");
});

afterEach(() => {
  expect(fake.failures.filter(({ times }) => times > 0)).toEqual([]);
  for (const { body } of fake.messages) expect(body.allowed_mentions).toEqual({ parse: [] });
  expect(logged.filter((line) => line.includes("fault"))).toEqual([]);
  logged.length = 0;
});

afterAll(async () => {
  await discord.stop();
  await fake.stop();
});

const wordsOf = ({ body }: Message) => discordText(body);
const buttonOf = ({ body }: Message, action: string): string =>
  everyComponent(body.components).find(({ custom_id = "" }) => custom_id.startsWith(`${action}:`))?.custom_id;

/** The message that an interaction was answered with. */
function answered(interaction: Interaction): Promise<Message> {
  return fake.until(() => interaction.original, "the answer");
}

test("only what is needed is listened to, and the state is told", () => {
  expect(fake.gateway.intents).toBe((1 << 0) | (1 << 9) | (1 << 12));
  expect(discord.state()).toMatchObject({ kind: "connected", why: null });
});

test("/brief is acknowledged first, and answered to the person alone", async () => {
  const interaction = fake.command(["brief"], {}, { user: BOB });
  const message = await answered(interaction);
  expect(interaction.acknowledged).toBe(5);
  expect(message.only).toBe(BOB);
  expect(wordsOf(message)).toMatch(/^1 {2}.*(bridge|Aurora)/);
});

test("/ask, and a follow-up that leaves words out", async () => {
  const first = await answered(
    fake.command(["ask"], { question: "How many passengers were treated at the hospital?" }),
  );
  expect(wordsOf(first)).toContain("treated 15 passengers");
  expect(buttonOf(first, "up")).toBeDefined();
  const then = await answered(fake.command(["ask"], { question: "and what did the captain say?" }));
  expect(wordsOf(then)).toContain("rudder");
});

test("the buttons of an answer: more, sources, why, and a vote", async () => {
  const asked = await answered(fake.command(["ask"], { question: "Why did the ferry strike the bridge?" }));
  for (const action of ["more", "sources", "why", "up", "down"]) {
    const pressed = await answered(fake.press(asked, buttonOf(asked, action)));
    expect(pressed.only).toBe(ANN);
    expect(wordsOf(pressed)).not.toMatch(/went wrong|no longer/);
  }
});

test("Share puts the answer before everyone", async () => {
  const asked = await answered(fake.command(["ask"], { question: "Who is the port director?" }));
  const shared = fake.press(asked, buttonOf(asked, "share"));
  await fake.until(() => shared.followUps === 1, "the shared answer");
  const last = fake.seen(NEWS, BOB).at(-1)!;
  expect(last.only).toBeNull();
  expect(wordsOf(last)).toContain("Elin Strand");
  expect(buttonOf(last, "share")).toBeUndefined();
});

test("words are completed while they are typed, from what is there", async () => {
  const typing = fake.type(["brief"], "topic", "lu");
  await fake.until(() => typing.choices, "choices");
  expect(typing.choices.map(({ value }: Json) => value).join(" ")).toContain("Lund Point");
});

test("a setting that is missing is asked for in a form", async () => {
  const opened = fake.command(["settings", "zone"]);
  const form = await fake.until(() => opened.modal, "the form");
  const sent = await answered(fake.submit(form, { zone: "Europe/Paris" }));
  expect(wordsOf(sent)).toContain("Europe/Paris");
});

test("who does not manage the server cannot change it, unless the host says so", async () => {
  const refused = await answered(fake.command(["settings", "zone"], { zone: "UTC" }, { user: ANN, manages: false }));
  expect(wordsOf(refused)).toContain("ask someone who manages");
  const admin = await answered(fake.command(["settings", "zone"], { zone: "UTC" }, { user: BOB, manages: false }));
  expect(wordsOf(admin)).toContain("Changed.");
});

test("a server that wants open answers gets them below a private note", async () => {
  await answered(fake.command(["settings", "answers"], { who: "public" }));
  const interaction = fake.command(["ask"], { question: "Where did the chess league open its season?" });
  await fake.until(() => interaction.followUps === 1, "the open answer");
  expect(wordsOf(interaction.original!)).toBe("Answered below, for all to see.");
  expect(wordsOf(fake.seen(NEWS, BOB).at(-1)!)).toContain("Bergen");
  await answered(fake.command(["settings", "answers"], { who: "private" }));
});

test("coverage of what somebody wrote", async () => {
  const found = await answered(fake.messageCommand("Find coverage", "https://coastradio.example/lund-point"));
  expect(found.only).toBe(ANN);
  expect(wordsOf(found)).toContain("Lund Point bridge closed to traffic after ferry collision");
});

test("a mention is answered below it, in a thread too", async () => {
  for (const channel of [NEWS, THREAD]) {
    const before = fake.seen(channel).length;
    const { id } = fake.say(`<@${APP}> who is the port director?`, { channel });
    const message = await fake.until(() => fake.seen(channel)[before], "the answer");
    expect(message.body.message_reference).toEqual({ message_id: id, fail_if_not_exists: false });
    expect(wordsOf(message)).toContain("Elin Strand");
  }
});

test("a message that is not for the bot is let be", async () => {
  const before = fake.requests.length;
  fake.say("who is the port director?");
  fake.say(`<@${BOB}> who is the port director?`);
  await answered(fake.command(["help"]));
  expect(fake.requests.slice(before).map(({ path }) => path)).not.toContain(`/channels/${NEWS}/messages`);
});

test("a talk of two needs no mention and hides nothing", async () => {
  const { id: channel } = fake.direct(ANN);
  fake.say("who is the port director?", { channel });
  expect(wordsOf(await fake.until(() => fake.seen(channel)[0], "the answer"))).toContain("Elin Strand");
  const command = await answered(fake.command(["brief"], {}, { channel }));
  expect(command.only).toBeNull();
});

test("what concerns the set-up is answered to its author alone, or said to be so", async () => {
  const { id: direct } = fake.direct(BOB);
  fake.say(`<@${APP}> status`, { user: BOB });
  expect(wordsOf(await fake.until(() => fake.seen(direct)[0], "the direct message"))).toContain("articles");
  fake.closed.add(direct);
  const before = fake.seen(NEWS).length;
  fake.say(`<@${APP}> status`, { user: BOB });
  const message = await fake.until(() => fake.seen(NEWS)[before], "the note");
  expect(wordsOf(message)).toContain("you take no direct messages from me");
});

test("in a channel where the bot may not write, the author is told in person", async () => {
  const { id: direct } = fake.direct(ANN);
  const before = fake.seen(direct).length;
  fake.fail({ method: "POST", path: new RegExp(`/channels/${NEWS}/messages$`), how: { status: 403, code: 50013 } });
  fake.say(`<@${APP}> who is the port director?`);
  const message = await fake.until(() => fake.seen(direct)[before + 1], "the direct message");
  expect(wordsOf(fake.seen(direct)[before]!)).toContain("may not write in that channel");
  expect(wordsOf(message)).toContain("Elin Strand");
});

test("somebody who brought the bot along is answered in a server that did not add it", async () => {
  const message = await answered(fake.command(["brief"], {}, { user: BOB, installed: "user", manages: false }));
  expect(message.only).toBe(BOB);
});

test("an event that is told twice is answered once", async () => {
  fake.gateway.twice = true;
  const before = fake.seen(NEWS).length;
  const interaction = fake.command(["ask"], { question: "Who is the port director?" });
  fake.say(`<@${APP}> who is the port director?`);
  await answered(interaction);
  await fake.until(() => fake.seen(NEWS).length >= before + 2, "the answers");
  fake.gateway.twice = false;
  await answered(fake.command(["help"]));
  expect(fake.seen(NEWS)).toHaveLength(before + 3);
  expect(interaction.followUps).toBe(0);
});

test("a limit is kept to and the answer still comes", async () => {
  fake.fail({ method: "PATCH", path: /@original$/, how: { status: 429, retryAfter: 0.05 } });
  expect(wordsOf(await answered(fake.command(["brief"])))).toContain("Lund Point");
});

test.each([
  ["an acknowledgement", "POST", /callback$/],
  ["an answer", "PATCH", /@original$/],
  ["a message", "POST", new RegExp(`/channels/${NEWS}/messages$`)],
])(
  "%s whose response is lost, or that meets a fault of Discord's, is repeated and stands there once",
  async (_, method, path) => {
    for (const how of ["lost", { status: 502 }] as const) {
      const before = fake.seen(NEWS).length;
      fake.fail({ method, path, how });
      if (method === "POST" && !String(path).includes("callback")) fake.say(`<@${APP}> who is the port director?`);
      else fake.command(["ask"], { question: "Who is the port director?" });
      await fake.until(() => fake.seen(NEWS).length > before, "the answer");
      await answered(fake.command(["help"]));
      expect(fake.seen(NEWS)).toHaveLength(before + 2);
    }
  },
);

test("an answer that Discord does not take ends in one sentence with an error id", async () => {
  fake.fail({ method: "PATCH", path: /@original$/, how: { status: 400, code: 50035 } });
  const message = await answered(fake.command(["ask"], { question: "Who is the port director?" }));
  const [, id] = /I could not show that here \(error (\w+)\)\./.exec(wordsOf(message))!;
  expect(logged.join("")).toContain(`"${id}"`);
  expect(logged.join("")).not.toMatch(/port director|token-/);
  logged.length = 0;
});

test("so does an answer to a message", async () => {
  const before = fake.seen(NEWS).length;
  fake.fail({ method: "POST", path: new RegExp(`/channels/${NEWS}/messages$`), how: { status: 400, code: 50035 } });
  fake.say(`<@${APP}> who is the port director?`);
  const message = await fake.until(() => fake.seen(NEWS)[before], "the sentence");
  expect(wordsOf(message)).toMatch(/^I could not show that here \(error \w+\)\.$/);
  logged.length = 0;
});

test("what was told while the connection was broken is answered when it is resumed", async () => {
  fake.gateway.drop();
  const interaction = fake.command(["brief"]);
  expect(wordsOf(await answered(interaction))).toContain("Lund Point");
  expect(fake.gateway).toMatchObject({ identified: 1, resumed: 1 });
});

test("when Discord asks for it, the connection is made anew", async () => {
  fake.gateway.askToReconnect();
  await fake.until(() => fake.gateway.resumed === 2, "the resumed session");
  await answered(fake.command(["help"]));
  expect(discord.state().kind).toBe("connected");
});

test("commands are registered again only when they differ", () => {
  expect(fake.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
});

test("a server that removes the bot is forgotten, one that is out of reach is not", async () => {
  await answered(fake.command(["settings", "stories"], { count: "7" }));
  const shown = async () => wordsOf(await answered(fake.command(["settings", "show"])));
  fake.removeGuild({ unavailable: true });
  expect(await shown()).toContain("7 in a briefing");
  fake.removeGuild();
  expect(await shown()).toContain("5 in a briefing");
});
