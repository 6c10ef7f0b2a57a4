// What was said once, found again by its reference -> its reply as it was, or what a follow-up goes on from.
import type { Answer } from "../answers/answer.ts";
import type { Briefing } from "../briefing/briefing.ts";
import type { EpochMs } from "../time.ts";
import { answerReply } from "./answer-reply.ts";
import { briefingReply } from "./briefing-reply.ts";
import {
  afterAnswer,
  afterBriefing,
  afterOpening,
  afterSearch,
  type Context,
  NOTHING_SAID,
  type Opened,
  type Recorded,
} from "./context.ts";
import type { View } from "./dates.ts";
import { storyFoundReply } from "./opening.ts";
import type { Reply } from "./reply.ts";
import { type Found, searchReply } from "./search-reply.ts";
import type { StoryFound } from "./services.ts";
import { type Summarized, summaryReply } from "./summary-reply.ts";

/** `at`: the moment it was said of, from which ages are counted. */
export type Recalled =
  | { readonly kind: "briefing"; readonly briefing: Briefing }
  | { readonly kind: "answer"; readonly asked: Recorded<Answer> }
  | {
      readonly kind: "story";
      readonly id: string;
      readonly words: string;
      readonly found: StoryFound;
      readonly at: EpochMs;
    }
  | { readonly kind: "summary"; readonly id: string; readonly summary: Summarized; readonly at: EpochMs }
  | { readonly kind: "search"; readonly found: Recorded<Found> };

/** The reply as it was. */
export function recalledReply(recalled: Recalled, view: View): Reply {
  switch (recalled.kind) {
    case "briefing":
      return briefingReply(recalled.briefing, view);
    case "answer":
      return answerReply(recalled.asked.value, view);
    case "story":
      return storyFoundReply(recalled.words, recalled.found, { ...view, now: recalled.at });
    case "summary":
      return summaryReply(recalled.summary, { ...view, now: recalled.at });
    case "search":
      return searchReply(recalled.found.value, view);
    default:
      return recalled satisfies never;
  }
}

/** What "more" and "why" of it speak of. */
export function contextOf(recalled: Recalled): Context {
  switch (recalled.kind) {
    case "briefing":
      return afterBriefing(recalled.briefing);
    case "answer":
      return afterAnswer(recalled.asked);
    case "search":
      return afterSearch(recalled.found);
    default: {
      const opened = openedOf(recalled);
      return opened === null ? NOTHING_SAID : afterOpening(opened);
    }
  }
}

/** Null for what was looked for and not found, and for all else. */
export function openedOf(recalled: Recalled | null): Opened | null {
  if (recalled?.kind === "story" && recalled.found.item !== null)
    return { kind: "story", told: { id: recalled.id, value: recalled.found.item } };
  if (recalled?.kind === "summary" && recalled.summary.kind === "article")
    return { kind: "summary", told: { id: recalled.id, value: recalled.summary } };
  return null;
}
