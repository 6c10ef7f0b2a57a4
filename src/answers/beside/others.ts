// The best sentence and the next ones -> what other outlets say to the same question: the same, another figure, or a later one.
import { outletsOf, voiceOf } from "../../corpus/article.ts";
import { type Quote, quoteText, sentenceQuote } from "../../corpus/passage.ts";
import { standIn } from "../../stories/same-words.ts";
import { isLaterReport } from "../../stories/updates.ts";
import { type Figure, figuresIn } from "../../text/figures.ts";
import { namesIn } from "../../text/names.ts";
import { sameName } from "../../text/same-name.ts";
import { overlaps } from "../../text/span.ts";
import type { Answer, Question } from "../answer.ts";
import { areElsewhere, tellsAsMuch } from "../first/beside-best.ts";
import { tellsOfNone } from "../first/nought-first.ts";
import { areCopies, copiesAmong, oneOfEachText } from "../first/originals.ts";
import type { Asked } from "../question/asked.ts";
import { COVER_ARTICLE } from "../sentences/close-features.ts";
import { covered } from "../sentences/cover.ts";
import { type Candidate, NEAR_BEST, type Selection } from "../sentences/select.ts";
import { tellsAct } from "../short-answer/noughts.ts";
import { isOfOtherFate } from "../short-answer/other-fate.ts";
import type { ReadSentence } from "../words/reading.ts";
import { representative } from "../words/same-things.ts";
import { mayStandFor } from "../words/stand-ins.ts";
import { figuresOfStory } from "./figures-of-story.ts";
import { isOfOthers, namesTime, newestFirst, overtaking } from "./since-then.ts";

type Other = Answer["others"][number];
type Related = { readonly candidate: Candidate; readonly relation: Other["relation"] };

const MOST_OTHERS = 2;
/** Figures further apart are of different things more often than they are a disagreement. */
const MOST_APART = 3;
/** "Almost $22 billion" is $21.8 billion. */
const ROUNDED_BY = 1.02;

/**
 * One sentence of each other outlet, best first, whose short answer is the same as that of the first candidate or another
 * figure for the same noun, and then figures that articles of the same event give for the same thing in other words. Silent
 * where it is not clear: a wrong "differs" misinforms. With them all that agree, where more do than are quoted.
 */
export function otherOutlets(
  question: Question,
  { asked, candidates: [best, ...rest] }: Selection,
): Required<Pick<Answer, "others" | "agreeing">> {
  if (!best?.span) return { others: [], agreeing: [] };
  const first = { candidate: best, read: answerIn(best) };
  const own = voiceOf(best.article);
  const related = rest.flatMap((candidate): Related[] => {
    const near = candidate.score >= best.score - NEAR_BEST;
    const relation = voiceOf(candidate.article) === own ? null : relationOf(question, asked, first, candidate, near);
    return relation === null ? [] : [{ candidate, relation }];
  });
  const others = othersAmong(related, first, rest);
  return { others: withLater(question, asked, { best, rest }, others), agreeing: agreeingAmong(related, best) };
}

/** The newest that has overtaken the best comes first; of another figure given later nobody can tell whether it is a contradiction. */
function withLater(
  question: Question,
  asked: Asked,
  { best, rest }: { best: Candidate; rest: readonly Candidate[] },
  others: readonly Other[],
): Other[] {
  if (namesTime(question)) return [...others];
  const since = others.map((other): Other => {
    const isLater = other.relation === "differs" && isLaterReport(other.quote.article, best.article);
    return isLater && !hasOnlyLess(question, best, other.quote) ? { ...other, relation: "since" } : other;
  });
  const [later] = overtaking(question, asked, best, rest);
  if (later === undefined) return sinceByDate(since);
  const left = since.filter(({ quote: { article } }) => voiceOf(article) !== voiceOf(later.article));
  return sinceByDate([{ relation: "since" as const, quote: quoteOf(later) }, ...left].slice(0, MOST_OTHERS));
}

/** Where all are later reports, the newest first. */
function sinceByDate(others: readonly Other[]): Other[] {
  if (others.some(({ relation }) => relation !== "since")) return [...others];
  return others.toSorted((a, b) => newestFirst(a.quote.article, b.quote.article));
}

/** Of what never falls a smaller figure is no later one, and is told as another. */
function hasOnlyLess(question: Question, best: Candidate, quote: Quote): boolean {
  const figure = answerIn(best)?.figure ?? null;
  if (figure === null) return false;
  const rivals = figuresIn(quoteText(quote)).filter((each) => mayBeOther(figure, each));
  return rivals.length > 0 && rivals.every((each) => isOfOthers(question, figure, each));
}

