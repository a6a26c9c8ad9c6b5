-- Catalogues: reference tables, the same on every node.

CREATE TABLE organization (
    id              UUID NOT NULL PRIMARY KEY,
    parent_id       UUID REFERENCES organization (id),
    name            TEXT NOT NULL,
    name_key        TEXT COLLATE "C" NOT NULL,
    time_zone       TEXT NOT NULL,
    version         BIGINT NOT NULL,
    chain_sequence  BIGINT NOT NULL,
    chain_head      BYTEA NOT NULL
);

CREATE TABLE person (
    id              UUID NOT NULL PRIMARY KEY,
    name            TEXT NOT NULL,
    name_key        TEXT COLLATE "C" NOT NULL,
    mail            TEXT NOT NULL,
    mail_key        TEXT COLLATE "C" NOT NULL,
    language        TEXT NOT NULL,
    time_zone       TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('active', 'deactivated', 'redacted')),
    version         BIGINT NOT NULL
);
CREATE INDEX person_by_name ON person (name_key, id);
CREATE INDEX person_by_mail ON person (mail_key);

CREATE TABLE role_grant (
    id              UUID NOT NULL PRIMARY KEY,
    person_id       UUID NOT NULL REFERENCES person (id),
    organization_id UUID NOT NULL REFERENCES organization (id),
    role            TEXT NOT NULL,
    UNIQUE (person_id, organization_id, role)
);

CREATE TABLE playbook_version (
    id              UUID NOT NULL PRIMARY KEY,
    code            TEXT NOT NULL,
    version         TEXT NOT NULL,
    content         TEXT NOT NULL,
    digest          BYTEA NOT NULL,
    published_at    BIGINT NOT NULL,
    active          BIGINT NOT NULL CHECK (active IN (0, 1)),
    UNIQUE (code, version)
);
CREATE UNIQUE INDEX playbook_version_active ON playbook_version (active) WHERE active = 1;

CREATE TABLE session (
    id              BYTEA NOT NULL PRIMARY KEY,
    person_id       UUID REFERENCES person (id),
    data            TEXT NOT NULL,
    created_at      BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL
);
CREATE INDEX session_by_person ON session (person_id);

CREATE TABLE api_token (
    id              UUID NOT NULL PRIMARY KEY,
    person_id       UUID NOT NULL REFERENCES person (id),
    name            TEXT NOT NULL,
    digest          BYTEA NOT NULL UNIQUE,
    scopes          TEXT NOT NULL,
    created_at      BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL,
    last_used_at    BIGINT NOT NULL,
    revoked_at      BIGINT NOT NULL
);

CREATE TABLE saved_view (
    id              UUID NOT NULL PRIMARY KEY,
    person_id       UUID NOT NULL REFERENCES person (id),
    organization_id UUID REFERENCES organization (id),
    name            TEXT NOT NULL,
    query           TEXT NOT NULL,
    created_at      BIGINT NOT NULL
);

-- What belongs to an organization: every key begins with it.

CREATE TABLE customer (
    organization_id UUID NOT NULL REFERENCES organization (id),
    id              UUID NOT NULL,
    external_id     TEXT COLLATE "C" NOT NULL,
    name            TEXT NOT NULL,
    name_key        TEXT COLLATE "C" NOT NULL,
    region          TEXT NOT NULL,
    market_segment  TEXT NOT NULL,
    renewal_day     BIGINT NOT NULL,
    version         BIGINT NOT NULL,
    chain_sequence  BIGINT NOT NULL,
    chain_head      BYTEA NOT NULL,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX customer_by_name ON customer (organization_id, name_key, id);
CREATE INDEX customer_by_external_id ON customer (organization_id, external_id);
CREATE INDEX customer_by_id ON customer (id);

CREATE TABLE contact (
    organization_id UUID NOT NULL,
    id              UUID NOT NULL,
    customer_id     UUID NOT NULL,
    side            TEXT NOT NULL CHECK (side IN ('customer', 'partner', 'vendor')),
    name            TEXT NOT NULL,
    name_key        TEXT COLLATE "C" NOT NULL,
    role            TEXT NOT NULL,
    language        TEXT NOT NULL,
    time_zone       TEXT NOT NULL,
    mail            TEXT NOT NULL,
    do_not_contact  TEXT NOT NULL,
    version         BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, customer_id) REFERENCES customer (organization_id, id)
);
CREATE INDEX contact_by_customer ON contact (organization_id, customer_id, name_key);

