-- What the note coach learns: decisions of people, and what was learned from them. Each organization has its own.

-- A status that somebody chose for a note, and what the coach proposed for it.
CREATE TABLE coach_example (
    organization_id BLOB NOT NULL REFERENCES organization (id),
    id              BLOB NOT NULL,
    -- Of the line and its note: who decides again about the same note replaces their decision.
    line_id         BLOB NOT NULL,
    digest          BLOB NOT NULL,
    note            TEXT NOT NULL,
    language        TEXT NOT NULL,
    service         TEXT NOT NULL,
    proposed_l1     TEXT NOT NULL,
    proposed_l2     TEXT NOT NULL,
    proposed_l3     TEXT NOT NULL,
    -- In thousandths.
    confidence      INTEGER NOT NULL,
    chosen_l1       TEXT NOT NULL,
    chosen_l2       TEXT NOT NULL,
    chosen_l3       TEXT NOT NULL,
    kind            TEXT NOT NULL,
    person_id       BLOB NOT NULL REFERENCES person (id),
    recorded_at     INTEGER NOT NULL,
    -- The version that proposed it; 0 is the coach as it comes.
    model_version   INTEGER NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, line_id, digest),
    CHECK (kind IN ('accepted', 'corrected'))
) STRICT;
CREATE INDEX coach_example_by_time ON coach_example (organization_id, recorded_at, id);

-- What was learned of the decisions of an organization: weights beside those of the coach as it comes.
CREATE TABLE coach_model (
    organization_id BLOB NOT NULL REFERENCES organization (id),
    version         INTEGER NOT NULL,
    made_at         INTEGER NOT NULL,
    -- Who asked for it; nobody where enough decisions had come together.
    person_id       BLOB REFERENCES person (id),
    reason          TEXT NOT NULL,
    -- The playbook that it belongs to: weights of another one mean nothing.
    playbook        TEXT NOT NULL,
    examples        INTEGER NOT NULL,
    -- The newest decision that it knows, by when it was recorded.
    learned_until   INTEGER NOT NULL,
    content         BLOB NOT NULL,
    active          INTEGER NOT NULL,
    -- When it was undone; 0 while it stands.
    undone_at       INTEGER NOT NULL,
    undone_by       BLOB REFERENCES person (id),
    PRIMARY KEY (organization_id, version)
) STRICT;
