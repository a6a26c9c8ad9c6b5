-- Access: who does somebody's work while they are away, second factors, and what is known of sessions.

-- While it lasts, and unless it was ended, the cover acts with the rights of the person on their work.
CREATE TABLE cover (
    id              BLOB NOT NULL PRIMARY KEY,
    person_id       BLOB NOT NULL REFERENCES person (id),
    cover_id        BLOB NOT NULL REFERENCES person (id),
    from_day        INTEGER NOT NULL,
    to_day          INTEGER NOT NULL,
    created_by      BLOB NOT NULL REFERENCES person (id),
    created_at      INTEGER NOT NULL,
    -- When it was ended early; 0 where nobody did.
    ended_at        INTEGER NOT NULL,
    CHECK (from_day <= to_day),
    CHECK (person_id <> cover_id)
) STRICT;
CREATE INDEX cover_by_person ON cover (person_id, from_day);
CREATE INDEX cover_by_cover ON cover (cover_id, to_day);

-- The secret of an authenticator, and the time step of the last code that was taken: none is taken twice.
CREATE TABLE second_factor (
    person_id       BLOB NOT NULL PRIMARY KEY REFERENCES person (id),
    secret          BLOB NOT NULL,
    -- When its first code was shown to be right; 0 until then.
    confirmed_at    INTEGER NOT NULL,
    last_step       INTEGER NOT NULL
) STRICT;

-- Codes for whoever lost their authenticator. Only digests are kept, each is good once.
CREATE TABLE recovery_code (
    person_id       BLOB NOT NULL REFERENCES person (id),
    digest          BLOB NOT NULL,
    used_at         INTEGER NOT NULL,
    PRIMARY KEY (person_id, digest)
) STRICT;

-- Roles whose holders need a second factor, separated by spaces.
ALTER TABLE installation ADD COLUMN second_factor_roles TEXT NOT NULL DEFAULT '';

-- What a session was last used with, from where and when.
ALTER TABLE session ADD COLUMN device TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN seen_at INTEGER NOT NULL DEFAULT 0;

-- Whose rights somebody used who covered for them; nobody's where they used their own.
ALTER TABLE change ADD COLUMN covered_person_id BLOB;

-- The whole log by the moment at which it was recorded.
CREATE INDEX change_by_recorded ON change (recorded_at, organization_id, id);
