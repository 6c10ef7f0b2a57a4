// [io] Joins Slack by socket or by HTTP and stays: connects, answers, posts, reports how it stands, and leaves in order.
import { setTimeout as sleep } from "node:timers/promises";
import { App, type AuthorizeResult } from "@slack/bolt";
import type { Adapter } from "../../src/chat/adapter.ts";
import type { Conversation } from "../../src/chat/conversation.ts";
import type { Reply } from "../../src/chat/reply.ts";
import type { Poster } from "../../src/schedule/post.ts";
import { type Clock, SECOND_MS } from "../../src/time.ts";
import { within } from "../../src/turn.ts";
import { boltLogger } from "./bolt-log.ts";
import { byHttp } from "./by-http.ts";
import { bySocket } from "./by-socket.ts";
import { type Access, addressOf, identity, ONCE, postingCalls, welcome } from "./clients.ts";
import { type Connection, keepConnected } from "./connection.ts";
import { type Handling, registerHandlers } from "./handlers.ts";
import { createInstallations } from "./installations.ts";
import { createPeople } from "./people.ts";
import { slackPoster } from "./post.ts";
import type { Way } from "./way.ts";

export type SlackSetup = Access & {
  readonly admins: ReadonlySet<string>;
  /** Where requests come in by HTTP; `host` null listens on every address. */
  readonly port: number;
  readonly host: string | null;
  readonly conversation: Conversation;
  readonly clock: Clock;
  /** After so long a person is shown that their request is being worked on. */
  readonly patienceMs?: number;
};

/** Keeps count of what is being worked on, so that stopping can wait for it. */
type Work = <T>(doing: Promise<T>) => Promise<T>;

/** A running adapter, and what schedules post with. */
export type Slack = Adapter & {
  readonly poster: Poster<Reply>;
  /** Resolves after the first try to connect, however it ended. */
  readonly tried: Promise<void>;
};

/**
 * By socket when there is an app-level token, else by HTTP; for many workspaces when there is no bot token but a client
 * id, its secret and a key. Returns at once and goes on trying to connect; `state` tells how that stands.
 */
export function startSlack(setup: SlackSetup): Slack {
  const { log, clock } = setup;
  const inFlight = new Set<Promise<unknown>>();
  const work: Work = (doing) => {
    const counted = doing.finally(() => inFlight.delete(counted));
    inFlight.add(counted);
    return counted;
  };
  const identify = isForMany(setup) ? null : identity(setup);
  const way = wayInto(setup, work);
  createApp(way, setup, work, identify);
  const connection = keepConnected({
    connect: async (trying) => {
      trying("SLACK_BOT_TOKEN");
      await identify?.();
      trying("SLACK_APP_TOKEN");
      await way.connect();
    },
    clock,
    wait: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => {}),
    onFailure: (error) => log.debug("slack connection", { error: String(error) }),
    // What somebody must mend is written however little else is.
    onChange: ({ kind, why }) => {
      if (kind === "off") log.fault("joining Slack", why);
      else log.info("slack", { state: kind, why });
    },
  });
  way.whenLost((why) => connection.lost(why));
  const poster = slackPoster(postingCalls(setup));
  return {
    name: "Slack",
    state: () => connection.state(),
    tried: connection.tried,
    poster: {
      ...poster,
      post: (...post) => work(poster.post(...post)),
      find: (...sought) => work(poster.find!(...sought)),
    },
    stop: () => stop(connection, way, inFlight),
  };
}

function isForMany({ config, key }: SlackSetup): boolean {
  const { botToken, appToken, clientId, clientSecret } = config;
  return botToken === null && appToken === null && clientId !== null && clientSecret !== null && key !== null;
}

function wayInto(setup: SlackSetup, work: Work): Way {
  if (setup.config.appToken !== null) return bySocket(setup);
  const { port, host, clock, conversation } = setup;
  const greet: Parameters<typeof byHttp>[1]["onInstalled"] = (installation) => {
    void work(welcome(installation, conversation, setup));
  };
  return byHttp(setup, { port, host, clock, onInstalled: isForMany(setup) ? greet : null });
}

const PATIENCE_MS = 1_500;

function createApp(
  { receiver }: Way,
  setup: SlackSetup,
  work: Work,
  identify: (() => Promise<AuthorizeResult>) | null,
): void {
  const { conversation, log, clock, admins, config, memory, key, patienceMs = PATIENCE_MS } = setup;
  const app = new App({
    receiver,
    logger: boltLogger(log),
    convoStore: false,
    clientOptions: { ...addressOf(config), ...ONCE, rejectRateLimitedCalls: true },
    ...(identify === null ? {} : { authorize: identify }),
  });
  const people = createPeople({ admins, clock });
  const uninstall: Handling["uninstall"] = async (query) => {
    if (key !== null) await createInstallations(memory, key, () => {}).deleteInstallation!(query);
  };
  registerHandlers(app, { conversation, people, log, patienceMs, uninstall, wait: (ms) => sleep(ms) });
  // From the moment that Slack's request is taken, before its acknowledgement is out.
  const process = app.processEvent.bind(app);
  app.processEvent = (event) => work(process(event));
}

/** Answers are finished for so long; the rest of ten seconds is for the farewell. */
const FINISH_MS = 8 * SECOND_MS;

async function stop(connection: Connection, way: Way, inFlight: ReadonlySet<Promise<unknown>>): Promise<void> {
  connection.end();
  way.close();
  await within(allDone(inFlight), FINISH_MS, undefined);
  way.cut();
}

async function allDone(inFlight: ReadonlySet<Promise<unknown>>): Promise<void> {
  while (inFlight.size > 0) await Promise.allSettled(inFlight);
}
