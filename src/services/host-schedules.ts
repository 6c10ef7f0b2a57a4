// The schedules of every workspace that this house serves, for the person at its shell.
import type { View } from "../chat/dates.ts";
import type { OurWords } from "../chat/our-words.ts";
import type { ScheduleService } from "../chat/schedules.ts";
import { composeHere } from "../compose-room.ts";
import type { WorkspaceId } from "../store/store.ts";
import type { Workspace } from "../workspace.ts";
import { scheduledBriefing } from "./scheduled.ts";
import { schedulesAt } from "./schedules.ts";
import { tokenlessPlatforms } from "./tokenless.ts";

/** The owner of what is added at a shell. */
export const HOST = "host";

/** `to`: where a new one comes; null where none can be added. */
export function hostSchedules(
  house: Workspace,
  {
    to,
    called,
    view,
  }: {
    readonly to: { readonly workspace: WorkspaceId; readonly channel: string } | null;
    readonly called: OurWords;
    readonly view: () => View;
  },
): ScheduleService {
  const { config } = house.opening;
  return schedulesAt({
    store: house.store,
    workspace: to?.workspace ?? null,
    shell: config.called,
    called,
    tokenless: tokenlessPlatforms(config),
    reader: {
      destination: "terminal",
      person: { id: HOST, manages: true, timeZone: null },
      place: { channel: to?.channel ?? "terminal", thread: null, direct: to === null },
    },
    view,
    // The bot may not be running: whether it may post there shows with the first briefing.
    greet: async () => true,
    briefing: async (subscription, at) => {
      const of = house.for(subscription.destination.workspace as WorkspaceId);
      return (await scheduledBriefing(of, subscription, at, composeHere)).briefing;
    },
  });
}
