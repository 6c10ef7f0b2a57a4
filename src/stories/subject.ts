// A figure in its sentence -> what it counts or measures, or that it is nothing to compare.
import type { Figure } from "../text/figures.ts";
import type { Span } from "../text/span.ts";
import { stem } from "../text/stem.ts";
import { isCrowdSize } from "./crowd-size.ts";
import { dimensionOf } from "./measures.ts";
import { standIn } from "./same-words.ts";
import { isAge } from "./whose-age.ts";

/** What is counted, or null when the figure is not to be compared: years, ranks, lengths of time, "dozens", a part. */
export function subjectOf(figure: Figure, text: string): string | null {
  const { kind, unit, counts, end } = figure;
  if (isWhole(text, figure) || isFormer(text, figure) || isPart(text, figure)) return null;
  if (kind === "date") return unit === "month-day" || unit === "day" ? "date" : null;
  if (kind === "ordinal" || isVague(figure, text) || figure.high === 1) return null;
  const whole = kind === "count" ? WHOLE_OF_PART.exec(text.slice(end, end + NEAR))?.[1] : undefined;
  if (whole !== undefined && counts !== SEAT)
    return COUNTED_SO_FAR.test(text.slice(end)) ? null : `${OF_WHOLE}${whole}`;
  const isOfAll = kind === "count" && counts !== null && OF_ITS_OWN.test(text.slice(end, end + NEAR));
  if ((kind === "count" || kind === "money") && !isOfAll && PART.test(text.slice(end, end + NEAR))) return null;
  if (isAge(text, figure)) return AGE_SUBJECT;
  if (kind === "count" && PART_OF_NUMBER.test(text.slice(end)) && counts !== SEAT) return null;
  if (kind === "money" || kind === "percent") return `${kind} ${unit ?? ""}`;
  if (unit !== null) {
    const isSpan = SPANS_OF_TIME.has(unit) && !(unit === "year" && figure.low >= AGES) && !isPrisonTerm(text, figure);
    return isSpan || unit.startsWith("degree") ? null : `measure ${dimensionOf(figure, text)}`;
  }
  if (isCrowdSize(text, figure)) return PEOPLE_SUBJECT;
  if (counts === null) return tollOf(text, figure) !== null ? PEOPLE_SUBJECT : (numberedBy(text, figure) ?? UNNAMED);
  const noun = standIn(counts);
  if (figure.countsToo !== null) return `count ${[noun, standIn(figure.countsToo.noun)].sort().join(" and ")}`;
  return `count ${isHappening(figure, text) ? PEOPLE : noun}`;
}

/** "One in eight". */
const ONE_IN = /\b(?:one|two|three|\d+) (?:in|out of) (?:every )?$/i;

/**
 * "61 of 121 seats", "355 of the chamber's 450 deputies", "the 121-seat parliament": the size of the whole, which is no news
 * unless it is told what came to it, as of "all but 7,500 of the 68,000 homes that lost electricity".
 */
function isWhole(text: string, { start, end, countedSpan }: Figure): boolean {
  const before = text.slice(0, start);
  const isTold = countedSpan !== null && OF_WHICH.test(text.slice(countedSpan.end));
  return text[end] === "-" || (PART_BEFORE.test(before) && !isTold) || ONE_IN.test(before);
}

const OF_WHICH = /^ (?:that|who|which) (?:(?:had|have|has|been|were|was) ){0,2}\p{Ll}+/u;

const OF_WHOSE = "of (?:(?:the|its|their) )?(?:\\p{L}+['’]s? )?";
const PART_BEFORE = new RegExp(`\\d ${OF_WHOSE}$`, "u");

/** "Rose to 7.1 percent from 6.5 percent", "raised its rate from 6.5 percent": what it was before. */
function isFormer(text: string, { start }: Span): boolean {
  const before = text.slice(0, start);
  return FROM.test(before) && (TO.test(before) || UP_FROM.test(before));
}

const FROM = /\bfrom (?:(?:about|around|nearly|some|just|only|the|a|an) )?$/;
const TO = /\bto (?:(?:about|around|nearly|some|just|only|a|an) ){0,2}\p{Sc}?\d/u;
const UP_FROM =
  /\b(?:up|down|compared) from |\b(?:rais|lift|ris|increas|cut|lower|rose|fell|fall|drop|reduc|grew|climb|jump|slip)\w*\b[^.;,:]{0,40} from /;

/** "1,200 operations, among them 85 for cancer". */
function isPart(text: string, { start, end, low }: Figure): boolean {
  const after = text.slice(end);
  const next = NEXT_HELD.exec(after)?.[1];
  if (OF_CAUSES.test(after) || SIGNED.test(after) || (next !== undefined && next === ORDINALS[low + 1])) return true;
  return /\b(?:among|of) (?:them|those|whom|which),? (?:(?:about|at least|nearly|some) )?$/.test(text.slice(0, start));
}

/** "Twelve died of smoke and five of stab wounds". */
const OF_CAUSES = /^ (?:\p{Ll}+ )?died (?:of|from) [\p{Ll} ]{2,30} and (?:\p{L}+|\d+) (?:of|from)\b/u;

/** "38,000 signatures on paper" */
const SIGNED = /^ signatures (?:on paper|online)\b/;
/** "Two were led away and a third was held": three are in custody. */
const NEXT_HELD =
  /\b(?:and|while|but) an? (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?: \p{Ll}+)? (?:was|has been|had been|is) (?:later |also |being )?(?:held|arrested|detained|caught|picked up)\b/u;
