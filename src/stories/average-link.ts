// Pairs of articles with their evidence -> groups: the two groups that fit best are joined until none fit.
import { Links } from "./links.ts";
import { type Offer, Queue } from "./queue.ts";

/** What two articles, or on average all pairs between two groups, have in common; `alike` is 0..1. */
export type Likeness = { readonly evidence: number; readonly alike: number };

export type ScoredPair = Likeness & { readonly a: number; readonly b: number };

/** A group: how many articles, the mean of their sizes, how alike they are among themselves. */
export type GroupShape = {
  readonly articles: number;
  readonly size: number;
  /** The mean over all pairs in it; null for one article. */
  readonly alike: number | null;
};

export type Linking = {
  /** Above 0: the groups fit; the larger the better. */
  readonly score: (between: Likeness, a: GroupShape, b: GroupShape) => number;
  /** Asked before each join, best first; a refused one is not offered again until one of the groups has grown. */
  readonly accept?: (
    a: readonly number[],
    b: readonly number[],
    score: number,
    shapes: readonly [GroupShape, GroupShape],
    between: Likeness,
  ) => boolean;
};

/**
 * Groups articles by average link, each given as a group of its own; pairs not given have nothing in common, and none may be
 * given twice. Each group ascends, and so do the groups by their first member. Source: unweighted average linkage (UPGMA).
 */
export function averageLink(
  articles: readonly GroupShape[],
  pairs: readonly ScoredPair[],
  { score, accept = () => true }: Linking,
): number[][] {
  const groups: (Group | null)[] = articles.map((shape, i) => ({ members: [i], shape, offers: new Queue() }));
  const links = new Links(articles.length, pairs);
  const between = (a: number, b: number, link: number): Likeness => {
    const count = groups[a]!.shape.articles * groups[b]!.shape.articles;
    return { evidence: links.evidence[link]! / count, alike: links.alike[link]! / count };
  };
  const best = new Queue();
  // A partner that has grown since is passed over: it has made offers of its own.
  const offerNext = ({ offers }: Group): void => {
    for (let offer = offers.pop(); offer !== undefined; offer = offers.pop()) {
      if (groups[offer.partner]?.shape.articles !== offer.partnerArticles) continue;
      best.push(offer);
      return;
    }
  };
  const offerAll = (at: number): void => {
    const group = groups[at]!;
    const { shape } = group;
    const offers: Offer[] = [];
    links.each(at, (partner, link) => {
      const its = groups[partner]!.shape;
      const value = score(between(at, partner, link), shape, its);
      if (value > 0) offers.push({ value, at, articles: shape.articles, partner, partnerArticles: its.articles, link });
    });
    group.offers = new Queue(offers);
    offerNext(group);
  };
  for (let i = 0; i < groups.length; i++) offerAll(i);
  for (let offer = best.pop(); offer !== undefined; offer = best.pop()) {
    const { at, partner, link } = offer;
    const [one, two] = [groups[at], groups[partner]];
    if (!one || one.shape.articles !== offer.articles) continue;
    if (!two || two.shape.articles !== offer.partnerArticles) {
      offerNext(one);
    } else if (accept(one.members, two.members, offer.value, [one.shape, two.shape], between(at, partner, link))) {
      const [kept, gone] = links.count(at) >= links.count(partner) ? [at, partner] : [partner, at];
      const [into, from] = [groups[kept]!, groups[gone]!];
      into.shape = joined(into.shape, from.shape, links.alike[link]!);
      into.members = into.members.concat(from.members);
      links.join(kept, gone);
      groups[gone] = null;
      offerAll(kept);
    } else {
      offerNext(one);
    }
  }
  return groups
    .flatMap((group) => (group === null ? [] : [group.members.sort((a, b) => a - b)]))
    .sort((a, b) => a[0]! - b[0]!);
}

type Group = {
  members: number[];
  shape: GroupShape;
  /** Joins that this group offers, as things were when it became what it is. */
  offers: Queue;
};

/** `alike` is the sum over the pairs between the two. */
function joined(a: GroupShape, b: GroupShape, alike: number): GroupShape {
  const articles = a.articles + b.articles;
  const mean = (one: number, two: number) => (one * a.articles + two * b.articles) / articles;
  const inside =
    (pairsIn(a) * (a.alike ?? 0) + pairsIn(b) * (b.alike ?? 0) + alike) / ((articles * (articles - 1)) / 2);
  return { articles, size: mean(a.size, b.size), alike: inside };
}

function pairsIn({ articles }: GroupShape): number {
  return (articles * (articles - 1)) / 2;
}
