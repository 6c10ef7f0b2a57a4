// batch search: {"id", "query", "k"?} -> {"id", "hits", "ms"}.
import { z } from "zod";
import { createArticleIndex, plainWords } from "../../search/inverted-index.ts";
import { termsOf } from "../../text/words.ts";
import { CORPUS_OPTION, readCorpus } from "./corpus.ts";
import { idSchema } from "./documents.ts";
import { answerLines } from "./lines.ts";
import type { Step } from "./step.ts";

const DEFAULT_HITS = 10;
const MOST_HITS = 100_000;

const schema = z.object({ id: idSchema, query: z.string(), k: z.number().int().min(1).max(MOST_HITS).nullish() });

export const search: Step = {
  name: "search",
  summary: "a query -> the best articles of a corpus",
  options: [
    CORPUS_OPTION,
    {
      name: "plain",
      help: "title and text as one field, lower-case ASCII words, no stems, stop words or dates: to compare engines",
    },
  ],
  run: async (call) => {
    const plain = call.has("plain");
    const corpus = await readCorpus(call);
    const lineIds = new Map(corpus.articles.map((article) => [article.id, corpus.lineId(article)] as const));
    const index = createArticleIndex(corpus.articles, { plain });
    const status = await answerLines(call.io, schema, ({ id, query, k }) => {
      const started = performance.now();
      const terms = plain ? plainWords(query) : termsOf(query);
      const hits = index.search({ terms, askedAt: null, window: null }, k ?? DEFAULT_HITS);
      const ms = performance.now() - started;
      return { id, hits: hits.map(({ articleId, score }) => ({ docId: lineIds.get(articleId), score })), ms };
    });
    return corpus.faults > 0 ? 1 : status;
  },
};
