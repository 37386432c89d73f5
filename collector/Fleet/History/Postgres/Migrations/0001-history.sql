-- Only what CockroachDB, YugabyteDB and Citus run too. Every table but those of a few rows begins its key with the host.
-- A body is the protobuf message of its row; columns beside it are what is searched by.

CREATE TABLE IF NOT EXISTS histories (
    id integer PRIMARY KEY,
    history_id text NOT NULL,
    newest_event bigint NOT NULL,
    removed_event bigint NOT NULL
);

CREATE SEQUENCE IF NOT EXISTS snapshot_sequence;
CREATE SEQUENCE IF NOT EXISTS regression_sequence;
CREATE SEQUENCE IF NOT EXISTS activity_sequence;

-- sort_key is the id in UTF-8: the order of text depends on the locale of the database, that of bytes does not.
CREATE TABLE IF NOT EXISTS hosts (
    host_id text PRIMARY KEY,
    sort_key bytea NOT NULL,
    incarnation text NOT NULL,
    revision bigint NOT NULL,
    body bytea NOT NULL
);
CREATE INDEX IF NOT EXISTS hosts_in_order ON hosts (sort_key);

CREATE TABLE IF NOT EXISTS standings (
    host_id text PRIMARY KEY,
    body bytea NOT NULL
);

CREATE TABLE IF NOT EXISTS snapshots (
    host_id text NOT NULL,
    number integer NOT NULL,
    sequence bigint NOT NULL,
    first_seen_time timestamptz NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (host_id, number)
);
CREATE INDEX IF NOT EXISTS snapshots_in_order ON snapshots (sequence);

-- Apart, since a snapshot is rewritten at every poll.
CREATE TABLE IF NOT EXISTS diagnoses (
    host_id text NOT NULL,
    number integer NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (host_id, number)
);

CREATE TABLE IF NOT EXISTS regressions (
    host_id text NOT NULL,
    number integer NOT NULL,
    sequence bigint NOT NULL,
    is_open boolean NOT NULL,
    recover_time timestamptz,
    body bytea NOT NULL,
    PRIMARY KEY (host_id, number)
);
CREATE INDEX IF NOT EXISTS regressions_in_order ON regressions (sequence);
CREATE INDEX IF NOT EXISTS open_regressions_in_order ON regressions (sequence) WHERE is_open;
CREATE INDEX IF NOT EXISTS open_regressions_of_host ON regressions (host_id, number) WHERE is_open;

CREATE TABLE IF NOT EXISTS events (
    position bigint PRIMARY KEY,
    event_time timestamptz NOT NULL,
    body bytea NOT NULL
);
CREATE INDEX IF NOT EXISTS events_by_time ON events (event_time);

CREATE TABLE IF NOT EXISTS windows (
    name text PRIMARY KEY,
    end_time timestamptz NOT NULL,
    body bytea NOT NULL
);

CREATE TABLE IF NOT EXISTS activities (
    number bigint PRIMARY KEY,
    activity_time timestamptz NOT NULL,
    body bytea NOT NULL
);
