// How feeds, schedules and platforms stand -> rows for status, and what someone should see to.
import type { Adapter } from "../chat/adapter.ts";
import { commandPrefix } from "../chat/command-prefix.ts";
import { type LocalTime, momentWords } from "../chat/dates.ts";
import { asGiven, countOf, listed, type OurWords, say } from "../chat/our-words.ts";
import type { Standing } from "../chat/status-reply.ts";
import { healthOf, healthWords } from "../feeds/health.ts";
import type { Problem } from "../problem.ts";
import { destinationKey } from "../schedule/destination.ts";
import type { SlotRecord } from "../store/schedules.ts";
import type { Store, WorkspaceId } from "../store/store.ts";
import { atWork } from "./at-work.ts";
import { slotWords } from "./slot-words.ts";
import { noTokenFor } from "./tokenless.ts";

/** So many deliveries back are looked at. */
const DELIVERIES_SEEN = 50;
/** Longer lists are for `feed health`. */
const MOST_PROBLEMS = 5;

/** `workspace` null: all of the house. */
export async function standingOf(
  store: Store,
  {
    workspace,
    shell,
    feedsOf,
    adapters,
    view,
    tokenless = [],
    unseen = [],
  }: {
    readonly workspace: WorkspaceId | null;
    /** What Wirecopy is called by at the host's shell; null where it is asked elsewhere. */
    readonly shell: string | null;
    readonly feedsOf: WorkspaceId;
    readonly adapters: readonly Adapter[];
    readonly view: LocalTime;
    /** Platforms that no token is set for, as destinations begin: "slack", "discord". */
    readonly tokenless?: readonly string[];
    /** Platforms whose connection is another process's. */
    readonly unseen?: readonly string[];
  },
): Promise<Standing> {
  const feeds = (await store.feeds.list(feedsOf)).map(({ feed }) => feed);
  const ill = feeds.filter(({ state }) => ["failing", "off"].includes(healthOf(state)));
  const subscriptions = await store.subscriptions.list(workspace ?? undefined);
  const slots = await store.slots.list({ ...(workspace === null ? {} : { workspace }), limit: DELIVERIES_SEEN });
  const paused = subscriptions.filter((each) => each.paused !== null && each.paused.reason !== "asked");
  const off = adapters.filter((adapter) => adapter.state().kind === "off");
  const cannotCome = tokenless.filter((platform) =>
    subscriptions.some(({ destination }) => destination.workspace.startsWith(`${platform}:`)),
  );
  const coming = countOf(subscriptions.length, "briefing comes", "briefings come");
  const problems: Problem[] = [
    ...cannotCome.map((platform) => ({ what: "schedules", why: noTokenFor(platform) })),
    ...off.map((adapter) => ({ what: adapter.name, why: adapter.state().why ?? "off" })),
    ...ill.map(({ url, state }) => ({ what: state.title ?? url, why: healthWords(state, view.now) })),
    ...paused.map(() => ({
      what: "schedule",
      why: `One is paused because I may not post there. See: ${commandPrefix(feedsOf)}schedule list`,
    })),
  ];
  return {
    rows: [
      ...adapters.map((adapter): [OurWords, OurWords] => [asGiven(adapter.name), adapterWords(adapter, view)]),
      ...rowIf(feeds.length > 0, say`feeds`, () => feedWords(feeds.length, ill.length)),
      ...rowIf(
        subscriptions.length > 0,
        say`schedules`,
        () => say`${coming} ${subscriptions.length === 1 ? say`by itself` : say`by themselves`}`,
      ),
      ...rowIf(slots.length > 0, say`delivered`, () => deliveredWords(slots, view)),
      ...astray(slots, view, shell),
      ...(workspace === null ? await atWork(store, view) : []),
    ],
    unseen,
    problems: problems.slice(0, MOST_PROBLEMS),
  };
}

function rowIf(isThere: boolean, name: OurWords, words: () => OurWords): [OurWords, OurWords][] {
  return isThere ? [[name, words()]] : [];
}

function adapterWords(adapter: Adapter, view: LocalTime): OurWords {
  const { kind, since, why } = adapter.state();
  const when = momentWords(since, view);
  if (kind === "connected") return say`connected since ${when}`;
  // Why it is off stands among the problems.
  if (kind === "off") return say`off since ${when}`;
  return say`trying to connect since ${when}${why === null ? say`` : say`: ${asGiven(why)}`}`;
}

function feedWords(all: number, ill: number): OurWords {
  return ill === 0 ? say`${all}, all well` : say`${all}, of which ${ill} cannot be read just now`;
}

function deliveredWords(slots: readonly SlotRecord[], view: LocalTime): OurWords {
  return say`${countWords(slots)}; the newest ${slotWords(slots[0]!, view)}`;
}

/** "of the last 50: 47 sent, 2 of them late, 1 nothing new, 1 left out, 1 unknown". */
function countWords(slots: readonly SlotRecord[]): OurWords {
  const count = (words: OurWords, counts: (slot: SlotRecord) => boolean) => {
    const found = slots.filter(counts).length;
    return found === 0 ? say`` : say`${found} ${words}`;
  };
  const words = [
    count(say`sent`, ({ state }) => state === "sent"),
    count(say`of them late`, ({ state, late }) => state === "sent" && late),
    count(say`with nothing new`, (slot) => slot.state === "skipped" && slot.reason === NOTHING_NEW),
    count(say`left out`, (slot) => slot.state === "skipped" && slot.reason !== NOTHING_NEW),
    count(say`failed`, ({ state }) => state === "failed"),
    count(say`unknown`, ({ state }) => state === "unknown"),
    count(say`on their way`, isUnderWay),
  ];
  return say`of the last ${slots.length}: ${listed(words)}`;
}

const NOTHING_NEW = "nothing new";

function isUnderWay({ state }: SlotRecord): boolean {
  return state === "claimed" || state === "sending";
}

/** What did not come as it should, newest first; with where, and for the host, who has a shell, how to see it again. */
function astray(slots: readonly SlotRecord[], view: LocalTime, shell: string | null): [OurWords, OurWords][] {
  const went = slots.filter((slot) => slot.late || ["failed", "unknown"].includes(slot.state) || isLeftOut(slot));
  return went.slice(0, MOST_ASTRAY).map((slot) => {
    const { workspace } = slot.destination;
    const place = destinationKey(slot.destination);
    const again = slot.delivery === null ? say`` : say` · ${asGiven(shell ?? "")} replay ${asGiven(slot.delivery)}`;
    const where =
      shell !== null
        ? say`${asGiven(`${workspace}/${place}`)}`
        : place.startsWith("@")
          ? say`to one person`
          : say`channel ${asGiven(place)}`;
    return [where, say`${slotWords(slot, view)}${shell !== null ? again : say``}`];
  });
}

const MOST_ASTRAY = 5;

function isLeftOut({ state, reason }: SlotRecord): boolean {
  return state === "skipped" && reason !== NOTHING_NEW;
}