CREATE TABLE tenant (
    organization_id UUID NOT NULL REFERENCES organization (id),
    id              UUID NOT NULL,
    customer_id     UUID NOT NULL,
    external_id     TEXT COLLATE "C" NOT NULL,
    domain          TEXT COLLATE "C" NOT NULL,
    name            TEXT NOT NULL,
    name_key        TEXT COLLATE "C" NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('active', 'paused', 'finished')),
    paused_until    BIGINT NOT NULL,
    priority        TEXT NOT NULL,
    priority_reason TEXT NOT NULL,
    version         BIGINT NOT NULL,
    chain_sequence  BIGINT NOT NULL,
    chain_head      BYTEA NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, customer_id) REFERENCES customer (organization_id, id)
);
CREATE INDEX tenant_by_name ON tenant (organization_id, name_key, id);
CREATE INDEX tenant_by_customer ON tenant (organization_id, customer_id, name_key);
CREATE INDEX tenant_by_external_id ON tenant (organization_id, external_id);
CREATE INDEX tenant_by_id ON tenant (id);

CREATE TABLE team_member (
    organization_id UUID NOT NULL,
    tenant_id       UUID NOT NULL,
    position        BIGINT NOT NULL,
    service         TEXT NOT NULL,
    role            TEXT NOT NULL,
    who             TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organization_id, tenant_id, position),
    FOREIGN KEY (organization_id, tenant_id) REFERENCES tenant (organization_id, id),
    UNIQUE (organization_id, tenant_id, service, role, who)
);
CREATE INDEX team_member_by_who ON team_member (who, organization_id, tenant_id);

CREATE TABLE tenant_note (
    organization_id UUID NOT NULL,
    id              UUID NOT NULL,
    tenant_id       UUID NOT NULL,
    person_id       UUID NOT NULL REFERENCES person (id),
    technical       BIGINT NOT NULL CHECK (technical IN (0, 1)),
    body            TEXT NOT NULL,
    recorded_at     BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, tenant_id) REFERENCES tenant (organization_id, id)
);
CREATE INDEX tenant_note_by_tenant ON tenant_note (organization_id, tenant_id, recorded_at);

CREATE TABLE entitlement (
    organization_id     UUID NOT NULL,
    id                  UUID NOT NULL,
    tenant_id           UUID NOT NULL,
    customer_id         UUID NOT NULL,
    service             TEXT NOT NULL,
    external_id         TEXT COLLATE "C" NOT NULL,
    purchased           BIGINT NOT NULL CHECK (purchased >= 0),
    override_units      BIGINT,
    override_reason     TEXT NOT NULL,
    agreed              BIGINT NOT NULL CHECK (agreed >= 0),
    phase               TEXT NOT NULL CHECK (phase IN ('assignment', 'delivery')),
    service_status      TEXT NOT NULL,
    engagement_scenario TEXT NOT NULL,
    initiate_day        BIGINT NOT NULL,
    start_day           BIGINT NOT NULL,
    start_reason        TEXT NOT NULL,
    business_reason     TEXT NOT NULL,
    success_owner       TEXT NOT NULL,
    attempts            BIGINT NOT NULL,
    last_attempt_day    BIGINT NOT NULL,
    handed_over_day     BIGINT NOT NULL,
    needs_reconciling   BIGINT NOT NULL CHECK (needs_reconciling IN (0, 1)),
    version             BIGINT NOT NULL,
    chain_sequence      BIGINT NOT NULL,
    chain_head          BYTEA NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, tenant_id) REFERENCES tenant (organization_id, id),
    FOREIGN KEY (organization_id, customer_id) REFERENCES customer (organization_id, id),
    UNIQUE (organization_id, tenant_id, service)
);
CREATE INDEX entitlement_by_external_id ON entitlement (organization_id, external_id);
CREATE INDEX entitlement_to_reconcile ON entitlement (organization_id, id) WHERE needs_reconciling = 1;
CREATE INDEX entitlement_by_id ON entitlement (id);

