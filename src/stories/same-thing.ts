// Two mentions of figures -> how surely they speak of the same thing.
import { quoteText } from "../corpus/passage.ts";
import { backgroundIdf } from "../text/background-idf.ts";
import { stem } from "../text/stem.ts";
import { wordsOf } from "../text/words.ts";
import { isFarApart, ratio } from "./figure-relation.ts";
import type { Mention } from "./mentions.ts";
import { areApart, canBeOne } from "./narrowing.ts";
import { areNested } from "./nested-places.ts";
import { areOfOneSubject, areOnlyOnes, isDistance, mayBeOfOneSubject, mayBeToldAlike } from "./only-figure.ts";
import { isKind, standIn } from "./same-words.ts";
import { AGE_SUBJECT } from "./subject.ts";
import { isLatestOfMany } from "./unsaid-noun.ts";
import { areOfOneEvent, hasGrown } from "./updates.ts";
import { isOnePerson, isOnlyOfName } from "./whose-age.ts";
import { areOfOthers } from "./whose-figure.ts";

/**
 * What two mentions must have in common, as shares by weight (rare words counting more): of what is said near the
 * figure, and of the whole sentence. Much less is needed where both say that the same happened to the counted; in
 * sentences that are nearly the same one word near the figure is enough.
 */
const ENOUGH: readonly { told: boolean; counted: boolean; words: number; context: number; sentence: number }[] = [
  { told: true, counted: true, words: 1, context: 0.3, sentence: 0.03 },
  { told: true, counted: false, words: 1, context: 0.1, sentence: 0.4 },
  { told: false, counted: false, words: 2, context: 0.5, sentence: 0.3 },
  { told: false, counted: false, words: 1, context: 0.3, sentence: 0.55 },
];
/** Seats and shares are told of a party: with one name before both, so much of the sentences is enough. */
const VOTED = new Set(["count seat", "percent "]);
const ENOUGH_OF_ONE_PARTY = 0.2;

/** Of a party, if it is of an election at all. */
export function isVoted({ subject, told }: Mention): boolean {
  return VOTED.has(subject) && !told.has(STAKE);
}

/** One word in common says nothing unless it is what happens to the counted. */
const FEWEST_SHARED = 2;
/** Share by weight. */
const CONTAINED = 0.8;
/** So many are told to be on board of each ship. */
const ABOARD = standIn(stem("aboard"));
/** What a shareholder has is told of the firm or of its owner. */
const STAKE = standIn(stem("stake"));
/** A price or loss at the close is another one than that before. */
const CLOSE = standIn(stem("closing"));

/**
 * 0 when the two are not known to speak of one thing, else how alike what they say is. Of a story that runs for weeks only what grows
 * is one thing from its first report to its last: two votes have each a turnout of its own.
 */
export function sameThing(a: Mention, b: Mention): number {
  const alike = likenessOf(a, b);
  if (!areOfOneEvent(a, b) && !hasGrown(a, b)) return 0;
  if (alike === 0 || (areOfOthers(a, b) && !areOfOneDeal(a, b)) || !fitsLatest(a, b) || !fitsLatest(b, a)) return 0;
  return a.counter !== null && a.counter === b.counter ? alike + ONE_COUNTER : alike;
}

/** A price is the buyer's, the seller's and of what is sold: one report may begin with each. */
function areOfOneDeal(a: Mention, b: Mention): boolean {
  const [one, other] = [a, b].map(({ told }) => told.has(PRICE));
  return (one && other && a.isOnly && b.isOnly) || ((one || other) && !a.claimNames.isDisjointFrom(b.claimNames));
}

const PRICE = standIn(stem("price"));

/** "A fourth person has died": others gave fewer. "A second person died" is of another fire where five have. */
function fitsLatest({ figure, quote }: Mention, other: Mention): boolean {
  return !isLatestOfMany(figure, quoteText(quote)) || other.figure.low < figure.low;
}

/** The police's count of the one is compared with the police's of the other before it is with the organisers'. */
const ONE_COUNTER = 2;

