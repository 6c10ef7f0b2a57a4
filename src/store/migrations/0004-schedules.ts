// Briefings on a schedule: subscriptions, the delivery of each slot, and what each destination was told.

export const schedules = `
CREATE TABLE subscription (
  id TEXT NOT NULL PRIMARY KEY,
  workspace_id TEXT NOT NULL,
  destination TEXT NOT NULL,
  schedule TEXT NOT NULL,
  options TEXT NOT NULL,
  owner TEXT NOT NULL,
  paused_reason TEXT,
  paused_at BIGINT,
  decided_until BIGINT NOT NULL,
  next_at BIGINT
);
CREATE INDEX subscription_by_workspace ON subscription (workspace_id);
CREATE INDEX subscription_by_next ON subscription (next_at);
CREATE INDEX subscription_by_decided ON subscription (decided_until);

CREATE TABLE slot (
  id TEXT NOT NULL PRIMARY KEY,
  subscription_id TEXT NOT NULL,
  workspace_id TEXT NOT NULL,
  destination TEXT NOT NULL,
  local_date TEXT NOT NULL,
  local_time TEXT NOT NULL,
  at BIGINT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT,
  late INTEGER NOT NULL,
  payloads TEXT,
  messages TEXT NOT NULL,
  delivery_id TEXT,
  told TEXT NOT NULL,
  not_before BIGINT NOT NULL,
  tries INTEGER NOT NULL,
  first_try_at BIGINT,
  changed_at BIGINT NOT NULL,
  holder TEXT,
  lease_until BIGINT NOT NULL,
  UNIQUE (subscription_id, local_date, local_time)
);
CREATE INDEX open_slot_by_lease ON slot (lease_until) WHERE state IN ('claimed', 'sending');
CREATE INDEX slot_by_time ON slot (workspace_id, at);

CREATE TABLE told_story (
  slot_id TEXT NOT NULL,
  place INTEGER NOT NULL,
  workspace_id TEXT NOT NULL,
  destination TEXT NOT NULL,
  at BIGINT NOT NULL,
  headline TEXT NOT NULL,
  articles TEXT NOT NULL,
  sentences TEXT NOT NULL,
  PRIMARY KEY (slot_id, place)
);
CREATE INDEX told_story_by_destination ON told_story (workspace_id, destination, at);
`;
