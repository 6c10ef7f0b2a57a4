// A line that names who wrote a text -> the names as they stand there.

const WORD = String.raw`\p{Lu}[\p{L}.'’-]*`;
const NAME = `${WORD}(?: (?:${WORD}|de|van|von|der|den|al|bin|da|di|la|le)){1,3}`;
/** "Ann Lee", "Ann Lee and Bo Roy", "Ann Lee, Bo Roy and Cy Poe"; what follows a comma without "and" is a post or an outlet. */
const NAMES = `${NAME}(?:(?:, ${NAME}){0,5},? (?:and|&) ${NAME})?`;
const BYLINE = new RegExp(
  `^(?:(?:[Ww]ritten |[Rr]eported |[Pp]osted )?(?:[Bb]y|BY):? |(?:Text |Bericht )?[Vv]on:? |(?:Par|Por):? |(?:Author|Autor(?:in)?|Redaktion|Text): ?)(${NAMES})`,
  "u",
);
/** After these words one name is enough: "Posted by Ann". */
const POSTED = new RegExp(`^(?:Posted|Written|Published) by (${NAMES}|${WORD})`, "u");
const SIGNATURE = new RegExp(`^[-–—] ?(${NAMES})$`, "u");

/** Longer lines are sentences, whatever they begin with. */
const LONGEST_BYLINE = 200;

/** bylineIn("By Ann Lee and Bo Roy, Science Editor") -> "Ann Lee and Bo Roy"; bylineIn("- Ann Lee") -> "Ann Lee". */
export function bylineIn(line: string): string | null {
  if (line.length > LONGEST_BYLINE || ENDS.test(line)) return null;
  const names = BYLINE.exec(line)?.[1] ?? POSTED.exec(line)?.[1] ?? SIGNATURE.exec(line)?.[1] ?? nameInPart(line);
  return names?.replace(NOT_A_NAME, "") ?? null;
}

/** "15.9.2014 | 13:10 | Ann Lee" and "15 September 2014 - By Ann Lee": the part of a date line that names the writer. */
function nameInPart(line: string): string | null {
  if (!HAS_YEAR.test(line)) return null;
  const parts = line.split(PART);
  if (parts.length < 2 || !HAS_YEAR.test(parts[0]!)) return null;
  const named = parts.map((part) => BYLINE.exec(part)?.[1]).find((name) => name !== undefined);
  const last = parts.at(-1)!;
  return named ?? (/\d/.test(parts.slice(0, -1).join("")) && isBareName(last) && !/\d/.test(last) ? last : null);
}

const HAS_YEAR = /\d{4}/;
const PART = / [|•·–—-] ?/;

/** "By Monday Mr. Roy had left." is a sentence; "By Ann Lee Jr." is rare enough to be lost. */
const ENDS = /[.!?]["'”’)]*$/;

/**
 * "Local Democracy Reporter Ann Lee" -> "Ann Lee": a headline may be made so too, "Ferry Reporter Wins Prize", "Former Chief Editor
 * Tomas Brandt Dies"; one whose last word may be what the two before it did gives no name.
 */
export function nameBehindPost(line: string): string | null {
  const name = line.length <= LONGEST_BYLINE ? BEHIND_POST.exec(line)?.[1] : undefined;
  return name === undefined || DOES.test(name) ? null : name;
}

/** Of two words the last may be Jones or Roberts, so that it must be a verb of headlines. */
const DOES =
  /^\S+ \S+ \S*(?:s|ed)$|ed$| (?:dies|resigns|quits|retires|wins|loses|leaves|returns|speaks|goes|faces|joins|gets|steps|says|admits|denies|calls|flees|sues|found|dead|shot|held|freed)$/i;

const BEHIND_POST = new RegExp(
  `^(?:(?:${WORD}|and|of|the|&) ){0,4}(?i:reporter|correspondent|editor|writer|columnist|journalist) (${WORD}(?: ${WORD}){1,2})$`,
  "u",
);

/** "Ann Lee" and nothing else, as stands above a date. */
export function isBareName(line: string): boolean {
  return line.length <= LONGEST_BYLINE && BARE_NAME.test(line);
}

const BARE_NAME = new RegExp(`^${WORD}(?: ${WORD}){1,2}$`, "u");

/** What runs into the name where a page's parts are joined: "By Ann Lee Staff Writer", "By Bo Roy On". */
const NOT_A_NAME =
  / ?,? ?\b(?:Staff|Updated|Published|Posted|Contributor|Contributing|Senior|Special|Correspondent|Editor|Reporter|Illustrations?|Fotos?|Photos?|Bild(?:er)?|On|In|At|For)\b.*$/u;
