// A command that lacks words -> a form that asks for them, and the sent form -> the words one would type.
import type {
  APILabelComponent,
  APIModalInteractionResponseCallbackData,
  APIStringSelectComponent,
  APITextInputComponent,
  ModalSubmitComponent,
} from "discord.js";
import type { Field } from "../../src/chat/command-info.ts";
import { shorten } from "../../src/text/shorten.ts";
import { customId } from "./buttons.ts";
import { fieldsOf, type Given, wordsOf } from "./commands.ts";
import {
  LONGEST_LABEL,
  LONGEST_LABEL_DESCRIPTION,
  LONGEST_MODAL_TITLE,
  LONGEST_OPTION,
  LONGEST_PLACEHOLDER,
  MOST_MODAL_COMPONENTS,
  MOST_OPTIONS,
} from "./limits.ts";

/** Action of the forms' ids. */
export const FORM = "form";

/** Whether something is missing that a form can ask for. Top-level commands are never let off without it by Discord. */
export function lacksWords({ path, fields, values }: Given): boolean {
  return path.length > 1 && fields.some(({ name, required }) => required && !values[name]?.trim());
}

/** `offers` has what may fill a field, by its name: a list to choose from in the place of an empty line. */
export function formOf(
  { path, fields, values }: Given,
  offers: Readonly<Record<string, readonly string[]>>,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId(FORM, path.join("/")),
    title: shorten(capital(path.join(" ")), LONGEST_MODAL_TITLE),
    components: fields.slice(0, MOST_MODAL_COMPONENTS).map((field): APILabelComponent => {
      const offered = [...new Set(offers[field.name] ?? [])].filter((text) => text.length <= LONGEST_OPTION);
      return {
        type: 18,
        label: shorten(capital(field.name), LONGEST_LABEL),
        description: shorten(field.help, LONGEST_LABEL_DESCRIPTION),
        component: offered.length === 0 ? lineFor(field, values[field.name]) : listFor(field, offered),
      };
    }),
  };
}

function lineFor({ name, required }: Field, value: string | undefined): APITextInputComponent {
  // 1 is a single line.
  return { type: 4, custom_id: name, style: 1, required, ...(value ? { value } : {}) };
}

function listFor({ name, required, help }: Field, offered: readonly string[]): APIStringSelectComponent {
  return {
    type: 3,
    custom_id: name,
    required,
    placeholder: shorten(help, LONGEST_PLACEHOLDER),
    options: offered.slice(0, MOST_OPTIONS).map((text) => ({ label: text, value: text })),
  };
}

/** The words of a form that was sent; null when its command is no more. `reference` is that of the form's id. */
export function wordsOfForm(
  reference: string,
  components: readonly ModalSubmitComponent[] | readonly object[],
): string | null {
  const path = reference.split("/");
  const fields = fieldsOf(path);
  return fields && wordsOf({ path, fields, values: Object.fromEntries(components.flatMap(filledIn)) });
}

function filledIn(label: object): [string, string][] {
  const { component } = label as { component?: { custom_id: string; value?: string; values?: readonly string[] } };
  if (component === undefined) return [];
  return [[component.custom_id, component.value ?? component.values?.[0] ?? ""]];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
