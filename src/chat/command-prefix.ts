// Where one types a command -> what it begins with there.
import { type OurWords, say } from "./our-words.ts";

/** commandPrefix("discord:80") -> "/": a channel hears a command only with it. At the prompt there is none. */
export function commandPrefix(workspace: string): OurWords {
  if (workspace.startsWith("slack:")) return say`/wirecopy `;
  return workspace.startsWith("discord:") ? say`/` : say``;
}
