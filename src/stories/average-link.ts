// Pairs of articles with their evidence -> groups: the two groups that fit best are joined until none fit.
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
    shapes: readonly [GroupShape, GroupShape],
    between: Likeness,
  ) => boolean;
};

type Sums = { evidence: number; alike: number };

type Group = {
  members: number[];
  shape: GroupShape;
  /** What this group's articles and each other group's have in common, summed over the pairs; both groups hold the same. */
  readonly sums: Map<number, Sums>;
  /** Joins that this group offers, best last, as things were when it became what it is. */
  offers: Offer[];
};

/**
 * Groups articles by average link, each given as a group of its own; pairs not given have nothing in common. Each group
 * ascends, and so do the groups by their first member. Source: unweighted average linkage (UPGMA).
 */
export function averageLink(
  articles: readonly GroupShape[],
  pairs: readonly ScoredPair[],
  { score, accept = () => true }: Linking,
): number[][] {
  const groups: (Group | null)[] = articles.map((shape, i) => ({ members: [i], shape, sums: new Map(), offers: [] }));
  for (const { a, b, evidence, alike } of pairs) {
    const sums = { evidence, alike };
    groups[a]!.sums.set(b, sums);
    groups[b]!.sums.set(a, sums);
  }
  const queue = new Queue();
  // A partner that has grown since is passed over: it has made offers of its own.
  const offerNext = ({ offers }: Group): void => {
    for (let best = offers.pop(); best !== undefined; best = offers.pop()) {
      if (groups[best.partner]?.shape.articles !== best.partnerArticles) continue;
      queue.push(best);
      return;
    }
  };
  const offerAll = (at: number): void => {
    groups[at]!.offers = offersOf(groups, at, score);
    offerNext(groups[at]!);
  };
  for (let i = 0; i < groups.length; i++) offerAll(i);
  for (let best = queue.pop(); best !== undefined; best = queue.pop()) {
    const [one, two] = [groups[best.at], groups[best.partner]];
    if (!one || one.shape.articles !== best.articles) continue;
    if (!two || two.shape.articles !== best.partnerArticles) {
      offerNext(one);
    } else if (accept(one.members, two.members, [one.shape, two.shape], between(one, two, best.partner))) {
      const kept = one.sums.size >= two.sums.size ? best.at : best.partner;
      join(groups, kept, kept === best.at ? best.partner : best.at);
      offerAll(kept);
    } else {
      offerNext(one);
    }
  }
  return groups
    .flatMap((group) => (group === null ? [] : [group.members.sort((a, b) => a - b)]))
    .sort((a, b) => a[0]! - b[0]!);
}

/** All partners that fit, the best last; of equal ones the first is the better. */
function offersOf(groups: readonly (Group | null)[], at: number, score: Linking["score"]): Offer[] {
  const group = groups[at]!;
  const { articles } = group.shape;
  const offers: Offer[] = [];
  for (const partner of group.sums.keys()) {
    const other = groups[partner]!;
    const value = score(between(group, other, partner), group.shape, other.shape);
    if (value > 0) offers.push({ value, at, articles, partner, partnerArticles: other.shape.articles });
  }
  return offers.sort((x, y) => x.value - y.value || y.partner - x.partner);
}

function between({ shape, sums }: Group, { shape: its }: Group, at: number): Likeness {
  const { evidence, alike } = sums.get(at)!;
  const pairs = shape.articles * its.articles;
  return { evidence: evidence / pairs, alike: alike / pairs };
}

/** Pours the group `gone` into the group `kept`. */
function join(groups: (Group | null)[], kept: number, gone: number): void {
  const [into, from] = [groups[kept]!, groups[gone]!];
  into.shape = joined(into.shape, from.shape, into.sums.get(gone)!.alike);
  into.members = into.members.concat(from.members);
  for (const [other, more] of from.sums) {
    const neighbour = groups[other]!.sums;
    neighbour.delete(gone);
    if (other === kept) continue;
    const sums = into.sums.get(other);
    if (sums === undefined) {
      into.sums.set(other, more);
      neighbour.set(kept, more);
    } else {
      sums.evidence += more.evidence;
      sums.alike += more.alike;
    }
  }
  groups[gone] = null;
}

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
