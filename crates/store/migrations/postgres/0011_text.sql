-- Texts that are found by what stands within them: folded, without case and accents, and indexed by their trigrams. A
-- record whose text is empty has none.

-- Comes with PostgreSQL; who may create in the database may have it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The notes of lines.
CREATE TABLE line_text (
    organization_id UUID NOT NULL,
    line_id         UUID NOT NULL,
    text            TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organization_id, line_id)
);
CREATE INDEX line_text_index ON line_text USING gin (text gin_trgm_ops);

-- The names of tenants.
CREATE TABLE tenant_text (
    organization_id UUID NOT NULL,
    tenant_id       UUID NOT NULL,
    text            TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organization_id, tenant_id)
);
INSERT INTO tenant_text (organization_id, tenant_id, text)
SELECT organization_id, id, name_key FROM tenant WHERE name_key <> '';
CREATE INDEX tenant_text_index ON tenant_text USING gin (text gin_trgm_ops);

-- The names of customers.
CREATE TABLE customer_text (
    organization_id UUID NOT NULL,
    customer_id     UUID NOT NULL,
    text            TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organization_id, customer_id)
);
INSERT INTO customer_text (organization_id, customer_id, text)
SELECT organization_id, id, name_key FROM customer WHERE name_key <> '';
CREATE INDEX customer_text_index ON customer_text USING gin (text gin_trgm_ops);

-- Lines whose notes are older than their texts. The program folds them once this has run; then none is left.
CREATE TABLE note_to_fold (
    organization_id UUID NOT NULL,
    line_id         UUID NOT NULL,
    PRIMARY KEY (organization_id, line_id)
);
INSERT INTO note_to_fold (organization_id, line_id)
SELECT organization_id, id FROM status_line WHERE note <> '';
