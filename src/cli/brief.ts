// wirecopy brief [topic] [since WHEN]

import { briefingReply } from "../chat/briefing-reply.ts";
import { beyond } from "../chat/handle.ts";
import { briefingJson } from "../chat/public-json.ts";
import type { Reply } from "../chat/reply.ts";
import { readPeriod, readSince, type Since, unreadSince } from "../chat/since.ts";
import { whyReply } from "../chat/why-reply.ts";
import { DEFAULT_BUDGET } from "../compose.ts";
import { UsageError } from "../problem.ts";
import {
  AS_OPTION,
  AT_OPTION,
  type Call,
  type Command,
  countOption,
  DATA_OPTION,
  JSON_OPTION,
  shellView,
} from "./command.ts";
import { withApp } from "./open.ts";
import { printResult } from "./print.ts";

export const brief: Command = {
  name: "brief",
  summary: "The stories that matter, each as a few quoted sentences of several outlets.",
  usage: "[topic] [since WHEN]",
  example: 'wirecopy brief "paris conference" --since 3d --stories 2',
  options: [
    {
      name: "since",
      value: "24h",
      help: 'how far back: 90m, 24h, 3d, 2w, "two weeks ago", yesterday, Tuesday, "18 September", August (default: a day, more where that is empty)',
    },
    { name: "stories", value: "N", help: `most stories (default: ${DEFAULT_BUDGET.stories})` },
    { name: "sentences", value: "N", help: `most sentences a story (default: ${DEFAULT_BUDGET.sentences})` },
    { name: "words", value: "N", help: "most quoted words a story (default: no bound)" },
    { name: "new", help: "leave out what earlier briefings told" },
    { name: "explain", help: "say why each story is in and what was left out, as replay does of an old briefing" },
    AT_OPTION,
    AS_OPTION,
    JSON_OPTION,
    DATA_OPTION,
  ],
  words: [0, 20],
  run: async (call) => {
    const budget = {
      stories: countOption(call, "stories", DEFAULT_BUDGET.stories, 100),
      sentences: countOption(call, "sentences", DEFAULT_BUDGET.sentences, 100),
      words: call.option("words") === null ? null : countOption(call, "words", 1, 100_000),
    };
    const said = readSince(call.words.join(" "));
    if (said.unread !== null) throw new UsageError(unreadSince(said.unread));
    const since = sinceOption(call) ?? said.since;
    await withApp(call, async (app) => {
      const topic = said.topic || null;
      const briefing = await app.brief({ topic, since, budget, onlyNew: call.has("new") });
      const further = await beyond(briefing, since, app);
      const reply = (): Reply => {
        const view = shellView(call, app.view());
        const { blocks } = briefingReply(briefing, view, further);
        return { blocks: call.has("explain") ? [...blocks, ...whyReply(briefing, view).blocks] : blocks };
      };
      printResult(call, briefingJson(briefing), reply, { reference: briefing.id, feedback: false });
    });
    return 0;
  },
};

function sinceOption(call: Call): Since | null {
  const text = call.option("since");
  if (text === null) return null;
  const since = readPeriod(`since ${text.trim().replace(/^since /i, "")}`);
  if (since === null) throw new UsageError(unreadSince(text));
  return since;
}
