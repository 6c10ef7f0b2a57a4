// A number alone, "2", "#2" or "story 2" -> what it stands for: a story of the last briefing, or the reply that says that there is none.
import type { Briefing, BriefingItem } from "../briefing/briefing.ts";
import type { View } from "./dates.ts";
import { noSuchStory } from "./follow-up-reply.ts";
import { say } from "./our-words.ts";
import { note, paragraph, type Reply, replyOf } from "./reply.ts";

/** Null for all but a number, by itself or after "story" or "number": its words are to be looked up. */
export function numberAlone(words: string): number | null {
  const digits = /^(?:(?:the )?(?:story|number) )?#?(\d{1,3})$/i.exec(words)?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 10);
}

export type Numbered =
  | { readonly kind: "story"; readonly item: BriefingItem }
  | { readonly kind: "none"; readonly reply: Reply };

/** Null for words that are no number. */
export function storyNumbered(words: string, briefing: Briefing | null, view: View): Numbered | null {
  const number = numberAlone(words);
  if (number === null) return null;
  if (briefing === null) return { kind: "none", reply: noBriefingYet(number, view) };
  const item = briefing.items[number - 1];
  return item === undefined ? { kind: "none", reply: noSuchStory(briefing.items.length) } : { kind: "story", item };
}

function noBriefingYet(number: number, { prefix }: View): Reply {
  return replyOf(
    paragraph(
      say`Numbers are those of the stories of a briefing, and none has been given here yet. Start with: ${prefix}brief`,
    ),
    note(say`To look for the word: ${prefix}search ${number}`),
  );
}
