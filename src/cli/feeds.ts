// wirecopy feeds [list|add|remove|health|refresh|full|import|export]
import { readFile, stat } from "node:fs/promises";
import { FEED_ACTIONS, type FeedAction, feedReply, importedReply } from "../chat/feeds.ts";
import type { Reply } from "../chat/reply.ts";
import { RequestError, UsageError } from "../problem.ts";
import { listedFeeds, opmlOf } from "../services/feed-lists.ts";
import type { FeedRoom } from "../services/feed-room.ts";
import { nearest } from "../text/nearest.ts";
import { OWN } from "../workspace.ts";
import { type Call, type Command, DATA_OPTION, JSON_OPTION } from "./command.ts";
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
    const action = actionOf(call.words[0] ?? "list");
    const words = call.words.slice(1).join(" ");
    return withStore(call, (store) =>
      withFeeds(call, store, async (room) => {
        const service = room.service(HOUSE);
        if (action === "export") {
          call.io.stdout.write(opmlOf(await service.list()));
          return 0;
        }
        const view = { timeZone: call.config.timeZone, now: call.io.clock() };
        const reply =
          action === "import" && (await isFile(words))
            ? await importFile(words, room, call)
            : await feedReply({ kind: "feed", action, words }, service, view);
        printResult(call, { feeds: await service.list() }, () => reply);
        return 0;
      }),
    );
  },
};

const HOUSE = { workspace: OWN, person: null, notice: null };

async function importFile(path: string, room: FeedRoom, call: Call): Promise<Reply> {
  const listed = listedFeeds(await readFile(path));
  if ("failure" in listed) throw new RequestError(`${path}: ${listed.failure}`);
  const progress = progressLine(call.io.stderr, "reading feeds", 1);
  return importedReply(await room.importAll(listed.addresses, HOUSE, progress.step).finally(progress.done));
}

async function isFile(path: string): Promise<boolean> {
  return path !== "" && (await stat(path).catch(() => null))?.isFile() === true;
}

function actionOf(word: string): FeedAction {
  const action = FEED_ACTIONS.find((each) => each === word);
  if (action) return action;
  const close = nearest(word, FEED_ACTIONS);
  throw new UsageError(
    `"wirecopy feeds" does not know "${word}".${close ? ` Did you mean "wirecopy feeds ${close}"?` : ` It knows ${FEED_ACTIONS.join(", ")}.`}`,
  );
}
