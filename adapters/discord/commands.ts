// The table of commands -> what is registered with Discord, and what someone filled in -> the words one would type.
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandInteractionDataOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";
import { type CommandInfo, type Field, type FieldValues, typedWords } from "../../src/chat/command-info.ts";
import { offeredAt } from "../../src/chat/commands.ts";
import { shorten } from "../../src/text/shorten.ts";
import { LONGEST_COMMAND_DESCRIPTION } from "./limits.ts";

/** In the menu of every message. */
export const FIND_COVERAGE = "Find coverage";

/** Manage Server, as a set of bits: https://docs.discord.com/developers/topics/permissions */
export const MANAGE_GUILD = 1n << 5n;

/** In servers, with the bot alone, and in talks of others; for a server that added the bot and for a person who did. */
const EVERYWHERE = { contexts: [0, 1, 2], integration_types: [0, 1] };

/** All commands, as one request registers them. */
export function discordCommands(): RESTPostAPIApplicationCommandsJSONBody[] {
  return [
    ...offeredAt("chat").map(slashCommand),
    { type: 3, name: FIND_COVERAGE, default_member_permissions: null, ...EVERYWHERE },
  ];
}

function slashCommand(command: CommandInfo): RESTPostAPIApplicationCommandsJSONBody {
  const { name, help, subcommands = [], fields } = command;
  return {
    type: 1,
    name,
    description: described(help),
    options:
      subcommands.length === 0
        ? fields.map((field) => option(field, field.required))
        : subcommands.map((sub): APIApplicationCommandSubcommandOption => {
            // What is left out of a sub-command is asked for in a form.
            const options = sub.fields.map((field) => option(field, false));
            return { type: 1, name: sub.name, description: described(sub.help), options };
          }),
    default_member_permissions: isForManagers(command) ? String(MANAGE_GUILD) : null,
    ...EVERYWHERE,
  };
}

/**
 * Discord hides whole commands, not sub-commands: one that is mostly for managers is shown to them alone. Others can be
 * let in under Server Settings, Integrations; who may do what is decided by the conversation anyway.
 */
function isForManagers({ subcommands = [] }: CommandInfo): boolean {
  return subcommands.filter(({ who }) => who === "manager").length * 2 > subcommands.length;
}

function option({ name, help, complete }: Field, required: boolean): APIApplicationCommandBasicOption {
  const text = { type: 3, name, description: described(help), required } as const;
  return complete === undefined ? text : { ...text, autocomplete: true };
}

function described(help: string): string {
  return shorten(help, LONGEST_COMMAND_DESCRIPTION);
}

/** A command as it was given: its path ("settings", "zone"), the fields it has and what they were filled with. */
export type Given = {
  readonly path: readonly string[];
  readonly fields: readonly Field[];
  readonly values: FieldValues;
  /** The field that is being typed in, while it is. */
  readonly focused: Field | null;
};

/** What Discord sends of a slash command; null when it is not one of the table, as after a change of it. */
export function givenCommand(
  name: string,
  options: readonly APIApplicationCommandInteractionDataOption[] = [],
): Given | null {
  const [first] = options;
  const sub = first?.type === 1 ? first : null;
  const path = sub === null ? [name] : [name, sub.name];
  const fields = fieldsOf(path);
  if (fields === null) return null;
  const filled = (sub === null ? options : (sub.options ?? [])).filter((each) => "value" in each);
  const focused = filled.find((each) => "focused" in each && each.focused)?.name;
  return {
    path,
    fields,
    values: Object.fromEntries(filled.map(({ name, value }) => [name, String(value)])),
    focused: fields.find((field) => field.name === focused) ?? null,
  };
}

/** The fields of a command or sub-command; null when there is none of that name. */
export function fieldsOf([name, sub]: readonly string[]): readonly Field[] | null {
  const command = offeredAt("chat").find((each) => each.name === name);
  if (command === undefined || sub === undefined) return command?.fields ?? null;
  return command.subcommands?.find((each) => each.name === sub)?.fields ?? null;
}

/** "settings zone Europe/Paris": what one would type for it. */
export function wordsOf({ path, fields, values }: Pick<Given, "path" | "fields" | "values">): string {
  return typedWords(path, fields, values);
}

/** True when Discord holds exactly these commands, whatever their order; ids and written out defaults count for nothing. */
export function isRegistered(held: readonly object[], wanted: readonly object[]): boolean {
  return written(held) === written(wanted);
}

function written(commands: readonly object[]): string {
  const lines = commands.map((command) => JSON.stringify(essence(command as Held)));
  return lines.toSorted().join("\n");
}

/** The fields that we set, as they are sent and come back. */
type Held = {
  readonly type?: number;
  readonly name: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly options?: readonly Held[];
  readonly default_member_permissions?: string | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[];
};

function essence({ options = [], ...held }: Held): unknown[] {
  const { type = 1, name, description = "", required = false, autocomplete = false } = held;
  const { default_member_permissions = null, contexts = null, integration_types = null } = held;
  const places = [contexts, integration_types].map((list) => list?.toSorted() ?? null);
  return [type, name, description, required, autocomplete, default_member_permissions, places, options.map(essence)];
}
