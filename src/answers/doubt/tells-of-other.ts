// A question and the best sentence -> whether that plainly tells of something else: another year, another place, others.
import { MONTH_NAMES, WEEKDAY_NAMES } from "../../text/calendar.ts";
import { isYear } from "../../text/figure-dates.ts";
import { ORDINAL_WORDS } from "../../text/figure-ordinals.ts";
import { overlaps } from "../../text/span.ts";
import { stem } from "../../text/stem.ts";
import type { Question } from "../answer.ts";
import { isForAll } from "../first/unit-price-first.ts";
import { actOf } from "../question/act.ts";
import type { Asked } from "../question/asked.ts";
import { isAge, isPeople } from "../question/measure.ts";
import { askingPart } from "../question/question.ts";
import { covered, maskOf } from "../sentences/cover.ts";
import type { Candidate } from "../sentences/select.ts";
import { tellsAct } from "../short-answer/noughts.ts";
import { isOfOtherFate } from "../short-answer/other-fate.ts";
import { wholeList } from "../short-answer/whole-list.ts";
import { kindOfNoun } from "../words/kind-nouns.ts";
import { isPersonStem, isPlural } from "../words/noun-forms.ts";
import { type ReadName, type ReadSentence, type ReadWord, readText, sentenceBefore } from "../words/reading.ts";
import { representative } from "../words/same-things.ts";
import { isAgeOfAnother } from "./age-of-another.ts";
import { namesNothing } from "./called-what.ts";
import { isOldHolder } from "./new-holder.ts";
import { isNotYet } from "./not-yet.ts";
import { isOnlyAhead } from "./only-ahead.ts";
import { isOnlyCompared } from "./only-compared.ts";
import { isOnlyCounted } from "./only-counted.ts";
import { isOnlyMeant } from "./only-meant.ts";
import { tellsOpposite } from "./opposite-act.ts";
import { isOtherSum } from "./other-sum.ts";
import { isOnOtherSide } from "./past-or-ahead.ts";
import { paysOtherwise } from "./payer.ts";
import { isOfFirmBefore, isOfOtherBody } from "./role-elsewhere.ts";
import { isTeller } from "./teller.ts";
import { isDoneTo, isOneAsked, isWithoutDoer } from "./who-did.ts";
import { isNoLead, namesLoser } from "./who-won.ts";

/** True only where it is seen; what is left untold, or said in other words, is no sign. */
export function tellsOfOther(question: Question, candidate: Candidate, asked: Asked): boolean {
  const part = askingPart(question.askedAs);
  const read = readText(part);
  return (
    isOfAnotherTime(part, read, candidate) ||
    isElsewhere(question, part, read, candidate, asked) ||
    namesNobody(question, read, candidate) ||
    countsOthers(question, read, candidate, asked) ||
    beginsWithOther(question, read, candidate, asked) ||
    isWhoTellsIt(question, part, candidate) ||
    isDenied(question, read, candidate) ||
    isWhere(question, part, candidate) ||
    isAgeOfOne(question, candidate) ||
    isAgeOfAnother(question, candidate) ||
    isMoreThanAll(question, part, candidate) ||
    countsOtherFate(question, candidate) ||
    isOfFirmBefore(question, candidate, asked) ||
    paysOtherwise(question, candidate) ||
    isForAll(question, candidate) ||
    isOnOtherSide(question, candidate) ||
    tellsOpposite(question, candidate) ||
    isOnlyMeant(question, candidate) ||
    isOtherSum(question, candidate) ||
    isDoneTo(question, candidate) ||
    isOneAsked(question, candidate) ||
    isWithoutDoer(question, candidate) ||
    namesNothing(question, candidate) ||
    namesLoser(question, candidate) ||
    isNoLead(question, candidate) ||
    isOfOtherBody(question, candidate, asked) ||
    isOldHolder(question, candidate) ||
    isOnlyAhead(question, candidate) ||
    isNotYet(question, candidate) ||
    isOnlyCompared(question, candidate) ||
    isOnlyCounted(question, candidate)
  );
}

/** "There were 209 passengers on board." does not tell how many of them died. */
function countsOtherFate(question: Question, candidate: Candidate): boolean {
  return isOfOtherFate(question, candidate) && !tellsAct(question, candidate.sentence);
}

/** "In August 26,500 jobs were lost" of July, "its second factory" of the first. */
function isOfAnotherTime(part: string, { words }: ReadSentence, { article, sentence }: Candidate): boolean {
  return KINDS.some((isOfKind) => {
    const asked = words.filter((word) => isOfKind(word, part)).map(({ form }) => form.folded);
    const told = sentence.words.filter((word) => isOfKind(word, article.text)).map(({ form }) => form.folded);
    return asked.length > 0 && told.length > 0 && !asked.some((word) => told.includes(word));
  });
}

const [MONTHS, WEEKDAYS] = [new Set(MONTH_NAMES), new Set(WEEKDAY_NAMES)];
const ORDINALS = new Set(ORDINAL_WORDS.slice(1, 11));

