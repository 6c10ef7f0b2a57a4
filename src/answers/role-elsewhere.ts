// "Who is Orrin's chairman?" -> whether a sentence names who is that at another firm or team.
import { stem } from "../text/stem.ts";
import type { Question } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { maskOf } from "./cover.ts";
import { kindOfNoun } from "./kind-nouns.ts";
import { askingPart } from "./question.ts";
import { sentencesRead } from "./reading.ts";
import { isPlace } from "./same-things.ts";
import type { Candidate } from "./select.ts";

/**
 * "Calder's chief executive, Tomas Brekke" is nobody of Orrin, nor is "the chief executive, Tomas Brekke" where neither the
 * sentences before nor the opening of the article speak of Orrin. A country's head may be told without it.
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
  const isAskedIn = (text: string) => (maskOf(asked, text) & ofBodies) !== 0;
  const owner = OWNER.exec(article.text.slice(sentence.start, span.start))?.[1];
  if (owner !== undefined) return !isAskedIn(owner);
  if (
    (mask & ofBodies) !== 0 ||
    bodies.some(namesPlace) ||
    !HAS_ROLE.test(article.text.slice(sentence.start, sentence.end))
  )
    return false;
  const all = sentencesRead(article);
  const before = all.slice(Math.max(0, sentence.index - FIRMS_WITHIN), sentence.index);
  return (
    !isAskedIn(article.text.slice(0, all[0]?.end)) &&
    !before.some(({ start, end }) => isAskedIn(article.text.slice(start, end)))
  );
}

function namesPlace(name: string): boolean {
  return name.split(" ").some((word) => isPlace(stem(word)));
}

/** Further back a firm is seldom meant. */
const FIRMS_WITHIN = 3;

const ROLE =
  "(?:chief executive(?: officer)?|ceo|chief financial officer|chairman|chairwoman|chair|president|leader|head|coach|captain|manager|director|owner|boss|secretary)";
const ASKS_ROLE = new RegExp(String.raw`\b(?:${ROLE}|coaches|leads|runs|heads|manages|owns|chairs|captains)\b`, "i");
const HAS_ROLE = new RegExp(String.raw`\b${ROLE}\b`, "i");
/** "Calder Airways' deputy chairman, " */
const OWNER = new RegExp(
  String.raw`((?:\p{Lu}[\p{L}&.-]* )*\p{Lu}[\p{L}&.-]*?)['’]s? (?:[\p{Ll}-]+ ){0,3}?${ROLE},? $`,
  "u",
);
