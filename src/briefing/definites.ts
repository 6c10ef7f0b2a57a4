// A summary in the making -> whether a statement takes for known what was not told: "the price", "at the same price".
import { ARTICLES, POSSESSIVES } from "../text/pronouns.ts";
import { stem } from "../text/stem.ts";
import { isStopWord } from "../text/stopwords.ts";
import { type Word, wordsOf } from "../text/words.ts";
import type { Candidate } from "./candidates.ts";
import type { Cluster, Statement } from "./cluster.ts";
import { CLEAR_ONCE_TOLD, listed, POINTS_BACK, thingOf, UNIQUE } from "./definite-nouns.ts";
import { QUOTATION } from "./leaning.ts";
import { Surnames } from "./surnames.ts";

/** What has been named so far, in the order in which it will be read. */
export class Explained {
  readonly #cluster: Cluster;
  readonly #things: ByArticle<Things>;
  readonly #strangers: ByArticle<readonly Stranger[]>;
  readonly #headline: ReadonlySet<string>;
  readonly #said: Told[] = [];
  readonly #named = new Map<number, ReadonlySet<string>>();

  /** `headline` is read before anything else. */
  constructor(cluster: Cluster, headline: string) {
    this.#cluster = cluster;
    this.#things = new ByArticle(cluster, () => thingReader(cluster));
    this.#strangers = new ByArticle(cluster, () => strangerReader(cluster));
    this.#headline = new Set(wordsOf(headline).map(({ folded }) => thingOf(stem(folded))));
  }

  say({ members }: Candidate): void {
    for (const member of members) {
      const statement = this.#cluster.statements[member]!;
      this.#said.push({ statement, names: this.#namedBy(member) });
    }
  }

  /** True when it takes for known neither things nor people, as long as nothing but the headline is told. */
  isClearAtFirst(candidate: Candidate): boolean {
    return this.#tells(candidate, "things", []) && this.#tells(candidate, "people", []);
  }

  /** True when the headline or what is read before it names whatever things the candidate takes for known: "the price". */
  tellsThings(candidate: Candidate): boolean {
    return this.#tells(candidate, "things");
  }

  /** The same of what is pointed at, which a reader misses most: "these animals", "the accident". */
  tellsWhatIsPointedAt(candidate: Candidate): boolean {
    return this.#tells(candidate, "pointedAt");
  }

  /** The same of the people whom it calls by their surnames alone: "Ms. Catz". */
  tellsPeople(candidate: Candidate): boolean {
    return this.#tells(candidate, "people");
  }

  /** Whom nothing read before introduced, of statements in the order in which they are read. */
  strangersIn(read: readonly number[]): Stranger[] {
    const told = [this.#headline];
    return read.flatMap((member) => {
      const untold = this.#strangers.of(member).filter(({ person }) => !told.some((names) => names.has(person)));
      told.push(this.#namedBy(member));
      return untold;
    });
  }

  /** Whether a statement names somebody otherwise than by the surname alone. */
  introduces(member: number, person: string): boolean {
    return this.#namedBy(member).has(person) && !this.#strangers.of(member).some((one) => one.person === person);
  }

  #namedBy(member: number): ReadonlySet<string> {
    const known = this.#named.get(member) ?? namedBy(this.#cluster.statements[member]!, this.#cluster);
    this.#named.set(member, known);
    return known;
  }

  /** What is taken for known of a kind, each as thingOf names it. */
  #takenForKnown(member: number, kind: Kind): readonly string[] {
    return kind === "people" ? this.#strangers.of(member).map(({ person }) => person) : this.#things.of(member)[kind];
  }

