// The figures of one sentence -> those that are meant: what they count, and whose they are.

import type { Figure } from "../../text/figures.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { stem } from "../../text/stem.ts";
import { alike, vectorPlace } from "../../text/word-vectors.ts";
import type { ReadWord } from "../words/reading.ts";
import { representative } from "../words/same-things.ts";
import { TIME } from "../words/word-forms.ts";
import { wordGroups } from "../words/word-groups.ts";
import { partOfSpeech, senseOf } from "../words/word-senses.ts";
import type { SpanGround, SpanQuestion } from "./span-ground.ts";
import { PARTING_WORDS, PARTS } from "./span-nearness.ts";

/** Two figures whose nouns are so much more like what is asked for than the other's. */
const LIKER_BY = 0.2;

/**
 * Of figures that could all be the answer those that count what is asked about ("10 aircraft and 600 personnel": troops are
 * the personnel), and of these the ones that stand by whom or what the question asks of ("Irving had 26 points, and Harden
 * 23"), or that tell of all where it asks of none of them. All of them where nothing tells.
 */
export function figuresMeant(
  question: SpanQuestion,
  ground: SpanGround,
  figures: readonly Figure[],
): readonly Figure[] {
  if (figures.length < 2) return figures;
  const given = figures.filter((figure) => isGivenUp(ground, figure));
  const isLeft = (figure: Figure) => given.includes(figure) || (question.ahead && isLeftBehind(ground, figure));
  const reached = question.earlier
    ? figures.filter((figure) => given.includes(figure) || isLeftBehind(ground, figure))
    : figures.filter((figure) => !isLeft(figure));
  const wholes = withoutParts(question, ground, reached.length > 0 ? reached : figures);
  const counting = likest(wholes, (figure) => countedLikeness(question, ground, figure));
  return counting.length < 2 ? counting : ofAsked(question, ground, counting);
}

/** The second of "38 people instead of 45" and of "38 rather than 45 people": what is so no longer. */
function isGivenUp({ words }: SpanGround, { start }: Figure): boolean {
  const before = words.filter((word) => word.end <= start).map(({ form }) => form.folded);
  const last = before.slice(-MOST_BEFORE).join(" ");
  return GIVEN_UP.test(last);
}

/**
 * Without the 12 of "12 of its 19 routes" where it is asked how many there are, and without the 7,500 of "all but 7,500 of the
 * 68,000 homes that lost power" where it is asked how many lost power: what is said behind the noun is said of all.
 */
function withoutParts(
  { having }: SpanQuestion,
  { words, key: keyPlaces }: SpanGround,
  figures: readonly Figure[],
): readonly Figure[] {
  return figures.filter((part, i) => {
    const whole = figures[i + 1];
    if (whole === undefined || whole.kind !== part.kind) return true;
    const between = words.filter(({ start, end }) => start >= part.end && end <= whole.start);
    if (!OF_WHOLE.test(between.map(({ form }) => form.folded).join(" "))) return true;
    if (having) return false;
    const noun = words.findIndex(({ start }) => start >= (whole.countedSpan ?? whole).end);
    const isOfAll = noun >= 0 && RELATIVE.has(words[noun]!.form.folded) && keyPlaces !== null;
    const isOfClause = (place: number) =>
      place > noun && isVerb(words[place]!) && !hasOtherVerb(words.slice(noun + 1, place));
    return !(isOfAll && keyPlaces.length > 0 && keyPlaces.every(isOfClause));
  });
}

/** "that were hit have been": behind the clause that tells of all another verb tells of the part. */
function hasOtherVerb(words: readonly ReadWord[]): boolean {
  return words.some(({ form }, i) => HELPING.has(form.folded) && words[i - 1]?.form.stop === false);
}

const HELPING = new Set("has have had is are was were will would may can".split(" "));

const OF_WHOLE = /^of (?:the|its|their|his|her|our|all|these|those)(?: (?:some|about|last|other))?$/;
const RELATIVE = new Set("that which who".split(" "));

