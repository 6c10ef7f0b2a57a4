// Reply -> what this terminal shows: as wide, colourful and linked as it can take, plain where it is no terminal.
import { type PlainOptions, plainText } from "../../src/chat/plain.ts";
import type { Reply } from "../../src/chat/reply.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

export type Screen = { readonly isTTY?: boolean; readonly columns?: number };

export function renderReply(reply: Reply, screen: Screen, env: Environment): string {
  return plainText(reply, lookOf(screen, env));
}

/** Piped output is the same everywhere: no colour, no links, nothing wrapped. https://no-color.org is honoured. */
export function lookOf({ isTTY, columns = 0 }: Screen, env: Environment): PlainOptions {
  if (!isTTY || env.TERM === "dumb") return {};
  return {
    width: columns > 0 ? Math.min(columns, WIDEST) : null,
    color: !env.NO_COLOR,
    links: opensLinks(env),
  };
}

/** Lines longer than this are hard to read on. */
const WIDEST = 100;

/**
 * Whether the terminal is known to open OSC 8 links; elsewhere addresses are written out. From the list at
 * https://github.com/Alhadis/OSC8-Adoption; tmux and screen pass links on only since lately, so they get addresses.
 */
function opensLinks(env: Environment): boolean {
  const { TERM = "", TERM_PROGRAM = "", VTE_VERSION = "0" } = env;
  if (env.TMUX || /^(?:screen|tmux)/.test(TERM)) return false;
  if (["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio"].includes(TERM_PROGRAM)) return true;
  if (env.WT_SESSION || env.KONSOLE_VERSION) return true;
  return /^(?:xterm-kitty|xterm-ghostty|alacritty|foot)/.test(TERM) || Number.parseInt(VTE_VERSION, 10) >= FIRST_VTE;
}

/** VTE 0.50.0, behind GNOME Terminal and its kin, brought links; it writes its version so. */
const FIRST_VTE = 5000;
