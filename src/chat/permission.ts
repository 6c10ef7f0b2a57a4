// A command and who gave it -> whether it is theirs to give.
import { type Incoming, isPersonal } from "./incoming.ts";
import { say } from "./our-words.ts";
import type { Command } from "./parse.ts";
import { paragraph, type Reply, replyOf } from "./reply.ts";

/** Anyone may ask and brief; what changes a place for all is for those who manage it. A talk of two is one's own. */
export function refusal(command: Command, { workspace, person, place }: Incoming): Reply | null {
  const isOwn = isPersonal(workspace, place) && changesOnePlace(command);
  if (person.manages || !changesForAll(command) || isOwn) return null;
  return replyOf(
    paragraph(say`That changes things for everyone here: ask someone who manages this workspace to do it.`),
  );
}

function changesOnePlace({ kind }: Command): boolean {
  return kind === "schedule" || kind === "filter" || kind.endsWith("follow") || kind.endsWith("mute");
}

function changesForAll(command: Command): boolean {
  switch (command.kind) {
    case "feed":
      return !["list", "health", "export"].includes(command.action);
    case "schedule":
      return !["list", "test", "next"].includes(command.action);
    case "filter":
      return command.action !== "show";
    case "follow":
    case "unfollow":
    case "mute":
    case "unmute":
      return command.words !== "";
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
    case "feed":
    case "schedule":
    case "filter":
    case "follow":
    case "unfollow":
    case "mute":
    case "unmute":
    case "remark":
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
