// The best run of words in the first sentence -> the short answer that is shown.
import { overlaps, type Span } from "../../text/span.ts";
import { stem } from "../../text/stem.ts";
import type { Question } from "../answer.ts";
import { doerAfter, doerBefore } from "../doubt/who-did.ts";
import { momentAround, TIME_UNITS } from "../question/measure.ts";
import { askingPart } from "../question/question.ts";
import type { Candidate } from "../sentences/select.ts";
import type { ReadSentence, ReadWord } from "../words/reading.ts";
import { representative } from "../words/same-things.ts";
import { movedTo } from "./moved-date.ts";
import { objectOfAct } from "./object-of-act.ts";
import { ofAskedFate } from "./other-fate.ts";
import { partMeant } from "./part-of-whole.ts";
import { quotedIn } from "./quoted.ts";
import { reasonIn } from "./reason.ts";
import { boundAsked } from "./until-when.ts";
import { placeAsTold } from "./whereabouts.ts";
import { wholeList } from "./whole-list.ts";
import { wholeMeasure } from "./whole-measure.ts";
import { isOfWrongKind } from "./wrong-kind.ts";

/** When it was to be before it was moved. */
const ASKS_BEFORE = /\b(?:first|originally|initially|before|previously|earlier)\b/i;

/** "How was the ransom paid?": what begins with a sum is no manner, though votes may be: "by 71 to 56". */
const MANNER = /\bhow (?:is|are|was|were|did|do|does|will|would|has|have|had|can|could)\b/i;

function beginsWithSum({ words, figures }: ReadSentence, span: Span): boolean {
  const first = words.find((word) => overlaps(word, span) && !word.form.stop);
  return first !== undefined && figures.some((figure) => figure.kind === "money" && overlaps(figure, first));
}

/**
 * None to a question that a whole sentence decides, or that the outlet answers, and none of another kind than is asked; where
 * several are asked for, the names beside it as well, and of one name nothing that follows it but whom it is joined with,
 * who is not named without it.
 */
export function shortAnswer(question: Question, candidate: Candidate): Span | null {
  const { article, sentence, span } = candidate;
  const { wanted, several, ofCorpus } = question;
  if (span === null || wanted === "yes-no" || ofCorpus === "teller") return null;
  const ofFate = ofAskedFate(question, candidate, span);
  if (ofFate !== span) return ofFate;
  if (isOfWrongKind(question, sentence, span) || isLeftUnsaid(question, article.text, sentence)) return null;
  if (wanted === "thing" && MANNER.test(askingPart(question.askedAs)) && beginsWithSum(sentence, span)) return null;
  const object = objectOfAct(question, candidate);
  if (object !== null && (!overlaps(object, span) || (object.start <= span.start && object.end >= span.end)))
    return object;
  if (several) return wholeList(article.text, sentence, span);
  const doer =
    wanted === "person"
      ? (doerBefore(question, article.text, sentence, span) ??
        doerAfter(question, article.text, sentence, span) ??
        doerIn(question, article.text, sentence, span))
      : null;
  if (doer !== null) return doer;
  const bound = wanted === "date" || wanted === "amount" ? boundAsked(question, article.text, sentence, span) : null;
  if (bound !== null) return bound;
  if (wanted === "date")
    return (ASKS_BEFORE.test(question.askedAs) ? null : movedTo(sentence, span)) ?? momentIn(sentence, span);
  const part = wanted === "count" ? partMeant(question, article.text, sentence, span) : null;
  const whole = wholeMeasure(article.text, sentence, wholeFigures(sentence, part ?? span));
  if (wanted === "reason") return reasonIn(article.text, whole);
  if (wanted === "quotation") return quotedIn(article.text, sentence, whole);
  const clause = { start: whole.start, end: clauseEnd(question, article.text, sentence, whole) };
  if (wanted === "place") return placeAsTold(sentence, clause);
  const end = wanted === "person" ? nameEnd(sentence, span) : null;
  return {
    start: wanted === "person" && end === null ? companionStart(article.text, sentence, whole) : whole.start,
    end: end === null ? clause.end : companionEnd(article.text, sentence, end),
  };
}

/** "He did not say which offer he preferred." answers which he prefers, and nothing in it is the offer. */
function isLeftUnsaid({ askedAs }: Question, text: string, { start, end }: ReadSentence): boolean {
  const asking = ASKING.exec(askingPart(askedAs))?.[0].toLowerCase();
  const unsaid = UNSAID.exec(text.slice(start, end))?.[1];
  return asking !== undefined && unsaid?.toLowerCase() === asking;
}

