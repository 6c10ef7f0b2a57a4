// batch sentences: {"text"} -> {"sentences", "offsets"}.
import { z } from "zod";
import { splitSentences } from "../../text/sentences.ts";
import { answerLines } from "./lines.ts";
import type { Step } from "./step.ts";

const schema = z.object({ text: z.string() });

export const sentences: Step = {
  name: "sentences",
  summary: "text -> its sentences with their offsets",
  options: [],
  run: (call) =>
    answerLines(call.io, schema, ({ text }) => {
      const spans = splitSentences(text);
      return {
        sentences: spans.map(({ start, end }) => text.slice(start, end)),
        offsets: spans.map(({ start, end }) => [start, end]),
      };
    }),
};
