// What happens by itself and someone should know -> one message to whom it concerns, said once and never repeated.
import { createHash } from "node:crypto";
import { commandPrefix } from "./chat/command-prefix.ts";
import { asGiven, type OurWords, say } from "./chat/our-words.ts";
import { note, paragraph, type Reply, replyOf } from "./chat/reply.ts";
import { greetingReply } from "./chat/schedules.ts";
import type { Fault } from "./feeds/poll.ts";
import type { Happened } from "./feeds/polling.ts";
import type { Log } from "./log.ts";
import { type Destination, destinationIn, destinationKey, platformOf } from "./schedule/destination.ts";
import type { Poster } from "./schedule/post.ts";
import type { News } from "./scheduler/parts.ts";
import { HOST } from "./services/host-schedules.ts";
import type { SchedulePlace } from "./services/schedules.ts";
import type { Feed } from "./store/feed.ts";
import { DAY_MS } from "./time.ts";
import type { Workspace } from "./workspace.ts";

export type Announcer = {
  /** For the channels of those who read the feed; everything to the log. */
  feedNews(feed: Feed, happened: readonly (Happened | Fault)[]): Promise<void>;
  /** Says what was gathered for the channels, in one message each: after an outage many feeds have the same to tell. */
  sayFeedNews(): Promise<void>;
  /** To the owner of a schedule that pauses by itself; where a briefing was expected that is given up. */
  scheduleNews(news: News): Promise<void>;
  /** Tells a channel that briefings come there; false when the platform refuses to have it said. */
  readonly greet: SchedulePlace["greet"];
  /** True for the one who is to speak of it: `about` is the same for the same occasion, in all processes. */
  claim(destination: Destination, about: string): Promise<boolean>;
  /** Posts what was claimed, once. True when it may now stand there. */
  post(destination: Destination, about: string, reply: Reply, beside?: Beside): Promise<boolean>;
};

const MOST_LINES = 10;

/** The record of what is said, for its buttons; and the message in whose thread it goes, where there are threads. */
export type Beside = { readonly reference?: string | null; readonly root?: string | null };

/** An occasion is remembered so long. */
const REMEMBERED_MS = 30 * DAY_MS;

