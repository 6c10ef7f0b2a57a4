// What is known of a command, and of each thing to fill in: what help, forms and slash commands are made from.

export type CommandInfo = {
  readonly name: string;
  readonly aliases: readonly string[];
  /** As shown in help: `<must>` and `[may]`; empty when there are none. */
  readonly arguments: string;
  /** The same one by one, for platforms that have a field for each. */
  readonly fields: readonly Field[];
  /** One line, a sentence without its full stop. */
  readonly help: string;
  readonly example: string;
  /** In its place at a prompt, where the other would be refused. */
  readonly promptExample?: string;
  /** In place of the help at a prompt, where a chat alone can do what it says. */
  readonly promptHelp?: string;
  /** Offered "everywhere", only at a "prompt" (a chat has buttons for it), or only in a "chat". */
  readonly where: "everywhere" | "prompt" | "chat";
  /** Its second words, each for "anyone" or for those who "manage" the place; absent when it takes none. */
  readonly subcommands?: readonly Subcommand[];
};

export type Subcommand = Pick<CommandInfo, "name" | "arguments" | "fields" | "help"> & {
  readonly who: "anyone" | "manager";
};

/** One thing to fill in. `lead` is put before what was filled in, unless it is there: "since" before "yesterday". */
export type Field = {
  readonly name: string;
  readonly help: string;
  readonly required: boolean;
  /** What of ours may complete it while it is typed. */
  readonly complete?: Completion;
  readonly lead?: string;
};

/** What can be offered while someone types. */
export type Completion = "topics" | "stories" | "feeds";

export function exampleAt({ example, promptExample }: CommandInfo, surface: "prompt" | "chat"): string {
  return surface === "prompt" ? (promptExample ?? example) : example;
}

export function helpAt({ help, promptHelp }: CommandInfo, surface: "prompt" | "chat"): string {
  return surface === "prompt" ? (promptHelp ?? help) : help;
}

/** brief + topic "iraq" + since "Monday" -> "brief iraq since Monday": what one would type. */
export function typedWords(words: readonly string[], fields: readonly Field[], given: FieldValues): string {
  const filled = fields.flatMap(({ name, lead }) => {
    const value = given[name]?.trim() ?? "";
    if (value === "") return [];
    return lead === undefined || value.toLowerCase().startsWith(`${lead} `) ? [value] : [`${lead} ${value}`];
  });
  return [...words, ...filled].join(" ");
}

/** What someone filled in, by the field's name. */
export type FieldValues = Readonly<Record<string, string | undefined>>;
