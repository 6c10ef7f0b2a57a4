// Numbers about a candidate -> its score: a weighted sum, and a few units that see how the numbers go together.

/** Adds `out` times its own weighted sum with `bias`, where that is above 0. */
type Unit = { readonly weights: readonly number[]; readonly bias: number; readonly out: number };

export type RankingModel = { readonly weights: readonly number[]; readonly units: readonly Unit[] };

/** Only differences between the candidates of one question mean something. */
export function modelScore({ weights, units }: RankingModel, features: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * features[i]!;
  for (const { weights: own, bias, out } of units) {
    let value = bias;
    for (let i = 0; i < own.length; i++) value += own[i]! * features[i]!;
    if (value > 0) sum += out * value;
  }
  return sum;
}
