import type { APIInteraction, GatewayMessageCreateDispatchData } from "discord.js";
import { describe, expect, test } from "vitest";
import { receiveInteraction, receiveMessage } from "../../../adapters/discord/receive.ts";

const [GUILD, CHANNEL, THREAD, ANN, BOT] = ["80", "70", "71", "60", "90"];

/** As the gateway tells of it, with what matters here changed. */
function interaction(type: number, data: object, changed: object = {}): APIInteraction {
  return {
    id: "1",
    type,
    data,
    token: "t",
    guild_id: GUILD,
    context: 0,
    authorizing_integration_owners: { 0: GUILD },
    channel: { id: CHANNEL, type: 0 },
    member: { user: { id: ANN }, permissions: "3072" },
    ...changed,
  } as unknown as APIInteraction;
}

const BRIEF = { type: 1, name: "brief", options: [{ name: "topic", type: 3, value: "paris" }] };
const saidIn = (given: APIInteraction) => {
  const received = receiveInteraction(given);
  return received?.kind === "said" ? received : null;
};

test("a slash command", () => {
  expect(saidIn(interaction(2, BRIEF))).toEqual({
    kind: "said",
    acknowledge: "privately",
    incoming: {
      id: "1",
      platform: "discord",
      workspace: "discord:80",
      person: { id: ANN, manages: false, timeZone: null },
      place: { channel: CHANNEL, thread: null, direct: false },
      said: { kind: "words", text: "brief paris", manner: "command" },
    },
  });
});

test.each([
  ["Manage Server", "32", true],
  ["Administrator", "8", true],
  ["neither", "3072", false],
])("who has the permission %s", (_, permissions, manages) => {
  const given = interaction(2, BRIEF, { member: { user: { id: ANN }, permissions } });
  expect(saidIn(given)!.incoming.person.manages).toBe(manages);
});

test.each([
  [
    "a thread",
    { channel: { id: THREAD, type: 11, parent_id: CHANNEL } },
    { channel: CHANNEL, thread: THREAD, direct: false },
  ],
  [
    "a post of a forum",
    { channel: { id: THREAD, type: 11, parent_id: "72" } },
    { channel: "72", thread: THREAD, direct: false },
  ],
  [
    "a channel in a category",
    { channel: { id: CHANNEL, type: 0, parent_id: "73" } },
    { channel: CHANNEL, thread: null, direct: false },
  ],
])("in %s", (_, changed, place) => {
  expect(saidIn(interaction(2, BRIEF, changed))!.incoming.place).toEqual(place);
});

describe("whose it is", () => {
  const workspaceOf = (changed: object) => saidIn(interaction(2, BRIEF, changed))!.incoming;

  test("a person's, in a talk with the bot: answered openly, for nobody else reads along", () => {
    const direct = {
      guild_id: undefined,
      member: undefined,
      user: { id: ANN },
      context: 1,
      channel: { id: "50", type: 1 },
    };
    const given = saidIn(interaction(2, BRIEF, { ...direct, authorizing_integration_owners: { 0: "0" } }))!;
    expect(given.incoming.workspace).toBe("discord:@60");
    expect(given.incoming.place.direct).toBe(true);
    expect(given.incoming.person.manages).toBe(true);
    expect(given.acknowledge).toBe("openly");
  });

  test("a person's, who brought the bot to a server that has not added it", () => {
    const { workspace, person } = workspaceOf({ authorizing_integration_owners: { 1: ANN } });
    expect(workspace).toBe("discord:@60");
    expect(person.manages).toBe(true);
  });

  test("the server's, where both added it", () => {
    expect(workspaceOf({ authorizing_integration_owners: { 0: GUILD, 1: ANN } }).workspace).toBe("discord:80");
  });

  test("a person's in a talk with others, who must not read the answer", () => {
    const changed = {
      guild_id: undefined,
      context: 2,
      channel: { id: "51", type: 3 },
      authorizing_integration_owners: { 1: ANN },
    };
    const given = saidIn(interaction(2, BRIEF, changed))!;
    expect(given.incoming.place.direct).toBe(false);
    expect(given.acknowledge).toBe("privately");
  });
});

test.each([
  ["more:b1", { kind: "press", action: "more", reference: "b1" }, "privately"],
  ["share:b1", { kind: "press", action: "share", reference: "b1" }, "silently"],
  ["up:a1", { kind: "feedback", reference: "a1", helpful: true }, "privately"],
  ["down:a1", { kind: "feedback", reference: "a1", helpful: false }, "privately"],
])("the button %s", (custom_id, said, acknowledge) => {
  const received = saidIn(interaction(3, { custom_id, component_type: 2 }))!;
  expect(received.incoming.said).toEqual(said);
  expect(received.acknowledge).toBe(acknowledge);
});

