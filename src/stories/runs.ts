// Events -> running stories: what is reported of one affair over days and weeks comes together.
import type { Article } from "../corpus/article.ts";
import { averageLink, type GroupShape, type Likeness, type ScoredPair } from "./average-link.ts";
import { comparedPairs } from "./candidates.ts";
import type { Features } from "./features.ts";
import { inCommon, joinScore, lastTest, shapesOf, weighed } from "./join.ts";
import { RARE_IDF, sameAffairTest } from "./same-affair.ts";
import type { Shared } from "./vectors.ts";

/** Time tells nothing here, so a join must be surer than that of reports of one event by so much, as ln(odds), */
const SURER = 2;
/** but each rare name that one report begins with and the other has counts so much: the port, the union, its leader. */
const NAME_COUNTS = 2;
const MOST_NAMES = 4;

/**
 * Joins groups of articles, each of one event, that tell of one affair. Articles are numbers as in `features`; each group
 * ascends, and so do the groups by their first member.
 */
export function runsOf(
  features: Features,
  events: readonly (readonly number[])[],
  articles: readonly Article[],
): number[][] {
  const pairs = comparedPairs(features, (shared) => likeness(features, shared), Number.POSITIVE_INFINITY);
  const { shapes, between } = asGroups(features, events, pairs);
  const isRun = lastTest(features);
  const isSameAffair = sameAffairTest(features, articles);
  const articlesOf = (members: readonly number[]) => members.flatMap((event) => events[event]!);
  const runs = averageLink(shapes, between, {
    score: (...both) => joinScore(...both) - SURER,
    accept: (a, b, score, both) => {
      const [one, two] = [articlesOf(a), articlesOf(b)];
      return isRun(one, two, score, both) && isSameAffair(one, two);
    },
  });
  return runs.map((members) => articlesOf(members).sort((a, b) => a - b));
}

function likeness(features: Features, shared: Shared): Likeness {
  const { evidence, alike } = weighed(inCommon(features, shared));
  return { evidence: evidence + NAME_COUNTS * Math.min(MOST_NAMES, rareNames(features, shared)), alike };
}

/** How many rare terms are in a name of the one's lead and anywhere in the other. */
function rareNames({ names, text }: Features, { count, inOne, inOther, idfs }: Shared): number {
  let rare = 0;
  for (let i = 0; i < count; i++) {
    if (idfs[i]! <= RARE_IDF) continue;
    const [one, other] = [inOne[i]!, inOther[i]!];
    const isNamed =
      names.counts[one]! > 0 ? text.counts[other]! > 0 : names.counts[other]! > 0 && text.counts[one]! > 0;
    if (isNamed) rare++;
  }
  return rare;
}

/** The events as groups to link, and the sums of what their articles have in common. */
function asGroups(
  features: Features,
  events: readonly (readonly number[])[],
  pairs: readonly ScoredPair[],
): { shapes: GroupShape[]; between: ScoredPair[] } {
  const eventOf = new Int32Array(features.sizes.length);
  for (const [event, members] of events.entries()) for (const i of members) eventOf[i] = event;
  const inside = new Float64Array(events.length);
  const sums = new Map<number, { a: number; b: number; evidence: number; alike: number }>();
  for (const { a, b, evidence, alike } of pairs) {
    const [one, two] = [Math.min(eventOf[a]!, eventOf[b]!), Math.max(eventOf[a]!, eventOf[b]!)];
    if (one === two) {
      inside[one]! += alike;
      continue;
    }
    const key = one * events.length + two;
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { a: one, b: two, evidence, alike });
    else {
      sum.evidence += evidence;
      sum.alike += alike;
    }
  }
  const singles = shapesOf(features);
  const shapes = events.map((members, event): GroupShape => {
    const articles = members.length;
    const size = members.reduce((sum, i) => sum + singles[i]!.size, 0) / articles;
    return { articles, size, alike: articles === 1 ? null : inside[event]! / ((articles * (articles - 1)) / 2) };
  });
  return { shapes, between: [...sums.values()] };
}
