// Questions asked of corpora that hold the answer and of such that don't -> when to say that it isn't there.
import { confidenceFeatures } from "../../src/answers/confidence.ts";
import type { ScoredArticle } from "../../src/answers/pool.ts";
import { readQuestion } from "../../src/answers/question.ts";
import { modelScore, type RankingModel } from "../../src/answers/ranking-model.ts";
import { NO_STATS } from "../../src/answers/rarity.ts";
import { retrieveArticles } from "../../src/answers/retrieve.ts";
import { ARTICLES_READ } from "../../src/answers/searched.ts";
import { type SelectionModels, selectSentences } from "../../src/answers/select.ts";
import { type Article, type ArticleId, makeArticle, titleOf } from "../../src/corpus/article.ts";
import { sentencesOf } from "../../src/corpus/passage.ts";
import { createArticleIndex } from "../../src/search/inverted-index.ts";
import { namesIn } from "../../src/text/names.ts";
import { parseIsoTime } from "../../src/time.ts";
import { readCorpus, readLines } from "../qa-data.ts";
import { auroc, holdsAnswer, type QaQuestion } from "../qa-score.ts";
import { FOLDS, foldOf, halfOf } from "./answers-examples.ts";
import { fitRanking, type RankingExample } from "./answers-ranking.ts";

export type ConfidenceExample = {
  readonly set: string;
  readonly fold: number;
  readonly features: readonly number[];
  readonly answerable: boolean;
};

/** The models for documents of a half, which have not seen it. */
export type ModelsOf = (half: 0 | 1) => SelectionModels;

/** Small corpora have 1 to this many articles. */
const SMALL = 60;

/**
 * Each question several times: of the whole corpus; of a few articles with the answer and of a few like them without it;
 * of the right article by itself and of one like it. And, where the answer stands in the text, of the same articles
 * without the sentences that hold it: the event is there, what is asked about it is not. And with a name of another
 * question in place of its own, of the articles of both: everything is there, but not together.
 */
export async function confidenceExamples(
  dataDir: string,
  set: string,
  every: number,
  modelsOf: ModelsOf,
): Promise<ConfidenceExample[]> {
  const corpus = await readCorpus(dataDir, set, "corpus.jsonl.gz");
  const byId = new Map(corpus.map((article) => [article.id, article]));
  const index = createArticleIndex(corpus);
  const questions = await readLines<QaQuestion>(dataDir, set, "questions.dev.jsonl.gz");
  const examples: ConfidenceExample[] = [];
  const named = questions.flatMap((each) => {
    const article = byId.get(each.evidence[0]?.docId as ArticleId);
    const name = namesIn(each.question).at(-1);
    return article && name ? [{ article, name: each.question.slice(name.start, name.end) }] : [];
  });
  questions.forEach((each, i) => {
    const right = [
      ...new Set(
        each.evidence.map(({ docId }) => byId.get(docId as ArticleId)).filter((article) => article !== undefined),
      ),
    ];
    const now = each.askedAt ? (parseIsoTime(each.askedAt)?.at ?? null) : null;
    const question = readQuestion(each.question, { now });
    const hits = retrieveArticles(question, index, SMALL);
    const found = hits.map((hit) => byId.get(hit.articleId)!);
    const wrong = found.filter((article) => !right.includes(article) && !holdsAnswer(article.text, each.answers));
    const models = modelsOf(halfOf(right[0]?.id ?? each.id));
    const add = (kind: string, features: readonly number[] | null, answerable: boolean) => {
      if (features) examples.push({ set: `${set} ${kind}`, fold: foldOf(each.id), features, answerable });
    };
    const ask = (articles: readonly Article[]) => askOf(question, articles, models);
    const scored = hits
      .slice(0, ARTICLES_READ)
      .map(({ articleId, score }) => ({ article: byId.get(articleId)!, score }));
    const askOpen = (articles: readonly ScoredArticle[]) =>
      confidenceFeatures(question, selectSentences(question, articles, index, models), index);
    add("open", askOpen(scored), each.answerable);
    if (i % every !== 0) return;
    const size = Math.round(SMALL ** ((i % 20) / 19));
    if (right[0]) {
      add("small", ask([right[0], ...wrong.slice(0, size - 1)]), true);
      add("own", askAlone(question, right[0], models), true);
      const cut = withoutAnswer(right[0], each.answers);
      if (cut) {
        add("cut", ask([cut, ...wrong.slice(0, size - 1)]), false);
        add("own", askAlone(question, cut, models), false);
      }
    }
    if (wrong.length > 0) add("small", ask(wrong.slice(0, size)), false);
    const other = named[(7 * i) % named.length];
    const swapped = right[0] && other ? withName(each.question, other.name, right[0]) : null;
    if (swapped !== null) {
      const articles = [...new Set([right[0]!, other!.article, ...wrong.slice(0, size)])];
      add("swapped", askOf(readQuestion(swapped, { now }), articles, models), false);
    }
  });
  return examples;
}

