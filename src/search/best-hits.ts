// Keeps the best k of the hits it is offered: a heap whose top is the worst one kept.
import type { ArticleHit } from "./search.ts";

export class BestHits {
  /** A score below this cannot enter any more; an equal one can, when its id comes first. */
  floor: number;
  readonly #limit: number;
  readonly #heap: ArticleHit[] = [];

  constructor(limit: number) {
    this.#limit = limit;
    this.floor = limit > 0 ? 0 : Number.POSITIVE_INFINITY;
  }

  offer(hit: ArticleHit): void {
    if (this.#heap.length < this.#limit) {
      this.#heap.push(hit);
      this.#rise();
    } else if (this.#limit > 0 && isBetter(hit, this.#heap[0]!)) {
      this.#heap[0] = hit;
      this.#sink();
    }
    if (this.#limit > 0 && this.#heap.length === this.#limit) this.floor = this.#heap[0]!.score;
  }

  /** Best first; ties by id. */
  sorted(): ArticleHit[] {
    return [...this.#heap].sort((a, b) => (isBetter(a, b) ? -1 : 1));
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
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
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

function isBetter(a: ArticleHit, b: ArticleHit): boolean {
  return a.score !== b.score ? a.score > b.score : a.articleId < b.articleId;
}
