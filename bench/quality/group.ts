// Measures how well articles are grouped into stories.

import { groupRunning, groupStories } from "../../src/stories/group.ts";
import { type TermVector, termVector } from "../../src/text/similarity.ts";
import { termsOf } from "../../src/text/words.ts";
import { differencesOfOneAffair, likeAffairs, membersOf } from "../like-affairs.ts";
import type { Row } from "../row.ts";
import { bcubed, crossValidated, f1, type Labelled, prepare, STORY_SETS, storySet } from "../story-sets.ts";
import foldsFile from "../train/stories.folds.weights.json" with { type: "json" };

/** What B-cubed F1 should reach on data that nobody tuned on. */
const GOALS = { ecb: 0.95, allsides: 0.9, uci: 0.88 };
/** A wrong join misinforms. */
const PRECISION_GOAL = 0.93;
/** The thresholds tried for the single pass; the one that is best for all sets together is shown. */
const THRESHOLDS = [0.08, 0.12, 0.16, 0.2, 0.25, 0.3];

/** B-cubed precision and F1 of each set, cross-validated; single-pass TF-IDF with one threshold, fitted on the same articles. */
export async function rows(dataDir: string): Promise<Row[]> {
  const sets = STORY_SETS.map((name) => storySet(dataDir, name));
  const passes = THRESHOLDS.map((threshold) => sets.map((set) => bcubed(set.labels, singlePass(set, threshold))));
  const total = (scores: (typeof passes)[number]): number => scores.reduce((sum, score) => sum + f1(score), 0);
  const best = passes.reduce((one, other) => (total(other) > total(one) ? other : one));
  const ofData = sets.flatMap((set, i) => {
    const name = STORY_SETS[i]!;
    const ours = crossValidated(prepare(set), foldsFile.folds);
    const task = `group ${name}`;
    const peer = (value: number) => [{ name: "single-pass TF-IDF (fitted here)", value }];
    return [
      { task, measure: "B-cubed F1, cross-validated", ours: f1(ours), peers: peer(f1(best[i]!)), goal: GOALS[name] },
      {
        task,
        measure: "B-cubed precision, the same",
        ours: ours.precision,
        peers: peer(best[i]!.precision),
        goal: PRECISION_GOAL,
      },
    ];
  });
  return [...ofData, ...rowsOfLikeAffairs()];
}

/** Events, running stories and their differences in a month with affairs that are easily taken for one another. */
function rowsOfLikeAffairs(): Row[] {
  const set = likeAffairs();
  const kinds = [
    { name: "events", stories: groupStories(set.articles) },
    { name: "running stories", stories: groupRunning(set.articles) },
  ];
  return kinds.flatMap(({ name, stories }) => {
    const { precision, recall } = bcubed(set.labels, membersOf(set, stories));
    const row = { task: "group like affairs", peers: [], goal: null };
    return [
      { ...row, measure: `B-cubed precision, ${name}`, ours: precision },
      { ...row, measure: `B-cubed recall, ${name}`, ours: recall },
      { ...row, measure: `differences of one affair, ${name}`, ours: differencesOfOneAffair(set, stories) },
    ];
  });
}

/** Each article in order of time joins the group whose articles are most like it on average, or begins a new one. */
function singlePass({ articles }: Labelled, threshold: number): number[][] {
  const terms = articles.map(({ text }) => termsOf(text));
  const articlesWith = new Map<string, number>();
  for (const own of terms) for (const term of new Set(own)) articlesWith.set(term, (articlesWith.get(term) ?? 0) + 1);
  const idf = (term: string): number => Math.log(articles.length / articlesWith.get(term)!);
  const groups: { members: number[]; sum: Map<string, number> }[] = [];
  terms.forEach((own, i) => {
    const vector = termVector(own, idf);
    let [best, likest] = [threshold, -1];
    groups.forEach(({ members, sum }, g) => {
      const mean = dot(vector, sum) / members.length;
      if (mean >= best) [best, likest] = [mean, g];
    });
    if (likest === -1) likest = groups.push({ members: [], sum: new Map() }) - 1;
    const { members, sum } = groups[likest]!;
    members.push(i);
    for (const [term, weight] of vector.weights) sum.set(term, (sum.get(term) ?? 0) + weight / (vector.length || 1));
  });
  return groups.map(({ members }) => members);
}

/** The sum of the cosines of a vector and all those whose unit vectors were summed. */
function dot({ weights, length }: TermVector, sum: ReadonlyMap<string, number>): number {
  if (length === 0) return 0;
  let total = 0;
  for (const [term, weight] of weights) total += weight * (sum.get(term) ?? 0);
  return total / length;
}
