// A slot that is due -> the briefing that is said then, with its record.
import { commandPrefix } from "./chat/command-prefix.ts";
import { scheduledReply, threadedReply } from "./chat/scheduled-reply.ts";
import type { Compose } from "./compose-room.ts";
import { destinationKey } from "./schedule/destination.ts";
import type { Said } from "./scheduler/parts.ts";
import { scheduledBriefing } from "./services/scheduled.ts";
import { settingsIn } from "./services/settings.ts";
import type { SlotRecord, Subscription } from "./store/schedules.ts";
import type { WorkspaceId } from "./store/store.ts";
import type { Workspace } from "./workspace.ts";

/** As of the slot's time; null when there is nothing to say and silence is wanted. */
export async function briefSlot(
  house: Workspace,
  { subscription, slot }: { readonly subscription: Subscription; readonly slot: SlotRecord },
  compose: Compose,
): Promise<Said | null> {
  const { destination, schedule, options } = subscription;
  const workspace = house.for(destination.workspace as WorkspaceId);
  const { briefing, delivery, told, since } = await scheduledBriefing(workspace, subscription, slot.at, compose);
  const { emptyDay } = await settingsIn(house.store, workspace.id).get();
  if (briefing.items.length === 0 && emptyDay === "silent") return null;
  const view = { timeZone: schedule.zone, now: slot.at, prefix: commandPrefix(workspace.id) };
  const coming = { lateFor: slot.late ? slot.at : null, since };
  const threaded = options.inThread ? threadedReply(briefing, view, coming) : null;
  const { reply, below } = threaded ?? { reply: scheduledReply(briefing, view, coming), below: null };
  return { reply, below, delivery: await workspace.record(delivery, destinationKey(destination)), told };
}
