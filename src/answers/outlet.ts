// "According to NBC, who ...?" -> the outlet asked for, and the question without it.

/**
 * The outlet a question asks for and the rest of its words, or null: outletAskedFor("What does Al Jazeera say about
 * Iran?", ["Al Jazeera America"]) -> { name: "Al Jazeera America", rest: "What about Iran?" }.
 * An outlet is known by its name or by the beginning of it, when the question says that it is a source.
 */
export function outletAskedFor(text: string, outlets: readonly string[]): { name: string; rest: string } | null {
  for (const pattern of SOURCE_PATTERNS) {
    const match = pattern.exec(text);
    const name = match && namedOutlet(match[1]!, outlets);
    if (match && name)
      return {
        name,
        rest: `${text.slice(0, match.index)} ${match[2] ?? ""}${text.slice(match.index + match[0].length)}`,
      };
  }
  return null;
}

const NAME = "((?:the )?[\\p{L}\\p{N}.&'’-]{1,30}(?: [\\p{L}\\p{N}.&'’-]{1,30}){0,4}?)";

const SOURCE_PATTERNS = [
  new RegExp(
    `\\baccording to ${NAME}(?=[,?.]|$| (?:who|what|when|where|why|how|which|is|are|was|were|did|does|do)\\b)`,
    "iu",
  ),
  new RegExp(
    `\\b(?:does|did|do|has|have) ${NAME} (?:say|said|report|reported|write|written|wrote|tell|told|have)\\b`,
    "iu",
  ),
];

function namedOutlet(said: string, outlets: readonly string[]): string | null {
  const wanted = fold(said);
  const sorted = [...outlets].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return (
    sorted.find((name) => fold(name) === wanted) ?? sorted.find((name) => fold(name).startsWith(`${wanted} `)) ?? null
  );
}

function fold(name: string): string {
  return name.toLowerCase().replace(/^the /, "").trim();
}
