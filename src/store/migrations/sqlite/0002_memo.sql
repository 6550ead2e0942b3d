-- What the service remembers beside the record, outside the journal's chain:
-- last uses of tokens, answers to requests that may be repeated, what was read,
-- how far webhooks were told.
CREATE TABLE memo (
    space TEXT NOT NULL,
    key   TEXT NOT NULL,
    value TEXT NOT NULL,
    at    TEXT NOT NULL, -- RFC 3339, UTC
    PRIMARY KEY (space, key)
);
