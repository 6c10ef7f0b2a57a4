// Two groups of reports -> whether they are of two affairs: each names a place or somebody, and nobody whom the other knows.
import { type Article, titleOf } from "../corpus/article.ts";
import { backgroundIdf } from "../text/background-idf.ts";
import { isUpperCode } from "../text/characters.ts";
import { valueOfWord } from "../text/figure-numbers.ts";
import { type Name, namesIn } from "../text/names.ts";
import { SAME_PLACES } from "../text/same-places.ts";
import type { Span } from "../text/span.ts";
import { stem } from "../text/stem.ts";
import { eachWord, foldWord, termsOf } from "../text/words.ts";
import { comparisonsIn, memoriesIn } from "./compared.ts";
import { LEAD_CHARACTERS, leadOf } from "./lead.ts";

/** Whom a report names, by the roots of words. */
export type Named = {
  /** In what it begins with, which says where it was and who was there. */
  readonly first: ReadonlySet<string>;
  /** All that it writes with a capital, further down too. */
  readonly known: ReadonlySet<string>;
  /** What it names nowhere but to compare itself with another affair. */
  readonly compared: ReadonlySet<string>;
  /** One of the first, and of its own, is not one that most news has. */
  readonly isNamed: boolean;
};

/** "Livia" and "Livian" begin alike, as "Peru" and "Peruvian" do. */
const ROOT = 4;
const SHORTEST = 3;
/** A name that more than about one article in twenty has ("State", "President") does not say which affair it is. */
const RARE_IDF = 3;
/** A larger group is known by so many of its articles. */
const MOST_ARTICLES = 20;
/** What stands further down names nobody anew. */
const READ_CHARACTERS = 3_000;

/** Asked before a join, of articles by their numbers: a fire in a tunnel near one town is not the smoke in one near another. */
export function otherAffairTest({
  named,
}: {
  readonly named: readonly Named[];
}): (a: readonly number[], b: readonly number[]) => boolean {
  const namedIn = (group: readonly number[]) => group.slice(0, MOST_ARTICLES).map((i) => named[i]!);
  return (a, b) => {
    const [one, two] = [namedIn(a), namedIn(b)];
    return (
      [one, two].every((group) => group.some(({ isNamed }) => isNamed)) &&
      !one.some((x) => two.some((y) => areLinked(x, y)))
    );
  };
}

/**
 * Of the articles of one story, whether two are of two affairs: both name somebody, and no name links them, nor does any third
 * article with which each of them shares one.
 */
export function otherAffairsIn(articles: readonly Article[]): (a: Article, b: Article) => boolean {
  const named = articles.map(namedOf);
  let affairs: (readonly number[])[] = [];
  for (const [i, one] of named.entries()) {
    const linked = affairs.filter((affair) => affair.some((j) => areLinked(one, named[j]!)));
    affairs = [...affairs.filter((affair) => !linked.includes(affair)), [...linked.flat(), i]];
  }
  return (a, b) => {
    const both = [articles.indexOf(a), articles.indexOf(b)];
    return both.every((i) => named[i]!.isNamed) && !affairs.some((affair) => both.every((i) => affair.includes(i)));
  };
}

function areLinked(a: Named, b: Named): boolean {
  // Whom both only remember they may well be about: a trial, years later.
  const isLink = (name: string) => a.compared.has(name) === b.compared.has(name);
  return (
    a.first.values().some((name) => b.known.has(name) && isLink(name)) ||
    b.first.values().some((name) => a.known.has(name) && isLink(name))
  );
}

function namedOf(article: Article): Named {
  const lead = leadOf(article);
  const from = article.bodyStart + LEAD_CHARACTERS;
  const rest = article.text.slice(from, article.bodyStart + READ_CHARACTERS);
  const titleEnd = Math.min(LEAD_CHARACTERS, titleOf(article)?.length ?? 0);
  return namedIn(
    lead + rest,
    namesIn(lead).filter(({ start }) => start > titleEnd),
  );
}

/** `names`, as they stand in the text, are those that the report begins with; not those of its title, which may have a capital in each word. */
export function namedIn(text: string, names: readonly Name[]): Named {
  const { small, capitals } = wordsByCase(text);
  // "Teachers" and "Nineteen" may be written so where a sentence begins.
  const isName = (folded: string) =>
    folded.length >= SHORTEST &&
    !small.has(folded) &&
    valueOfWord(folded) === undefined &&
    !SAME_PLACES.has(stem(folded));
  const first = names.flatMap(({ folded }) => folded.split(" ")).filter(isName);
  const others = comparedWith(text, names);
  const own = new Set<string>();
  const known = new Set<string>();
  for (const { start, end } of capitals) {
    const folded = foldWord(text.slice(start, end));
    if (!isName(folded)) continue;
    const root = rootOf(folded);
    known.add(root);
    if (!isWithin(start, others)) own.add(root);
  }
  return {
    first: new Set(first.map(rootOf)),
    known,
    compared: known.difference(own),
    isNamed: first.some(
      (word) => own.has(rootOf(word)) && termsOf(word).some((term) => backgroundIdf(term) > RARE_IDF),
    ),
  };
}

/** The words of a text, letters alone: those that begin small and are long enough for a name, and where the others stand. */
function wordsByCase(text: string): { small: ReadonlySet<string>; capitals: readonly Span[] } {
  const small = new Set<string>();
  const capitals: Span[] = [];
  eachWord(text, (start, end, isPlain) => {
    if (isPlain) {
      if (isUpperCode(text.charCodeAt(start))) capitals.push({ start, end });
      else if (end - start >= SHORTEST) small.add(text.slice(start, end));
    } else
      for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
        if (SMALL.test(word)) small.add(word);
        else capitals.push({ start: start + index, end: start + index + word.length });
      }
  });
  return { small, capitals };
}

/** Years ago is another affair only in a report that has a place of its own: a trial has that of what it is about. */
function comparedWith(text: string, names: readonly Name[]): Span[] {
  const compared = comparisonsIn(text);
  const memories = memoriesIn(text);
  const hasPlace = names.some(
    ({ start }) => !isWithin(start, [...compared, ...memories]) && WHERE.test(text.slice(start - WHERE_LENGTH, start)),
  );
  return hasPlace ? [...compared, ...memories] : compared;
}

function isWithin(at: number, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}

const WHERE = /\b(?:in|at|near|outside|around|off)(?: the)? $/i;
const WHERE_LENGTH = "outside the ".length;

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const SMALL = /^\p{Ll}/u;

function rootOf(word: string): string {
  return word.slice(0, ROOT);
}
