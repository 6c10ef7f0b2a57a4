// A sentence's features and the model that weighed them -> why it has its score, in a few groups that add up to it.
import type { Reason } from "../corpus/reason.ts";
import { modelScore, type RankingModel } from "./ranking-model.ts";

/** What a reader knows of a feature: the group it belongs to. The differences to the best count with the feature itself. */
const GROUPS: readonly (readonly [string, string])[] = [
  [
    "words of the question in it",
    "cover coverAsking coverTitle names pairs compact beginnings all missing newWords questionLength",
  ],
  [
    "words of the question around it",
    "coverNear coverAround coverBefore coverAfter coverArticle namesAround missingAround",
  ],
  ["words used alike", "alike alikeAround alikeAsking focusAlike kin kinAsking kinAround missingKin"],
  [
    "the kind of answer asked for",
    "typeFit fitName fitDate fitFigure fitReason reasonBeside focusFigure span wantsFigure wantsName quoted asks",
  ],
  ["its place and length", "first early length short long pronounStart inOrder coherence candidates"],
  ["its article, and what others tell", "articleScore articleRank support nameSupport"],
];

const groupOf: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap(([group, features]) => features.split(" ").map((feature): [string, string] => [feature, group])),
);

/** One reason for each group, with its features as parts, then what the trees correct; together they are the score. */
export function scoreReasons(names: readonly string[], features: readonly number[], model: RankingModel): Reason[] {
  const parts = names.map((name, i) => ({ label: name, value: model.weights[i]! * features[i]! }));
  const groups = Map.groupBy(parts, ({ label }) => groupOf.get(label.replace(/ behind best$/, "")) ?? label);
  const sums = [...groups].map(
    ([label, own]): Reason => ({ label, value: own.reduce((sum, { value }) => sum + value, 0), parts: strongest(own) }),
  );
  const trees = modelScore({ ...model, weights: [] }, features);
  return [...sums, { label: "corrected by trees", value: trees }];
}

const MOST_PARTS = 4;

function strongest(parts: readonly Reason[]): Reason[] {
  return parts
    .filter(({ value }) => Math.abs(value) >= 0.005)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, MOST_PARTS);
}
