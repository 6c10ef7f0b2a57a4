// A line typed or piped in -> the command it means, and what Tab makes of half a line.
import { commandNamed, commandWords } from "../../src/chat/commands.ts";
import { type Command, parseCommand } from "../../src/chat/parse.ts";

/** Null for a line with nothing in it. Control characters, such as those of a pasted screen, are dropped. */
export function receiveLine(line: string): Command | null {
  const text = line.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, "").trim();
  return text === "" ? null : parseCommand(text);
}

/** What Tab offers: readline's pair of the candidates and the stretch that they replace. */
export function completeLine(line: string): [candidates: string[], replaced: string] {
  const [, slash, first, gap, second] = /^\s*(\/?)(\S*)(\s*)(.*)$/.exec(line)!;
  if (gap === "") return [startingWith(first!).map((word) => `${slash}${word} `), `${slash}${first}`];
  return commandNamed(first!) === "help" ? [startingWith(second!), second!] : [[], line];
}

function startingWith(typed: string): string[] {
  return commandWords().filter((word) => word.startsWith(typed.toLowerCase()));
}
