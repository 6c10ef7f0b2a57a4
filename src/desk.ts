// The app, the store and the log, as the desk where every chat's talk is served.
import { setImmediate } from "node:timers/promises";
import { App, type Around, type Listener } from "./app.ts";
import type { Completion } from "./chat/commands.ts";
import type { Desk, Reader, Recalled, Talk } from "./chat/conversation.ts";
import { type Context, NOTHING_SAID } from "./chat/handle.ts";
import { say } from "./chat/our-words.ts";
import { createQueue } from "./chat/queue.ts";
import type { AnswerRecord } from "./delivery.ts";
import type { Log } from "./log.ts";
import { forgetWorkspace, settingsIn, voterOf } from "./services/settings.ts";
import { suggestions } from "./services/suggest.ts";
import type { Delivery, Store, TalkState, WorkspaceId } from "./store/store.ts";
import { DAY_MS } from "./time.ts";
import type { Workspace } from "./workspace.ts";

/** What was said last is remembered so long for follow-ups. */
const TALK_TERM_MS = 7 * DAY_MS;
/** Platforms send an event again within minutes; a day is plenty. */
const EVENT_TERM_MS = DAY_MS;
/** Old events are dropped once in so many new ones. */
const EVENTS_PER_SWEEP = 1_000;
/** One computes while another waits for the store. */
const ANSWERS_AT_ONCE = 2;
/** A follow-up of a follow-up …: further back nothing is carried over. */
const LONGEST_CHAIN = 8;

const SAMPLES = say`These are samples that come with me, by made-up outlets; they go when there is something of your own.`;

/** `around` gives a talk what is done at its place beside reading. */
export function openDesk(house: Workspace, log: Log, around: AroundTalk): Desk {
  const { store, opening } = house;
  let events = 0;
  const queue = createQueue(ANSWERS_AT_ONCE, () => setImmediate());
  return {
    isNew: async (eventId) => {
      const now = opening.clock();
      if (events++ % EVENTS_PER_SWEEP === 0) await store.talks.dropEvents(now - EVENT_TERM_MS);
      return store.talks.claimEvent(eventId, now);
    },
    turn: (doing) => queue.run(doing),
    talk: (id, reader) => openTalk(house.for(id as WorkspaceId), reader, around),
    forget: async (id) => {
      await forgetWorkspace(store, id as WorkspaceId);
    },
    fault: (error, hidden) => log.fault("answering", error, hidden),
  };
}

export type AroundTalk = (workspace: Workspace, reader: Reader) => (app: App) => Around;

async function openTalk(workspace: Workspace, reader: Reader, around: AroundTalk): Promise<Talk> {
  const { store, id, opening } = workspace;
  const settings = await settingsIn(store, id).get();
  const { destination, person, place } = reader;
  const timeZone = settings.zone ?? person.timeZone ?? opening.config.timeZone;
  const listener: Listener = {
    destination,
    place: place.direct ? `@${person.id}` : place.channel,
    timeZone,
    stories: settings.stories,
    surface: "chat",
  };
  const app = new App(workspace, listener, around(workspace, reader));
  const recall = (reference: string) => recallFrom(store, app, id, reference, LONGEST_CHAIN);
  return {
    services: app,
    settings,
    notice: async () => ((await workspace.showsSamples()) ? SAMPLES : null),
    recall,
    context: async (place) => {
      const state = await store.talks.get(id, place, opening.clock() - TALK_TERM_MS);
      return state === null ? NOTHING_SAID : contextOf(state, recall);
    },
    remember: (place, context) => store.talks.set(id, place, stateOf(context), opening.clock()),
    vote: async (delivery, helpful) => {
      if ((await store.deliveries.get(delivery))?.workspace !== id) return;
      await store.talks.vote(id, { delivery, voter: voterOf(id, `@${person.id}`), helpful, at: opening.clock() });
    },
    suggest: (what: Completion, typed) => suggestions(workspace, what, typed),
  };
}

/** What was said, made again as of then; null when it is not kept or another workspace's. */
async function recallFrom(
  store: Store,
  app: App,
  workspace: WorkspaceId,
  reference: string,
  chain: number,
): Promise<Recalled | null> {
  const delivery = await store.deliveries.get(reference);
  if (delivery === null || delivery.workspace !== workspace) return null;
  const inputs = delivery.inputs as Readonly<Record<string, string>>;
  switch (delivery.kind) {
    case "briefing":
      return { kind: "briefing", briefing: (await app.replay(delivery.id)).briefing };
    case "answer":
      return recallAnswer(store, app, workspace, delivery, chain);
    case "story": {
      const words = inputs.story ?? inputs.words ?? "";
      return { kind: "story", words, found: (await app.story(words)).value };
    }
    case "summary":
      return { kind: "summary", summary: (await app.summarize(inputs.article ?? inputs.wanted ?? "")).value };
    case "search":
      return { kind: "search", found: (await app.search(inputs.words ?? "")).value };
    default:
      return delivery.kind satisfies never;
  }
}

async function recallAnswer(
  store: Store,
  app: App,
  workspace: WorkspaceId,
  { inputs, at }: Delivery,
  chain: number,
): Promise<Recalled> {
  const { question, previous } = inputs as AnswerRecord;
  const before = previous === null || chain === 0 ? null : await recallFrom(store, app, workspace, previous, chain - 1);
  const asked = await app.askAt(question, before?.kind === "answer" ? before.asked : null, at);
  return { kind: "answer", asked };
}

async function contextOf(
  { answer, briefing, latest }: TalkState,
  recall: (reference: string) => Promise<Recalled | null>,
): Promise<Context> {
  const asked = answer === null ? null : await recall(answer);
  const told = briefing === null ? null : await recall(briefing);
  return {
    asked: asked?.kind === "answer" ? asked.asked : null,
    briefing: told?.kind === "briefing" ? told.briefing : null,
    latest,
  };
}

function stateOf({ asked, briefing, latest }: Context): TalkState {
  return { answer: asked?.id ?? null, briefing: briefing?.id ?? null, latest };
}
