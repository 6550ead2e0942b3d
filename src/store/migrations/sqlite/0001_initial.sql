-- The journal: every act, in one order, each chained to the one before.
CREATE TABLE journal (
    revision       BIGINT NOT NULL PRIMARY KEY CHECK (revision > 0),
    at             TEXT   NOT NULL, -- RFC 3339, UTC
    actor          TEXT   NOT NULL, -- an account's id, or 'system'
    state          TEXT,            -- on whose behalf
    act            TEXT   NOT NULL, -- what was done, e.g. 'list.imported'
    request        TEXT   NOT NULL, -- the request or command it came with
    content_digest TEXT   NOT NULL, -- over all records written by the act
    previous_hash  TEXT   NOT NULL,
    hash           TEXT   NOT NULL
);

-- Every version of everything. Rows are added, never changed or removed.
CREATE TABLE record (
    kind     TEXT   NOT NULL,
    id       TEXT   NOT NULL,
    version  BIGINT NOT NULL,
    revision BIGINT NOT NULL REFERENCES journal (revision),
    owner    TEXT,            -- State or organisation whose record it is
    audience TEXT   NOT NULL, -- who may see it
    listed   BIGINT NOT NULL, -- 0 once withdrawn or superseded
    body     TEXT   NOT NULL, -- JSON
    PRIMARY KEY (kind, id, version)
);
CREATE INDEX record_by_revision ON record (revision);
CREATE INDEX record_by_audience ON record (audience, kind, revision);

-- The newest version of each record: what the records say, ready to be asked.
CREATE TABLE head (
    kind     TEXT   NOT NULL,
    id       TEXT   NOT NULL,
    version  BIGINT NOT NULL,
    owner    TEXT,
    audience TEXT   NOT NULL,
    listed   BIGINT NOT NULL,
    PRIMARY KEY (kind, id),
    FOREIGN KEY (kind, id, version) REFERENCES record (kind, id, version)
);
CREATE INDEX head_by_owner ON head (kind, owner, id);

-- What the newest version of a record points at.
CREATE TABLE reference (
    kind        TEXT NOT NULL,
    id          TEXT NOT NULL,
    target_kind TEXT NOT NULL,
    target_id   TEXT NOT NULL,
    PRIMARY KEY (target_kind, target_id, kind, id),
    FOREIGN KEY (kind, id) REFERENCES head (kind, id)
);
CREATE INDEX reference_by_source ON reference (kind, id);

-- Names of people: outside the journal's hashes, so that they can be erased.
CREATE TABLE contact (
    account TEXT NOT NULL PRIMARY KEY,
    name    TEXT NOT NULL
);
