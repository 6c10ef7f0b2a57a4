// A Slack message -> the text a person reads in it, for comparing with the terminal.

// biome-ignore lint/suspicious/noExplicitAny: payloads as they come over the wire.
export type Json = any;

export function slackText(blocks: readonly Json[]): string {
  return blocks.flatMap(linesOf).join("\n");
}

/** Every quotation as it stands: the elements of each `rich_text_quote`, joined. */
export function quotationsIn(blocks: readonly Json[]): string[] {
  return blocks
    .flatMap((block) => (block.type === "rich_text" ? block.elements : []))
    .filter((part: Json) => part.type === "rich_text_quote")
    .map(wordsOf);
}

/** What buttons and thumbs a message offers, with what they send back. */
export function buttonsIn(blocks: readonly Json[]): Json[] {
  return blocks.flatMap((block) => (block.type === "actions" ? block.elements : []));
}

function linesOf(block: Json): string[] {
  switch (block.type) {
    case "header":
      return [block.text.text];
    case "section":
      return [block.text, ...(block.fields ?? [])].flatMap((text) => text?.text ?? []);
    case "context":
      return block.elements.map((each: Json) => each.text);
    case "rich_text":
      return block.elements.flatMap((part: Json) =>
        part.type === "rich_text_list" ? part.elements.map((item: Json) => `- ${wordsOf(item)}`) : [wordsOf(part)],
      );
    default:
      return [];
  }
}

function wordsOf(part: Json): string {
  return part.elements.map((each: Json) => each.text ?? each.url).join("");
}
