// What Discord would refuse of a payload, written from its documentation and not from our renderer.
// Pages: components/reference, resources/message, interactions/receiving-and-responding, interactions/application-commands
// under https://docs.discord.com/developers/.

/** Payloads come over the wire: anything may stand anywhere. */
// biome-ignore lint/suspicious/noExplicitAny: each field is checked before it is believed.
export type Json = any;

/** Where in the payload, and what is wrong there. */
export type Fault = string;

export type MessageUse = "post" | "edit" | "reply" | "follow-up" | "edit-reply";

const FLAGS = { suppressEmbeds: 4, ephemeral: 64, silent: 4096, componentsV2: 32768 };

/** Flags that may be set; a private answer asked for where there is none would be public. */
const MAY_SET: Record<MessageUse, number> = {
  post: FLAGS.suppressEmbeds | FLAGS.silent | FLAGS.componentsV2,
  edit: FLAGS.suppressEmbeds | FLAGS.componentsV2,
  reply: FLAGS.suppressEmbeds | FLAGS.ephemeral | FLAGS.silent | FLAGS.componentsV2,
  "follow-up": FLAGS.suppressEmbeds | FLAGS.ephemeral | FLAGS.silent | FLAGS.componentsV2,
  "edit-reply": FLAGS.suppressEmbeds | FLAGS.componentsV2,
};

/** `wasV2` tells an edit of a message that has components of the second version: it cannot go back. */
export function messageFaults(body: Json, use: MessageUse, wasV2 = false): Fault[] {
  if (typeof body !== "object" || body === null) return ["a message is an object"];
  const flags = body.flags ?? 0;
  if (!Number.isInteger(flags)) return ["flags is a whole number"];
  const v2 = wasV2 || (flags & FLAGS.componentsV2) !== 0;
  const components: Json[] = body.components ?? [];
  return [
    ...when((flags & ~MAY_SET[use]) !== 0, `flags ${flags} cannot be set in a ${use}`),
    ...(v2 ? secondVersionFaults(body, components) : firstVersionFaults(body, components)),
    ...idFaults(components),
    ...mentionFaults(body.allowed_mentions),
    ...when(body.nonce !== undefined && String(body.nonce).length > 25, "nonce has more than 25 characters"),
    ...when(use === "post" && isEmpty(body), "the message is empty (50006)"),
  ];
}

/** True when Discord would answer 500: https://github.com/discord/discord-api-docs/issues/8554. */
export function isTooManyBytes(body: Json): boolean {
  const texts = everyComponent(body?.components ?? []).filter(({ type }) => type === 10);
  return texts.reduce((sum, { content }) => sum + Buffer.byteLength(String(content)) + 12, 0) > 10_170;
}

function secondVersionFaults(body: Json, components: Json[]): Fault[] {
  const all = everyComponent(components);
  const characters = all.reduce((sum, { type, content }) => sum + (type === 10 ? String(content ?? "").length : 0), 0);
  return [
    ...["content", "embeds", "poll", "sticker_ids"].flatMap((field) =>
      when(filled(body[field]), `${field} cannot stand beside components of the second version`),
    ),
    ...when(all.length > 40, `${all.length} components: at most 40`),
    ...when(characters > 4000, `${characters} characters of text: at most 4000`),
    ...components.flatMap((component, i) => componentFaults(component, `components[${i}]`, [1, 9, 10, 12, 13, 14, 17])),
  ];
}

function firstVersionFaults({ content, embeds = [] }: Json, components: Json[]): Fault[] {
  return [
    ...when(typeof content === "string" && content.length > 2000, "content has more than 2000 characters"),
    ...when((embeds ?? []).length > 10, "more than 10 embeds"),
    ...when(components.length > 5, "more than 5 rows"),
    ...components.flatMap((component, i) => componentFaults(component, `components[${i}]`, [1])),
  ];
}

