// Numbers about a candidate -> its score: a weighted sum, and small decision trees that correct it.

/** A complete binary tree: the children of node i are 2i+1 and 2i+2; a node whose feature is -1 is a leaf. */
export type Tree = {
  readonly features: readonly number[];
  readonly thresholds: readonly number[];
  readonly values: readonly number[];
};

export type RankingModel = { readonly weights: readonly number[]; readonly trees: readonly Tree[] };

/** Only differences between the candidates of one question mean something. */
export function modelScore({ weights, trees }: RankingModel, features: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * features[i]!;
  for (const tree of trees) sum += treeValue(tree, features);
  return sum;
}

function treeValue({ features, thresholds, values }: Tree, row: readonly number[]): number {
  let node = 0;
  for (let feature = features[0]!; feature >= 0; feature = features[node] ?? -1) {
    node = 2 * node + (row[feature]! >= thresholds[node]! ? 2 : 1);
  }
  return values[node]!;
}
