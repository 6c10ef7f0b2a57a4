// A story that has just broken -> Reply: why it is told unasked, and the story as when asked for.
import type { BriefingItem } from "../briefing/briefing.ts";
import { independentVoices } from "../stories/rank.ts";
import { typed } from "./absence.ts";
import type { View } from "./dates.ts";
import { asGiven, say } from "./our-words.ts";
import { note, type Reply, replyOf } from "./reply.ts";
import { storyReply } from "./story-reply.ts";

/** `words` are what the place follows, as they were typed. */
export function alertReply(item: BriefingItem, words: string, view: View): Reply {
  return replyOf(
    note(
      say`Just in, from ${independentVoices(item.story)} outlets: ${typed(words)} is followed here. No more of it: ${view.prefix}unfollow ${asGiven(words)}`,
    ),
    storyReply(item, view).blocks,
  );
}
