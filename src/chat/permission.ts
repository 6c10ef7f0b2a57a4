// A command and who gave it -> whether it is theirs to give.
import type { Person } from "./incoming.ts";
import { say } from "./our-words.ts";
import type { Command } from "./parse.ts";
import { paragraph, type Reply, replyOf } from "./reply.ts";

/** Anyone may ask and brief; what changes the place for all is for those who manage it. */
export function refusal(command: Command, { manages }: Person): Reply | null {
  if (manages || !changesForAll(command)) return null;
  return replyOf(
    paragraph(say`That changes things for everyone here: ask someone who manages this workspace to do it.`),
  );
}

function changesForAll(command: Command): boolean {
  switch (command.kind) {
    case "settings":
      return command.name !== null;
    case "delete-my-data":
      return command.whose === "all";
    default:
      return false;
  }
}

/** Replies about the set-up are nobody else's business, wherever they were asked for. */
export function isAboutSetUp(command: Command): boolean {
  switch (command.kind) {
    case "settings":
    case "delete-my-data":
    case "help":
    case "status":
    case "unknown":
      return true;
    default:
      return false;
  }
}
