-- What the note coach learns: decisions of people, and what was learned from them. Each organization has its own.

-- A status that somebody chose for a note, and what the coach proposed for it.
CREATE TABLE coach_example (
    organization_id UUID NOT NULL REFERENCES organization (id),
    id              UUID NOT NULL,
    -- Of the line and its note: who decides again about the same note replaces their decision.
    line_id         UUID NOT NULL,
    digest          BYTEA NOT NULL,
    note            TEXT NOT NULL,
    language        TEXT NOT NULL,
    service         TEXT NOT NULL,
    proposed_l1     TEXT NOT NULL,
    proposed_l2     TEXT NOT NULL,
    proposed_l3     TEXT NOT NULL,
    -- In thousandths.
    confidence      BIGINT NOT NULL,
    chosen_l1       TEXT NOT NULL,
    chosen_l2       TEXT NOT NULL,
    chosen_l3       TEXT NOT NULL,
    kind            TEXT NOT NULL,
    person_id       UUID NOT NULL REFERENCES person (id),
    recorded_at     BIGINT NOT NULL,
    -- The version that proposed it; 0 is the coach as it comes.
    model_version   BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, line_id, digest),
    CHECK (kind IN ('accepted', 'corrected'))
);
CREATE INDEX coach_example_by_time ON coach_example (organization_id, recorded_at, id);

-- What was learned of the decisions of an organization: weights beside those of the coach as it comes.
CREATE TABLE coach_model (
    organization_id UUID NOT NULL REFERENCES organization (id),
    version         BIGINT NOT NULL,
    made_at         BIGINT NOT NULL,
    -- Who asked for it; nobody where enough decisions had come together.
    person_id       UUID REFERENCES person (id),
    reason          TEXT NOT NULL,
    -- The playbook that it belongs to: weights of another one mean nothing.
    playbook        TEXT NOT NULL,
    examples        BIGINT NOT NULL,
    -- The newest decision that it knows, by when it was recorded.
    learned_until   BIGINT NOT NULL,
    content         BYTEA NOT NULL,
    active          BIGINT NOT NULL,
    -- When it was undone; 0 while it stands.
    undone_at       BIGINT NOT NULL,
    undone_by       UUID REFERENCES person (id),
    PRIMARY KEY (organization_id, version)
);
