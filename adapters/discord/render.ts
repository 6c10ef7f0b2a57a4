// Reply -> Discord messages: frames and texts with buttons, within Discord's limits; nothing in them is active but ours.
import type { Block, Reply } from "../../src/chat/reply.ts";
import { type Button, buttonRows } from "./buttons.ts";
import { BUDGET } from "./limits.ts";
import { type DiscordMessage, messageOf, sizeOf } from "./message.ts";
import { pack } from "./pack.ts";
import { sectionsOf } from "./sections.ts";

export type Rendering = {
  /** What the buttons refer to; without it there are none. */
  readonly reference: string | null;
  /** Whether to ask if it helped. */
  readonly feedback: boolean;
};

/** At least one message; the buttons stand under the last one. Pure: the same reply gives the same bytes. */
export function renderReply(reply: Reply, { reference, feedback }: Rendering): DiscordMessage[] {
  const rows = reference === null ? [] : buttonRows(buttonsOf(reply, feedback), reference);
  const taken = sizeOf(rows);
  const room = {
    components: BUDGET.components - taken.components,
    characters: BUDGET.characters,
    bytes: BUDGET.bytes - taken.bytes,
  };
  const messages = pack(sectionsOf(reply.blocks), room);
  messages.at(-1)!.push(...rows);
  return messages.map(messageOf);
}

function buttonsOf({ blocks }: Reply, feedback: boolean): Button[] {
  const choices = blocks.flatMap((block) =>
    block.kind === "choices" ? (block as Block & { kind: "choices" }).items : [],
  );
  return [...choices, ...(feedback ? FEEDBACK : [])];
}

const FEEDBACK: readonly Button[] = [
  { action: "up", label: "👍" },
  { action: "down", label: "👎" },
];
