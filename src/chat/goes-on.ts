// A command -> the parts of what was said before that it goes on from, and those that it leaves for others to go on from.
import { pointsBack } from "./numbered.ts";
import type { Command } from "./parse.ts";
import type { Errand } from "./queue.ts";
import type { Needed } from "./talk.ts";
import { numberAlone, perhapsAsksOn } from "./which-one.ts";

/** What a command goes on from. */
export function neededFor(command: Command): ReadonlySet<Needed> {
  switch (command.kind) {
    case "ask":
      return new Set(["answer"]);
    case "story":
      // Of a briefing that was opened from before, "more" stands where it stood.
      return new Set(numberAlone(command.words) === null ? ["shown"] : ["briefing", "shown"]);
    case "summarize":
      if (pointsBack(command.wanted)) return new Set(["latest", "numbered", "shown"]);
      return new Set(numberAlone(command.wanted) === null ? ["shown"] : ["briefing", "shown"]);
    case "search":
    case "unknown":
      // What is found is put in the place of what was shown before.
      return new Set(["shown"]);
    case "sources":
    case "why":
      return new Set(command.story === null ? ["latest"] : ["briefing"]);
    case "more":
      return new Set(["latest"]);
    case "open":
      return new Set([
        "latest",
        "numbered",
        "shown",
        ...(perhapsAsksOn(command.text) === null ? [] : ["answer" as const]),
      ]);
    case "earlier":
      return new Set(["briefing"]);
    default:
      return new Set();
  }
}

/**
 * What it waits for and what it leaves. Answers and briefings each come in the order asked; both leave "latest", and who needs
 * that waits for what was asked for last alone, not for a long briefing before it. "given" is how far "more" has come: kept
 * with what it goes on from, so that is kept before the next of its kind.
 */
export function errandOf(command: Command): Errand {
  switch (command.kind) {
    case "ask":
      return { needs: ["answer", "given"], leaves: ["answer", "latest"] };
    case "why":
      return command.asked === undefined
        ? { needs: [...neededFor(command)], leaves: [] }
        : { needs: ["latest", "answer", "given"], leaves: ["answer", "latest"] };
    case "brief":
    case "earlier":
      return { needs: ["briefing", "given"], leaves: ["briefing", "latest"] };
    case "more":
      return { needs: ["latest"], leaves: ["latest", "given", "shown"] };
    case "open":
      // Whether an answer cites so many, or a briefing before it is meant, shows once both are there.
      return perhapsAsksOn(command.text) === null
        ? { needs: ["latest", "briefing", "shown"], leaves: ["shown", "latest"] }
        : { needs: ["latest", "briefing", "shown", "answer", "given"], leaves: ["shown", "latest", "answer"] };
    case "summarize":
      if (pointsBack(command.wanted)) return { needs: ["latest", "briefing", "shown"], leaves: ["shown", "latest"] };
      return { needs: [...neededFor(command)], leaves: ["shown", "latest"] };
    case "story":
    case "search":
    case "unknown":
      return { needs: [...neededFor(command)], leaves: ["shown", "latest"] };
    default:
      return { needs: [...neededFor(command)], leaves: [] };
  }
}
