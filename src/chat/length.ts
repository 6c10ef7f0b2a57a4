// "alibaba shares in 2 sentences" -> what is to be summarized, and how long.

/** At most so many sentences, or words; null: no bound of that kind. */
export type Length = { readonly sentences: number | null; readonly words: number | null };

/** `length` is null when none is named. Whatever is asked for, it is no more than a page. */
export function readLength(text: string): { readonly wanted: string; readonly length: Length | null } {
  const [, wanted = "", count, unit] = LENGTH.exec(text) ?? [];
  if (count === undefined) return { wanted: text, length: null };
  const number = /^a$/i.test(count) ? 1 : NUMBERS.indexOf(count.toLowerCase()) + 1 || Number.parseInt(count, 10);
  const isWords = /^w/i.test(unit!);
  if (number < 1) return { wanted: text, length: null };
  return {
    wanted: wanted.trim(),
    length: isWords
      ? { sentences: null, words: Math.min(number, MOST_WORDS) }
      : { sentences: Math.min(number, MOST_SENTENCES), words: null },
  };
}

const NUMBERS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const LENGTH = new RegExp(
  `^(?:(.*?),? )??\\(?(?:in|as|within) (a|\\d{1,4}|${NUMBERS.join("|")}) (sentences?|words?)\\)?[\\s.?!]*$`,
  "is",
);
const [MOST_SENTENCES, MOST_WORDS] = [20, 500];
