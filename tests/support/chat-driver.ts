// What a person does in a chat and what they see of it, in the same words for every platform.
import type { FieldValues } from "../../src/chat/command-info.ts";

/** "A briefing comes to this channel by itself: ...": said to everyone in it, beside the answer. */
export function isGreeting(text: string): boolean {
  return text.startsWith("A briefing comes to this channel");
}

/** One message of the bot as a person sees it. */
export type Seen = {
  /** Its text, with nothing of the platform's dress left. */
  readonly words: string;
  /** Only who asked can see it. */
  readonly alone: boolean;
  readonly where: "channel" | "thread" | "direct";
  /** What its buttons want: "more", "up". */
  readonly buttons: readonly string[];
  /** Presses one of them, and gives what is said to that. */
  readonly press: (button: string) => Promise<Seen>;
};

/** One thing that a person does. */
export type Doing =
  /** A slash command; `path` is its name, and that of its sub-command. */
  | { readonly command: readonly string[]; readonly given?: FieldValues }
  /** A message that names the bot, in the channel or in a thread of it. */
  | { readonly mention: string; readonly inThread?: boolean }
  /** A message to the bot alone. */
  | { readonly direct: string }
  /** A command that lacks words, and the form that asks for them filled in. */
  | { readonly form: readonly string[]; readonly filled: FieldValues }
  /** "Find coverage" on somebody's message. */
  | { readonly coverage: string };

/** `ann` manages the place, `bob` does not. */
export type Who = "ann" | "bob";

export type ChatDriver = {
  readonly name: string;
  /** Does it, and gives the first thing that is then said. */
  act(doing: Doing, who?: Who): Promise<Seen>;
  /** What is said next without anybody doing anything. */
  next(doing: () => Promise<unknown>): Promise<Seen>;
  /** How many messages stand there by now. */
  said(): number;
  /** What is offered while somebody types; null where the platform has no such thing. */
  type(path: readonly string[], field: string, typed: string): Promise<readonly string[] | null>;
  /** Every event is told twice from here on, or no more. */
  tellTwice(on: boolean): void;
  /** The next answer to this is put off for a moment, or fails at the platform's side. */
  trouble(kind: "limited" | "broken", doing: Doing): void;
  /** The channel takes no messages of the bot, or takes them again. */
  closeChannel(closed: boolean): void;
  /** The platform asks for a new connection, or the network breaks; resolves when the bot is back. */
  reconnect(how: "asked" | "cut"): Promise<void>;
};