function othersAmong(
  related: readonly Related[],
  { candidate: best, read }: First,
  rest: readonly Candidate[],
): Other[] {
  const told = new Set([voiceOf(best.article)]);
  const others: Other[] = [];
  const quoted: Candidate[] = [];
  for (const { candidate, relation } of related) {
    if (others.length === MOST_OTHERS) break;
    if (told.has(voiceOf(candidate.article)) || (relation === "agrees" && areCopies(best, candidate))) continue;
    // Two that print one report are one voice, whatever it says.
    if (quoted.some((each) => areCopies(each, candidate))) continue;
    told.add(voiceOf(candidate.article));
    quoted.push(candidate);
    others.push({ relation, quote: quoteOf(candidate) });
  }
  const figure = read?.figure ?? null;
  if (figure === null || others.length === MOST_OTHERS) return others;
  // To read all figures of an article takes long, so those are left out that have none that might be another for this.
  const alike = rest.flatMap(({ article, sentence: { figures } }) =>
    !told.has(voiceOf(article)) && figures.some((each) => mayBeOther(figure, each)) ? article : [],
  );
  const voices = quoted.map(({ article }) => article);
  const toCompare = oneOfEachText([...new Set(alike)], voices).slice(0, MOST_COMPARED);
  const differing = figuresOfStory(best.article, best.span!, toCompare).map(
    ({ article, sentence, span }): Other => ({ relation: "differs", quote: sentenceQuote(article, sentence, span) }),
  );
  return [...others, ...differing].slice(0, MOST_OTHERS);
}

/** Of each outlet that agrees the first sentence in other words than those before it, or one in the same. */
function agreeingAmong(related: readonly Related[], best: Candidate): Required<Answer>["agreeing"] {
  const ofVoice = Map.groupBy(related, ({ candidate }) => voiceOf(candidate.article));
  const agreeing = [...ofVoice.values()].filter(([first]) => first!.relation === "agrees");
  const candidates = agreeing.map((all) => all.flatMap((each) => (each.relation === "agrees" ? each.candidate : [])));
  if (candidates.length === 0) return [];
  const isCopy = copiesAmong([best, ...candidates.flat()]);
  const told = [best];
  return candidates.map((all) => {
    const own = all.find((each) => !told.some((other) => isCopy(other, each)));
    const shown = own ?? all[0]!;
    told.push(shown);
    return { quote: quoteOf(shown), isCopy: own === undefined };
  });
}

/** Set by hand: reading the figures of an article takes long. */
const MOST_COMPARED = 4;

/** "13" of "the death toll has risen to 13" has no noun. */
function mayBeOther(one: Figure, other: Figure): boolean {
  const [small, large] = [Math.min(one.high, other.high), Math.max(one.low, other.low)];
  const isNear = small !== large && large <= MOST_APART * small;
  const areAlike = one.counts === null || other.counts === null || standIn(one.counts) === standIn(other.counts);
  return one.kind === other.kind && one.unit === other.unit && isNear && areAlike;
}

/** An article that fits the question at least so well as the best, by search's score, tells of the same. */
const TELLS_OF_IT = 0.75;

/** With so much of the question in one sentence an outlet may well answer it in other words. */
const MAY_ANSWER = 0.65;

/**
 * Outlets whose articles tell of the same, with as much of the question as the best has, and that have not been quoted. Only
 * where the answer is one figure or name, and neither stands anywhere in them however it is written, and no sentence of them
 * has most of the question: what is said in other words is not seen.
 */
export function silentOutlets(
  { asked, candidates, articles, articleScores }: Selection,
  others: readonly Other[],
): string[] {
  const [first] = candidates;
  const answer = first === undefined ? null : answerIn(first);
  if (first === undefined || answer === null || (answer.figure === null && answer.name === null)) return [];
  const heard = new Set([voiceOf(first.article), ...others.map(({ quote }) => voiceOf(quote.article))]);
  const best = Math.max(...articleScores);
  const full = new Set(candidates.flatMap((each) => (holdsAsMuch(each, first) ? each.article : [])));
  const speaking = new Set(
    candidates.flatMap((each) =>
      covered(asked.weights, each.mask) >= MAY_ANSWER || hasAnswer(each.sentence, answer) ? each.article : [],
    ),
  );
  const near = articles.filter(
    (article, i) =>
      full.has(article) &&
      articleScores[i]! >= TELLS_OF_IT * best &&
      !speaking.has(article) &&
      !heard.has(voiceOf(article)) &&
      !article.text.toLowerCase().includes(answer.text),
  );
  return outletsOf(near).sort();
}

/** "$2.6 billion" is "2.6bn dollars", "Fuad Masum" is "Fouad Massoum". */
function hasAnswer({ figures, names }: ReadSentence, { figure, name }: Read): boolean {
  return (
    (figure !== null && figures.some((each) => compared(figure, each) === "agrees")) ||
    (name !== null && names.some(({ folded }) => sameName(folded, name)))
  );
}

type First = { readonly candidate: Candidate; readonly read: Read | null };

