// A line typed or piped in -> the command it means, and what Tab makes of half a line.
import { commandNamed, commandWords } from "../../src/chat/commands.ts";
import { type Command, parseCommand } from "../../src/chat/parse.ts";

/** Null for a line with nothing in it. */
export function receiveLine(line: string): Command | null {
  const text = typedIn(line);
  return text === "" ? null : parseCommand(text);
}

/** The line less control characters, such as those of a pasted screen: they must not steer the terminal. */
export function typedIn(line: string): string {
  return line.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, "").trim();
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