/** "instead of the planned 45" */
const MOST_BEFORE = 5;
const GIVEN_UP =
  /\b(?:instead of|rather than)(?: (?:the|a|an|about|some|around|its|their|his|her|usual|planned|present|current|original|previous|earlier|first|expected|agreed)){0,3}$/;

/** The first of "rises from £438 to £487" and "£487, up from £438": what was before. */
function isLeftBehind({ words, figures }: SpanGround, { kind, start, end }: Figure): boolean {
  const before = words.filter((word) => word.end <= start).map(({ form }) => form.folded);
  if (before.at(-1) !== "from") return false;
  if (CHANGED.has(before.at(-2) ?? "")) return true;
  const next = figures.find((figure) => figure.kind === kind && figure.start >= end);
  if (next === undefined) return false;
  const between = words.filter((word) => word.start >= end && word.end <= next.start).map(({ form }) => form.folded);
  return between.length <= MOST_BETWEEN && between.at(-1) === "to";
}

const CHANGED = new Set("up down".split(" "));
/** "from 2.40 crowns a ride to 2.60" */
const MOST_BETWEEN = 4;

/**
 * To a date's question the times that tell of another verb, where one tells of the verb asked about: the dam, "built in 1961,
 * had been inspected in October", and it is asked when it was inspected.
 */
export function timesOfOthers(ground: SpanGround): readonly Span[] {
  const dates = ground.figures.filter(({ kind }) => kind === "date");
  const isTime = ({ form, ...at }: SpanGround["words"][number]) =>
    form.wordClass === TIME && !dates.some((date) => overlaps(date, at));
  const times: readonly Span[] = [...dates, ...ground.words.filter(isTime)];
  const asked = new Set([...(ground.key ?? []), ...(ground.last ?? [])]);
  const clauses = times.map((time) => clausePlaces(ground, time));
  const tells = clauses.map((places) => places.some((place) => asked.has(place)));
  return tells.includes(true) ? times.filter((_, i) => !tells[i] && hasVerb(ground, clauses[i]!)) : [];
}

function hasVerb({ words }: SpanGround, places: readonly number[]): boolean {
  return places.some((place) => isVerb(words[place]!));
}

function isVerb({ form: { stop, endsLikeVerb, sense } }: ReadWord): boolean {
  return !stop && (endsLikeVerb || partOfSpeech(sense) === VERB);
}

const VERB = 3;

/** 1 where it counts the noun asked about or another word for it; null where the question asks about none. */
function countedLikeness({ wanted, focus }: SpanQuestion, ground: SpanGround, figure: Figure): number | null {
  if (wanted !== "count" || focus === null) return null;
  const nouns = [countedBy(ground, figure), figure.countsToo?.noun ?? null].filter((noun) => noun !== null);
  return nouns.length === 0 ? null : Math.max(...nouns.map((noun) => nounLikeness(focus, noun)));
}

/** 1 for one noun or another word for it, else how alike they are used, 0..1. */
export function nounLikeness(one: string, other: string): number {
  const groups = wordGroups(other);
  if (representative(one) === representative(other) || wordGroups(one).some((group) => groups.includes(group)))
    return 1;
  return Math.max(0, alike(vectorPlace(one), vectorPlace(other)));
}

/** What it counts; a bare number counts what the one before it does: "26 points, and Harden had 23". */
function countedBy(ground: SpanGround, figure: Figure): string | null {
  const { figures, words } = ground;
  if (figure.unit !== null && figure.kind === "count") return stem(figure.unit);
  if (figure.counts !== null || figure.kind !== "count") return figure.counts;
  const part = partNoun(ground, figure);
  if (part !== null) return words[part]!.form.stem;
  const before = figures.findLast(
    ({ kind, end, counts }) => kind === "count" && end <= figure.start && counts !== null,
  );
  return before?.counts ?? null;
}

/** The place of "women" in "12 people, seven of them women" and in "seven of whom were young women"; null for other figures. */
function partNoun({ words, between }: SpanGround, { end }: Figure): number | null {
  const of = words.findIndex((word) => word.start >= end);
  const folded = (place: number) => words[place]?.form.folded ?? "";
  if (of < 0 || folded(of) !== "of" || !WHOLES.has(folded(of + 1))) return null;
  const first = BE.has(folded(of + 2)) ? of + 3 : of + 2;
  let last = first;
  while (last < words.length && !words[last]!.form.stop && (last === first || between[last] === "")) last++;
  return last > first && !NO_NOUN.has(partOfSpeech(senseOf(words[last - 1]!.form.stem))) ? last - 1 : null;
}

