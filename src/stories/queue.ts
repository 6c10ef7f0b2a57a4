// Offers of groups to join their best partner, the best first: a binary heap.

/** The group `at`, of so many articles, would join `partner`, of so many. */
export type Offer = {
  readonly value: number;
  readonly at: number;
  readonly articles: number;
  readonly partner: number;
  readonly partnerArticles: number;
  /** What the two have in common, as the number of their link. */
  readonly link: number;
};

export class Queue {
  readonly #offers: Offer[];

  /** Takes the array for its own. */
  constructor(offers: Offer[] = []) {
    this.#offers = offers;
    for (let place = (offers.length >> 1) - 1; place >= 0; place--) this.#sink(offers[place]!, place);
  }

  push(offer: Offer): void {
    const offers = this.#offers;
    let place = offers.length;
    offers.push(offer);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBetter(offer, offers[parent]!)) break;
      offers[place] = offers[parent]!;
      place = parent;
    }
    offers[place] = offer;
  }

  /** Takes the best offer out; undefined when none is left. */
  pop(): Offer | undefined {
    const offers = this.#offers;
    const best = offers[0];
    const last = offers.pop();
    if (last !== undefined && offers.length > 0) this.#sink(last, 0);
    return best;
  }

  /** Puts an offer at a place that is free, or below it, with better ones above. */
  #sink(offer: Offer, free: number): void {
    const offers = this.#offers;
    let place = free;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= offers.length) break;
      if (child + 1 < offers.length && isBetter(offers[child + 1]!, offers[child]!)) child++;
      if (!isBetter(offers[child]!, offer)) break;
      offers[place] = offers[child]!;
      place = child;
    }
    offers[place] = offer;
  }
}

/** Equal values are taken in the order of the articles, so that the result never depends on chance. */
function isBetter(x: Offer, y: Offer): boolean {
  return x.value > y.value || (x.value === y.value && (x.at < y.at || (x.at === y.at && x.partner < y.partner)));
}
