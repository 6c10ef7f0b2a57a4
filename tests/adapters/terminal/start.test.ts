import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { expect, test } from "vitest";
import { startTerminal, type Terminal } from "../../../adapters/terminal/start.ts";
import { asGiven } from "../../../src/chat/our-words.ts";
import type { Command } from "../../../src/chat/parse.ts";
import { paragraph, type Reply, replyOf } from "../../../src/chat/reply.ts";

const saying = (text: string): Reply => replyOf(paragraph(asGiven(text)));

/** Says back what it was told, one turn of the event loop later. */
async function echo(command: Command): Promise<Reply> {
  await new Promise(setImmediate);
  if (command.kind === "status") throw new Error("The store is locked.");
  return saying(command.kind === "ask" ? `asked: ${command.question}` : command.kind);
}

type Keys = NodeJS.ReadableStream & { isTTY?: boolean; write(keys: string): unknown; end(keys?: string): unknown };

function terminalOf(changed: Partial<Terminal> = {}, isTTY = false) {
  const [output, errors] = [collector(isTTY), collector(false)];
  const input: Keys = Object.assign(new PassThrough(), { isTTY });
  const terminal: Terminal = {
    input,
    output,
    errors,
    env: {},
    opening: [],
    historyFile: null,
    handle: echo,
    ...changed,
  };
  return { terminal, input, output, errors };
}

function collector(isTTY: boolean) {
  const texts: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      texts.push(String(chunk));
      done();
    },
  });
  return Object.assign(stream, { isTTY, columns: 80, text: () => texts.join("") });
}

async function piped(lines: string, changed: Partial<Terminal> = {}) {
  const { terminal, input, output, errors } = terminalOf(changed);
  input.end(lines);
  await startTerminal(terminal);
  return { output: output.text(), errors: errors.text() };
}

test.each([
  [
    "each line is answered in order, with a line between",
    "who?\nhelp\nwhat?",
    `> who?
asked: who?

> help
help

> what?
asked: what?
`,
  ],
  ["empty lines are passed over", "\n\nwho?\n \n", "> who?\nasked: who?\n"],
  ["after quit nothing is read", "who?\nquit\nwhat?\n", "> who?\nasked: who?\n"],
  ["what is asked cannot steer the terminal", "\x1b[2Jwhen?\n", "> [2Jwhen?\nasked: [2Jwhen?\n"],
  ["no input is no output", "", ""],
])("piped: %s", async (_, lines, expected) => {
  expect(await piped(lines)).toEqual({ output: expected, errors: "" });
});

test("piped: the opening comes first, and there is no prompt", async () => {
  const { output } = await piped("who?\n", { opening: [saying("briefing")] });
  expect(output).toBe("briefing\n\n> who?\nasked: who?\n");
});

test("piped: a failure cannot steer the terminal", async () => {
  const handle = () => Promise.reject(new Error("No such file:\n\x1b[2Ja.txt"));
  expect(await piped("who?\n", { handle })).toEqual({ output: "> who?\n", errors: "No such file: [2Ja.txt\n" });
});

test("piped: a failure is told in one line and the next line is answered", async () => {
  expect(await piped("status\nwho?\n")).toEqual({
    output: "> status\n\n> who?\nasked: who?\n",
    errors: "The store is locked.\n",
  });
});

function failing(code: string): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
}

test("piped to a file from keys: what was typed is shown as it is typed, and not written again", async () => {
  const { terminal, input, output } = terminalOf();
  input.isTTY = true;
  input.end("who?\nwhat?\n");
  await startTerminal(terminal);
  expect(output.text()).toBe("asked: who?\n\nasked: what?\n");
});

test("piped: a reader that has left ends the talk without a word", async () => {
  await expect(piped("who?\n".repeat(1_000), { output: failing("EPIPE") })).resolves.toEqual({
    output: "",
    errors: "",
  });
});

test("piped: output that cannot be kept is an error", async () => {
  await expect(piped("who?\nwhat?\n", { output: failing("ENOSPC") })).rejects.toThrow("ENOSPC");
});

/** Types keys at a prompt one by one and gives what stood on the screen. */
async function typed(keys: readonly string[], changed: Partial<Terminal> = {}) {
  const { terminal, input, output } = terminalOf(changed, true);
  const talk = startTerminal(terminal);
  for (const key of keys) {
    input.write(key);
    for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
  }
  await talk;
  return output.text();
}

const CTRL_C = "\x03";
const CTRL_D = "\x04";
const UP = "\x1b[A";

test("at a prompt: the opening, a hint, an answer and a farewell", async () => {
  const screen = await typed(["who?\r", "quit\r"], { opening: [saying("briefing")] });
  expect(screen).toMatch(/^briefing\n\nAsk a question, or type help/);
  expect(screen).toContain("› ");
  expect(screen).toContain("asked: who?\n\n");
  expect(screen).toMatch(/Bye\.\n$/);
});

test("at a prompt: Tab completes", async () => {
  expect(await typed(["h", "e", "\t", "\r", CTRL_D])).toContain("help ");
});

test.each([
  [
    "two Tabs at once leave none in the line, and the next one completes",
    ["help ", "\t\t", "sea", "\t", "\r"],
    "help search",
  ],
  ["a pasted one is a space", ["ask who\tleft?\r"], "ask who left?"],
])("at a prompt: %s", async (_, keys, line) => {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-start-"));
  const historyFile = join(folder, "history");
  await typed([...keys, CTRL_D], { historyFile });
  expect(readFileSync(historyFile, "utf8")).toBe(`${line}\n`);
  rmSync(folder, { recursive: true });
});

test("at a prompt: what was typed is there the next time", async () => {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-start-"));
  const historyFile = join(folder, "history");
  await typed(["who?\r", "help\r", CTRL_D], { historyFile });
  expect(readFileSync(historyFile, "utf8")).toBe("who?\nhelp\n");
  expect(await typed([UP, UP, "\r", CTRL_D], { historyFile })).toContain("asked: who?");
  rmSync(folder, { recursive: true });
});

test("at a prompt: the first Ctrl-C takes back the line, the second leaves", async () => {
  const screen = await typed(["abc", CTRL_C, CTRL_C]);
  expect(screen).toMatch(/\nBye\.\n$/);
  expect(screen).not.toContain("unknown");
});

test("at a prompt: Ctrl-C leaves while an answer is being worked out", async () => {
  const never = new Promise<Reply>(() => {});
  expect(await typed(["who?\r", CTRL_C], { handle: () => never })).toMatch(/\nBye\.\n$/);
});
