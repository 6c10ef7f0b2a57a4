// Two statements of a cluster -> whether a reader hears the same thing twice, in the same words or in others.
import { standIn } from "../stories/same-words.ts";
import { stem } from "../text/stem.ts";
import { wordsOf } from "../text/words.ts";
import type { Cluster, Statement } from "./cluster.ts";

/** Of two statements that share so much of the content words of the shorter one, one is enough, */
const SAME_CONTENT = 0.5;
/**
 * and also where so much is shared by weight, words alike taken for one another: "killed three people" and "three died". A
 * word counts by how few of the cluster's statements have it: whose name is in all of them says nothing.
 */
const SAME_MATTER = 0.35;
/**
 * The first sentences of two articles both tell what happened: there so much by weight is enough. Where few are quoted the room
 * is better used; in a story told in order of time the first sentences are wanted of all its articles, which are as different as
 * any two others.
 */
const SAME_OPENING = { inOrder: SAME_MATTER, ofWords: 0.28, ofSentences: 0.2 };
/** How a story is told: in order of time, else with its words or its sentences counted. */
export type Manner = keyof typeof SAME_OPENING;
/** Fewer words in common are what the two are about. */
const FEWEST_SHARED = 5;

/** A test for statements of the cluster; the order does not matter. */
export function alikeTest(cluster: Cluster, manner: Manner = "ofWords"): (a: Statement, b: Statement) => boolean {
  let known: ((matter: string) => number) | null = null;
  return (a, b) => {
    const [one, two] = [contentOf(a, cluster), contentOf(b, cluster)];
    if (one.intersection(two).size >= SAME_CONTENT * Math.min(one.size, two.size)) return true;
    const mattersOf = (content: ReadonlySet<number>) =>
      new Set([...content].map((single) => standIn(cluster.stems[single]!)));
    const [left, right] = [mattersOf(one), mattersOf(two)];
    const shared = left.intersection(right);
    if (shared.size < FEWEST_SHARED) return false;
    known ??= weighMatters(cluster);
    const weightOf = known;
    const weight = (matters: ReadonlySet<string>) => [...matters].reduce((sum, each) => sum + weightOf(each), 0);
    const enough = a.index === 0 && b.index === 0 ? SAME_OPENING[manner] : SAME_MATTER;
    return weight(shared) >= enough * Math.min(weight(left), weight(right));
  };
}

/** What the words weigh that are used for the same, given by the one that stands for them. */
function weighMatters({ statements, singles, stems }: Cluster): (matter: string) => number {
  const numbers = new Map<string, number>();
  const ofSingles = new Int32Array(stems.length);
  for (let single = 0; single < stems.length; single++) {
    const matter = standIn(stems[single]!);
    const number = numbers.get(matter) ?? numbers.size;
    if (number === numbers.size) numbers.set(matter, number);
    ofSingles[single] = number;
  }
  const counts = new Int32Array(numbers.size);
  const lastIn = new Int32Array(numbers.size).fill(-1);
  for (let i = 0; i < statements.length; i++) {
    const { firstWord, endWord } = statements[i]!;
    for (let word = firstWord; word < endWord; word++) {
      const number = ofSingles[singles[word]!]!;
      if (lastIn[number] === i) continue;
      lastIn[number] = i;
      counts[number]!++;
    }
  }
  return (matter) => Math.log((statements.length + 1) / counts[numbers.get(matter)!]!);
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

/** Numbers of the content words of a sentence that the cluster has, too. */
export function contentStems(sentence: string, { stems, stops }: Cluster): Set<number> {
  const content = new Set<number>();
  const own = new Set(wordsOf(sentence).map((word) => stem(word.folded)));
  if (own.size === 0) return content;
  for (let number = 0; number < stems.length; number++) {
    if (stops[number] === 0 && own.has(stems[number]!)) content.add(number);
  }
  return content;
}
