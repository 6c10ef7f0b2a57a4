// Numbers about something -> its score: a weighted sum, and a few units that see how the numbers go together.

/** Adds `out` times its own weighted sum with `bias`, where that is above 0. */
type Unit = { readonly weights: readonly number[]; readonly bias: number; readonly out: number };

export type UnitModel = { readonly weights: readonly number[]; readonly units: readonly Unit[] };

/** Without a constant: of candidates for one thing only the differences between their scores mean something. */
export function modelScore({ weights, units }: UnitModel, features: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * features[i]!;
  for (const { weights: own, bias, out } of units) {
    let value = bias;
    for (let i = 0; i < own.length; i++) value += own[i]! * features[i]!;
    if (value > 0) sum += out * value;
  }
  return sum;
}
