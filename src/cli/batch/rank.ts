// batch rank: {"id", "question", "title"?, "candidates"} -> {"id", "scores"}.
import { z } from "zod";
import { rankSentences } from "../../answers/select.ts";
import { idSchema } from "./documents.ts";
import { answerLines } from "./lines.ts";
import type { Step } from "./step.ts";

const schema = z.object({
  id: idSchema,
  question: z.string(),
  title: z.string().nullish(),
  candidates: z.array(z.object({ text: z.string() })),
});

export const rank: Step = {
  name: "rank",
  summary: "a question and candidate sentences -> a score for each",
  options: [],
  run: (call) =>
    answerLines(call.io, schema, ({ id, question, title, candidates }) => ({
      id,
      scores: rankSentences(
        question,
        candidates.map(({ text }) => text),
        title ?? undefined,
      ),
    })),
};