  #tells({ members }: Candidate, kind: Kind, said: readonly Told[] = this.#said): boolean {
    if (members.every((member) => this.#takenForKnown(member, kind).length === 0)) return true;
    const { statements } = this.#cluster;
    const first = statements[members[0]!]!;
    const before = said.filter(({ statement }, i) => i === 0 || isReadBefore(statement, first));
    const told = [this.#headline, ...before.map(({ names }) => names)];
    const isTold = (thing: string) =>
      told.some((names) => names.has(thing)) || (before.length > 0 && CLEAR_ONCE_TOLD.has(thing));
    return members.every((member) => {
      const clear = this.#takenForKnown(member, kind).every(isTold);
      told.push(this.#namedBy(member));
      return clear;
    });
  }
}

type Told = { readonly statement: Statement; readonly names: ReadonlySet<string> };

/** Of one statement, each as `thingOf` names it; `pointedAt`: those of the things that "these", "those" or their kind say were told. */
type Things = { readonly things: readonly string[]; readonly pointedAt: readonly string[] };
type Kind = keyof Things | "people";

/** Somebody whom a statement calls by the surname alone, and the statement of its article that gives the full name. */
export type Stranger = { readonly member: number; readonly person: string; readonly introducedIn: number };

/** As inReadingOrder puts them, unless they follow each other. */
function isReadBefore(a: Statement, b: Statement): boolean {
  return a.index < b.index || (a.index === b.index && a.articleIndex < b.articleIndex);
}

/** What is known of a statement by reading its article up to there: most articles are asked for their beginnings only. */
class ByArticle<T> {
  readonly #cluster: Cluster;
  readonly #begin: () => (member: number) => T;
  readonly #readings = new Map<number, { next: number; readonly read: (member: number) => T }>();
  readonly #known: T[] = [];

  /** `begin` begins an article; what it gives is called with each of its statements in order. */
  constructor(cluster: Cluster, begin: () => (member: number) => T) {
    this.#cluster = cluster;
    this.#begin = begin;
  }

  of(member: number): T {
    const { statements } = this.#cluster;
    const { articleIndex } = statements[member]!;
    let reading = this.#readings.get(articleIndex);
    if (reading === undefined) {
      let next = member;
      while (statements[next - 1]?.articleIndex === articleIndex) next--;
      reading = { next, read: this.#begin() };
      this.#readings.set(articleIndex, reading);
    }
    while (reading.next <= member) this.#known[reading.next] = reading.read(reading.next++);
    return this.#known[member]!;
  }
}

/**
 * The things of a statement that its reader must have been told of. A thing is taken for known when it has "the" and nothing
 * that says which one, and its article named it before ("the firm") or it is of the kind that always points back ("the
 * accident", "the four areas"). Not what there is only one of: "the government".
 */
function thingReader(cluster: Cluster): (member: number) => Things {
  const named = new Set<string>();
  return (member) => {
    const statement = cluster.statements[member]!;
    const own = thingsOf(statement, cluster);
    const known = knownThings(statement.text, wordsOf(statement.text), own, named);
    for (const thing of own) named.add(thing);
    return {
      things: known.map(({ thing }) => thing),
      pointedAt: known.filter(({ isPointedAt }) => isPointedAt).map(({ thing }) => thing),
    };
  };
}

/** The people whom a statement calls by their surnames alone, each once. */
function strangerReader(cluster: Cluster): (member: number) => Stranger[] {
  const surnames = new Surnames();
  return (member) => {
    const statement = cluster.statements[member]!;
    const { text } = statement;
    const bare = surnames.bareIn(text, wordsOf(text), member);
    if (bare.length === 0) return [];
    const own = thingsOf(statement, cluster);
    return bare
      .filter(({ at }) => own.indexOf(own[at]!) === at)
      .map(({ at, introducedIn }) => ({ member, person: own[at]!, introducedIn }));
  };
}

function namedBy(statement: Statement, cluster: Cluster): Set<string> {
  return new Set(thingsOf(statement, cluster));
}

/** The thing of each of a statement's words. */
function thingsOf({ firstWord, endWord }: Statement, { singles, stems }: Cluster): string[] {
  const things: string[] = [];
  for (let i = firstWord; i < endWord; i++) things.push(thingOf(stems[singles[i]!]!));
  return things;
}

/** `own` has the thing of each of a statement's words. What stands in quotation marks its speaker answers for. */
function knownThings(
  text: string,
  words: readonly Word[],
  own: readonly string[],
  namedBefore: ReadonlySet<string>,
): { thing: string; isPointedAt: boolean }[] {
  const quotations = Array.from(text.matchAll(QUOTATION), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const isOutside = ({ start }: Word) => !quotations.some((one) => one.start <= start && start < one.end);
  const firstName = NAME_WITHIN.exec(text);
  const nameEnd = firstName === null ? Number.POSITIVE_INFINITY : firstName.index + firstName[0].length;
  const known: { thing: string; isPointedAt: boolean }[] = [];
  for (const [at, word] of words.entries()) {
    if (!POINTING.has(word.folded) || !isOutside(word)) continue;
    const phrase = phraseAt(text, words, at);
    if (phrase === null) continue;
    const thing = own[phrase.noun]!;
    const isUnique = UNIQUE.has(stem(words[phrase.noun]!.folded));
    const isOnceTold = CLEAR_ONCE_TOLD.has(thing) && word.start < nameEnd;
    const isPointedAt = word.folded !== "the" || (!isUnique && POINTS_BACK.has(thing));
    const isKnown = isPointedAt || phrase.marked || (!isUnique && (namedBefore.has(thing) || isOnceTold));
    if (isKnown && own.indexOf(thing) === phrase.noun) known.push({ thing, isPointedAt });
  }
  return known;
}

/**
 * The noun that "the", "these" or "those" at this place says to be known, and whether a mark says so too: "the same".
 * Null where the phrase itself says which one, or is of a time.
 */
function phraseAt(text: string, words: readonly Word[], at: number): { noun: number; marked: boolean } | null {
  const next = words[at + 1]?.folded ?? "";
  const isMarked = isMark(next);
  const marked = isMarked || words[at]!.folded !== "the";
  let noun = at + (isMarked || NEWER.has(next) ? 2 : 1);
  if (!isPlain(text, words[noun - 1]!, words[noun])) return null;
  // "the same sweet spot": of two words after a mark the second is the noun.
  if (marked && isPlain(text, words[noun]!, words[noun + 1]) && !/(?:ed|ing)$/.test(words[noun + 1]!.folded)) noun++;
  const [{ folded, end }, follower, beyond] = [words[noun]!, words[noun + 1], words[noun + 2]];
  if (TIMES.has(stem(folded)) || saysWhich(text, end, follower)) return null;
  return marked || endsPhrase(text, end, follower, beyond) ? { noun, marked } : null;
}

/** "the four", "the same", "the other": one of these says that it was told which. */
function isMark(folded: string): boolean {
  return folded === "same" || folded === "other" || NUMBERS.has(folded) || /^\d{1,2}$/.test(folded);
}

/** A small word of content that follows closely, with no mark between them. */
function isPlain(text: string, from: Word, word: Word | undefined): boolean {
  if (word === undefined || isStopWord(word.folded)) return false;
  return /^ \p{Ll}+$/u.test(text.slice(from.end, word.end));
}

/** "the price of oil", "the bank that", "the plan to sell", "the accident in Leyra", "the actions he took". */
function saysWhich(text: string, end: number, follower: Word | undefined): boolean {
  return follower !== undefined && text.slice(end, follower.start) === " " && SAYS_WHICH.has(follower.folded);
}

/** In "the film industry" no film is meant; "the price values the firm" is of a price. */
function endsPhrase(text: string, end: number, follower: Word | undefined, beyond: Word | undefined): boolean {
  if (follower === undefined || text.slice(end, follower.start) !== " ") return true;
  if (isStopWord(follower.folded) || follower.folded.endsWith("ed") || VERBS.has(follower.folded)) return true;
  return (
    /[^s]s$/.test(follower.folded) &&
    beyond !== undefined &&
    (DETERMINERS.has(beyond.folded) || /^\d/.test(beyond.folded))
  );
}

const POINTING = new Set(["the", "these", "those"]);
/** Not at the beginning, where every word has a capital. */
const NAME_WITHIN = /\P{L}\p{Lu}/u;
const NUMBERS = new Set(listed("two three four five six seven eight nine ten eleven twelve"));
const SAYS_WHICH = new Set(
  listed(`
of that which who whose whom where when between behind for to in at on from against with about near under over he she they
it we i you
`),
);
/** "The new shares", "the latest attack": it was told of others. */
const NEWER = new Set(["new", "latest", "final"]);
const DETERMINERS = ARTICLES.union(POSSESSIVES);
const VERBS = new Set(
  listed(`
came took went began fell rose left made got gave broke hit struck drew found won lost met ran saw told led heard held kept
sent paid brought bought sold stood spent wrote spoke grew knew felt said
comes takes goes begins falls rises leaves makes gets gives breaks hits draws finds wins loses meets runs sees tells leads
hears holds keeps pays brings sells stands writes grows knows says provides includes offers needs wants means remains
appears seems allows requires contains produces
`),
);
const TIMES = new Set(
  listed("second minute hour day night week weekend month year decade century time morning afternoon evening").map(
    stem,
  ),
);
