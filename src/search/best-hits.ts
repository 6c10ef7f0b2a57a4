// Keeps the best k of the hits it is offered: a heap whose top is the worst one kept.
import type { ArticleHit } from "./search.ts";
import { idAt, type Segment } from "./segment.ts";

/** With the hash of its address and words, by which repeats are known. */
export type FoundHit = ArticleHit & { readonly report: number };

type Kept = { readonly score: number; readonly segment: Segment; readonly article: number };

export class BestHits {
  /** A score below this cannot enter any more; an equal one can, when its id comes first. */
  floor: number;
  readonly #limit: number;
  readonly #heap: Kept[] = [];

  constructor(limit: number) {
    this.#limit = limit;
    this.floor = limit > 0 ? 0 : Number.POSITIVE_INFINITY;
  }

  offer(score: number, segment: Segment, article: number): void {
    if (this.#heap.length < this.#limit) {
      this.#heap.push({ score, segment, article });
      this.#rise();
    } else if (this.#limit > 0) {
      const hit = { score, segment, article };
      if (!isBetter(hit, this.#heap[0]!)) return;
      this.#heap[0] = hit;
      this.#sink();
    }
    if (this.#limit > 0 && this.#heap.length === this.#limit) this.floor = this.#heap[0]!.score;
  }

  /** Best first; ties by id. A score is divided by `unit`. */
  sorted(unit: number): FoundHit[] {
    const best = this.#heap.sort((a, b) => (isBetter(a, b) ? -1 : 1));
    return best.map(({ score, segment, article }) => ({
      articleId: idAt(segment, article),
      score: score / unit,
      report: segment.facts.reports[article]!,
    }));
  }

  #rise(): void {
    let child = this.#heap.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (isBetter(this.#heap[child]!, this.#heap[parent]!)) return;
      this.#swap(child, parent);
      child = parent;
    }
  }

  #sink(): void {
    let parent = 0;
    for (;;) {
      let worst = parent;
      for (let child = 2 * parent + 1; child <= 2 * parent + 2; child++) {
        if (child < this.#heap.length && isBetter(this.#heap[worst]!, this.#heap[child]!)) worst = child;
      }
      if (worst === parent) return;
      this.#swap(worst, parent);
      parent = worst;
    }
  }

  #swap(i: number, j: number): void {
    const hit = this.#heap[i]!;
    this.#heap[i] = this.#heap[j]!;
    this.#heap[j] = hit;
  }
}

function isBetter(a: Kept, b: Kept): boolean {
  if (a.score !== b.score) return a.score > b.score;
  return idAt(a.segment, a.article) < idAt(b.segment, b.article);
}
