// Reply -> the messages Slack is sent, within its limits and with nothing of an article's text active in them.
import type { types } from "@slack/bolt";
import type { Reply } from "../../src/chat/reply.ts";
import { blocksOf, packPieces } from "./pack.ts";
import { feedbackPiece, piecesOf } from "./pieces.ts";
import { summaryOf } from "./summary.ts";

/** The body of chat.postMessage without its channel: https://docs.slack.dev/reference/methods/chat.postMessage */
export type SlackMessage = {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
  /** A briefing of twenty links would otherwise unfold twenty previews. */
  readonly unfurl_links: false;
  readonly unfurl_media: false;
};

export type RenderOptions = {
  /** What a click on one of the reply's buttons sends back, at most `LONGEST_VALUE` characters. */
  readonly reference?: string | null;
  /** Under answers: the reference that a thumb up or down is kept for. */
  readonly feedback?: string | null;
};

/** One message or several, which go into one thread; none for a reply without words. */
export function renderReply(reply: Reply, { reference = null, feedback = null }: RenderOptions = {}): SlackMessage[] {
  const pieces = reply.blocks.flatMap((block) => piecesOf(block, reference));
  const messages = packPieces(feedback === null ? pieces : [...pieces, feedbackPiece(feedback)]);
  return messages.map((pieces) => {
    return { text: summaryOf(pieces), blocks: blocksOf(pieces), unfurl_links: false, unfurl_media: false };
  });
}
