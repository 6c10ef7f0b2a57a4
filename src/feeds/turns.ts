// Long work on a list -> pieces of it, before each of which others have their turn.
import { turn } from "../turn.ts";

/** Neighbours that weigh at most `most` together, in order, or a single one that weighs more; a turn for others before each. */
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
      await turn();
      yield piece;
      [piece, weight] = [[], 0];
    }
    piece.push(each);
    weight += own;
  }
  if (piece.length === 0) return;
  await turn();
  yield piece;
}
