// What a chat platform needs kept: events seen, talks, settings, votes, and where the bot is installed.

export const talks = `
CREATE TABLE seen_event (
  id TEXT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL
);
CREATE INDEX seen_event_by_time ON seen_event (at);

CREATE TABLE talk (
  workspace_id TEXT NOT NULL,
  place TEXT NOT NULL,
  answer_id TEXT,
  briefing_id TEXT,
  latest TEXT,
  at BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, place)
);

CREATE TABLE setting (
  workspace_id TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (workspace_id, name)
);

CREATE TABLE vote (
  workspace_id TEXT NOT NULL,
  delivery_id TEXT NOT NULL,
  voter TEXT NOT NULL,
  helpful INTEGER NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, delivery_id, voter)
);

CREATE TABLE installation (
  id TEXT NOT NULL PRIMARY KEY,
  workspace_id TEXT NOT NULL,
  sealed TEXT NOT NULL,
  at BIGINT NOT NULL
);

CREATE INDEX delivered_quote_by_article ON delivered_quote (article_id, revision);
CREATE INDEX delivery_by_destination ON delivery (workspace_id, destination, at);
`;
