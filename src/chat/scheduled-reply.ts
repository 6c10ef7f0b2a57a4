// A briefing that comes by itself -> Reply: as when asked for, and what the reader must know of its coming.
import type { Briefing } from "../briefing/briefing.ts";
import type { EpochMs } from "../time.ts";
import { briefingReply } from "./briefing-reply.ts";
import { momentWords, type View } from "./dates.ts";
import { joinWords, say } from "./our-words.ts";
import { note, paragraph, type Reply, replyOf, withChoices } from "./reply.ts";

/** `lateFor` is the time it was due, when it comes late; `since` when the place was told something last. */
export type Coming = { readonly lateFor: EpochMs | null; readonly since: EpochMs | null };

export function scheduledReply(briefing: Briefing, view: View, { lateFor, since }: Coming): Reply {
  const late = lateFor === null ? say`` : say`late: due on ${momentWords(lateFor, view)}`;
  const news = since === null ? say`` : say`new since ${momentWords(since, view)}`;
  const remarks = joinWords([news, late], " · ");
  const remark = remarks === "" ? [] : note(remarks);
  if (briefing.items.length > 0) {
    const [heading, ...rest] = withChoices(briefingReply(briefing, view), "earlier").blocks;
    return replyOf(heading!, remark, rest);
  }
  const on = briefing.topic === null ? say`` : say` on what this briefing is about`;
  // It names its own time: one day's line is never the same as another's.
  const nothing =
    since === null ? say`nothing to tell yet${on}` : say`nothing new${on} since ${momentWords(since, view)}`;
  return replyOf(paragraph(say`${momentWords(view.now, view)}: ${nothing}.`), late === "" ? [] : note(late));
}
