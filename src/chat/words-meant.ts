// Words behind a command as they were typed -> those that are meant.

/**
 * "about the ferry" and "“the ferry”" -> "the ferry"; "us" and nothing else is the country, unless it is who is to be briefed.
 */
export function wordsMeant(words: string): string {
  const bare = withoutLead(words);
  return countryAlone(/^["“]([^"“”]+)["”]$/.exec(bare)?.[1] ?? bare);
}

/** The same where quotation marks say that the words are wanted as they stand. */
export function wordsSought(words: string): string {
  return countryAlone(withoutLead(words));
}

function withoutLead(words: string): string {
  return words.replace(/^(?:about|for|from|of|on)(?:\s+|$)/i, "");
}

/** "us" with words around it is a pronoun; "US" is read as "U.S." wherever it stands. */
export function countryAlone(words: string): string {
  return /^(?:the )?us$/i.test(words) ? "US" : words;
}
