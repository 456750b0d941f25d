-- What the public may see of service requests, once a team for the whole neighbourhood has them. No text, no address, no person.
CREATE TABLE open311_requests (
  signal_id    BLOB    PRIMARY KEY,
  jurisdiction TEXT    NOT NULL,
  service_code TEXT    NOT NULL,
  requested_at INTEGER NOT NULL,
  zipcode      TEXT,
  lat          REAL,
  lon          REAL
) WITHOUT ROWID;
CREATE INDEX open311_requests_at ON open311_requests (jurisdiction, requested_at);

-- A request sent twice within a day is one request: GeoReport has no key for it. The hash is keyed.
CREATE TABLE open311_repeats (
  hash       TEXT    PRIMARY KEY,
  first_seen INTEGER NOT NULL
) WITHOUT ROWID;
