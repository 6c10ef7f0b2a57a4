// The bot where people talk: joins each platform that has a token, reads feeds, delivers what is due, and stays. [io]
import { createAlerts } from "./alerts.ts";
import { createAnnouncer } from "./announce.ts";
import { aroundChat } from "./around.ts";
import { briefSlot } from "./brief-slot.ts";
import type { Adapter, AdapterLeases, AdapterMemory } from "./chat/adapter.ts";
import { type Conversation, createConversation } from "./chat/conversation.ts";
import type { Reply } from "./chat/reply.ts";
import { openComposeRoom } from "./compose-room.ts";
import type { Config } from "./config.ts";
import { createCorrections } from "./corrections.ts";
import { openDesk } from "./desk.ts";
import type { Log } from "./log.ts";
import type { Poster } from "./schedule/post.ts";
import { recurring } from "./scheduler/recurring.ts";
import { newHolder, startScheduler } from "./scheduler/start.ts";
import { type FeedRoom, openFeedRoom } from "./services/feed-room.ts";
import { hostsFeedList } from "./services/host-list.ts";
import { sweep } from "./services/sweep.ts";
import { leasesOf } from "./store/leases.ts";
import type { Store, WorkspaceId } from "./store/store.ts";
import type { Clock } from "./time.ts";
import { onceStoreIsThere, type Waiting } from "./wait-for-store.ts";
import { OWN, Workspace } from "./workspace.ts";

export type Serving = {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  /** Aborts when the bot is to leave. */
  readonly leaving: AbortSignal;
};

/**
 * Resolves when it has left. A database that is away, such as one that is started together with us, is waited for; throws
 * StoreError or RequestError when it cannot begin and waiting would not help.
 */
export async function serve({ config, clock, log, leaving }: Serving): Promise<void> {
  const waiting = { clock, log, leaving };
  const house = await onceStoreIsThere(() => Workspace.open({ config, clock, at: null }), waiting);
  if (house === null) return log.info("left");
  const { store } = house;
  for (const { what, why } of house.problems) log.info("not read", { what, why });
  const joined: Joined[] = [];
  const posters = new Map<string, Poster<Reply>>();
  const announce = createAnnouncer({ house, posters, log });
  const room = openFeedRoom({ store, config, clock, tell: (feed, happened) => announce.feedNews(feed, happened) });
  const composing = openComposeRoom();
  const { compose } = composing;
  const outside = { adapters: () => adapters(), greet: announce.greet, compose };
  const adapters = () => joined.map(({ adapter }) => adapter);
  const desk = openDesk(house, log, (workspace, reader) => aroundChat(workspace, reader, room, outside));
  const holder = newHolder();
  const leases = leasesOf(store.leases, holder);
  const shared = { config, conversation: createConversation(desk), memory: memoryIn(store, clock), leases, log, clock };
  for (const join of [joinSlack, joinDiscord]) {
    // A platform that cannot be joined does not keep the others out.
    const one = await join(shared).catch((error: unknown) => void log.fault("joining a platform", error));
    if (one) joined.push(one);
  }
  for (const { platform, poster } of joined) posters.set(platform, poster);
  const scheduler = await startScheduler({
    store,
    holder,
    posters,
    log,
    clock,
    brief: (subscription, slot) => briefSlot(house, { subscription, slot }, compose),
    tell: (news) => announce.scheduleNews(news),
  });
  const alert = createAlerts(house, announce);
  const correct = createCorrections(house, announce);
  const pollFeeds = async () => {
    try {
      await room.poll();
      await announce.sayFeedNews();
      await alert();
      await correct();
    } catch (error) {
      if (!leaving.aborted) log.fault("polling feeds", error);
    }
  };
  const polls = recurring("* * * * *", pollFeeds);
  const sweeps = recurring("30 * * * *", () => sweepHouse(house, log));
  void addListedFeeds(config.feedList, room, waiting).then(polls.now);
  await untilAborted(leaving);
  log.info("leaving");
  await Promise.all([polls.stop(), sweeps.stop()]);
  await Promise.allSettled([
    scheduler.stop(),
    room.close(),
    composing.close(),
    ...adapters().map((adapter) => adapter.stop()),
  ]);
  await store.close();
  log.info("left");
}

async function sweepHouse(house: Workspace, log: Log): Promise<void> {
  const { config, clock } = house.opening;
  try {
    const retired = await sweep(house.store, config, clock());
    if (retired > 0) log.info("articles retired", { count: retired });
    const unused = await house.removeUnusedIndexes();
    if (unused > 0) log.info("unused indexes removed", { count: unused });
  } catch (error) {
    log.fault("sweeping the store", error);
  }
}

/** The feeds of the host's own list; what cannot be added is told in the log, and tried again at the next start. */
async function addListedFeeds(path: string | null, room: FeedRoom, waiting: Waiting): Promise<void> {
  if (path === null) return;
  const { log } = waiting;
  try {
    const listed = await hostsFeedList(path);
    if ("why" in listed) return log.info(`${listed.what} cannot be used`, { why: listed.why });
    const by = { workspace: OWN, person: null, notice: null };
    const imported = await onceStoreIsThere(() => room.importAll(listed.addresses, by), waiting);
    if (imported === null) return;
    const { added, known, failed, notReached } = imported;
    log.info("feeds of WIRECOPY_FEEDS", { added, known, failed: failed.length, notReached });
    for (const { address, why } of failed) log.info("feed not added", { address, why });
  } catch (error) {
    log.fault("reading WIRECOPY_FEEDS", error);
  }
}

type Shared = {
  readonly config: Config;
  readonly conversation: Conversation;
  readonly memory: AdapterMemory;
  readonly leases: AdapterLeases;
  readonly log: Log;
  readonly clock: Clock;
};

type Joined = { readonly platform: string; readonly adapter: Adapter; readonly poster: Poster<Reply> };

/** Null without a token: then the platform's library is never loaded. */
async function joinSlack({ config, ...shared }: Shared): Promise<Joined | null> {
  const { slack, admins, key, port } = config;
  if (slack === null) return null;
  const { startSlack } = await import("../adapters/slack/start.ts");
  const adapter = startSlack({ ...shared, config: slack, admins, key, port, host: null });
  return { platform: "slack", adapter, poster: adapter.poster };
}

async function joinDiscord({ config, conversation, leases, log, clock }: Shared): Promise<Joined | null> {
  const { discord, admins } = config;
  if (discord === null) return null;
  const { startDiscord } = await import("../adapters/discord/start.ts");
  const adapter = startDiscord({ credentials: discord, conversation, leases, admins, log, clock });
  return { platform: "discord", adapter, poster: adapter.poster };
}

function memoryIn({ installations }: Store, clock: Clock): AdapterMemory {
  return {
    get: (name) => installations.get(name),
    set: (name, workspace, value) => installations.set(name, workspace as WorkspaceId, value, clock()),
    delete: (name) => installations.delete(name),
  };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