CREATE TABLE status_line (
    organization_id   UUID NOT NULL,
    id                UUID NOT NULL,
    entitlement_id    UUID NOT NULL,
    tenant_id         UUID NOT NULL,
    customer_id       UUID NOT NULL,
    customer_key      TEXT COLLATE "C" NOT NULL,
    service           TEXT NOT NULL,
    phase             TEXT NOT NULL,
    units             BIGINT NOT NULL CHECK (units > 0),
    segment           TEXT NOT NULL,
    kind              TEXT NOT NULL,
    counted           BIGINT NOT NULL CHECK (counted IN (0, 1)),
    l1                TEXT NOT NULL,
    l2                TEXT NOT NULL,
    l3                TEXT NOT NULL,
    note              TEXT NOT NULL,
    target_day        BIGINT NOT NULL,
    asked_of          TEXT NOT NULL,
    answer_day        BIGINT NOT NULL,
    review_day        BIGINT NOT NULL,
    owner             TEXT COLLATE "C" NOT NULL,
    next_code         TEXT NOT NULL,
    next_text         TEXT NOT NULL,
    next_open         BIGINT NOT NULL CHECK (next_open IN (0, 1)),
    next_day          BIGINT NOT NULL,
    next_owner        TEXT COLLATE "C" NOT NULL,
    duplicate_of      UUID,
    approval          TEXT NOT NULL CHECK (approval IN ('not-needed', 'awaiting', 'given')),
    approval_by       UUID REFERENCES person (id),
    since_l1_day      BIGINT NOT NULL,
    since_reason_day  BIGINT NOT NULL,
    since_reported    BIGINT NOT NULL CHECK (since_reported IN (0, 1)),
    confirmed_day     BIGINT NOT NULL,
    overrides         BIGINT NOT NULL,
    primary_blocker   UUID,
    version           BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, entitlement_id) REFERENCES entitlement (organization_id, id),
    FOREIGN KEY (organization_id, tenant_id) REFERENCES tenant (organization_id, id)
);
CREATE INDEX status_line_by_entitlement ON status_line (organization_id, entitlement_id);
CREATE INDEX status_line_by_tenant ON status_line (tenant_id, organization_id);
CREATE INDEX status_line_by_customer ON status_line (customer_id);
CREATE INDEX status_line_by_owner ON status_line (owner, organization_id);
CREATE INDEX status_line_by_service ON status_line (service, l2);
CREATE INDEX status_line_by_reason ON status_line (l2, l3);
CREATE INDEX status_line_by_id ON status_line (id);
CREATE INDEX status_line_sorted_by_customer ON status_line (customer_key, id);
CREATE INDEX status_line_sorted_by_units ON status_line (units, id);
CREATE INDEX status_line_sorted_by_since ON status_line (since_l1_day, id);
CREATE INDEX status_line_sorted_by_target ON status_line (target_day, id);
CREATE INDEX status_line_sorted_by_next ON status_line (next_day, id);
CREATE INDEX status_line_sorted_by_confirmed ON status_line (confirmed_day, id);
CREATE INDEX status_line_of_organization_by_customer ON status_line (organization_id, customer_key, id);
CREATE INDEX status_line_of_organization_by_units ON status_line (organization_id, units, id);
CREATE INDEX status_line_of_organization_by_since ON status_line (organization_id, since_l1_day, id);
CREATE INDEX status_line_of_organization_by_target ON status_line (organization_id, target_day, id);
CREATE INDEX status_line_of_organization_by_next ON status_line (organization_id, next_day, id);
CREATE INDEX status_line_of_organization_by_confirmed ON status_line (organization_id, confirmed_day, id);
CREATE INDEX status_line_for_dashboard ON status_line (kind, l1, l2, since_l1_day, units, counted, service, organization_id);

