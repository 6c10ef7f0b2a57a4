// The only figures of their kind in two articles of one story -> whether they are of one thing, though told in other words.
import { quoteText } from "../corpus/passage.ts";
import { backgroundIdf } from "../text/background-idf.ts";
import { stem } from "../text/stem.ts";
import { compare, ratio } from "./figure-relation.ts";
import type { Mention } from "./mentions.ts";
import { areApart, isAdded } from "./narrowing.ts";
import { standIn } from "./same-words.ts";
import { AGE_SUBJECT, OF_WHOLE, PEOPLE_SUBJECT } from "./subject.ts";
import { hasGrown } from "./updates.ts";

/** Figures further apart than this are not taken for one another. */
const RIVALS = 3;

/** So close are two counts of one thing; an amount or a share can be of more things, so it must be closer. */
const CLOSE = { count: 1.4, measure: 1.25, money: 1.25, percent: 1.1 };

/** Where the same is told of both. */
const CLOSE_IF_TOLD = 1.5;

/** So few are counted of many things in one story: two banks, three fights. */
const FEW = 12;

/** "19 passengers were hurt" and "23 people were hurt". */
export function areOfOneSubject(one: Mention, other: Mention): boolean {
  return one.subject === other.subject || (one.isOfAnyone && other.isOfAnyone);
}

/** "Two mechanics were hurt" and "three workers were hurt": of one, if nobody else was. */
export function mayBeOfOneSubject(one: Mention, other: Mention): boolean {
  return areOfOneSubject(one, other) || (one.isByRole && other.isByRole);
}

/** The same is told of both, or may be. */
export function mayBeToldAlike(one: Mention, other: Mention): boolean {
  return (
    !one.told.isDisjointFrom(other.told) ||
    !one.perhaps.isDisjointFrom(other.perhaps) ||
    !one.perhaps.isDisjointFrom(other.told) ||
    !other.perhaps.isDisjointFrom(one.told)
  );
}

/** Another figure of the same article that might be of the same. */
export function isRival(one: Mention, other: Mention): boolean {
  // Of those who were hurt some were taken to hospital.
  if (mayBeOfOneSubject(one, other) && !one.perhaps.isDisjointFrom(other.told)) return true;
  return (
    (one.isByRole ? mayBeOfOneSubject(one, other) : areOfOneSubject(one, other)) &&
    one.person === null &&
    other.person === null &&
    !one.isRecount &&
    !other.isRecount &&
    !isAdded(other.narrowed) &&
    !(isNamedShare(one) && other.told.size === 0) &&
    !areApart(one.told, other.told) &&
    compare(one.figure, other.figure) !== "same" &&
    ratio(one.figure, other.figure) <= RIVALS
  );
}

/** "Turnout was 66 percent": so named, it is no share of which nothing is told. */
function isNamedShare({ told, isToldNear }: Mention): boolean {
  return isToldNear && NAMED_SHARES.some((word) => told.has(word));
}

const NAMED_SHARES = ["turnout", "unemployment"].map((word) => standIn(stem(word)));

/**
 * True when each is the only one of its kind in its article, and they are close: "will fly 96 aircraft" and "operate 104
 * planes". Of amounts, shares, people and small numbers there are many in a story, so one word near both must be the same.
 */
export function areOnlyOnes(a: Mention, b: Mention): boolean {
  const kind = kindOf(a);
  if (kind === null || !a.isOnly || !b.isOnly) return false;
  const apart = ratio(a.figure, b.figure);
  if (a.subject !== AGE_SUBJECT && mayBeToldAlike(a, b)) return apart <= (hasGrown(a, b) ? RIVALS : CLOSE_IF_TOLD);
  // "30 of 32 areas are counted" and "28 of the 32 voted No" are told of the same 32.
  if (a.subject.startsWith(OF_WHOLE)) return false;
  if (apart > CLOSE[kind] || a.subject === PEOPLE_SUBJECT || isAhead(a) !== isAhead(b)) return false;
  const isNamed = kind === "count" && Math.min(a.figure.low, b.figure.low) > FEW;
  return (isNamed || saysTheSame(a, b)) && !(kind === "count" ? areContrasted(a, b) : areForOthers(a, b));
}

/** "The camp is 25 km from the border", "a village nine km from it": how far something is from somewhere. */
export function isDistance({ subject, figure, quote }: Mention): boolean {
  return subject.startsWith("measure") && DISTANCE.test(quoteText(quote).slice(figure.end));
}

const DISTANCE = /^(?: \([^)]*\))? (?:from|away|off|(?:north|south|east|west)\p{Ll}* of)\b/u;

function kindOf({ subject }: Mention): keyof typeof CLOSE | null {
  const [kind] = subject.split(" ", 1);
  return kind === "count" || kind === "measure" || kind === "money" || kind === "percent" ? kind : null;
}

/** "The larger union, which has 41,000 members": one of several, where the other sentence does not say so. */
function areContrasted(a: Mention, b: Mention): boolean {
  const [one, other] = [a, b].map(({ quote }) => new Set(quoteText(quote).toLowerCase().match(ONE_OF_SEVERAL)));
  return one!.symmetricDifference(other!).size > 0;
}

/** "45 million euros for a crane" and "52 million euros for a road". */
function areForOthers(a: Mention, b: Mention): boolean {
  const [one, other] = [a, b].map(({ quote }) => new Set(quoteText(quote).match(PURPOSE)));
  return areApart(one!, other!);
}

const PURPOSE = /(?<=\bfor (?:an?|the|its|their) )\p{Ll}{3,}/gu;

const ONE_OF_SEVERAL =
  /(?<=\b(?:the|its|their|an?) )(?:other|second|third|old|former|rival|sister|larger|smaller|bigger|older|younger|newer)\b|\b(?:men|women|boys|girls)(?:['’]s|['’])/g;

/** What is expected is another thing than what came. */
function isAhead({ told }: Mention): boolean {
  return AHEAD.some((word) => told.has(word));
}

const AHEAD = ["expect", "plan"].map((word) => standIn(stem(word)));

/** Amounts of other things are told of as many years. */
const TIMES = new Set(["year", "month", "week", "day"].map(stem));

/** A word near both figures that is not a name: all of the story is told of its names. Or tonnes of one stuff. */
function saysTheSame(a: Mention, b: Mention): boolean {
  if (a.figure.counts !== null && a.figure.counts === b.figure.counts && !a.subject.startsWith("count")) return true;
  if (isBought(a, b) || isBought(b, a)) return true;
  const shared = a.context.intersection(b.context);
  const isWord = (word: string) => !TIMES.has(word) && !(a.capitals.has(word) && b.capitals.has(word));
  if (shared.values().some(isWord)) return true;
  const said = [...a.sentence.intersection(b.sentence)].filter(isWord);
  return said.length >= SAID && said.reduce((sum, word) => sum + backgroundIdf(word), 0) >= SAID_WEIGHT;
}

/** So many words that two sentences have in common, and so rare ones, tell of one thing. */
const [SAID, SAID_WEIGHT] = [2, 9];

/** "Has bought the yard for 94 million dollars" and "paid $102m". */
function isBought({ told }: Mention, other: Mention): boolean {
  return (
    (told.has(BUY) || told.has(PRICE)) &&
    other.told.size === 0 &&
    other.context.has(PAY) &&
    other.subject.startsWith("money")
  );
}

const [BUY, PRICE] = [standIn(stem("buy")), standIn(stem("price"))];
const PAY = standIn(stem("pay"));
