// A folded word -> whether it is a pronoun of the third person or another small word before a noun.

export type PronounKind = "person" | "thing" | "plural";

const KINDS: Readonly<Record<PronounKind, readonly string[]>> = {
  person: ["he", "him", "his", "she", "her", "hers"],
  thing: ["it", "its"],
  plural: ["they", "them", "their", "theirs"],
};

const kinds = new Map(
  (["person", "thing", "plural"] as const).flatMap((kind) => KINDS[kind].map((word) => [word, kind] as const)),
);

/** What stands after a verb or preposition; "her" may also stand before a noun. */
export const OBJECT_PRONOUNS: readonly string[] = ["him", "her", "them"];
export const PRONOUNS: readonly string[] = [...kinds.keys()];

/** What stands before a noun; "her" may also stand alone. */
export const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an"]);
export const POSSESSIVES: ReadonlySet<string> = new Set(["his", "her", "their", "its"]);

/** pronounKind("their") -> "plural"; null for any other word. */
export function pronounKind(folded: string): PronounKind | null {
  return kinds.get(folded) ?? null;
}