CREATE TABLE line_interval (
    organization_id     UUID NOT NULL,
    id                  UUID NOT NULL,
    line_id             UUID NOT NULL,
    entitlement_id      UUID NOT NULL,
    tenant_id           UUID NOT NULL,
    customer_id         UUID NOT NULL,
    service             TEXT NOT NULL,
    effective_from_day  BIGINT NOT NULL,
    effective_to_day    BIGINT NOT NULL,
    recorded_at         BIGINT NOT NULL,
    units               BIGINT NOT NULL,
    segment             TEXT NOT NULL,
    kind                TEXT NOT NULL,
    counted             BIGINT NOT NULL,
    l1                  TEXT NOT NULL,
    l2                  TEXT NOT NULL,
    l3                  TEXT NOT NULL,
    phase               TEXT NOT NULL,
    service_status      TEXT NOT NULL,
    engagement_scenario TEXT NOT NULL,
    owner               TEXT COLLATE "C" NOT NULL,
    target_day          BIGINT NOT NULL,
    since_l1_day        BIGINT NOT NULL,
    since_reason_day    BIGINT NOT NULL,
    party               TEXT NOT NULL,
    primary_blocker     UUID,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, tenant_id) REFERENCES tenant (organization_id, id)
);
CREATE INDEX line_interval_by_line ON line_interval (organization_id, line_id, effective_from_day);
CREATE INDEX line_interval_by_primary_blocker ON line_interval (primary_blocker, effective_from_day)
    WHERE primary_blocker IS NOT NULL;
CREATE INDEX line_interval_by_end ON line_interval (effective_to_day, effective_from_day);
CREATE INDEX line_interval_of_organization_by_end ON line_interval (organization_id, effective_to_day, effective_from_day);

CREATE TABLE blocker (
    organization_id UUID NOT NULL REFERENCES organization (id),
    id              UUID NOT NULL,
    title           TEXT NOT NULL,
    title_key       TEXT COLLATE "C" NOT NULL,
    private         BIGINT NOT NULL CHECK (private IN (0, 1)),
    import_key      TEXT COLLATE "C" NOT NULL,
    reason          TEXT NOT NULL,
    detail          TEXT NOT NULL,
    service         TEXT NOT NULL,
    severity        TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high', 'critical')),
    owner           TEXT COLLATE "C" NOT NULL,
    projected_day   BIGINT NOT NULL,
    asked_of        TEXT NOT NULL,
    answer_day      BIGINT NOT NULL,
    next_code       TEXT NOT NULL,
    next_text       TEXT NOT NULL,
    next_open       BIGINT NOT NULL CHECK (next_open IN (0, 1)),
    next_day        BIGINT NOT NULL,
    next_owner      TEXT COLLATE "C" NOT NULL,
    opened_day      BIGINT NOT NULL,
    closed_day      BIGINT NOT NULL,
    resolution      TEXT NOT NULL,
    version         BIGINT NOT NULL,
    chain_sequence  BIGINT NOT NULL,
    chain_head      BYTEA NOT NULL,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX blocker_by_id ON blocker (id);
CREATE INDEX blocker_by_key ON blocker (organization_id, import_key);
CREATE INDEX blocker_sorted_by_opened ON blocker (opened_day, id);
CREATE INDEX blocker_sorted_by_projected ON blocker (projected_day, id);
CREATE INDEX blocker_by_owner ON blocker (owner);

CREATE TABLE blocker_resolver (
    organization_id UUID NOT NULL,
    blocker_id      UUID NOT NULL,
    position        BIGINT NOT NULL,
    who             TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organization_id, blocker_id, position),
    FOREIGN KEY (organization_id, blocker_id) REFERENCES blocker (organization_id, id)
);
CREATE INDEX blocker_resolver_by_who ON blocker_resolver (who, blocker_id);

