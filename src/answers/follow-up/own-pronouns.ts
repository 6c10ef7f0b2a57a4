// A pronoun in a question -> whether it leans on an earlier question, or stands for something of its own, or for nothing.

import { POSSESSIVES, type PronounKind, pronounKind } from "../../text/pronouns.ts";
import { stem } from "../../text/stem.ts";
import { isStopWord } from "../../text/stopwords.ts";
import { lastWord, type Word, wordsOf } from "../../text/words.ts";
import { kindOfNoun } from "../words/kind-nouns.ts";
import { agrees, isNoun, isPlural, mayBeNoun } from "../words/noun-forms.ts";
import { senseOf } from "../words/word-senses.ts";
import { ASKS, HELPING } from "./asking-words.ts";

/**
 * True for "he", "its", "them" where nothing in the question itself can be meant. Behind "Who is Bo Lund?", `ofPerson`, "his"
 * of "Did the minister attend his funeral?" is rather that person's.
 */
export function leans(text: string, word: Word, ofPerson: boolean): boolean {
  return (
    pronounKind(word.folded) !== null &&
    !standsForNothing(text, word) &&
    !isOfOwnClause(text, word) &&
    !isOfOwnNoun(text, word, ofPerson)
  );
}

/**
 * "How much will it cost to mend the bridge?", "Is it safe to swim in the river?": it is what follows "to". "Did it agree to
 * release the hostages?" asks of somebody, and "to mend" leaves open what is mended. "Is it known why the dam failed?" and
 * "Is it raining?" ask of nothing.
 */
function standsForNothing(text: string, { start, end, folded }: Word): boolean {
  if (folded !== "it") return false;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (WEATHER.test(after) || CLAUSE_FOLLOWS.test(after)) return true;
  if (TIME_BEFORE.test(before) && NOW.test(after)) return true;
  if (BE_BEFORE.test(before) && (KNOWN_CLAUSE.test(after) || CLEFT.test(after))) return true;
  const isHard = BE_BEFORE.test(before) ? HARD_TO.exec(after)?.[1] : undefined;
  if (isHard !== undefined) return hasObject(isHard);
  const [, takes, act] = /^\s(\S+)(?:\s(?:them|him|her|us|you))?\sto\s(.+)$/i.exec(after) ?? [];
  if (takes === undefined || act === undefined) return false;
  const isEmpty = /^(?:cost|take)s?$/i.test(takes) || (BE_BEFORE.test(before) && OF_ACTS.has(takes));
  return isEmpty && hasObject(act);
}

const BE_BEFORE = /\b(?:is|isn['’]t|was|wasn['’]t|be|has|had|will) $/i;

/** "it too early to speak of a recession", "it so hard for deputies to trace the cars" */
const HARD_TO = /^ (?:too|so|very|still) \p{L}+ (?:for [\p{L} ]+? )?to (.+)$/iu;

/** "What time is it now?"; "what year was it?" asks about what was told. */
const TIME_BEFORE = /\bwhat (?:time|day|date) is $/i;
const NOW = /^(?: (?:right )?now| today)?\P{L}*$/iu;

/** "it known why", "it been decided when", "it true that": what is known or true is the clause. */
const KNOWN_CLAUSE =
  /^ (?:been |now |yet |already |still |not |at all )*(?:known|unknown|clear|unclear|true|certain|sure|likely|possible|said|thought|believed|understood|reported|confirmed|decided|agreed|announced|expected|planned|hoped|feared|odd|strange|normal|right|fair) (?:yet |now |already )?(?:that|why|who|whom|whose|what|which|how|when|where|whether|if)\b/i;

/** "it the wind that", "it a pilot who" */
const CLEFT = /^ (?:really |only |just )?(?:the|an?|his|her|their|its) .+ (?:that|who) /i;

/** "Does it matter who", "Did it turn out that" */
const CLAUSE_FOLLOWS =
  /^ (?:matter|emerge|seem|appear|happen|turn out|come out|look likely|help) (?:that|why|who|what|which|how|when|where|whether|if)\b/i;

