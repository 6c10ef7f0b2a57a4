// batch summarize: {"id", "documents", "words"?, "query"?} -> {"id", "text", "quotes"}.
import { z } from "zod";
import { summarize as summarizeArticles } from "../../briefing/summarize.ts";
import { countOption } from "../command.ts";
import { bodySpan, documentSchema, idSchema, LineIds } from "./documents.ts";
import { answerLines } from "./lines.ts";
import type { StepRun } from "./step.ts";
import { DEFAULT_WORDS } from "./steps.ts";

const MOST_WORDS = 100_000;

const schema = z.object({
  id: idSchema,
  documents: z.array(documentSchema),
  words: z.number().int().min(1).max(MOST_WORDS).nullish(),
  query: z.string().nullish(),
});

export const summarize: StepRun = (call) => {
  const words = countOption(call, "words", DEFAULT_WORDS, MOST_WORDS);
  return answerLines(call.io, schema, (line) => summary(line, line.words ?? words));
};

function summary({ id, documents, query }: z.infer<typeof schema>, words: number): unknown {
  const ids = new LineIds();
  const articles = documents.map((document) => ids.articleOf(document));
  const quotes = summarizeArticles(articles, { words, sentences: null }, query ?? null);
  const entries = quotes.map((quote) => ({ documentId: ids.of(quote.article), ...bodySpan(quote) }));
  // A quote from a hard-wrapped text has line breaks of its own.
  return { id, text: entries.map(({ text }) => text.replaceAll("\n", " ")).join("\n"), quotes: entries };
}
