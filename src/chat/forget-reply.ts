// The wish to have one's data removed -> it is removed, once that is said twice, and the reply says what is gone.
import type { View } from "./dates.ts";
import { countOf, say } from "./our-words.ts";
import type { Command } from "./parse.ts";
import { note, paragraph, type Reply, replyOf } from "./reply.ts";

/** Each resolves with how many records were removed. */
export type ForgetService = {
  /** What is kept about the person who asks. */
  me(): Promise<number>;
  /** All that is kept of the workspace. */
  all(): Promise<number>;
};

export async function forgetReply(
  { whose, sure }: Command & { kind: "delete-my-data" },
  forget: ForgetService,
  { prefix }: View,
): Promise<Reply> {
  if (whose === "me" && sure) return removed(await forget.me());
  if (whose === "all" && sure) return removed(await forget.all());
  if (whose === "me") {
    return replyOf(
      paragraph(
        say`This removes what you asked and I answered privately, your feedback, what you follow, and the briefings that come to you by direct message. It cannot be undone.`,
      ),
      note(say`To do it: ${prefix}delete-my-data me yes`),
    );
  }
  if (whose === "all") {
    return replyOf(
      paragraph(
        say`This removes everything I keep about this workspace: settings, feeds, schedules, and the record of what I said. It cannot be undone.`,
      ),
      note(say`To do it: ${prefix}delete-my-data all yes`),
    );
  }
  return replyOf(
    paragraph(
      say`I keep the questions I was asked, what I said to them, the settings of this workspace and your feedback; no other message.`,
    ),
    note(
      say`Remove what is yours: ${prefix}delete-my-data me · everything of this workspace: ${prefix}delete-my-data all`,
    ),
  );
}

function removed(records: number): Reply {
  return replyOf(paragraph(say`Done: ${countOf(records, "record", "records")} removed.`));
}
