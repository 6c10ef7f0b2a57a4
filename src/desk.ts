// The app, the store and the log, as the desk where every chat's talk is served.
import type { Answer } from "./answers/answer.ts";
import { App, type Around, type Listener } from "./app.ts";
import type { Completion } from "./chat/command-info.ts";
import { type Briefed, type Context, NOTHING_SAID } from "./chat/context.ts";
import { homeOf } from "./chat/incoming.ts";
import { createQueue } from "./chat/queue.ts";
import { openedOf, type Recalled } from "./chat/recalled.ts";
import { type Reference, readReference, referenceTo } from "./chat/reference.ts";
import type { Found } from "./chat/search-reply.ts";
import type { StoryFound } from "./chat/services.ts";
import { keptShown, readShown } from "./chat/shown-records.ts";
import type { Summarized } from "./chat/summary-reply.ts";
import type { Desk, Needed, Reader, Talk } from "./chat/talk.ts";
import type { BriefingRecord, SaidRecord } from "./delivery.ts";
import { thaw } from "./frozen.ts";
import type { Log } from "./log.ts";
import { forgetWorkspace, settingsIn, voterOf } from "./services/settings.ts";
import { suggestions } from "./services/suggest.ts";
import type { Store, TalkState, WorkspaceId } from "./store/store.ts";
import { DAY_MS, type EpochMs } from "./time.ts";
import { turn } from "./turn.ts";
import type { Workspace } from "./workspace.ts";

/** What was said last is remembered so long for follow-ups. */
const TALK_TERM_MS = 7 * DAY_MS;
/** Platforms send an event again within minutes; a day is plenty. */
const EVENT_TERM_MS = DAY_MS;
/** Old events are dropped once in so many new ones. */
const EVENTS_PER_SWEEP = 1_000;
/** One computes while another waits for the store. */
const ANSWERS_AT_ONCE = 2;
/** While one is made in the thread the next is read. */
const BRIEFINGS_AT_ONCE = 2;

/** `around` gives a talk what is done at its place beside reading. */
export function openDesk(house: Workspace, log: Log, around: AroundTalk): Desk {
  const { store, opening } = house;
  let events = 0;
  let last: EpochMs = 0;
  const moment = () => {
    last = Math.max(opening.clock(), last + 1);
    return last;
  };
  const answers = createQueue(ANSWERS_AT_ONCE, turn);
  const briefings = createQueue(BRIEFINGS_AT_ONCE, turn);
  return {
    isNew: async (eventId) => {
      const now = opening.clock();
      if (events++ % EVENTS_PER_SWEEP === 0) await store.talks.dropEvents(now - EVENT_TERM_MS);
      return store.talks.claimEvent(eventId, now);
    },
    moment,
    turn: (doing) => answers.run(doing),
    briefingTurn: (doing) => briefings.run(doing),
    talk: (id, reader) => openTalk(house.for(id as WorkspaceId), { reader, around, moment }),
    forget: async (id) => {
      await forgetWorkspace(store, id as WorkspaceId);
    },
    fault: (error, hidden) => log.fault("answering", error, hidden),
  };
}

export type AroundTalk = (workspace: Workspace, reader: Reader) => (app: App) => Around;

async function openTalk(
  workspace: Workspace,
  { reader, around, moment }: { readonly reader: Reader; readonly around: AroundTalk; readonly moment: () => EpochMs },
): Promise<Talk> {
  const { store, id, opening } = workspace;
  const settings = await settingsIn(store, id).get();
  const { destination, person, place } = reader;
  const timeZone = settings.zone ?? person.timeZone ?? opening.config.timeZone;
  const listener: Listener = {
    destination,
    place: homeOf(id, place, person),
    timeZone,
    stories: settings.stories,
    surface: "chat",
  };
  const app = new App(workspace, listener, around(workspace, reader));
  const recall = (reference: string) => recallFrom(store, app, id, reference);
  const briefedOn = (reference: string) => briefedFrom(store, id, reference);
  const rememberedSince = () => opening.clock() - TALK_TERM_MS;
  return {
    services: app,
    settings,
    notice: () => app.notice(),
    recall,
    context: async (place, needed) => {
      const state = needed.size === 0 ? null : await store.talks.get(id, place, rememberedSince());
      return state === null ? NOTHING_SAID : contextOf(state, needed, { recall, briefedOn });
    },
    // What a command had no need of was not looked up: it stays as it is kept.
    remember: (place, context, askedAt) =>
      store.talks.set(id, place, stateOf(context), { askedAt, now: moment(), since: rememberedSince() }),
    vote: async (delivery, helpful) => {
      if ((await store.deliveries.get(delivery))?.workspace !== id) return;
      await store.talks.vote(id, { delivery, voter: voterOf(id, `@${person.id}`), helpful, at: opening.clock() });
    },
    suggest: (what: Completion, typed) => suggestions(workspace, what, typed),
  };
}