function componentFaults(component: Json, at: string, allowed: readonly number[]): Fault[] {
  const type = component?.type;
  if (!allowed.includes(type)) return [`${at}: a component of type ${type} cannot stand here`];
  switch (type) {
    case 1:
      return rowFaults(component, at);
    case 2:
      return buttonFaults(component, at);
    case 3:
      return selectFaults(component, at);
    case 9:
      return [
        ...lengthFaults(component.components, 1, 3, `${at}.components`),
        ...childFaults(component, at, [10]),
        ...componentFaults(component.accessory, `${at}.accessory`, [2, 11]),
      ];
    case 10:
      return when(!/\S/.test(String(component.content ?? "")), `${at}.content is empty`);
    case 12:
      return lengthFaults(component.items, 1, 10, `${at}.items`);
    case 14:
      return when(![undefined, 1, 2].includes(component.spacing), `${at}.spacing is 1 or 2`);
    case 17:
      return [
        ...lengthFaults(component.components, 1, 40, `${at}.components`),
        ...childFaults(component, at, [1, 9, 10, 12, 13, 14]),
      ];
    default:
      return [];
  }
}

function rowFaults(row: Json, at: string): Fault[] {
  const types = (row.components ?? []).map(({ type }: Json) => type);
  const select = types.some((type: number) => SELECTS.includes(type));
  return [
    ...lengthFaults(row.components, 1, select ? 1 : 5, `${at}.components`),
    ...childFaults(row, at, select ? SELECTS : [2]),
  ];
}

const SELECTS = [3, 5, 6, 7, 8];

function childFaults(parent: Json, at: string, allowed: readonly number[]): Fault[] {
  return (parent.components ?? []).flatMap((child: Json, i: number) =>
    componentFaults(child, `${at}.components[${i}]`, allowed),
  );
}

function buttonFaults({ style, label, emoji, custom_id, url }: Json, at: string): Fault[] {
  const link = style === 5;
  return [
    ...when(![1, 2, 3, 4, 5].includes(style), `${at}.style is 1 to 5`),
    ...when(!label && !emoji, `${at} has neither label nor emoji`),
    ...when(String(label ?? "").length > 80, `${at}.label has more than 80 characters`),
    ...when(link ? custom_id !== undefined : url !== undefined, `${at}: a button has a custom_id or an url`),
    ...(link ? lengthFaults(url, 1, 512, `${at}.url`) : lengthFaults(custom_id, 1, 100, `${at}.custom_id`)),
  ];
}

function selectFaults(select: Json, at: string): Fault[] {
  const { options = [], placeholder = "", min_values = 1, max_values = 1 } = select;
  const values = options.map(({ value }: Json) => value);
  return [
    ...lengthFaults(select.custom_id, 1, 100, `${at}.custom_id`),
    ...lengthFaults(options, 1, 25, `${at}.options`),
    ...lengthFaults(placeholder, 0, 150, `${at}.placeholder`),
    ...when(new Set(values).size !== values.length, `${at}.options have a value twice`),
    ...when(
      min_values > max_values || max_values > options.length,
      `${at}: at least ${min_values} of ${options.length}`,
    ),
    ...options.flatMap(({ label, value, description = "" }: Json, i: number) => [
      ...lengthFaults(label, 1, 100, `${at}.options[${i}].label`),
      ...lengthFaults(value, 1, 100, `${at}.options[${i}].value`),
      ...lengthFaults(description, 0, 100, `${at}.options[${i}].description`),
    ]),
  ];
}

/** Ids of components are there once. */
function idFaults(components: Json[]): Fault[] {
  const all = everyComponent(components);
  return [
    twice(all, "custom_id"),
    twice(
      all.filter(({ id }) => id),
      "id",
    ),
  ].flat();
}

function twice(all: Json[], field: string): Fault[] {
  const values = all.flatMap((each) => each[field] ?? []);
  return when(new Set(values).size !== values.length, `a ${field} is used twice`);
}

