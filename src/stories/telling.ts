// A figure in its sentence -> the word that tells what happens to the counted.
import type { Figure } from "../text/figures.ts";
import { overlaps, type Span } from "../text/span.ts";
import { stem } from "../text/stem.ts";
import { wordsOf } from "../text/words.ts";
import { amountOf } from "./amount-of.ts";
import { isCrowdSize } from "./crowd-size.ts";
import { measuredIn } from "./measures.ts";
import { CLAUSE_END, claimOf } from "./narrowing.ts";
import { isTold, standIn, toldPhrasesIn } from "./same-words.ts";
import { isGiven, tollOf } from "./subject.ts";
import { befallenOf } from "./unsaid-noun.ts";

/**
 * What happens to the counted: of all words that tell such a thing in the figure's claim, the nearest. "Around 30 countries and
 * organisations attended the summit" -> "attend". A noun with its article is rather the occasion: "arrested at the rally".
 */
export function toldOf(text: string, figure: Figure): { word: string; distance: number } | null {
  const amount = amountOf(text, figure);
  if (amount !== null) return { word: amount, distance: 0 };
  if (isHeld(text, figure)) return { word: STAKE, distance: 0 };
  if (figure.kind === "percent" && OF_VOTERS.test(text.slice(figure.end))) return { word: TURNOUT, distance: 0 };
  if (figure.kind === "percent" && HAS_RISEN_BY.test(text.slice(figure.end))) return { word: RISE, distance: 0 };
  const measured = figure.kind === "count" && figure.unit !== null ? measuredIn(text, figure) : null;
  if (measured !== null) return { word: measured, distance: 0 };
  if (isGiven(text, figure)) return { word: SENTENCE, distance: 0 };
  if (isSentToHospital(text, figure)) return { word: HOSPITAL, distance: 0 };
  const toll = tollOf(text, figure);
  if (toll !== null) return { word: toll, distance: 0 };
  const befallen = befallenOf(figure, text);
  if (befallen !== null) return { word: standIn(stem(befallen)), distance: 0 };
  const end = Math.max(figure.end, figure.countedSpan?.end ?? 0);
  const passive = PASSIVE.exec(text.slice(end))?.[1];
  const suffered = passive === undefined ? null : standIn(stem(passive));
  if (suffered !== null && isTold(suffered)) return { word: suffered, distance: 0 };
  const claim = claimOf(text, figure);
  let nearest: { word: string; distance: number } | null = null;
  for (const { start, end: last, word, isOccasion } of tellingIn(text.slice(claim.start, claim.end))) {
    const [from, to] = [claim.start + start, claim.start + last];
    if (overlaps({ start: from, end: to }, { start: figure.start, end })) continue;
    const between = to <= figure.start ? text.slice(to, figure.start) : text.slice(end, from).replace(OF_WHOM, "");
    if (to <= figure.start && ELSEWHERE.test(between)) continue;
    const distance = distanceOf(between) + (isOccasion ? OCCASION : 0);
    if (distance < (nearest?.distance ?? FAR)) nearest = { word, distance };
  }
  return isCrowdSize(text, figure) && (nearest?.word !== MARCH || nearest.distance > NEXT_TO)
    ? { word: ATTEND, distance: 0 }
    : nearest;
}

/** "By closing time 2,900 residents had been vaccinated": whatever else stands near. */
const PASSIVE =
  /^ (?:(?:have|had|has|was|were|is|are|been|being|already|also|now|since) )+(\p{Ll}+(?:ed|en|wn|rn|nt|lt|pt))\b/u;

/** "Killed in a school, where 300 people had taken shelter". */
const ELSEWHERE = / where /;

/** In words. */
const NEXT_TO = 3;
const [ATTEND, MARCH] = [standIn(stem("attend")), standIn(stem("march"))];

/** "The Moura family, which owns 41 percent of it", "a 41 percent stake": no part of it rose or fell by so much. */
function isHeld(text: string, { kind, start, end }: Figure): boolean {
  return kind === "percent" && (STAKE_AFTER.test(text.slice(end)) || HOLDS_BEFORE.test(text.slice(0, start)));
}

const STAKE = standIn(stem("stake"));
const STAKE_AFTER =
  /^ (?:(?:controlling|minority|majority) )?(?:stake|holding|shareholding)\b|^ of (?:its|their|the|all)(?: \p{L}+['’]s)? (?:shares|stock|company|firm|group)\b/u;
const HOLDS_BEFORE =
  /\b(?:own(?:s|ed|ing)?|stake of|holding of|(?:share|stake)holders?\b[^.;]{0,60}? with) (?:(?:about|around|some|nearly|almost|just|up|to|more|less|than|over|under|at least) ){0,3}$/;

/** "Sent 12 employees of a cold store to hospital". */
function isSentToHospital(text: string, { kind, start, end }: Figure): boolean {
  return kind === "count" && PUT.test(text.slice(0, start)) && IN_HOSPITAL.test(text.slice(end));
}

const PUT = /\b(?:sen[dt]|sends|sending|puts?|putting|land(?:s|ed)|took|takes|taking|rushed) $/;
const IN_HOSPITAL = /^[^.,;\d]{0,80}? (?:to|in|into) (?:an? |the )?hospital\b/;
const [SENTENCE, HOSPITAL] = [standIn(stem("sentence")), standIn(stem("hospital"))];

/** "Only 56 percent of those entitled to vote took the trouble". */
const OF_VOTERS = /^ of (?:(?:the|those|all|people) ){0,3}(?:entitled|eligible|registered)\b/;
const TURNOUT = standIn(stem("turnout"));

/** "Will pay 8 percent more". */
const HAS_RISEN_BY = /^ (?:more|higher|dearer)\b(?! than\b)/;
const RISE = standIn(stem("rise"));

type Telling = Span & { readonly word: string; readonly isOccasion: boolean };

/** The words of a claim that tell what happens, in its order. */
function tellingIn(claim: string): Telling[] {
  const phrases = toldPhrasesIn(claim);
  let before = "";
  const words = wordsOf(claim).flatMap(({ start, end, folded }) => {
    const isOccasion = ARTICLES.has(before);
    before = folded;
    const word = standIn(stem(folded));
    if (
      !isTold(word) ||
      claim.slice(start, end) === "March" ||
      phrases.some((phrase) => overlaps(phrase, { start, end }))
    )
      return [];
    return [{ start, end, word, isOccasion }];
  });
  return [...phrases.map((phrase) => ({ ...phrase, isOccasion: false })), ...words].sort((a, b) => a.start - b.start);
}

/** "64 guests of a wedding in Orm fell ill": what is told of them is told right behind. */
const OF_WHOM =
  /^(?: (?:of|in|at|from|near|aboard) [\p{L}’' -]{1,60}?(?= (?:was|were|is|are|has|have|had|fell)\b)|(?: (?:of|in|at|from|near) (?:(?:an?|the|its|their) )?[\p{L}’'-]+(?: \p{Lu}\p{L}+)*)+)/u;

/** In words; the end of a clause and another figure count for several. */
function distanceOf(between: string): number {
  const words = between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const clauses = between.split(CLAUSE_END).length - 1;
  return words + CLAUSE * clauses + (/\d|\b(?:including|excluding)\b/.test(between) ? FAR : 0);
}

const ARTICLES = new Set(["the", "a", "an", "this", "its", "their", "of", "at", "during", "over"]);
const [OCCASION, CLAUSE, FAR] = [4, 3, 12];
