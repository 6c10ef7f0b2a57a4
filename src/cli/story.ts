// wirecopy story <id|words>
import { quoteJson, storyJson } from "../chat/public-json.ts";
import { noStoryReply, storyReply } from "../chat/story-reply.ts";
import { AS_OPTION, AT_OPTION, type Command, DATA_OPTION, JSON_OPTION } from "./command.ts";
import { withApp } from "./open.ts";
import { printResult } from "./print.ts";

export const story: Command = {
  name: "story",
  summary: "One story in full: its outlets, its quotes in order of time, where figures differ, its time line.",
  usage: "<id|words>",
  example: "wirecopy story paris conference",
  options: [AT_OPTION, AS_OPTION, JSON_OPTION, DATA_OPTION],
  words: [1, 50],
  run: (call) =>
    withApp(call, async (app) => {
      const words = call.words.join(" ");
      const { item, nearest, searched } = await app.story(words);
      const json = item ? storyJson(item) : { id: null, nearest: nearest.map(quoteJson) };
      printResult(call, json, () =>
        item ? storyReply(item, app.view()) : noStoryReply(words, nearest, searched, app.view()),
      );
      return 0;
    }),
};
