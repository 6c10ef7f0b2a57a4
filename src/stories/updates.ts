// Two figures of one thing -> whether the later report may only tell how it went on: three dead, then four.
import type { Article } from "../corpus/article.ts";
import { type Quote, quoteText } from "../corpus/passage.ts";
import type { Figure } from "../text/figures.ts";
import { DAY_MS, HOUR_MS } from "../time.ts";
import { laterBy } from "./freshness.ts";
import { standInsOf } from "./same-words.ts";

type Told = { readonly figure: Figure; readonly quote: Quote; readonly told: ReadonlySet<string> };

/** Reports that are less apart were written of the same state of things. */
const LATER_MS = 6 * HOUR_MS;

/** Reports that are further apart tell of another turn of their story, and other figures with it. */
const EVENT_MS = 4 * DAY_MS;

/** What goes on for hours or days; of a price there is one, and no later one. The number of the dead never falls. */
const GROWS = standInsOf("kill injure rescue arrest infect sicken destroy damage flood");
const GROWS_OR_FALLS = standInsOf("missing trap strand evacuate homeless power");

/** Of what goes on the later of the two reports gives another figure. */
export function areUpdates(a: Told, b: Told): boolean {
  return hasGrown(a, b) || (areApartInTime(a, b) && (isToldAs(a, GROWS_OR_FALLS) || isToldAs(b, GROWS_OR_FALLS)));
}

/** The later of the two is the larger. */
export function hasGrown(a: Told, b: Told): boolean {
  const [before, after] = isLater(a, b) ? [b, a] : [a, b];
  const goesOn = hasRisen(after) || [a, b].some((told) => isToldAs(told, GROWS) || isToldAs(told, GROWS_OR_FALLS));
  return goesOn && areApartInTime(a, b) && isNotLess(before.figure, after.figure);
}

function isNotLess(before: Figure, after: Figure): boolean {
  return before.low <= after.low;
}

/** What never falls, by the words told of it, is less in the later report: of the same it cannot be. */
export function hasFallen(told: ReadonlySet<string>, before: Figure, after: Figure): boolean {
  return isToldAs({ figure: after, told }, GROWS) && !isNotLess(before, after);
}

/** "The number of fires rose to 52". */
function hasRisen({ figure, quote }: Told): boolean {
  return figure.kind === "count" && hasRisenTo(quoteText(quote).slice(0, figure.start));
}

/** True of what stands before a figure that something has risen to. */
export function hasRisenTo(before: string): boolean {
  return RISEN.test(before);
}

const RISEN = /\b(?:rose|risen|climbed|grew|grown|increased|gone up) (?:further )?to $/;

function isToldAs({ figure, told }: Pick<Told, "figure" | "told">, words: ReadonlySet<string>): boolean {
  return figure.kind === "count" && !told.isDisjointFrom(words);
}

/** Where one has no date nothing speaks against it. */
export function areOfOneEvent({ quote: { article } }: Told, { quote: { article: other } }: Told): boolean {
  return Math.max(laterBy(article, other), laterBy(other, article)) <= EVENT_MS;
}

function areApartInTime(a: Told, b: Told): boolean {
  return isLater(a, b) || isLater(b, a);
}

function isLater({ quote: { article } }: Told, { quote: { article: earlier } }: Told): boolean {
  return isLaterReport(article, earlier);
}

/** An article that may tell how it went on since the other was written. */
export function isLaterReport(article: Article, earlier: Article): boolean {
  return laterBy(article, earlier) >= LATER_MS;
}
