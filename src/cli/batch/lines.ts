// JSON Lines in -> JSON Lines out, in the same order, streamed; a line that cannot be used is answered in its place.

import { once } from "node:events";
import type { z } from "zod";
import { byteLines } from "../../text/byte-lines.ts";
import { inOneLine } from "../../text/normalize.ts";

/** A value read from a line, or why the line cannot be used, with its id where it has one. */
export type ReadLine<T> = { readonly value: T } | { readonly failure: Failure };
export type Failure = { readonly id?: unknown; readonly error: string };

/** Larger than any article; a longer line is refused without being kept. */
const LONGEST_LINE_BYTES = 64 * 1024 * 1024;

/** Reads every line that is not blank. Each is checked against the schema; unknown fields are ignored. */
export async function* readLines<T>(
  input: AsyncIterable<Uint8Array | string>,
  schema: z.ZodType<T>,
): AsyncGenerator<ReadLine<T>> {
  for await (const bytes of byteLines(input, LONGEST_LINE_BYTES)) {
    if (bytes === null) {
      yield { failure: { error: `The line is longer than ${LONGEST_LINE_BYTES / 1024 / 1024} MB.` } };
    } else if (bytes.length > 0) {
      const read = readLine(bytes, schema);
      if (read) yield read;
    }
  }
}

/** Writes one JSON object as a line, waiting while the reader is slower than we are. */
export async function writeLine(output: NodeJS.WritableStream, value: unknown): Promise<void> {
  if (!output.write(`${JSON.stringify(value)}\n`)) await once(output, "drain");
}

/**
 * The usual step: each line gives one result, or a promise of it. Exit status 1 when a line could not be used.
 * An exception from `step` is a fault of ours on that line: it is reported in place and the rest goes on.
 */
export async function answerLines<T>(
  io: { readonly stdin: AsyncIterable<Uint8Array | string>; readonly stdout: NodeJS.WritableStream },
  schema: z.ZodType<T>,
  step: (value: T) => unknown,
): Promise<number> {
  let status = 0;
  for await (const line of readLines(io.stdin, schema)) {
    const result = "failure" in line ? line.failure : await attempt(line.value, step);
    if (isFailure(result)) status = 1;
    await writeLine(io.stdout, result);
  }
  return status;
}

/** Runs a step on one value; what it throws becomes the line's error. */
async function attempt<T>(value: T, step: (value: T) => unknown): Promise<unknown> {
  try {
    return await step(value);
  } catch (error) {
    return { ...idOf(value), error: oneSentence(error instanceof Error ? error.message : String(error)) };
  }
}

function isFailure(result: unknown): boolean {
  return typeof result === "object" && result !== null && "error" in result;
}

function readLine<T>(bytes: Uint8Array, schema: z.ZodType<T>): ReadLine<T> | null {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { failure: { error: "The line is not valid UTF-8." } };
  }
  if (text.trim() === "") return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { failure: { error: "The line is not valid JSON." } };
  }
  const checked = schema.safeParse(json);
  return checked.success
    ? { value: checked.data }
    : { failure: { ...idOf(json), error: whatIsWrong(checked.error, json) } };
}

/** The first fault of a line, in a sentence that names the field and what is wanted there. */
function whatIsWrong(error: z.ZodError, line: unknown): string {
  const [issue] = error.issues;
  const field = issue.path.join(".");
  const wanted = issue.code === "invalid_type" ? `${KINDS[issue.expected] ?? issue.expected} is wanted` : issue.message;
  if (field === "") return "The line is no JSON object.";
  const held = valueAt(line, issue.path);
  if (held === undefined) return oneSentence(`Field "${field}" is missing: ${wanted}`);
  const instead = issue.code === "invalid_type" ? `, not ${kindOf(held)}` : "";
  return oneSentence(`Field "${field}": ${wanted}${instead}`);
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "an object",
};

/** What a value of JSON is, in the words of KINDS; null, true, false and numbers, which are short, are named. */
function kindOf(value: unknown): string {
  if (value === null || typeof value === "number" || typeof value === "boolean") return String(value);
  return KINDS[Array.isArray(value) ? "array" : typeof value]!;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

function idOf(value: unknown): { id?: unknown } {
  const id = typeof value === "object" && value !== null ? (value as { id?: unknown }).id : undefined;
  return typeof id === "string" || typeof id === "number" ? { id } : {};
}

function oneSentence(text: string): string {
  const line = inOneLine(text).trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
