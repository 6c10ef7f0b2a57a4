// Two figures told of different places -> whether the one place lies in the other.
import type { Mention } from "./mentions.ts";

/** "In San Jose, California" and "in California"; "in Orlova" in a report from "ORLOVA, Marovia" and "in southern Marovia". */
export function areNested(a: Mention, b: Mention): boolean {
  if (isNamedBy(a, b) || isNamedBy(b, a)) return true;
  const pairs = [...pairsOf(a, b), ...pairsOf(b, a)];
  return [a, b].some(({ quote }) => pairs.some((pair) => liesIn(pair, quote.article.text)));
}

/** A place of the one stands in the other's sentence too. */
function isNamedBy(a: Mention, b: Mention): boolean {
  return !a.narrowed.places.isDisjointFrom(b.narrowed.names);
}

type Pair = { readonly inner: string; readonly outer: string };

function pairsOf(a: Mention, b: Mention): Pair[] {
  return [...a.narrowed.places].flatMap((inner) => Array.from(b.narrowed.places, (outer) => ({ inner, outer })));
}

/** "Orlova, Marovia", "Orsk Street in southern Brenno"; not the list "in Livia, Estria and Korva". */
function liesIn({ inner, outer }: Pair, text: string): boolean {
  return new RegExp(
    `\\b${RegExp.escape(inner)}(?: \\p{L}+)?(?:, | in )(?:the )?(?:\\p{Ll}+ )?${RegExp.escape(outer)}\\b(?!,? (?:and|or)\\b)`,
    "iu",
  ).test(text);
}
