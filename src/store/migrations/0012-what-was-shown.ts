// What a search found last at a place, and what was opened there, by the ids of their records: a number or "more" goes on from there.

export const whatWasShown = `
ALTER TABLE talk ADD COLUMN shown_ids TEXT;
`;
