// An age in its sentence -> whose it is, so that "Graham Tolley, 61," meets "Tolley, 62," and nobody else.
import type { Figure } from "../text/figures.ts";
import { type Name, namesIn } from "../text/names.ts";

/** True of "44" in "a man of 44", of "61" in "Graham Tolley, 61, said", and of whatever is so many years old. */
export function isAge(text: string, figure: Figure): boolean {
  if (figure.kind !== "count" || figure.low > OLDEST || /olds$/i.test(text.slice(figure.start, figure.end)))
    return false;
  return (
    YEARS_OLD.test(text.slice(figure.start, figure.end + 5)) || isOfSomebody(text, figure) || isAside(text, figure)
  );
}

const OLDEST = 120;
const YEARS_OLD = /years?[ -]old/i;

/** "A woman of 44". */
function isOfSomebody(text: string, { start, unit, countedSpan }: Figure): boolean {
  return unit === null && countedSpan === null && SOMEBODY_OF.test(text.slice(0, start));
}

export const SOMEBODY_OF =
  /\b(?:an?|the) (?:\p{Ll}+ )?(?:man|woman|boy|girl|father|mother|pensioner|worker|driver|cyclist|pedestrian|student) of (?:only |just )?$/iu;

function isAside(text: string, figure: Figure): boolean {
  return figure.unit === "year" && nameOfAge(text, figure) !== null;
}

/** Folded, as the sentence has it: "graham tolley"; null where it does not say so right there. */
export function nameOfAge(text: string, { start, end }: Figure): string | null {
  const names = namesIn(text).filter(isOfPerson);
  const behind = names.find((name) => name.end <= start && BEHIND_NAME.test(text.slice(name.end, start)));
  if (behind !== undefined && (YEARS_OLD.test(text.slice(start, end)) || SET_OFF.test(text.slice(end))))
    return behind.folded;
  if (!YEARS_OLD.test(text.slice(start, end + 5))) return null;
  const ahead = names.find((name) => name.start >= end && AHEAD_OF_NAME.test(text.slice(end, name.start)));
  return ahead?.folded ?? null;
}

/** Folded names of one word may be a surname, of more than three hardly anybody's. */
function isOfPerson({ folded }: Pick<Name, "folded">): boolean {
  return folded.split(" ").length <= LONGEST_NAME;
}

const LONGEST_NAME = 4;

const BEHIND_NAME = /^(?:, (?:aged |now |who is |who was |an? |the )?| \((?:aged )?| is (?:an? )?)$/;
const AHEAD_OF_NAME = /^ (?:(?!(?:and|or|of|in|at|by|with|from|said|was|is|had|has)\b)[\p{Ll}-]+ ){0,4}$/u;

/** "Tolley, 61," and "(61)", not "Lund, 12 people". */
const SET_OFF = /^(?:[,).;]| years old\b|$)/;

/** "Tolley" and "Graham Tolley", "Teacher Paul Rigby" and "Paul Rigby". */
export function isOnePerson(one: string, other: string): boolean {
  const [short, long] = [one.split(" "), other.split(" ")].sort((a, b) => a.length - b.length) as [string[], string[]];
  return short.at(-1) === long.at(-1) && short.every((word) => long.includes(word));
}

/** "Tolley" is Graham Tolley where neither text names another Tolley: of brothers it may be either. */
export function isOnlyOfName(one: string, other: string, texts: readonly string[]): boolean {
  if (one === other && one.includes(" ")) return true;
  const surname = one.split(" ").at(-1)!;
  const namesakes = texts.flatMap((text) =>
    namesIn(text).flatMap(({ folded }) => (folded.endsWith(` ${surname}`) && isOfPerson({ folded }) ? folded : [])),
  );
  const all = [...new Set([one, other, ...namesakes])].filter((name) => name.includes(" "));
  return all.every((name, i) => all.slice(i + 1).every((each) => isOnePerson(name, each)));
}
