// batch search: {"id", "query", "k"?} -> {"id", "hits", "ms"}.
import { z } from "zod";
import { GrowingIndex } from "../../search/inverted-index.ts";
import { PlainIndex, plainWords } from "../../search/plain-index.ts";
import { termsOf } from "../../text/words.ts";
import { readPortions } from "./corpus.ts";
import { idSchema, LineIds } from "./documents.ts";
import { answerLines } from "./lines.ts";
import type { StepRun } from "./step.ts";

const DEFAULT_HITS = 10;
const MOST_HITS = 100_000;

const schema = z.object({ id: idSchema, query: z.string(), k: z.number().int().min(1).max(MOST_HITS).nullish() });

export const search: StepRun = async (call) => {
  const plain = call.has("plain");
  const ids = new LineIds();
  const growing = plain ? new PlainIndex() : new GrowingIndex();
  const faults = await readPortions(call, ids, (articles) => growing.add(articles));
  const index = growing instanceof PlainIndex ? growing.finished() : growing;
  const status = await answerLines(call.io, schema, ({ id, query, k }) => {
    const started = performance.now();
    const terms = plain ? plainWords(query) : termsOf(query);
    const hits = index.search({ terms, askedAt: null, window: null }, k ?? DEFAULT_HITS);
    const ms = performance.now() - started;
    return { id, hits: hits.map(({ articleId, score }) => ({ docId: ids.of({ id: articleId }), score })), ms };
  });
  return faults > 0 ? 1 : status;
};
