// A story -> the figures that its outlets give differently for the same thing.
import { aboutOf, agedIn } from "./about-figures.ts";
import { compare } from "./figure-relation.ts";
import { articlesRead, type Mention, mentionsIn, shownText } from "./mentions.ts";
import { otherAffairsIn } from "./other-affair.ts";
import { sameThing } from "./same-thing.ts";
import { DIFFERENCE_KINDS, type Difference, type Story } from "./story.ts";
import { areUpdates } from "./updates.ts";

/** More differences than these are not read. */
const MOST_DIFFERENCES = 3;

/** A story with more figures than this is compared by its first ones. */
const MOST_MENTIONS = 600;

/**
 * Figures of one thing that differ between voices of a story, those that cannot both be true first. A figure is left
 * alone when it is not sure that it speaks of the same thing: a wrong difference misinforms.
 */
export function differencesIn(story: Story): Difference[] {
  const mentions = mentionsIn(story).slice(0, MOST_MENTIONS);
  const oneThing = oneThingIn(story);
  const differences = [...differencesOf(mentions, oneThing), ...laterOfOneOutlet(mentions, oneThing)].sort(
    ({ difference: a }, { difference: b }) =>
      DIFFERENCE_KINDS.indexOf(a.kind) - DIFFERENCE_KINDS.indexOf(b.kind) || b.figures.length - a.figures.length,
  );
  const things = differences.map(({ thing }) => thing);
  return differences
    .filter(({ thing }, i) => things.indexOf(thing) === i)
    .map(({ difference }) => difference)
    .slice(0, MOST_DIFFERENCES);
}

type Found = { readonly difference: Difference; readonly thing: string };

function differencesOf(mentions: readonly Mention[], oneThing: typeof sameThing): Found[] {
  return groupsOf(mentions, oneThing).flatMap((group) => {
    const difference = toDifference(group);
    return difference === null ? [] : [{ difference, thing: thingOf(group) }];
  });
}

/** An outlet does not differ from itself, but what it counts may have grown since: eleven dead, in the evening 14. */
function laterOfOneOutlet(mentions: readonly Mention[], oneThing: typeof sameThing): Found[] {
  return [...Map.groupBy(mentions, ({ voice }) => voice).values()]
    .filter((own) => new Set(own.map(({ quote }) => quote.article.id)).size > 1)
    .flatMap((own) =>
      differencesOf(
        own.map((mention) => ({ ...mention, voice: mention.quote.article.id })),
        oneThing,
      ),
    )
    .filter(({ difference }) => difference.kind === "update");
}

/** Two differences on the dead of one story read as one said twice; of a crowd its callers' count is another than the police's. */
function thingOf(group: readonly Mention[]): string {
  const [{ subject, told }] = group as readonly [Mention];
  const isCrowd = group.some(({ isRecount }) => isRecount);
  const counter = isCrowd ? group.find((mention) => mention.counter !== null)?.counter : null;
  return [subject, ...told, counter ?? ""].join(" ");
}

/** sameThing, but 0 for what is told of two affairs, should the story have come to hold two. */
function oneThingIn(story: Story): typeof sameThing {
  let areOfOthers: ReturnType<typeof otherAffairsIn> | undefined;
  return (a, b) => {
    const alike = sameThing(a, b);
    if (alike === 0) return 0;
    areOfOthers ??= otherAffairsIn(articlesRead(story));
    return areOfOthers(a.quote.article, b.quote.article) ? 0 : alike;
  };
}

/** Mentions of one thing: the likeliest pairs first, and each new one must fit every other voice's in its group. */
function groupsOf(mentions: readonly Mention[], oneThing: typeof sameThing): Mention[][] {
  const pairs: { a: number; b: number; score: number }[] = [];
  mentions.forEach((one, a) => {
    for (let b = a + 1; b < mentions.length; b++) {
      const score = oneThing(one, mentions[b]!);
      if (score > 0) pairs.push({ a, b, score });
    }
  });
  pairs.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b);
  const groups = mentions.map((_, i) => [i]);
  const fits = (i: number, j: number): boolean => {
    const [one, two] = [mentions[i]!, mentions[j]!];
    return one.voice === two.voice ? compare(one.figure, two.figure) !== "conflict" : oneThing(one, two) > 0;
  };
  for (const { a, b } of pairs) {
    const [left, right] = [groups[a]!, groups[b]!];
    if (left === right || !left.every((i) => right.every((j) => fits(i, j)))) continue;
    const joined = [...left, ...right];
    for (const i of joined) groups[i] = joined;
  }
  return [...new Set(groups)]
    .filter((group) => group.length > 1)
    .map((group) => group.sort((a, b) => a - b).map((i) => mentions[i]!));
}

/** One figure of each value and voice, by the first voice that gives it; null when all voices say the same. */
function toDifference(group: readonly Mention[]): Difference | null {
  const told: Mention[] = [];
  for (const mention of group) {
    const isTold = told.some(
      ({ figure, voice }) => voice === mention.voice || compare(figure, mention.figure) === "same",
    );
    if (!isTold) told.push(mention);
  }
  if (new Set(told.map(({ voice }) => voice)).size < 2) return null;
  const shown = [...told, ...exactOf(group, told)].map((mention) => inWordsOfOthers(mention, group));
  return {
    about: aboutOf(shown),
    isAge: shown.some((mention) => agedIn(mention).length > 0),
    kind: kindOf(told),
    figures: shown.map((mention) => ({
      figure: mention.figure,
      shown: shownText(mention),
      quote: mention.quote,
    })),
  };
}

/** "31" where "more than 30" is told, which it may be, and another figure besides: who reads on wants to know. */
function exactOf(group: readonly Mention[], told: readonly Mention[]): Mention[] {
  const shown = [...told];
  for (const mention of group) {
    const { figure, voice } = mention;
    const isKnown = shown.some(
      (other) =>
        other.voice === voice ||
        other.figure.low === figure.low ||
        (other.figure.bound === "exact" && compare(other.figure, figure) === "same"),
    );
    if (figure.bound === "exact" && !isKnown) shown.push(mention);
  }
  return shown.slice(told.length);
}

function kindOf(told: readonly Mention[]): Difference["kind"] {
  const pairs = told.flatMap((a, i) => told.slice(i + 1).map((b) => [a, b] as const));
  if (pairs.every(([a, b]) => areUpdates(a, b))) return "update";
  const isConflict = pairs.some(
    ([a, b]) => a.voice !== b.voice && (areEstimates(a, b) || compare(a.figure, b.figure) === "conflict"),
  );
  return isConflict ? "conflict" : "precision";
}

/** Nobody counts a crowd exactly: the organisers' "35,000" is no better known than their "up to 40,000". */
function areEstimates(a: Mention, b: Mention): boolean {
  return a.counter !== null && b.counter !== null && (a.isRecount || b.isRecount);
}

/** An outlet that says the same twice is quoted with the noun of another outlet: "23 people had died" rather than "23 bodies". */
function inWordsOfOthers(mention: Mention, group: readonly Mention[]): Mention {
  const isOfAnother = ({ figure }: Mention) =>
    group.some((other) => other.voice !== mention.voice && other.figure.counts === figure.counts);
  const again = group.filter(
    ({ voice, figure }) => voice === mention.voice && compare(figure, mention.figure) === "same",
  );
  return isOfAnother(mention) ? mention : (again.find(isOfAnother) ?? mention);
}
