// A command that lacks its words -> a form to fill in, and what was filled in -> the words one would have typed.
import type { types, ViewOutput } from "@slack/bolt";
import {
  type CommandInfo,
  type Field,
  type FieldValues,
  type Subcommand,
  typedWords,
} from "../../src/chat/command-info.ts";
import { COMMANDS, commandNamed, infoOf } from "../../src/chat/commands.ts";
import type { Place } from "../../src/chat/incoming.ts";
import { LONGEST_TEXT, LONGEST_VIEW_TITLE } from "./limits.ts";

export const FORM = "form";
/** A button that opens a form: "open ask". */
export const OPEN = "open";

export type Form = { readonly words: readonly string[]; readonly title: string; readonly fields: readonly Field[] };

/** The form of what was typed; null when the command has its words, or needs none. formFor("ask") asks for a question. */
export function formFor(typed: string): Form | null {
  const [first = "", second, ...rest] = typed.trim().split(/\s+/);
  const name = commandNamed(first);
  if (name === null || rest.length > 0) return null;
  const info: CommandInfo = infoOf(name);
  if (second === undefined) return needs(info.fields) ? { words: [name], title: name, fields: info.fields } : null;
  const sub = info.subcommands?.find((each) => each.name === second.toLowerCase());
  if (sub === undefined || !needs(sub.fields)) return null;
  return { words: [name, sub.name], title: `${name} ${sub.name}`, fields: sub.fields };
}

/** What the Home tab offers to fill in: a question, and whatever can be added. */
export function formsOffered(): string[] {
  const additions = COMMANDS.flatMap((command: CommandInfo) =>
    (command.subcommands ?? []).filter(isAddition).map((sub) => `${command.name} ${sub.name}`),
  );
  return ["ask", ...additions].filter((words) => formFor(words) !== null);
}

function isAddition({ name }: Subcommand): boolean {
  return name === "add";
}

function needs(fields: readonly Field[]): boolean {
  return fields.some(({ required }) => required);
}

/** https://docs.slack.dev/reference/views/modal-views; where the form was asked for comes back with it. */
export function formView({ words, title, fields }: Form, place: Place): types.ModalView {
  const heading = title.charAt(0).toUpperCase() + title.slice(1);
  return {
    type: "modal",
    callback_id: FORM,
    private_metadata: JSON.stringify({ words, place } satisfies Kept),
    title: { type: "plain_text", text: heading.slice(0, LONGEST_VIEW_TITLE), emoji: false },
    submit: { type: "plain_text", text: "Go", emoji: false },
    close: { type: "plain_text", text: "Cancel", emoji: false },
    blocks: fields.map(inputBlock),
  };
}

/** What a submitted form says; `errors` by field when something cannot be right. */
export type Filled =
  | { readonly kind: "words"; readonly words: string; readonly place: Place }
  | { readonly kind: "errors"; readonly errors: Readonly<Record<string, string>> };

export function readForm({ private_metadata, state }: Pick<ViewOutput, "private_metadata" | "state">): Filled {
  const { words, place } = JSON.parse(private_metadata) as Kept;
  const { fields } = formFor(words.join(" ")) ?? { fields: [] };
  const given: FieldValues = Object.fromEntries(
    fields.map(({ name }) => {
      const input = state.values[name]?.[VALUE];
      return [name, input?.value ?? input?.selected_time ?? undefined];
    }),
  );
  const errors = Object.fromEntries(
    fields.flatMap((field) => {
      const problem = problemWith(field, given[field.name]?.trim() ?? "");
      return problem === null ? [] : [[field.name, problem]];
    }),
  );
  if (Object.keys(errors).length > 0) return { kind: "errors", errors };
  return { kind: "words", words: typedWords(words, fields, given), place };
}

type Kept = { readonly words: readonly string[]; readonly place: Place };

const VALUE = "value";

function inputBlock(field: Field): types.InputBlock {
  return {
    type: "input",
    block_id: field.name,
    optional: !field.required,
    label: { type: "plain_text", text: field.name.charAt(0).toUpperCase() + field.name.slice(1), emoji: false },
    hint: { type: "plain_text", text: field.help, emoji: false },
    element: inputElement(field),
  };
}

/** Slack has fields of its own for a time and for an address. */
function inputElement({ name }: Field): types.InputBlock["element"] {
  if (name === "time") return { type: "timepicker", action_id: VALUE, initial_time: "08:00" };
  if (isAddress(name)) return { type: "url_text_input", action_id: VALUE };
  return { type: "plain_text_input", action_id: VALUE, max_length: LONGEST_TEXT };
}

function isAddress(name: string): boolean {
  return name === "url" || name === "address";
}

function problemWith({ name, required }: Field, value: string): string | null {
  if (value === "") return required ? "Something must stand here." : null;
  if (isAddress(name) && !/^https?:$/.test(URL.parse(value)?.protocol ?? ""))
    return "This is not a web address. Write it like https://news.example/";
  return null;
}
