// Two groups of reports -> whether they name the same: a town, its police and a common word make no affair.
import { type Article, titleOf } from "../corpus/article.ts";
import { backgroundIdf } from "../text/background-idf.ts";
import { namesIn } from "../text/names.ts";
import { COUNTRIES } from "../text/same-places.ts";
import { termsOf } from "../text/words.ts";
import type { Features } from "./features.ts";

/** The next report of an affair comes within so many days: next year's marathon is another one. */
const REACH_DAYS = 60;
/** A name in more than about one article in ninety says nothing of whom it is told: most news of a country names the country. */
export const RARE_IDF = 4.5;
/** So many names that are of no place in common are enough, */
const ENOUGH_NAMES = 2;
/** or one of them, with so many other words that the one's title has and the other begins with, */
const WORDS_BESIDE_NAME = 1;
/** or so many such words in reports that are no further apart than a week: pilgrims and a helicopter. */
const WORDS_ALONE = 2;
const NEAR_DAYS = 7;
/** What a report begins with says whom it is about; */
const LEAD_CHARACTERS = 600;
/** who else is in it may be named further down. */
const READ_CHARACTERS = 3_000;

/** Asked before a join: whether two groups of articles are near in time and name who or what does more than lie somewhere. */
export function sameAffairTest(
  { days }: Features,
  articles: readonly Article[],
): (a: readonly number[], b: readonly number[]) => boolean {
  const read = new Map<number, Named>();
  const namedIn = (i: number): Named => {
    const known = read.get(i) ?? namedOf(articles[i]!);
    read.set(i, known);
    return known;
  };
  return (a, b) => {
    const apart = daysBetween(a, b, days);
    if (apart > REACH_DAYS) return false;
    const [one, two] = [togetherOf(a.map(namedIn)), togetherOf(b.map(namedIn))];
    const names = new Set([...sharedNames(one, two), ...sharedNames(two, one)]);
    if (names.size >= ENOUGH_NAMES) return true;
    const words = new Set([...sharedWords(one, two), ...sharedWords(two, one)]).size;
    return words >= (names.size > 0 ? WORDS_BESIDE_NAME : WORDS_ALONE) && (names.size > 0 || apart <= NEAR_DAYS);
  };
}

/** Words folded as names have them, by their terms. */
type Named = {
  /** The last word of each name that the body begins with. */
  readonly first: ReadonlySet<string>;
  /** All words of names, */
  readonly all: ReadonlySet<string>;
  /** and those that are of a place, or of a body that each place has. */
  readonly places: ReadonlySet<string>;
  /** Terms of the title, and of title and lead. */
  readonly title: ReadonlySet<string>;
  readonly lead: ReadonlySet<string>;
};

function namedOf(article: Article): Named {
  const { text, bodyStart } = article;
  const title = titleOf(article) ?? "";
  const read = text.slice(bodyStart, bodyStart + READ_CHARACTERS) || title;
  const [first, all, places, people] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { start, end, folded } of namesIn(read)) {
    const words = folded.split(" ");
    const last = words.at(-1)!;
    const isPlace = standsAsPlace(read, start, end, words);
    for (const word of words) {
      all.add(word);
      if (isPlace) places.add(word);
    }
    if (!isPlace && words.length > 1) people.add(last);
    if (start < LEAD_CHARACTERS) first.add(last);
  }
  return {
    first,
    all,
    places: places.difference(people),
    title: new Set(termsOf(title)),
    lead: new Set(termsOf(`${title}\n${read.slice(0, LEAD_CHARACTERS)}`)),
  };
}

/** "In Oster", "the port of Oster", "the Oster police": each town has a port and police. */
function standsAsPlace(text: string, start: number, end: number, words: readonly string[]): boolean {
  if (words.some((word) => BODIES.has(word) || COUNTRIES.has(word))) return true;
  const before = text.slice(Math.max(0, start - 24), start);
  if (WHERE.test(before)) return true;
  if (words.length > 1) return false;
  return OF_A_PLACE.test(before) || ITS_BODY.test(text.slice(end, end + 24));
}

const BODIES = new Set(
  "police council court hospital airport parliament ministry government senate congress university county city district region province army navy station harbour street road river valley island bay".split(
    " ",
  ),
);
const WHERE = /\b(?:in|near|outside|around|off|across|inside|throughout|towards?)(?: the)? $/i;
const OF_A_PLACE = /\b(?:at|to|from|of)(?: the)? $/i;
const ITS_BODY =
  /^(?:['’]s)? (?:police|council|court|hospital|airport|parliament|government|university|county|city|district|region|province|army|navy|station|harbour|port|fire|firefighters|mayor|prosecutors?|offices?|officials?|authorit(?:y|ies)|ministry|school|theatre|museum|coastguard|rescuers|residents?|locals|villagers|people|river|valley|bay)\b/;

function togetherOf(named: readonly Named[]): Named {
  const all = (of: (each: Named) => ReadonlySet<string>) => new Set(named.flatMap((each) => [...of(each)]));
  return {
    first: all(({ first }) => first),
    all: all((each) => each.all),
    places: all(({ places }) => places),
    title: all(({ title }) => title),
    lead: all(({ lead }) => lead),
  };
}

function sharedNames(one: Named, two: Named): string[] {
  return [...one.first].filter(
    (name) => two.all.has(name) && !one.places.has(name) && !two.places.has(name) && isRare(name),
  );
}

function isRare(name: string): boolean {
  return termsOf(name).some((term) => backgroundIdf(term) > RARE_IDF);
}

function sharedWords(one: Named, two: Named): string[] {
  const names = new Set([...one.all, ...two.all].flatMap((name) => termsOf(name)));
  return [...one.title].filter((term) => two.lead.has(term) && !names.has(term) && !/\d/.test(term));
}

/** How many days lie between the two where they are nearest; 0 where one has no date. */
function daysBetween(a: readonly number[], b: readonly number[], days: Features["days"]): number {
  const times = (group: readonly number[]) => group.flatMap((i) => days[i] ?? []).sort((x, y) => x - y);
  const [one, two] = [times(a), times(b)];
  if (one.length === 0 || two.length === 0) return 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0, j = 0; i < one.length && j < two.length; ) {
    nearest = Math.min(nearest, Math.abs(one[i]! - two[j]!));
    if (one[i]! < two[j]!) i++;
    else j++;
  }
  return nearest;
}
