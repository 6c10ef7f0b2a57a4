// Mentions of one thing -> what they are about, in words of the articles.
import { type Quote, quoteText } from "../corpus/passage.ts";
import { backgroundIdf, MAX_BACKGROUND_IDF } from "../text/background-idf.ts";
import { namesIn } from "../text/names.ts";
import type { Span } from "../text/span.ts";
import { stem } from "../text/stem.ts";
import { wordsOf } from "../text/words.ts";
import type { Mention } from "./mentions.ts";
import { isVoted } from "./same-thing.ts";
import { standIn } from "./same-words.ts";

/**
 * "countries / nations (conference)": the counted nouns as written, and the rarest word said of all of them. Where nothing is
 * counted, what is told of the figures or what they are of ("subsidy", "winds"); empty where that is not known.
 */
export function aboutOf(group: readonly Mention[]): string {
  const aged = group.flatMap(agedIn);
  if (aged.length > 0) return aged[0]!;
  const nouns = new Map<string, string>();
  for (const { figure, quote } of group) {
    if (figure.countedSpan === null) continue;
    const { start, end } = figure.countedSpan;
    const noun = quote.article.text.slice(quote.start + start, quote.start + end);
    if (!nouns.has(noun.toLowerCase())) nouns.set(noun.toLowerCase(), noun);
  }
  const party = partyOf(group);
  const counted = [...nouns.values()].join(" / ");
  const word = party ?? sharedWord(group, counted === "");
  if (counted === "") return word !== null && !TELLS.test(word) ? word : nameAnd(sharedName(group), word);
  const isSaid = word === null || [...nouns.keys()].some((noun) => noun.split(" ").includes(word.toLowerCase()));
  return isSaid ? counted : `${counted} (${word})`;
}

/** "Stole", "jailed", "offered": what was done, and not what the figures are of. */
const TELLS =
  /(?:ed|ing)$|^(?:stolen?|took|taken|lost|won|paid|sold|bought|rose|risen|fell|fallen|grew|grown|spent|gave|given|got|made|built|sent|cut|fetch(?:es)?|steal|sell|buy|lose|rob|earn)$/i;

/** "Mara Lund (jailed)"; what was done says nothing alone. */
function nameAnd(name: string | null, word: string | null): string {
  return name === null ? "" : word === null ? name : `${name} (${word})`;
}

/** Somebody whom all of the sentences name, and none as a place, as the first one writes it. */
function sharedName([first, ...rest]: readonly Mention[]): string | null {
  const text = quoteText(first!.quote);
  const isKnown = (name: string) =>
    rest.every(({ quote }) => namesIn(quoteText(quote)).some((each) => each.folded === name && !isPlaced(quote, each)));
  const name = namesIn(text).find((each) => !isPlaced(first!.quote, each) && isKnown(each.folded));
  return name === undefined ? null : text.slice(name.start, name.end);
}

function isPlaced(quote: Quote, { start }: Span): boolean {
  return /\b(?:in|at|on|near|off|outside|from|to)(?: the)? $/i.test(quoteText(quote).slice(0, start));
}

/** Whose age it is, as the sentence writes it; none where it is none, or the sentence does not name whose. */
export function agedIn({ person, quote }: Mention): string[] {
  const text = quoteText(quote);
  const name = namesIn(text).find(({ folded }) => folded === person);
  return name === undefined ? [] : [text.slice(name.start, name.end)];
}

/** Whose seats or share it is, as the first one writes it. */
function partyOf(group: readonly Mention[]): string | null {
  const [first, ...rest] = group;
  const party = rest.reduce((kept, { owner }) => kept.intersection(owner), new Set(first!.owner));
  if (!isVoted(first!) || party.size === 0) return null;
  const before = quoteText(first!.quote).slice(0, first!.figure.start);
  const name = namesIn(before).findLast(({ folded }) => folded.split(" ").some((word) => party.has(word)));
  return name === undefined ? null : before.slice(name.start, name.end);
}

/**
 * What all of them tell of the counted, else the rarest word near all of them, as the first one writes it; "injured"
 * rather than "injuring", which reads as if the counted did it.
 */
function sharedWord(group: readonly Mention[], standsForNoun: boolean): string | null {
  const [first, ...rest] = group;
  const shared = rest.reduce((kept, { context }) => kept.intersection(context), new Set(first!.context));
  const rank = (stem: string): number =>
    (first!.told.has(stem) ? MAX_BACKGROUND_IDF : first!.capitals.has(stem) ? -MAX_BACKGROUND_IDF : 0) +
    backgroundIdf(stem);
  const fitting = standsForNoun
    ? [...shared].filter((one) => first!.told.has(one) || group.some((mention) => isOf(one, mention)))
    : [...shared];
  const [best] = fitting.sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
  const written = group.flatMap(({ quote }) => {
    const sentence = quoteText(quote);
    const words = wordsOf(sentence).filter(({ folded }) => standIn(stem(folded)) === best);
    return words.map(({ start, end }) => sentence.slice(start, end));
  });
  const fit = written.filter((word) => !word.endsWith("ing"));
  // An amount has no noun, so the word stands for one: "savings" rather than "save".
  if (first!.figure.kind === "money") fit.sort((a, b) => b.length - a.length);
  return (standsForNoun ? fit.find((word) => !TELLS.test(word)) : undefined) ?? fit[0] ?? written[0] ?? null;
}

/** "A subsidy of 11 million", "winds of up to 185 kilometres an hour", "rents by 6.2 percent", "2.3 tonnes of cocaine". */
function isOf(stemmed: string, { figure, quote }: Mention): boolean {
  const sentence = quoteText(quote);
  const before = BEFORE.exec(sentence.slice(0, figure.start))?.[1];
  const after = AFTER.exec(sentence.slice(figure.end))?.[1];
  return [before, after].some((word) => word !== undefined && standIn(stem(word.toLowerCase())) === stemmed);
}

const BEFORE =
  /(?<!\p{L})(\p{L}+),? (?:(?:of|at|as|by|to|is|was|were|had|stood|reached|about|around|some|nearly|almost|up|more|less|than|over|only|least|just|from) )*$/u;
const AFTER = /^ (?:of|in) (\p{L}+)/u;
