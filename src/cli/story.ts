// wirecopy story <id|number|words>
import type { BriefingItem } from "../briefing/briefing.ts";
import { storyFoundReply } from "../chat/opening.ts";
import { quoteJson, storyJson } from "../chat/public-json.ts";
import { type Reply, replyOf } from "../chat/reply.ts";
import { storyReply } from "../chat/story-reply.ts";
import { whyStoryReply } from "../chat/why-reply.ts";
import { AS_OPTION, AT_OPTION, type Command, DATA_OPTION, JSON_OPTION } from "./command.ts";
import { withStoryAsked } from "./numbered.ts";
import { printResult } from "./print.ts";

export const story: Command = {
  name: "story",
  summary: "One story in full: its outlets, its quotes in order of time, where figures differ, its time line.",
  usage: "<id|number|words>",
  example: "wirecopy story paris conference",
  options: [
    { name: "explain", help: "say what its place among others is made of" },
    AT_OPTION,
    AS_OPTION,
    JSON_OPTION,
    DATA_OPTION,
  ],
  words: [1, 50],
  run: (call) =>
    withStoryAsked(call, { none: { id: null, nearest: [] } }, async ({ app, view, words, item }) => {
      const explained = (reply: Reply, told: BriefingItem | null): Reply =>
        told === null || !call.has("explain") ? reply : replyOf(reply.blocks, whyStoryReply(told, view).blocks);
      if (item !== null) {
        const { value } = await app.storyInFull(item);
        printResult(call, storyJson(value), () => explained(storyReply(value, view), value));
        return 0;
      }
      const found = (await app.story(words)).value;
      const json = found.item ? storyJson(found.item) : { id: null, nearest: found.nearest.map(quoteJson) };
      printResult(call, json, () => explained(storyFoundReply(words, found, view), found.item));
      return 0;
    }),
};
