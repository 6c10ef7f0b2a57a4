// [io] What was typed at the prompt, kept in a file that only its owner may read.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** So many lines are kept. */
export const LONGEST_HISTORY = 500;

/** Newest first, as readline wants it; empty when there is no file or it cannot be read. */
export function readHistory(file: string): string[] {
  try {
    const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
    return lines.slice(-LONGEST_HISTORY).reverse();
  } catch {
    return [];
  }
}

/** Takes lines newest first and writes them oldest first. A history that cannot be written stops nobody from talking. */
export function writeHistory(file: string, newestFirst: readonly string[]): void {
  const lines = newestFirst.slice(0, LONGEST_HISTORY).reverse();
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
    // The mode above counts only for a new file.
    chmodSync(file, 0o600);
  } catch {
    // Read-only or full disk: the store says so where it matters.
  }
}