/** No "be late", as trains are, and no "hailed", as a success is. */
const WEATHER =
  /^ (?:still |already |often )?(?:(?:rain(?:s|ed|ing)?|snow(?:s|ed|ing)?|be dark|(?:get|getting|got|become) (?:dark|light|late))\b|hail(?= (?:in|on|at|over|near|today|yesterday|again)\b|\?|$))/i;

/** What an act can be, and hardly anybody. */
const OF_ACTS = new Set(
  "possible impossible safe unsafe dangerous legal illegal lawful easy easier hard harder difficult necessary cheaper wise".split(
    " ",
  ),
);

/** "mend the bridge", "mend bridges", "swim in the river"; not "build and launch". */
function hasObject(act: string): boolean {
  const second = wordsOf(act)[1];
  return /\b(?:the|an?)\b/i.test(act) || (second !== undefined && !isStopWord(second.folded) && isNoun(second.folded));
}

/** "What do dogs do when they sit?": they are the dogs. Of "Is it known when it reopens?" nothing before it can be meant. */
function isOfOwnClause(text: string, { start }: Word): boolean {
  const before = text.slice(0, start);
  return /\b(?:when|while|because|after|before|if|that|once) $/i.test(before) && wordsOf(before).some(isOwnNoun);
}

function isOwnNoun({ folded }: Word): boolean {
  return !isStopWord(folded) && mayBeNoun(folded);
}

/**
 * "How many people left their homes?", "Why did the union say it would strike?": a noun before it, of its number, that does
 * something to what it has or says it of itself. In "the price of its shares" nothing is done.
 */
function isOfOwnNoun(text: string, word: Word, ofPerson: boolean): boolean {
  const kind = pronounKind(word.folded);
  const before = wordsOf(text.slice(0, word.start));
  const isSaid = SAYS.test(text.slice(0, word.start));
  if (kind === null || !(isSaid || POSSESSIVES.has(word.folded))) return false;
  if (kind === "thing" && OF_BUSINESS.test(text.slice(word.end)) && !hasTrader(before)) return false;
  if (POSSESSIVES.has(word.folded) && isOfSubject(text.slice(0, word.start), kind)) return true;
  const isOfOther = ofPerson && kind === "person" && !isSaid;
  return before.some(
    ({ folded }, i) =>
      !ASKS.test(folded) &&
      agrees(folded, kind) &&
      !(isOfOther && before[i - 1]?.folded === "the") &&
      isDoer(
        before.slice(i + 1).map((each) => each.folded),
        isSaid,
      ),
  );
}

/**
 * "Which river burst its banks?", "Where will the merged exchange have its headquarters?": whose it is does what is asked, whatever
 * kind of thing that is; no person has what is "its".
 */
function isOfSubject(before: string, kind: PronounKind): boolean {
  if (kind === "person") return false;
  const [, subject] = SUBJECT.exec(before) ?? WHICH.exec(before) ?? [];
  const [noun, ...said] = wordsOf(subject ?? "").filter(({ folded }) => !isStopWord(folded));
  if (noun === undefined || said.length === 0) return false;
  const nouns = [noun, ...said.slice(0, -1)].map(({ folded }) => folded);
  if (nouns.some(isHappening)) return false;
  if (kind === "plural") return isPlural(nouns[0]!) || isPlural(nouns.at(-1)!);
  return !nouns.some((each) => agrees(each, "person") || isPlural(each));
}

/** "its profits", "its merger": what only firms have, and lands that trade. */
const OF_BUSINESS =
  /^ (?:\p{Ll}+ )?(?:profits?|sales|mergers?|takeovers?|acquisitions?|turnover|earnings|customers|dividends?)\b/u;

/** A firm or a land, before what it does; no tax, no strike, no regulator. */
function hasTrader(before: readonly Word[]): boolean {
  const content = before.filter(({ folded }) => !isStopWord(folded));
  return content.slice(0, -1).some(({ folded }) => {
    const stemmed = stem(folded);
    return !RULES.test(folded) && (kindOfNoun(stemmed) === "organisation" || TRADERS.has(senseOf(stemmed).noun));
  });
}

