// The real Bolt against the stand-in, by socket and by HTTP: one table of what people do, then what can go wrong.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Slack, type SlackSetup, startSlack } from "../../../adapters/slack/start.ts";
import type { Conversation } from "../../../src/chat/conversation.ts";
import { BOT_TOKEN, FakeSlack, signed } from "../../support/fake-slack.ts";
import { prepareSlack } from "../../support/slack-setup.ts";
import { buttonsIn, quotationsIn, slackText } from "../../support/slack-text.ts";
import { openTalk } from "../../support/talk.ts";

const QUESTION = "how many passengers were hurt?";

type World = {
  slack: FakeSlack;
  adapter: Slack;
  logged: string[];
  forgotten: string[];
  memory: Map<string, string>;
};

/** Set by a test to hold up every answer. */
let held: Promise<void> = Promise.resolve();

async function join(transport: "socket" | "http", changed: Partial<SlackSetup["config"]> = {}): Promise<World> {
  const slack = await new FakeSlack().start();
  const { conversation } = await openTalk();
  const forgotten: string[] = [];
  const appToken = transport === "socket" ? "xapp-fake" : null;
  const { setup, logged, memory, requestUrl } = await prepareSlack({ apiUrl: slack.apiUrl, appToken, ...changed });
  const watched: Conversation = {
    ...conversation,
    respond: async (incoming) => {
      await held;
      return conversation.respond(incoming);
    },
    forget: async (workspace) => void forgotten.push(workspace),
  };
  const adapter = startSlack({ ...setup, conversation: watched });
  await adapter.tried;
  if (transport === "http") slack.requestUrl = requestUrl;
  return { slack, adapter, logged, forgotten, memory };
}

