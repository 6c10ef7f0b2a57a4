// Features -> a number: the form of every learned weight here.

/** bias + weights . features, of features as they come (no standardisation left to do). */
export type LinearModel = { readonly weights: readonly number[]; readonly bias: number };

export function linear({ weights, bias }: LinearModel, features: ArrayLike<number>): number {
  let sum = bias;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * features[i]!;
  return sum;
}

/** Between 0 and 1: sigmoid(0) -> .5. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
