// Long work on a list -> pieces of it, between which others have their turn.
import { setImmediate } from "node:timers/promises";

/** Neighbours that weigh at most `most` together, in order, or a single one that weighs more; a turn for others after each. */
export async function* inTurns<T>(
  all: readonly T[],
  weightOf: (each: T) => number,
  most: number,
): AsyncGenerator<readonly T[]> {
  let piece: T[] = [];
  let weight = 0;
  for (const each of all) {
    const own = weightOf(each);
    if (piece.length > 0 && weight + own > most) {
      yield piece;
      await setImmediate();
      [piece, weight] = [[], 0];
    }
    piece.push(each);
    weight += own;
  }
  if (piece.length > 0) yield piece;
}
