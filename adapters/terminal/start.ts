// [io] Talks with one person at a terminal, or answers piped lines one by one.
import { createInterface, type Interface } from "node:readline";
import { asGiven } from "../../src/chat/our-words.ts";
import type { Command } from "../../src/chat/parse.ts";
import { plainText } from "../../src/chat/plain.ts";
import { paragraph, type Reply, replyOf } from "../../src/chat/reply.ts";
import { LONGEST_HISTORY, readHistory, writeHistory } from "./history.ts";
import { completeLine, receiveLine, typedIn } from "./receive.ts";
import { type Environment, lookOf } from "./render.ts";
import { withSpinner } from "./spinner.ts";

export type Terminal = {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly errors: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly env: Environment;
  /** Said before the first line is read: the briefing. */
  readonly opening: readonly Reply[];
  /** Where typed lines are kept for the next time; null keeps none. */
  readonly historyFile: string | null;
  readonly handle: (command: Command) => Promise<Reply>;
};

/**
 * Resolves when the person leaves (quit, Ctrl-C, Ctrl-D), the input ends or nobody reads the output any more. A command that
 * throws is told on `errors` in one line and the talk goes on; output that cannot be written, as on a full disk, rejects.
 */
export async function startTerminal(terminal: Terminal): Promise<void> {
  const interactive = Boolean(terminal.input.isTTY && terminal.output.isTTY);
  const lines = interactive
    ? openPrompt(terminal)
    : createInterface({ input: terminal.input, crlfDelay: Number.POSITIVE_INFINITY });
  const left = new Promise<typeof LEFT>((resolve) => lines.once("close", () => resolve(LEFT)));
  const broken = watchOutput(terminal, lines);
  const { output } = terminal;
  // Of a file of questions nobody could tell which reply is whose; keys are shown as they are typed.
  const isEchoed = !terminal.input.isTTY;
  let isBegun = false;
  const write = (text: string) => {
    // In a pipe an empty line stands between replies; at a prompt one stands after each, and what to type next is said.
    output.write(interactive ? `${text}\n\n` : `${isBegun ? "\n" : ""}${text}\n`);
    isBegun = true;
  };
  const textOf = (reply: Reply) => plainText(reply, { ...lookOf(output, terminal.env), choices: interactive });
  for (const reply of terminal.opening) write(textOf(reply));
  if (interactive) write(HINT);
  if (interactive) lines.prompt();
  let farewell = "\nBye.\n";
  for await (const line of lines) {
    const command = receiveLine(line);
    if (command?.kind === "quit") farewell = "Bye.\n";
    if (command?.kind === "quit" || broken.error) break;
    if (command !== null && isEchoed) write(`> ${typedIn(line).replace(/\s+/g, " ")}`);
    const working = command === null ? null : replyTo(command, terminal);
    // Ctrl-C while an answer is being worked out leaves at once; the end of piped input waits for the last answer.
    const reply = await (interactive ? Promise.race([working, left]) : working);
    if (reply === LEFT) break;
    if (reply && isEchoed) output.write(`${textOf(reply)}\n`);
    else if (reply) write(textOf(reply));
    if (interactive) lines.prompt();
  }
  lines.close();
  if (broken.error && broken.error.code !== "EPIPE") throw broken.error;
  if (interactive && !broken.error) output.write(farewell);
}

const LEFT = Symbol("left");
const PROMPT = "› ";
const HINT = "Ask a question, or type help. Tab completes, Ctrl-D leaves.";

/** Null when it failed, which is told. */
async function replyTo(command: Command, { handle, errors }: Terminal): Promise<Reply | null> {
  try {
    return await withSpinner(errors, handle(command));
  } catch (error) {
    const message = asGiven(error instanceof Error ? error.message : String(error));
    errors.write(`${plainText(replyOf(paragraph(message)))}\n`);
    return null;
  }
}

/** A reader that has had enough (`| head -1`) ends the talk; without a listener the error would end the process loudly. */
function watchOutput({ output }: Terminal, lines: Interface): { readonly error: NodeJS.ErrnoException | null } {
  const broken: { error: NodeJS.ErrnoException | null } = { error: null };
  output.on("error", (error) => {
    broken.error ??= error;
    lines.close();
  });
  return broken;
}

function openPrompt({ input, output, historyFile }: Terminal): Interface {
  const lines = createInterface({
    input,
    output,
    prompt: PROMPT,
    completer: completeLine,
    history: historyFile === null ? [] : readHistory(historyFile),
    historySize: LONGEST_HISTORY,
    removeHistoryDuplicates: true,
  });
  if (historyFile !== null) lines.on("history", (newestFirst: string[]) => writeHistory(historyFile, newestFirst));
  lines.on("SIGINT", () => {
    if (lines.line === "") lines.close();
    else clearLine(lines);
  });
  input.on("keypress", () => replaceTab(lines));
  return lines;
}

/** Of keys that come at once, as two quick Tabs or a pasted table do, readline completes none and keeps the tab itself. */
function replaceTab(lines: Interface): void {
  const before = lines.line.slice(0, lines.cursor);
  if (!before.endsWith("\t")) return;
  lines.write(null, { name: "backspace" });
  if (/\S\t$/.test(before)) lines.write(" ");
}

/** The first Ctrl-C takes back what was typed, as in a shell; the second leaves. */
function clearLine(lines: Interface): void {
  lines.write(null, { ctrl: true, name: "e" });
  lines.write(null, { ctrl: true, name: "u" });
}
