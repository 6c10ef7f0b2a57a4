// Articles about one event -> the few quotes that cover it without repeating.
import { type Article, titleOf } from "../corpus/article.ts";
import { type Quote, quote } from "../corpus/passage.ts";
import { stem } from "../text/stem.ts";
import { wordsOf } from "../text/words.ts";
import { type Candidate, candidatesOf, lenientCandidates } from "./candidates.ts";
import { choose, type SummaryBudget } from "./choose.ts";
import { type Cluster, readCluster } from "./cluster.ts";
import { type ConceptModels, type ConceptWeights, conceptWeights } from "./concepts.ts";
import type { LinearModel } from "./linear.ts";
import { inReadingOrder } from "./order.ts";
import shippedModel from "./summarizer.weights.json" with { type: "json" };

/** Learned weights: see docs/decisions/0008-summarizer.md. */
export type SummaryModel = { readonly concepts: ConceptModels; readonly gain: LinearModel };

/** A concept with a word that was asked for counts this many times. */
const ASKED_FOR = 4;

/**
 * Chooses whole sentences, never over the budget, in order for reading. With a query, what it asks about is preferred.
 * Sentences that need their context are left out, unless nothing else is there. The order of the articles does not matter.
 */
export function summarize(articles: readonly Article[], budget: SummaryBudget, query: string | null = null): Quote[] {
  return summarizeWith(shippedModel, articles, budget, query);
}

/** The same with weights of one's own: for training and measuring. */
export function summarizeWith(
  model: SummaryModel,
  articles: readonly Article[],
  budget: SummaryBudget,
  query: string | null = null,
): Quote[] {
  const cluster = readCluster(articles);
  const weights = askedFor(query, cluster, conceptWeights(cluster, model.concepts));
  const chosenFrom = (candidates: readonly Candidate[]) => choose(cluster, candidates, weights, model.gain, budget);
  const strict = chosenFrom(withoutTitles(candidatesOf(cluster), cluster));
  const numbers = strict.length > 0 ? strict : chosenFrom(lenientCandidates(cluster));
  const statements = numbers.map((number) => cluster.statements[number]!);
  return inReadingOrder(statements).map((statement) => quote(statement.article, statement));
}

function askedFor(query: string | null, cluster: Cluster, weights: ConceptWeights): ConceptWeights {
  const terms = new Set(query === null ? [] : wordsOf(query).map(({ folded }) => stem(folded)));
  const asked = cluster.stems.map((stemmed, i) => cluster.stops[i] === 0 && terms.has(stemmed));
  const raised = (weight: number, isAsked: boolean) => (isAsked ? weight * ASKED_FOR : weight);
  return {
    singles: weights.singles.map((weight, i) => raised(weight, asked[i]!)),
    pairs: weights.pairs.map((weight, i) =>
      raised(
        weight,
        cluster.pairParts[i]!.some((part) => asked[part]!),
      ),
    ),
  };
}

/** A title is shown as the headline; where a body repeats one it is not said again. */
function withoutTitles(candidates: readonly Candidate[], cluster: Cluster): Candidate[] {
  const titles = new Set(cluster.statements.map(({ article }) => foldedText(titleOf(article) ?? "")));
  return candidates.filter(
    ({ members }) => !members.some((member) => titles.has(foldedText(cluster.statements[member]!.text))),
  );
}

function foldedText(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(" ");
}
