// A question and the few sentences looked at closely -> what more they are judged by, and the short answer in each.
import { alike, vectorPlace } from "../../text/word-vectors.ts";
import type { Question } from "../answer.ts";
import { actPlace } from "../question/act.ts";
import type { Asked, Shares } from "../question/asked.ts";
import { askingPart } from "../question/question.ts";
import { type Networks, sentenceReader } from "../reader/sentence-reader.ts";
import { bestSpan, type FoundSpan } from "../short-answer/span.ts";
import type { SpanWeights } from "../short-answer/span-model.ts";
import { nearnessTo, nearShare } from "../short-answer/span-nearness.ts";
import { type ReadSentence, type ReadWord, readWords } from "../words/reading.ts";
import { covered, type Mask } from "./cover.ts";
import { POOL_FEATURES, type Pooled } from "./pool.ts";
import { spanFit } from "./type-fit.ts";

/** Beside those of the pool. */
const CLOSE = [
  "plain",
  "kinPlain",
  "beyondTitle",
  "kinBeyondTitle",
  "opens",
  "opensOther",
  "otherNames",
  "plainReason",
  "reasonNear",
  "reasonless",
  "spanFits",
  "spanNear",
  "spanNearAkin",
  "spanNearPlain",
  "spanNearAlike",
  "spanAlike",
  "spanCounts",
  "spanNew",
  "key",
  "keyNear",
  "act",
  "actNear",
  "subject",
] as const;

/** Given less the best of the question's candidates as well. */
const RELATIVE = [
  "plain",
  "kinPlain",
  "beyondTitle",
  "kinBeyondTitle",
  "spanNear",
  "spanNearAkin",
  "spanNearPlain",
  "spanNearAlike",
  "spanAlike",
] as const;

export const CLOSE_FEATURES: readonly string[] = [
  ...POOL_FEATURES,
  "span",
  "span behind best",
  ...CLOSE,
  ...RELATIVE.map((name) => `${name} behind best`),
  "reading",
  "reading behind best",
  "odds",
  "odds behind best",
];

/** Where some stand that rules ask of as well. */
export const [TYPE_FIT, ACT, COVER_ARTICLE] = ["typeFit", "act", "coverArticle"].map((name) =>
  CLOSE_FEATURES.indexOf(name),
) as [number, number, number];

/** By what short answers are chosen. */
export type ShortModels = Networks & { readonly spans: SpanWeights };

/** The features of the chosen sentences with those of the best short answer in each. */
export function closeFeatures(
  question: Question,
  asked: Asked,
  chosen: readonly Pooled[],
  { spans, ...networks }: ShortModels,
): { features: number[]; span: FoundSpan | null }[] {
  const { spanQuestion, read } = sentenceReader(question, asked, networks);
  const readings: number[] = [];
  const odds: number[] = [];
  const found = chosen.map((each) => {
    const reading = read(each, each.features[COVER]!);
    readings.push(reading.score);
    odds.push(reading.odds);
    return bestSpan(spanQuestion, reading.ground, reading.candidates, reading.runs, spans);
  });
  const values = found.map((span) => Math.max(WORST_SPAN, span?.score ?? WORST_SPAN));
  const best = values.reduce((max, value) => Math.max(max, value), WORST_SPAN);
  const [bestReading, bestOdds] = [Math.max(...readings), Math.max(...odds)];
  const subject = subjectPlace(question, asked);
  const key = spanQuestion.key === null ? null : (asked.places.get(spanQuestion.key) ?? null);
  const act = actPlace(question, asked);
  const rows = chosen.map((each, i) => ({
    ...closeRow(question, asked, each, found[i]!, { key, act }),
    subject: subject === null ? 0 : (each.mask >>> subject) & 1 ? 1 : -1,
  }));
  const most = RELATIVE.map((name) => rows.reduce((max, row) => Math.max(max, row[name]), 0));
  return chosen.map((each, i) => ({
    features: [
      ...each.features,
      values[i]!,
      values[i]! - best,
      ...CLOSE.map((name) => rows[i]![name]),
      ...RELATIVE.map((name, k) => rows[i]![name] - most[k]!),
      readings[i]!,
      readings[i]! - bestReading,
      odds[i]!,
      odds[i]! - bestOdds,
    ],
    span: found[i]!,
  }));
}

/** The score of a sentence in which nothing could be the short answer. */
const WORST_SPAN = -12;

