// What is done at a place beside reading, feeds and schedules, for a talk in a chat and for the person at the terminal.
import type { App, Around } from "./app.ts";
import type { Adapter } from "./chat/adapter.ts";
import { commandPrefix } from "./chat/command-prefix.ts";
import type { FeedService } from "./chat/feeds.ts";
import { homeOf } from "./chat/incoming.ts";
import { say } from "./chat/our-words.ts";
import type { Reader } from "./chat/talk.ts";
import { type Compose, composeHere } from "./compose-room.ts";
import type { FeedRoom } from "./services/feed-room.ts";
import { feedListProblems } from "./services/host-list.ts";
import { hostSchedules } from "./services/host-schedules.ts";
import { scheduledBriefing } from "./services/scheduled.ts";
import { type SchedulePlace, schedulesAt } from "./services/schedules.ts";
import { standingOf } from "./services/standing.ts";
import { tokenlessPlatforms } from "./services/tokenless.ts";
import { OWN, type Workspace } from "./workspace.ts";

/** What only the running bot has. */
export type Outside = {
  readonly adapters: () => readonly Adapter[];
  readonly greet: SchedulePlace["greet"];
  readonly compose: Compose;
};

export function aroundChat(
  workspace: Workspace,
  reader: Reader,
  room: FeedRoom,
  { adapters, greet, compose }: Outside,
): (app: App) => Around {
  const { person, place } = reader;
  const { id } = workspace;
  return (app) => ({
    feeds: room.service({ workspace: id, person: person.id, notice: homeOf(id, place, person) }),
    schedules: schedulesAt({
      store: workspace.store,
      workspace: id,
      shell: null,
      called: say`${commandPrefix(id)}schedule`,
      tokenless: [],
      reader,
      view: () => app.view(),
      greet,
      briefing: async (subscription, at) => (await scheduledBriefing(workspace, subscription, at, compose)).briefing,
    }),
    compose,
    page: (address) => room.page(address, { workspace: id, person: person.id }),
    // The room is everyone's.
    close: async () => {},
    standing: () =>
      standingOf(workspace.store, {
        workspace: id,
        shell: null,
        feedsOf: id,
        adapters: adapters(),
        view: app.view(),
      }),
  });
}

/** At the terminal feeds are one's own, and schedules those of every workspace that this house serves. */
export function aroundTerminal(workspace: Workspace): (app: App) => Around {
  const { store } = workspace;
  const { config, clock } = workspace.opening;
  const tokenless = tokenlessPlatforms(config);
  let opened: Promise<FeedRoom> | null = null;
  // What reads feeds takes time to load, and few talks at a prompt need it.
  const room = () => {
    opened ??= import("./services/feed-room.ts").then(({ openFeedRoom }) =>
      openFeedRoom({ store, config, clock, tell: async () => {} }),
    );
    return opened;
  };
  return (app) => ({
    feeds: lazily(async () => (await room()).service({ workspace: OWN, person: null, notice: null })),
    compose: composeHere,
    page: async (address) => (await room()).page(address, null),
    standing: async () => {
      const standing = await standingOf(store, {
        workspace: null,
        shell: config.called,
        feedsOf: OWN,
        adapters: [],
        view: app.view(),
        tokenless,
        unseen: [...(config.slack === null ? [] : ["Slack"]), ...(config.discord === null ? [] : ["Discord"])],
      });
      return { ...standing, problems: [...(await feedListProblems(config.feedList)), ...standing.problems] };
    },
    close: async () => {
      await (await opened)?.close();
    },
    schedules: hostSchedules(workspace, { to: null, called: say`schedule`, view: () => app.view() }),
  });
}

function lazily(load: () => Promise<FeedService>): FeedService {
  let loaded: Promise<FeedService> | null = null;
  const service = () => {
    loaded ??= load();
    return loaded;
  };
  return {
    list: async () => (await service()).list(),
    add: async (address) => (await service()).add(address),
    import: async (text) => (await service()).import(text),
    remove: async (which) => (await service()).remove(which),
    refresh: async (which) => (await service()).refresh(which),
    setFullText: async (which, wanted) => (await service()).setFullText(which, wanted),
    nextPollAt: async () => (await service()).nextPollAt(),
  };
}
