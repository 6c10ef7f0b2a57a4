// One house of made-up news and the conversation with it, for tests of what chats share.
import { aroundChat, type Outside } from "../../src/around.ts";
import { createConversation } from "../../src/chat/conversation.ts";
import type { Incoming, Said } from "../../src/chat/incoming.ts";
import { composeHere } from "../../src/compose-room.ts";
import { readConfig } from "../../src/config.ts";
import { openDesk } from "../../src/desk.ts";
import { createLog } from "../../src/log.ts";
import { openFeedRoom } from "../../src/services/feed-room.ts";
import { Workspace } from "../../src/workspace.ts";
import { emptyFolder } from "./cli.ts";
import { harbourFolder } from "./harbour.ts";

/** Without articles of its own the house shows the samples. */
export async function openTalk({ samples = false, outside = OUTSIDE }: { samples?: boolean; outside?: Outside } = {}) {
  const seeds = samples ? {} : { WIRECOPY_SEEDS: harbourFolder() };
  const env = { WIRECOPY_DATA: emptyFolder(), WIRECOPY_TIMEZONE: "UTC", ...seeds };
  const house = await Workspace.open({ config: readConfig(env), clock: () => Date.UTC(2024, 4, 7, 8), at: null });
  return { house, ...talkOn(house, outside) };
}

/** No platform is joined. */
export const OUTSIDE: Outside = { adapters: () => [], greet: async () => true, compose: composeHere };

/** Another process's conversation on the same house. */
export function talkOn(house: Workspace, outside = OUTSIDE) {
  const logged: string[] = [];
  const { store, opening } = house;
  const room = openFeedRoom({ store, config: opening.config, clock: opening.clock, tell: async () => {} });
  const log = createLog({ write: (line) => logged.push(line), clock: () => 0, level: "debug", secrets: [] });
  const desk = openDesk(house, log, (workspace, reader) => aroundChat(workspace, reader, room, outside));
  return { logged, desk, conversation: createConversation(desk) };
}

let events = 0;

/** Something said by Ann, who manages team T1, in channel C1; change what matters. */
export function incoming(said: Said | string, changed: Partial<Incoming> = {}): Incoming {
  return {
    id: `e${++events}`,
    platform: "slack",
    workspace: "slack:T1",
    person: { id: "U1", manages: true, timeZone: null },
    place: { channel: "C1", thread: null, direct: false },
    said: typeof said === "string" ? { kind: "words", text: said, manner: "command" } : said,
    ...changed,
  };
}
