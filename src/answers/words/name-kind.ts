// A name where it stands -> whether it looks like a person, a place or an organisation.
import type { Name } from "../../text/names.ts";
import { isSmallWord } from "../../text/small-words.ts";
import type { Span } from "../../text/span.ts";
import { stem } from "../../text/stem.ts";
import { titleLength } from "../../text/titles.ts";
import { foldWord, wordTexts } from "../../text/words.ts";
import type { AnswerKind } from "../answer.ts";
import { kindOfNoun } from "./kind-nouns.ts";
import { isPlace } from "./same-things.ts";

export type NameKind = "person" | "place" | "organisation" | "other";

/** By its own words first, then by those around it in its sentence; a guess, and "other" where nothing tells. */
export function nameKind(text: string, sentence: Span, { start, end, folded }: Name): NameKind {
  const words = folded.split(" ");
  const [own, place] = [words.map(kindOfWord), words.some((word) => isPlace(stem(word)))];
  if (own.includes("organisation") || words.some((word) => BODIES.has(word))) return "organisation";
  if (own.includes("place") || LANDS.has(words.at(-1)!) || (place && words.length === 1)) return "place";
  const before = wordTexts(text.slice(Math.max(sentence.start, start - 30), start)).map(foldWord);
  const after = text.slice(end, Math.min(sentence.end, end + 16));
  const last = before.at(-1) ?? "";
  if (isTitle(before) || kindOfWord(last) === "person" || /^,? (?:\d{2},|who\b)/.test(after)) return "person";
  if (kindOfWord(last) === "organisation") return "organisation";
  if (WHERE.has(last) || (words.length === 1 && (last === "to" || last === "from"))) return "place";
  if (/^\p{Lu}{2,}$/u.test(text.slice(start, end))) return "organisation";
  if (/^(?:'s|’s)? (?:said|told|added|says)\b/.test(after)) return "person";
  if (place) return "other";
  return words.length >= 2 && words.length <= 3 && !isSmallWord(words.at(-1)!) ? "person" : "other";
}

const WHERE = new Set("in at near outside around off across".split(" "));

/** Last words of countries' names. */
const LANDS = new Set("states kingdom emirates republic islands".split(" "));

/** Words in the names of bodies besides the nouns that questions ask with. */
const BODIES = new Set(
  `nations forces army navy police office organization organisation corp inc ltd plc co house senate congress center centre
  association federation alliance front movement society trust times post news fc`.split(/\s+/),
);

function kindOfWord(word: string): AnswerKind | undefined {
  return kindOfNoun(stem(word));
}

/** True where the words end in a title: "Prime Minister" before "David Cameron". */
function isTitle(before: readonly string[]): boolean {
  return [1, 2, 3].some((length) => before.length >= length && titleLength(before, before.length - length) === length);
}
