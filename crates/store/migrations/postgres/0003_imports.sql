-- Bringing portfolios in by pages: files that wait to be applied, and how columns were read under a name.

-- Reference tables: small, the same on every node.
CREATE TABLE import_draft (
    id              UUID NOT NULL PRIMARY KEY,
    person_id       UUID NOT NULL REFERENCES person (id),
    file_name       TEXT COLLATE "C" NOT NULL,
    byte_count      BIGINT NOT NULL,
    -- What was chosen for it, as JSON.
    choices         TEXT NOT NULL,
    -- Counts its saves.
    version         BIGINT NOT NULL,
    created_at      BIGINT NOT NULL,
    -- The batch that it became; NULL while it waits.
    batch_id        UUID
);
CREATE INDEX import_draft_by_person ON import_draft (person_id, created_at);
CREATE INDEX import_draft_by_time ON import_draft (created_at);

-- The bytes of a file that waits. It stands on the coordinator, and refers to nothing, so that it is not copied about.
CREATE TABLE import_content (
    import_draft_id UUID NOT NULL PRIMARY KEY,
    content         BYTEA NOT NULL
);

CREATE TABLE import_mapping (
    id              UUID NOT NULL PRIMARY KEY,
    person_id       UUID NOT NULL REFERENCES person (id),
    name            TEXT COLLATE "C" NOT NULL,
    mapping         TEXT NOT NULL,
    saved_at        BIGINT NOT NULL,
    UNIQUE (person_id, name)
);