function closeRow(
  question: Question,
  asked: Asked,
  { text, sentence, mask, kin, akin, title, features }: Pooled,
  span: FoundSpan | null,
  { key, act }: Readonly<Record<"key" | "act", number | null>>,
): Record<Exclude<(typeof CLOSE)[number], "subject">, number> {
  const content = sentence.words.filter(({ form }) => !form.stop);
  const others = sentence.names.filter((name) => !repeats(asked, sentence, name));
  const near = span === null ? null : nearnessTo(asked, text, sentence, span);
  const reason = question.wanted === "reason" && PLAIN_REASON.test(text.slice(sentence.start, sentence.end)) ? 1 : 0;
  return {
    plain: covered(asked.plain, mask),
    kinPlain: covered(asked.plain, mask | kin),
    beyondTitle: coveredBeyond(asked.weights, mask, title),
    kinBeyondTitle: coveredBeyond(asked.weights, mask | kin, title),
    opens: covered(asked.weights, maskOfWords(asked, content.slice(0, OPENING))),
    opensOther: others[0] !== undefined && others[0] === sentence.names[0] ? 1 : 0,
    otherNames: Math.log(1 + others.length),
    plainReason: reason,
    reasonNear: reason * features[COVER_NEAR]!,
    reasonless: question.wanted === "reason" && reason === 0 ? features[COVER]! : 0,
    spanFits: span === null ? -1 : spanFit(question, sentence, span),
    spanNear: near === null ? 0 : nearShare(asked.weights, near.same),
    spanNearAkin: near === null ? 0 : nearShare(asked.weights, near.akin),
    spanNearPlain: near === null ? 0 : nearShare(asked.plain, near.akin),
    spanNearAlike: near === null ? 0 : nearShare(asked.weights, near.alike),
    spanAlike: span === null || question.focus === null ? 0 : likeFocus(question.focus, sentence, span),
    spanCounts: span === null ? 0 : countsFocus(question, sentence, span),
    spanNew: span === null ? 0 : newShare(asked, sentence, span),
    key: heldAt(key, mask, akin),
    keyNear: key === null || near === null ? 0 : near.akin[key]!,
    act: heldAt(act, mask, akin),
    actNear: act === null || near === null ? 0 : near.akin[act]!,
  };
}

/** 1 where the stem at a place of the question stands, half where one does that may stand for it, -1 where neither does. */
function heldAt(place: number | null, mask: Mask, akin: Mask): number {
  if (place === null) return 0;
  return (mask >>> place) & 1 ? 1 : (akin >>> place) & 1 ? 0.5 : -1;
}

/** How like the noun asked about the likest word of the run is, 0..1. */
function likeFocus(focus: string, { words }: ReadSentence, span: FoundSpan): number {
  const place = vectorPlace(focus);
  const own = words.filter(({ start, end, form }) => start < span.end && end > span.start && !form.stop);
  return own.reduce((best, { form }) => Math.max(best, form.stem === focus ? 0 : alike(place, form.vector)), 0);
}

/** The share of the run's topic words that the question does not have. */
function newShare({ places }: Asked, { words }: ReadSentence, span: FoundSpan): number {
  const own = words.filter(({ start, end, form }) => start < span.end && end > span.start && !form.stop);
  return own.length === 0 ? 0 : own.filter(({ form }) => !places.has(form.stem)).length / own.length;
}

/** 1 where the figure in the run counts what is asked about, -1 where it counts something else, 0 where none is seen to. */
function countsFocus({ focus, wanted }: Question, { figures }: ReadSentence, span: FoundSpan): number {
  if (wanted !== "count" || focus === null) return 0;
  const counted = figures.find(({ start, end }) => start < span.end && end > span.start)?.counts ?? null;
  if (counted === null) return 0;
  return counted === focus ? 1 : 2 * Math.max(0, alike(vectorPlace(counted), vectorPlace(focus))) - 1;
}

/** "Did Scotland vote", "Where did France strike", "When does the bridge reopen": the place of the word after the helping verb. */
function subjectPlace({ askedAs }: Question, { places }: Asked): number | null {
  const part = askingPart(askedAs);
  const words = readWords(part, { start: 0, end: part.length }).map(({ form }) => form);
  const at = words.findIndex(
    ({ folded }, i) =>
      DO.has(folded) ||
      (HELPING.has(folded) && (i === 0 || words[i - 1]!.folded !== "who")) ||
      (BE.has(folded) && (i === 0 || ASK_BESIDE.has(words[0]!.folded))),
  );
  const first = at < 0 ? undefined : words.slice(at + 1).find(({ stop }) => !stop);
  return first === undefined ? null : (places.get(first.stem) ?? null);
}

const DO = new Set("did do does".split(" "));
const HELPING = new Set("will would has have had can could should".split(" "));
const BE = new Set("is are was were".split(" "));
/** Words that ask for no subject. */
const ASK_BESIDE = new Set("when where why how".split(" "));

/** What is told of comes first in news: in so many topic words. */
const OPENING = 4;

/** Words that hardly mean anything but a reason; "after" and "since" mostly tell a time. */
const PLAIN_REASON =
  /\b(?:because|due to|owing to|so that|thanks to|as a result|caused|prompted|triggered|sparked|led to|blamed|citing|reasons?|for fear|fear(?:s|ed)? that|in order to|so as to|in response to|in protest|explained|amid)\b/i;

const [COVER, COVER_NEAR] = [POOL_FEATURES.indexOf("cover"), POOL_FEATURES.indexOf("coverNear")];

/** True where a name has a word that was asked. */
function repeats({ places }: Asked, { words }: ReadSentence, { start, end }: ReadSentence["names"][number]): boolean {
  return words.some((word) => word.start < end && word.end > start && places.has(word.form.stem));
}

function maskOfWords({ places }: Asked, words: readonly ReadWord[]): Mask {
  let mask = 0;
  for (const { form } of words) {
    const place = places.get(form.stem);
    if (place !== undefined) mask |= 1 << place;
  }
  return mask;
}

/** As covered, of the stems that the title does not have: what it has, all of the article is about. */
function coveredBeyond(shares: Shares, mask: Mask, title: Mask): number {
  const beyond = 1 - covered(shares, title);
  return beyond < 1e-9 ? 1 : covered(shares, mask & ~title) / beyond;
}
