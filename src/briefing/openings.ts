// Candidates -> which of them may open a summary.
import { type Candidate, wanted } from "./candidates.ts";
import type { Cluster } from "./cluster.ts";
import { FEWEST_WORDS } from "./readability.ts";

/** What happened stands in the first sentences of an article. */
const LEAD_SENTENCES = 3;

/** Whether one stands alone among the first sentences of its article; what somebody said opens nothing but its own report. */
export function mayOpen(candidate: Candidate, cluster: Cluster): boolean {
  const { index, text } = wanted(candidate, cluster);
  return candidate.members.length === 1 && index < LEAD_SENTENCES && (index === 0 || !/^["“]/.test(text));
}

/** Whether it begins with its article's first sentence, before which no more stands than a place: "Lund." */
export function isLead({ members: [first] }: Candidate, { statements }: Cluster): boolean {
  const { index } = statements[first!]!;
  return index === 0 || (index === 1 && statements[first! - 1]!.wordCount < FEWEST_WORDS);
}

/**
 * A test: whether one is of its article's first sentences, stands alone and is the first of those that are clear. A scene,
 * "The streets of Freetown are empty.", gives way to the sentence after it that speaks of what the headline does.
 */
export function openingTest(
  candidates: readonly Candidate[],
  isClear: (candidate: Candidate) => boolean,
  speaksOfHeadline: (candidate: Candidate) => boolean,
  cluster: Cluster,
): (candidate: Candidate) => boolean {
  const articleOf = (candidate: Candidate) => wanted(candidate, cluster).articleIndex;
  const leads = Map.groupBy(
    candidates.filter((candidate) => mayOpen(candidate, cluster)),
    articleOf,
  );
  const openings = new Map<number, Candidate | undefined>();
  return (candidate) => {
    if (!mayOpen(candidate, cluster)) return false;
    const article = articleOf(candidate);
    if (!openings.has(article)) {
      const clear = leads.get(article)?.filter(isClear);
      openings.set(article, clear?.find(speaksOfHeadline) ?? clear?.[0]);
    }
    return openings.get(article) === candidate;
  };
}
