// Scored sentences -> Answer: the place where "I don't know" is decided.
import type { Article } from "../corpus/article.ts";
import { type Quote, quote } from "../corpus/passage.ts";
import type { ArticleHit } from "../search/search.ts";
import { stem } from "../text/stem.ts";
import type { Answer, Considered, Question, Searched } from "./answer.ts";
import { confidenceIn } from "./confidence.ts";
import { answerFromCorpus } from "./corpus-answer.ts";
import { FEATURES } from "./features.ts";
import { furtherItems } from "./further-items.ts";
import { namingSentence } from "./named.ts";
import { otherOutlets, silentOutlets } from "./others.ts";
import type { ScoredArticle } from "./pool.ts";
import { quietAnswer } from "./quiet-answer.ts";
import { NO_STATS, type TermStats } from "./rarity.ts";
import { type Candidate, type Selection, selectSentences } from "./select.ts";

/** At least this sure: answered; at least the second: unsure. */
const ANSWERED = 0.5;
const UNSURE = 0.3;

/** So many sentences are given with an answer. */
const CONSIDERED = 10;

export type Corpus = {
  readonly stats: TermStats;
  /** The hits' articles in the hits' order; those the store no longer has may be missing. */
  readonly articles: readonly Article[];
  readonly hits: readonly ArticleHit[];
  readonly searched: Searched;
};

/** The whole way from a question and the articles found for it to the answer; pure. */
export function answerQuestion(question: Question, { stats, articles, hits, searched }: Corpus): Answer {
  if (question.ofCorpus !== null) return answerFromCorpus(question, articles, searched);
  const scores = new Map(hits.map((hit) => [hit.articleId, hit.score]));
  const scored = articles.map((article): ScoredArticle => ({ article, score: scores.get(article.id) ?? 0 }));
  return respond(question, selectSentences(question, scored, stats), { stats, searched });
}

/** The answer from one article by itself, with no corpus around it. */
export function answerFromArticle(question: Question, article: Article): Answer {
  const at = article.publishedAt?.at ?? null;
  return respond(question, selectSentences(question, [{ article, score: 1 }], NO_STATS), {
    stats: NO_STATS,
    searched: { articles: 1, from: at, to: at },
  });
}

export type Searching = { readonly stats: TermStats; readonly searched: Searched };

export function respond(question: Question, selection: Selection, { stats, searched }: Searching): Answer {
  const { candidates, articles } = selection;
  const considered = candidates.slice(0, CONSIDERED).map(toConsidered);
  const first = candidates[0];
  const confidence = confidenceIn(question, selection, stats);
  const answer = {
    ...quietAnswer(question, searched),
    confidence,
    considered,
    articles,
    short: first === undefined || question.wanted === "yes-no" ? null : first.span,
    named: first === undefined ? null : namingSentence(first.article, first.sentence),
    unknownNames: unknown(question, stats),
  };
  if (confidence < UNSURE) return { ...answer, nearest: considered[0]?.quote ?? null };
  if (confidence < ANSWERED) return { ...answer, kind: "unsure" };
  const others = otherOutlets(candidates);
  return {
    ...answer,
    kind: "answered",
    others,
    more: question.several ? furtherItems(candidates, others) : [],
    silent: silentOutlets(selection, others),
  };
}

function toConsidered({ article, sentence, score, features }: Candidate): Considered {
  return {
    quote: quoteOf(article, sentence),
    score,
    why: FEATURES.map((label, i) => ({ label, value: features[i]! })),
  };
}

function quoteOf(article: Article, { start, end }: { start: number; end: number }): Quote {
  return quote(article, { start, end });
}

/** Names of the question that no article has. */
function unknown(question: Question, stats: TermStats): string[] {
  if (stats.articleCount === 0) return [];
  return question.names.filter((name) => name.split(" ").every((word) => stats.articlesWith(stem(word)) === 0));
}