const ASKING = /\b(?:who|whom|which|what|when|where|why|how)\b/i;
const UNSAID =
  /\b(?:did|does|do|has|have|had|would|will|could|can)(?:n['’]t| not|not)(?: yet)? (?:say|said|tell|told|disclosed?|reveal(?:ed)?|name|specify|specified|know|known|decided?|explain(?:ed)?)\b(?: \S+){0,2}? (who|whom|which|what|when|where|why|how)\b/i;

/** "9%" of its "9", "90th birthday" of its "90th". */
function wholeFigures({ figures, words }: ReadSentence, span: Span): Span {
  const own = figures.filter((figure) => overlaps(figure, span));
  const start = Math.min(span.start, ...own.map((figure) => figure.start));
  const end = Math.max(span.end, ...own.map((figure) => figure.end));
  const isOrdinal = own.some((figure) => figure.kind === "ordinal" && figure.end === end);
  const thing = isOrdinal
    ? words.find((word) => word.start === end + 1 && !word.form.stop && word.form.letter === 0)
    : undefined;
  return { start, end: thing?.end ?? end };
}

/**
 * The end of "refuelling tanker" in "refuelling tanker, Mr Abbott told reporters", of "Canada" in "Canada and flew to Oster",
 * and to "which seat" that of "Te Tai Tokerau" in "Te Tai Tokerau went to Labour": what another clause begins with is no answer.
 */
function clauseEnd({ wanted, askedAs }: Question, text: string, { names }: ReadSentence, { start, end }: Span): number {
  if (wanted !== "thing" && wanted !== "place") return end;
  const own = text.slice(start, end);
  const name =
    wanted === "thing" && WHICH.test(askingPart(askedAs)) ? names.find((each) => each.start === start) : undefined;
  if (name !== undefined && name.end < end && DOES.test(text.slice(name.end, end))) return name.end;
  const next = NEXT_CLAUSE.exec(own);
  return next === null ? end : start + next.index;
}

const WHICH = /^which\b/i;
/** A name's verb, which no noun begins with. */
const DOES = /^ (?:went|has|had|is|are|was|were|will|would|won|lost|took|fell|came|\p{Ll}+ed)\b/u;
const NEXT_CLAUSE =
  /[,”"]{1,2} \p{Lu}\S*(?: \p{Lu}\S*)* (?:said|told|says|added)\b|,? and (?:is|are|was|were|has|have|had|did|does|will|would|went|flew)\b/u;

/** "11 years ago" of "11 years", which is no time by itself. */
function momentIn({ words, figures }: ReadSentence, span: Span): Span {
  // A date is one by itself, without its "in".
  const isLong = figures.some(
    ({ kind, unit, ...at }) => kind !== "date" && overlaps(at, span) && unit !== null && TIME_UNITS.has(unit),
  );
  return isLong ? momentAround(words, span) : span;
}

/** Where the one person's name in the span ends; null when it holds none, or several. */
function nameEnd({ names }: ReadSentence, { start, end }: Span): number | null {
  const inside = names.filter((name) => name.kind === "person" && name.start >= start && name.end <= end);
  return inside.length === 1 ? inside[0]!.end : null;
}

/**
 * "Lund" of "Lund beat Malmo", and of "Malmo was beaten by Lund", where it is asked who beat; null to "who was beaten" and to
 * "who lost", and where it is not two names and a verb.
 */
function doerIn({ askedAs }: Question, text: string, { names }: ReadSentence, span: Span): Span | null {
  const [first, second, ...more] = names.filter((name) => overlaps(name, span));
  if (first === undefined || second === undefined || more.length > 0) return null;
  if (first.start !== span.start || second.end !== span.end) return null;
  const asked = WHO_DID.exec(askingPart(askedAs))?.[1]?.toLowerCase() ?? "";
  const between = text.slice(first.end, second.start);
  const [, active, passive] = /^ (?:(\p{Ll}+)|(?:was|were|is|are) (\p{Ll}+) by) $/u.exec(between) ?? [];
  if (active !== undefined) return isSameVerb(asked, active) ? { start: first.start, end: first.end } : null;
  return passive !== undefined && isSameVerb(asked, passive) ? { start: second.start, end: second.end } : null;
}

const WHO_DID = /\bwho (?:(?:has|have|had) )?(\p{L}+)/iu;

/** "beat" and "beaten", "defeats" and "defeated" */
function isSameVerb(one: string, other: string): boolean {
  const [a, b] = [one, other].map((word) => representative(stem(word.replace(/^(.{3,}t)en$/, "$1"))));
  return one !== "" && a === b;
}

const JOINED = /^ and (?:his|her|their) /;

/** "his foreign minister": so many words at most. */
const COMPANION_WORDS = 3;

/** Of "Hollande" in "Hollande and his Iraqi counterpart are" the end of "counterpart"; its own where nobody is joined. */
function companionEnd(text: string, { words, end: sentenceEnd }: ReadSentence, end: number): number {
  const joined = JOINED.exec(text.slice(end, sentenceEnd))?.[0].length;
  if (joined === undefined) return end;
  const after = words.filter(({ start }) => start >= end + joined).slice(0, COMPANION_WORDS);
  const past = after.findIndex((word, i) => i > 0 && !continuesNoun(text, after[i - 1]!, word));
  return (past < 0 ? after : after.slice(0, past)).at(-1)?.end ?? end;
}

/** Of "Iraqi counterpart" after "Hollande and his" the start of "Hollande": by itself it names nobody. */
function companionStart(text: string, { start: sentenceStart, names }: ReadSentence, { start }: Span): number {
  const joined = JOINED_BEFORE.exec(text.slice(sentenceStart, start));
  const end = joined === null ? -1 : sentenceStart + joined.index;
  return names.find((name) => name.kind === "person" && name.end === end)?.start ?? start;
}

const JOINED_BEFORE = / and (?:his|her|their) $/;

/** A word that follows at once and is none like "were" or "visited". */
function continuesNoun(text: string, before: ReadWord, { start, form }: ReadWord): boolean {
  return text.slice(before.end, start) === " " && !form.stop && !/(?:ed|ing)$/.test(form.folded);
}