function relationOf(
  question: Question,
  asked: Asked,
  { candidate: best, read: one }: First,
  other: Candidate,
  near: boolean,
): Other["relation"] | null {
  const two = answerIn(other);
  if (one === null || two === null || isOfOtherFate(question, other)) return null;
  const holdsAsMuchOf = tellsAsMuch(asked, best, other);
  if (one.figure !== null && two.figure !== null) {
    if (tellsOfNone(best) !== tellsOfNone(other)) return noneAndSome(question, best, other) ? "differs" : null;
    const same = near || (holdsAsMuch(other, best) && toldOfTheSame(one.figure, two.figure));
    const relation = same ? compared(one.figure, two.figure) : null;
    if (relation === "agrees" && isCommon(one.figure) && !holdsAsMuchOf) return null;
    if (relation === "differs" && isPartOfIt(one.figure, two.figure, other)) return null;
    return relation === "differs" && areElsewhere(best, other) ? null : relation;
  }
  if (!near) return null;
  if (one.name !== null && two.name !== null) return sameName(one.name, two.name) && holdsAsMuchOf ? "agrees" : null;
  return one.text === two.text && holdsAsMuchOf ? "agrees" : null;
}

/** "Nobody has died" here and "Three people have died" there, but not "Three people have been hurt". */
function noneAndSome(question: Question, best: Candidate, other: Candidate): boolean {
  const tellAct = [best, other].every(({ sentence }) => tellsAct(question, sentence));
  return tellAct && holdsAsMuch(other, best) && !areElsewhere(best, other);
}

/** The four of "only four of its 19 routes ran" beside "has 19 routes": no other figure, unless both tell of one act. */
function isPartOfIt(answer: Figure, part: Figure, { article, sentence: { figures } }: Candidate): boolean {
  const whole = figures.find(({ start }) => start > part.end);
  return (
    whole !== undefined &&
    OF.test(article.text.slice(part.end, whole.start)) &&
    compared(answer, whole) === "agrees" &&
    !toldOfTheSame(answer, part)
  );
}

const OF =
  /^ of (?:(?:the|its|their|his|her|our|all|these|those|some|about)(?: (?:\p{L}+['’]s|last|other|remaining))? )*$/u;

/** "The third" and "two" stand in many sentences: what they are said of must be what is asked. */
function isCommon({ kind, high }: Figure): boolean {
  return kind === "ordinal" || (kind === "count" && high <= FEW);
}

const FEW = 12;

type Read = { readonly text: string; readonly figure: Figure | null; readonly name: string | null };

/** The short answer read as the one figure or name it holds. The figure is read in its sentence, where its noun stands. */
function answerIn({ article, sentence, span }: Candidate): Read | null {
  if (!span) return null;
  const text = article.text.slice(span.start, span.end);
  const figures = sentence.figures.filter((figure) => overlaps(figure, span));
  const names = namesIn(text);
  return {
    text: text.toLowerCase(),
    figure: figures.length === 1 ? figures[0]! : null,
    name: names.length === 1 ? names[0]!.folded : null,
  };
}

/** Whether the one's article has as much of the question as the other's: else it tells of another ferry, another day. */
function holdsAsMuch(one: Candidate, other: Candidate): boolean {
  return one.features[COVER_ARTICLE]! >= other.features[COVER_ARTICLE]!;
}

/** "leaders from more than 20 nations at a meeting", "the conference of 26 countries": one noun, and near it one event or act. */
function toldOfTheSame(a: Figure, b: Figure): boolean {
  return (
    a.counts !== null &&
    sameNoun(a, b) &&
    a.context.some((one) =>
      b.context.some((other) => one === other || mayStandFor(representative(one), representative(other))),
    )
  );
}

/** "countries" and "nations" count the same. */
function sameNoun(a: Figure, b: Figure): boolean {
  return (
    a.counts === b.counts ||
    (a.counts !== null && b.counts !== null && representative(a.counts) === representative(b.counts))
  );
}

/** Null when they do not count the same, or lie too far apart. */
function compared(a: Figure, b: Figure): Other["relation"] | null {
  if (a.kind !== b.kind || a.unit !== b.unit) return null;
  if (a.low === b.low && a.high === b.high) return "agrees";
  if (isRoundingOf(a, b) || isRoundingOf(b, a)) return "agrees";
  const [small, large] = [Math.min(a.high, b.high), Math.max(a.low, b.low)];
  const isRounded = a.bound === "about" || b.bound === "about";
  if (isRounded && small > 0 && large / small <= ROUNDED_BY) return "agrees";
  const near = small > 0 && large / small <= MOST_APART;
  return near && a.kind !== "date" && sameNoun(a, b) ? "differs" : null;
}

/** 85 per cent is 84.6 per cent. */
function isRoundingOf(whole: Figure, exact: Figure): boolean {
  return exact.low === exact.high && whole.low === whole.high && Math.round(exact.low) === whole.low;
}

function quoteOf({ article, sentence, span }: Candidate): Quote {
  return sentenceQuote(article, sentence, span);
}