function mentionFaults(allowed: Json): Fault[] {
  if (allowed === undefined || allowed === null) return [];
  const parse: unknown[] = allowed.parse ?? [];
  return [
    ...when(
      parse.some((each) => !["users", "roles", "everyone"].includes(each as string)),
      "allowed_mentions.parse knows users, roles and everyone",
    ),
    ...["users", "roles"].flatMap((who) =>
      when(parse.includes(who) && filled(allowed[who]), `allowed_mentions has ${who} twice`),
    ),
  ];
}

/** A pop-up form. */
export function modalFaults({ custom_id, title, components }: Json): Fault[] {
  return [
    ...lengthFaults(custom_id, 1, 100, "custom_id"),
    ...lengthFaults(title, 1, 45, "title"),
    ...lengthFaults(components, 1, 5, "components"),
    ...(components ?? []).flatMap((each: Json, i: number) => labelFaults(each, `components[${i}]`)),
    ...idFaults(components ?? []),
  ];
}

function labelFaults(label: Json, at: string): Fault[] {
  if (label?.type === 10) return componentFaults(label, at, [10]);
  if (label?.type !== 18) return [`${at}: a form holds labels and texts, not type ${label?.type}`];
  const { component } = label;
  const inside = `${at}.component`;
  return [
    ...lengthFaults(label.label, 1, 45, `${at}.label`),
    ...lengthFaults(label.description ?? "", 0, 100, `${at}.description`),
    ...when(component?.disabled !== undefined, `${inside}.disabled does not exist in a form`),
    ...(component?.type === 4 ? inputFaults(component, inside) : componentFaults(component, inside, IN_FORMS)),
  ];
}

const IN_FORMS = [3, 5, 6, 7, 8, 19, 21, 22, 23];

function inputFaults({ custom_id, style, min_length = 0, max_length = 4000, ...input }: Json, at: string): Fault[] {
  return [
    ...lengthFaults(custom_id, 1, 100, `${at}.custom_id`),
    ...when(![1, 2].includes(style), `${at}.style is 1 or 2`),
    ...when(input.label !== undefined, `${at}.label stands in the label around it`),
    ...when(
      min_length < 0 || max_length < 1 || max_length > 4000 || min_length > max_length,
      `${at} has a wrong length`,
    ),
    ...lengthFaults(input.value ?? "", 0, 4000, `${at}.value`),
    ...lengthFaults(input.placeholder ?? "", 0, 100, `${at}.placeholder`),
  ];
}

/** What completes a word while it is typed. */
export function choiceFaults(choices: Json): Fault[] {
  if (!Array.isArray(choices)) return ["choices is a list"];
  return [
    ...when(choices.length > 25, `${choices.length} choices: at most 25`),
    ...choices.flatMap(({ name, value }, i) => [
      ...lengthFaults(name, 1, 100, `choices[${i}].name`),
      ...when(typeof value === "string" && value.length > 100, `choices[${i}].value has more than 100 characters`),
    ]),
  ];
}

const MOST_COMMANDS: Record<number, number> = { 1: 100, 2: 15, 3: 15 };

/** All commands of an application, as they are registered. */
export function commandFaults(commands: Json): Fault[] {
  if (!Array.isArray(commands)) return ["the commands are a list"];
  const typeOf = ({ type = 1 }: Json) => type;
  return [
    ...Object.entries(MOST_COMMANDS).flatMap(([type, most]) => {
      const alike = commands.filter((command) => typeOf(command) === Number(type));
      const names = alike.map(({ name }) => name);
      return [
        ...when(alike.length > most, `${alike.length} commands of type ${type}: at most ${most}`),
        ...when(new Set(names).size !== names.length, `two commands of type ${type} have one name`),
      ];
    }),
    ...commands.flatMap((command) => oneCommandFaults(command, command.name)),
  ];
}

