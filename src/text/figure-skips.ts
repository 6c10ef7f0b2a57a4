// Numbers that are no figures: times of day, parts of names, telephone numbers, scores, fractions, numbers of lists.
import { type NumberRead, readNumber } from "./figure-numbers.ts";
import { foldedAt, isCapitalised, isMonth, joinsAt, type Token, touchesPrevious } from "./figure-tokens.ts";
import { isStopWord } from "./stopwords.ts";

/** Words whose number is a name: "Flight 370", "resolution 2170", "page 12". */
const NUMBERED = new Set(
  `flight boeing airbus route channel highway interstate motorway room suite chapter article section paragraph resolution
  level phase category type number page figure table step apollo gate platform reactor sector district ward bus line verse
  item version amendment proposition game day week season episode part volume grade zone exit junction formula round box
  terminal block class group area unit windows iphone galaxy playstation xbox covid title top under war heat lane studio
  building floor act bill clause model mark mk`.split(/\s+/),
);

/** The token after a number that is no figure, when one begins at `i`; else null. */
export function skipNonFigure(tokens: readonly Token[], i: number, number: NumberRead): number | null {
  return (
    skipTime(tokens, i, number) ??
    skipChain(tokens, i, number) ??
    skipFraction(tokens, number) ??
    skipLabel(tokens, i, number)
  );
}

/** "8 p.m.", "8:30", "8.30am", "0800 GMT", "six o'clock", "8 to 9 p.m.". */
function skipTime(tokens: readonly Token[], i: number, { end, value }: NumberRead): number | null {
  const mark = foldedAt(tokens, end);
  if (
    mark === ":" &&
    touchesPrevious(tokens, end) &&
    touchesPrevious(tokens, end + 1) &&
    tokens[end + 1]?.kind === "number"
  )
    return end + 2;
  if (isHour(mark)) return end + 1;
  const isOfDay = mark === "in" && foldedAt(tokens, end + 1) === "the" && PARTS_OF_DAY.has(foldedAt(tokens, end + 2));
  if (isOfDay && value <= 12 && /^(?:at|by|until|before|after)$/.test(foldedAt(tokens, i - 1))) return end + 3;
  const second = joinsAt(tokens, end) || /^(?:to|and|or)$/.test(mark) ? readNumber(tokens, end + 1) : null;
  return second && isHour(foldedAt(tokens, second.end)) ? second.end + 1 : null;
}

/** "At six in the morning". */
const PARTS_OF_DAY = new Set(["morning", "afternoon", "evening"]);

function isHour(folded: string): boolean {
  return /^(?:[ap]m\.?|oclock|gmt|utc|noon|midnight)$/.test(folded);
}

/** "555-1234", "1-800-555-1234", "+1 202 555 0100": numbers strung together. */
function skipChain(tokens: readonly Token[], i: number, { plain }: NumberRead): number | null {
  if (!plain) return null;
  let end = i + 1;
  let joined = 0;
  for (let at = end; ; at = end) {
    if (joinsAt(tokens, at)) at++;
    if (tokens[at]?.kind !== "number" || !/^\d+$/.test(tokens[at]!.text)) break;
    joined++;
    end = at + 1;
  }
  const telephone =
    joined === 1 && tokens[end - 1]!.text.length >= 4 && tokens[i]!.text.length >= 3 && joinsAt(tokens, i + 1);
  return joined > 1 || telephone || (joined > 0 && foldedAt(tokens, i - 1) === "+") ? end : null;
}

/** "9/11", "24/7", "3/4/2014", "two-thirds", "three quarters". */
function skipFraction(tokens: readonly Token[], { end }: NumberRead): number | null {
  let at = end;
  while (foldedAt(tokens, at) === "/" && touchesPrevious(tokens, at) && tokens[at + 1]?.kind === "number") at += 2;
  if (at > end) return at;
  const part = joinsAt(tokens, end) ? end + 1 : end;
  return /^(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)$/.test(foldedAt(tokens, part))
    ? part + 1
    : null;
}

/** A code, the number of a list, a number joined or written against letters: "007", "1. First", "F-16", "3D". */
function skipLabel(tokens: readonly Token[], i: number, { end, plain }: NumberRead): number | null {
  if (tokens[i]!.kind !== "number") return null;
  if (/^0\d/.test(tokens[i]!.text)) return end;
  if (
    i === 0 &&
    plain &&
    /^[.)]$/.test(foldedAt(tokens, end)) &&
    touchesPrevious(tokens, end) &&
    end + 1 < tokens.length
  )
    return end + 1;
  if (/^[#№_@&]$/.test(foldedAt(tokens, i - 1))) return end;
  const lettersBefore = joinsAt(tokens, i - 1) && tokens[i - 2]?.kind === "word";
  return lettersBefore && !/^(?:mid|pre|post|magnitude|aged)$/.test(foldedAt(tokens, i - 2)) ? end : null;
}

/** True when the number belongs to a name: "Europe 1", "Flight 370", "No. 5". `titleCase`: capitals say nothing here. */
export function isNamePart(
  tokens: readonly Token[],
  i: number,
  { plain }: NumberRead,
  { titleCase, isCounted }: { titleCase: boolean; isCounted: boolean },
): boolean {
  const before = tokens[i - 1];
  if (tokens[i]!.kind === "word") return isCapitalised(tokens[i]) && !titleCase && before?.kind === "word";
  if (!plain || !before) return false;
  if (before.folded === "." && foldedAt(tokens, i - 2) === "no") return true;
  if (NUMBERED.has(before.folded)) return true;
  const isModel = /^\d{4,}$/.test(tokens[i]!.text);
  return (
    (!isCounted || isModel) &&
    !titleCase &&
    i > 1 &&
    isCapitalised(before) &&
    !isStopWord(before.folded) &&
    !isMonth(before)
  );
}
