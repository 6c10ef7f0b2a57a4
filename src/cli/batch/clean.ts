// batch clean: {"id"?, "text"}, the raw text of a file -> {"title", "text", "byline"?, "removed"}.
import { z } from "zod";
import { cleanText } from "../../corpus/clean.ts";
import { idSchema } from "./documents.ts";
import { answerLines } from "./lines.ts";
import type { StepRun } from "./step.ts";

const schema = z.object({ id: idSchema.nullish(), text: z.string() });

export const clean: StepRun = (call) =>
  answerLines(call.io, schema, ({ id, text }) => {
    const { title, body, byline, removed } = cleanText(text);
    return {
      ...(id === undefined || id === null ? {} : { id }),
      title,
      text: body,
      ...(byline ? { byline } : {}),
      removed,
    };
  });
