// Two statements of a cluster -> whether a reader hears the same thing twice, in the same words or in others.
import { standIn } from "../stories/same-words.ts";
import { stem } from "../text/stem.ts";
import type { Cluster, Statement } from "./cluster.ts";

/** Of two statements that share so much of the content words of the shorter one, one is enough, */
const SAME_CONTENT = 0.5;
/**
 * and also where so much is shared by weight, words alike taken for one another: "killed three people" and "three died". A
 * word counts by how few of the cluster's statements have it: whose name is in all of them says nothing.
 */
const SAME_MATTER = 0.35;
/** The first sentences of two articles both tell what happened: there so much by weight is enough. */
const SAME_OPENING = 0.28;
/** Fewer words in common are what the two are about. */
const FEWEST_SHARED = 5;

/** A test for statements of the cluster; the order does not matter. */
export function alikeTest(cluster: Cluster): (a: Statement, b: Statement) => boolean {
  let known: Matters | null = null;
  return (a, b) => {
    const [one, two] = [contentOf(a, cluster), contentOf(b, cluster)];
    if (one.intersection(two).size >= SAME_CONTENT * Math.min(one.size, two.size)) return true;
    known ??= mattersOf(cluster);
    const { ofSingles, weights } = known;
    const matterOf = (content: ReadonlySet<number>) => new Set([...content].map((single) => ofSingles[single]!));
    const weight = (matter: ReadonlySet<number>) => [...matter].reduce((sum, each) => sum + weights[each]!, 0);
    const [left, right] = [matterOf(one), matterOf(two)];
    const shared = left.intersection(right);
    const enough = a.index === 0 && b.index === 0 ? SAME_OPENING : SAME_MATTER;
    return shared.size >= FEWEST_SHARED && weight(shared) >= enough * Math.min(weight(left), weight(right));
  };
}

/** For each word the first of the cluster's words that is used for the same, and what each of those weighs. */
type Matters = { readonly ofSingles: Int32Array; readonly weights: Float64Array };

function mattersOf({ statements, singles, stems }: Cluster): Matters {
  const firsts = new Map<string, number>();
  const ofSingles = Int32Array.from(stems, (stemmed, single) => {
    const same = standIn(stemmed);
    const first = firsts.get(same);
    if (first === undefined) firsts.set(same, single);
    return first ?? single;
  });
  const counts = new Float64Array(stems.length);
  const lastIn = new Int32Array(stems.length).fill(-1);
  for (const [number, { firstWord, endWord }] of statements.entries()) {
    for (let i = firstWord; i < endWord; i++) {
      const matter = ofSingles[singles[i]!]!;
      if (lastIn[matter] === number) continue;
      lastIn[matter] = number;
      counts[matter]!++;
    }
  }
  return { ofSingles, weights: counts.map((count) => Math.log((statements.length + 1) / count)) };
}

/** Numbers of a statement's words that carry a topic; that it is said by someone is none. */
export function contentOf({ firstWord, endWord }: Statement, { singles, stops, stems }: Cluster): Set<number> {
  const content = new Set<number>();
  for (let i = firstWord; i < endWord; i++) {
    const single = singles[i]!;
    if (stops[single] === 0 && !SAYING.has(stems[single]!)) content.add(single);
  }
  return content;
}

const SAYING = new Set(["said", "says", "told", "according"].map(stem));
