// A Discord message -> the text a person reads in it, for comparing with the terminal.
import { everyComponent, type Json } from "./discord-limits.ts";
import { readMarkdown } from "./discord-markdown.ts";

export function discordText(body: Json): string {
  return everyComponent(body.components ?? [])
    .flatMap(({ content }: Json) => (content === undefined ? [] : readMarkdown(content).text))
    .join("\n");
}
