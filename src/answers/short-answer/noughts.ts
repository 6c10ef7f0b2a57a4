// A sentence -> where it tells that there are none of what is counted: "Nobody has died", "no deaths", "without casualties".
import type { Figure } from "../../text/figures.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { stem } from "../../text/stem.ts";
import type { Question } from "../answer.ts";
import { actOf } from "../question/act.ts";
import { isPeople } from "../question/measure.ts";
import { askingPart } from "../question/question.ts";
import { kindOfNoun } from "../words/kind-nouns.ts";
import { isPlural } from "../words/noun-forms.ts";
import { type ReadSentence, type ReadWord, readWords } from "../words/reading.ts";
import { representative } from "../words/same-things.ts";
import { mayStandFor } from "../words/stand-ins.ts";
import type { WordForm } from "../words/word-forms.ts";
import { partOfSpeech, senseOf } from "../words/word-senses.ts";
import { nounLikeness } from "./figure-choice.ts";

/**
 * To a question how many, the sentence with "nobody" or "no deaths" among its figures, as nought of what is counted. Only where
 * what nobody did or there were none of is what is asked: "Nobody was hurt" does not tell how many died.
 */
export function withNoughts(question: Question, text: string, sentence: ReadSentence): ReadSentence {
  const { start, end, index, paragraph, words } = sentence;
  if (question.wanted !== "count" || !words.some(({ form }) => OPENS.has(form.folded))) return sentence;
  const counting = countingOf(question);
  const found = counting === null ? [] : nonesIn(text, words).filter((none) => tells(counting, text, sentence, none));
  if (found.length === 0) return sentence;
  // The 40 of "none of the 40 passengers" are not the answer.
  const isOfNone = (figure: Figure) => found.some((none) => overlaps(figure, phraseOf(words, none)));
  const noughts = found.map(({ first, last }) =>
    nought(question.focus, { start: words[first]!.start, end: words[last]!.end }),
  );
  const others = sentence.figures.filter((figure) => !isOfNone(figure));
  if (others.some((figure) => isCountOf(counting!, text, words, figure))) return sentence;
  const figures = [...noughts, ...others];
  return { start, end, index, paragraph, words, names: sentence.names, figures, noughts };
}

/** "Three people have died, but nobody in the upper town.": where some are counted, nobody is none elsewhere. */
function isCountOf({ act }: Counting, text: string, words: readonly ReadWord[], figure: Figure): boolean {
  const own = words.findIndex((word) => overlaps(word, figure));
  if (figure.kind !== "count" || own < 0) return false;
  const parts = (i: number) => !isNext(text, words, i) || PARTS.has(words[i]!.form.folded);
  let [first, last] = [own, own];
  while (first > 0 && !parts(first)) first--;
  while (last + 1 < words.length && !parts(last + 1)) last++;
  return words.slice(first, last + 1).some(({ form }) => isAct(act, form));
}

/** Whether a sentence has what a question how many asks to have happened. */
export function tellsAct(question: Question, { words }: ReadSentence): boolean {
  const counting = countingOf(question);
  return counting === null || words.some(({ form }) => isAct(counting.act, form));
}

function nought(focus: string | null, { start, end }: Span): Figure {
  const counts = focus ?? stem("people");
  const plain = { unit: null, countedSpan: null, countsToo: null, context: [] };
  return { ...plain, start, end, kind: "count", low: 0, high: 0, bound: "exact", counts };
}

/** The stem of what is asked to have happened, and of whom or what it is asked; null where people are meant. */
type Counting = { readonly act: string; readonly whom: string | null };

/** "How many died", "how many deaths were reported" and "how many people were killed" all ask what happened to people. */
function countingOf(question: Question): Counting | null {
  const { focus } = question;
  const part = askingPart(question.askedAs);
  const forms = readWords(part, { start: 0, end: part.length }).map(({ form }) => form);
  if (forms.some(({ folded }) => folded === "not" || folded === "never")) return null;
  const act = actOf({ askedAs: mainClause(part), focus });
  const counted = focus === null ? undefined : forms.find(({ folded }) => stem(folded) === focus);
  if (counted !== undefined && (counted.endsLikeVerb || act === null || TELLING.has(act))) {
    const before = forms[forms.indexOf(counted) - 1];
    // "No cases" may not be of polio.
    return before === undefined || before.stop ? { act: counted.stem, whom: null } : null;
  }
  return act === null ? null : { act, whom: focus === null || isPeople(focus) ? null : focus };
}

/** "How many deaths were there" of "How many deaths were there when the dam failed?" */
function mainClause(part: string): string {
  return part.replace(/(?<=\w )(?:when|while|after|before|since|as|because|if)\b.*/i, "");
}

/** Words `first` to `last` say that there are none; up to `to` stands of whom or what, by its noun: "of the 40 passengers". */
type None = { readonly first: number; readonly last: number; readonly to: number; readonly noun: string | null };

function phraseOf(words: readonly ReadWord[], { first, to }: None): Span {
  return { start: words[first]!.start, end: words[to]!.end };
}

function nonesIn(text: string, words: readonly ReadWord[]): None[] {
  return words.flatMap((_, first) => noneAt(text, words, first) ?? []);
}

