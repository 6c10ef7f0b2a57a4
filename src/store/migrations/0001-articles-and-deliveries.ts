// What is kept from the start: articles with their revisions, who sees them, and what was delivered.

export const articlesAndDeliveries = `
CREATE TABLE article (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL
);

CREATE TABLE article_revision (
  article_id TEXT NOT NULL REFERENCES article (id),
  revision INTEGER NOT NULL,
  text TEXT NOT NULL,
  title_end INTEGER NOT NULL,
  body_start INTEGER NOT NULL,
  outlet TEXT,
  byline TEXT,
  url TEXT,
  published_at BIGINT,
  published_precision TEXT,
  PRIMARY KEY (article_id, revision)
);

CREATE TABLE workspace (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL
);

CREATE TABLE membership (
  workspace_id TEXT NOT NULL REFERENCES workspace (id),
  article_id TEXT NOT NULL REFERENCES article (id),
  PRIMARY KEY (workspace_id, article_id)
);
CREATE INDEX membership_by_article ON membership (article_id);

CREATE TABLE delivery (
  id TEXT NOT NULL PRIMARY KEY,
  workspace_id TEXT NOT NULL,
  destination TEXT NOT NULL,
  kind TEXT NOT NULL,
  at BIGINT NOT NULL,
  inputs TEXT NOT NULL,
  output TEXT NOT NULL
);
CREATE INDEX delivery_by_time ON delivery (workspace_id, at);

CREATE TABLE delivered_quote (
  delivery_id TEXT NOT NULL REFERENCES delivery (id),
  place INTEGER NOT NULL,
  article_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (delivery_id, place),
  FOREIGN KEY (article_id, revision) REFERENCES article_revision (article_id, revision)
);
`;
