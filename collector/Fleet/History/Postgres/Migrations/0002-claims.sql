-- Who polls a host by schedule: a collector, as long as its lease runs by this database's clock.

CREATE TABLE IF NOT EXISTS collectors (
    collector_id text PRIMARY KEY,
    lease_until timestamptz NOT NULL
);

ALTER TABLE hosts ADD COLUMN IF NOT EXISTS owner text;
CREATE INDEX IF NOT EXISTS hosts_by_owner ON hosts (owner);
