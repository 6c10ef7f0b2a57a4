// A figure in its sentence -> who counted, where that is told: the police, or those who called the march.
import type { Span } from "../text/span.ts";

export type Counter = "authorities" | "organisers";

/** Of "About 20,000 people marched, according to police" the authorities; null where nobody or somebody else says so. */
export function counterOf(text: string, { start, end }: Span): Counter | null {
  const before = text.slice(0, start).split(NEXT_CLAUSE).at(-1)!;
  const after = text.slice(end);
  const counter = (SAYS_BEFORE.exec(before) ?? ACCORDING.exec(after) ?? SAID_AFTER.exec(after))?.[1];
  if (counter === undefined) return null;
  return AUTHORITIES.test(counter) ? "authorities" : ORGANISERS.test(counter) ? "organisers" : null;
}

/** "Organisers spoke of 35,000.", "Police counted 22,000.": another count of what was counted before. */
export function isRecount(text: string, { start, end }: Span): boolean {
  return RECOUNTS.test(text.slice(0, start)) && ENDS.test(text.slice(end));
}

const WHO = "((?:\\p{L}+ ){0,3}?\\p{L}+)";

const NEXT_CLAUSE = /[;:—–]|, | (?:and|but|while|whereas) /;

const SAYS_BEFORE = new RegExp(
  `^(?:but |and |while )?(?:the )?${WHO} (?:counted|spoke of|speak of|estimated|put|puts|said|say|says|reported|claimed)\\b`,
  "iu",
);
const ACCORDING = new RegExp(`\\baccording to (?:the )?${WHO}\\s*[.,;]?$`, "iu");
const SAID_AFTER = new RegExp(`, (?:the )?${WHO} (?:said|say|says|reported|claimed)\\b`, "iu");

const AUTHORITIES =
  /\b(?:police|authorities|officials?|city|prefecture|ministry|government|company|railway|management|employers?)\b/i;
const ORGANISERS = /\b(?:organi[sz]ers?|unions?|activists?|protesters|campaigners|opposition)\b/i;

const RECOUNTS =
  /(?:^|, (?:while|whereas|but) |; | while )(?:(?:But|While|The|the) )?(?:\p{L}+ ){0,3}?\p{L}+ (?:counted|spoke of|speak of|put (?:it|(?:the|their) (?:figure|number|crowd|turnout|total)) at|estimated|claimed|said(?: that)?(?: there were)?) $/u;
const ENDS = /^(?:[.,;]|$| (?:had |have )?(?:come|came|taken part|took part|marched|turned out|turned up|attended)\b)/;