const KINDS: readonly ((word: ReadWord, text: string) => boolean)[] = [
  ({ form }) => isYear(form.folded),
  ({ form, start, end }, text) => MONTHS.has(form.folded) && /^\p{Lu}/u.test(text.slice(start, end)),
  ({ form }) => WEEKDAYS.has(form.folded),
  ({ form, end }, text) => ORDINALS.has(form.folded) && ORDERS.test(text.slice(end)),
];

/** "its second factory", but not "at first" and "dressed up as first?" */
const ORDERS = /^(?:-|,? )(?!(?:and|or|in|on|at|of|to|by|for|with|as|was|were|is|are|but|after|before|when)\b)\p{L}/u;

/**
 * A figure or time of a sentence without the place in which it is asked for, where another place is named or neither the
 * title nor the sentence before has that one; and one of several places together: "in Liberia, Sierra Leone and Guinea".
 */
function isElsewhere(
  { wanted }: Question,
  part: string,
  { names, words }: ReadSentence,
  candidate: Candidate,
  asked: Asked,
): boolean {
  if (wanted !== "count" && wanted !== "amount" && wanted !== "date") return false;
  const { article, sentence, mask } = candidate;
  const located = names.filter(({ kind, start }) => kind === "place" && LOCATED.test(part.slice(0, start)));
  const inside = words.filter((word) => located.some((name) => overlaps(name, word)));
  const places = inside.flatMap(({ form }) => asked.places.get(form.stem) ?? []);
  if (places.length === 0) return false;
  const isNew = (name: ReadName) =>
    !sentence.words.some((word) => overlaps(word, name) && asked.places.has(word.form.stem));
  if (places.some((place) => (mask >>> place) & 1)) {
    return sentence.names.some((name) => {
      const row = wholeList(article.text, sentence, name);
      const isJoined = JOINED.test(article.text.slice(row.start, row.end));
      return isJoined && !isNew(name) && sentence.names.some((other) => overlaps(other, row) && isNew(other));
    });
  }
  if (sentence.names.some((name) => name.kind === "place" && isNew(name))) return true;
  const before = sentenceBefore(article, sentence);
  const around =
    maskOf(asked, article.text.slice(0, article.bodyStart)) |
    (before === undefined ? 0 : maskOf(asked, article.text.slice(before.start, before.end)));
  return !places.some((place) => (around >>> place) & 1);
}

/** "Orlova, Marovia" is one place. */
const JOINED = /\b(?:and|or)\b|&/;
const LOCATED = /\b(?:in|at|near) (?:the )?$/i;

/** "Who is the president of Liberia?" is not answered where only places and bodies are named. */
function namesNobody({ wanted }: Question, { words }: ReadSentence, { sentence }: Candidate): boolean {
  if (wanted !== "person" && wanted !== "definition") return false;
  const asks = WHO_IS.has(
    words
      .slice(0, 2)
      .map(({ form }) => form.folded)
      .join(" "),
  );
  if (!asks || !words.some(({ form }) => kindOfNoun(form.stem) === "person")) return false;
  const own = new Set(words.map(({ form }) => form.stem));
  const isNew = (name: ReadName) => sentence.words.some((word) => overlaps(word, name) && !own.has(word.form.stem));
  return !sentence.names.some((name) => (name.kind === "person" || name.kind === "other") && isNew(name));
}

const WHO_IS = new Set(["who is", "who was", "who are", "who were"]);

/** "How many doctors died?" is not answered by how many people did. */
function countsOthers(
  { wanted, focus }: Question,
  read: ReadSentence,
  { sentence, span, mask }: Candidate,
  { places }: Asked,
): boolean {
  if (wanted !== "count" || focus === null || span === null || isPeople(focus) || !isPersonStem(focus)) return false;
  // "How many died?" asks of no noun.
  if (!read.words.some(({ form }) => stem(form.folded) === focus && isPlural(form.folded))) return false;
  const place = places.get(representative(focus));
  if (place !== undefined && (mask >>> place) & 1) return false;
  const counted = sentence.figures.find((figure) => overlaps(figure, span))?.counts ?? null;
  return counted !== null && isPeople(counted);
}

/**
 * "Halmer employs 4,100 people" of Orrin: it has none of the names asked about, one of which is no place, and begins with that of
 * another firm or team, which has no word of the question.
 */
function beginsWithOther(
  { wanted }: Question,
  { names: given }: ReadSentence,
  { article, sentence, span, mask }: Candidate,
  { names, places }: Asked,
): boolean {
  if (wanted !== "count" && wanted !== "amount" && wanted !== "person") return false;
  if (given.every(({ kind }) => kind === "place") || covered(names, mask) > 0) return false;
  const [first] = sentence.names;
  if (first === undefined || first.kind === "person" || first.kind === "place") return false;
  if (sentence.words.some((word) => overlaps(word, first) && places.has(word.form.stem))) return false;
  // "The Grammy-nominated singer"
  if (article.text[first.end] === "-") return false;
  return !(span !== null && overlaps(first, span)) && OPENS.test(article.text.slice(sentence.start, first.start));
}

