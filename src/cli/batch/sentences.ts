// batch sentences: {"text"} -> {"sentences", "offsets"}.
import { z } from "zod";
import { splitSentences } from "../../text/sentences.ts";
import { answerLines } from "./lines.ts";
import type { StepRun } from "./step.ts";

const schema = z.object({ text: z.string() });

export const sentences: StepRun = (call) =>
  answerLines(call.io, schema, ({ text }) => {
    const spans = splitSentences(text);
    return {
      sentences: spans.map(({ start, end }) => text.slice(start, end)),
      offsets: spans.map(({ start, end }) => [start, end]),
    };
  });
