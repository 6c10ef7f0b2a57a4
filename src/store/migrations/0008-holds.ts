// How long platforms want to be left alone, for all processes.

export const holds = `
CREATE TABLE post_hold (
  reach TEXT NOT NULL PRIMARY KEY,
  until_at BIGINT NOT NULL
);
CREATE INDEX slot_by_holder ON slot (holder) WHERE state IN ('claimed', 'sending');
`;
