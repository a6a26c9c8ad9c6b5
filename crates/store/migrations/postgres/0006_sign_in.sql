-- Who is known to a sign-in provider, which roles follow its groups, and calendars that are fetched by a secret
-- address: reference tables, the same on every node.

CREATE TABLE person_identity (
    issuer          TEXT COLLATE "C" NOT NULL,
    subject         TEXT COLLATE "C" NOT NULL,
    person_id       UUID NOT NULL REFERENCES person (id),
    linked_at       BIGINT NOT NULL,
    last_used_at    BIGINT NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX person_identity_by_person ON person_identity (person_id);

-- The provider whose groups give the role; empty where somebody gave it.
ALTER TABLE role_grant ADD COLUMN given_by TEXT COLLATE "C" NOT NULL DEFAULT '';

-- A person's calendar. Only the digest of its secret is kept.
CREATE TABLE calendar_feed (
    person_id       UUID NOT NULL PRIMARY KEY REFERENCES person (id),
    digest          BYTEA NOT NULL UNIQUE,
    -- What it holds, as codes with spaces between.
    contents        TEXT NOT NULL,
    created_at      BIGINT NOT NULL,
    -- 0 where it was never fetched.
    last_used_at    BIGINT NOT NULL
);
