-- What programs need: services that act by themselves, who made a token, and answers kept for a request sent twice.

-- A person who is a program: it has roles and tokens, and never signs in.
CREATE TABLE service_account (
    person_id       UUID NOT NULL PRIMARY KEY REFERENCES person (id),
    created_by      UUID NOT NULL REFERENCES person (id),
    created_at      BIGINT NOT NULL
);

-- NULL: whose it is.
ALTER TABLE api_token ADD COLUMN created_by UUID REFERENCES person (id);
CREATE INDEX api_token_by_person ON api_token (person_id, created_at);

-- Answers to requests with a key of the client's, so that the same request is carried out once. It stands on the
-- coordinator, and refers to nothing, so that it is not copied about.
CREATE TABLE idempotent_request (
    api_token_id    UUID NOT NULL,
    client_key      TEXT COLLATE "C" NOT NULL,
    request_digest  BYTEA NOT NULL,
    -- 0 while it is being carried out.
    status          BIGINT NOT NULL,
    -- As a JSON object.
    headers         TEXT NOT NULL,
    body            BYTEA NOT NULL,
    created_at      BIGINT NOT NULL,
    PRIMARY KEY (api_token_id, client_key)
);
CREATE INDEX idempotent_request_by_time ON idempotent_request (created_at);
