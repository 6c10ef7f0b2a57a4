// A line that names who wrote a text -> the names as they stand there.

const WORD = String.raw`\p{Lu}[\p{L}.'’-]*`;
const NAME = `${WORD}(?: (?:${WORD}|de|van|von|der|den|al|bin|da|di|la|le)){1,3}`;
/** "Ann Lee", "Ann Lee and Bo Roy", "Ann Lee, Bo Roy and Cy Poe"; what follows a comma without "and" is a post or an outlet. */
const NAMES = `${NAME}(?:(?:, ${NAME}){0,5},? (?:and|&) ${NAME})?`;
const BYLINE = new RegExp(`^(?:(?:[Ww]ritten |[Rr]eported )?(?:[Bb]y|BY|Von|Par|Por):? |Author: ?)(${NAMES})`, "u");
const SIGNATURE = new RegExp(`^[-–—] ?(${NAMES})$`, "u");

/** Longer lines are sentences, whatever they begin with. */
const LONGEST_BYLINE = 200;

/** bylineIn("By Ann Lee and Bo Roy, Science Editor") -> "Ann Lee and Bo Roy"; bylineIn("- Ann Lee") -> "Ann Lee". */
export function bylineIn(line: string): string | null {
  if (line.length > LONGEST_BYLINE || ENDS.test(line)) return null;
  const names = BYLINE.exec(line)?.[1] ?? SIGNATURE.exec(line)?.[1];
  return names?.replace(NOT_A_NAME, "") ?? null;
}

/** "By Monday Mr. Roy had left." is a sentence; "By Ann Lee Jr." is rare enough to be lost. */
const ENDS = /[.!?]["'”’)]*$/;

/** "Ann Lee" and nothing else, as stands above a date. */
export function isBareName(line: string): boolean {
  return line.length <= LONGEST_BYLINE && BARE_NAME.test(line);
}

const BARE_NAME = new RegExp(`^${WORD}(?: ${WORD}){1,2}$`, "u");

/** What runs into the name where a page's parts are joined: "By Ann Lee Staff Writer", "By Bo Roy On". */
const NOT_A_NAME =
  / ?,? ?\b(?:Staff|Updated|Published|Posted|Contributor|Contributing|Senior|Special|Correspondent|Editor|Reporter|On|In|At|For)\b.*$/u;
