// A question with words of the next one behind it, which go on from it: "Who coached Serbia? When?"
import type { Question } from "../answer.ts";
import { withoutEnd } from "./asking-words.ts";
import { newsOf } from "./counted-before.ts";

/** Two questions: "Who coached Serbia? When?" The asking part comes last, because it decides what is wanted. */
export function joined(text: string, before: string): string {
  const own = withoutEnd(text.replace(/^(?:and|but|or) /i, ""));
  return `${withoutEnd(before)}? ${own.charAt(0).toUpperCase()}${own.slice(1)}?`;
}

/** "Who scored?" after "Who won the cup?", read as one that goes on from it. */
export function behindWhole(text: string, before: Question): Pick<Question, "askedAs" | "joinedTo"> {
  const whole = newsOf(before);
  return { askedAs: joined(text, whole), joinedTo: whole };
}

/** What was put behind it, all of what stands by itself: " When?" of "Who coached Serbia? When?" */
export function ownPart(askedAs: string, joinedTo: string): string {
  const whole = withoutEnd(joinedTo);
  return askedAs.startsWith(whole) ? askedAs.slice(whole.length + 1) : askedAs;
}
