// A line that names who wrote a text -> the names as they stand there.

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|al|bin|da|di|la|le)){1,4}`;
const NAMES = String.raw`${NAME}(?:(?:, and |, | and | & )${NAME}){0,5}`;
const BYLINE = new RegExp(
  String.raw`^(?:(?:[Ww]ritten |[Rr]eported |WRITTEN )?(?:[Bb]y|BY):? |Author: ?)(${NAMES})`,
  "u",
);
const SIGNATURE = new RegExp(`^[-–—] ?(${NAMES})$`, "u");

/** Longer lines are sentences, whatever they begin with. */
const LONGEST_BYLINE = 200;

/** bylineIn("By Ann Lee and Bo Roy, Science Editor") -> "Ann Lee and Bo Roy"; bylineIn("- Ann Lee") -> "Ann Lee". */
export function bylineIn(line: string): string | null {
  if (line.length > LONGEST_BYLINE) return null;
  return BYLINE.exec(line)?.[1] ?? SIGNATURE.exec(line)?.[1] ?? null;
}

/** A photo's credit: "Ann Lee / AFP / Getty Images". */
export function isPhotoCredit(line: string): boolean {
  return line.length <= LONGEST_BYLINE && !/[.!?]$/.test(line) && (line.match(/ \/ ?|\/ /g) ?? []).length >= 1;
}
