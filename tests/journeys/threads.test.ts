// A briefing that comes in a thread, on both platforms over loopback: headlines in the channel, stories and corrections below.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { discordPoster } from "../../adapters/discord/post.ts";
import { postRest } from "../../adapters/discord/rest.ts";
import { postingCalls } from "../../adapters/slack/clients.ts";
import { slackPoster } from "../../adapters/slack/post.ts";
import { createAnnouncer } from "../../src/announce.ts";
import { briefSlot } from "../../src/brief-slot.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { composeHere } from "../../src/compose-room.ts";
import { readConfig } from "../../src/config.ts";
import { createCorrections } from "../../src/corrections.ts";
import { CATCH_UP_MS } from "../../src/schedule/catch-up.ts";
import type { Poster } from "../../src/schedule/post.ts";
import { Scheduler } from "../../src/scheduler/scheduler.ts";
import type { SlotRecord } from "../../src/store/schedules.ts";
import type { WorkspaceId } from "../../src/store/store.ts";
import { Workspace } from "../../src/workspace.ts";
import { report } from "../briefing/support.ts";
import { subscribe } from "../scheduler/support.ts";
import { emptyFolder } from "../support/cli.ts";
import { discordText } from "../support/discord-text.ts";
import { FakeDiscord, FORUM, GUILD, NEWS, TOKEN } from "../support/fake-discord.ts";
import { FakeSlack } from "../support/fake-slack.ts";
import { prepareSlack } from "../support/slack-setup.ts";
import { slackText } from "../support/slack-text.ts";

/** Before the stand-in for Slack dates its messages, as if they were posted now. */
const DUE = Date.parse("2023-09-12T08:00Z");
const SAID = "The bridge was closed after a ferry hit it, the port said. The port said 12 passengers were hurt.";
const bridge = (body: string) =>
  report("a", body, { title: "Harbour bridge closed", outlet: "North Post", at: "2023-09-12T05:10Z" });
const chess = report("b", "The chess league opened its season in Bergen on Monday with four games.", {
  title: "Chess league opens",
  outlet: "Coast Radio",
  at: "2023-09-12T06:10Z",
});

let slack: FakeSlack;
let discord: FakeDiscord;

beforeAll(async () => {
  [slack, discord] = [await new FakeSlack().start(), await FakeDiscord.start()];
});
afterAll(() => Promise.all([slack.stop(), discord.stop()]));

type Place = {
  readonly poster: Poster<Reply>;
  readonly workspace: WorkspaceId;
  readonly channel: string;
  /** What stands in the channel, and in the thread of a message there. */
  readonly inChannel: () => string[];
  readonly below: (root: string) => string[];
  /** The answer to the next request for a thread's message is lost after it was carried out. */
  readonly loseAnswer: () => void;
};

async function onSlack(): Promise<Place> {
  const { setup } = await prepareSlack({ apiUrl: slack.apiUrl });
  const texts = (thread: (each: FakeSlack["shown"][number]) => boolean) =>
    slack.shown.filter(thread).map(({ blocks }) => slackText(blocks));
  return {
    poster: slackPoster(postingCalls(setup)),
    workspace: "slack:T1" as WorkspaceId,
    channel: "C1",
    inChannel: () => texts(({ thread }) => thread === null),
    below: (root) => texts(({ thread }) => thread === root),
    loseAnswer: () => slack.fail("chat.postMessage", { kind: "lost" }),
  };
}

async function onDiscord(channel: string): Promise<Place> {
  const texts = (of: string) => discord.seen(of).map(({ body }) => discordText(body));
  return {
    poster: discordPoster(postRest({ token: TOKEN, apiUrl: discord.url }), () => discord.now()),
    workspace: `discord:${GUILD}` as WorkspaceId,
    channel,
    inChannel: () => texts(channel),
    below: texts,
    loseAnswer: () => discord.fail({ method: "POST", path: /messages$/, how: "lost" }),
  };
}

/** The bot at eight, with a schedule for one place and the news of the morning. */
async function morningAt({ poster, workspace, channel }: Place) {
  const started = Date.now();
  const clock = () => DUE + 1_000 + Date.now() - started;
  const config = readConfig({ WIRECOPY_DATA: emptyFolder(), WIRECOPY_TIMEZONE: "UTC" });
  const house = await Workspace.open({ config, clock, at: null });
  const { store } = house;
  await store.articles.add(workspace, [bridge(SAID), chess]);
  const options = { topic: null, catchUpMs: CATCH_UP_MS, inThread: true };
  await subscribe({ store, time: { now: DUE - 1 } }, `${workspace} ${channel}`, "daily 8:00", { options });
  const { setup } = await prepareSlack({});
  const posters = new Map([[workspace.split(":")[0]!, poster]]);
  const scheduler = new Scheduler({
    store,
    posters,
    log: setup.log,
    clock,
    holder: "us",
    brief: (subscription, slot) => briefSlot(house, { subscription, slot }, composeHere),
    tell: async () => {},
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  const ended = async (): Promise<SlotRecord> => {
    for (;;) {
      const [slot] = await store.slots.list({ limit: 1 });
      if (slot && slot.state !== "claimed" && slot.state !== "sending") return slot;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const correct = createCorrections(house, createAnnouncer({ house, posters, log: setup.log }));
  return { store, scheduler, ended, correct };
}

describe.each([
  ["Slack", onSlack],
  ["Discord", () => onDiscord(NEWS)],
  ["a forum of Discord", () => onDiscord(FORUM)],
])("on %s", (name, place) => {
  test("headlines in the channel, stories below, though an answer is lost; what changes is told there too", async () => {
    const at = await place();
    const { store, scheduler, ended, correct } = await morningAt(at);
    await scheduler.tick();
    // Between two messages to one channel a second passes.
    while ((await store.slots.list({ limit: 1 }))[0]?.messages.length !== 1)
      await new Promise((go) => setTimeout(go, 10));
    at.loseAnswer();
    const slot = await ended();
    await scheduler.stop();
    expect(slot).toMatchObject({ state: "sent", messages: [expect.any(String), expect.any(String)] });
    const root = slot.messages[0]!;
    const isForum = name.startsWith("a forum");
    const [headlines, ...others] = isForum ? at.below(root) : [...at.inChannel(), ...at.below(root)];
    expect(headlines).toMatch(/Chess league opens.*\n.*Harbour bridge closed/s);
    expect(headlines).not.toContain("12 passengers");
    expect(others).toHaveLength(1);
    expect(others[0]).toContain("“The port said 12 passengers were hurt.”");
    await store.articles.add(at.workspace, [bridge(SAID.replace("12", "14"))]);
    await correct();
    expect(at.below(root).at(-1)).toContain("14 passengers");
    expect(at.inChannel()).toHaveLength(isForum ? 0 : 1);
    await store.close();
  });
});
