// A summary in the making -> whether a statement takes for known what was not told: "the price", "at the same price".
import { stem } from "../text/stem.ts";
import { isStopWord } from "../text/stopwords.ts";
import { type Word, wordsOf } from "../text/words.ts";
import type { Candidate } from "./candidates.ts";
import type { Cluster, Statement } from "./cluster.ts";

/** What has been named so far, in the order in which it will be read. */
export class Explained {
  readonly #cluster: Cluster;
  readonly #takenForKnown: readonly (readonly string[])[];
  readonly #headline: ReadonlySet<string>;
  readonly #said: { readonly statement: Statement; readonly names: ReadonlySet<string> }[] = [];

  /** `headline` is read before anything else. */
  constructor(cluster: Cluster, headline: string) {
    this.#cluster = cluster;
    this.#takenForKnown = takenForKnown(cluster);
    this.#headline = new Set(wordsOf(headline).map(({ folded }) => standIn(stem(folded))));
  }

  say({ members }: Candidate): void {
    for (const member of members) {
      const statement = this.#cluster.statements[member]!;
      this.#said.push({ statement, names: namedBy(statement, this.#cluster) });
    }
  }

  /** True when whatever the candidate takes for known is named by the headline or by what is read before it. */
  isClear({ members }: Candidate): boolean {
    if (members.every((member) => this.#takenForKnown[member]!.length === 0)) return true;
    const { statements } = this.#cluster;
    const first = statements[members[0]!]!;
    const before = this.#said.filter(({ statement }, i) => i === 0 || isReadBefore(statement, first));
    const told = [this.#headline, ...before.map(({ names }) => names)];
    const isTold = (thing: string) =>
      told.some((names) => names.has(thing)) || (before.length > 0 && CLEAR_ONCE_TOLD.has(thing));
    return members.every((member) => {
      const clear = this.#takenForKnown[member]!.every(isTold);
      told.push(namedBy(statements[member]!, this.#cluster));
      return clear;
    });
  }
}

/** As inReadingOrder puts them, unless they follow each other. */
function isReadBefore(a: Statement, b: Statement): boolean {
  return a.index < b.index || (a.index === b.index && a.articleIndex < b.articleIndex);
}

/**
 * The things of each statement that its reader must have been told of, as stand-ins of stems. A thing is taken for known
 * when it has "the" and nothing that says which one, and its article named it before ("the firm") or it is of the kind that
 * always points back ("the accident", "the four areas"). Not what there is only one of: "the government".
 */
function takenForKnown({ statements, stems }: Cluster): string[][] {
  const things = stems.map(standIn);
  let articleIndex = -1;
  let named = new Set<string>();
  return statements.map((statement) => {
    if (statement.articleIndex !== articleIndex) {
      articleIndex = statement.articleIndex;
      named = new Set();
    }
    const own = statement.singles.map((single) => things[single]!);
    const known = knownThings(statement, own, named);
    for (const thing of own) named.add(thing);
    return known;
  });
}

function namedBy({ singles }: Statement, { stems }: Cluster): Set<string> {
  return new Set(singles.map((single) => standIn(stems[single]!)));
}

/** `own` has the thing of each of the statement's words. What stands in quotation marks its speaker answers for. */
function knownThings({ text, words }: Statement, own: readonly string[], namedBefore: ReadonlySet<string>): string[] {
  const quotations = Array.from(text.matchAll(/"[^"]*"|“[^“”]*”/g), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const isOutside = ({ start }: Word) => !quotations.some((one) => one.start <= start && start < one.end);
  const known: string[] = [];
  for (const [at, word] of words.entries()) {
    if (!POINTING.has(word.folded) || !isOutside(word)) continue;
    const phrase = phraseAt(text, words, at);
    if (phrase === null) continue;
    const thing = own[phrase.noun]!;
    const pointsBack = phrase.marked || (!UNIQUE.has(thing) && (namedBefore.has(thing) || POINTS_BACK.has(thing)));
    if (pointsBack && own.indexOf(thing) === phrase.noun) known.push(thing);
  }
  return known;
}

/**
 * The noun that "the", "these" or "those" at this place says to be known, and whether a mark says so too: "the same".
 * Null where the phrase itself says which one, or is of a time.
 */
function phraseAt(text: string, words: readonly Word[], at: number): { noun: number; marked: boolean } | null {
  const isMarked = at + 1 < words.length && isMark(words[at + 1]!.folded);
  const marked = isMarked || words[at]!.folded !== "the";
  let noun = at + (isMarked ? 2 : 1);
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

function listed(words: string): string[] {
  return words.trim().split(/\s+/);
}

const POINTING = new Set(["the", "these", "those"]);
const NUMBERS = new Set(listed("two three four five six seven eight nine ten eleven twelve"));
const SAYS_WHICH = new Set(
  listed(
    "of that which who whose whom where when between behind for to in at on from against with about near under over he she they it we i you",
  ),
);
const DETERMINERS = new Set(listed("the a an its his her their"));
const VERBS = new Set(
  listed("came took went began fell rose left made got gave broke hit struck drew found won lost met ran saw told led"),
);
const TIMES = new Set(
  listed("second minute hour day night week weekend month year decade century time morning afternoon evening").map(
    stem,
  ),
);

/** Words of one line are used for one another. */
const SAME_THINGS = `
company firm group business retailer corporation carmaker automaker airline carrier startup
plane jet aircraft airplane airliner flight
ship boat vessel ferry liner
car vehicle
film movie
show series
study research researcher report paper
law bill legislation act
suit lawsuit
killer gunman shooter attacker
police officer
child kid boy girl baby toddler infant son daughter newborn
quake earthquake tremor
storm hurricane typhoon cyclone
blast explosion explode
accident crash collision collide
deal agreement accord agree
vote election referendum ballot
death dead die kill
`;

const standIns = new Map<string, string>();
for (const line of SAME_THINGS.trim().split("\n")) {
  const [first, ...others] = line.split(" ").map(stem);
  for (const other of others) standIns.set(other, first!);
}

/** A stem, or the one that stands for all that news calls the same thing. */
function standIn(stemmed: string): string {
  return standIns.get(stemmed) ?? stemmed;
}

/** There is only one of these where the news is from, or none in particular is meant. */
const UNIQUE = new Set(
  listed(`
government president state public police pandemic coronavirus virus moon sun sky sea ocean earth world country nation
economy market military army navy media press internet web weather climate environment past future present north south
east west right left top bottom end start middle front back side rest way ground floor air street road home house door
wall window roof table phone law court city town capital border coast region area people men women poor rich elderly
young dead others public police authorities federal senate parliament congress constitution minister mayor king queen
throne monarchy church pope dollar euro pound oil water food heat cold rain wind snow ice spring summer autumn winter
season fact truth idea question answer problem reason matter point thing number majority average best worst most first
last second third next case scene stage field body heart brain face head hand eye mind language word name media news
`).map((word) => standIn(stem(word))),
);

/** With "the" alone these speak of what was told, though by another word: "collided ... the accident". */
const POINTS_BACK = new Set(
  listed(`
accident incident blaze aircraft crash attack shooting move decision announcement acquisition merger purchase sale price
amount figure total offer deal agreement controversy dispute row scandal procedure text document statement ruling verdict
findings claim allegation accusation proposal plan measure legislation lawsuit complaint probe trophy suspension device
product gadget vehicle ship vessel boat plane animal creature artifact painting statue video footage clip photo image
picture letter email tweet post
`).map((word) => standIn(stem(word))),
);

/** Once what happened is told, it is clear whom or what these mean. */
const CLEAR_ONCE_TOLD = new Set(
  listed(`
accident incident blaze crash attack shooting move decision announcement deal agreement controversy dispute row scandal
event investigation probe inquiry case trial hearing process project change statement claim plan proposal effort search
company group organization ministry office force agency department team club party union university school bank hospital museum hotel committee
pair duo couple man woman boy girl child suspect victim driver pilot defendant attorney lawyer officer official judge
actor actress singer comedian author writer director artist band star billionaire teenager student patient doctor player
coach researcher scientist family parent mother father son daughter brother sister wife husband spokesman spokeswoman
story news report study article survey poll
`).map((word) => standIn(stem(word))),
);
