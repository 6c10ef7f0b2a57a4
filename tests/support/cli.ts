// Runs the program in this process, with streams we hold, and gives what it printed.
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { inject } from "vitest";
import { runCli } from "../../src/cli/cli.ts";

/** Whatever a line of output holds; a test that looks into it says what it expects there. */
// biome-ignore lint/suspicious/noExplicitAny: a wrong guess about the shape fails the test that makes it.
type Json = any;

/** 20 September 2014, 18:00 UTC. */
const NOW = Date.UTC(2014, 8, 20, 18);

export type Ran = { readonly status: number; readonly out: string; readonly err: string };

export type Running = {
  readonly input?: string | Uint8Array;
  readonly env?: Record<string, string>;
  /** Milliseconds since 1970; 20 September 2014, 18:00 UTC unless told. */
  readonly now?: number;
};

/** The data folder is a new empty one unless `env` names one. */
export async function runProgram(
  args: readonly string[],
  { input = "", env = {}, now = NOW }: Running = {},
): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const texts = [collect(stdout), collect(stderr)];
  const stdin = Readable.from([typeof input === "string" ? Buffer.from(input) : input], { objectMode: false });
  const settings = { WIRECOPY_DATA: emptyFolder(), WIRECOPY_TIMEZONE: "UTC", ...env };
  const status = await runCli(args, { stdin, stdout, stderr, env: settings, clock: () => now });
  stdout.end();
  stderr.end();
  const [out, err] = await Promise.all(texts);
  return { status, out, err };
}

/** A batch step: objects in, parsed lines out. */
export async function runBatch(
  args: readonly string[],
  lines: readonly unknown[],
): Promise<{ status: number; lines: Json[] }> {
  const { status, out } = await runProgram(["batch", ...args], {
    input: lines.map((line) => JSON.stringify(line)).join("\n"),
  });
  return { status, lines: parseLines(out) };
}

export function parseLines(text: string): Json[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

export function emptyFolder(): string {
  return mkdtempSync(join(inject("temporaryFolder"), "test-"));
}

/** A new folder with these files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

async function collect(stream: PassThrough): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
}
