// What a source has changed since a briefing quoted it -> Reply: what it said, and what it says now.
import type { Correction } from "../briefing/correction.ts";
import type { EpochMs } from "../time.ts";
import { briefCitations, outletWords } from "./citations.ts";
import { type LocalTime, momentWords } from "./dates.ts";
import { type OurWords, say } from "./our-words.ts";
import { type Block, paragraph, type Reply, replyOf } from "./reply.ts";

/** All of one article; `toldAt` is when the briefing was due. At least one. */
export function correctionReply(changed: readonly Correction[], toldAt: EpochMs, view: LocalTime): Reply {
  const { article } = changed[0]!.before;
  return replyOf(
    paragraph(say`${outletWords(article)} has changed what the briefing of ${momentWords(toldAt, view)} quoted.`),
    changed.flatMap(({ before, after }): Block[] => [
      quoted(after === null ? say`It said, and it is no longer there:` : say`It said:`, before),
      ...(after === null ? [] : [quoted(say`It says now:`, after)]),
    ]),
    briefCitations([article], view),
  );
}

function quoted(lead: OurWords, quote: Correction["before"]): Block {
  return { kind: "quote", lead, quote, strong: null, citation: 1, source: null };
}
