// The best sentence and the next ones -> what later reports of the same affair give instead: 31 ships wait, then 52.
import type { Article } from "../../corpus/article.ts";
import { compare, ratio } from "../../stories/figure-relation.ts";
import { groupRunning } from "../../stories/group.ts";
import { standIn } from "../../stories/same-words.ts";
import { hasFallen, hasRisenTo, isLaterReport } from "../../stories/updates.ts";
import { type Figure, figuresIn } from "../../text/figures.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Question } from "../answer.ts";
import { namesNotIn } from "../doubt/unnamed.ts";
import { areElsewhere, isOfArticleTellingAsMuch, tellsAsMuch } from "../first/beside-best.ts";
import { actOf } from "../question/act.ts";
import type { Asked } from "../question/asked.ts";
import { isPeople } from "../question/measure.ts";
import { askingPart } from "../question/question.ts";
import { covered } from "../sentences/cover.ts";
import { type Candidate, ledBy, NEAR_BEST } from "../sentences/select.ts";
import { nounLikeness } from "../short-answer/figure-choice.ts";
import { newTime } from "../short-answer/moved-date.ts";
import { isSomebody, tellsAct } from "../short-answer/noughts.ts";
import { mayStandFor } from "../words/stand-ins.ts";

/** Asked of the present, a later report that has as much of the question and another figure or date comes first. */
export function newerFirst(question: Question, asked: Asked, candidates: readonly Candidate[]): readonly Candidate[] {
  const [best, ...rest] = candidates;
  if (!best?.span || namesTime(question) || !isOfPresent(question)) return candidates;
  const asMuch = rest.filter(
    (other) =>
      other.span !== null &&
      (areOfState(question, best, other) ||
        (other.score >= best.score - NEAR_BEST &&
          covered(asked.weights, other.mask) >= covered(asked.weights, best.mask))),
  );
  const [newest] = overtaking(question, asked, best, asMuch).filter(({ sentence, span }) => {
    const told = question.wanted === "date" ? newTime(sentence) : null;
    return told === null ? sentence.figures.some((figure) => overlaps(figure, span!)) : overlaps(told, span!);
  });
  return ledBy(candidates, newest);
}

/** Those of later reports that give another figure or date for what the best one, which has a short answer, tells; the newest first. The question names no time. */
export function overtaking(question: Question, asked: Asked, best: Candidate, rest: readonly Candidate[]): Candidate[] {
  const near = rest.filter((other) => isOfArticleTellingAsMuch(best, other));
  const later = near
    .filter(
      (other) =>
        isLaterReport(other.article, best.article) &&
        !areElsewhere(best, other) &&
        tellsOtherwise(question, asked, best, other) &&
        namesNotIn(other.article, question, asked).length === 0,
    )
    .sort((a, b) => newestFirst(a.article, b.article));
  if (later.length === 0) return [];
  const affair = affairOf(
    best.article,
    [...later, ...near].map(({ article }) => article),
  );
  return later.filter(({ article }) => affair.has(article));
}

/** Of reports that have a date. */
export function newestFirst(a: Article, b: Article): number {
  return b.publishedAt!.at - a.publishedAt!.at;
}

/** "90 were killed" is not followed by 12: those are others. */
export function isOfOthers(question: Question, before: Figure, after: Figure): boolean {
  const told = [actOf(question), question.focus].flatMap((word) => (word === null ? [] : standIn(word)));
  return hasFallen(new Set(told), before, after);
}

/** Whoever names a time, or asks what was said at first, wants no later figure. */
export function namesTime({ window, askedAs }: Question): boolean {
  return window !== null || AT_FIRST.test(askedAs) || figuresIn(askedAs).some(({ kind }) => kind === "date");
}

const AT_FIRST = /\b(?:first|initially|originally|at the (?:beginning|start)|before|ago|last|previously|used to)\b/i;

function isOfPresent({ askedAs }: Question): boolean {
  const part = askingPart(askedAs);
  return PRESENT.test(part) && !PAST.test(part);
}