const WHOLES = new Set("them whom which these those".split(" "));
const BE = new Set("is are was were".split(" "));
/** Adjectives, adverbs and verbs: "seven of them seriously". */
const NO_NOUN = new Set([0, 1, 3]);

function likest(figures: readonly Figure[], likenessOf: (figure: Figure) => number | null): readonly Figure[] {
  const likenesses = figures.map(likenessOf);
  const best = Math.max(...likenesses.map((likeness) => likeness ?? 0));
  // What is not known to count something else may count what is asked.
  return figures.filter((_, i) => (likenesses[i] ?? best) > best - LIKER_BY);
}

/** Whose a figure is, by its clause: of those asked about, of all, of others, or not told. */
type Owner = "asked" | "all" | "others" | "untold";

function ofAsked(question: SpanQuestion, ground: SpanGround, figures: readonly Figure[]): readonly Figure[] {
  const owners = figures.map((figure) => ownerOf(question, ground, figure));
  const left = (kept: readonly Owner[]) => figures.filter((_, i) => kept.includes(owners[i]!));
  const isPart = (figure: Figure) => isElliptic(ground, figure) || partNoun(ground, figure) !== null;
  if (figures.some((figure, i) => owners[i] === "asked" && isPart(figure))) return left(["asked"]);
  if (owners.includes("asked")) return left(["asked", "untold"]);
  if (owners.includes("all")) return left(["all"]);
  const whole = figures.filter((figure) => !isElliptic(ground, figure));
  return whole.length > 0 ? whole : figures;
}

/**
 * A part is asked about where its noun is: "seven of them women". A clause that leaves out what is counted has only what
 * differs: "3 ships in May and 5 in June", "10 apples, a human 25". Elsewhere a name tells.
 */
function ownerOf({ focus }: SpanQuestion, ground: SpanGround, figure: Figure): Owner {
  const { words, weights, names } = ground;
  const part = partNoun(ground, figure);
  if (part !== null) {
    const { stem: noun } = words[part]!.form;
    return weights[part]! > 0 || (focus !== null && nounLikeness(focus, noun) === 1) ? "asked" : "others";
  }
  const places = clausePlaces(ground, figure);
  const isAsked = (i: number) => weights[i]! > 0 && words[i]!.form.stem !== focus;
  const named = places.filter((i) => names.some((name) => overlaps(name, words[i]!)));
  if (named.some(isAsked) || (isElliptic(ground, figure) && places.some(isAsked))) return "asked";
  if (AS_A_WHOLE.test(places.map((i) => words[i]!.form.folded).join(" "))) return "all";
  return named.length > 0 || isElliptic(ground, figure) ? "others" : "untold";
}

const AS_A_WHOLE = /\b(?:as a whole|in all|in total|altogether|overall)\b/;

function isElliptic({ figures }: SpanGround, { kind, unit, counts, start }: Figure): boolean {
  return (
    kind === "count" &&
    unit === null &&
    counts === null &&
    figures.some((before) => before.end <= start && before.counts !== null)
  );
}

/** The places of the words from comma or "and" to the next. */
function clausePlaces(ground: SpanGround, figure: Span): number[] {
  const { words } = ground;
  const own = words.findIndex((word) => word.end > figure.start);
  let [first, last] = [own, own];
  while (first > 0 && !parts(ground, first)) first--;
  while (last + 1 < words.length && (words[last + 1]!.start < figure.end || !parts(ground, last + 1))) last++;
  return words.map((_, i) => i).slice(first, last + 1);
}

/** True where a clause begins with this word. */
function parts({ words, between }: SpanGround, place: number): boolean {
  const { folded } = words[place]!.form;
  return PARTS.test(between[place]!) || PARTING_WORDS.has(folded) || folded === "and";
}