describe.each(["socket", "http"] as const)("by %s", (transport) => {
  let world: World;
  beforeAll(async () => {
    world = await join(transport);
  });
  afterAll(async () => {
    await world.adapter.stop();
    await world.slack.stop();
  });

  const send = async (payload: object) => {
    const before = answers().length;
    await world.slack.send(payload);
    await world.slack.until(() => answers().length > before, "an answer");
    return answers()[before]!;
  };
  /** What is shown apart from the sign that it takes long, which depends on how busy this machine is. */
  const answers = () => world.slack.shown.filter(({ text }) => text !== "Looking through the articles…");

  test("is connected", () => {
    expect(world.adapter.state()).toMatchObject({ kind: "connected", why: null });
  });

  test("a command is answered to who gave it, with buttons, and its buttons go on from there", async () => {
    const { slack } = world;
    const brief = await send(slack.command("/brief", ""));
    expect(brief).toMatchObject({ by: "response_url", channel: "C1", user: "U1" });
    expect(slackText(brief.blocks)).toMatch(/briefing · Mon 6 May, 18:00 Paris/);
    expect(buttonsIn(brief.blocks).map(({ action_id }) => action_id)).toEqual([
      "more",
      "sources",
      "why",
      "earlier",
      "share",
    ]);
    const why = await send(slack.click(brief, "why"));
    expect(why).toMatchObject({ by: "response_url", user: "U1" });
    expect(slackText(why.blocks)).toContain("importance");
    const shared = await send(slack.click(brief, "share"));
    expect(shared).toMatchObject({ by: "response_url", channel: "C1", user: null });
    expect(quotationsIn(shared.blocks)).toEqual(quotationsIn(brief.blocks));
    await slack.until(() => slack.deleted.length > 0, "what was shared is taken off the private view");
  });

  test("an answer can be voted on", async () => {
    const answer = await send(world.slack.command("/ask", QUESTION));
    expect(quotationsIn(answer.blocks)[0]).toContain("passengers");
    const reference = buttonsIn(answer.blocks)[0].value;
    const thanks = await send(world.slack.click(answer, "feedback", { value: `up ${reference}` }));
    expect(slackText(thanks.blocks)).toBe("Thank you, noted.");
  });

  test("a mention is answered in its thread, and a follow-up there may leave words out", async () => {
    const { slack } = world;
    const answer = await send(slack.mention("who is the captain of the ferry Aurora?", { thread: "1700.1" }));
    expect(answer).toMatchObject({ by: "chat.postMessage", channel: "C1", user: null, thread: "1700.1" });
    expect(quotationsIn(answer.blocks)[0]).toContain("Ivar Dahl");
    const follow = await send(slack.mention("and the port director?", { thread: "1700.1" }));
    expect(quotationsIn(follow.blocks)[0]).toContain("Elin Strand");
  });

  test("a direct message is answered where it stands", async () => {
    const answer = await send(world.slack.direct(QUESTION));
    expect(answer).toMatchObject({ by: "chat.postMessage", channel: "D1", user: null, thread: null });
    expect(quotationsIn(answer.blocks)[0]).toContain("passengers");
  });

  test("coverage of somebody's message is for who asked", async () => {
    const found = await send(
      world.slack.shortcut("The <https://x.example|ferry> hit the bridge at Lund Point &amp; closed it"),
    );
    expect(found).toMatchObject({ by: "response_url", user: "U1" });
  });

  test("who manages the team may change its settings, others are told whom to ask", async () => {
    const { slack } = world;
    const refused = await send(slack.command("/wirecopy", "settings stories 3", { user: "U5" }));
    expect(slackText(refused.blocks)).toContain("ask someone who manages this workspace");
    slack.admins.add("U6");
    for (const user of ["U6", "UADMIN"]) {
      const changed = await send(slack.command("/wirecopy", "settings stories 5", { user }));
      expect(slackText(changed.blocks)).toContain("Changed.");
    }
  });

  test("a command without its words opens a form; what is filled in is answered to the person", async () => {
    const { slack } = world;
    await slack.send(slack.command("/ask", " "));
    await slack.until(() => slack.opened.length > 0, "a form is opened");
    const form = slack.opened.at(-1)!;
    expect(form.title.text).toBe("Ask");
    const empty = await slack.send(slack.submission(form, { question: "   " }));
    expect(empty).toEqual({ response_action: "errors", errors: { question: "Something must stand here." } });
    const answer = await send(slack.submission(form, { question: QUESTION }));
    expect(answer).toMatchObject({ by: "chat.postEphemeral", channel: "C1", user: "U1" });
    slack.closedChannels.set("C1", "not_in_channel");
    const told = await send(slack.submission(form, { question: QUESTION }));
    expect(told).toMatchObject({ by: "chat.postMessage", channel: "D1" });
    slack.closedChannels.clear();
  });

  test("the Home tab shows the briefing, and its buttons answer by direct message", async () => {
    const { slack } = world;
    await slack.send(slack.homeOpened("home"));
    await slack.until(() => slack.published.has("U1"), "the Home tab is published");
    expect(slackText(slack.published.get("U1")!.blocks)).toContain("How things stand");
    const sources = await send(slack.clickAtHome("sources"));
    expect(sources).toMatchObject({ by: "chat.postMessage", channel: "D1" });
    const before = slack.opened.length;
    await slack.send(slack.clickAtHome("open ask"));
    await slack.until(() => slack.opened.length > before, "the form of the button is opened");
  });

  test("the messages tab gets suggested prompts", async () => {
    const { slack } = world;
    await slack.send(slack.homeOpened("messages"));
    await slack.until(
      () => slack.calls.some(({ method }) => method === "assistant.threads.setSuggestedPrompts"),
      "prompts are set",
    );
  });

  test("what comes twice has its effect once", async () => {
    const { slack } = world;
    const brief = await send(slack.command("/brief", ""));
    for (const payload of [
      slack.mention("status"),
      slack.command("/brief", ""),
      slack.click(brief, "why"),
      slack.direct("status"),
    ]) {
      const before = answers().length;
      await Promise.all([slack.send(payload), slack.send(payload, { attempt: 1 })]);
      await slack.send(payload, { attempt: 2 });
      // A later request is answered after whatever those would have caused.
      await send(slack.command("/brief", ""));
      await slack.until(() => answers().length >= before + 2, "both answers");
      expect(answers().length).toBe(before + 2);
    }
  });

  test("edits, other bots and other people's talks are not answered", async () => {
    const { slack } = world;
    const before = answers().length;
    await slack.send(slack.direct(QUESTION, { more: { subtype: "message_changed" } }));
    await slack.send(slack.direct(QUESTION, { more: { bot_id: "B9" } }));
    await slack.send(slack.direct(QUESTION, { more: { channel_type: "channel" } }));
    await send(slack.command("/brief", ""));
    expect(answers().length).toBe(before + 1);
  });

  test("a mistyped command is told the right one", async () => {
    const told = await send(world.slack.command("/wirecopy", "breif"));
    expect(slackText(told.blocks)).toContain("Did you mean: /wirecopy brief");
  });

  test("a rate limit and a fault of Slack's are sat out, and the answer comes", async () => {
    const { slack } = world;
    slack.fail("chat.postMessage", { kind: "limited", seconds: 0 }, { kind: "status", status: 500 });
    expect(await send(slack.mention("status"))).toMatchObject({ by: "chat.postEphemeral" });
    expect(await send(slack.mention(QUESTION))).toMatchObject({ by: "chat.postMessage" });
  });

  test("a channel that takes no answer: the person is told alone, with an id that the log has, without their words", async () => {
    const { slack, logged } = world;
    slack.closedChannels.set("C7", "is_archived");
    const told = await send(slack.mention(QUESTION, { channel: "C7" }));
    expect(told).toMatchObject({ channel: "D1" });
    const id = /\(error (\w+)\)/.exec(slackText(told.blocks))![1]!;
    const line = logged.find((each) => each.includes(id));
    expect(line).toContain("is_archived");
    expect(logged.join("\n")).not.toContain("passengers");
    expect(logged.join("\n")).not.toContain(BOT_TOKEN);
  });

  test("an answer that takes long is shown to be on its way", async () => {
    const { slack } = world;
    let release = () => {};
    held = new Promise((resolve) => {
      release = resolve;
    });
    await slack.send(slack.mention(QUESTION));
    await slack.until(() => slack.statuses.includes("is looking through the articles…"), "the status is set");
    await slack.send(slack.command("/brief", ""));
    await slack.until(() => slack.shown.at(-1)!.text === "Looking through the articles…", "the person is told");
    held = Promise.resolve();
    release();
    await slack.until(() => slack.statuses.at(-1) === "", "the status is taken away");
    await slack.until(() => answers().at(-1)!.by === "response_url", "the briefing");
  });

  test("a team that removes the bot is forgotten", async () => {
    const { slack, forgotten } = world;
    await slack.send(slack.uninstalled());
    await slack.send(slack.tokensRevoked());
    await send(slack.command("/brief", ""));
    expect(forgotten).toEqual(["slack:T1", "slack:T1"]);
  });

  test.each([
    ["sent", [], { kind: "sent" }],
    ["limited", [{ kind: "limited", seconds: 7 }], { kind: "limited", retryAfterMs: 7000 }],
    ["gone", [{ kind: "error", error: "channel_not_found" }], { kind: "refused", reason: "gone" }],
    ["forbidden", [{ kind: "error", error: "not_in_channel" }], { kind: "refused", reason: "forbidden" }],
    ["unauthorized", [{ kind: "error", error: "token_revoked" }], { kind: "refused", reason: "unauthorized" }],
    ["to wait when Slack is unable to take it", [{ kind: "status", status: 503 }], { kind: "limited" }],
    ["not known when Slack fails", [{ kind: "status", status: 500 }], { kind: "unknown" }],
    ["not known when the answer is lost", [{ kind: "lost" }], { kind: "unknown" }],
  ] as const)("a scheduled post that is %s is tried once and told so", async (_, failures, outcome) => {
    const { slack, adapter } = world;
    slack.fail("chat.postMessage", ...failures);
    const before = slack.calls.length;
    const payload = JSON.stringify({ text: "News", blocks: [] });
    const place = { workspace: "slack:T1", channel: "C1", thread: null };
    expect(await adapter.poster.post(place, payload, "key", "1700.1")).toMatchObject(outcome);
    expect(slack.calls.slice(before).map(({ args }) => [args.channel, args.thread_ts])).toEqual([["C1", "1700.1"]]);
  });
});