/** The article without the sentences that hold an answer; null when the title does or nothing would be left. */
function withoutAnswer(article: Article, answers: readonly string[]): Article | null {
  const title = titleOf(article);
  const texts = sentencesOf(article).map(({ start, end }) => article.text.slice(start, end));
  const left = texts.filter((text) => !holdsAnswer(text, answers));
  if (left.length === texts.length) return article;
  if (left.length < 2 || (title !== null && holdsAnswer(title, answers))) return null;
  const { outlet, url, publishedAt } = article;
  return makeArticle({ title, body: left.join(" "), outlet, url, publishedAt });
}

/** The question with another name in place of its last; null where it has none, or its article knows the other as well. */
function withName(question: string, name: string, { text }: Article): string | null {
  const own = namesIn(question).at(-1);
  const isKnown = name.split(" ").some((word) => text.toLowerCase().includes(word.toLowerCase()));
  return own === undefined || isKnown ? null : `${question.slice(0, own.start)}${name}${question.slice(own.end)}`;
}

type Question = ReturnType<typeof readQuestion>;

function askOf(question: Question, articles: readonly Article[], models: SelectionModels): number[] | null {
  const index = createArticleIndex(articles);
  const scored = retrieveArticles(question, index, ARTICLES_READ).map((hit) => ({
    article: articles.find((article) => article.id === hit.articleId)!,
    score: hit.score,
  }));
  return confidenceFeatures(question, selectSentences(question, scored, index, models), index);
}

function askAlone(question: Question, article: Article, models: SelectionModels): number[] | null {
  return confidenceFeatures(question, selectSentences(question, [{ article, score: 1 }], NO_STATS, models), NO_STATS);
}

/** Prints how well held-out questions are told apart, then fits all. */
export function trainConfidence(
  examples: readonly ConfidenceExample[],
  shares: Readonly<Record<string, number>>,
  trees: number,
): RankingModel {
  const counts = Map.groupBy(examples, (each) => each.set);
  const pairs = examples.map((each) => asPair(each, (shares[each.set] ?? 0) / counts.get(each.set)!.length));
  const chances: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitRanking(
      pairs.filter((_, i) => examples[i]!.fold !== fold),
      trees,
    );
    examples.forEach(({ features, fold: own }, i) => {
      if (own === fold)
        chances[i] =
          1 /
          (1 +
            Math.exp(
              modelScore(
                model,
                features.map(() => 0),
              ) - modelScore(model, features),
            ));
    });
  }
  for (const [set, members] of Map.groupBy(examples.keys(), (i) => examples[i]!.set)) {
    const of = (answerable: boolean) =>
      members.filter((i) => examples[i]!.answerable === answerable).map((i) => chances[i]!);
    const rightAt = (least: number) =>
      (members.filter((i) => chances[i]! >= least === examples[i]!.answerable).length / members.length).toFixed(3);
    const area = auroc(of(true), of(false))?.toFixed(3);
    console.log(
      `confidence: ${set.padEnd(16)} ${members.length} questions, AUROC ${area}, accuracy ${rightAt(0.5)}; at .4 ${rightAt(0.4)}, at .6 ${rightAt(0.6)}`,
    );
  }
  return fitRanking(pairs, trees);
}

/** A choice between the features and nothing at all: its softmax is the logistic function. */
function asPair({ features, answerable }: ConfidenceExample, weight: number): RankingExample {
  return { weight, rows: [features, features.map(() => 0)], labels: answerable ? [1, 0] : [0, 1] };
}
