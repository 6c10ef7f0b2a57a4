// An outlet named behind a question -> the words that ask the question of that outlet.

import { outletAskedFor, outletMeant, outletSource } from "../question/outlet.ts";
import { withoutEnd } from "./asking-words.ts";

/** Words that the articles write with a capital, folded, and the names of the outlets read. */
export type Known = { readonly named: ReadonlySet<string>; readonly outlets: readonly string[] };

/**
 * "according to the Pell Echo" of "and the Echo?", "what does the Echo say?" and `corrected` "the Echo"; null where no outlet is
 * named, and where the question before asks one what it says, whose name gives way.
 */
export function accordingTo(
  text: string,
  { before, corrected }: { readonly before: string; readonly corrected: string | null },
  { outlets, named }: Known,
): string | null {
  const said = corrected ?? withoutEnd(text).replace(BEGINS, "");
  const source = ASKED_OF.exec(said)
    ?.slice(1)
    .find((name) => name !== undefined);
  const outlet = source === undefined ? meantAlone(said, text, { outlets, named }) : outletSource(source, outlets);
  const isNamed = !/\baccording to\b/i.test(before) && outletAskedFor(before, outlets) !== null;
  if (outlet === null || isNamed) return null;
  const article = /^the /i.test(outlet) || /^the /i.test(source ?? said) ? "the " : "";
  return `according to ${article}${outlet.replace(/^The /, "")}`;
}

/** "Coast Radio?" may be looked up; with "and" before it, or "no", it goes on from a question. */
function meantAlone(said: string, text: string, { outlets, named }: Known): string | null {
  return said === withoutEnd(text) ? null : outletMeant(said, outlets, named);
}

const BEGINS = /^(?:and|but|or|so|(?:and )?(?:what|how) about) /i;
const ASKED_OF =
  /^(?:according to (.+?)|what (?:does|did|do|has) (.+?) (?:say|said|report|reported|write|written)(?: (?:about|of) (?:it|this|that))?)(?: then)?$/iu;
