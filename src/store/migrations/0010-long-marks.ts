// Addresses of feeds and marks of items that are longer than PostgreSQL's indexes can hold (2,704 bytes).

/** What PostgreSQL finds a text of any length by. Backslashes, which mean something to decode, stand for themselves. */
export function digestOf(text: string): string {
  return `sha256(decode(replace(${text}, chr(92), chr(92) || chr(92)), 'escape'))`;
}

/** Items are no longer known by longer ones: see `shortKey` of the feeds. */
const FORGET_LONG_KEYS = "DELETE FROM feed_item WHERE octet_length(item_key) > 500;";

export const longMarks = {
  sqlite: FORGET_LONG_KEYS,
  postgres: `
${FORGET_LONG_KEYS}
ALTER TABLE feed DROP CONSTRAINT feed_url_key;
CREATE UNIQUE INDEX feed_by_url ON feed (${digestOf("url")});
`,
};