function likenessOf(a: Mention, b: Mention): number {
  if (a.voice === b.voice || !mayBeOfOneSubject(a, b) || isFarApart(a.figure, b.figure)) return 0;
  if (a.person !== null && b.person !== null) return areAgesOfOne(a, b) ? OF_ONE_PERSON : 0;
  const isCount = a.subject.startsWith("count");
  const told = !a.told.isDisjointFrom(b.told);
  if (!told && (isDistance(a) || isDistance(b))) return 0;
  const areOnly = areOnlyOnes(a, b);
  const isTold = told || areOnly;
  const areMost = told && areOnly && isMost(a) && isMost(b);
  if (!areOnly && !areOfOneSubject(a, b)) return 0;
  if (isCount && areOfTwoKinds(a, b) && !(areOnly && hasOneNoun(a) && hasOneNoun(b))) return 0;
  if (
    (areApart(a.told, b.told) && !(areOnly && mayBeToldAlike(a, b)) && !(areOnly && !(a.isToldNear && b.isToldNear))) ||
    !canBeOne(a.narrowed, b.narrowed, {
      sides: areOnly,
      places:
        areMost || (areOnly && isCount && told && areApart(a.narrowed.places, b.narrowed.places) && areNested(a, b)),
    }) ||
    (!(told && isCount) && !areMost && !areOfOneDeal(a, b) && (areOnly ? nameOthers(a, b) : areApart(a.names, b.names)))
  )
    return 0;
  if (a.subject === "percent " && a.figure.counts !== b.figure.counts && !(isTold && hasNone(a, b))) return 0;
  if (!isCount && a.sentence.has(CLOSE) !== b.sentence.has(CLOSE)) return 0;
  if (a.figure.kind === "date" && !told) return 0;
  const votes = isVoted(a);
  if (votes && (areApart(a.owner, b.owner) || a.isOfExitPoll !== b.isOfExitPoll || isGuess(a) !== isGuess(b))) return 0;
  const words = a.context.intersection(b.context).size;
  const context = overlap(a.context, b.context);
  const sentence = overlap(a.sentence, b.sentence);
  if (areOnly) return context + sentence + 1;
  if (a.subject === AGE_SUBJECT || a.told.has(ABOARD) || b.told.has(ABOARD)) return 0;
  if (votes && !a.owner.isDisjointFrom(b.owner) && sentence >= ENOUGH_OF_ONE_PARTY) return context + sentence;
  if (!told && !isContained(a, b) && !isContained(b, a)) return 0;
  if (!told && a.subject === "percent " && shareOnlyNames(a, b)) return 0;
  if (!(told && isCount) && a.sentence.intersection(b.sentence).size < FEWEST_SHARED) return 0;
  const isEnough = ENOUGH.some(
    (least) =>
      (told || !least.told) &&
      (isCount || !least.counted) &&
      words >= least.words &&
      context >= least.context &&
      sentence >= least.sentence,
  );
  return isEnough ? context + sentence : 0;
}

/** "12 boats", "three yachts": these may be some of those. */
function areOfTwoKinds({ figure: { counts: one } }: Mention, { figure: { counts: other } }: Mention): boolean {
  return one !== null && other !== null && one !== other && (isKind(one) || isKind(other));
}

/** Its report calls the counted by no other noun that means the same: else the one may be a kind of the other. */
function hasOneNoun({ figure: { counts }, quote: { article } }: Mention): boolean {
  const noun = standIn(counts!);
  return wordsOf(article.text).every(({ folded }) => stem(folded) === counts || standIn(stem(folded)) !== noun);
}

/** Of a storm there is one strongest gust, wherever it was. */
function isMost({ subject, figure, quote }: Mention): boolean {
  return subject.startsWith("measure") && (figure.bound === "atMost" || MOST.test(quoteText(quote)));
}

const MOST = /\b(?:strongest|highest|deepest|fastest|heaviest|maximum|peak(?:ed)?|record)\b/i;

/** Each names somebody in what it claims, and nobody whom the other's sentence names. */
function nameOthers(a: Mention, b: Mention): boolean {
  return (
    areApart(a.claimNames, b.claimNames) &&
    a.claimNames.isDisjointFrom(b.narrowed.names) &&
    b.claimNames.isDisjointFrom(a.narrowed.names)
  );
}

/** "Up to 55 percent will vote yes, they expect." */
function isGuess({ narrowed, told }: Mention): boolean {
  return narrowed.time !== "is" || told.has(EXPECT);
}

const EXPECT = standIn(stem("expect"));

/** So much apart are ages of a father and a son of one name. */
function areAgesOfOne(a: Mention, b: Mention): boolean {
  const [one, other] = [a.person!, b.person!];
  return (
    isOnePerson(one, other) &&
    ratio(a.figure, b.figure) <= MOST_AGED &&
    isOnlyOfName(
      one,
      other,
      [a, b].map(({ quote }) => quote.article.text),
    )
  );
}

const MOST_AGED = 1.3;
const OF_ONE_PERSON = 2;

/** Nearly all that is said near the figure is said by the other too: "stopped 40 trains" is no "delayed 220 trains". */
function isContained({ context }: Mention, { sentence }: Mention): boolean {
  return weight(context.intersection(sentence)) >= CONTAINED * weight(context);
}

/** Of one firm so many things are told in per cent that its name near two of them is not enough. */
function shareOnlyNames(a: Mention, b: Mention): boolean {
  return a.context.intersection(b.context).isSubsetOf(a.capitals);
}

/** One of them does not say of what it is a share. */
function hasNone(a: Mention, b: Mention): boolean {
  return a.figure.counts === null || b.figure.counts === null;
}

/** Weight of the shared stems over the weight of the lighter side, 0..1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const lighter = Math.min(weight(a), weight(b));
  return lighter === 0 ? 0 : weight(a.intersection(b)) / lighter;
}

function weight(stems: ReadonlySet<string>): number {
  let sum = 0;
  for (const stem of stems) sum += backgroundIdf(stem);
  return sum;
}
