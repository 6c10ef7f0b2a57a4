// batch rank: {"id", "question", "title"?, "candidates"} -> {"id", "scores"}.
import { z } from "zod";
import { rankSentences } from "../../answers/sentences/select.ts";
import { idSchema } from "./documents.ts";
import { answerLines } from "./lines.ts";
import type { StepRun } from "./step.ts";

const schema = z.object({
  id: idSchema,
  question: z.string(),
  title: z.string().nullish(),
  candidates: z.array(z.object({ text: z.string() })),
});

export const rank: StepRun = (call) =>
  answerLines(call.io, schema, ({ id, question, title, candidates }) => ({
    id,
    scores: rankSentences(
      question,
      candidates.map(({ text }) => text),
      title ?? undefined,
    ),
  }));
