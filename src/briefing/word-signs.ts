// Words as they are written -> which rules can have anything to say of a sentence that has them: most sentences have none.
import { PRONOUNS } from "../text/pronouns.ts";
import { eachWord } from "../text/words.ts";

/** Signs of words, to be joined with "|". A rule that asks for one holds of no sentence without it. */
export const SIGN = {
  /** It begins with A to Z. */
  capital: 1 << 0,
  /** It begins with 0 to 9. */
  digit: 1 << 1,
  /** What a sentence begins with that may lean on the one before it: only the first word is asked for this one. */
  opener: 1 << 2,
  /** What carries on within a sentence: "also", "followed". */
  carrier: 1 << 3,
  /** "He", "it", "them", "that's" and the like, and two of them by themselves. */
  pronoun: 1 << 4,
  it: 1 << 5,
  them: 1 << 6,
  /** "Made the announcement", "made up the rest". */
  made: 1 << 7,
  /** "I", "you", "our". */
  selfOrReader: 1 << 8,
  /** "Said", "according". */
  attribution: 1 << 9,
  elsewhere: 1 << 10,
  /** "That sum", "those years". */
  demonstrative: 1 << 11,
  ordinal: 1 << 12,
  there: 1 << 13,
  same: 1 << 14,
} as const;

const LISTS: readonly (readonly [number, string])[] = [
  [
    SIGN.opener,
    `
and but or nor so yet however meanwhile also then instead still nevertheless nonetheless moreover furthermore besides
otherwise therefore thus hence indeed likewise similarly conversely additionally afterward afterwards rather too plus
again here there together even either as because after before at by for in to not on among such both neither another other others all each half many
most none remaining one some several two three four five six seven eight nine ten eleven twelve dozens hundreds thousands the later earlier soon shortly if first firstly second secondly third
thirdly finally lastly moments minutes hours days weeks months years since until from this that these those few of with
well true sure granted right yes no oh ok okay alas frankly`,
  ],
  [
    SIGN.carrier,
    `
also then followed however meanwhile though too instead therefore nevertheless nonetheless example instance turn well`,
  ],
  [SIGN.pronoun, [...PRONOUNS, "that's"].join(" ")],
  [SIGN.it, "it"],
  [SIGN.them, "them"],
  [SIGN.made, "made"],
  [SIGN.elsewhere, "elsewhere"],
  [SIGN.demonstrative, "that this those these"],
  [SIGN.ordinal, "second third fourth fifth sixth seventh eighth ninth tenth"],
  [SIGN.there, "there"],
  [SIGN.same, "same"],
  [SIGN.selfOrReader, "i we you my our your me us"],
  [SIGN.attribution, "said says told according added tweeted wrote announced reported"],
];

const signsOfForms = new Map<string, number>();
for (const [sign, words] of LISTS) {
  for (const word of words.trim().split(/\s+/)) signsOfForms.set(word, (signsOfForms.get(word) ?? 0) | sign);
}

/** Those of one word as it is written; of "they'll" or "déit" those of its parts, as a pattern with \b would find them. */
export function signsOfWord(word: string): number {
  const code = word.charCodeAt(0);
  const first = code >= 65 && code <= 90 ? SIGN.capital : code >= 48 && code <= 57 ? SIGN.digit : 0;
  const small = word.toLowerCase();
  const whole = signsOfForms.get(small) ?? 0;
  return first | (PLAIN.test(small) ? whole : whole | signsOfParts(small));
}

const PLAIN = /^[a-z]*$/;

function signsOfParts(word: string): number {
  const parts = word.replaceAll("’", "'").split(/[^a-z0-9']+/);
  return parts.reduce((signs, part) => {
    const own = part.split("'").reduce((joined, piece) => joined | (signsOfForms.get(piece) ?? 0), 0);
    return signs | own | (part.includes("that's") ? SIGN.pronoun : 0);
  }, 0);
}

/** Those of a sentence, with `opener` only where its first word has it. */
export function signsIn(text: string): number {
  let signs = 0;
  let isFirst = true;
  eachWord(text, (start, end) => {
    signs = withWord(signs, signsOfWord(text.slice(start, end)), isFirst);
    isFirst = false;
  });
  return signs;
}

/** A sentence's signs with those of one more of its words. */
export function withWord(signs: number, word: number, isFirst: boolean): number {
  return signs | (isFirst ? word : word & ~SIGN.opener);
}
