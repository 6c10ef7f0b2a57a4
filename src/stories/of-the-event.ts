// A figure in its sentence -> whether it is of what the report tells, and not of what was before or might be.
import type { Article } from "../corpus/article.ts";
import { datelineLength } from "../text/dateline.ts";
import type { Figure } from "../text/figures.ts";
import { withoutAsides } from "./asides.ts";
import { LAST_YEAR } from "./narrowing.ts";

/** False of history, of conditions and of bids. */
export function isOfTheEvent(text: string, figure: Figure, article: Article): boolean {
  const told = withoutAsides(text, figure).slice(datelineLength(text, article.text));
  return (
    !(figure.kind === "money" && OFFERED.test(text)) && !NOT_OF_THE_EVENT.test(ofNow(told, figure, yearOf(article)))
  );
}

/** Without what tells of the past and the years ahead and yet does not make the figure one of another time. */
function ofNow(told: string, { kind }: Figure, year: number): string {
  const reported = kind === "money" && RESULTS.test(told) ? told.replace(LAST_YEAR, "") : told;
  return reported
    .replace(FOUNDED, "")
    .replace(COMPARED, "")
    .replace(AHEAD, (ahead, at: string) => (Number(at) > year ? "" : ahead));
}

/** A year's profit is news when the year is over; both reports must say that it is last year's. */
const RESULTS = /\b(?:profit|loss|lost|earned|revenue|turnover|sales|deficit)\b/i;

/** In which it was published; without a date no year is known to be ahead of it. */
function yearOf({ publishedAt }: Article): number {
  return publishedAt === null ? Number.POSITIVE_INFINITY : new Date(publishedAt.at).getUTCFullYear();
}

/** "A 12 percent increase over the previous month, the most since March": of now. */
const COMPARED =
  / (?:over|than|on|compared (?:to|with)) (?:the |that of the )?(?:previous|last|past) (?:year|month|decade|season|week)\b/gu;

/** "Which founded the yard in 1974 and owns 41 percent of it": only the first of the two is long ago. */
const FOUNDED =
  /(?<=\b(?:which|who) (?:was |were )?)(?:founded|set up|established|opened|built|created|started|bought)(?: (?!and\b)[\p{L}’'-]+){0,5}? in (?:1[5-9]|20)\d\d(?= and\b)/gu;

/** "Save $140 million a year from 2028": what is planned is of now. */
const AHEAD = / (?:from|by|until|before|in|after|of|for) (20\d\d)\b(?! on\b)/g;

/** Of offers there are as many as there are bidders. */
const OFFERED = /\b(?:propos|offer)\w*|\bbid(?:s|ding|ders?)?\b/i;

/** "A 1998 quake", "two years ago", "since spring", "if": what was before or might be is not what the story tells. */
const NOT_OF_THE_EVENT =
  /\b(?:1[5-9]\d\d|20\d\d)\b|\b(?:last|previous|past) (?:year|month|decade|century|season|week)s?\b|(?<!(?:00|thousand|million|billion) )\b(?:years?|months|decades|weeks) (?:ago|earlier|before)\b|\bsince (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:has|have|had|then)\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{Ll}*\b\.?(?! \d{4}))|\bthe (?:year|month|decade|season|week) before\b|\b(?:an?|the) (?:earlier|previous) \p{Ll}+|\bthe (?:old|outgoing) (?:parliament|assembly|chamber|council|house|senate|government)\b|\b(?:history|if|average|typically|usually)\b/iu;
