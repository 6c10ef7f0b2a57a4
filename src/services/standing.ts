// How feeds, schedules and platforms stand -> rows for status, and what someone should see to.
import type { Adapter } from "../chat/adapter.ts";
import { momentWords, type View } from "../chat/dates.ts";
import { asGiven, countOf, joinWords, type OurWords, say } from "../chat/our-words.ts";
import type { Standing } from "../chat/status-reply.ts";
import { healthOf, healthWords } from "../feeds/health.ts";
import type { Problem } from "../problem.ts";
import type { SlotRecord } from "../store/schedules.ts";
import type { Store, WorkspaceId } from "../store/store.ts";

/** So many deliveries back are looked at. */
const DELIVERIES_SEEN = 50;
/** Longer lists are for `feed health`. */
const MOST_PROBLEMS = 5;

/** `workspace` null: all of the house. */
export async function standingOf(
  store: Store,
  {
    workspace,
    feedsOf,
    adapters,
    view,
  }: {
    readonly workspace: WorkspaceId | null;
    readonly feedsOf: WorkspaceId;
    readonly adapters: readonly Adapter[];
    readonly view: View;
  },
): Promise<Standing> {
  const feeds = (await store.feeds.list(feedsOf)).map(({ feed }) => feed);
  const ill = feeds.filter(({ state }) => ["failing", "off"].includes(healthOf(state)));
  const subscriptions = await store.subscriptions.list(workspace ?? undefined);
  const slots = await store.slots.list({ ...(workspace === null ? {} : { workspace }), limit: DELIVERIES_SEEN });
  const paused = subscriptions.filter((each) => each.paused !== null && each.paused.reason !== "asked");
  const off = adapters.filter((adapter) => adapter.state().kind === "off");
  const problems: Problem[] = [
    ...off.map((adapter) => ({ what: adapter.name, why: adapter.state().why ?? "off" })),
    ...ill.map(({ url, state }) => ({ what: state.title ?? url, why: healthWords(state, view.now) })),
    ...paused.map(() => ({ what: "schedule", why: "One is paused because I may not post there. See: schedule list" })),
  ];
  return {
    rows: [
      ...adapters.map((adapter): [OurWords, OurWords] => [asGiven(adapter.name), adapterWords(adapter, view)]),
      ...(feeds.length === 0 ? [] : [[say`feeds`, feedWords(feeds.length, ill.length)] as [OurWords, OurWords]]),
      ...(subscriptions.length === 0
        ? []
        : [
            [say`schedules`, say`${countOf(subscriptions.length, "briefing comes", "briefings come")} by itself`] as [
              OurWords,
              OurWords,
            ],
          ]),
      ...(slots.length === 0 ? [] : [[say`delivered`, slotWords(slots, view)] as [OurWords, OurWords]]),
    ],
    problems: problems.slice(0, MOST_PROBLEMS),
  };
}

function adapterWords(adapter: Adapter, view: View): OurWords {
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

/** "48 sent, 1 skipped, 1 unknown; the last on ...". */
function slotWords(slots: readonly SlotRecord[], view: View): OurWords {
  const states = Object.groupBy(slots, ({ state }) => state);
  const counts = (["sent", "failed", "unknown", "skipped"] as const).map((state) => {
    const count = states[state]?.length ?? 0;
    return count === 0 ? say`` : say`${count} ${asGiven(state)}`;
  });
  const late = slots.filter((slot) => slot.late && slot.state === "sent").length;
  const words = [...counts, late === 0 ? say`` : say`${late} late`];
  return say`of the last ${slots.length}: ${joinWords(words, ", ")}; the newest was due on ${momentWords(slots[0]!.at, view)}`;
}
