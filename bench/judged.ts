// An answer and what would be right -> what of it is right, and how many answers are.
import { type Answer, type Question, SURE } from "../src/answers/answer.ts";
import { quote, quoteText } from "../src/corpus/passage.ts";
import type { OwnQuestion } from "./question-files.ts";

/** What is looked at of an answer; the sentence that comes first is judged also where it is not given as the answer. */
export type Said = {
  readonly first: string;
  readonly short: string;
  readonly answered: boolean;
  readonly sure: boolean;
};

type Ask = (text: string, previous: Question | null) => Answer;

/** The questions before it are asked first, as in a thread. */
export function saidBy(ask: Ask, { question, before }: OwnQuestion): Said {
  const previous = before.reduce<Question | null>((last, text) => ask(text, last).question, null);
  const { kind, confidence, considered, short } = ask(question, previous);
  const first = considered[0]?.quote;
  return {
    first: first ? quoteText(first) : "",
    short: first && short ? quoteText(quote(first.article, short)) : "",
    answered: kind === "answered",
    sure: kind === "answered" && confidence >= SURE,
  };
}

export type Judged = {
  readonly answerable: boolean;
  readonly answered: boolean;
  readonly sure: boolean;
  readonly sentence: boolean;
  /** Null where no few words would be the answer. */
  readonly short: boolean | null;
};

export function judged(right: Pick<OwnQuestion, "says" | "short">, { first, short, answered, sure }: Said): Judged {
  return {
    answerable: right.says.length > 0,
    answered,
    sure,
    sentence: right.says.some((words) => tells(first, words)),
    short: right.short.length === 0 ? null : right.short.some((words) => nearlyEqual(short, words)),
  };
}

/** What is counted, and of which answers. */
const MEASURES = {
  sentence: { among: ({ answerable }: Judged) => answerable, holds: ({ sentence }: Judged) => sentence },
  short: {
    among: ({ answerable, short }: Judged) => answerable && short !== null,
    holds: ({ short }: Judged) => short === true,
  },
  right: {
    among: ({ answerable }: Judged) => answerable,
    holds: ({ answered, sentence }: Judged) => answered && sentence,
  },
  wrong: {
    among: ({ answerable }: Judged) => answerable,
    holds: ({ answered, sentence }: Judged) => answered && !sentence,
  },
  absent: { among: ({ answerable }: Judged) => !answerable, holds: ({ answered }: Judged) => !answered },
  sure: { among: ({ sure }: Judged) => sure, holds: ({ sentence }: Judged) => sentence },
} as const;

export type Measure = keyof typeof MEASURES;

/** Of "absent" those that are rightly not answered, of "sure" those that are right. */
export function shareOf(all: readonly Judged[], measure: Measure): number {
  const among = amongOf(all, measure);
  return among.filter(MEASURES[measure].holds).length / among.length;
}

/** Those that a measure is about. */
export function amongOf(all: readonly Judged[], measure: Measure): Judged[] {
  return all.filter(MEASURES[measure].among);
}

/** Whoever wrote down the right words may have taken two sentences for one; a few words ("Yes.") stand in many. */
const LONG_CHARACTERS = 30;

function tells(first: string, words: string): boolean {
  return first.includes(words) || (first.length > LONG_CHARACTERS && words.includes(first));
}

/** At least half of the words of either are words of the other: "around 600" for "600". */
function nearlyEqual(one: string, other: string): boolean {
  const [left, right] = [wordsIn(one), wordsIn(other)];
  const shared = left.filter((word) => right.includes(word)).length;
  return 2 * shared >= Math.max(left.length, right.length) && shared > 0;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}$€£.,]*[\p{L}\p{N}]/gu) ?? [];
}
