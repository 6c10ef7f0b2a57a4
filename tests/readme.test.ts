// The README's first command is really run, and what it shows is what is printed. `npm run golden` rewrites the parts.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { commandTable } from "../src/chat/commands.ts";
import { CLI_COMMANDS } from "../src/cli/cli.ts";
import { envExample, SETTINGS } from "../src/environment.ts";
import { emptyFolder } from "./support/cli.ts";

const root = resolve(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const run = promisify(execFile);

test("the README shows what its first command prints, and every command and setting there is", async () => {
  const [, script] = /npm ci && npm (\w+)/.exec(readme)!;
  const env = { ...process.env, WIRECOPY_DATA: emptyFolder(), WIRECOPY_SEEDS: "", WIRECOPY_TIMEZONE: "UTC" };
  const running = run("npm", ["--silent", script!], { cwd: root, env });
  running.child.stdin?.end();
  const { stdout } = await running;
  const parts = {
    briefing: `\`\`\`\n${stdout.trimEnd()}\n\`\`\``,
    commands: commandTable("prompt"),
    "chat-commands": commandTable("chat"),
    cli: table(
      "| command | what it does |",
      CLI_COMMANDS.map(({ name, usage, summary }) => [`\`${`${name} ${usage}`.trim()}\``, summary.split("\n")[0]!]),
    ),
    settings: table(
      "| setting | meaning |",
      SETTINGS.map(({ name, meaning, example }) => [`\`${name}\``, `${meaning} Such as \`${example}\`.`]),
    ),
  };
  let expected = readme;
  for (const [name, text] of Object.entries(parts)) expected = withPart(expected, name, text);
  await expect(expected).toMatchFileSnapshot("../README.md");
});

test(".env.example holds every setting", async () => {
  await expect(envExample()).toMatchFileSnapshot("../.env.example");
});

function withPart(text: string, name: string, part: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`README.md has no part "${name}".`);
  return `${text.slice(0, from)}${open}\n${part}\n${text.slice(to)}`;
}

function table(head: string, rows: readonly (readonly string[])[]): string {
  const escaped = rows.map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
  return [head, "| --- | --- |", ...escaped].join("\n");
}
