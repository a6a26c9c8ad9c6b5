-- Texts that are found by what stands within them: folded, without case and accents, and indexed by their trigrams. A
-- record whose text is empty has none. The indexes go by the number of a text, which nothing renumbers, and are told of
-- every text that comes and goes.

-- The notes of lines.
CREATE TABLE line_text (
    number          INTEGER PRIMARY KEY,
    organization_id BLOB NOT NULL,
    line_id         BLOB NOT NULL,
    text            TEXT NOT NULL,
    UNIQUE (organization_id, line_id)
) STRICT;
CREATE VIRTUAL TABLE line_text_index USING fts5 (
    text, content = 'line_text', content_rowid = 'number', tokenize = 'trigram case_sensitive 1', detail = none,
    columnsize = 0
);

-- The names of tenants.
CREATE TABLE tenant_text (
    number          INTEGER PRIMARY KEY,
    organization_id BLOB NOT NULL,
    tenant_id       BLOB NOT NULL,
    text            TEXT NOT NULL,
    UNIQUE (organization_id, tenant_id)
) STRICT;
CREATE VIRTUAL TABLE tenant_text_index USING fts5 (
    text, content = 'tenant_text', content_rowid = 'number', tokenize = 'trigram case_sensitive 1', detail = none,
    columnsize = 0
);
INSERT INTO tenant_text (organization_id, tenant_id, text)
SELECT organization_id, id, name_key FROM tenant WHERE name_key <> '';
INSERT INTO tenant_text_index (tenant_text_index) VALUES ('rebuild');

-- The names of customers.
CREATE TABLE customer_text (
    number          INTEGER PRIMARY KEY,
    organization_id BLOB NOT NULL,
    customer_id     BLOB NOT NULL,
    text            TEXT NOT NULL,
    UNIQUE (organization_id, customer_id)
) STRICT;
CREATE VIRTUAL TABLE customer_text_index USING fts5 (
    text, content = 'customer_text', content_rowid = 'number', tokenize = 'trigram case_sensitive 1', detail = none,
    columnsize = 0
);
INSERT INTO customer_text (organization_id, customer_id, text)
SELECT organization_id, id, name_key FROM customer WHERE name_key <> '';
INSERT INTO customer_text_index (customer_text_index) VALUES ('rebuild');

-- Lines whose notes are older than their texts. The program folds them once this has run; then none is left.
CREATE TABLE note_to_fold (
    organization_id BLOB NOT NULL,
    line_id         BLOB NOT NULL,
    PRIMARY KEY (organization_id, line_id)
) STRICT, WITHOUT ROWID;
INSERT INTO note_to_fold (organization_id, line_id)
SELECT organization_id, id FROM status_line WHERE note <> '';
