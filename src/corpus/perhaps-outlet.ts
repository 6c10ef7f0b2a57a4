// Lines around a title that alone prove nothing -> the name among them that is an outlet's, if others call one so.
import { eachOutletOnce, isOutletName, isTheNoun } from "./outlet-name.ts";
import type { Furniture } from "./outlets.ts";

/**
 * "The Lantern" on a line of its own below a title may be a section or whom the report is about: where other articles name an outlet so,
 * it is that one. Not so an agency's name, which is a picture's credit as often, and none of which the report speaks,
 * but for what somebody "told The Lantern". A name that is not made as outlets' are begins with "The", and counts only where one may stand
 * alone.
 */
export function outletPerhaps({ head, alone, body }: Pick<Furniture, "head" | "alone" | "body">): string | null {
  const made = head.filter((line) => line.includes(" ") && isMadeAsOutlet(line));
  const others = alone.filter((line) => IS_NAME.test(line));
  const names = eachOutletOnce([...made, ...others]);
  // Where there are several they are whose pages those are, or what else there is to read.
  return names.length > 1 || names.some((name) => isSpokenOf(name, body)) ? null : (names[0] ?? null);
}

function isMadeAsOutlet(line: string): boolean {
  return (isOutletName(line) || isTheNoun(line)) && !OF_AGENCY.test(line);
}

const OF_AGENCY = /\b(?:press|wire|newswire|agency|service)$/i;
const IS_NAME = /^The \p{Lu}[^.!?:;,]{2,40}$/u;

function isSpokenOf(name: string, body: string): boolean {
  const bare = name.replace(/^The /, "").toLowerCase();
  const report = body.toLowerCase();
  for (let at = report.indexOf(bare); at >= 0; at = report.indexOf(bare, at + bare.length))
    if (!/\btold (?:the )?$/.test(report.slice(Math.max(0, at - TOLD), at))) return true;
  return false;
}

const TOLD = "told the ".length + 1;
