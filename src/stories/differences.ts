// A story -> the figures that its outlets give differently for the same thing.
import { quoteText } from "../corpus/passage.ts";
import { backgroundIdf, MAX_BACKGROUND_IDF } from "../text/background-idf.ts";
import { stem } from "../text/stem.ts";
import { wordsOf } from "../text/words.ts";
import { compare } from "./figure-relation.ts";
import { type Mention, mentionsIn, shownSpan } from "./mentions.ts";
import { sameThing } from "./same-thing.ts";
import { standIn } from "./same-words.ts";
import type { Difference, Story } from "./story.ts";

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
  const differences = groupsOf(mentions)
    .flatMap((group) => {
      const difference = toDifference(group);
      return difference === null ? [] : [{ difference, thing: thingOf(group[0]!) }];
    })
    .sort(({ difference: a }, { difference: b }) =>
      a.kind === b.kind ? b.figures.length - a.figures.length : a.kind < b.kind ? -1 : 1,
    );
  const things = differences.map(({ thing }) => thing);
  return differences
    .filter(({ thing }, i) => things.indexOf(thing) === i)
    .map(({ difference }) => difference)
    .slice(0, MOST_DIFFERENCES);
}

/** Two differences on the dead of one story read as one said twice. */
function thingOf({ subject, told }: Mention): string {
  return [subject, ...told].join(" ");
}

/** Mentions of one thing: the likeliest pairs first, and each new one must fit every other voice's in its group. */
function groupsOf(mentions: readonly Mention[]): Mention[][] {
  const pairs: { a: number; b: number; score: number }[] = [];
  mentions.forEach((one, a) => {
    for (let b = a + 1; b < mentions.length; b++) {
      const score = sameThing(one, mentions[b]!);
      if (score > 0) pairs.push({ a, b, score });
    }
  });
  pairs.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b);
  const groups = mentions.map((_, i) => [i]);
  const fits = (i: number, j: number): boolean => {
    const [one, two] = [mentions[i]!, mentions[j]!];
    return one.voice === two.voice ? compare(one.figure, two.figure) !== "conflict" : sameThing(one, two) > 0;
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
  const conflict = told.some((a) =>
    told.some((b) => a.voice !== b.voice && compare(a.figure, b.figure) === "conflict"),
  );
  const shown = told.map((mention) => inWordsOfOthers(mention, group));
  return {
    about: aboutOf(shown),
    kind: conflict ? "conflict" : "precision",
    figures: shown.map((mention) => ({
      figure: mention.figure,
      shown: textAt(mention, shownSpan(mention)),
      quote: mention.quote,
    })),
  };
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

/** "countries / nations (conference)": the counted nouns as written, and the rarest word said of all of them. */
function aboutOf(group: readonly Mention[]): string {
  const nouns = new Map<string, string>();
  for (const { figure, quote } of group) {
    if (figure.countedSpan === null) continue;
    const { start, end } = figure.countedSpan;
    const noun = quote.article.text.slice(quote.start + start, quote.start + end);
    if (!nouns.has(noun.toLowerCase())) nouns.set(noun.toLowerCase(), noun);
  }
  const word = sharedWord(group);
  const counted = [...nouns.values()].join(" / ");
  if (counted === "") return word ?? textAt(group[0]!, shownSpan(group[0]!));
  return word === null ? counted : `${counted} (${word})`;
}

/**
 * What all of them tell of the counted, else the rarest word near all of them, as the first one writes it; "injured"
 * rather than "injuring", which reads as if the counted did it.
 */
function sharedWord(group: readonly Mention[]): string | null {
  const [first, ...rest] = group;
  const shared = rest.reduce((kept, { context }) => kept.intersection(context), new Set(first!.context));
  const rank = (stem: string): number =>
    (first!.told.has(stem) ? MAX_BACKGROUND_IDF : first!.capitals.has(stem) ? -MAX_BACKGROUND_IDF : 0) +
    backgroundIdf(stem);
  const [best] = [...shared].sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
  const written = group.flatMap(({ quote }) => {
    const sentence = quoteText(quote);
    const words = wordsOf(sentence).filter(({ folded }) => standIn(stem(folded)) === best);
    return words.map(({ start, end }) => sentence.slice(start, end));
  });
  return written.find((word) => !word.endsWith("ing")) ?? written[0] ?? null;
}

function textAt({ quote: { article } }: Mention, { start, end }: { start: number; end: number }): string {
  return article.text.slice(start, end);
}