const ORDINALS = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** Nouns that say themselves what happened to people: "45 deaths" are 45 people dead. */
const HAPPENINGS = new Set(
  "death fatality injury arrest casualty dead body corpse visitor evacuee protester demonstrator marcher drowning detention signature"
    .split(" ")
    .flatMap((word) => [word, `${word}s`])
    .concat(["casualties", "fatalities", "bodies", "injuries"]),
);
const PEOPLE = standIn(stem("people"));
/** The subject of people who are not told apart. */
export const PEOPLE_SUBJECT = `count ${PEOPLE}`;

/** Asked of the noun as written: "protests" have the stem of "protesters". */
export function isHappening({ countedSpan }: Figure, text: string): boolean {
  return (
    countedSpan !== null &&
    HAPPENINGS.has(text.slice(countedSpan.start, countedSpan.end).split(" ").at(-1)!.toLowerCase())
  );
}

/** "The death toll has risen to" 212, "pushed the death toll" above 680, "The number of people killed by the collapse has climbed to" 13. */
const TOLL =
  /\b(?:(?:death )?toll|number of (?:the |(?:people|persons|those) )?(?:taken |who fell )?(dead|deaths|killed|injured|wounded|hurt|missing|arrested|infected|ill|evacuated|aboard))\b[^,;.\d]{0,100}? (?:to|at|of|is|was|reach\w*|pass\w*|exceed\w*) $|\bdeath toll (?:(?:of|from|in) (?:the )?(?:\p{L}+ ){1,3})?$/iu;
/** "claimed 14 lives": the dead, told by another word. */
const LOSES = /\b(?:claim|cost|lost|took|taken)\w* (?:[\p{Ll}]+ ){0,3}$/iu;

/** What happened to those whom "the death toll" or "the number of injured" counts; null of any other figure. */
export function tollOf(text: string, { start, end }: Span): string | null {
  if (LIVES.test(text.slice(end)) && LOSES.test(text.slice(0, start))) return standIn(stem("dead"));
  const toll = TOLL.exec(text.slice(0, start));
  return toll && standIn(stem(toll[1]?.toLowerCase() ?? "dead"));
}

/** "The number of houses lost has risen to" 44: houses. */
function numberedBy(text: string, { start }: Span): string | null {
  const noun = NUMBER_OF.exec(text.slice(0, start))?.[1];
  return noun === undefined ? null : `count ${standIn(stem(noun))}`;
}

const NUMBER_OF =
  /\bnumber of (?:the )?(?:\p{Ll}+ ){0,2}?(\p{Ll}{2,}s)\b(?! \p{Ll}+s\b)[^,;.\d]{0,100}? (?:to|at|of|is|was|reach\w*|pass\w*|exceed\w*) (?:(?:about|at least|more than|nearly) )?$/iu;

const LIVES = /^ lives\b/;

/** The subject of a bare number: it is not compared, but makes its neighbours unclear. */
export const UNNAMED = "";
/** Characters after or before a figure that say it is a part or the whole. */
const NEAR = 30;
/** "Tens of thousands". */
export function isVague({ start, end }: Span, text: string): boolean {
  return VAGUE.test(text.slice(start, end));
}

const VAGUE = /\b(?:dozens|scores|hundreds|thousands|millions|billions|tens)\b/i;
const PART =
  /^ (?:(?:members|more|others|people|victims|dead) )?of (?:the|their|its|his|her|our|that|those|these|them|which|whom)\b/iu;
/** "780 of his pigs died", "60 of its beds": so many are they. */
const OF_ITS_OWN = /^ of (?:his|her|its|their) \p{Ll}/u;
/** "Ten of the 21 councillors": parts of one whole are compared. */
export const OF_WHOLE = "count of ";
export const WHOLE_OF_PART = new RegExp(`^ ${OF_WHOSE}(\\d{1,6})\\b(?![.,]\\d|:)`, "u");
/** "With 30 of 32 council areas declared": how far a count has come. */
const COUNTED_SO_FAR =
  /^ of (?:the |its |their )?\d{1,6} (?:\p{L}+[ -]){1,3}(?:(?:had|have|has) (?:been )?|were |was )?(?:declared|counted|reported|reporting)(?=[,.;]| by\b| so\b|$)/u;
/** "30 of 32 areas" is how far something has come; only of seats it is the result. */
const PART_OF_NUMBER = /^(?: \p{L}+)? of (?:the |its |their )?\d/u;
const SEAT = stem("seats");
/** The subject of ages. */
export const AGE_SUBJECT = "measure age";
const SPANS_OF_TIME = new Set(["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"]);
/** So many years are no span of time in a story, but the age of a fossil. */
const AGES = 1_000;

function isPrisonTerm(text: string, figure: Figure): boolean {
  return PRISON.test(text) || isGiven(text, figure);
}

/** "Got six years on Thursday for hiding losses". */
export function isGiven(text: string, { start, end, unit }: Pick<Figure, "start" | "end" | "unit">): boolean {
  return unit === "year" && GIVEN.test(text.slice(0, start)) && FOR_CRIME.test(text.slice(end));
}

const GIVEN = /\b(?:gets?|got|(?:was|were|been) (?:given|handed)) $/;
const FOR_CRIME = /^ (?:on \p{Lu}\p{Ll}+day )?for \p{Ll}/u;
const PRISON = /\b(?:prison|jail(?:ed)?|imprisoned|bars)\b/i;