export function createAnnouncer(options: {
  readonly house: Workspace;
  readonly posters: ReadonlyMap<string, Poster<Reply>>;
  readonly log: Log;
}): Announcer {
  const { house, posters, log } = options;
  const { store, opening } = house;
  const gathered = new Map<string, { readonly destination: Destination; readonly lines: OurWords[] }>();

  const occasion = (destination: Destination, about: string) => {
    return `said:${destination.workspace}:${destinationKey(destination)}:${about}`;
  };

  async function claim(destination: Destination, about: string): Promise<boolean> {
    if (!posters.has(platformOf(destination))) return false;
    return store.talks.claimEvent(occasion(destination, about), opening.clock() + REMEMBERED_MS);
  }

  async function post(destination: Destination, about: string, reply: Reply, beside: Beside = {}): Promise<boolean> {
    const poster = posters.get(platformOf(destination))!;
    const key = digest(occasion(destination, about));
    let { root = null } = beside;
    const below = root === null ? [] : [{ title: null }];
    let stands = false;
    for (const [i, payload] of poster.render(reply, beside.reference ?? null, ...below).entries()) {
      const outcome = await poster.post(destination, payload, `${key}-${i}`, root);
      stands ||= outcome.kind === "sent" || outcome.kind === "unknown";
      if (outcome.kind !== "sent") {
        log.info("not announced", { platform: platformOf(destination), outcome: outcome.kind });
        break;
      }
      root ??= outcome.messageId;
    }
    return stands;
  }

  async function once(destination: Destination, about: string, reply: Reply): Promise<void> {
    if (await claim(destination, about)) await post(destination, about, reply);
  }

  return {
    claim,
    post,
    greet: async (destination, line) => {
      const poster = posters.get(platformOf(destination));
      // The platform is not joined just now: the first briefing shows whether it may be posted.
      if (poster === undefined) return true;
      const key = digest(`greet ${destination.workspace} ${destinationKey(destination)} ${opening.clock()}`);
      for (const [i, payload] of poster.render(greetingReply(line, scheduleAt(destination)), null).entries()) {
        const outcome = await poster.post(destination, payload, `${key}-${i}`, null);
        if (outcome.kind === "refused") return false;
      }
      return true;
    },
    feedNews: async (feed, happened) => {
      logFeedNews(log, feed, happened);
      const lines = happened.flatMap((each) => feedLine(feed, each) ?? []);
      if (lines.length === 0) return;
      for (const { workspace, noticeDestination } of await store.feeds.readers(feed.id)) {
        if (noticeDestination === null) continue;
        const key = `${workspace} ${noticeDestination}`;
        const held = gathered.get(key);
        if (held) held.lines.push(...lines);
        else gathered.set(key, { destination: destinationIn(workspace, noticeDestination), lines: [...lines] });
      }
    },
    sayFeedNews: async () => {
      const all = [...gathered.values()];
      gathered.clear();
      for (const { destination, lines } of all) {
        const shown = lines.slice(0, MOST_LINES);
        const more = lines.length - shown.length;
        const reply = replyOf(
          { kind: "list", items: shown },
          more === 0 ? [] : note(say`and ${more} more`),
          note(say`What fails is tried again by itself. All feeds: ${commandPrefix(destination.workspace)}feed health`),
        );
        await once(destination, `feeds ${digest(lines.join("\n"))} ${opening.clock()}`, reply);
      }
    },
    scheduleNews: async (news) => {
      if (news.kind === "stopped") {
        log.info("the token was refused: nothing more is posted with it", { reach: news.reach });
        return;
      }
      if (news.kind === "too much") {
        const { id, destination } = news.slot;
        await once(destination, `too much ${id}`, tooMuchReply(scheduleAt(destination)));
        return;
      }
      const { destination, owner, id, paused } = news.subscription;
      log.info("a schedule is paused", { schedule: id, reason: news.reason });
      // Who gave it at a shell reads the log.
      if (owner === HOST) return;
      const schedule = scheduleAt(destination);
      const why = news.reason === "gone" ? say`its channel is gone` : say`I may not post in its channel`;
      const reply = replyOf(
        paragraph(say`A briefing of yours is paused, because ${why}. It is kept.`),
        note(say`When that is mended: ${schedule} list, then ${schedule} resume`),
      );
      const to = { workspace: destination.workspace, channel: `@${owner}`, thread: null };
      await once(to, `paused ${id} ${paused?.at ?? opening.clock()}`, reply);
    },
  };
}

function tooMuchReply(schedule: OurWords): Reply {
  return replyOf(
    paragraph(say`There is no briefing this time: there is too much news to tell apart at once.`),
    note(
      say`A topic limits it: ${schedule} add weekdays 08:00 climate. The one without: ${schedule} list, then ${schedule} remove`,
    ),
  );
}

/** How the command is called where a message goes. */
function scheduleAt({ workspace }: Destination): OurWords {
  return say`${commandPrefix(workspace)}schedule`;
}

/** Only what a reader can do something about, or has waited for. */
function feedLine({ url, state }: Feed, happened: Happened | Fault): OurWords | null {
  const name = asGiven(state.title ?? url);
  switch (happened.kind) {
    case "fails":
      return say`The feed ${name} could not be read for a day: ${asGiven(happened.why)}`;
    case "gone":
      return say`The feed ${name} is gone for good and is read no more: ${asGiven(happened.why)}`;
    case "recovered":
      return say`The feed ${name} can be read again.`;
    case "moved":
    case "baseline":
    case "new-items":
    case "fault":
      return null;
    default:
      return happened satisfies never;
  }
}

function logFeedNews(log: Log, { url }: Feed, happened: readonly (Happened | Fault)[]): void {
  const host = URL.parse(url)?.host ?? "";
  for (const each of happened) {
    if (each.kind === "fault") log.fault(`reading a feed of ${host}`, each.error);
    else log.info(`feed ${each.kind}`, { host, ...("items" in each ? { items: each.items } : {}) });
  }
}

/** 16 hexadecimal digits: a key that a platform takes. */
function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
