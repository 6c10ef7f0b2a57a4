// The wish to have one's data removed -> it is removed, once it was told what goes and that is said again (in a chat "yes" is enough), and the reply says what is gone.
import { asGiven, countOf, type OurWords, say } from "./our-words.ts";
import type { Command } from "./parse.ts";
import { note, paragraph, type Reply, replyOf } from "./reply.ts";

/** Each resolves with how many records were removed. */
export type ForgetService = {
  /** What is kept about the person who asks. */
  me(): Promise<number>;
  /** All that is kept of the workspace. */
  all(): Promise<number>;
};

/** `surface`: at a prompt the person is whoever sits there; `wasTold`: what goes was just said there. */
export type Asked = {
  readonly surface: "prompt" | "chat";
  readonly prefix: OurWords;
  readonly wasTold: boolean;
};

export async function forgetReply(
  { whose, sure }: Command & { kind: "delete-my-data" },
  forget: ForgetService,
  { surface, prefix, wasTold }: Asked,
): Promise<Reply> {
  if (whose === null) {
    return replyOf(
      paragraph(
        say`I keep the questions I was asked, what I said to them, the settings of this workspace and your feedback; no other message.`,
      ),
      note(
        say`Remove what is yours: ${prefix}delete-my-data me · everything of this workspace: ${prefix}delete-my-data all`,
      ),
    );
  }
  // In a chat "yes" is a field of the command, with a sentence beside it; at a prompt it may stand in an example.
  if (sure && (surface === "chat" || wasTold)) return removed(await forget[whose]());
  return replyOf(
    paragraph(say`${GOES[surface][whose]} It cannot be undone.`),
    note(STAYS[surface][whose]),
    note(say`To do it: ${prefix}delete-my-data ${asGiven(whose)} yes`),
  );
}

const ALL_GOES = say`This removes everything I keep about this workspace: the articles read for it, its settings, feeds and schedules, and the record of what I said.`;

const GOES: Readonly<Record<Asked["surface"], Record<"me" | "all", OurWords>>> = {
  chat: {
    me: say`This removes what you asked and I answered privately, your feedback, what you follow, and the briefings that come to you by direct message.`,
    all: ALL_GOES,
  },
  prompt: {
    me: say`This removes what was asked and answered here and at the shell of the articles that are looked at now, and what is followed, muted and filtered here.`,
    all: ALL_GOES,
  },
};

const TYPED = say`The lines you typed stay in the file history of the data folder.`;

const STAYS: typeof GOES = {
  chat: {
    me: say`Articles and feeds stay, and what was said before everyone.`,
    all: say`Other workspaces lose nothing.`,
  },
  prompt: {
    me: say`Articles and feeds stay. What is gone is compared by verify no more. ${TYPED}`,
    all: say`What was said of other articles, such as the samples, stays. What is gone is compared by verify no more. ${TYPED}`,
  },
};

function removed(records: number): Reply {
  return replyOf(paragraph(say`Done: ${countOf(records, "record", "records")} removed.`));
}
