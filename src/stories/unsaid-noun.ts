// The figures of a sentence -> the same, and where the sentence leaves unsaid what is counted, what the words around show.
import type { Figure } from "../text/figures.ts";
import { stem } from "../text/stem.ts";

const PEOPLE = stem("people");

/**
 * "Three people died and nine were injured": nine people. "A fourth person has died": four have. Other figures stay as they are.
 */
export function withNouns(figures: readonly Figure[], text: string): Figure[] {
  let counted = PEOPLE;
  return figures.map((figure) => {
    const asWritten = nounAsWritten(figure, text);
    if (asWritten !== undefined) return { ...figure, counts: asWritten };
    if (figure.kind === "count" && figure.counts !== null) counted = figure.counts;
    const stricken = figure.countedSpan === null ? STRICKEN.exec(text.slice(figure.end))?.[1] : undefined;
    if (stricken !== undefined) return { ...figure, counts: stem(stricken) };
    const ofMany = isBare(figure) ? OF_MANY.exec(text.slice(figure.end)) : null;
    if (ofMany !== null) {
      const end = figure.end + ofMany[0].length;
      return { ...figure, counts: stem(ofMany[1]!), countedSpan: { start: end - ofMany[1]!.length, end } };
    }
    if (isBare(figure) && !AGED.test(text.slice(0, figure.start)) && befallenOf(figure, text) !== null)
      return { ...figure, counts: counted };
    return figure.kind === "ordinal" && isLatestOfMany(figure, text)
      ? { ...figure, kind: "count", counts: PEOPLE }
      : figure;
  });
}

/** "Supporters" have the stem of "support", "prisoners" that of "prison". */
function nounAsWritten({ countedSpan }: Figure, text: string): string | undefined {
  if (countedSpan === null) return undefined;
  return OF_OTHER_STEM.get(text.slice(countedSpan.start, countedSpan.end).split(" ").at(-1)!.toLowerCase());
}

const OF_OTHER_STEM = new Map([
  ["supporters", stem("fans")],
  ["prisoners", stem("inmates")],
]);

/** "A woman of 34 died" tells of one. */
const AGED = /\b(?:aged?|man of|woman of|boy of|girl of) $/;

/** What is said right beside to have befallen the counted: "injured" of "nine people were injured", "injured nine people". */
export function befallenOf({ start, end, countedSpan }: Figure, text: string): string | null {
  const behind = BEFALLEN.exec(text.slice(Math.max(end, countedSpan?.end ?? 0)));
  return (behind ?? BEFELL.exec(text.slice(0, start)))?.[1]?.toLowerCase() ?? null;
}

/** "650 dead seabirds" are no people. */
const STRICKEN = /^ (?:dead|injured|wounded|missing|hurt) (\p{Ll}{3,}s)\b/u;

/** "900 of the airline's 7,400 jobs": jobs. Of few, as "Ten of the 21 councillors", the part is told as one of the whole. */
const OF_MANY =
  /^ of (?:the |its |their )?(?:[\p{L}-]+['’]s? )?\d{1,3}(?:,\d{3})+ (?:\p{Ll}+ )?(\p{Ll}{3,}s|people|staff)\b/u;

export function isPartOfMany(figure: Figure, text: string): boolean {
  return OF_MANY.test(text.slice(figure.end));
}

function isBare({ kind, unit, counts }: Figure): boolean {
  return kind === "count" && unit === null && counts === null;
}

/** "Three died.": of what, the sentence before says. */
const BEFALLEN =
  /^ (?:(?:others?|more|are|is|were|was|have|had|been|being|still|remain|remained|also|badly|seriously|lightly|slightly) ){0,4}(killed|(?:died|drowned|perished)(?! ?[.,;])|dead|injured|wounded|hurt|missing|trapped|stranded|arrested|detained|evacuated|rescued|infected)\b/;

const BEFELL = /\b((?:kill|injur|wound|arrest|detain|rescu|evacuat|trapp)(?:ed|ing)) $/i;

/** "A fourth person has died": the last of them has the number of all. */
export function isLatestOfMany({ low, start, end }: Figure, text: string): boolean {
  return low > 1 && LATEST.test(text.slice(end)) && /\b[Aa] $/.test(text.slice(0, start));
}

const LATEST =
  /^ (?:person|man|woman|boy|girl|child|victim|patient|passenger|body|death)\b(?: who \p{Ll}+)? (?:(?:has|had|was|is|also) )*(?:been )?(?:died|dies|killed|found dead|recovered|confirmed|arrested|detained)\b/u;
