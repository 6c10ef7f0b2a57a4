// How often the article that holds the answer is found first by the words of the question alone, beside SQLite's FTS5.
import type { Article } from "../../src/corpus/article.ts";
import { createArticleIndex } from "../../src/search/inverted-index.ts";
import { termsOf } from "../../src/text/words.ts";
import { type EpochMs, parseIsoTime } from "../../src/time.ts";
import { fts5Search } from "../fts5.ts";
import { readCorpus, readLines } from "../qa-data.ts";
import type { Row } from "../row.ts";

type Asked = {
  readonly question: string;
  readonly answerable: boolean;
  readonly evidence: readonly { readonly docId: string }[];
  readonly askedAt?: string;
};

/** Article ids, best first. */
type Find = (terms: readonly string[], askedAt: EpochMs | null) => readonly string[];

/** Goals of the whole chain of an answer, which search alone should come near to. */
const SETS = [
  { name: "rtqa", first: 0.75, reciprocal: 0.83 },
  { name: "newwiki", first: null, reciprocal: null },
  { name: "xquad", first: null, reciprocal: null },
];
const DEPTH = 10;

export async function rows(dataDir: string): Promise<Row[]> {
  const all: Row[] = [];
  for (const { name, first, reciprocal } of SETS) {
    const articles = await readCorpus(dataDir, name, "corpus.jsonl.gz");
    const asked = await readLines<Asked>(dataDir, name, "questions.dev.jsonl.gz");
    const questions = asked.filter(({ answerable }) => answerable);
    const [own, peer] = [ourFind(articles), fts5Find(articles)].map((find) => ranksOf(questions, find));
    const row = (measure: string, goal: number | null, score: (rank: number) => number): Row => {
      const [ours, value] = [own!, peer!].map(
        (ranks) => ranks.reduce((sum, rank) => sum + score(rank), 0) / ranks.length,
      );
      return {
        task: "search",
        measure: `${name}: ${measure}`,
        ours: ours!,
        peers: [{ name: "FTS5", value: value! }],
        goal,
      };
    };
    all.push(row("right article first", first, (rank) => Number(rank === 1)));
    all.push(row("mean reciprocal rank of ten", reciprocal, (rank) => 1 / rank));
    all.push(row("right article in ten", null, (rank) => Number(rank <= DEPTH)));
  }
  return all;
}

/** The place of the first right article for each question, from 1; Infinity when it is not among the ten. */
function ranksOf(questions: readonly Asked[], find: Find): number[] {
  return questions.map(({ question, evidence, askedAt }) => {
    const right = new Set(evidence.map(({ docId }) => docId));
    const at = askedAt === undefined ? null : (parseIsoTime(askedAt)?.at ?? null);
    const place = find(termsOf(question), at).findIndex((id) => right.has(id));
    return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
  });
}

function ourFind(articles: readonly Article[]): Find {
  const index = createArticleIndex(articles);
  return (terms, askedAt) => index.search({ terms, askedAt, window: null }, DEPTH).map(({ articleId }) => articleId);
}

/** Knows no dates. */
function fts5Find(articles: readonly Article[]): Find {
  const search = fts5Search(articles);
  return (terms) => search(terms, DEPTH);
}
