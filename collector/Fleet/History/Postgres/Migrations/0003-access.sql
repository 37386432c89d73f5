-- Who belongs, by kind and id, and what was done and tried. sort_key is the id in UTF-8, as in hosts.

CREATE SEQUENCE IF NOT EXISTS audit_sequence;

CREATE TABLE IF NOT EXISTS members (
    kind integer NOT NULL,
    id text NOT NULL,
    sort_key bytea NOT NULL,
    body bytea,
    PRIMARY KEY (kind, id)
);
CREATE INDEX IF NOT EXISTS members_in_order ON members (kind, sort_key);

CREATE TABLE IF NOT EXISTS audit_entries (
    number bigint PRIMARY KEY,
    audit_time timestamptz NOT NULL,
    body bytea NOT NULL
);
