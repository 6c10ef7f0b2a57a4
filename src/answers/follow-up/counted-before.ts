// A question that counts or orders articles, and one after it -> what both are about.
import { termsOf } from "../../text/words.ts";
import type { Question } from "../answer.ts";
import { IT, isCounted, isOrdered, readCorpusQuestion } from "../question/corpus-question.ts";
import { asksByItself, topicNamed } from "./asking-words.ts";
import { thingNamed, thingSpokenOf } from "./spoken-of.ts";

/** The question about the news that the talk goes on from: what was counted of it, or the whole one that words were put behind. */
export function newsOf(before: Question): string {
  return (isCounted(before.ofCorpus) ? newsCounted(before) : before.joinedTo) ?? before.askedAs;
}

/** What of the news was counted: the question that it was counted of, or its own topic; null where all was counted. */
export function newsCounted({ about, joinedTo }: Question): string | null {
  return joinedTo ?? (about || null);
}

/** The question before as one about the news: what was counted of it is no answer to what is asked next. */
export function ofNews(before: Question, news: string): Question {
  return { ...before, askedAs: news, joinedTo: null, ofCorpus: null, wanted: "thing", focus: null, told: null };
}

/** "Who reported it first?", "who broke the story?" and "which outlet was first?" after "Who won the Lund match?" name the match. */
export function countedAbout(text: string, previous: Question, outlets: readonly string[]): string | null {
  const read = readCorpusQuestion(text, outlets);
  const about = read?.about ?? "";
  const topic = IT.test(about) ? topicOf(previous) : null;
  if (read === null || topic === null) return null;
  const named = text.replace(new RegExp(`\\b${about}\\b(?!.*\\b${about}\\b)`, "i"), topic);
  return named === text ? `Who reported ${topic} ${read.kind}?` : named;
}

/**
 * "Who reported the Lund match last?" for "and who was last?" after "Who reported the Lund match first?", and for "which was last?"
 * after "Which outlets wrote about the Lund match?"
 */
export function inOtherOrder(text: string, { askedAs, ofCorpus, about }: Question): string | null {
  const order =
    /^(?:(?:and|but) )?(?:(?:who|which(?: one| of (?:them|these))?) (?:was |were |came )?)?(?:the )?(first|last)\s*\?*$/i.exec(
      text,
    )?.[1];
  if (order === undefined || !isCounted(ofCorpus)) return null;
  if (!isOrdered(ofCorpus)) {
    return about ? `Who reported ${about} ${order.toLowerCase()}?` : null;
  }
  return askedAs.replace(new RegExp(`\\b${ofCorpus}\\b(?!.*\\b${ofCorpus}\\b)`, "i"), order.toLowerCase());
}

/**
 * "and about the ferry?" and "who wrote about the ferry?" after "Which outlets wrote about the dam?" ask that of the ferry; null for
 * all that names nothing to count.
 */
export function countedOf(text: string, { askedAs, ofCorpus, about: before }: Question): string | null {
  const counted = isCounted(ofCorpus) ? before : undefined;
  // What was counted is listed below the count.
  if (ofCorpus === "articles" && LIST_THEM.test(text)) return askedAs;
  if (!counted) return null;
  if (WHICH_ONES.test(text)) return `Which outlets wrote about ${counted}?`;
  const who = WHO_WROTE.exec(text)?.[1];
  if (who !== undefined) return `Which outlets wrote about ${who}?`;
  const [, about, bare] = AND_ABOUT.exec(text) ?? [];
  const topic = about ?? bare;
  return topic === undefined || asksByItself(topic) ? null : askedAs.replace(counted, () => topic);
}

const LIST_THEM =
  /^(?:and |ok,? |please )*(?:which(?: ones| articles)?(?: are (?:they|those|these))?|what are they|(?:can you |could you )?(?:list|show|name)(?: me| us)? (?:them|those|these)(?: all)?)(?: please)?\s*[?.!]*$/i;
const WHICH_ONES = /^(?:and )?(?:by |from |of )?(?:which|what) (?:outlet|source|newspaper|paper|site)s?\s*\?*$/i;
const WHO_WROTE = /^(?:and )?who (?:(?:has|have) )?(?:wrote|written|writes|reported) (?:about|on) (.+?)\s*\?*$/i;
/** "and about ferries", "and the ferry", "and Lund" */
const AND_ABOUT =
  /^(?:[Aa]nd|[Bb]ut|(?:[Aa]nd )?[Ww]hat about) (?:(?:about|on) ([^,]+?)|((?:the |\p{Lu})[^,]+?))\s*\?*$/u;

function topicOf({ askedAs, ofCorpus, about }: Question): string | null {
  if (ofCorpus !== null) return about || null;
  const topic = topicNamed(askedAs);
  const words = topic === undefined ? thingSpokenOf(askedAs) : thingNamed(askedAs, topic);
  return termsOf(words).length === 0 ? null : words;
}
