// "Who chaired the talks? Why did they meet?" -> the question that is answered, and what is left to ask.
import { asksByItself } from "../answers/follow-up/asking-words.ts";
import { smallTalk } from "./small-talk.ts";

/**
 * firstAsked("Who chaired the talks? And why did they meet?") -> "Who chaired the talks?", and next "And why did they meet?". Small
 * talk around a question is left out; words behind one that ask nothing by themselves belong to it: "Which is older? This or that?"
 */
export function firstAsked(text: string): { readonly question: string; readonly next: string | null } {
  const [first, ...others] = text.split(/(?<=\?)\s+/).filter((part) => part !== "" && smallTalk(part) === null);
  if (first === undefined || ![first, ...others].every((part) => asksByItself(part.replace(OPENING, ""))))
    return { question: text, next: null };
  return { question: first, next: others.length === 0 ? null : others.join(" ") };
}

const OPENING = /^(?:(?:and|but|so|also|then|ok|okay|well|sorry|hi|hello|if so|if not)[\s,]+)*/i;
