// Choices -> rows of buttons, and the id of a pressed button -> what was wanted of which reply.
import type { APIActionRowComponent, APIButtonComponentWithCustomId } from "discord.js";
import { shorten } from "../../src/text/shorten.ts";
import { LONGEST_BUTTON_LABEL, LONGEST_CUSTOM_ID, MOST_BUTTONS_IN_ROW } from "./limits.ts";

/** A button: what pressing it wants, and its words. */
export type Button = { readonly action: string; readonly label: string };

/** "more" of "r12" -> "more:r12"; throws RangeError where it would be longer than Discord takes. */
export function customId(action: string, reference: string): string {
  const id = `${action}:${reference}`;
  if (id.length > LONGEST_CUSTOM_ID) throw new RangeError(`The id of a button is too long: ${id.length} characters.`);
  return id;
}

/** "more:r12" -> "more" of "r12"; null for what is not ours. */
export function readCustomId(id: string): { readonly action: string; readonly reference: string } | null {
  const match = /^([a-z-]+):(.*)$/s.exec(id);
  return match && { action: match[1]!, reference: match[2]! };
}

export function buttonRows(
  buttons: readonly Button[],
  reference: string,
): APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  const rows: APIActionRowComponent<APIButtonComponentWithCustomId>[] = [];
  for (let i = 0; i < buttons.length; i += MOST_BUTTONS_IN_ROW) {
    const row = buttons.slice(i, i + MOST_BUTTONS_IN_ROW).map(({ action, label }): APIButtonComponentWithCustomId => {
      // 2 is the quiet grey one: nothing under a briefing is more urgent than reading it.
      return { type: 2, style: 2, label: shorten(label, LONGEST_BUTTON_LABEL), custom_id: customId(action, reference) };
    });
    rows.push({ type: 1, components: row });
  }
  return rows;
}
