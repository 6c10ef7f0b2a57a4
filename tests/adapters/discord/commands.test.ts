import { expect, test } from "vitest";
import { discordCommands, givenCommand, isRegistered, wordsOf } from "../../../adapters/discord/commands.ts";
import { formOf, lacksWords, wordsOfForm } from "../../../adapters/discord/forms.ts";
import { offeredAt } from "../../../src/chat/commands.ts";
import { commandFaults, modalFaults } from "../../support/discord-limits.ts";

test("Discord takes the commands, and every command of the chat is among them", () => {
  expect(commandFaults(discordCommands())).toEqual([]);
  const names = discordCommands().map(({ name }) => name);
  expect(names).toEqual([...offeredAt("chat").map(({ name }) => name), "Find coverage"]);
});

test("the commands as they are registered", async () => {
  const text = `${JSON.stringify(discordCommands(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../../golden/discord/commands.json");
});

test("a command that is mostly for managers is shown to them alone", () => {
  const shownTo = Object.fromEntries(
    discordCommands().map((command) => [command.name, command.default_member_permissions]),
  );
  expect(shownTo.settings).toBe("32");
  expect(shownTo["delete-my-data"]).toBeNull();
  expect(shownTo.brief).toBeNull();
});

/** As Discord gives them back: in another order, with ids, defaults written out and false left out. */
function asHeld(commands: readonly object[]): object[] {
  return commands
    .map((command) =>
      JSON.parse(JSON.stringify(command, (key, value) => (key === "required" && !value ? undefined : value))),
    )
    .map((command) => ({
      ...command,
      id: "1",
      version: "2",
      nsfw: false,
      dm_permission: true,
      description: command.description ?? "",
    }))
    .reverse();
}

test("what is registered already is known as such", () => {
  expect(isRegistered(asHeld(discordCommands()), discordCommands())).toBe(true);
});

test.each<[string, (commands: Record<string, unknown>[]) => object[]]>([
  ["a command less", (commands) => commands.slice(1)],
  ["a command more", (commands) => [...commands, { type: 1, name: "old", description: "old" }]],
  ["another description", ([first, ...rest]) => [{ ...first, description: "Other" }, ...rest]],
  [
    "options that we have no more",
    (commands) => commands.map((command) => (command.name === "brief" ? { ...command, options: [] } : command)),
  ],
  ["another permission", ([first, ...rest]) => [{ ...first, default_member_permissions: "8" }, ...rest]],
  ["other places", ([first, ...rest]) => [{ ...first, contexts: [0] }, ...rest]],
])("%s is a difference", (_, change) => {
  const held = change(asHeld(discordCommands()) as Record<string, unknown>[]);
  expect(isRegistered(held, discordCommands())).toBe(false);
});

const text = (name: string, value: string) => ({ name, type: 3, value }) as const;
const sub = (name: string, ...options: ReturnType<typeof text>[]) => ({ name, type: 1, options }) as const;

test.each([
  ["brief", [], "brief"],
  ["brief", [text("since", "yesterday"), text("topic", "paris")], "brief paris since yesterday"],
  ["ask", [text("question", "who won?")], "ask who won?"],
  ["settings", [sub("zone", text("zone", "Europe/Paris"))], "settings zone Europe/Paris"],
  ["settings", [sub("show")], "settings show"],
])("/%s with %j is what one would type", (name, options, expected) => {
  expect(wordsOf(givenCommand(name, options)!)).toBe(expected);
});

test("a command that there is no more is none", () => {
  expect(givenCommand("old")).toBeNull();
  expect(givenCommand("settings", [sub("old")])).toBeNull();
});

test("a sub-command that lacks its words asks for them in a form, and the form says the same as the command", () => {
  const given = givenCommand("settings", [sub("zone")])!;
  expect(lacksWords(given)).toBe(true);
  expect(lacksWords(givenCommand("settings", [sub("zone", text("zone", "UTC"))])!)).toBe(false);
  expect(lacksWords(givenCommand("settings", [sub("show")])!)).toBe(false);
  const form = formOf(given, {});
  expect(modalFaults(form)).toEqual([]);
  expect(form.title).toBe("Settings zone");
  const sent = [{ type: 18, component: { type: 4, custom_id: "zone", value: "Europe/Paris" } }];
  expect(wordsOfForm("settings/zone", sent)).toBe("settings zone Europe/Paris");
  expect(wordsOfForm("settings/old", sent)).toBeNull();
});

test("where something is on offer the form has a list", () => {
  const given = givenCommand("settings", [sub("zone")])!;
  const many = Array.from({ length: 40 }, (_, i) => `Zone ${i}`);
  const form = formOf(given, { zone: [...many, many[0]!, "x".repeat(101)] });
  expect(modalFaults(form)).toEqual([]);
  expect(wordsOfForm("settings/zone", [{ component: { custom_id: "zone", values: ["Zone 3"] } }])).toBe(
    "settings zone Zone 3",
  );
});

test("every form that the table can open is one that Discord takes", () => {
  for (const { name, subcommands = [] } of offeredAt("chat")) {
    for (const { name: second } of subcommands) {
      const given = givenCommand(name, [sub(second)])!;
      expect(given.fields.length).toBeLessThanOrEqual(5);
      if (given.fields.length > 0) expect(modalFaults(formOf(given, {}))).toEqual([]);
    }
  }
});
