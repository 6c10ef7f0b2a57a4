// A question that leaves words out -> the whole question, with the words of the one before it.
import { namesIn } from "../text/names.ts";
import { isStopWord } from "../text/stopwords.ts";
import { wordsOf } from "../text/words.ts";
import type { Question } from "./answer.ts";
import type { TimeWindow } from "./time-window.ts";

export type FollowUp = {
  readonly askedAs: string;
  /** Set where the question before decides what is wanted: "and France?". */
  readonly wanted: Question["wanted"] | null;
  readonly window: TimeWindow | null;
  readonly outlet: string | null;
};

const PRONOUNS = new Set(
  "it its he him his she her hers they them their theirs this that these those there then".split(" "),
);

/** Null when the question stands by itself. */
export function completeFollowUp(text: string, previous: Question): FollowUp | null {
  const before = previous.askedAs;
  const inherited = { window: previous.window, outlet: previous.outlet };
  const fragment = /^(?:and|but|or|what about|how about|and what about)\s+(.{1,80}?)\s*\?*$/i.exec(text)?.[1];
  if (fragment !== undefined && !asksByItself(fragment)) {
    return { askedAs: replaced(before, fragment), wanted: previous.wanted, ...inherited };
  }
  const words = wordsOf(text).map((word) => word.folded);
  const content = words.filter((word) => !isStopWord(word) && word !== "else");
  if (words.includes("else") && content.length === 0)
    return { askedAs: `${text} ${before}`, wanted: null, ...inherited };
  if (content.length === 0 && words.length > 0) return { askedAs: joined(text, before), wanted: null, ...inherited };
  if (namesIn(text).length === 0 && words.some((word) => PRONOUNS.has(word))) {
    return { askedAs: joined(text, before), wanted: null, ...inherited };
  }
  return null;
}

function asksByItself(fragment: string): boolean {
  return /^(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|did|does|do|has|have|had|can|will)\b/i.test(
    fragment,
  );
}

/** The last name of the question before gives way to the new words; without one they are added. */
function replaced(before: string, fragment: string): string {
  const last = namesIn(before).at(-1);
  return last === undefined
    ? `${before.replace(/\s*\?+\s*$/, "")} ${fragment}?`
    : `${before.slice(0, last.start)}${fragment}${before.slice(last.end)}`;
}

/** The asking part comes last, because it decides what is wanted. */
function joined(text: string, before: string): string {
  return `${before.replace(/\s*\?+\s*$/, "")}. ${text}`;
}