function noneAt(text: string, words: readonly ReadWord[], first: number): None | null {
  const folded = (place: number) => words[place]?.form.folded ?? "";
  const last = folded(first) === "no" && folded(first + 1) === "one" ? first + 1 : first;
  if (!OPENS.has(folded(first)) || MORE.has(folded(last + 1))) return null;
  if (last > first || NOBODY.has(folded(first))) {
    const noun = folded(last + 1) === "of" ? nounAfter(text, words, last + 1) : null;
    return { first, last, to: noun ?? last, noun: noun === null ? null : words[noun]!.form.stem };
  }
  // "without the signing" counts nothing.
  const own = THE.has(folded(first + 1)) ? null : nounAfter(text, words, first);
  // "no reports of deaths"
  const noun =
    own !== null && REPORTS.has(folded(own)) && folded(own + 1) === "of" ? nounAfter(text, words, own + 1) : own;
  return noun === null ? null : { first, last: noun, to: noun, noun: words[noun]!.form.stem };
}

/** The place of "passengers" after the "of" of "of the 40 passengers was hurt"; null where no noun follows. */
function nounAfter(text: string, words: readonly ReadWord[], before: number): number | null {
  let first = before + 1;
  while (DETERMINERS.has(words[first]?.form.folded ?? "")) first++;
  let end = first;
  while (end < first + PHRASE && words[end] !== undefined && !words[end]!.form.stop && isNext(text, words, end)) end++;
  const run = words.slice(first, end);
  const plural = run.findIndex(({ form }) => isPlural(form.folded));
  return run.length === 0 ? null : plural < 0 ? end - 1 : first + plural;
}

function isNext(text: string, words: readonly ReadWord[], place: number): boolean {
  return place === 0 || text.slice(words[place - 1]!.end, words[place]!.start) === " ";
}

function tells({ act, whom }: Counting, text: string, { words, figures }: ReadSentence, none: None): boolean {
  const { to, noun } = none;
  const isHarm = noun !== null && noun !== whom && isAct(act, words[to]!.form);
  if (isHarm && (noun === act || (isOf(whom, null) && !OF_THINGS.has(noun)))) return true;
  const folded = (place: number) => words[place]?.form.folded ?? "";
  if (folded(to) === "loss" && LIVES.has(folded(to + 2))) return whom === null && mayStandFor(act, LOSE);
  // No firefighter may be hurt where others are, but all of "the 40 passengers" are meant.
  const isWhole = whom === null && figures.some((figure) => overlaps(figure, phraseOf(words, none)));
  if (!isOf(whom, noun) && !(isWhole && isSomebody(noun!))) return false;
  for (let i = to + 1; i < Math.min(words.length, to + WITHIN); i++) {
    const { form } = words[i]!;
    const isNamed = LEADS_TO_NOUN.has(words[i - 1]!.form.folded);
    if (!isNext(text, words, i) || ENDS.has(form.folded)) return false;
    if (isNamed || form.stop || SAID.has(form.folded)) continue;
    if (isAct(act, form)) return form.stem !== LOSE || words.slice(i).some((word) => LIVES.has(word.form.folded));
    // "Nobody was killed or injured", but not "nobody was charged with killing".
    if (isVerb(form) && !JOINS.has(folded(i + 1))) return false;
  }
  return false;
}

function isAct(act: string, { stem: told }: WordForm): boolean {
  return told === act || mayStandFor(act, told);
}

/** Whether what befell nobody, or none of these, befell none of those who are asked about. */
function isOf(whom: string | null, noun: string | null): boolean {
  if (noun === null || isPeople(noun)) return whom === null || isSomebody(whom);
  return whom !== null && nounLikeness(whom, noun) === 1;
}

/** Whether the noun, by its stem, may be of persons. */
export function isSomebody(noun: string): boolean {
  return isPeople(noun) || kindOfNoun(noun) === "person" || !THINGS.has(senseOf(noun).noun);
}

function isVerb({ endsLikeVerb, sense }: WordForm): boolean {
  return endsLikeVerb || partOfSpeech(sense) === VERB;
}

const VERB = 3;
/** WordNet's classes of acts, animals, artefacts, thoughts, messages, events, food, places, objects, belongings and states. */
const THINGS = new Set([4, 5, 6, 9, 10, 11, 13, 15, 17, 21, 26]);

const NOBODY = new Set("nobody none no-one".split(" "));
const OPENS: ReadonlySet<string> = new Set([...NOBODY, "no", "without"]);
/** "no further deaths", "no serious injuries": there may be some. */
const MORE = new Set("more further other others else new additional serious major longer".split(" "));
const REPORTS = new Set("report reports word sign signs record records".split(" "));
const THE = new Set("the those these this that its his her their our".split(" "));
const DETERMINERS: ReadonlySet<string> = new Set([...THE, ..."any a an all immediate".split(" ")]);
/** A noun phrase has so many words, and what happened stands so near. */
const PHRASE = 4;
const WITHIN = 12;

/** What happened to nobody is told before these: "Nobody knows how many died", "nobody was charged after three died". */
const ENDS = new Set(
  "how who whom whose which what when where why whether that if because after before since until but while as than seriously badly critically severely".split(
    " ",
  ),
);
const PARTS = new Set("and but while though although as when after before".split(" "));
const LEADS_TO_NOUN = new Set("the a an of in on at over for with from by near about".split(" "));
const SAID = new Set("known reported believed thought said feared understood confirmed found been".split(" "));
const JOINS = new Set("or and nor".split(" "));
/** Acts that only tell of what is counted. */
const TELLING: ReadonlySet<string> = new Set(
  "report record confirm cause make happen occur know register count"
    .split(" ")
    .map((word) => representative(stem(word))),
);
/** What befalls things: "no damage" does not tell how many were hurt. */
const OF_THINGS = new Set(["damage", "destruction", "harm"].map(stem));
const LOSE = representative(stem("lose"));
const LIVES = new Set("life lives".split(" "));