const PRESENT = /\b(?:is|are|do|does|will|has|have|can|now|still|currently)\b|['’](?:s|re|ll)\b/i;
const PAST = /\b(?:was|were|did|had|would)\b/i;

function tellsOtherwise(question: Question, asked: Asked, best: Candidate, other: Candidate): boolean {
  const asMuch = tellsAsMuch(asked, best, other);
  if (question.wanted === "date") return tellsOtherDate(question, asked, [best, other], asMuch);
  if (question.wanted !== "count" && question.wanted !== "amount") return false;
  const told = best.sentence.figures.filter((figure) => overlaps(figure, best.span!));
  const [figure] = told;
  if (told.length !== 1 || figure === undefined || !MAY_CHANGE.has(figure.kind)) return false;
  const noun = counted(question, best, figure);
  if (figure.unit === null && !isAskedFor(question, noun)) return false;
  const figures = other.sentence.figures.filter((each) => !isSaidInYears(each, other));
  const isOfState = tellsState(question, best, figure);
  const rivals = figures.filter(
    (each) =>
      (isOfState && tellsState(question, other, each)) || isLike(figure, each, [noun, counted(question, other, each)]),
  );
  // With two of the same in one sentence nobody can tell which is which.
  if (rivals.length !== 1 || !isOther(figure, rivals[0]!) || isOfOthers(question, figure, rivals[0]!)) return false;
  const goesOn = GOES_ON.test(textOf(other.article, other.sentence));
  const isOfAct = tellsAct(question, other.sentence);
  const tellsIt = isOfAct && actOf(question) !== null;
  // What has no noun must be told of the same act.
  if (noun === null) return (asMuch || goesOn) && tellsIt;
  return asMuch ? goesOn || isOfAct : (goesOn && isOfPresent(question)) || tellsIt;
}

/** "Families with three children" are no number of families; of people any noun may be. */
function isAskedFor({ focus }: Question, noun: string | null): boolean {
  return focus === null || noun === null || isPeople(focus) || nounLikeness(focus, noun) === 1;
}

const MAY_CHANGE = new Set(["count", "money", "percent"]);

/** "52 ships were still at anchor", "the queue has grown to 46" */
const GOES_ON = /\b(?:still|now|remain(?:s|ed)?|so far|(?:rose|risen|grew|grown|climbed|fallen|shrunk) to)\b/i;

function isSaidInYears({ start, end }: Span, { article, sentence }: Candidate): boolean {
  return AGE.test(article.text.slice(start, Math.min(end + AGE_WORDS, sentence.end)));
}

/** "a 45-year-old", "45 years of age" */
const AGE = /^[\p{L}\d-]+[ -]years?(?:[ -]old| of age)\b/iu;
const AGE_WORDS = 16;

/** Both short answers count people who are missing, where it is asked how many are. */
function areOfState(question: Question, ...candidates: readonly Candidate[]): boolean {
  return candidates.every((each) =>
    each.sentence.figures.some((figure) => overlaps(figure, each.span!) && tellsState(question, each, figure)),
  );
}

/** "Nineteen are still missing" and "Seven skiers remain missing" count people, whatever they call them: so does the question. */
function tellsState(
  question: Question,
  { article, sentence }: Candidate,
  { kind, unit, counts, end }: Figure,
): boolean {
  const act = kind === "count" && unit === null && isAskedOfPeople(question) ? actOf(question) : null;
  if (act === null || !(counts === null || isSomebody(counts))) return false;
  const next = NEXT_CLAUSE.exec(article.text.slice(end, sentence.end))?.index ?? Number.POSITIVE_INFINITY;
  const after = sentence.words.filter(({ start }) => start >= end && start < end + next).slice(0, STATE_WITHIN);
  return after.some(({ form }) => form.stem === act || mayStandFor(act, form.stem));
}

function isAskedOfPeople({ wanted, focus }: Question): boolean {
  return wanted === "count" && (focus === null || isSomebody(focus));
}

const NEXT_CLAUSE = /[,;:”]|\b(?:and|but|while)\b/;
/** "skiers are now believed still missing" */
const STATE_WITHIN = 6;

/** Whether they may be of one thing: of one kind, measure and noun. */
function isLike(one: Figure, two: Figure, [ofOne, ofTwo]: readonly (string | null)[]): boolean {
  if (one.kind !== two.kind || one.unit !== two.unit) return false;
  // "Nineteen are still in hospital": nobody can tell of whom.
  if (ofOne === null || ofTwo === null) return ofOne === ofTwo && (one.kind !== "count" || one.unit !== null);
  return nounLikeness(ofOne, ofTwo) === 1;
}

/** The noun it counts; of "the queue of ships has grown to 46" the one asked about. */
function counted({ focus }: Question, { article, sentence }: Candidate, figure: Figure): string | null {
  if (figure.counts !== null || figure.kind !== "count" || figure.unit !== null) return figure.counts;
  const isRisenTo = hasRisenTo(article.text.slice(sentence.start, figure.start));
  return isRisenTo && sentence.words.some(({ form, end }) => end <= figure.start && form.stem === focus) ? focus : null;
}

/** What went on may be so many times as much, or as little; or nobody is left. */
const MOST_GROWN = 10;

function isOther(one: Figure, two: Figure): boolean {
  return compare(one, two) !== "same" && (two.high === 0 || ratio(one, two) <= MOST_GROWN);
}

/** "The inquiry was moved to March", or another day where the same is told of what is to come. */
function tellsOtherDate(question: Question, { plain }: Asked, [best, other]: Pair, asMuch: boolean): boolean {
  if (!isOfPresent(question)) return false;
  const moved = newTime(other.sentence);
  const shared = covered(plain, best.mask & other.mask);
  if (moved !== null && shared > 0 && shared >= NAMES_IT * covered(plain, best.mask))
    return !textOf(best.article, best.sentence).includes(textOf(other.article, moved));
  if (!asMuch) return false;
  const [dates, others] = [best, other].map(({ sentence }) => sentence.figures.filter(({ kind }) => kind === "date"));
  return (
    dates!.length === 1 &&
    others!.length === 1 &&
    overlaps(dates![0]!, best.span!) &&
    compare(dates![0]!, others![0]!) === "conflict"
  );
}

/** "The inquiry was moved" of "the inquiry into the kelp farm". */
const NAMES_IT = 0.3;

type Pair = readonly [best: Candidate, other: Candidate];

function textOf({ text }: Article, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Those that are of one affair with the article, and itself; of many only the first are read. */
function affairOf(article: Article, others: readonly Article[]): ReadonlySet<Article> {
  const read = [...new Set([article, ...others])].slice(0, MOST_READ);
  const own = groupRunning(read).find(({ articles }) => articles.includes(article));
  return new Set(own?.articles);
}

/** Set by hand: to group articles takes long. */
const MOST_READ = 12;
