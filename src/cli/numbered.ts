// A number alone at a shell -> the story of the last briefing given there, or the reply that says that there is none.
import type { App } from "../app.ts";
import type { BriefingItem } from "../briefing/briefing.ts";
import type { View } from "../chat/dates.ts";
import { noSuchStory } from "../chat/follow-up-reply.ts";
import { noBriefingYet, storyNumber } from "../chat/handle.ts";
import type { Reply } from "../chat/reply.ts";

export type Numbered =
  | { readonly kind: "story"; readonly item: BriefingItem }
  | { readonly kind: "none"; readonly reply: Reply };

/** Null for words, which are looked up. Throws RequestError when that briefing cannot be made again. */
export async function storyNumbered(words: string, app: App, view: View): Promise<Numbered | null> {
  const number = storyNumber(words);
  if (number === null) return null;
  const briefing = await app.lastBriefing();
  if (briefing === null) return { kind: "none", reply: noBriefingYet(words, view) };
  const item = briefing.items[number - 1];
  return item === undefined ? { kind: "none", reply: noSuchStory(briefing.items.length) } : { kind: "story", item };
}
