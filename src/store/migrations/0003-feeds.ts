// Feeds, who reads them, and the items they have shown.

export const feeds = `
CREATE TABLE feed (
  id TEXT NOT NULL PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  next_poll_at BIGINT,
  leased_until BIGINT NOT NULL
);
CREATE INDEX feed_by_due ON feed (next_poll_at);

CREATE TABLE feed_subscription (
  workspace_id TEXT NOT NULL,
  feed_id TEXT NOT NULL REFERENCES feed (id),
  added_by TEXT,
  added_at BIGINT NOT NULL,
  notice_destination TEXT,
  wants_full_text INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, feed_id)
);
CREATE INDEX feed_subscription_by_feed ON feed_subscription (feed_id);

CREATE TABLE feed_item (
  feed_id TEXT NOT NULL REFERENCES feed (id),
  item_key TEXT NOT NULL,
  article_id TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  PRIMARY KEY (feed_id, item_key)
);
`;
