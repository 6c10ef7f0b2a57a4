// A story that has just broken -> Reply: why it is told unasked, and the story as when asked for.
import type { BriefingItem } from "../briefing/briefing.ts";
import { independentVoices } from "../stories/rank.ts";
import { typed } from "./absence.ts";
import type { View } from "./dates.ts";
import { asGiven, say } from "./our-words.ts";
import { note, type Reply, replyOf } from "./reply.ts";
import { storyReply } from "./story-reply.ts";

/** `words` are what the place follows, as they were typed; or `story` is the number in the list of a story that it follows. */
export function alertReply(item: BriefingItem, followed: { words: string; story: number | null }, view: View): Reply {
  const { words, story } = followed;
  const [what, which] = story === null ? [typed(words), asGiven(words)] : [say`a story like it`, story];
  return replyOf(
    note(
      say`Just in, from ${independentVoices(item.story)} outlets: ${what} is followed here. No more of it: ${view.prefix}unfollow ${which}`,
    ),
    storyReply(item, view).blocks,
  );
}