const OPENS = /^["“'‘]?(?:The )?$/;

/** "Who died?" is not answered by who told of it, as "Chief Constable Salter" in "Four people died, Chief Constable Salter said". */
function isWhoTellsIt({ wanted }: Question, part: string, { article, sentence, span }: Candidate): boolean {
  if (span === null || !ASKED_BY_WHO.has(wanted) || !ASKS_WHO_SUFFERED.test(part)) return false;
  return isTeller(article.text, sentence, span) && !WHO_SUFFERED.test(article.text.slice(span.end, sentence.end));
}

const ASKED_BY_WHO: ReadonlySet<Question["wanted"]> = new Set(["person", "list", "definition"]);
const SUFFERED =
  "died|drowned|killed|dead|injured|hurt|wounded|burned|shot|stabbed|arrested|detained|charged|jailed|sentenced|rescued|missing";
const ASKS_WHO_SUFFERED = new RegExp(
  String.raw`\bwho(?: else| all)? (?:died|drowned|(?:was|were|is|are|got|has been|have been)\b.*\b(?:${SUFFERED})\b)|\bvictims?\b`,
  "i",
);
/** "Anna Roy, who was hurt as well" */
const WHO_SUFFERED = new RegExp(String.raw`\bwho (?:[\p{L}]+ ){0,3}(?:${SUFFERED})\b`, "iu");

/** "Jack Ma, the founder, did not ring the bell himself." does not tell who rang it. */
function isDenied(question: Question, { words }: ReadSentence, { article, sentence, span }: Candidate): boolean {
  const { wanted, several } = question;
  if (wanted !== "person" || several || span === null || words.some(({ form }) => NOT.test(form.folded))) return false;
  const after = article.text.slice(span.end, sentence.end);
  const denied = NAMED_DENIED.exec(after)?.[1];
  return DENIED.test(after) || (denied !== undefined && representative(stem(denied)) === actOf(question));
}

/** Words as they are compared have no apostrophe: "didnt". */
const NOT = /^(?:not|never|cannot|(?:did|does|do|has|have|had|is|was|are|were|would|will|could|should|ca|wo)nt)$/;
const NEGATED = "(?:(?:did|does|do|has|have|had|is|was|are|were|would|will|could|can) (?:not|never)|\\w+n['’]t)";
/** After an apposition at most. */
const DENIED = new RegExp(String.raw`^(?:,[^,]*,)? ${NEGATED}\b`);
/** As the apposition itself: "The founder, Jack Ma, did not ring the bell." */
const NAMED_DENIED = new RegExp(String.raw`^, ${NEGATED} (\p{L}+)`, "u");

/** "Who killed the last wolf?" is not answered by where or when it was killed. */
function isWhere({ wanted }: Question, part: string, { article, sentence, span }: Candidate): boolean {
  if (wanted !== "person" || span === null || !ASKS_DOER.test(part)) return false;
  if (sentence.names.some((name) => name.kind === "person" && overlaps(name, span))) return false;
  const isTime = sentence.figures.some(
    ({ kind, start, end }) => kind === "date" && start <= span.start && end >= span.end,
  );
  return isTime || STANDS_AT.test(article.text.slice(sentence.start, span.start));
}

/** "Who killed it?", but not "Who did she dress up as?" and "Who is he?" */
const ASKS_DOER = /\bwho (?!(?:did|do|does|is|are|was|were|will|would|can|could|should|may|might|must)\b)/i;
const STANDS_AT = /\b(?:in|at|near|off|outside|along)(?: the| an?)?(?: \p{Ll}+ of(?: the)?)? $/u;

/** "How many died?" and "How much did she lose?" are not answered by "a boy of nine" and "Anna Roy, 61,". */
function isAgeOfOne({ wanted, measures }: Question, { sentence, span }: Candidate): boolean {
  const isAsked = measures?.some((measure) => measure === "age" || measure === "time") === true;
  if ((wanted !== "count" && wanted !== "amount") || isAsked || span === null) return false;
  const held = sentence.figures.filter((figure) => overlaps(figure, span));
  return held.length > 0 && held.every((figure) => isAge(figure, sentence.words));
}

/** "How many of the four are still in hospital?" is not answered by 26. */
function isMoreThanAll({ wanted }: Question, part: string, { sentence, span }: Candidate): boolean {
  const all = ASKS_OF_ALL.exec(part);
  if (wanted !== "count" || span === null || all === null) return false;
  const from = all.index + all[0].length;
  // "How many of the two clubs' fans": how many fans there are nobody says.
  if (OWNED.test(part.slice(from))) return false;
  const asked = readText(part).figures.find(({ start }) => start === from);
  const held = sentence.figures.find((figure) => overlaps(figure, span));
  return asked !== undefined && asked.kind === "count" && held !== undefined && held.low > asked.high;
}

const ASKS_OF_ALL = /\bhow many of (?:the|those|these|its|their|his|her) (?:first |other |remaining )?/i;
const OWNED = /\p{L}['’]/u;
