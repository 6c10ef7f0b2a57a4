// wirecopy: a briefing, then a prompt; input that is not a terminal is answered line by line.
import { join } from "node:path";
import { startTerminal } from "../../adapters/terminal/start.ts";
import type { App } from "../app.ts";
import { briefingReply } from "../chat/briefing-reply.ts";
import { afterBriefing, type Context } from "../chat/context.ts";
import { beyond, handle } from "../chat/handle.ts";
import { note, type Reply, replyOf } from "../chat/reply.ts";
import { createLog } from "../log.ts";
import { UsageError } from "../problem.ts";
import { feedListProblems } from "../services/host-list.ts";
import { AS_OPTION, AT_OPTION, type Call, type Command, DATA_OPTION, JSON_OPTION, outputForm } from "./command.ts";
import { tellProblems, withApp } from "./open.ts";
import { talkInJson } from "./run-json.ts";

export const run: Command = {
  name: "run",
  summary: "Joins every platform that has a token and stays; without one, a briefing and a prompt for questions.",
  usage: "",
  example: 'echo "Who co-chaired the conference?" | wirecopy',
  options: [AT_OPTION, AS_OPTION, JSON_OPTION, DATA_OPTION],
  words: [0, 0],
  run: (call) => {
    const { slack, discord } = call.config;
    return slack === null && discord === null ? talkHere(call) : stayInChat(call);
  },
};

function talkHere(call: Call): Promise<number> {
  const form = outputForm(call);
  if (form === "slack" || form === "discord") throw new UsageError("A talk is printed as text or json.");
  return withApp(call, async (app) => {
    tellProblems(call.io, await feedListProblems(call.config.feedList));
    const briefing = await app.brief({});
    if (form === "json") {
      await talkInJson(call.io, app, briefing);
      return 0;
    }
    let context: Context = afterBriefing(briefing);
    await startTerminal({
      input: call.io.stdin,
      output: call.io.stdout,
      errors: call.io.stderr,
      env: call.io.env,
      opening: [await noticed(app, briefingReply(briefing, app.view(), await beyond(briefing, null, app)))],
      historyFile: join(call.config.dataFolder, "history"),
      handle: async (command) => {
        const handled = await handle(command, app, context);
        context = handled.context;
        return handled.reply;
      },
    });
    return 0;
  });
}

/** Joins the platforms and stays until it is told to leave (Ctrl-C, SIGTERM). */
async function stayInChat({ config, io }: Call): Promise<number> {
  // Loaded only here: a prompt needs neither a schedule nor what reads feeds.
  const { serve } = await import("../serve.ts");
  const leaving = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => leaving.abort());
  const log = createLog({
    write: (line) => io.stderr.write(line),
    clock: io.clock,
    level: config.logLevel,
    secrets: config.secrets,
  });
  await serve({ config, clock: io.clock, log, leaving: leaving.signal });
  return 0;
}

/** Said once, with the first briefing: under every answer it would be in the way. */
async function noticed(app: App, reply: Reply): Promise<Reply> {
  const notice = await app.notice();
  return notice === null ? reply : replyOf(reply.blocks, note(notice));
}
