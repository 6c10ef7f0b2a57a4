// A briefing that comes by itself -> Reply: as when asked for, and what the reader must know of its coming.
import type { Briefing } from "../briefing/briefing.ts";
import type { EpochMs } from "../time.ts";
import { briefingName, briefingReply, dividedReply } from "./briefing-reply.ts";
import { momentWords, type View } from "./dates.ts";
import { joinWords, type OurWords, say } from "./our-words.ts";
import { type Block, note, paragraph, type Reply, replyOf, withChoices } from "./reply.ts";

/** `lateFor` is the time it was due, when it comes late; `since` from when on there is news in it. */
export type Coming = { readonly lateFor: EpochMs | null; readonly since: EpochMs | null };

export function scheduledReply(briefing: Briefing, view: View, coming: Coming): Reply {
  if (briefing.items.length > 0) return withRemarks(briefingReply(briefing, view), coming, view);
  const { since } = coming;
  const late = lateWords(coming, view);
  const on = briefing.topic === null ? say`` : say` on what this briefing is about`;
  // It names its own time: one day's line is never the same as another's.
  const nothing =
    since === null ? say`nothing to tell yet${on}` : say`nothing new${on} since ${momentWords(since, view)}`;
  return replyOf(paragraph(say`${momentWords(view.now, view)}: ${nothing}.`), late === "" ? [] : note(late));
}

/** The same for a thread: its headlines, and below them, under this title, its stories. Null where it has none. */
export function threadedReply(
  briefing: Briefing,
  view: View,
  coming: Coming,
): { readonly reply: Reply; readonly below: { readonly title: OurWords; readonly reply: Reply } } | null {
  if (briefing.items.length === 0) return null;
  const { headlines, stories } = dividedReply(briefing, view);
  return {
    reply: withRemarks(headlines, coming, view),
    below: { title: briefingName(briefing, view), reply: stories },
  };
}

/** With what is to be known of its coming below the heading, and one button more. */
function withRemarks(reply: Reply, coming: Coming, view: View): Reply {
  const news = coming.since === null ? say`` : say`new since ${momentWords(coming.since, view)}`;
  const remarks = joinWords([news, lateWords(coming, view)], " · ");
  const [heading, ...rest] = withChoices(reply, "earlier").blocks as [Block, ...Block[]];
  return replyOf(heading, remarks === "" ? [] : note(remarks), rest);
}

function lateWords({ lateFor }: Coming, view: View): OurWords {
  return lateFor === null ? say`` : say`late: due on ${momentWords(lateFor, view)}`;
}