/** WordNet's classes of artefacts, groups and places. */
const TRADERS: ReadonlySet<number> = new Set([6, 14, 15]);
const RULES =
  /^(?:courts?|tribunals?|watchdogs?|regulators?|commissions?|ministry|parliament|police|authority|authorities)$/;

/** What happens, as a collapse or a strike, has nothing that is its own. */
function isHappening(noun: string): boolean {
  return HAPPENINGS.has(senseOf(stem(noun)).noun);
}

/** WordNet's classes of acts, events, phenomena, processes and states. */
const HAPPENINGS: ReadonlySet<number> = new Set([4, 11, 19, 22, 26]);

const SUBJECT = new RegExp(`\\b(?:${HELPING})(?:n['’]t)? (?:the|an?) (.+)$`, "i");
/** With no helping verb behind it, which would ask for what somebody else does. */
const WHICH = new RegExp(`^(?:and )?(?:which|what) ((?!(?:${HELPING})\\b)(?:(?!\\b(?:${HELPING})\\b).)+)$`, "i");

const SAYS =
  /\b(?:say|says|said|think|thinks|thought|believe[sd]?|claim(?:s|ed)?|hope[sd]?|fear(?:s|ed)?|expect(?:s|ed)?|promise[sd]?|warn(?:s|ed)?|announce[sd]?|admit(?:s|ted)?|den(?:y|ies|ied)) $/i;

/** Whether in the words between noun and pronoun something is done, or both are joined: "the union and its members". */
function isDoer(between: readonly string[], isSaid: boolean): boolean {
  if (isSaid) return true;
  return (between.length === 1 && between[0] === "and") || between.some((word) => !isStopWord(word) && word !== "like");
}

/** True for "this", "that", "these", "there", "then" where they point back to what was spoken of. */
export function pointsBack(text: string, { start, end, folded }: Word): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  switch (folded) {
    case "there":
      // "Is there a vaccine", "How many were there at the concert?", "How many inspectors are there?"
      return !(
        (THERE_IS.test(after) && (SAYS.test(before) || OPENS_CLAUSE.test(before))) ||
        (BE_THERE.test(before) && /^ \p{L}/u.test(after) && !/^who\b/i.test(text)) ||
        HOW_MANY_ARE.test(before)
      );
    case "that":
      return !opensClause(before, after);
    case "this":
    case "these":
      return !OF_TIME.test(after);
    case "those":
    case "then":
      return true;
    default:
      return false;
  }
}

/** "said there was no time to lose"; of "people there were hurt" it is where they are. */
const THERE_IS = /^ (?:is|are|was|were|will be|would be|ha(?:s|ve|d) been) \p{L}/iu;
const OPENS_CLAUSE = /(?:^|\b(?:that|if|whether|why|because) )$/i;
/** "How many are there?" asks of what was told. */
const HOW_MANY_ARE = /\bhow (?:many|much) \p{L}.* (?:is|are) $/iu;
const BE_THERE = /\b(?:is|are|was|were|be|been) $/i;
const OF_TIME =
  /^ (?:years?|months?|weeks?|weekends?|days?|mornings?|afternoons?|evenings?|seasons?|quarters?|spring|summer|autumn|winter|time)\b/i;

/** "said that the rudder failed", "the ship that sank": behind a word of its own, and followed by more than "first" or "to". */
function opensClause(before: string, after: string): boolean {
  const previous = lastWord(before);
  const [next] = wordsOf(after);
  if (previous === "" || isStopWord(previous) || next === undefined) return false;
  return !(ENDS_SENTENCE.has(next.folded) || (isStopWord(next.folded) && !OPENS.has(next.folded)));
}

const ENDS_SENTENCE = new Set("first last again today yesterday tomorrow".split(" "));
const OPENS = new Set(
  "the a an this these those some all no any each every both many more most few he she it they we you i his her its their is are was were has have had will would can could may might must did does do there".split(
    " ",
  ),
);