function oneCommandFaults(command: Json, at: string): Fault[] {
  const { type = 1, description = "", options = [], contexts, integration_types, default_member_permissions } = command;
  const typed = type === 1;
  const permissions = default_member_permissions ?? "0";
  return [
    ...(typed ? nameFaults(command.name, at) : lengthFaults(command.name, 1, 32, `${at}.name`)),
    ...lengthFaults(description, typed ? 1 : 0, typed ? 100 : 0, `${at}.description`),
    ...when(!typed && options.length > 0, `${at} cannot have options`),
    ...optionsFaults(options, at, ["command"]),
    ...when(charactersOf(command) > 8000, `${at} has more than 8000 characters`),
    ...when(typeof permissions !== "string" || !/^\d+$/.test(permissions), `${at}.default_member_permissions`),
    ...when(
      (contexts ?? []).some((each: number) => ![0, 1, 2].includes(each)),
      `${at}.contexts`,
    ),
    ...when(
      (integration_types ?? []).some((each: number) => ![0, 1].includes(each)),
      `${at}.integration_types`,
    ),
  ];
}

/** `path` says how deep: a command, a group or sub-command of it. */
function optionsFaults(options: Json[], at: string, path: readonly string[]): Fault[] {
  const names = options.map(({ name }) => name);
  const nested = options.filter(({ type }) => type === 1 || type === 2);
  const firstOptional = options.findIndex(({ required }) => !required);
  return [
    ...when(options.length > 25, `${at} has more than 25 options`),
    ...when(new Set(names).size !== names.length, `${at} has an option twice`),
    ...when(nested.length > 0 && nested.length < options.length, `${at} has sub-commands beside other options`),
    ...when(
      nested.length === 0 && firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required),
      `${at} has a required option after others`,
    ),
    ...options.flatMap((option) => optionFaults(option, `${at} ${option.name}`, path)),
  ];
}

function optionFaults(option: Json, at: string, path: readonly string[]): Fault[] {
  const {
    type,
    name,
    description,
    choices = [],
    options = [],
    autocomplete,
    min_length = 0,
    max_length = 6000,
  } = option;
  const deeper = { 1: path.includes("sub-command") ? null : "sub-command", 2: path.length > 1 ? null : "group" }[
    type as 1 | 2
  ];
  return [
    ...nameFaults(name, at),
    ...lengthFaults(description, 1, 100, `${at}.description`),
    ...when(deeper === null, `${at} is nested too deep`),
    ...when(options.length > 0 && deeper === undefined, `${at} cannot have options`),
    ...when(choices.length > 25, `${at} has more than 25 choices`),
    ...when(choices.length > 0 && autocomplete, `${at} has choices and completes`),
    ...choiceFaults(choices).map((fault) => `${at} ${fault}`),
    ...when(min_length > max_length || max_length < 1 || max_length > 6000, `${at} has a wrong length`),
    ...optionsFaults(options, at, deeper ? [...path, deeper] : path),
  ];
}

function nameFaults(name: Json, at: string): Fault[] {
  const fits = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(String(name)) && name === name.toLowerCase();
  return when(!fits, `${at}: the name "${name}" is not one of 1 to 32 lower-case letters`);
}

function charactersOf(command: Json): number {
  const own = ["name", "description", "value"].reduce((sum, key) => sum + String(command[key] ?? "").length, 0);
  return [...(command.options ?? []), ...(command.choices ?? [])].reduce((sum, each) => sum + charactersOf(each), own);
}

/** Every component, those nested in others too. */
export function everyComponent(components: Json[]): Json[] {
  return components.flatMap((component) => [
    component,
    ...everyComponent(component?.components ?? []),
    ...everyComponent(component?.accessory ? [component.accessory] : []),
    ...everyComponent(component?.component ? [component.component] : []),
  ]);
}

function isEmpty({ content, embeds, components, sticker_ids, poll }: Json): boolean {
  return ![content, embeds, components, sticker_ids, poll].some(filled);
}

function filled(value: Json): boolean {
  return value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}

function lengthFaults(value: Json, fewest: number, most: number, at: string): Fault[] {
  if (typeof value !== "string" && !Array.isArray(value)) return [`${at} is missing`];
  return when(value.length < fewest || value.length > most, `${at} has ${value.length}: ${fewest} to ${most}`);
}

function when(wrong: boolean, fault: Fault): Fault[] {
  return wrong ? [fault] : [];
}
