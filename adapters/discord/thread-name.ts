// A message -> the name of the forum post that is opened with it.
import { shorten } from "../../src/text/shorten.ts";
import { LONGEST_THREAD_NAME } from "./limits.ts";
import type { DiscordMessage } from "./message.ts";

/** The words of its first line, which is its first headline: "**1  Harbour closed**" -> "Harbour closed". */
export function threadName({ components }: DiscordMessage): string {
  const line = (firstText(components) ?? "").split("\n")[0]!;
  const words = line
    .replace(/^\*\*(?:\d+ {2})?/, "")
    .replace(/\*\*$/, "")
    .replace(/\\([^0-9A-Za-z\s])/g, "$1");
  return shorten(words.trim(), LONGEST_THREAD_NAME) || "News";
}

function firstText(components: readonly object[]): string | null {
  for (const component of components) {
    if ("content" in component) return String(component.content);
    const nested = "components" in component ? firstText(component.components as object[]) : null;
    if (nested !== null) return nested;
  }
  return null;
}
