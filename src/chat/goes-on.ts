// A command -> the parts of what was said before that it goes on from, and those that it leaves for others to go on from.
import type { Command } from "./parse.ts";
import type { Needed } from "./talk.ts";

export type Part = Exclude<Needed, "latest">;

/** What a command goes on from. */
export function neededFor(command: Command): ReadonlySet<Needed> {
  switch (command.kind) {
    case "ask":
      return new Set(["answer"]);
    case "story":
      return new Set(/^#?\d/.test(command.words) ? ["briefing"] : []);
    case "summarize":
      return new Set(/^#?\d/.test(command.wanted) ? ["briefing"] : []);
    case "sources":
      return new Set(command.story === null ? ["latest"] : ["briefing"]);
    case "more":
    case "why":
      return new Set(["latest"]);
    case "earlier":
      return new Set(["briefing"]);
    default:
      return new Set();
  }
}

/** The parts of which that may be one. */
export function partsNeeded(command: Command): readonly Part[] {
  const needed = neededFor(command);
  return PARTS.filter((part) => needed.has(part) || needed.has("latest"));
}

/** The parts that are others afterwards. */
export function partsLeft({ kind }: Command): readonly Part[] {
  if (kind === "ask") return ["answer"];
  if (kind === "brief" || kind === "earlier") return ["briefing"];
  // How far it went is kept with what it went on from.
  return kind === "more" ? PARTS : [];
}

const PARTS: readonly Part[] = ["answer", "briefing"];
