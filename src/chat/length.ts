// "alibaba shares in 2 sentences" -> what is to be summarized, and how long.

import { UNITS } from "../text/figure-numbers.ts";
import { typed } from "./absence.ts";
import { type OurWords, say } from "./our-words.ts";

/** At most so many sentences, or words; null: no bound of that kind. */
export type Length = { readonly sentences: number | null; readonly words: number | null };

export type LengthRead = {
  readonly wanted: string;
  /** Null when none is named. Whatever is asked for, it is no more than a page. */
  readonly length: Length | null;
  /** What was named and is no length there is, "0 sentences", "2 pages"; else null. */
  readonly unread: string | null;
  /** True where more is asked for than there is: `length` is the most. */
  readonly isOver: boolean;
};

/** readLength("alibaba shares in 2 sentences") -> wanted "alibaba shares", length of 2 sentences; a line is a sentence. */
export function readLength(text: string): LengthRead {
  const vague = vagueLength(text);
  if (vague !== null) return { ...vague, unread: null, isOver: false };
  const [, wanted = "", count, unit] = LENGTH.exec(text) ?? [];
  if (count === undefined) return { wanted: text, length: null, unread: null, isOver: false };
  const number = /^a$/i.test(count) ? 1 : NUMBERS.indexOf(count.toLowerCase()) + 1 || Number.parseInt(count, 10);
  if (number < 1 || OTHER_UNIT.test(unit!))
    return { wanted: wanted.trim(), length: null, unread: `${count} ${unit}`, isOver: false };
  const isWords = /^w/i.test(unit!);
  return {
    wanted: wanted.trim(),
    length: isWords
      ? { sentences: null, words: Math.min(number, MOST_WORDS) }
      : { sentences: Math.min(number, MOST_SENTENCES), words: null },
    unread: null,
    isOver: number > (isWords ? MOST_WORDS : MOST_SENTENCES),
  };
}

/** "In one sentence", "shorter": of what was said last. Null for all else, and where more is asked for than there is. */
export function lengthAlone(text: string): Length | null {
  if (SHORTER.test(text)) return { sentences: COUPLE, words: null };
  const asked = text.trim().replace(/(?<![\s,])[\s,]+please[.!]*$/i, "");
  const { wanted, length, isOver } = readLength(/^in /i.test(asked) ? asked : `in ${asked}`);
  return wanted === "" && !isOver ? length : null;
}

/** What to say where more was asked for than there is. */
export function overLength(): OurWords {
  return say`A summary has at most ${MOST_SENTENCES} sentences or ${MOST_WORDS} words.`;
}

/** What to say of a length that is none. */
export function unreadLength(unread: string): OurWords {
  return say`A summary has from 1 to ${MOST_SENTENCES} sentences or from 1 to ${MOST_WORDS} words, not ${typed(unread)}.`;
}

/** "kelp farm in a few words", "kelp farm briefly": short, and how short is left to us; null for all else. */
function vagueLength(text: string): Pick<LengthRead, "wanted" | "length"> | null {
  const [, before = "", count, unit] = VAGUE.exec(text) ?? [];
  if (unit !== undefined) {
    const few = /^co/i.test(count!) ? COUPLE : FEW;
    return { wanted: before.trim(), length: { sentences: /^w/i.test(unit) ? 1 : few, words: null } };
  }
  const wanted = BRIEFLY.exec(text)?.[1] ?? BRIEFLY_FIRST.exec(text)?.[1];
  return wanted === undefined ? null : { wanted: wanted.trim(), length: { sentences: COUPLE, words: null } };
}

const [COUPLE, FEW] = [2, 3];
const SHORTER =
  /^(?:(?:please |can you |could you )?(?:make (?:it|that|this) |keep it |say (?:it|that) (?:again )?))?(?:a (?:bit|little) |much )?(?:shorter|briefer)(?: please)?[\s.?!]*$/i;
const VAGUE =
  /^(?:(.*?),? )??\(?(?:in|with|using|as) (?:just |only )?(?:a |very )?(few|couple(?: of)?|handful of|some) (words|sentences|lines|(?:bullet )?points|bullets)\)?[\s.?!]*$/is;
const BRIEFLY = /^(.+?),? \(?(?:(?:very )?briefly|in (?:short|a nutshell)|as briefly as possible)\)?[\s.?!]*$/is;
const BRIEFLY_FIRST = /^(?:very )?briefly,? (.+)$/is;

const NUMBERS = [...UNITS.slice(1), "twenty"];
const LENGTH = new RegExp(
  `^(?:(.*?),? )??\\(?(?:in|as|within) (a|-?\\d+|${NUMBERS.join("|")}) (sentences?|lines?|(?:bullet )?points?|bullets?|words?|paragraphs?|pages?|characters?|letters?)\\)?[\\s.?!]*$`,
  "is",
);
const OTHER_UNIT = /^(?:pa|ch|le)/i;
const [MOST_SENTENCES, MOST_WORDS] = [20, 500];
