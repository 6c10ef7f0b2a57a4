// What only one process may have at a time, and until when, as a part of what a platform tells.

export const leases = `
CREATE TABLE lease (
  name TEXT NOT NULL PRIMARY KEY,
  holder TEXT NOT NULL,
  until_at BIGINT NOT NULL
);
`;