test("buttons, commands and words in progress that we do not know are nobody's", () => {
  expect(receiveInteraction(interaction(3, { custom_id: "vote:b1", component_type: 2 }))).toBeNull();
  expect(receiveInteraction(interaction(3, { custom_id: "somebody else's", component_type: 2 }))).toBeNull();
  expect(receiveInteraction(interaction(2, { type: 1, name: "old" }))).toBeNull();
  expect(
    receiveInteraction(interaction(2, { type: 3, name: "Old menu", target_id: "5", resolved: { messages: {} } })),
  ).toBeNull();
  expect(receiveInteraction(interaction(4, { name: "old", options: [] }))).toBeNull();
});

test("the message that coverage is wanted of, by its words or by what its links show", () => {
  const menu = (message: object) => ({
    type: 3,
    name: "Find coverage",
    target_id: "5",
    resolved: { messages: { 5: message } },
  });
  const textOf = (message: object) => saidIn(interaction(2, menu(message)))!.incoming.said;
  expect(textOf({ content: "See https://a.example/1", embeds: [] })).toEqual({
    kind: "coverage",
    text: "See https://a.example/1",
  });
  expect(textOf({ content: "", embeds: [{ url: "https://a.example/2", title: "A" }] })).toEqual({
    kind: "coverage",
    text: "https://a.example/2",
  });
});

test("what is typed in a field that can be completed", () => {
  const options = [{ name: "topic", type: 3, value: "par", focused: true }];
  expect(receiveInteraction(interaction(4, { name: "brief", options }))).toEqual({
    kind: "typing",
    workspace: "discord:80",
    what: "topics",
    typed: "par",
  });
});

test("a form that is opened, and one that was sent", () => {
  const zone = { type: 1, name: "settings", options: [{ name: "zone", type: 1, options: [] }] };
  expect(receiveInteraction(interaction(2, zone))).toMatchObject({
    kind: "form",
    given: { path: ["settings", "zone"] },
  });
  const sent = {
    custom_id: "form:settings/zone",
    components: [{ type: 18, component: { custom_id: "zone", value: "UTC" } }],
  };
  expect(saidIn(interaction(5, sent))!.incoming.said).toEqual({
    kind: "words",
    text: "settings zone UTC",
    manner: "command",
  });
});

/** A message in the server that mentions the bot. */
function message(changed: object = {}): GatewayMessageCreateDispatchData {
  return {
    id: "2",
    type: 0,
    guild_id: GUILD,
    channel_id: CHANNEL,
    author: { id: ANN, bot: false },
    content: `<@${BOT}> brief paris`,
    mentions: [{ id: BOT }],
    ...changed,
  } as unknown as GatewayMessageCreateDispatchData;
}

const around = { botId: BOT!, parentOf: (channel: string) => (channel === THREAD ? CHANNEL! : null), manages: false };

test("a message that mentions the bot", () => {
  expect(receiveMessage(message(), around)).toEqual({
    id: "2",
    platform: "discord",
    workspace: "discord:80",
    person: { id: ANN, manages: false, timeZone: null },
    place: { channel: CHANNEL, thread: null, direct: false },
    said: { kind: "words", text: "brief paris", manner: "message" },
  });
});

test.each([
  ["in a thread", { channel_id: THREAD }, { place: { channel: CHANNEL, thread: THREAD, direct: false } }],
  [
    "in a talk of two, where nobody has to be mentioned",
    { guild_id: undefined, channel_id: "50", content: "brief", mentions: [] },
    { place: { channel: "50", thread: null, direct: true }, workspace: "discord:@60" },
  ],
  [
    "that answers one of ours",
    { type: 19, content: "and Ghent?" },
    { said: { kind: "words", text: "and Ghent?", manner: "message" } },
  ],
  [
    "with the mention inside",
    { content: `hey <@!${BOT}> brief` },
    { said: { kind: "words", text: "hey brief", manner: "message" } },
  ],
])("a message %s", (_, changed, expected) => {
  expect(receiveMessage(message(changed), around)).toMatchObject(expected);
});

test.each([
  ["of a bot", { author: { id: "61", bot: true } }],
  ["of a webhook", { webhook_id: "9" }],
  ["that somebody joined", { type: 7 }],
  ["to others", { mentions: [{ id: "61" }], content: "<@61> brief" }],
])("a message %s is not for us", (_, changed) => {
  expect(receiveMessage(message(changed), around)).toBeNull();
});