/** What was said, as it was said; null when it is not kept or another workspace's. */
async function recallFrom(store: Store, app: App, workspace: WorkspaceId, reference: string): Promise<Recalled | null> {
  const delivery = await store.deliveries.get(reference);
  if (delivery === null || delivery.workspace !== workspace) return null;
  if (delivery.kind === "briefing") return { kind: "briefing", briefing: (await app.replay(delivery.id)).briefing };
  const { said } = delivery.inputs as SaidRecord;
  switch (delivery.kind) {
    case "answer": {
      const value = await thaw<Answer>(said, store);
      return value && { kind: "answer", asked: { id: delivery.id, value } };
    }
    case "story": {
      const told = await thaw<{ words: string; found: StoryFound }>(said, store);
      return told && { kind: "story", id: delivery.id, ...told, at: delivery.at };
    }
    case "summary": {
      const summary = await thaw<Summarized>(said, store);
      return summary && { kind: "summary", id: delivery.id, summary, at: delivery.at };
    }
    case "search": {
      const value = await thaw<Found>(said, store);
      return value && { kind: "search", found: { id: delivery.id, value } };
    }
    case "correction":
      // It has no buttons.
      return null;
    default:
      return delivery.kind satisfies never;
  }
}

/** The topic of a briefing, and what it told, without making it again; null of one on nothing in particular. */
async function briefedFrom(store: Store, workspace: WorkspaceId, reference: string): Promise<Briefed | null> {
  const delivery = await store.deliveries.get(reference);
  if (delivery?.workspace !== workspace || delivery.kind !== "briefing") return null;
  const { topic, tells } = delivery.inputs as BriefingRecord;
  return topic === null || tells.length === 0 ? null : { topic, articles: tells };
}

type Memory = {
  readonly recall: (reference: string) => Promise<Recalled | null>;
  readonly briefedOn: (reference: string) => Promise<Briefed | null>;
};

/** What a command goes on from, no more: making an old briefing again takes its time. */
async function contextOf(
  { answer, briefing, shown, latest }: TalkState,
  needed: ReadonlySet<Needed>,
  { recall, briefedOn }: Memory,
): Promise<Context> {
  const list = shown === null ? null : readShown(shown);
  const numbers = latest === "shown" ? list?.numbers : latest;
  // A number that an answer has not is the briefing's.
  const isNumbered = (what: string) => numbers === what || (what === "briefing" && numbers !== "search");
  const wants = (what: "answer" | "briefing" | "shown") =>
    needed.has(what) || (needed.has("latest") && latest === what) || (needed.has("numbered") && isNumbered(what));
  const references = { answer: referenceIn(answer), briefing: referenceIn(briefing) };
  const goesOnFrom = latest === "shown" ? (list?.after ?? null) : latest;
  const isBriefed = goesOnFrom === "briefing" && needed.has("answer");
  // A story that was opened last is what a question is asked of.
  const isShown = list !== null && (wants("shown") || (latest === "shown" && needed.has("answer")));
  const [asked, told, briefed, found, opened] = await Promise.all([
    references.answer !== null && wants("answer") ? recall(references.answer.record) : null,
    references.briefing !== null && wants("briefing") ? recall(references.briefing.record) : null,
    references.briefing !== null && isBriefed ? briefedOn(references.briefing.record) : null,
    isShown && list.found !== null ? recall(list.found) : null,
    isShown && list.opened !== null ? recall(list.opened) : null,
  ]);
  return {
    asked: asked?.kind === "answer" ? asked.asked : null,
    briefing: told?.kind === "briefing" ? told.briefing : null,
    shown: isShown
      ? {
          numbers: list.numbers,
          after: list.after,
          found: found?.kind === "search" ? found.found : null,
          opened: openedOf(opened),
        }
      : null,
    latest,
    briefed,
    given: (goesOnFrom && references[goesOnFrom]?.given) ?? 0,
  };
}

function referenceIn(kept: string | null): Reference | null {
  return kept === null ? null : readReference(kept);
}

function stateOf({ asked, briefing, shown, latest, given }: Context): TalkState {
  const goesOnFrom = latest === "shown" ? shown?.after : latest;
  const kept = (id: string | undefined, of: TalkState["latest"]) =>
    id === undefined ? null : referenceTo({ record: id, given: of === goesOnFrom ? given : 0 });
  return {
    answer: kept(asked?.id, "answer"),
    briefing: kept(briefing?.id, "briefing"),
    shown: shown && keptShown(shown),
    latest,
  };
}