CREATE TABLE blocker_party (
    organization_id UUID NOT NULL,
    blocker_id      UUID NOT NULL,
    from_day        BIGINT NOT NULL,
    party           TEXT NOT NULL,
    PRIMARY KEY (organization_id, blocker_id, from_day),
    FOREIGN KEY (organization_id, blocker_id) REFERENCES blocker (organization_id, id)
);

CREATE TABLE blocker_channel (
    organization_id UUID NOT NULL,
    blocker_id      UUID NOT NULL,
    position        BIGINT NOT NULL,
    channel         TEXT NOT NULL,
    url             TEXT NOT NULL,
    PRIMARY KEY (organization_id, blocker_id, position),
    FOREIGN KEY (organization_id, blocker_id) REFERENCES blocker (organization_id, id)
);

CREATE TABLE ticket_link (
    organization_id UUID NOT NULL,
    blocker_id      UUID NOT NULL,
    position        BIGINT NOT NULL,
    name            TEXT NOT NULL,
    url             TEXT NOT NULL,
    state           TEXT NOT NULL,
    PRIMARY KEY (organization_id, blocker_id, position),
    FOREIGN KEY (organization_id, blocker_id) REFERENCES blocker (organization_id, id)
);

CREATE TABLE blocker_invitation (
    organization_id UUID NOT NULL,
    blocker_id      UUID NOT NULL,
    person_id       UUID NOT NULL REFERENCES person (id),
    PRIMARY KEY (organization_id, blocker_id, person_id),
    FOREIGN KEY (organization_id, blocker_id) REFERENCES blocker (organization_id, id)
);
CREATE INDEX blocker_invitation_by_person ON blocker_invitation (person_id, blocker_id);

CREATE TABLE blocker_comment (
    organization_id UUID NOT NULL,
    id              UUID NOT NULL,
    blocker_id      UUID NOT NULL,
    person_id       UUID NOT NULL REFERENCES person (id),
    body            TEXT NOT NULL,
    recorded_at     BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, blocker_id) REFERENCES blocker (organization_id, id)
);
CREATE INDEX blocker_comment_by_blocker ON blocker_comment (organization_id, blocker_id, recorded_at);

-- A blocker may stand in an organization above its lines (A4): no foreign key to it; `verify` checks it.
CREATE TABLE line_blocker (
    organization_id         UUID NOT NULL,
    line_id                 UUID NOT NULL,
    position                BIGINT NOT NULL,
    blocker_organization_id UUID NOT NULL,
    blocker_id              UUID NOT NULL,
    PRIMARY KEY (organization_id, line_id, position),
    FOREIGN KEY (organization_id, line_id) REFERENCES status_line (organization_id, id)
);
CREATE INDEX line_blocker_by_blocker ON line_blocker (blocker_id, organization_id, line_id);
CREATE INDEX line_blocker_from_elsewhere ON line_blocker (organization_id, blocker_id) WHERE blocker_organization_id <> organization_id;

CREATE TABLE promised_date (
    organization_id UUID NOT NULL REFERENCES organization (id),
    id              UUID NOT NULL,
    subject_kind    TEXT NOT NULL CHECK (subject_kind IN ('line', 'blocker')),
    subject_id      UUID NOT NULL,
    promised_day    BIGINT NOT NULL,
    given_day       BIGINT NOT NULL,
    person_id       UUID NOT NULL REFERENCES person (id),
    recorded_at     BIGINT NOT NULL,
    batch_id        UUID,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX promised_date_by_subject ON promised_date (organization_id, subject_id, recorded_at, id);
CREATE INDEX promised_date_by_batch ON promised_date (batch_id);

CREATE TABLE own_field (
    organization_id UUID NOT NULL REFERENCES organization (id),
    id              UUID NOT NULL,
    subject         TEXT NOT NULL CHECK (subject IN ('tenant', 'entitlement', 'line')),
    code            TEXT COLLATE "C" NOT NULL,
    label           TEXT NOT NULL,
    type            TEXT NOT NULL CHECK (type IN ('text', 'number', 'date', 'choice', 'yes-no', 'tags')),
    choices         TEXT NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, subject, code)
);

