// "Who is Orrin's chairman?" -> whether a sentence names who is that at another firm or team.
import type { Article } from "../../corpus/article.ts";
import type { Sentence } from "../../corpus/passage.ts";
import type { Span } from "../../text/span.ts";
import { stem } from "../../text/stem.ts";
import type { Question } from "../answer.ts";
import type { Asked } from "../question/asked.ts";
import { askingPart } from "../question/question.ts";
import { covered, maskOf } from "../sentences/cover.ts";
import type { Candidate } from "../sentences/select.ts";
import { kindOfNoun } from "../words/kind-nouns.ts";
import { type ReadName, type ReadSentence, readSentence, sentencesRead } from "../words/reading.ts";
import { isPlace } from "../words/same-things.ts";

/**
 * "Calder's chief executive, Tomas Brekke" is nobody of Orrin, nor is "the chief executive, Tomas Brekke" where the sentences before
 * and the opening of the article speak of Calder and not of Orrin. A country's head may be told without it, and "the Fed's" or
 * "America's" may be another name of the body asked about.
 */
export function isOfOtherBody(
  { wanted, askedAs, names }: Question,
  { article, sentence, span, mask }: Candidate,
  asked: Asked,
): boolean {
  if ((wanted !== "person" && wanted !== "definition") || span === null || !ASKS_ROLE.test(askingPart(askedAs)))
    return false;
  const bodies = names.filter((name) => !name.split(" ").every((word) => kindOfNoun(stem(word)) === "person"));
  const ofBodies = maskOf(asked, bodies.join(" "));
  if (ofBodies === 0) return false;
  const isAskedIn = ({ start, end }: Span) => (maskOf(asked, article.text.slice(start, end)) & ofBodies) !== 0;
  const owner = OWNER.exec(article.text.slice(sentence.start, span.start))?.[1];
  if (owner !== undefined)
    return (maskOf(asked, owner) & ofBodies) === 0 && !THE.test(owner) && !namesPlace(owner.toLowerCase());
  if ((mask & ofBodies) !== 0 || bodies.some(namesPlace)) return false;
  if (!HAS_ROLE.test(article.text.slice(sentence.start, sentence.end))) return false;
  const before = [...sentencesRead(article).slice(0, Math.min(1, sentence.index)), ...shortlyBefore(article, sentence)];
  const isUnnamed = !isAskedIn({ start: 0, end: article.bodyStart }) && !before.some(isAskedIn);
  return isUnnamed && before.some((each) => firmsIn(article, each).length > 0);
}

function namesPlace(name: string): boolean {
  return name.split(" ").some((word) => isPlace(stem(word)));
}

const ROLE =
  "(?:chief executive(?: officer)?|ceo|chief financial officer|chairman|chairwoman|chair|president|leader|head|coach|captain|manager|director|owner|boss|secretary)";
const ASKS_ROLE = new RegExp(String.raw`\b(?:${ROLE}|coaches|leads|runs|heads|manages|owns|chairs|captains)\b`, "i");
const HAS_ROLE = new RegExp(String.raw`\b${ROLE}\b`, "i");
/** "Calder Airways' deputy chairman, " */
const OWNER = new RegExp(
  String.raw`((?:the )?(?:\p{Lu}[\p{L}&.-]* )*\p{Lu}[\p{L}&.-]*?)['’]s? (?:[\p{Ll}-]+ ){0,3}?${ROLE},? $`,
  "u",
);
const THE = /^the /i;

/** "Its chief executive, Nils Abend" is the chief executive of the firm that was named last, not of any other. */
export function isOfFirmBefore(
  { wanted }: Question,
  { article, sentence, span, mask }: Candidate,
  asked: Asked,
): boolean {
  const { names } = asked;
  if (wanted !== "person" || span === null || covered(names, mask) > 0) return false;
  if (names.every((share) => share === 0) || !ITS.test(article.text.slice(sentence.start, span.start))) return false;
  for (const each of shortlyBefore(article, sentence)) {
    const firms = firmsIn(article, each);
    const [first] = firms;
    if (first === undefined) continue;
    const isSubject = IS_SUBJECT.test(article.text.slice(each.start, first.start));
    const isAsked = ({ start, end }: ReadName) => covered(names, maskOf(asked, article.text.slice(start, end))) > 0;
    return !(isSubject ? isAsked(first) : firms.some(isAsked));
  }
  return false;
}

/** "its chief executive, " and "its new head of research, " */
const ITS = /\bits (?:[\p{L}-]+ ){1,5}?[\p{L}-]+,? $/iu;
/** "The bakery chain Tolle" */
const IS_SUBJECT = /^["“]?(?:(?:The|An?|Its) )?(?:\p{Ll}+ ){0,3}$/u;

/** The sentences before, the nearest first; further back a firm is seldom meant. */
function shortlyBefore(article: Article, { index }: ReadSentence): readonly Sentence[] {
  return sentencesRead(article)
    .slice(Math.max(0, index - FIRMS_WITHIN), index)
    .reverse();
}

const FIRMS_WITHIN = 3;

function firmsIn({ text }: Article, sentence: Sentence): readonly ReadName[] {
  return readSentence(text, sentence).names.filter(({ kind }) => kind !== "person" && kind !== "place");
}
