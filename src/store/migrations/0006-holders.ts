// Who works on slots, each with one lease for all of theirs: renewing it does not write their messages anew.

export const holders = `
CREATE TABLE holder (
  id TEXT NOT NULL PRIMARY KEY,
  lease_until BIGINT NOT NULL
);
DROP INDEX open_slot_by_lease;
ALTER TABLE slot DROP COLUMN lease_until;
CREATE INDEX open_slot ON slot (at) WHERE state IN ('claimed', 'sending');
`;
