// The words around a number that say how it is meant: "more than", "up to", "nearly", "or so".

import { foldedAt, joinsAt, type Token, touchesPrevious } from "./figure-tokens.ts";
import type { FigureBound } from "./figures.ts";

type Said = { readonly bound: FigureBound; readonly tokens: number };

const BEFORE = phrases({
  atLeast:
    "more than,over,at least,no fewer than,no less than,not less than,upwards of,above,exceeding,in excess of,a minimum of,as few as,a record,greater than,>",
  atMost:
    "up to,as many as,as much as,fewer than,less than,under,below,at most,no more than,not more than,a maximum of,<",
  about:
    "about,around,some,nearly,almost,roughly,approximately,close to,nearing,an estimated,estimated,an average of,on average,circa,more or less,approx .,approx,~,≈",
  exact: "exactly,precisely",
});

const AFTER = phrases({
  atLeast: "or more,or above,or higher,or older,and above,and over,and older,plus,at least,+",
  atMost: "or fewer,or less,or under,or younger,or below,and under,and younger,at most",
  about: "or so,odd",
});

/** Words that take "more" or "than" their sense of a bound: "more than 20" but not "rather than 20". */
const LONGEST_PHRASE = 4;

/** The bound said before token `start` and how many tokens say it; exact when nothing is said. */
export function boundBefore(tokens: readonly Token[], start: number): Said {
  const said = longest(BEFORE, (length) => words(tokens, start - length, length));
  return said === null || isWayUp(tokens, start, said) ? { bound: "exact", tokens: 0 } : said;
}

/** "Has gone up to six", "brought the toll up to 14": so far it has come, and no less. */
function isWayUp(tokens: readonly Token[], start: number, { tokens: length }: Said): boolean {
  if (words(tokens, start - length, length) !== "up to") return false;
  return MOVES.has(foldedAt(tokens, start - length - 1));
}

const MOVES = new Set("go goes going gone went crept creeps moved toll total".split(" "));

/** The bound said from token `end` on: "20 or more", "20-odd", "20+". */
export function boundAfter(tokens: readonly Token[], end: number): Said | null {
  const at = joinsAt(tokens, end) && foldedAt(tokens, end + 1) === "odd" ? end + 1 : end;
  const said = longest(AFTER, (length) => words(tokens, at, length));
  if (!said || (foldedAt(tokens, at) === "+" && !touchesPrevious(tokens, at))) return null;
  if (foldedAt(tokens, at) === "odd" && at === end) return null;
  return { bound: said.bound, tokens: said.tokens + at - end };
}

function longest(table: ReadonlyMap<string, FigureBound>, wordsOfLength: (length: number) => string): Said | null {
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    const bound = table.get(wordsOfLength(length));
    if (bound) return { bound, tokens: length };
  }
  return null;
}

function words(tokens: readonly Token[], from: number, length: number): string {
  if (from < 0 || from + length > tokens.length) return "";
  let joined = tokens[from]!.folded;
  for (let i = from + 1; i < from + length; i++) joined += ` ${tokens[i]!.folded}`;
  return joined;
}

function phrases(
  rows: Readonly<Record<"atLeast" | "atMost" | "about", string>> & { exact?: string },
): Map<string, FigureBound> {
  return new Map(
    Object.entries(rows).flatMap(([bound, list]) =>
      list.split(",").map((phrase) => [phrase, bound as FigureBound] as const),
    ),
  );
}
