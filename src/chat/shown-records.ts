// What was listed last and opened since, by the ids of their records -> JSON as the store keeps it, and back.
import type { Shown } from "./context.ts";

export type ShownRecords = Pick<Shown, "numbers" | "after"> & Readonly<Record<"found" | "opened", string | null>>;

export function keptShown({ numbers, after, found, opened }: Shown): string {
  const records: ShownRecords = { numbers, after, found: found?.id ?? null, opened: opened?.told.id ?? null };
  return JSON.stringify(records);
}

/** Null for what cannot be read: then nothing was shown, and the talk goes on without it. */
export function readShown(kept: string): ShownRecords | null {
  const { numbers, after, found, opened } = (jsonIn(kept) ?? {}) as Readonly<Record<string, unknown>>;
  if (numbers !== "briefing" && numbers !== "answer" && numbers !== "search") return null;
  if (after !== "answer" && after !== "briefing" && after !== null) return null;
  return isId(found) && isId(opened) ? { numbers, after, found, opened } : null;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isId(value: unknown): value is string | null {
  return typeof value === "string" || value === null;
}
