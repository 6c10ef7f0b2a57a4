// Pairs of articles with their evidence -> groups: the two groups that fit best are joined until none fit.
import type { GroupShape } from "./join.ts";
import { Queue } from "./queue.ts";

export type ScoredPair = { readonly a: number; readonly b: number; readonly evidence: number };

export type Linking = {
  /** Above 0: the groups fit; the larger the better. Gets the evidence's mean over all pairs between the two. */
  readonly score: (meanEvidence: number, a: GroupShape, b: GroupShape) => number;
  /** Asked before each join, best first; a refused one is not offered again until one of the groups has grown. */
  readonly accept?: (a: readonly number[], b: readonly number[], shapes: readonly [GroupShape, GroupShape]) => boolean;
};

type Group = {
  members: number[];
  shape: GroupShape;
  /** Sum of the evidence between this group's articles and each other group's. */
  readonly evidence: Map<number, number>;
  /** Groups that were refused, with how many articles they had. */
  refused: Map<number, number>;
};

/**
 * Groups the articles 0..sizes.length-1 by average link; pairs not given have no evidence. Each group ascends, and so
 * do the groups by their first member. Source: unweighted average linkage (UPGMA), each group offering its best partner.
 */
export function averageLink(
  sizes: readonly number[],
  pairs: readonly ScoredPair[],
  { score, accept = () => true }: Linking,
): number[][] {
  const groups: (Group | null)[] = sizes.map((size, i) => newGroup(i, size));
  for (const { a, b, evidence } of pairs) {
    groups[a]!.evidence.set(b, evidence);
    groups[b]!.evidence.set(a, evidence);
  }
  const queue = new Queue();
  // A group's offer is at least as good as any it can make later: partners that grow make new offers themselves.
  const offer = (at: number): void => {
    const best = bestPartner(groups, at, score);
    if (best !== null) queue.push({ ...best, at, articles: groups[at]!.shape.articles });
  };
  for (let i = 0; i < groups.length; i++) offer(i);
  for (let best = queue.pop(); best !== undefined; best = queue.pop()) {
    const [one, two] = [groups[best.at], groups[best.partner]];
    if (!one || one.shape.articles !== best.articles) continue;
    if (!two || two.shape.articles !== best.partnerArticles) {
      offer(best.at);
    } else if (accept(one.members, two.members, [one.shape, two.shape])) {
      const kept = one.evidence.size >= two.evidence.size ? best.at : best.partner;
      join(groups, kept, kept === best.at ? best.partner : best.at);
      offer(kept);
    } else {
      one.refused.set(best.partner, best.partnerArticles);
      two.refused.set(best.at, best.articles);
      offer(best.at);
    }
  }
  return groups
    .flatMap((group) => (group === null ? [] : [group.members.sort((a, b) => a - b)]))
    .sort((a, b) => a[0]! - b[0]!);
}

function newGroup(article: number, size: number): Group {
  return { members: [article], shape: { articles: 1, size }, evidence: new Map(), refused: new Map() };
}

type Partner = { readonly value: number; readonly partner: number; readonly partnerArticles: number };

/** The partner that fits best, of equal ones the first; null when none fits. */
function bestPartner(groups: readonly (Group | null)[], at: number, score: Linking["score"]): Partner | null {
  const { shape, evidence, refused } = groups[at]!;
  let [value, partner, partnerArticles] = [0, -1, 0];
  for (const [other, sum] of evidence) {
    const { shape: its } = groups[other]!;
    const fit = score(sum / (shape.articles * its.articles), shape, its);
    if (!(fit > 0) || fit < value || (fit === value && partner !== -1 && other > partner)) continue;
    if (refused.get(other) !== its.articles) [value, partner, partnerArticles] = [fit, other, its.articles];
  }
  return partner === -1 ? null : { value, partner, partnerArticles };
}

/** Pours the group `gone` into the group `kept`. */
function join(groups: (Group | null)[], kept: number, gone: number): void {
  const [into, from] = [groups[kept]!, groups[gone]!];
  const articles = into.shape.articles + from.shape.articles;
  const size = (into.shape.size * into.shape.articles + from.shape.size * from.shape.articles) / articles;
  into.shape = { articles, size };
  into.members = into.members.concat(from.members);
  into.refused = new Map();
  for (const [other, sum] of from.evidence) {
    const neighbour = groups[other]!.evidence;
    neighbour.delete(gone);
    if (other === kept) continue;
    const total = sum + (into.evidence.get(other) ?? 0);
    into.evidence.set(other, total);
    neighbour.set(kept, total);
  }
  groups[gone] = null;
}