describe("a connection by socket", () => {
  test("is opened again when Slack renews it, and when the network breaks", async () => {
    const { slack, adapter } = await join("socket");
    for (const break_ of [() => slack.recycle(), () => slack.cut()]) {
      break_();
      await slack.until(() => slack.connections() === 0, "the connection is gone");
      await slack.until(() => slack.connections() === 1, "the connection is back");
      const answer = slack.next();
      await slack.send(slack.command("/brief", ""));
      expect((await answer).by).toBe("response_url");
      expect(adapter.state().kind).toBe("connected");
    }
    await adapter.stop();
    await slack.stop();
  });

  test("is tried again while Slack is away, and says so; nothing is taken for posted", async () => {
    const away = await new FakeSlack().start();
    const { apiUrl } = away;
    await away.stop();
    const { slack, adapter } = await join("socket", { apiUrl });
    expect(adapter.state()).toMatchObject({ kind: "waiting", why: "Slack cannot be reached: it is tried again" });
    const place = { workspace: "slack:T1", channel: "@U1", thread: null };
    expect(await adapter.poster.post(place, JSON.stringify({ text: "x" }), "key", null)).toMatchObject({
      kind: "limited",
    });
    await adapter.stop();
    await slack.stop();
  });

  test("with a token that Slack refuses is off, and says what to do", async () => {
    const { slack, adapter, logged } = await join("socket", { botToken: "xoxb-revoked-token" });
    const why = "Slack does not accept the token: check SLACK_BOT_TOKEN";
    expect(adapter.state()).toMatchObject({ kind: "off", why });
    expect(logged.join("")).toMatch(new RegExp(`fault joining Slack id="\\w+" error="${why}"`));
    await adapter.stop();
    await slack.stop();
  });
});

