// Which articles changed with each version of a workspace, so that an index need not look at all; and articles by time.

export const articleChanges = `
CREATE TABLE article_change (
  workspace_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  articles TEXT NOT NULL,
  PRIMARY KEY (workspace_id, version)
);
CREATE INDEX article_revision_by_time ON article_revision (published_at);
`;
