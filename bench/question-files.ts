// A file of our own questions, tests/fixtures/questions*.json -> what is asked, and what answers.
import { readFileSync } from "node:fs";

export type OwnQuestion = {
  readonly question: string;
  /** The questions before it in the thread. */
  readonly before: readonly string[];
  /** Words of a sentence that answers, one of them is enough; empty where the articles do not tell. */
  readonly says: readonly string[];
  /** Empty where no few words would be the answer. */
  readonly short: readonly string[];
};

/** The first file has one `answer`, which stands for the other two where these are not given. */
type Line = {
  readonly question: string;
  readonly before?: readonly string[];
  readonly answer?: string | null;
  readonly says?: readonly string[] | null;
  readonly short?: readonly string[];
};

/** `file` is its name without the end, "questions-more". */
export function questionsIn(file: string): OwnQuestion[] {
  const lines = JSON.parse(readFileSync(`tests/fixtures/${file}.json`, "utf8")) as readonly Line[];
  return lines.map(({ question, before = [], answer = null, says, short }) => {
    const answers = answer === null ? [] : [answer];
    return { question, before, says: says ?? answers, short: short ?? answers };
  });
}