test("stopping finishes what is in flight and takes no more", async () => {
  const { slack, adapter } = await join("socket");
  let release = () => {};
  held = new Promise((resolve) => {
    release = resolve;
  });
  await slack.send(slack.mention(QUESTION));
  const stopped = adapter.stop();
  await slack.until(() => slack.connections() === 0, "the connection is closed");
  held = Promise.resolve();
  release();
  await stopped;
  expect(slack.shown.map(({ by }) => by)).toEqual(["chat.postMessage"]);
  await slack.stop();
});

describe("requests by HTTP", () => {
  let world: World;
  beforeAll(async () => {
    world = await join("http");
  });
  afterAll(async () => {
    await world.adapter.stop();
    await world.slack.stop();
  });

  const body = new URLSearchParams({ command: "/brief", text: "", team_id: "T1" }).toString();
  const seconds = () => Math.floor(Date.now() / 1000);
  test.each([
    ["301 seconds old", () => signed(body, seconds() - 301), 401],
    ["dated 302 seconds ahead", () => signed(body, seconds() + 302), 401],
    ["signed with another secret", () => signed(body, seconds(), "another"), 401],
    ["not signed", () => ({}), 401],
    ["signed for another body", () => signed(`${body}&x=1`, seconds()), 401],
  ])("that are %s are refused", async (_, headers, status) => {
    const type = { "content-type": "application/x-www-form-urlencoded" };
    const response = await fetch(world.slack.requestUrl!, { method: "POST", body, headers: { ...type, ...headers() } });
    expect(response.status).toBe(status);
    expect(world.slack.shown).toEqual([]);
  });

  test("elsewhere find nothing", async () => {
    const response = await fetch(new URL("/admin", world.slack.requestUrl!));
    expect(response.status).toBe(404);
  });
});

test("several teams install the bot: the installer is greeted, the token is sealed, and goes when the bot is removed", async () => {
  const many = { botToken: null, clientId: "1.2", clientSecret: "fake-client-secret" };
  const { slack, adapter, memory, forgotten } = await join("http", many);
  const at = (path: string) => new URL(path, slack.requestUrl!);
  const away = await fetch(at("/slack/install"), { redirect: "manual" });
  const state = new URL(away.headers.get("location")!).searchParams.get("state")!;
  const cookie = away.headers.get("set-cookie")!.split(";")[0]!;
  const back = await fetch(at(`/slack/oauth_redirect?code=good-code&state=${state}`), { headers: { cookie } });
  expect(back.status).toBe(200);
  await slack.until(() => slack.shown.length === 1, "the installer is greeted");
  expect(slack.shown[0]!.body.channel).toBe("U9");
  expect([...memory.keys()]).toEqual(["installation slack:T1"]);
  expect([...memory.values()].join()).not.toContain("xoxb");
  const answer = slack.next();
  await slack.send(slack.mention(QUESTION));
  expect((await answer).by).toBe("chat.postMessage");
  expect(slack.calls.at(-1)!.token).toBe("xoxb-token-of-an-installed-team");
  const place = { workspace: "slack:T1", channel: "C1", thread: null };
  expect(await adapter.poster.post(place, JSON.stringify({ text: "x" }), "key", null)).toMatchObject({ kind: "sent" });
  await slack.send(slack.uninstalled());
  await slack.until(() => memory.size === 0, "the token is gone");
  await adapter.stop();
  expect(forgotten).toEqual(["slack:T1"]);
  expect(await adapter.poster.post(place, "{}", "key", null)).toEqual({ kind: "refused", reason: "unauthorized" });
  await slack.stop();
});