CREATE TABLE own_value (
    organization_id UUID NOT NULL,
    own_field_id    UUID NOT NULL,
    subject_id      UUID NOT NULL,
    field_organization_id UUID NOT NULL,
    value           TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organization_id, own_field_id, subject_id)
);
CREATE INDEX own_value_by_subject ON own_value (organization_id, subject_id);
CREATE INDEX own_value_by_value ON own_value (own_field_id, value);

-- History: append-only, one chain per entitlement, blocker, tenant, customer and organization (H6).

CREATE TABLE batch (
    organization_id UUID NOT NULL REFERENCES organization (id),
    id              UUID NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('import', 'bulk', 'undo', 'transfer')),
    title           TEXT NOT NULL,
    person_id       UUID NOT NULL REFERENCES person (id),
    recorded_at     BIGINT NOT NULL,
    file_digest     BYTEA NOT NULL,
    mapping         TEXT NOT NULL,
    summary         TEXT NOT NULL,
    undoes          UUID,
    undone_by       UUID,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX batch_by_time ON batch (recorded_at, id);
CREATE INDEX batch_by_id ON batch (id);

CREATE TABLE change (
    organization_id UUID NOT NULL REFERENCES organization (id),
    id              UUID NOT NULL,
    chain_kind      TEXT NOT NULL CHECK (chain_kind IN ('entitlement', 'blocker', 'tenant', 'customer', 'organization')),
    chain_id        UUID NOT NULL,
    sequence        BIGINT NOT NULL,
    batch_id        UUID,
    person_id       UUID NOT NULL,
    recorded_at     BIGINT NOT NULL,
    effective_day   BIGINT NOT NULL,
    source          TEXT NOT NULL,
    reason          TEXT NOT NULL,
    override_reason TEXT NOT NULL,
    subject_kind    TEXT NOT NULL,
    subject_id      UUID NOT NULL,
    before          TEXT NOT NULL,
    after           TEXT NOT NULL,
    salt            BYTEA NOT NULL,
    content_digest  BYTEA NOT NULL,
    digest          BYTEA NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, chain_id, sequence)
);
CREATE INDEX change_by_batch ON change (batch_id);
CREATE INDEX change_by_subject ON change (organization_id, subject_id, sequence);

-- Work to be done after a transaction; jobs stay on the coordinator.

CREATE TABLE outbox (
    id              UUID NOT NULL PRIMARY KEY,
    topic           TEXT NOT NULL,
    payload         TEXT NOT NULL,
    recorded_at     BIGINT NOT NULL,
    attempts        BIGINT NOT NULL,
    due_at          BIGINT NOT NULL
);
CREATE INDEX outbox_by_due ON outbox (due_at, id);

CREATE TABLE reminder_ledger (
    organization_id UUID NOT NULL REFERENCES organization (id),
    id              UUID NOT NULL,
    timer           TEXT NOT NULL,
    rung            BIGINT NOT NULL,
    subject_kind    TEXT NOT NULL,
    subject_id      UUID NOT NULL,
    told            TEXT COLLATE "C" NOT NULL,
    outcome         TEXT NOT NULL,
    recorded_at     BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX reminder_ledger_by_subject ON reminder_ledger (organization_id, subject_id, recorded_at);

CREATE TABLE webhook (
    organization_id UUID NOT NULL REFERENCES organization (id),
    id              UUID NOT NULL,
    url             TEXT NOT NULL,
    topics          TEXT NOT NULL,
    secret          BYTEA NOT NULL,
    active          BIGINT NOT NULL CHECK (active IN (0, 1)),
    PRIMARY KEY (organization_id, id)
);

CREATE TABLE delivery (
    organization_id UUID NOT NULL,
    id              UUID NOT NULL,
    webhook_id      UUID NOT NULL,
    topic           TEXT NOT NULL,
    payload         TEXT NOT NULL,
    outcome         TEXT NOT NULL,
    attempts        BIGINT NOT NULL,
    recorded_at     BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, webhook_id) REFERENCES webhook (organization_id, id)
);
CREATE INDEX delivery_by_webhook ON delivery (organization_id, webhook_id, recorded_at);
