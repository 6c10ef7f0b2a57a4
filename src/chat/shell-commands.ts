// What is a command at a shell alone, typed in a talk -> what to type there.
import { typed } from "./absence.ts";
import { asGiven, type OurWords, say } from "./our-words.ts";

/** A test compares them with the shell's own table, which a talk does not know. */
export const SHELL_COMMANDS = [
  "add",
  "articles",
  "remove",
  "verify",
  "replay",
  "backup",
  "restore",
  "move",
  "batch",
] as const;

/** "replay last" and "help replay" -> where that is known; null for all else. */
export function shellCommandWords(text: string, prefix: OurWords): OurWords | null {
  const [, help, name, rest] = /^\/?(help )?(\S+)\s*([\s\S]*)$/i.exec(text.trim()) ?? [];
  const known = SHELL_COMMANDS.find((each) => each === name?.toLowerCase());
  if (known === undefined) return null;
  const call = help === undefined ? `${known} ${rest}`.trim() : `${known} --help`;
  const shell = say`${typed(known)} is a command of the shell that I was started from: npx wirecopy ${asGiven(call)}`;
  // What has an address is added here as well.
  const isSite = known === "add" && /^\S*\w\.\w\S*$/.test(rest ?? "");
  return isSite ? say`${shell} · here, a feed or site: ${prefix}feed add ${asGiven(rest!)}` : shell;
}
