// A sentence's features and the model that weighed them -> why it has its score, in a few groups that add up to it.
import type { Reason } from "../corpus/reason.ts";
import { modelScore, type UnitModel } from "./sentences/unit-model.ts";

/** What a reader is told of features: groups, their parts in plain words, and the features of each. */
const GROUPS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [
    "words of the question in it",
    {
      "how many, rare words counting more": "cover coverAsking all missing questionLength plain",
      "in it or the title": "coverTitle",
      "those that its title lacks": "beyondTitle",
      "those that few of the candidates have": "telling tellingAlike tellingAkin",
      "names asked about": "names subject",
      "side by side as in the question": "pairs compact",
      "words that begin alike": "beginnings",
      "at its start": "opens opensOther",
      "how much else it says": "newWords otherNames",
    },
  ],
  [
    "words of the question near it",
    {
      "in the sentences beside it": "coverNear coverBefore coverAfter",
      "in those and the title": "coverAround namesAround missingAround tellingAround",
      "anywhere in its article": "coverArticle",
    },
  ],
  [
    "other words for the same",
    {
      "words that news uses for one another":
        "alike alikeAround alikeAsking focusAlike firm firmAsking explained meaning",
      "words that may stand for the question's": "kin kinAsking kinAround missingKin kinPlain kinBeyondTitle",
      "words of one meaning, or made from one another": "akin akinAsking akinAround missingAkin",
      "the question's verb, or one like it": "key keyNear act actNear",
      "how it reads as a whole": "reading odds",
    },
  ],
  [
    "the kind of answer asked for",
    {
      "holds that kind": "typeFit fitName fitDate fitFigure wantsFigure wantsName",
      "a figure for what is counted": "focusFigure spanCounts",
      "its best few words are used like what is asked about": "spanAlike",
      "gives a reason": "fitReason reasonBeside plainReason reasonNear reasonless",
      "how well its best few words would answer": "span spanFits spanNew",
      "how near those stand to the question's words": "spanNear spanNearAkin spanNearPlain spanNearAlike",
      "quotes somebody": "quoted",
      "asks itself": "asks",
    },
  ],
  [
    "its place and length",
    {
      "its place in the article": "first early inOrder coherence candidates",
      "its length": "length short long",
      "begins with a word like he or this": "pronounStart",
      "who that is, by the names before it": "antecedent",
    },
  ],
  [
    "its article",
    {
      "how well the article fits": "articleScore articleFar articleRank",
      "other articles tell the same": "support nameSupport",
    },
  ],
];

const placeOf: ReadonlyMap<string, readonly [string, string]> = new Map(
  GROUPS.flatMap(([group, parts]) =>
    Object.entries(parts).flatMap(([part, features]) =>
      features.split(" ").map((feature): [string, [string, string]] => [feature, [group, part]]),
    ),
  ),
);

/** Of each name its group and its part of that, by number in the order in which they are met. */
type Layout = {
  readonly labels: readonly string[];
  readonly parts: readonly (readonly string[])[];
  readonly places: readonly (readonly [number, number])[];
};

function layoutOf(names: readonly string[]): Layout {
  const labels: string[] = [];
  const parts: string[][] = [];
  const places = names.map((name): [number, number] => {
    const [label, part] = placeOf.get(name.replace(/ behind best$/, "")) ?? [name, name];
    if (!labels.includes(label)) parts[labels.push(label) - 1] = [];
    const group = labels.indexOf(label);
    if (!parts[group]!.includes(part)) parts[group]!.push(part);
    return [group, parts[group]!.indexOf(part)];
  });
  return { labels, parts, places };
}

/**
 * One reason for each group, with what it is made of, then how all of it goes together, which the units say; together
 * they are the score. How far a feature is behind the best of the question's candidates counts with the feature.
 */
export function reasonsOf(names: readonly string[]): (features: readonly number[], model: UnitModel) => Reason[] {
  const { labels, parts, places } = layoutOf(names);
  return (features, model) => {
    const sums = parts.map((own) => own.map(() => 0));
    places.forEach(([group, part], i) => {
      sums[group]![part]! += (model.weights[i] ?? 0) * features[i]!;
    });
    const together = modelScore({ ...model, weights: [] }, features);
    return [
      ...labels.map((label, i) => groupReason(label, parts[i]!, sums[i]!)),
      { label: "how these go together", value: together },
    ];
  };
}

function groupReason(label: string, names: readonly string[], sums: readonly number[]): Reason {
  const parts = names.map((part, i): Reason => ({ label: part, value: sums[i]! }));
  return {
    label,
    value: parts.reduce((sum, { value }) => sum + value, 0),
    parts: parts.filter(({ value }) => Math.abs(value) >= 0.005).sort((a, b) => Math.abs(b.value) - Math.abs(a.value)),
  };
}
