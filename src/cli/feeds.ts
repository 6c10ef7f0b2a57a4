// wirecopy feeds [list|add|remove|health|refresh|full|import|export]
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { FEED_ACTIONS, type FeedAction, type FeedSaid, feedReply, importedReply } from "../chat/feeds.ts";
import { say } from "../chat/our-words.ts";
import { RequestError, UsageError } from "../problem.ts";
import { listedFeeds, opmlOf } from "../services/feed-lists.ts";
import type { FeedRoom } from "../services/feed-room.ts";
import { OWN } from "../workspace.ts";
import { actionNamed, type Call, type Command, DATA_OPTION, JSON_OPTION, shellView } from "./command.ts";
import { withFeeds, withStore } from "./open.ts";
import { printResult } from "./print.ts";
import { progressLine } from "./progress.ts";

export const feeds: Command = {
  name: "feeds",
  summary: "The feeds that are read for you: list, add, remove, health, refresh, full, import and export (OPML).",
  usage: `[${FEED_ACTIONS.join("|")}] [...]`,
  example: "wirecopy feeds add bbc.co.uk/news",
  options: [JSON_OPTION, DATA_OPTION],
  words: [0, 50],
  run: (call) => {
    const action = actionNamed("feeds", call.words[0] ?? "list", FEED_ACTIONS);
    const words = call.words.slice(1).join(" ");
    const needed = NEEDED[action];
    if (words === "" && needed !== undefined) {
      throw new UsageError(`"wirecopy feeds ${action}" needs ${needed}: wirecopy feeds ${action} ${needed}`);
    }
    return withStore(call, (store) =>
      withFeeds(call, store, async (room) => {
        const service = room.service(HOUSE);
        if (action === "export") {
          call.io.stdout.write(opmlOf(await service.list()));
          return 0;
        }
        const { timeZone } = call.config;
        const shell = shellView(call, { timeZone, now: call.io.clock() });
        const view = { ...shell, called: say`${shell.prefix}feeds` };
        const { reply, done } =
          action === "import" && isPath(words)
            ? await importFile(words, room, call)
            : await feedReply({ kind: "feed", action, words }, service, view);
        printResult(call, { feeds: await service.list() }, () => reply);
        return done ? 0 : 1;
      }),
    );
  },
};

const HOUSE = { workspace: OWN, person: null, notice: null };

/** What has to follow an action. */
const NEEDED: Partial<Record<FeedAction, string>> = {
  add: "<address>",
  remove: "<number or address>",
  full: "<number> on|off",
  import: "<file or address of an OPML list>",
};

async function importFile(path: string, room: FeedRoom, call: Call): Promise<FeedSaid> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new RequestError(`${path} cannot be read: give the path or address of an OPML list.`, { cause });
  });
  const listed = listedFeeds(bytes, path);
  if ("failure" in listed) throw new RequestError(`${path}: ${listed.failure}`);
  const progress = progressLine(call.io.stderr, "reading feeds", 1);
  const imported = await room.importAll(listed.addresses, HOUSE, progress.step).finally(progress.done);
  const unread = listed.problems.map(({ what, why }) => ({ address: what, why }));
  return importedReply({ ...imported, failed: [...imported.failed, ...unread] });
}

/** "lists/feeds.opml", "feeds.xml" and "./x" are paths; one or more addresses of feeds are not. */
function isPath(words: string): boolean {
  return existsSync(words) || (!/^(?:https?|feed):/i.test(words) && /\.(?:opml|xml)$|^[./~]/i.test(words));
}
