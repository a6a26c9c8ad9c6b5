-- What signing in needs: reference tables, the same on every node.

CREATE TABLE installation (
    id              TEXT NOT NULL PRIMARY KEY CHECK (id = 'this'),
    demonstration   BIGINT NOT NULL CHECK (demonstration IN (0, 1))
);

CREATE TABLE credential (
    person_id       UUID NOT NULL PRIMARY KEY REFERENCES person (id),
    password_hash   TEXT NOT NULL,
    changed_at      BIGINT NOT NULL
);

-- A link that lets somebody set a password: an invitation or a reset. Only its digest is kept.
CREATE TABLE account_link (
    digest          BYTEA NOT NULL PRIMARY KEY,
    person_id       UUID NOT NULL REFERENCES person (id),
    purpose         TEXT NOT NULL CHECK (purpose IN ('invitation', 'password-reset')),
    created_by      UUID NOT NULL REFERENCES person (id),
    created_at      BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL,
    used_at         BIGINT NOT NULL
);
CREATE INDEX account_link_by_person ON account_link (person_id);

-- Failed attempts to sign in, by mail and by address, so that guessing is slow.
CREATE TABLE sign_in_failure (
    id              UUID NOT NULL PRIMARY KEY,
    subject         TEXT COLLATE "C" NOT NULL,
    failed_at       BIGINT NOT NULL
);
CREATE INDEX sign_in_failure_by_subject ON sign_in_failure (subject, failed_at);

CREATE TABLE person_setting (
    person_id       UUID NOT NULL PRIMARY KEY REFERENCES person (id),
    theme           TEXT NOT NULL CHECK (theme IN ('system', 'light', 'dark')),
    density         TEXT NOT NULL CHECK (density IN ('comfortable', 'dense')),
    -- When the person last looked at what changed, and when they look now: "since my last visit".
    last_visit_at   BIGINT NOT NULL,
    this_visit_at   BIGINT NOT NULL
);

-- Which columns a person wants to see of a list.
CREATE TABLE list_columns (
    person_id       UUID NOT NULL REFERENCES person (id),
    list            TEXT NOT NULL,
    columns         TEXT NOT NULL,
    PRIMARY KEY (person_id, list)
);

-- Lists over all organizations in their own order: customers by name, entitlements by their handover.
CREATE INDEX customer_sorted_by_name ON customer (name_key, id);
CREATE INDEX entitlement_sorted_by_handover ON entitlement (handed_over_day, id);
