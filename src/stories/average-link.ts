// Scored pairs of things -> groups: the two groups with the highest mean score are joined until none is high enough.
import type { ClosePair } from "./pairs.ts";

const JOIN_ABOVE = 0.14;

/** Groups the numbers 0..count-1; each group and the list of groups are ascending. Pairs not given score 0. */
export function averageLink(count: number, pairs: readonly ClosePair[]): number[][] {
  const sums: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  const members: (number[] | null)[] = Array.from({ length: count }, (_, i) => [i]);
  const queue = new Queue();
  for (const { a, b, score } of pairs) {
    sums[a]!.set(b, score);
    sums[b]!.set(a, score);
    if (score >= JOIN_ABOVE) queue.push({ mean: score, a: Math.min(a, b), b: Math.max(a, b), sizes: 2 });
  }
  for (let best = queue.pop(); best !== undefined; best = queue.pop()) {
    const [left, right] = [members[best.a], members[best.b]];
    if (!left || !right || left.length + right.length !== best.sizes) continue;
    // The smaller neighbourhood is poured into the larger one.
    const merged = left.concat(right);
    members[best.a] = merged;
    members[best.b] = null;
    for (const [other, sum] of sums[best.b]!) {
      sums[other]!.delete(best.b);
      if (other === best.a) continue;
      const total = sum + (sums[best.a]!.get(other) ?? 0);
      sums[best.a]!.set(other, total);
      sums[other]!.set(best.a, total);
    }
    sums[best.b]!.clear();
    for (const [other, sum] of sums[best.a]!) {
      const size = members[other]!.length;
      const mean = sum / (size * merged.length);
      if (mean >= JOIN_ABOVE) {
        queue.push({ mean, a: Math.min(best.a, other), b: Math.max(best.a, other), sizes: size + merged.length });
      }
    }
  }
  return members
    .filter((group) => group !== null)
    .map((group) => group.sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!);
}

type Candidate = { readonly mean: number; readonly a: number; readonly b: number; readonly sizes: number };

/** A binary heap: highest mean first, then lowest numbers. */
class Queue {
  readonly #items: Candidate[] = [];

  push(item: Candidate): void {
    const items = this.#items;
    let place = items.length;
    items.push(item);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!before(item, items[parent]!)) break;
      items[place] = items[parent]!;
      place = parent;
    }
    items[place] = item;
  }

  pop(): Candidate | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined || items.length === 0) return top;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && before(items[child + 1]!, items[child]!)) child++;
      if (!before(items[child]!, last)) break;
      items[place] = items[child]!;
      place = child;
    }
    items[place] = last;
    return top;
  }
}

function before(x: Candidate, y: Candidate): boolean {
  return x.mean > y.mean || (x.mean === y.mean && (x.a < y.a || (x.a === y.a && x.b < y.b)));
}
