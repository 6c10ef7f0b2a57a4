// What a button or a follow-up goes on from, as one word: a record of what was said, and how far "more" has come in it.

export type Reference = {
  /** The id of the record. */
  readonly record: string;
  /** How much of what the reply had no room for has been given since. */
  readonly given: number;
};

/** { record: "4f0c", given: 15 } -> "4f0c+15"; just the id while nothing more was given. */
export function referenceTo({ record, given }: Reference): string {
  return given === 0 ? record : `${record}+${given}`;
}

/** "4f0c+15" -> { record: "4f0c", given: 15 }. */
export function readReference(reference: string): Reference {
  const [, record, given] = /^(.*?)(?:\+(\d{1,6}))?$/s.exec(reference)!;
  return { record: record!, given: Number(given ?? 0) };
}
