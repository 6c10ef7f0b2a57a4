// Words in quotation marks -> the phrases that are wanted as they stand, and whether a text has them.

/** phrasesIn("“Lewis Grant” goal") -> ["lewis grant"]; none for words without quotation marks. */
export function phrasesIn(words: string): string[] {
  return [...words.matchAll(QUOTED)]
    .map(([, phrase]) => flat(phrase!))
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase));
}

/** In any case, and with whatever space between the words; never as a part of longer words. */
export function hasPhrases(text: string, phrases: readonly string[]): boolean {
  const held = phrases.length === 0 ? "" : flat(text);
  return phrases.every((phrase) => placesOf(phrase, held).some((at) => isApart(held, at, at + phrase.length)));
}

const QUOTED = /["“„]([^"“”„]+)["”“]/g;

function flat(text: string): string {
  return text.toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ").trim();
}

function placesOf(phrase: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) places.push(at);
  return places;
}

function isApart(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]$/u.test(text.slice(0, start).slice(-2)) && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
}
